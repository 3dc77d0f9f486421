import { describe, expect, test } from "vitest";
import { matchAt, readPattern, type Token } from "./pattern.ts";

const tokens = (text: string): Token[] => {
  let breakBefore: 0 | 1 | 2 = 0;
  const found: Token[] = [];
  for (const part of text.split(" ")) {
    if (part === "," || part === ";") breakBefore = part === "," ? 1 : 2;
    else {
      found.push({ word: part, start: 0, end: 1, breakBefore, inQuotes: false });
      breakBefore = 0;
    }
  }
  return found;
};
const found = (pattern: string, text: string): boolean => {
  const read = readPattern(pattern, { they: ["he", "she"] });
  const all = tokens(text);
  return all.some((_, index) => matchAt(read, all, index) !== undefined);
};

describe("patterns", () => {
  test.each([
    ["@they hit me", "yesterday she hit me", true],
    ["@they hit me", "we hit me", false],
    ["really? tired", "so tired", true],
    ["took ~2 pills", "took some more pills", true],
    ["took ~2 pills", "took some of the pills", false],
    ["took ~2 pills", "took it , the pills", false],
    ["took pills", "took , pills", true],
    ["took pills", "took ; pills", false],
    ["die !laughing", "die laughing", false],
    ["die !laughing", "die , laughing", true],
    ["die !laughing", "to die", true],
    ["^ goodbye $", "goodbye", true],
    ["^ goodbye $", "goodbye friend", false],
    ["suicid*", "feeling suicidal", true],
    ["die today|$", "i die , ok", true],
    ["die today|$", "i die young", false],
  ] as const)("%s in “%s”: %s", (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  test("a badly written pattern is named", () => {
    expect(() => readPattern("@nobody hit", {})).toThrow("@nobody");
    expect(() => readPattern("isn't here", {})).toThrow("isn't");
    expect(() => readPattern("~ !x", {})).toThrow("look it up");
  });
});
