/**
 * Blanks what a sound in an MP4 box says besides the sound: names, places, devices, and when it was recorded. Lengths stay, so
 * nothing else moves. ISO/IEC 14496-12, 8.2, 8.3, 8.4 and 8.10.
 *
 * @param boxes whole boxes, one after the other, such as `moov`
 * @returns a copy
 */
export function blankBoxes(boxes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blank = Uint8Array.from(boxes);
  walk(blank, new DataView(blank.buffer), 0, blank.length);
  return blank;
}

const tags = new Set(["udta", "meta", "uuid"]);
const containers = new Set(["moov", "trak", "mdia"]);
const withTimes = new Set(["mvhd", "tkhd", "mdhd"]);

function walk(bytes: Uint8Array, view: DataView, from: number, to: number): void {
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at);
    const end = at + size;
    if (size < 8 || end > to) return;
    const kind = boxKind(bytes, at);
    if (tags.has(kind)) {
      bytes.set([0x66, 0x72, 0x65, 0x65], at + 4);
      bytes.fill(0, at + 8, end);
    } else if (containers.has(kind)) walk(bytes, view, at + 8, end);
    // Version 1 has moments of 8 bytes, version 0 of 4: when it was made and when it was changed.
    else if (withTimes.has(kind)) bytes.fill(0, at + 12, Math.min(end, at + 12 + (bytes[at + 8] === 1 ? 16 : 8)));
    at = end;
  }
}

/** The four letters of the box that begins at a place. */
export function boxKind(bytes: Uint8Array, at = 0): string {
  return String.fromCharCode(...bytes.subarray(at + 4, at + 8));
}

export const isTagBox = (kind: string): boolean => tags.has(kind);

/** How many bytes of tags an MP3 begins with, by its first ten. ID3v2.4, 3.1: four times seven bits. */
export function id3Length(first: Uint8Array): number {
  if (String.fromCharCode(...first.subarray(0, 3)) !== "ID3" || first.length < 10) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = first.subarray(6, 10);
  const footer = ((first[5] ?? 0) & 0x10) !== 0 ? 10 : 0;
  return 10 + footer + (((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (d & 0x7f));
}
