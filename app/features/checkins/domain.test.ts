import { expect, test } from "vitest";
import { asOwnTag, dateIn, honestMoment, lastDays, summaryOf, type Told } from "./domain.ts";

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

test("a clock in the wrong year is not believed, and one that waited offline for months is", () => {
  const now = new Date("2026-05-01T12:00:00Z");
  const at = (text: string) => honestMoment(new Date(text), now);
  for (const wrong of ["1970-01-01T00:00:10Z", "2006-05-01T12:00:00Z", "2062-05-01T12:00:00Z", "2026-05-03T00:00:00Z"])
    expect(at(wrong)).toEqual({ at: now, clockWasOff: true });
  for (const right of ["2026-05-01T11:59:00Z", "2026-05-02T10:00:00Z", "2025-06-01T08:00:00Z"])
    expect(at(right)).toEqual({ at: new Date(right), clockWasOff: false });
});

test("a week with a change of time zone has seven days, each where the person was", () => {
  const there: Told[] = [
    ["2026-03-02T23:30:00Z", "America/New_York", 1],
    ["2026-03-03T23:30:00Z", "America/New_York", 2],
    // Flown to Madrid: an evening there is the day before in New York for six hours more.
    ["2026-03-04T22:30:00Z", "Europe/Madrid", 3],
    ["2026-03-05T23:30:00Z", "Europe/Madrid", 4],
  ].map(([at, zone, mood]) => ({ at: String(at), zone: String(zone), answers: { mood: Number(mood) } }));
  expect(lastDays(there, "2026-03-08", 7).map(({ date, mood }) => [date.slice(8), mood])).toEqual([
    ["02", 1],
    ["03", 2],
    ["04", 3],
    ["05", null],
    ["06", 4],
    ["07", null],
    ["08", null],
  ]);
});

test("the nights on which clocks change are one day each", () => {
  const spring = ["2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", "2026-03-09T03:30:00Z"];
  const days = lastDays(
    spring.map((moment, i) => ({ at: moment, zone: "America/New_York", answers: { mood: i + 1 } })),
    "2026-03-09",
    2,
  );
  expect(days.map(({ count, mood }) => [count, mood])).toEqual([
    [3, 2],
    [0, null],
  ]);
});

test("ten thousand answers in a day are one day with their mean", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    ...at_(at),
    answers: { mood: 1 + (at % 5), tags: ["x"] },
  }));
  expect(lastDays(many, "2026-01-02", 2)[1]).toMatchObject({ count: 10_000, mood: 3, tags: ["x"] });
});
const at_ = (second: number) => ({ at: new Date(Date.UTC(2026, 0, 2) + second * 1000).toISOString(), zone: "UTC" });

test("an own tag is one short line, and never taken for an offered one", () => {
  expect(asOwnTag("  a walk \n by   the sea ")).toBe("a walk by the sea");
  expect(asOwnTag(":family")).toBe("family");
  expect(asOwnTag(" :: ")).toBe("");
  expect(asOwnTag("ש".repeat(60))).toBe("ש".repeat(40));
  expect(asOwnTag("👩‍👧".repeat(60)).isWellFormed()).toBe(true);
  expect(asOwnTag("half \ud83d").isWellFormed()).toBe(true);
});
