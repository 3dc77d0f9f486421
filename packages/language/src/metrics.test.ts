import { describe, expect, it } from "vitest";
import {
  atRecall,
  calibrationError,
  correlation,
  meanError,
  quadraticKappa,
  rocArea,
  seededRandom,
  share,
  yesNo,
} from "./metrics.ts";

describe("share", () => {
  it("gives Wilson's interval", () => {
    // Worked by hand from the formula: 8 of 10.
    const { value, low, high } = share(8, 10);
    expect(value).toBe(0.8);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it("never leaves 0 to 1 and knows nothing from nothing", () => {
    expect(share(0, 5).low).toBe(0);
    expect(share(5, 5).high).toBe(1);
    expect(share(0, 0)).toEqual({ value: Number.NaN, low: 0, high: 1, n: 0 });
  });
});

describe("correlation", () => {
  it("gives r with Fisher's interval", () => {
    const left = Array.from({ length: 28 }, (_, at) => at % 7);
    const right = left.map((value, at) => value + ((at * 5) % 11));
    const { value, low, high } = correlation(left, right);
    expect(Math.tanh(Math.atanh(value) - 1.959963984540054 / 5)).toBeCloseTo(low, 9);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(correlation([1, 2, 3, 4], [2, 4, 6, 8]).value).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3, 4], [8, 6, 4, 2]).value).toBeCloseTo(-1, 12);
  });

  it("says it does not know where a side does not vary", () => {
    expect(correlation([1, 1, 1, 1], [1, 2, 3, 4]).value).toBeNaN();
  });
});

describe("rocArea", () => {
  it("counts ties as half", () => {
    expect(rocArea([0.9, 0.5, 0.5, 0.1], [true, true, false, false]).value).toBe(0.875);
  });

  it("agrees with counting every pair", () => {
    const random = seededRandom(4);
    const scores = Array.from({ length: 80 }, () => Math.floor(random() * 12));
    const positive = scores.map((score) => random() * 14 < score);
    let won = 0;
    let pairs = 0;
    scores.forEach((a, i) => {
      scores.forEach((b, j) => {
        if (!positive[i] || positive[j]) return;
        pairs += 1;
        won += a > b ? 1 : a === b ? 0.5 : 0;
      });
    });
    expect(rocArea(scores, positive).value).toBeCloseTo(won / pairs, 12);
  });

  it("has a DeLong interval that narrows with more items", () => {
    const few = rocArea([1, 2, 3, 4, 2.5, 3.5], [false, false, false, true, true, true]);
    const scores = Array.from({ length: 600 }, (_, at) => [1, 2, 3, 4, 2.5, 3.5][at % 6] as number);
    const many = rocArea(
      scores,
      scores.map((_, at) => at % 6 >= 3),
    );
    expect(many.value).toBeCloseTo(few.value, 12);
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 5);
  });

  it("says it does not know where a class is missing", () => {
    expect(rocArea([1, 2], [true, true]).value).toBeNaN();
  });
});

describe("yesNo", () => {
  it("counts hits, misses and false alarms", () => {
    const { precision, recall, f1, falseAlarms } = yesNo(
      [true, true, true, false, false, false],
      [true, true, false, true, false, false],
    );
    expect(precision.value).toBeCloseTo(2 / 3);
    expect(recall.value).toBeCloseTo(2 / 3);
    expect(f1.value).toBeCloseTo(2 / 3);
    expect(falseAlarms.value).toBeCloseTo(1 / 3);
    expect(f1.low).toBeLessThan(f1.value);
  });
});

describe("atRecall", () => {
  it("sets the line at the highest score that finds enough", () => {
    const scores = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
    const positive = [true, false, true, false, true, false];
    expect(atRecall(scores, positive, 0.6).line).toBe(0.7);
    expect(atRecall(scores, positive, 0.9).falseAlarms.value).toBeCloseTo(2 / 3);
  });
});

describe("calibrationError", () => {
  it("is nought where stated chances come true and large where they do not", () => {
    expect(calibrationError([0.5, 0.5], [true, false]).value).toBe(0);
    expect(calibrationError([1, 1, 1], [false, false, false]).value).toBe(1);
  });
});

describe("quadraticKappa", () => {
  it("matches a worked example", () => {
    // Squared gaps 0, 1, 0, 1, mean 0.5; over all 16 pairs of a left and a right value the mean is 2.
    expect(quadraticKappa([0, 1, 2, 3], [0, 2, 2, 2], 4).value).toBeCloseTo(0.75, 12);
  });

  it("is 1 for full agreement and gives the same interval for the same seed", () => {
    expect(quadraticKappa([0, 1, 2, 4], [0, 1, 2, 4], 5).value).toBe(1);
    const a = [0, 1, 2, 3, 4, 0, 1, 2];
    const b = [0, 2, 2, 3, 3, 0, 0, 1];
    expect(quadraticKappa(a, b, 5, 7)).toEqual(quadraticKappa(a, b, 5, 7));
  });
});

describe("meanError", () => {
  it("is the mean gap", () => {
    expect(meanError([1, 2, 3], [1, 0, 4])).toMatchObject({ value: 1, n: 3 });
  });
});
