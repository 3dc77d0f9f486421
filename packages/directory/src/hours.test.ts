import { expect, test } from "vitest";
import { openNow, runsOn, type Schedule, usHolidays, wallClock } from "./hours.ts";
import { freshnessOf } from "./listing.ts";
import { kmBetween } from "./place.ts";

const plain: Schedule = {
  freq: "WEEKLY",
  byday: "MO,TU,WE,TH,FR",
  bymonthday: "",
  interval: 1,
  dtstart: null,
  from: null,
  until: null,
  opens: "09:00",
  closes: "17:00",
  words: "",
};
const chicago = (text: string) => new Date(`${text}-06:00`);
const at = (text: string, schedules: Schedule[] = [plain], holidays: string[] = []) =>
  openNow(schedules, wallClock(chicago(text), "America/Chicago"), new Set(holidays));

test("open, closed until when, and closed over the weekend", () => {
  expect(at("2026-11-27T10:00:00")).toEqual({ state: "open", until: "17:00" });
  expect(at("2026-11-27T17:00:00")).toEqual({ state: "closed", opens: { days: 3, at: "09:00" } });
  expect(at("2026-11-27T08:59:00")).toEqual({ state: "closed", opens: { days: 0, at: "09:00" } });
});

test("the clock is the one on the wall there, also in summer", () => {
  expect(openNow([plain], wallClock(new Date("2026-07-01T14:30:00Z"), "America/Chicago"), new Set())).toEqual({
    state: "open",
    until: "17:00",
  });
  expect(openNow([plain], wallClock(new Date("2026-12-01T14:30:00Z"), "America/Chicago"), new Set())).toEqual({
    state: "closed",
    opens: { days: 0, at: "09:00" },
  });
});

test("past midnight it is still open from yesterday; around the clock it never closes", () => {
  const night = { ...plain, byday: "FR", opens: "20:00", closes: "02:00" };
  expect(at("2026-11-28T01:30:00", [night])).toEqual({ state: "open", until: "02:00" });
  expect(at("2026-11-28T02:30:00", [night]).state).toBe("closed");
  const always = { ...plain, byday: "MO,TU,WE,TH,FR,SA,SU", opens: "00:00", closes: "23:59", words: "24/7" };
  expect(at("2026-11-26T23:59:30", [always], ["2026-11-26"]).state).toBe("open");
});

test("nothing certain is said without hours, in rules that cannot be read, and on holidays nobody spoke of", () => {
  expect(at("2026-11-27T10:00:00", [])).toEqual({ state: "unknown" });
  expect(at("2026-11-27T10:00:00", [{ ...plain, opens: null }])).toEqual({ state: "unknown" });
  expect(at("2026-11-27T10:00:00", [{ ...plain, byday: "weekdays" }])).toEqual({ state: "unknown" });
  expect(at("2026-11-26T10:00:00", [plain], ["2026-11-26"])).toEqual({ state: "unknown" });
  expect(at("2026-11-26T10:00:00", [{ ...plain, words: "Closed on public holidays." }], ["2026-11-26"])).toEqual({
    state: "closed",
    opens: { days: 1, at: "09:00" },
  });
  expect(at("2026-11-27T10:00:00", [{ ...plain, freq: "MONTHLY", byday: "FR" }])).toEqual({ state: "unknown" });
});

test("monthly rules count from both ends of the month; every second week counts from its first", () => {
  const monthly = { ...plain, freq: "MONTHLY" as const, byday: "1MO,-1FR" };
  expect(["2026-11-02", "2026-11-27", "2026-11-20", "2026-11-09"].map((day) => runsOn(monthly, day))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const dates = { ...plain, freq: "MONTHLY" as const, byday: "", bymonthday: "1,-1" };
  expect(["2026-11-01", "2026-11-30", "2026-11-29"].map((day) => runsOn(dates, day))).toEqual([true, true, false]);
  const second = { ...plain, byday: "MO", interval: 2, dtstart: "2026-11-02" };
  expect(["2026-11-02", "2026-11-09", "2026-11-16", "2026-10-19"].map((day) => runsOn(second, day))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(runsOn({ ...plain, from: "2026-12-01", until: "2026-12-31" }, "2026-11-30")).toBe(false);
});

test("federal holidays fall where the law puts them", () => {
  expect(usHolidays(2026)).toEqual([
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-04",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25",
  ]);
});

test("a day made sure of goes stale after a year, and one that lies ahead counts as none", () => {
  expect(
    ["2026-11-28", "2025-11-28", "2025-11-27", "2027-01-01", null].map((day) => freshnessOf(day, "2026-11-28")),
  ).toEqual(["fresh", "fresh", "stale", "never", "never"]);
});

test("Chicago and New York lie 1145 km apart", () => {
  expect(kmBetween({ lat: 41.8781, lon: -87.6298 }, { lat: 40.7128, lon: -74.006 })).toBeCloseTo(1145, -1);
});
