import { expect, test } from "vitest";
import { dateIn, lastDays, summaryOf, type Told } from "./domain.ts";

const at = (date: string, mood?: number, more = {}): Told => ({
  at: `${date}T12:00:00Z`,
  zone: "UTC",
  answers: { mood, ...more },
});

test("a check-in belongs to the day it was where the person was", () => {
  expect(dateIn("2026-01-10T02:00:00Z", "America/Chicago")).toBe("2026-01-09");
  expect(dateIn("2026-01-10T02:00:00Z", "Nowhere/Atall")).toBe("2026-01-10");
});

test("every day is there, also those on which nothing was told, across the end of a year", () => {
  const days = lastDays(
    [at("2026-01-01", 4), at("2025-12-30", 2), at("2025-12-30", 5, { word: "ok" })],
    "2026-01-01",
    4,
  );
  expect(days.map(({ date, mood }) => [date, mood])).toEqual([
    ["2025-12-29", null],
    ["2025-12-30", 3.5],
    ["2025-12-31", null],
    ["2026-01-01", 4],
  ]);
  expect(days[1]).toMatchObject({ low: 2, high: 5, words: ["ok"] });
});

test("a check-in without a mood is no mood of zero", () => {
  const [day] = lastDays([at("2026-01-01", undefined, { sleepHours: 6 })], "2026-01-01", 1);
  expect(day).toMatchObject({ mood: null, sleepHours: 6 });
});

const series = (moods: readonly (number | null)[]) =>
  lastDays(
    moods.flatMap((mood, day) => (mood === null ? [] : [at(`2026-01-${String(day + 1).padStart(2, "0")}`, mood)])),
    `2026-01-${String(moods.length).padStart(2, "0")}`,
    moods.length,
  );

test("the sentence says no more than was told", () => {
  expect(summaryOf(series([null, null, null, null])).say).toBe("nothing");
  expect(summaryOf(series([1, 1, null, null, 5, 5])).say).toBe("too-little");
  expect(summaryOf(series([2, 2, 2, 4, 4, 4])).say).toBe("lighter");
  expect(summaryOf(series([4, 4, 4, 2, 2, 3])).say).toBe("heavier");
  expect(summaryOf(series([3, 3, 3, 3, 3, 3])).say).toBe("steady");
  expect(summaryOf(series([1, 5, 3, 5, 1, 3])).say).toBe("mixed");
});
