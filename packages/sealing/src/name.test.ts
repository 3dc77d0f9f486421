import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseName } from "./name.ts";

test("case, spaces, composition and width do not matter", () => {
  expect(normaliseName("  ANA\u00a0\t  Mar\u00eda ")).toBe("ana mar\u00eda");
  expect(normaliseName("Mari\u0301a")).toBe(normaliseName("MAR\u00cdA"));
  expect(normaliseName("\uff21\uff4e\uff41")).toBe("ana");
});

test("the two capital and two small forms of one letter meet", () => {
  expect(normaliseName("\u0130NC\u0130")).toBe("inci");
  expect(normaliseName("ΟΔΥΣΣΕΥΣ")).toBe(normaliseName("οδυσσευς"));
});

test("names in Arabic, Hebrew, Hindi, Chinese and Cherokee keep their letters", () => {
  for (const name of ["ليلى", "שרה", "अंजलि", "王芳", "ᏍᏏᏉᏯ".toLowerCase(), "สมชาย"])
    expect(normaliseName(name)).toBe(name);
});

test("invisible marks do not make another name, and nothing but marks is no name", () => {
  expect(normaliseName("\u200fليلى\u200e")).toBe("ليلى");
  expect(normaliseName("a\u200bn\u00ada\ufeff")).toBe("ana");
  expect(normaliseName(" \u200f\u0000 ")).toBe("");
});

test("normalising twice changes nothing more", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(normaliseName(normaliseName(text))).toBe(normaliseName(text));
    }),
    { numRuns: 3000 },
  );
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const letter = String.fromCodePoint(code);
    // Letters that Unicode has not given out yet, and private ones, are never changed.
    if (/[\p{Cn}\p{Co}]/u.test(letter)) continue;
    const once = normaliseName(letter);
    if (normaliseName(once) !== once) throw new Error(`U+${code.toString(16)} is not stable`);
  }
});
