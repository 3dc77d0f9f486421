import { expect, test } from "vitest";
import { isAnswered, sayValue, shownCounts } from "./domain.ts";

const question = { options: [{ id: "no-place", text: "No" }] };
const words = { ratherNot: "Would rather not say", notNow: "Not now" };

test("a small count is hidden, and the sum with it where the sum would give it away", () => {
  expect(shownCounts([12, 3])).toEqual({ shown: [12, null], total: null });
  expect(shownCounts([12, 6, 7])).toEqual({ shown: [12, null, null], total: 25 });
  expect(shownCounts([0, 11])).toEqual({ shown: [0, 11], total: 11 });
  expect(shownCounts([])).toEqual({ shown: [], total: 0 });
});

test("an answer is said in the words of its question; one whose question is gone is said by its name", () => {
  const told = { answer: "told", choices: ["no-place"], words: " tonight " } as const;
  expect(sayValue(told, question, words)).toBe("No. tonight");
  expect(sayValue(told, undefined, words)).toBe("no place. tonight");
  expect(sayValue({ answer: "not-now" }, question, words)).toBe("Not now");
  expect(isAnswered({ answer: "told", choices: [], words: " " })).toBe(false);
  expect(isAnswered({ answer: "rather-not" })).toBe(true);
});
