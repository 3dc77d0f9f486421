import { drawBytes, type Random } from "./webcrypto.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_BYTES = 20;
const CODE_LETTERS = 32;
const CHECK_LETTERS = 4;
const LONGEST_TYPED = 1000;
// Check polynomial without its x^20 term. Any polynomial of degree 20 with a constant term finds every error within
// four neighbouring letters; this one also finds every error in any two letters of the 36 (the test goes through all).
const CHECK_POLYNOMIAL = 0x61a8f;
const CHECK_START = 0x5a3c7;

export type ParsedPaperCode =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "length" | "character" | "checksum" };

/** A new paper code: 160 random bits, ready to print. Wipe `bytes` after deriving from it. */
export function newPaperCode(random: Random): { readonly text: string; readonly bytes: Uint8Array } {
  const bytes = drawBytes(random, CODE_BYTES);
  return { text: formatPaperCode(bytes), bytes };
}

/** Crockford base32 in nine groups of four, the last one a checksum: `7K3M-…-Q2ZD`. Throws RangeError unless 20 bytes. */
export function formatPaperCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError(`a paper code has ${CODE_BYTES} bytes, not ${bytes.length}`);
  const letters = toLetters(bytes);
  const check = checkOf(letters);
  const all = [...letters, (check >> 15) & 31, (check >> 10) & 31, (check >> 5) & 31, check & 31];
  const text = all.map((letter) => ALPHABET.charAt(letter)).join("");
  return (text.match(/.{4}/g) ?? []).join("-");
}

/**
 * Reads a typed paper code: any case, any spaces and dashes, O for 0, I or L for 1, full-width and Arabic digits.
 * `character`: a letter that no code has; `length`: not 36 letters; `checksum`: a slip somewhere in it.
 */
export function parsePaperCode(text: string): ParsedPaperCode {
  if (text.length > LONGEST_TYPED) return { ok: false, reason: "length" };
  const letters: number[] = [];
  for (const sign of plainLetters(text)) {
    const letter = ALPHABET.indexOf(sign);
    if (letter < 0) return { ok: false, reason: "character" };
    letters.push(letter);
  }
  if (letters.length !== CODE_LETTERS + CHECK_LETTERS) return { ok: false, reason: "length" };
  const code = letters.slice(0, CODE_LETTERS);
  const check = letters.slice(CODE_LETTERS).reduce((sum, letter) => sum * 32 + letter, 0);
  return check === checkOf(code) ? { ok: true, bytes: toBytes(code) } : { ok: false, reason: "checksum" };
}

function plainLetters(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Dash}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .toUpperCase()
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

function checkOf(letters: readonly number[]): number {
  let check = CHECK_START;
  for (const letter of letters) {
    check ^= letter << 15;
    for (let bit = 0; bit < 5; bit++)
      check = check & 0x80000 ? ((check << 1) & 0xfffff) ^ CHECK_POLYNOMIAL : check << 1;
  }
  return check;
}

function toLetters(bytes: Uint8Array): number[] {
  const letters: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0x1fff;
    for (bits += 8; bits >= 5; bits -= 5) letters.push((held >> (bits - 5)) & 31);
  }
  return letters;
}

function toBytes(letters: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(CODE_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of letters) {
    held = ((held << 5) | letter) & 0x1fff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  return bytes;
}
