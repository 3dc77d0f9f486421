import { readingGrade, sentencesToRead } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { byWeek, gapHours, rotaByDay, weekdayRuns } from "./domain/week.ts";
import { words as en } from "./words/en.ts";
import { words as es } from "./words/es.ts";
import { words as staffEn } from "./words/staff.en.ts";
import { words as staffEs } from "./words/staff.es.ts";

const zone = "America/New_York";
const watch = (since: string, until: string) => ({ since, until });

describe("a rota by day", () => {
  test("a watch over midnight stands with the day on which it begins", () => {
    const night = watch("2026-03-02T01:00:00.000Z", "2026-03-02T13:00:00.000Z");
    const days = rotaByDay({ ahead: [night], gaps: [] }, { from: "2026-03-01T12:00:00.000Z", days: 2, zone });
    expect(days.map(({ day, watches }) => [day, watches.length])).toEqual([
      ["2026-03-01", 1],
      // Nothing begins on the second day, so what goes on is shown.
      ["2026-03-02", 1],
    ]);
  });

  test("a watch until midnight is not of the next day, and a day without anyone says so", () => {
    const day = watch("2026-03-01T13:00:00.000Z", "2026-03-02T05:00:00.000Z");
    const days = rotaByDay({ ahead: [day], gaps: [] }, { from: "2026-03-01T12:00:00.000Z", days: 2, zone });
    expect(days.map(({ isEmpty }) => isEmpty)).toEqual([false, true]);
  });

  test("what began before today is shown today, and a gap stands where it begins", () => {
    const from = "2026-03-02T15:00:00.000Z";
    const running = watch("2026-03-01T13:00:00.000Z", "2026-03-02T20:00:00.000Z");
    const gap = { from: "2026-03-03T07:00:00.000Z", until: "2026-03-03T11:00:00.000Z" };
    const days = rotaByDay({ ahead: [running], gaps: [gap] }, { from, days: 2, zone });
    expect(days[0]?.watches).toEqual([running]);
    expect(days.map(({ gaps }) => gaps.length)).toEqual([0, 1]);
  });

  test("gaps are told in whole hours, and a short one is not told as none", () => {
    expect(gapHours([])).toBe(0);
    expect(gapHours([{ from: "2026-03-03T07:00:00.000Z", until: "2026-03-03T07:10:00.000Z" }])).toBe(1);
    expect(gapHours([{ from: "2026-03-03T07:00:00.000Z", until: "2026-03-03T11:00:00.000Z" }])).toBe(4);
  });
});

test("weekdays are said as runs, and two neighbours as two", () => {
  expect(weekdayRuns([5, 1, 2, 3, 4])).toEqual([[1, 5]]);
  expect(weekdayRuns([6, 7])).toEqual([[6], [7]]);
  expect(weekdayRuns([1, 2, 3, 5, 7, 7])).toEqual([[1, 3], [5], [7]]);
});

test("weeks begin on Monday, and the first may be short", () => {
  const days = ["2026-03-01", "2026-03-02", "2026-03-08", "2026-03-09"].map((day) => ({ day }));
  expect(byWeek(days).map((week) => week.map(({ day }) => day))).toEqual([
    ["2026-03-01"],
    ["2026-03-02", "2026-03-08"],
    ["2026-03-09"],
  ]);
});

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const plain = (text: string) => text.replace(/\{\{\w+\}\}/g, "Ana");

describe("words", () => {
  // Grade formulas are noise on a handful of words, so a sentence is graded from ten words on.
  test.each([
    ["a person", "en", en, 6],
    ["a person", "es", es, 6],
    ["staff", "en", staffEn, 9],
    ["staff", "es", staffEs, 9],
  ] as const)("for %s in %s are easy enough to read", (_, language, words, most) => {
    const hard = leaves(words)
      .map(([key, text]) => ({ key, grade: readingGrade(plain(text), language), text }))
      .filter(({ text, grade }) => text.split(/\s+/).length >= 10 && grade > most);
    expect(hard).toEqual([]);
    const whole = leaves(words)
      .map(([, text]) => plain(text))
      .join(". ");
    expect(readingGrade(whole, language)).toBeLessThanOrEqual(most);
  });

  test("sentences for a person are short", () => {
    for (const words of [en, es]) {
      const long = leaves(words)
        .flatMap(([, text]) => sentencesToRead(plain(text)))
        .filter((sentence) => sentence.split(/\s+/).length > 18);
      expect(long).toEqual([]);
    }
  });

  test("nobody is blamed, and nobody is called a user, patient or case", () => {
    for (const words of [en, staffEn])
      for (const [key, text] of leaves(words))
        expect(text, key).not.toMatch(
          /\b(user|patient|case|victim|failed to|non-?complian|please note|your fault\b(?<!not your fault))/i,
        );
  });
});
