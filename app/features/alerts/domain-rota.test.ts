import { describe, expect, test } from "vitest";
import { coveredUntil, gapsIn, nextFrom, onAt, type Pattern, type WeeklyDuty, watchesBetween } from "./domain/rota.ts";
import { localOf, momentOf } from "./domain/zones.ts";

const newYork = "America/New_York";
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const duty = (over: Partial<WeeklyDuty>): WeeklyDuty => ({
  programmeId: null,
  memberId: "dana",
  order: "first",
  days: everyDay,
  from: "20:00",
  until: "08:00",
  zone: newYork,
  startsOn: "2026-01-01",
  endsOn: null,
  ...over,
});
const pattern = (over: Partial<Pattern>): Pattern => ({ duties: [], exceptions: [], passed: [], ...over });
const at = (local: string) => momentOf(newYork, local);
const hours = (ms: number) => ms / 3_600_000;

describe("a time zone", () => {
  test("a time that the clock skips is read as much later as it skips, and one it shows twice as the first", () => {
    expect(new Date(at("2026-03-08T02:30")).toISOString()).toBe("2026-03-08T07:30:00.000Z");
    expect(new Date(at("2026-11-01T01:30")).toISOString()).toBe("2026-11-01T05:30:00.000Z");
    expect(localOf(newYork, Date.parse("2026-11-01T06:30:00Z"))).toBe("2026-11-01T01:30");
  });

  test("every minute of a year reads back as itself, but for the hour that is skipped", () => {
    let skipped = 0;
    for (let minute = 0; minute < 365 * 24 * 60; minute += 17) {
      const local = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().slice(0, 16);
      if (localOf(newYork, at(local)) !== local) skipped++;
    }
    expect(skipped).toBeLessThanOrEqual(Math.ceil(60 / 17));
    expect(skipped).toBeGreaterThan(0);
  });
});

describe("the rota", () => {
  test("a night runs into the next day, and ends when the next one begins", () => {
    const watches = watchesBetween(
      pattern({ duties: [duty({}), duty({ memberId: "sam", from: "08:00", until: "20:00" })] }),
      at("2026-06-01T00:00"),
      at("2026-06-03T00:00"),
    );
    expect(onAt(watches, at("2026-06-02T03:00"), null).map((watch) => watch.memberId)).toEqual(["dana"]);
    expect(onAt(watches, at("2026-06-02T08:00"), null).map((watch) => watch.memberId)).toEqual(["sam"]);
    expect(gapsIn(watches, at("2026-06-01T00:00"), at("2026-06-03T00:00"))).toEqual([]);
  });

  test("on the nights the clocks change a watch is an hour longer or shorter, with nobody missing and nobody twice", () => {
    const duties = [duty({}), duty({ memberId: "sam", from: "08:00", until: "20:00" })];
    for (const [night, length] of [
      ["2026-10-31", 13],
      ["2026-03-07", 11],
    ] as const) {
      const begin = at(`${night}T12:00`);
      const watches = watchesBetween(pattern({ duties }), begin, begin + 48 * 3_600_000);
      const dana = watches.find((watch) => watch.memberId === "dana" && watch.since === at(`${night}T20:00`));
      expect(hours((dana?.until ?? 0) - (dana?.since ?? 0))).toBe(length);
      for (let minute = 0; minute < 36 * 60; minute += 5)
        expect(onAt(watches, begin + minute * 60_000, null)).toHaveLength(1);
    }
  });

  test("two watches that meet inside the hour that is shown twice, or skipped, still meet", () => {
    const duties = [duty({ from: "20:00", until: "02:15" }), duty({ memberId: "sam", from: "02:15", until: "20:00" })];
    for (const day of ["2026-11-01", "2026-03-08"]) {
      const watches = watchesBetween(pattern({ duties }), at(`${day}T00:00`), at(`${day}T12:00`));
      expect(gapsIn(watches, at(`${day}T00:00`), at(`${day}T12:00`))).toEqual([]);
      for (let minute = 0; minute < 600; minute++)
        expect(onAt(watches, at(`${day}T00:00`) + minute * 60_000, null)).toHaveLength(1);
    }
  });

  test("a duty with the same beginning and end is a whole day", () => {
    const watches = watchesBetween(
      pattern({ duties: [duty({ from: "09:00", until: "09:00" })] }),
      at("2026-06-01T00:00"),
      at("2026-06-20T00:00"),
    );
    expect(coveredUntil(watches, at("2026-06-01T10:00"), null)).toBe(at("2026-06-20T09:00"));
  });

  test("on a holiday nobody is on, and an extra duty still counts", () => {
    const closed = {
      kind: "closed" as const,
      programmeId: null,
      from: "2026-12-24T00:00",
      until: "2026-12-26T00:00",
      zone: newYork,
    };
    const extra = {
      kind: "extra" as const,
      programmeId: null,
      from: "2026-12-25T10:00",
      until: "2026-12-25T14:00",
      zone: newYork,
      memberId: "helen",
      order: "first" as const,
    };
    const watches = watchesBetween(
      pattern({ duties: [duty({})], exceptions: [closed, extra] }),
      at("2026-12-23T00:00"),
      at("2026-12-28T00:00"),
    );
    expect(onAt(watches, at("2026-12-24T02:00"), null)).toEqual([]);
    expect(onAt(watches, at("2026-12-25T11:00"), null).map((watch) => watch.memberId)).toEqual(["helen"]);
    expect(nextFrom(watches, at("2026-12-25T15:00"), null)).toBe(at("2026-12-26T00:00"));
    expect(onAt(watches, at("2026-12-26T01:00"), null).map((watch) => watch.memberId)).toEqual(["dana"]);
  });

  test("a swap and a hand-over give part of a watch to another, and only that part", () => {
    const swap = {
      kind: "swap" as const,
      programmeId: null,
      from: "2026-06-01T20:00",
      until: "2026-06-02T08:00",
      zone: newYork,
      memberId: "sam",
      inPlaceOf: "dana",
    };
    const passed = { from: "sam", to: "noor", at: at("2026-06-02T02:00"), until: at("2026-06-02T08:00") };
    const watches = watchesBetween(
      pattern({ duties: [duty({})], exceptions: [swap], passed: [passed] }),
      at("2026-06-01T00:00"),
      at("2026-06-03T12:00"),
    );
    const whoAt = (local: string) => onAt(watches, at(local), null).map((watch) => watch.memberId);
    expect([whoAt("2026-06-01T23:00"), whoAt("2026-06-02T05:00"), whoAt("2026-06-02T23:00")]).toEqual([
      ["sam"],
      ["noor"],
      ["dana"],
    ]);
  });

  test("a programme's own watch counts for its people and for nobody else", () => {
    const watches = watchesBetween(
      pattern({ duties: [duty({ programmeId: "shelter" })] }),
      at("2026-06-01T00:00"),
      at("2026-06-03T00:00"),
    );
    const night = at("2026-06-01T23:00");
    expect([onAt(watches, night, "shelter").length, onAt(watches, night, null).length]).toEqual([1, 0]);
    expect(gapsIn(watches, night, night + 3_600_000)).toHaveLength(1);
  });
});
