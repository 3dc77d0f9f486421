import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord, splitSentences, tokenize } from "./tokens.ts";

describe("tokenize", () => {
  it("gives forms without case, accents or curly apostrophes, and offsets into the original", () => {
    const text = "Hoy NO dormí. I didn’t, either 🙂";
    const tokens = tokenize(text);
    expect(tokens.map(({ form }) => form)).toEqual(["hoy", "no", "dormi", "i", "didn't", "either", "🙂"]);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Hoy",
      "NO",
      "dormí",
      "I",
      "didn’t",
      "either",
      "🙂",
    ]);
  });

  it("counts sentences and pauses", () => {
    const tokens = tokenize("I left, then slept. Better now!\nGood");
    expect(tokens.map(({ sentence }) => sentence)).toEqual([0, 0, 0, 0, 1, 1, 2]);
    expect(tokens.filter(({ afterPause }) => afterPause).map(({ form }) => form)).toEqual(["then"]);
  });

  it("finds words whose accents are typed apart from their letters", () => {
    expect(tokenize("dormi\u0301 bien").map(({ form }) => form)).toEqual(["dormi", "bien"]);
  });

  it("holds for any string, lone surrogates included: in order, inside the text, never overlapping", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.integer({ min: 0xd800, max: 0xdfff }),
        (words, lone) => {
          const text = `${words}${String.fromCharCode(lone)}${words}`;
          let last = 0;
          for (const { start, end, form } of tokenize(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(form.length).toBeGreaterThan(0);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it("takes ten megabytes, and time that grows with length alone", () => {
    expect(tokenize("x".repeat(10_000_000))).toHaveLength(1);
    // Runs that a backtracking pattern would take minutes for.
    const started = performance.now();
    for (const piece of [".", "\ud800", "'", "x'", "\n", "…\u0301"]) tokenize(`${piece.repeat(300_000)}x`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("splitSentences", () => {
  it("covers the whole text without gaps", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(
          splitSentences(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("does not end a sentence at a title, an initial or a decimal point", () => {
    expect(splitSentences("Dr. Vega saw J. Ruiz at 3.30 today. She was kind.")).toHaveLength(2);
  });

  it("keeps closing quotes with their sentence", () => {
    const text = 'She said "stop." Then she left.';
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'She said "stop."',
      " Then she left.",
    ]);
  });
});

describe("foldWord", () => {
  it("cuts what no person would write as one word", () => {
    expect(foldWord("é".repeat(1000))).toBe("e".repeat(40));
  });
});
