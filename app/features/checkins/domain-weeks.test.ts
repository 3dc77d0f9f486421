import { expect, test } from "vitest";
import { viewsFrom } from "./domain/views.ts";
import { mondayOf, roundedWeeks, weeksOf } from "./domain/weeks.ts";
import { lastDays, type Told } from "./domain.ts";

const told = (date: string, mood: number, more = {}): Told => ({
  at: `${date}T12:00:00Z`,
  zone: "UTC",
  answers: { mood, ...more },
});

test("a week runs from Monday to Sunday, also over the end of a year and a leap day", () => {
  expect(["2026-01-05", "2026-01-11", "2026-01-12", "2026-01-01", "2028-03-01"].map(mondayOf)).toEqual([
    "2026-01-05",
    "2026-01-05",
    "2026-01-12",
    "2025-12-29",
    "2028-02-28",
  ]);
});

test("a week without a word is a gap, and never a low week", () => {
  const days = lastDays([told("2026-01-05", 2), told("2026-01-06", 4), told("2026-01-20", 5)], "2026-01-25", 21);
  expect(weeksOf(days)).toEqual([
    { from: "2026-01-05", told: 2, mean: 3, low: 2.5, high: 3.5 },
    { from: "2026-01-12", told: 0, mean: null, low: null, high: null },
    { from: "2026-01-19", told: 1, mean: 5, low: 5, high: 5 },
  ]);
});

test("the picture that is shown holds twelve weeks of numbers and not one word", () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    told(new Date(Date.UTC(2025, 8, 1 + at)).toISOString().slice(0, 10), 1 + (at % 5), {
      word: "secret word",
      tags: ["own secret"],
      medication: "taken",
    }),
  );
  const views = viewsFrom(lastDays(many, "2026-06-01", 364));
  expect(views.weeks?.weeks.length).toBeGreaterThanOrEqual(12);
  expect(views.weeks?.weeks.length).toBeLessThanOrEqual(13);
  expect(JSON.stringify(views)).not.toMatch(/secret|medication|taken/);
  expect(viewsFrom([])).toEqual({ weeks: null, "goes-with": null });
  expect(viewsFrom(lastDays([], "2026-06-01", 364)).weeks).toBeNull();
});

test("numbers that are shown have two decimals", () => {
  expect(roundedWeeks([{ from: "2026-01-05", told: 3, mean: 10 / 3, low: 3.005, high: null }])).toEqual([
    { from: "2026-01-05", told: 3, mean: 3.33, low: 3.01, high: null },
  ]);
});
