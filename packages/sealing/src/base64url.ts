const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const valueOfCode = new Int16Array(128).fill(-1);
for (let i = 0; i < 64; i++) valueOfCode[alphabet.charCodeAt(i)] = i;

/** Base64url without padding (RFC 4648 §5). */
export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four =
      alphabet.charAt(word >> 18) +
      alphabet.charAt((word >> 12) & 63) +
      alphabet.charAt((word >> 6) & 63) +
      alphabet.charAt(word & 63);
    parts.push(left >= 3 ? four : four.slice(0, left + 1));
  }
  return parts.join("");
}

/** The bytes of base64url text, or null when it is not in the one canonical form (bad letter, length or spare bits). */
export function fromBase64url(text: string): Uint8Array | null {
  const rest = text.length % 4;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = valueOfCode[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  // Spare bits must be zero, so that no two texts mean the same bytes.
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}
