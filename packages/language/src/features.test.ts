import { describe, expect, it } from "vitest";
import { hashFeatures, hashText } from "./features.ts";
import { markNegation } from "./negation.ts";
import { tokenize } from "./tokens.ts";

const shape = { bits: 12, charFrom: 3, charTo: 4, wordScale: 1, pairScale: 0.5, charScale: 0.7 };

function featuresOf(text: string, change: Partial<typeof shape> = {}) {
  const tokens = tokenize(text);
  return hashFeatures(tokens, markNegation(tokens), { ...shape, ...change });
}

describe("hashFeatures", () => {
  it("hashes as FNV-1a does", () => {
    expect(hashText("foobar", 0x811c9dc5) >>> 0).toBe(0xbf9cf968);
  });

  it("gives the same features for the same words, whatever the case and accents", () => {
    expect(featuresOf("Me SENTÍ sola")).toEqual(featuresOf("me senti sola"));
  });

  it("scales each family to its length, so that long texts weigh as short ones", () => {
    for (const text of ["one two", "one two three four five six seven"]) {
      const words = featuresOf(text, { pairScale: 0, charScale: 0 });
      const length = Math.sqrt(words.value.reduce((sum, value) => sum + value * value, 0));
      expect(length).toBeCloseTo(1, 10);
    }
  });

  it("keeps a negated word apart from the plain one", () => {
    const plain = featuresOf("happy", { charScale: 0 }).place[0];
    expect([...featuresOf("not happy", { charScale: 0 }).place.slice(0, 2)]).not.toContain(plain);
  });

  it("names the token each feature came from, and stays within the vector", () => {
    const { place, token } = featuresOf("the quick brown fox");
    expect(Math.max(...place)).toBeLessThan(2 ** shape.bits);
    expect(new Set(token)).toEqual(new Set([0, 1, 2, 3]));
  });

  it("gives nothing for nothing", () => {
    expect(featuresOf("").place).toHaveLength(0);
  });
});
