import { seededRandom } from "@mooring/language";
import { expect, test } from "vitest";
import { type Foretold, foretell } from "./domain/foretelling.ts";

const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1, 20);
const random = seededRandom(3);
const days = Array.from({ length: 120 }, (_, at) => ({
  id: String(at),
  at: start + at * dayMs,
  zone: "UTC",
  mood: Math.max(1, Math.min(5, Math.round(3 + 1.5 * Math.sin(at / 9) + random() - 0.5))),
}));

/** As nights go by: each evening's answer is there when the night looks. */
function nights(told: readonly (typeof days)[number][]): Foretold {
  let kept: Foretold | null = null;
  for (let at = 1; at <= told.length; at += 1)
    kept = foretell(kept, told.slice(0, at), (told[at - 1]?.at ?? 0) + 3_600_000);
  return kept as Foretold;
}

test("a band is kept before its day and counted once the day was told", () => {
  const { days: foretold, inside, next } = nights(days);
  expect(foretold).toBe(120 - 25);
  expect(inside / foretold).toBeGreaterThan(0.7);
  expect(next?.at).toBe((days.at(-1)?.at ?? 0) + 3_600_000 + dayMs);
});

test("a second look at the same day counts nothing twice, and moves no band that waits", () => {
  const once = nights(days);
  const now = (days.at(-1)?.at ?? 0) + 2 * 3_600_000;
  expect(foretell(once, days, now)).toEqual(once);
});

test("a day that nobody told of is no hit and no miss", () => {
  const once = nights(days);
  const later = (days.at(-1)?.at ?? 0) + 10 * dayMs;
  const after = foretell(once, days, later);
  expect([after.days, after.inside]).toEqual([once.days, once.inside]);
  expect(after.next?.at).toBe(later + dayMs);
});

test("with few answers nothing is foretold, and no skill is made up", () => {
  expect(nights(days.slice(0, 5))).toEqual({ skill: null, isShown: false, days: 0, inside: 0, next: null });
});
