import { describe, expect, it } from "vitest";
import { tokenize } from "../tokens.ts";
import { findFeelingWords, type LexiconLanguage, lexiconSize } from "./match.ts";

function found(text: string, language: LexiconLanguage): string[] {
  const tokens = tokenize(text);
  return findFeelingWords(tokens, () => language).map(
    ({ from, to, group }) =>
      `${tokens
        .slice(from, to)
        .map(({ form }) => form)
        .join(" ")}: ${group}`,
  );
}

describe("findFeelingWords", () => {
  it("finds words, stems and phrases, the longest phrase first", () => {
    expect(found("Scared again. I can’t sleep, but grateful.", "en")).toEqual([
      "scared: fear",
      "can't sleep: exhaustion",
      "grateful: strength",
    ]);
    expect(found("Estoy cansadísima y no puedo dormir.", "es")).toEqual([
      "cansadisima: exhaustion",
      "no puedo dormir: exhaustion",
    ]);
    expect(found("Me sentí tranquilo y agradecida", "es")).toEqual(["tranquilo: calm", "agradecida: strength"]);
  });

  it("does not join a phrase across sentences", () => {
    expect(found("I gave it my best. Up early.", "en")).not.toContain("gave up: sadness");
    expect(found("no. puedo. mas.", "es")).toEqual([]);
  });

  it("does not take everyday words for feelings", () => {
    for (const text of [
      "fui temprano por el material",
      "la cantidad de animales",
      "una lista de temas",
      "el supermercado",
    ]) {
      expect(found(text, "es")).toEqual([]);
    }
    expect(found("a warehouse and some bluebells", "en")).toEqual([]);
  });

  it("holds several hundred entries in each language", () => {
    expect(lexiconSize("en")).toBeGreaterThan(600);
    expect(lexiconSize("es")).toBeGreaterThan(600);
  });
});
