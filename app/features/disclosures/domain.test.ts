import { expect, test } from "vitest";
import { addWorkingDays, faultsOf } from "./domain.ts";

test.each([
  ["Monday", "2026-11-23T10:00:00Z", "2026-11-25T10:00:00.000Z"],
  ["Thursday", "2026-11-26T10:00:00Z", "2026-11-30T10:00:00.000Z"],
  ["Friday", "2026-11-27T10:00:00Z", "2026-12-01T10:00:00.000Z"],
  ["Saturday", "2026-11-28T10:00:00Z", "2026-12-01T10:00:00.000Z"],
  ["Sunday", "2026-11-29T10:00:00Z", "2026-12-01T10:00:00.000Z"],
])("two working days from a %s", (_, from, to) => {
  expect(addWorkingDays(new Date(from), 2, "UTC").toISOString()).toBe(to);
});

test("which day it is, is the agency's day: late on Friday in Los Angeles it is Saturday in UTC", () => {
  const lateFriday = new Date("2026-11-28T06:00:00Z");
  expect(addWorkingDays(lateFriday, 2, "America/Los_Angeles").toISOString()).toBe("2026-12-02T06:00:00.000Z");
  expect(addWorkingDays(lateFriday, 2, "UTC").toISOString()).toBe("2026-12-01T06:00:00.000Z");
});

test("a ground lacks nothing, or says what", () => {
  const now = new Date("2026-11-28T12:00:00Z");
  const whole = {
    basis: "court-order",
    releaseId: undefined,
    named: ["checkins"],
    labels: [],
    meetsPart2: false,
    lookAgain: null,
  };
  expect(faultsOf(whole, now)).toEqual([]);
  expect(faultsOf({ ...whole, named: [] }, now)).toEqual(["compartments"]);
  expect(faultsOf({ ...whole, labels: ["part2"] }, now)).toEqual(["meetsPart2"]);
  expect(faultsOf({ ...whole, labels: ["part2"], meetsPart2: true }, now)).toEqual([]);
  expect(faultsOf({ ...whole, basis: "release" }, now)).toEqual(["releaseId"]);
  expect(faultsOf({ ...whole, releaseId: "r" }, now)).toEqual(["releaseId"]);
  expect(faultsOf({ ...whole, lookAgain: "2026-11-28T11:59:59Z" }, now)).toEqual(["lookAgain"]);
  expect(faultsOf({ ...whole, lookAgain: "2027-03-01T00:00:00Z" }, now)).toEqual(["lookAgain"]);
});
