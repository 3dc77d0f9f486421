import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64 } from "../base64.ts";
import { feelingWordsText } from "../lexicon/match.ts";
import { readingGrade } from "../reading-level.ts";
import { distressWeights } from "../weights/distress.ts";
import { distressAnalyser } from "./analyser.ts";
import { readDistress } from "./read.ts";

const HARD = "Today was a hard day. I could not sleep and I feel so alone and scared that he will find us.";
const GOOD = "We went to the beach and the kids laughed all afternoon. I felt calm for the first time in weeks.";

describe("readDistress", () => {
  it("tells a hard page from a good one, in English and in Spanish", () => {
    const pages = [
      [HARD, GOOD],
      [
        "Hoy fue un día muy difícil. No pude dormir y me siento sola y con mucho miedo.",
        "Fui al parque con mis hijos y nos reímos mucho. Me sentí tranquila y con esperanza.",
      ],
    ] as const;
    for (const [hard, good] of pages) {
      expect(readDistress(hard)).toMatchObject({ enough: true });
      expect(readDistress(hard).distress).toBeGreaterThan(0.7);
      expect(readDistress(good).distress).toBeLessThan(0.2);
      expect(readDistress(hard).valence).toBeLessThan(-0.2);
      expect(readDistress(good).valence).toBeGreaterThan(0.4);
    }
  });

  it("shows the words that carried it where they stand, with their direction", () => {
    const shown = readDistress(HARD).words.map(({ start, end, weight }) => [HARD.slice(start, end), weight > 0]);
    expect(shown).toContainEqual(["scared", true]);
    expect(shown).toContainEqual(["alone", true]);
    expect(shown.length).toBeLessThanOrEqual(8);
    const laughed = readDistress(GOOD).words.find(({ start, end }) => GOOD.slice(start, end) === "laughed");
    expect(laughed?.weight).toBeLessThan(0);
  });

  it("takes a negation with its word", () => {
    const text = "I am not happy with any of it today.";
    const word = readDistress(text).words[0];
    expect(text.slice(word?.start, word?.end)).toBe("not happy");
    expect(word?.weight).toBeGreaterThan(0);
    expect(readDistress(text).valence).toBeLessThan(readDistress("I am happy with all of it today.").valence - 0.3);
  });

  it("says nothing on too little, on other languages, and on Spanish without a feeling word", () => {
    const nothing = { valence: 0, distress: 0, words: [], enough: false };
    for (const text of [
      "",
      "so sad",
      "   \n",
      "👍👍👍👍👍👍",
      "اليوم كان صعبا جدا ولم أنم في الليل",
      "Hoje foi um dia muito difícil e eu não consegui dormir com medo",
      "Fui a la tienda y compré leche y pan para la cena.",
    ]) {
      expect(readDistress(text)).toEqual(nothing);
    }
    expect(readDistress("tired hungry cold", { language: "fr" })).toEqual(nothing);
    expect(readDistress("tired hungry cold", { language: "en-US" }).enough).toBe(true);
  });

  it("believes the text before the declared language", () => {
    expect(readDistress(HARD, { language: "es" })).toEqual(readDistress(HARD, { language: "en" }));
  });

  it("reads a Spanish sentence inside an English page with Spanish words", () => {
    const mixed =
      "I talked to Ana today and it was fine. Me siento muy triste por mi mamá. Then we had dinner at home.";
    const carried = readDistress(mixed).words.map(({ start, end }) => mixed.slice(start, end));
    expect(carried).toContain("triste");
  });

  it("never throws and keeps its ranges, whatever the string holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
        const text = `I was so \ud83d ${noise} sad and the \udc00 day was long`;
        const { valence, distress, words } = readDistress(text, { language: "en" });
        expect(Math.abs(valence)).toBeLessThanOrEqual(1);
        expect(distress).toBeGreaterThanOrEqual(0);
        expect(distress).toBeLessThanOrEqual(1);
        for (const { start, end } of words) expect(start >= 0 && start < end && end <= text.length).toBe(true);
      }),
    );
  });

  it("reads both ends of ten megabytes, and quickly", () => {
    const text = `${"It was a day like any other. ".repeat(345_000)}I feel so scared and alone.`;
    const started = performance.now();
    const words = readDistress(text).words.map(({ start, end }) => text.slice(start, end));
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(words).toContain("scared");
  });

  it("reads a page of 2,000 characters within a few milliseconds", () => {
    const page = `${HARD} `.repeat(Math.ceil(2_000 / HARD.length)).slice(0, 2_000);
    for (let round = 0; round < 50; round += 1) readDistress(page);
    const times = Array.from({ length: 50 }, () => {
      const started = performance.now();
      readDistress(page);
      return performance.now() - started;
    }).sort((a, b) => a - b);
    expect(times[25]).toBeLessThan(3);
  });
});

describe("distressAnalyser", () => {
  const packed = decodeBase64(distressWeights.packed);

  it("carries the SHA-256 of its packed weights", () => {
    expect(createHash("sha256").update(packed).digest("hex")).toBe(distressAnalyser.digest);
  });

  it("was trained with the word lists it ships with", () => {
    const trainedWith = Buffer.from(packed.subarray(-32)).toString("hex");
    expect(createHash("sha256").update(feelingWordsText()).digest("hex")).toBe(trainedWith);
  });

  it("has figures with intervals that hold their value", () => {
    expect(distressAnalyser.card.figures.length).toBeGreaterThan(8);
    for (const { value, low = value, high = value, n } of distressAnalyser.card.figures) {
      expect(low <= value && value <= high && n > 0).toBe(true);
    }
  });

  it("calls no more ordinary journal pages hard, at the line where a worker is shown them, than version 1 did", () => {
    const figure = distressAnalyser.card.figures.find(({ name }) => name.startsWith("ordinary pages at a chance"));
    expect(figure?.n).toBeGreaterThan(1_000);
    expect(figure?.value).toBeLessThanOrEqual(0.034);
  });

  it("speaks to people in words of grade 6 or below", () => {
    const { en, es } = distressAnalyser.card.wordsForPeople;
    expect(readingGrade(en, "en")).toBeLessThanOrEqual(6);
    expect(readingGrade(es, "es")).toBeLessThanOrEqual(6);
  });
});
