import { expect, test } from "vitest";
import { leftMs, noTries, oneMoreTry, type Tries } from "./pad-wait.ts";

test("each wrong PIN waits longer than the one before, up to an hour, and never less again", () => {
  let tries: Tries = noTries;
  const waits: number[] = [];
  for (let at = 0; at < 12; at++) {
    tries = oneMoreTry(tries, at);
    waits.push(tries.waitMs / 1000);
  }
  expect(waits).toEqual([1, 5, 30, 120, 600, 1800, 3600, 3600, 3600, 3600, 3600, 3600]);
  expect(tries.wrong).toBe(12);
});

test("time away counts, and a clock that was set back counts as no time", () => {
  const tries = { wrong: 4, waitMs: 120_000, seenAt: 1_000_000 };
  expect(leftMs(tries, 1_000_000)).toBe(120_000);
  expect(leftMs(tries, 1_050_000)).toBe(70_000);
  expect(leftMs(tries, 1_200_000)).toBe(0);
  expect(leftMs(tries, 400_000)).toBe(120_000);
});
