import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesToSend, firstWords, limits, paragraphsOf, splitText } from "./domain.ts";

const anyText = fc.string({ unit: "binary", maxLength: 400 });

test("property: the pieces of a text joined again are the text, none is too long, no character is cut", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, most) => {
      const pieces = splitText(text, most);
      expect(pieces.join("")).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(most);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
  );
});

test("a long text is cut where a sentence ends rather than in the middle of a word", () => {
  const text = `${"word ".repeat(16)}End here. And the rest goes on for a while`;
  expect(splitText(text, 100)[0]).toMatch(/End here\. $/);
});

test("a blank line begins a new paragraph; line ends of every kind count; blanks are left out", () => {
  expect(paragraphsOf("one\r\ntwo\r\n\r\n\r\nthree\n \n\n  \nfour")).toEqual(["one\ntwo", "three", "four"]);
  expect(paragraphsOf(" \n\n\t")).toEqual([]);
  expect(paragraphsOf("half \ud800 gone")).toEqual(["half \ufffd gone"]);
});

test("more paragraphs than an entry holds are joined, and no word is lost", () => {
  const words = Array.from({ length: 1234 }, (_, at) => `line ${at}`);
  const kept = paragraphsOf(words.join("\n\n"));
  expect(kept.length).toBeLessThanOrEqual(limits.paragraphsPerEntry);
  expect(kept.join("\n\n").split("\n\n")).toEqual(words);
});

test("a paste of ten megabytes becomes paragraphs that each fit", { timeout: 20_000 }, () => {
  const paste = "All that happened, once more. ".repeat(350_000);
  const kept = paragraphsOf(paste);
  expect(kept.every((part) => part.length <= limits.paragraphLength)).toBe(true);
  expect(kept.join(" ").length).toBeGreaterThan(paste.length - 200);
});

test("property: the bytes foretold are never fewer than the UTF-8 bytes", () => {
  fc.assert(fc.property(anyText, (text) => bytesToSend(text, false) >= new TextEncoder().encode(text).length));
});

test("first words stop at a space and never inside a character", () => {
  expect(firstWords("  A short\nline ")).toBe("A short line");
  expect(firstWords(`${"many words ".repeat(20)}`, 30)).toBe("many words many words many…");
  expect(firstWords("😀".repeat(80), 31).isWellFormed()).toBe(true);
});
