import { expect, test } from "vitest";
import { localOf, momentOf } from "../alerts/domain/zones.ts";
import { dueOn, lateMs, nextTime, type Times } from "./domain/reminder.ts";

const clock = { momentOf, localOf };
const evening: Times = { days: [1, 2, 3, 4, 5, 6, 7], minute: 19 * 60, zone: "America/New_York" };
const at = (text: string) => Date.parse(text);
const iso = (moment: number) => new Date(moment).toISOString().slice(0, 16);

test("seven in the evening stays seven in the evening when clocks go forward and back", () => {
  expect(iso(nextTime(evening, at("2026-03-07T12:00:00Z"), clock))).toBe("2026-03-08T00:00");
  expect(iso(nextTime(evening, at("2026-03-08T12:00:00Z"), clock))).toBe("2026-03-08T23:00");
  expect(iso(nextTime(evening, at("2026-10-31T12:00:00Z"), clock))).toBe("2026-10-31T23:00");
  expect(iso(nextTime(evening, at("2026-11-01T12:00:00Z"), clock))).toBe("2026-11-02T00:00");
});

test("an hour the clock skips comes as much later, and one it shows twice comes once", () => {
  const night = { ...evening, minute: 2 * 60 + 30 };
  expect(iso(nextTime(night, at("2026-03-08T05:00:00Z"), clock))).toBe("2026-03-08T07:30");
  const twice = { ...evening, minute: 90 };
  const first = nextTime(twice, at("2026-11-01T04:00:00Z"), clock);
  expect(iso(first)).toBe("2026-11-01T05:30");
  expect(iso(nextTime(twice, first, clock))).toBe("2026-11-02T06:30");
  expect(dueOn({ ...twice, lastOn: null }, first, clock)).toBe("2026-11-01");
  expect(dueOn({ ...twice, lastOn: "2026-11-01" }, first + 3_600_000, clock)).toBeNull();
});

test("only on chosen days, and in any week the same number of times, whatever the zone does in between", () => {
  for (const zone of [
    "UTC",
    "Europe/Madrid",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
  ])
    for (const start of ["2026-03-01T00:00:00Z", "2026-10-20T00:00:00Z", "2026-12-28T00:00:00Z"]) {
      const times = { days: [2, 5], minute: 8 * 60 + 15, zone };
      const seen: string[] = [];
      for (let now = at(start); seen.length < 12; ) {
        now = nextTime(times, now, clock);
        seen.push(localOf(zone, now));
      }
      expect(seen.every((local) => local.endsWith("T08:15"))).toBe(true);
      expect(new Set(seen.map((local) => new Date(`${local}Z`).getUTCDay()))).toEqual(new Set([2, 5]));
      expect(new Set(seen).size).toBe(12);
    }
});

test("after a change of time zone in the middle of a week the same evening is not reminded twice, nor left out", () => {
  const first = at("2026-05-05T23:00:00Z");
  expect(dueOn({ ...evening, lastOn: null }, first, clock)).toBe("2026-05-05");
  const west = { ...evening, zone: "America/Los_Angeles", lastOn: "2026-05-05" };
  expect(dueOn(west, at("2026-05-06T02:00:00Z"), clock)).toBeNull();
  expect(dueOn(west, at("2026-05-07T02:00:00Z"), clock)).toBe("2026-05-06");
});

test("what comes late stays away: a house that slept does not write in the night", () => {
  const due = at("2026-05-05T23:00:00Z");
  expect(dueOn({ ...evening, lastOn: null }, due - 1, clock)).toBeNull();
  expect(dueOn({ ...evening, lastOn: null }, due + lateMs, clock)).toBe("2026-05-05");
  expect(dueOn({ ...evening, lastOn: null }, due + lateMs + 60_000, clock)).toBeNull();
});
