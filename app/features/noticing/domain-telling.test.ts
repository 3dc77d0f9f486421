import { describe, expect, test } from "vitest";
import type { PersonId } from "#kernel/ids.ts";
import type { Review } from "./contract.ts";
import {
  ago,
  marked,
  oftenWord,
  quietOnes,
  shortened,
  standing,
  statementKeyOf,
  strengthWord,
} from "./domain/telling.ts";

const joined = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");

describe("marking a person's own words", () => {
  test("cuts at the marks and loses nothing", () => {
    expect(marked("I slept in the car", [{ start: 2, end: 7 }])).toEqual([
      { text: "I ", marked: false },
      { text: "slept", marked: true },
      { text: " in the car", marked: false },
    ]);
  });
  test("joins marks that overlap or touch, in any order", () => {
    const pieces = marked("abcdefgh", [
      { start: 4, end: 6 },
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]);
    expect(pieces).toEqual([
      { text: "a", marked: false },
      { text: "bcdef", marked: true },
      { text: "gh", marked: false },
    ]);
  });
  test("a mark inside another, past the end, or empty does no harm", () => {
    const text = "some words";
    const pieces = marked(text, [
      { start: 0, end: 4 },
      { start: 1, end: 2 },
      { start: 5, end: 99 },
      { start: 3, end: 3 },
      { start: -4, end: 0 },
    ]);
    expect(joined(pieces)).toBe(text);
    expect(pieces.filter((piece) => piece.marked).map(({ text: own }) => own)).toEqual(["some", "words"]);
  });
  test("a long page keeps every mark and its surroundings", () => {
    const far = "word ".repeat(200);
    const text = `${far}heavy ${far}alone ${far}`;
    const marks = ["heavy", "alone"].map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + 5 }));
    const pieces = shortened(marked(text, marks));
    expect(pieces.filter((piece) => piece.marked).map(({ text: own }) => own)).toEqual(["heavy", "alone"]);
    expect(joined(pieces).length).toBeLessThan(800);
    expect(joined(pieces)).toContain("…");
  });
  test("a short page is left whole, a long one without marks is cut once", () => {
    expect(shortened(marked("short", []))).toEqual([{ text: "short", marked: false }]);
    expect(joined(shortened(marked("word ".repeat(400), []))).length).toBeLessThan(500);
  });
});

describe("saying how sure it is", () => {
  test("strength is a word", () => {
    expect([0.1, 0.5, 0.84, 0.85, 1].map(strengthWord)).toEqual(["slight", "clear", "clear", "strong", "strong"]);
  });
  test("what nobody measured is said to be unknown, not zero", () => {
    expect([null, 0, Number.NaN].map((rate) => oftenWord(rate))).toEqual([1, 2, 3].map(() => ({ key: "unknown" })));
  });
  test("a share becomes one in so many", () => {
    expect(oftenWord(0.34)).toEqual({ key: "known", many: 3 });
    expect(oftenWord(0.6)).toEqual({ key: "known", many: 2 });
    expect(oftenWord(0.9)).toEqual({ key: "most" });
  });
  test("an unknown statement has words too", () => {
    expect([statementKeyOf("journal-hard"), statementKeyOf("drift-9")]).toEqual(["journal-hard", "other"]);
  });
});

describe("answers that stand", () => {
  const review = (answer: Review["answer"], name: string | null = "Dana", by: Review["by"] = "staff"): Review => ({
    id: "00000000-0000-4000-8000-000000000000",
    by,
    name,
    answer,
    reason: null,
    at: "2026-11-22T10:00:00.000Z",
  });
  test("undoing takes back one's own newest answer, nobody else's", () => {
    const left = standing([
      review("agreed", "Sam"),
      review("acted"),
      review("disputed", null, "person"),
      review("undone"),
    ]);
    expect(left.map(({ answer }) => answer)).toEqual(["agreed", "disputed"]);
  });
  test("seeing is not answering", () => expect(standing([review("seen")])).toEqual([]));
});

test("the quiet are those with nothing open, counted once each", () => {
  const [a, b] = ["a", "b"] as unknown as [PersonId, PersonId];
  expect(quietOnes(12, [{ personId: a }, { personId: a }, { personId: b }])).toEqual({ people: 12, rest: 10 });
  expect(quietOnes(0, [{ personId: a }])).toEqual({ people: 0, rest: 0 });
});

test("time gone by is told in the unit that fits, and a clock ahead counts as now", () => {
  const now = 100 * 86_400_000;
  const min = 60_000;
  expect([-5, 0, 59, 60, 47 * 60, 48 * 60].map((minutes) => ago(now - minutes * min, now))).toEqual([
    [-0, "minute"],
    [-0, "minute"],
    [-59, "minute"],
    [-1, "hour"],
    [-1, "day"],
    [-2, "day"],
  ]);
});
