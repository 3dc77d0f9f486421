import { expect, test } from "vitest";
import { isIdle } from "./locks.ts";

test("locks at the limit, not a moment before", () => {
  expect(isIdle(0, 599_999, 600_000)).toBe(false);
  expect(isIdle(0, 600_000, 600_000)).toBe(true);
});

test("a clock set back does not lock", () => {
  expect(isIdle(1_000_000, 0, 600_000)).toBe(false);
});
