import { seededRandom } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { beforeHardDays, type LivedDay } from "./before-hard-days.ts";
import { THEMES } from "./taxonomy.ts";

const random = seededRandom(5);
/** A life in which some themes come up by chance and hard days come in runs; `after` makes a theme go before them. */
function life(length: number, after?: (typeof THEMES)[number]): LivedDay[] {
  let hard = false;
  let before: readonly string[] = [];
  return Array.from({ length }, (_, day) => {
    const themes = THEMES.filter(() => random() < 0.15);
    hard = after && before.includes(after) ? random() < 0.75 : random() < (hard ? 0.5 : 0.12);
    before = themes;
    return { day, themes, hard };
  });
}

describe("what tends to come before a hard day", () => {
  test("a theme that does go before them is found, with how often it did and how sure that is", () => {
    const found = beforeHardDays(life(200, "ex-contact")).filter(({ standsOut }) => standsOut);
    expect(found.map(({ theme }) => theme)).toContain("ex-contact");
    for (const { mentioned, otherwise, difference } of found) {
      expect(mentioned.hard / mentioned.of - otherwise.hard / otherwise.of).toBeCloseTo(difference.value, 10);
      expect(difference.low).toBeGreaterThan(0);
    }
  });

  test("where nothing goes before anything, at most one life in ten has anything that stands out", () => {
    const lives = Array.from({ length: 40 }, () => beforeHardDays(life(150)));
    const fooled = lives.filter((looked) => looked.some(({ standsOut }) => standsOut)).length;
    expect(fooled / lives.length).toBeLessThanOrEqual(0.1 + 1.96 * Math.sqrt((0.1 * 0.9) / lives.length));
  });

  test("too little to say, days in between that nobody knows, and a life without hard days say nothing", () => {
    expect(beforeHardDays([])).toEqual([]);
    expect(beforeHardDays(life(15, "night"))).toEqual([]);
    expect(beforeHardDays(life(100).map((day) => ({ ...day, hard: false })))).toEqual([]);
    expect(beforeHardDays(life(100).map((day) => ({ ...day, hard: null })))).toEqual([]);
    expect(beforeHardDays(life(100).map((one) => ({ ...one, day: one.day * 2 })))).toEqual([]);
  });
});
