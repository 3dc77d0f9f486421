/** What a file of a story may be; pictures are made anew on the device, so nothing else is ever sent. */
export const forms = [
  "image/jpeg",
  "image/png",
  "audio/webm",
  "audio/ogg",
  "audio/mp4",
  "audio/mpeg",
  "audio/wav",
] as const;
export type Form = (typeof forms)[number];

export const fileLimits = {
  /** Bytes of one part, before it is sealed or encoded. */
  partBytes: 256 * 1024,
  parts: 800,
  recordingBytes: 200 * 1024 * 1024,
  pictureBytes: 8 * 1024 * 1024,
  /** Characters of one part as it is sent: base64, and up to a twentieth of padding. */
  partLength: 380_000,
  /** Bytes one person may keep in files. */
  roomBytes: 600 * 1024 * 1024,
  partsAtOnce: 8,
  /** Days after its last part at which an unfinished file is cleared from the server. */
  unfinishedDays: 14,
  /** The longer side of a picture, as it is made anew. */
  pictureSide: 2000,
} as const;

export const isPicture = (form: Form): boolean => form.startsWith("image/");

export function mostBytes(form: Form): number {
  return isPicture(form) ? fileLimits.pictureBytes : fileLimits.recordingBytes;
}

export function partsOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / fileLimits.partBytes));
}

/**
 * The id of one part: made of the file's and the part's place, so that a part sent again is the same part, and one that was
 * sealed for a place opens at that place alone.
 */
export function partIdOf(fileId: string, place: number): string {
  return `${fileId.slice(0, 24)}${place.toString(16).padStart(12, "0")}`;
}

/** What bytes are by their beginning, whatever they are called; null for anything else. */
export function formOf(bytes: Uint8Array): Form | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return "audio/webm";
  if (text(0, 4) === "OggS") return "audio/ogg";
  if (text(4, 8) === "ftyp") return "audio/mp4";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WAVE") return "audio/wav";
  if (text(0, 3) === "ID3" || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return "audio/mpeg";
  return null;
}

/** Raster pictures a browser may open; anything that can hold a script or a link, SVG above all, is not among them. */
export function isRaster(bytes: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  const form = formOf(bytes);
  if (form === "image/jpeg" || form === "image/png") return true;
  if (text(0, 4) === "GIF8" || (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") || text(0, 2) === "BM") return true;
  return text(4, 8) === "ftyp" && ["heic", "heix", "mif1", "avif", "hevc"].includes(text(8, 12));
}

/** Whether the beginning of a picture carries more than the picture: where and when it was taken, by which phone, comments. */
export function saysMore(bytes: Uint8Array): boolean {
  const form = formOf(bytes);
  if (form === "image/jpeg") return jpegSaysMore(bytes);
  return form === "image/png" && pngSaysMore(bytes);
}

/** Application segments but those of colour (APP0 JFIF, APP2 ICC, APP14 Adobe), and comments. ITU-T T.81, annex B. */
function jpegSaysMore(bytes: Uint8Array): boolean {
  const harmless = new Set([0xe0, 0xe2, 0xee]);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return false;
    if (((marker & 0xf0) === 0xe0 && !harmless.has(marker)) || marker === 0xfe) return true;
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return false;
}

/** Chunks of text, time or Exif before the picture itself. PNG (third edition), 11.3. */
function pngSaysMore(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (chunk === "IDAT") return false;
    if (["tEXt", "zTXt", "iTXt", "eXIf", "tIME"].includes(chunk)) return true;
  }
  return false;
}
