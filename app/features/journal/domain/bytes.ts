/** What a file is, by its bytes; its name is not believed. */
export type FileKind =
  | { kind: "text"; encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" }
  | { kind: "not-text"; what: "image" | "sound" | "pdf" | "zip" | "other" };

/** Bytes looked at from the start; the whole file is too much to look at twice. */
const looked = 256 * 1024;

const signs: readonly (readonly [readonly number[], Extract<FileKind, { kind: "not-text" }>["what"]])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x42, 0x4d], "image"],
  [[0x49, 0x49, 0x2a, 0x00], "image"],
  [[0x4d, 0x4d, 0x00, 0x2a], "image"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x50, 0x4b, 0x03, 0x04], "zip"],
  [[0x1f, 0x8b], "zip"],
  [[0x49, 0x44, 0x33], "sound"],
  [[0x4f, 0x67, 0x67, 0x53], "sound"],
  [[0x52, 0x49, 0x46, 0x46], "other"],
];

/** Finds out whether a file is text, and in which encoding. An empty file is (empty) text. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { kind: "text", encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { kind: "text", encoding: "utf-16be" };
  const head = bytes.subarray(0, looked);
  const sign = signs.find(([start]) => start.every((byte, at) => head[at] === byte));
  // "BM" and "ID3" may also begin a diary.
  if (sign && (sign[0].length > 3 || hasControls(head))) return { kind: "not-text", what: sign[1] };
  const wide = nulPattern(head);
  if (wide) return { kind: "text", encoding: wide };
  if (hasControls(head)) return { kind: "not-text", what: "other" };
  return { kind: "text", encoding: isUtf8(bytes) ? "utf-8" : "windows-1252" };
}

/** UTF-16 without a mark: nearly all zero bytes stand at odd (LE) or even (BE) places, as in text of western letters. */
function nulPattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const pairs = bytes.length / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.02) return "utf-16le";
  return even > pairs * 0.3 && odd < pairs * 0.02 ? "utf-16be" : null;
}

/** More than one in two hundred bytes is a control character that text does not use. */
function hasControls(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls > bytes.length / 200;
}

/** Well-formed UTF-8 (RFC 3629). */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] as number;
    const more =
      first < 0x80
        ? 0
        : first >= 0xc2 && first < 0xe0
          ? 1
          : first >= 0xe0 && first < 0xf0
            ? 2
            : first >= 0xf0 && first < 0xf5
              ? 3
              : -1;
    if (more < 0 || at + more >= bytes.length + (more === 0 ? 1 : 0)) return false;
    for (let next = 1; next <= more; next += 1) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return false;
    if ((first === 0xe0 && (bytes[at + 1] as number) < 0xa0) || (first === 0xed && (bytes[at + 1] as number) > 0x9f))
      return false;
    if ((first === 0xf0 && (bytes[at + 1] as number) < 0x90) || (first === 0xf4 && (bytes[at + 1] as number) > 0x8f))
      return false;
    at += more + 1;
  }
  return true;
}
