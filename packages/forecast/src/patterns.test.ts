import { expect, test } from "vitest";
import { knownBefore, type Question } from "./course.ts";
import { patternCourse } from "./patterns.ts";
import { POPULATION, type Usual } from "./population.ts";
import { DAY, normalFrom, START } from "./series-test-bed.ts";

const pattern = { share: 1, slow: 0.08, slowDays: 9, fast: 0.1, fastDays: 0.6, noise: 0.07 };
const usual: Usual = {
  ...POPULATION.usual,
  level: 0.55,
  between: 0.14,
  weekend: 0.02,
  weekendSpread: 0.03,
  patterns: [pattern],
};

function question(size: number, seed: number): Question {
  const normal = normalFrom(seed);
  const at = new Float64Array(size);
  let when = START;
  for (let n = 0; n < size; n += 1) {
    when += DAY * Math.abs(normal());
    at[n] = when;
  }
  const value = Float64Array.from(at, () => 0.5 + 0.15 * normal());
  const weekend = Uint8Array.from(at, () => (normal() > 0.6 ? 1 : 0));
  return { at, value, weekend, known: knownBefore(at, 0), target: { at: when + 1.5 * DAY, weekend: 1 } };
}

/** What the same assumptions say when solved at once, as a Gaussian process, with a dense covariance matrix. */
function solvedAtOnce({ at, value, weekend }: Question, size: number, to: { at: number; weekend: number }) {
  const kernel = (a: number, wa: number, b: number, wb: number): number => {
    const gap = Math.abs(a - b) / DAY;
    return (
      usual.between ** 2 +
      pattern.slow ** 2 * Math.exp(-gap / pattern.slowDays) +
      pattern.fast ** 2 * Math.exp(-gap / pattern.fastDays) +
      wa * wb * usual.weekendSpread ** 2
    );
  };
  const prior = (w: number): number => usual.level + w * usual.weekend;
  const [t, w] = [Array.from(at.subarray(0, size)), Array.from(weekend.subarray(0, size))];
  const rows = t.map((a, i) => [
    ...t.map((b, j) => kernel(a, w[i] ?? 0, b, w[j] ?? 0) + (i === j ? pattern.noise ** 2 : 0)),
    (value[i] ?? 0) - prior(w[i] ?? 0),
    kernel(a, w[i] ?? 0, to.at, to.weekend),
  ]);
  for (let i = 0; i < size; i += 1) {
    const pivot = rows[i] as number[];
    for (let k = 0; k < size; k += 1) {
      if (k === i) continue;
      const row = rows[k] as number[];
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let j = i; j < size + 2; j += 1) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  let mean = prior(to.weekend);
  let variance = kernel(to.at, to.weekend, to.at, to.weekend) + pattern.noise ** 2;
  t.forEach((a, i) => {
    const row = rows[i] as number[];
    const across = kernel(a, w[i] ?? 0, to.at, to.weekend);
    mean += (across * (row[size] as number)) / (row[i] as number);
    variance -= (across * (row[size + 1] as number)) / (row[i] as number);
  });
  return { mean, sd: Math.sqrt(variance) };
}

test("following a pattern answer by answer gives what solving all at once gives", () => {
  const asked = question(24, 11);
  const course = patternCourse(asked, usual);
  for (const n of [0, 1, 7, 23]) {
    const { mean, sd } = solvedAtOnce(asked, n, { at: asked.at[n] ?? 0, weekend: asked.weekend[n] ?? 0 });
    expect(course.mean[n]).toBeCloseTo(mean, 9);
    expect(course.sd[n]).toBeCloseTo(sd, 9);
  }
  const { mean, sd } = solvedAtOnce(asked, 24, asked.target);
  expect(course.ahead.mean).toBeCloseTo(mean, 9);
  expect(course.ahead.sd).toBeCloseTo(sd, 9);
  expect(course.ahead.usual + course.ahead.lately + course.ahead.weekend).toBeCloseTo(mean, 9);
});

test("of two patterns the one a person lives by comes to count", () => {
  const wandering = { share: 0.5, slow: 0.2, slowDays: 20, fast: 0.001, fastDays: 1, noise: 0.03 };
  const noisy = { share: 0.5, slow: 0.001, slowDays: 20, fast: 0.001, fastDays: 1, noise: 0.2 };
  const both = { ...usual, patterns: [wandering, noisy] };
  const at = Float64Array.from({ length: 60 }, (_, n) => START + n * DAY);
  const steps = normalFrom(5);
  let level = 0.5;
  const wander = Float64Array.from(at, () => {
    level += 0.03 * steps();
    return level;
  });
  const jump = Float64Array.from(at, () => 0.5 + 0.2 * steps());
  const told = (value: Float64Array) =>
    patternCourse(
      {
        at,
        value,
        weekend: new Uint8Array(60),
        known: knownBefore(at, 0),
        target: { at: START + 60 * DAY, weekend: 0 },
      },
      both,
    ).ahead;
  expect(told(wander).mean).toBeCloseTo(wander[59] ?? 0, 1);
  expect(Math.abs(told(jump).lately)).toBeLessThan(0.02);
});

test("past forecasts at a distance know only answers that old", () => {
  const at = Float64Array.from([0, 1, 2, 3, 10].map((day) => START + day * DAY));
  expect([...knownBefore(at, 0)]).toEqual([-1, 0, 1, 2, 3]);
  expect([...knownBefore(at, DAY)]).toEqual([-1, 0, 1, 2, 3]);
  expect([...knownBefore(at, 3 * DAY)]).toEqual([-1, -1, -1, 0, 3]);
});
