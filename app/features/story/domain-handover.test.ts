import { expect, test } from "vitest";
import { firstSentence, handoverOf } from "./domain/handover.ts";
import type { Head } from "./domain.ts";

const head = (more: Partial<Head> = {}): Head => ({
  kind: "text",
  when: { words: "", year: null },
  topics: [],
  anothers: false,
  gist: "",
  begins: "",
  ...more,
});

test("a hand-over says the person's own line, or else the first sentence as it was written, in the person's order", () => {
  const sentences = handoverOf([
    { id: "b", head: head({ gist: "She counts as the safe one." }), text: "My grandmother raised me. She sold bread." },
    { id: "a", head: head({ anothers: true }), text: "Ana hid us. “Nine days!” It was cold." },
    { id: "c", head: head({ kind: "picture" }), text: "  " },
  ]);
  expect(sentences.map((one) => one.state === "said" && [one.pieceId, one.text, one.anothers])).toEqual([
    ["b", "She counts as the safe one.", false],
    ["a", "Ana hid us.", true],
  ]);
});

test("every sentence is found, letter by letter, in what the person wrote", () => {
  for (const text of [
    "One. Two.",
    "No end in sight",
    "¿Y ahora? Nada.",
    "أين نحن؟ هنا.",
    "「はい。」と言った。次。",
    "3.5 km away. Far.",
  ])
    expect(text).toContain(firstSentence(text));
  expect(firstSentence("3.5 km away. Far.")).toBe("3.5 km away.");
  expect(firstSentence(`${"long ".repeat(100)}end.`).length).toBeLessThanOrEqual(240);
});

test("what a reader keeps folded stays folded in the hand-over too", () => {
  const told = [{ id: "a", head: head({ topics: ["loss", "children"], gist: "He died." }), text: "He died." }];
  expect(handoverOf(told, ["loss"])).toEqual([{ state: "folded", pieceId: "a", topics: ["loss"] }]);
});
