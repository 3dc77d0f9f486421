const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a base64 text (RFC 4648, padding optional). Throws `RangeError` on any other character. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Int16Array(128).fill(-1);
  for (let at = 0; at < LETTERS.length; at += 1) values[LETTERS.charCodeAt(at)] = at;
  let length = text.length;
  while (length > 0 && text[length - 1] === "=") length -= 1;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let held = 0;
  let bits = 0;
  let filled = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (values[code] as number) : -1;
    if (value < 0) throw new RangeError(`Not base64 at character ${at}.`);
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled] = (held >> bits) & 0xff;
      filled += 1;
    }
  }
  return bytes;
}
