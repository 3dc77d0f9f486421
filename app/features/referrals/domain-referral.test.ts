import { expect, test } from "vitest";
import { daysWaited, hideSmall, isOver, mayFollow, states } from "./domain/referral.ts";

test("an end is an end, and every other state can be stopped by the person", () => {
  for (const state of states) expect(mayFollow(state, "stopped")).toBe(!isOver(state));
  expect(mayFollow("asked", "accepted")).toBe(false);
});

test("waiting ends with the first yes, the first contact or the end", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 5, day));
  const none = { openedAt: at(1), acceptedAt: null, metAt: null, endedAt: null };
  expect(daysWaited(none, at(9))).toBe(8);
  expect(daysWaited({ ...none, acceptedAt: at(4), metAt: at(6) }, at(9))).toBe(3);
  expect(daysWaited({ ...none, endedAt: at(3) }, at(9))).toBe(2);
});

test("no figure shows, or lets somebody work out, fewer than eleven", () => {
  const counts = { opened: 30, accepted: 25, met: 12, declined: 3, stopped: 11, waiting: 30 };
  expect(hideSmall(counts)).toEqual({ opened: 30, accepted: null, met: 12, declined: null, stopped: 11, waiting: 30 });
  expect(Object.values(hideSmall({ ...counts, opened: 10 })).every((one) => one === null)).toBe(true);
});
