import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPaperCode, newPaperCode, parsePaperCode } from "./papercode.ts";

const random = (count: number): Uint8Array => randomBytes(count);
const letters = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];
const codeBytes = fc.uint8Array({ minLength: 20, maxLength: 20 });

test("a code reads as nine groups of four and comes back from paper", () => {
  fc.assert(
    fc.property(codeBytes, (bytes) => {
      const text = formatPaperCode(bytes);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(parsePaperCode(text)).toEqual({ ok: true, bytes });
    }),
  );
});

test("its first 32 letters are plain Crockford base32 of its bits", () => {
  const { text, bytes } = newPaperCode(random);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const expected = (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]).join("");
  expect(text.replaceAll("-", "").slice(0, 32)).toBe(expected);
});

test("lower case, spaces, other dashes, O, I, L, wide and Arabic digits are taken as meant", () => {
  const bytes = Uint8Array.from([0, 0x42, 1, 8, 66, 16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const text = formatPaperCode(bytes);
  const typed = [
    text.toLowerCase(),
    ` ${text.replaceAll("-", " ")}\n`,
    text.replaceAll("-", ""),
    text.replaceAll("-", "\u2013"),
    text.replaceAll("0", "O").replaceAll("1", "I"),
    text.replaceAll("0", "o").replaceAll("1", "l"),
    text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
    `\u200e${text}\u200e`,
  ];
  for (const form of typed) expect(parsePaperCode(form)).toEqual({ ok: true, bytes });
});

test("every wrong letter, every swap of neighbours and every swap at a distance is noticed", () => {
  const plain = newPaperCode(random).text.replaceAll("-", "");
  const slip = { ok: false, reason: "checksum" };
  for (let i = 0; i < plain.length; i++) {
    for (const letter of letters)
      if (letter !== plain[i]) expect(parsePaperCode(plain.slice(0, i) + letter + plain.slice(i + 1))).toEqual(slip);
    for (let k = i + 1; k < plain.length; k++) {
      const signs = [...plain];
      [signs[i], signs[k]] = [signs[k] ?? "", signs[i] ?? ""];
      if (signs[i] !== signs[k]) expect(parsePaperCode(signs.join(""))).toEqual(slip);
    }
  }
});

test("every error in any two letters is noticed", () => {
  // The check is linear, so each single error has one fixed syndrome; two errors go unseen only if two of these agree.
  const zero = parseSyndrome("0".repeat(36));
  const seen = new Set<number>([0]);
  for (let i = 0; i < 36; i++)
    for (const letter of letters.slice(1)) {
      seen.add(parseSyndrome("0".repeat(i) + letter + "0".repeat(35 - i)) ^ zero);
    }
  expect(seen.size).toBe(1 + 36 * 31);
});

/** The difference between the checksum a text carries and the one its letters call for. */
function parseSyndrome(plain: string): number {
  const value = (text: string): number => [...text].reduce((sum, letter) => sum * 32 + letters.indexOf(letter), 0);
  const bits = [...plain.slice(0, 32)].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const bytes = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
  return value(formatPaperCode(bytes).slice(-4)) ^ value(plain.slice(32));
}

test("what is wrong with a code is told apart", () => {
  const { text } = newPaperCode(random);
  expect(parsePaperCode("")).toEqual({ ok: false, reason: "length" });
  expect(parsePaperCode(text.slice(0, -1))).toEqual({ ok: false, reason: "length" });
  expect(parsePaperCode(`${text}0`)).toEqual({ ok: false, reason: "length" });
  expect(parsePaperCode(`U${text.slice(1)}`)).toEqual({ ok: false, reason: "character" });
  expect(parsePaperCode(`ä${text.slice(1)}`)).toEqual({ ok: false, reason: "character" });
  expect(parsePaperCode("0".repeat(36))).toEqual({ ok: false, reason: "checksum" });
});

test("no text makes the reader throw, however long", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !parsePaperCode(text).ok));
  expect(parsePaperCode("A".repeat(1_000_000)).ok).toBe(false);
});
