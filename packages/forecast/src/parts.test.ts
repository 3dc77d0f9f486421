import { describe, expect, test } from "vitest";
import { bandEnds } from "./band.ts";
import { knownBefore } from "./course.ts";
import { explain } from "./explain.ts";
import { forecast } from "./forecast.ts";
import { chanceOfHard, ownLine } from "./hard-days.ts";
import { POPULATION, populationOn } from "./population.ts";
import { DAY, days, normalFrom, START, tomorrow } from "./series-test-bed.ts";
import { ownSkill } from "./skill.ts";
import { steadyCourse } from "./steady.ts";
import { weekendsOf } from "./weekend.ts";

test("the default is the drawn mean plus a fading share of the last distance, worked out by hand", () => {
  const at = Float64Array.from([0, 1, 3].map((day) => START + day * DAY));
  const usual = { ...POPULATION.usual, level: 0.5, steady: { shrink: 2, carry: 0.5, carryDays: 2, spread: 0.2 } };
  const { mean, sd, ahead } = steadyCourse(
    {
      at,
      value: Float64Array.from([0.8, 0.6, 0.2]),
      weekend: new Uint8Array(3),
      known: knownBefore(at, 0),
      target: { at: START + 4 * DAY, weekend: 0 },
    },
    usual,
  );
  // Mean after one answer: (2 × 0.5 + 0.8) / 3 = 0.6; a day later 0.5 × e^(-1/2) of 0.2 is carried over.
  expect(mean[1]).toBeCloseTo(0.6 + 0.5 * Math.exp(-0.5) * 0.2, 12);
  // After two: (1 + 1.4) / 4 = 0.6; the last answer lies on it.
  expect(mean[2]).toBeCloseTo(0.6, 12);
  expect(ahead.usual).toBeCloseTo((1 + 1.6) / 5, 12);
  expect(ahead.lately).toBeCloseTo(0.5 * Math.exp(-0.5) * (0.2 - 0.52), 12);
  expect(sd[0]).toBeCloseTo(0.2, 12);
});

describe("bands", () => {
  const surprise = (size: number, seed: number, by: number) => {
    const normal = normalFrom(seed);
    return Float64Array.from({ length: size }, () => by * normal());
  };
  const coverageOf = (all: Float64Array): number => {
    let inside = 0;
    for (let n = 0; n < all.length; n += 1) {
      const { low, high } = bandEnds(all.subarray(0, n), POPULATION.usual.band);
      if ((all[n] ?? 0) >= low && (all[n] ?? 0) <= high) inside += 1;
    }
    return inside / all.length;
  };

  test.each([0.4, 1, 2.5])("hold about eight in ten, also where the model is wrong about the spread by %f", (by) => {
    const shares = Array.from({ length: 30 }, (_, seed) => coverageOf(surprise(120, seed, by)));
    const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
    expect(mean).toBeGreaterThan(0.74);
    expect(mean).toBeLessThan(0.87);
    expect(shares.sort((a, b) => a - b)[3]).toBeGreaterThan(0.7);
  });

  test("become wider after misses on one side, on that side", () => {
    const { low, high } = bandEnds(Float64Array.from([-3, -3, -3, -3]), POPULATION.usual.band);
    expect(-low).toBeGreaterThan(high);
  });
});

describe("hard days", () => {
  test("the line is the 20th percentile by nearest rank, and ties do not lie below it", () => {
    const { line, share } = ownLine(Float64Array.from([5, 1, 4, 2, 3, 6, 7, 8, 9, 10]));
    expect(line).toBe(2);
    expect(share).toBeCloseTo((5 * 0.15 + 0) / (5 + 5), 12);
    const flat = ownLine(Float64Array.from([3, 3, 3, 3, 3, 3, 3, 1, 3, 3]));
    expect(flat.line).toBe(3);
    expect(flat.share).toBeCloseTo((0.75 + 1) / 10, 12);
  });

  test("while there is no line, the chance is what is usual", () => {
    const own = ownLine(Float64Array.from([1, 2]));
    expect(own.line).toBeNaN();
    expect(chanceOfHard(own, { mean: 0, sd: 1 }, [0, 1, 1])).toBeCloseTo(0.15, 12);
  });
});

test("skill is one minus the ratio of squared errors, from the sixth answer on", () => {
  const value = Float64Array.from([0.5, 0.5, 0.5, 0.5, 0.5, 0.9, 0.9]);
  const at = Float64Array.from(value, (_, n) => START + n * DAY);
  const mean = Float64Array.from([0, 0, 0, 0, 0, 0.7, 0.8]);
  const ownAfterSix = (0.5 * 5 + 0.9) / 6;
  const { value: skill, n } = ownSkill({ mean }, value, knownBefore(at, 0));
  expect(n).toBe(2);
  expect(skill).toBeCloseTo(1 - (0.2 ** 2 + 0.1 ** 2) / (0.4 ** 2 + (0.9 - ownAfterSix) ** 2), 12);
});

test("a weekend is one where the person was", () => {
  const saturdayInUtc = Date.UTC(2026, 2, 7, 2);
  expect(weekendsOf(undefined)(saturdayInUtc, undefined)).toBe(1);
  expect(weekendsOf("America/Los_Angeles")(saturdayInUtc, undefined)).toBe(0);
  expect(weekendsOf("America/Los_Angeles")(saturdayInUtc, "Asia/Tokyo")).toBe(1);
  expect(weekendsOf("Nowhere/AtAll")(saturdayInUtc, undefined)).toBe(1);
});

describe("explain", () => {
  test("tells what is usual, what is carried over, the band, the chance and the skill, as keys and values", () => {
    const past = days(90, { seed: 3, carry: 0.85 });
    const told = forecast(past, populationOn({ low: 0, high: 100 }), tomorrow(past));
    const keys = explain(told).map(({ key }) => key);
    expect(keys[0]).toBe("usual");
    expect(keys).toContain("band");
    expect(keys.at(-1)).toBe("skill");
    expect(keys.some((key) => key.startsWith("lately-"))).toBe(true);
    expect(keys.some((key) => key.startsWith("hard-"))).toBe(true);
  });

  test("tells why nothing is said, and what would change it", () => {
    const told = forecast(days(5, { seed: 3, carry: 0.85 }), populationOn({ low: 0, high: 100 }), {
      now: START + 6 * DAY,
      daysAhead: 1,
      worseIs: "low",
    });
    expect(explain(told)).toEqual([{ key: "not-shown-too-few", values: { readings: 5, needed: 25 } }]);
  });
});
