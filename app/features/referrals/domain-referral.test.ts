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

test("no figure shows, or lets somebody work out, fewer than eleven people", () => {
  const of = (referrals: number, people: number, others: number) => ({ referrals, people, others });
  const counts = {
    opened: of(30, 30, 0),
    accepted: of(25, 25, 5),
    met: of(12, 12, 18),
    declined: of(3, 3, 27),
    stopped: of(11, 11, 19),
    waiting: of(30, 30, 0),
  };
  expect(hideSmall(counts)).toEqual({ opened: 30, accepted: null, met: 12, declined: null, stopped: 11, waiting: 30 });
  expect(Object.values(hideSmall({ ...counts, opened: of(10, 10, 0) })).every((one) => one === null)).toBe(true);
});

test("many referrals of one person are no figure", () => {
  const one = { referrals: 15, people: 1, others: 20 };
  const all = { referrals: 40, people: 21, others: 0 };
  const none = { referrals: 0, people: 0, others: 21 };
  expect(
    hideSmall({ opened: all, accepted: one, met: none, declined: none, stopped: none, waiting: all }),
  ).toMatchObject({
    opened: 40,
    accepted: null,
    waiting: 40,
  });
});
