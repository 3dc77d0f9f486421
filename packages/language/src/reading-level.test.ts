import { describe, expect, it } from "vitest";
import { readingGrade, sentencesToRead } from "./reading-level.ts";
import { englishSyllables, spanishSyllables } from "./syllables.ts";

describe("englishSyllables", () => {
  it.each(
    Object.entries({
      sleep: 1,
      safe: 1,
      safely: 2,
      homeless: 2,
      houses: 2,
      wanted: 2,
      watched: 1,
      table: 2,
      apples: 2,
      people: 2,
      family: 3,
      anxiety: 4,
      emotion: 3,
      relationship: 4,
      "didn't": 2,
      "don’t": 1,
      radio: 3,
      actual: 3,
      trying: 2,
      beautiful: 3,
      the: 1,
      whales: 1,
      breathe: 1,
      changes: 2,
      racism: 3,
      violence: 3,
      information: 4,
      you: 1,
      café: 2,
      shelter: 2,
      practitioner: 4,
    }),
  )("counts %s as %i", (word, syllables) => {
    expect(englishSyllables(word)).toBe(syllables);
  });
});

describe("spanishSyllables", () => {
  it.each(
    Object.entries({
      día: 2,
      ciudad: 2,
      muy: 1,
      quiero: 2,
      leer: 2,
      aéreo: 4,
      sección: 2,
      agua: 2,
      vergüenza: 3,
      guitarra: 3,
      yo: 1,
      país: 2,
      construido: 3,
      ayuda: 3,
      tranquilidad: 4,
      bienestar: 3,
      leyes: 2,
      rey: 1,
      y: 1,
      ahora: 3,
      oír: 2,
      buey: 1,
    }),
  )("counts %s as %i", (word, syllables) => {
    expect(spanishSyllables(word)).toBe(syllables);
  });
});

describe("readingGrade", () => {
  it("follows the Flesch-Kincaid formula", () => {
    // 14 words, 2 sentences, 19 syllables: 0.39 × 7 + 11.8 × 19/14 − 15.59 = 3.15.
    expect(readingGrade("The shelter keeps a record of every visit. You decide who can read it.", "en")).toBe(3.2);
  });

  it("ranks plain words below office words, in both languages", () => {
    expect(readingGrade("You can say no. Nothing else will change.", "en")).toBeLessThan(6);
    expect(
      readingGrade("Authorization constitutes acknowledgement of institutional confidentiality obligations.", "en"),
    ).toBeGreaterThan(14);
    expect(readingGrade("Usted puede decir que no. Nada más cambia.", "es")).toBeLessThan(5);
    expect(
      readingGrade(
        "La autorización constituye el reconocimiento explícito de obligaciones institucionales de confidencialidad aplicables.",
        "es-MX",
      ),
    ).toBeGreaterThan(12);
  });

  it("is 0 without words and refuses languages it does not know", () => {
    expect(readingGrade(" … ", "en")).toBe(0);
    expect(() => readingGrade("bonjour", "fr")).toThrow(RangeError);
  });
});

describe("sentencesToRead", () => {
  it("leaves out what holds no word", () => {
    expect(sentencesToRead("One. ... Two!\n\n")).toEqual(["One.", "Two!"]);
  });
});
