import { describe, expect, it } from "vitest";
import { markNegation } from "../negation.ts";
import { tokenize } from "../tokens.ts";
import { PAGE_BITS, pageFeatures, placeOfWord } from "./page-features.ts";

function featuresOf(text: string) {
  const tokens = tokenize(text);
  return pageFeatures(tokens, markNegation(tokens));
}

/** What each place holds in all. */
function summed(text: string): Map<number, number> {
  const { place, value } = featuresOf(text);
  const sums = new Map<number, number>();
  place.forEach((where, at) => {
    sums.set(where, (sums.get(where) ?? 0) + (value[at] as number));
  });
  return sums;
}

const half = 2 ** (PAGE_BITS - 1);

describe("pageFeatures", () => {
  it("counts a word once however often it is said", () => {
    const once = summed("tired today");
    const often = summed("tired tired tired tired today");
    const { place } = placeOfWord("tired");
    expect(often.get(place)).toBeCloseTo(once.get(place) as number, 10);
  });

  it("shares out what a word carries among the places where it stands", () => {
    const { place, value, token } = featuresOf("tired, then tired");
    const { place: wanted } = placeOfWord("tired");
    const shares = [...place].flatMap((where, at) => (where === wanted ? [[token[at], value[at]]] : []));
    expect(shares.map(([at]) => at)).toEqual([0, 2]);
    expect(shares[0]?.[1]).toBe(shares[1]?.[1]);
  });

  it("gives each family its own region and the same length on short pages and long ones", () => {
    for (const text of ["so tired", "the day was long and the night was longer and nobody came to see us"]) {
      const words = [...summed(text)].filter(([where]) => where < half).map(([, value]) => value * value);
      expect(words.reduce((sum, square) => sum + square, 0)).toBeCloseTo(1, 10);
    }
    expect(Math.max(...featuresOf("the quick brown fox").place)).toBeLessThan(2 ** PAGE_BITS);
  });

  it("keeps a negated word apart from the plain one", () => {
    const { place, sign } = placeOfWord("happy");
    expect(Math.sign(summed("happy").get(place) ?? 0)).toBe(sign);
    expect(summed("not happy").has(place)).toBe(false);
  });

  it("holds a word said a hundred thousand times", () => {
    const { value } = featuresOf("no ".repeat(100_000));
    expect(value.every(Number.isFinite)).toBe(true);
    expect(featuresOf("").place).toHaveLength(0);
  });
});
