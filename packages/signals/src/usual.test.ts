import { describe, expect, test } from "vitest";
import { compareWithUsual, fewestDays, type Kept, usualOf } from "./usual.ts";

const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** A small generator of our own, so that every run sees the same days (mulberry32; Box-Muller). */
function randomOf(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());
}

const days = (values: readonly number[], from = start): Kept[] =>
  values.map((value, at) => ({
    at: from + at * dayMs,
    day: new Date(from + at * dayMs).toISOString().slice(0, 10),
    value,
  }));
const how = (count: number) => ({ now: start + count * dayMs, smallest: 0, outOf: 1 });

describe("nothing is called usual before there are many days", () => {
  test("thirteen days are too few, fourteen will do, and a day counts once", () => {
    const values = Array.from({ length: fewestDays }, (_, at) => 150 + (at % 5));
    expect(usualOf(days(values.slice(1)), how(20))).toEqual({ known: false, days: 13, needs: 14 });
    expect(usualOf(days(values), how(20))).toMatchObject({ known: true, days: 14, middle: 152 });
    const often = days([150]).flatMap((one) => Array.from({ length: 50 }, () => one));
    expect(usualOf(often, how(20))).toMatchObject({ known: false, days: 1 });
    expect(compareWithUsual(900, days(values.slice(1)), how(20)).difference).toBeNull();
  });

  test("old days, days to come and no numbers at all do not count", () => {
    const values = Array.from({ length: 20 }, () => 150);
    expect(usualOf(days(values), how(400))).toMatchObject({ known: false, days: 0 });
    expect(usualOf(days(values, start + 100 * dayMs), how(20))).toMatchObject({ known: false, days: 0 });
    expect(usualOf(days(values.map(() => Number.NaN)), how(20))).toMatchObject({ known: false, days: 0 });
  });
});

describe("different from your usual", () => {
  test("a usual day is called different about once in twenty, also where three measures are looked at together", () => {
    const next = randomOf(7);
    for (const measures of [1, 3]) {
      for (const count of [14, 60]) {
        let different = 0;
        const runs = 500;
        for (let run = 0; run < runs; run++) {
          const odd = Array.from({ length: measures }).some(() => {
            const past = days(Array.from({ length: count }, () => 150 + 20 * next()));
            const { difference } = compareWithUsual(150 + 20 * next(), past, { ...how(count), outOf: measures });
            return difference?.way !== "as-usual";
          });
          if (odd) different++;
        }
        expect(different / runs).toBeGreaterThan(0.02);
        expect(different / runs).toBeLessThan(0.09);
      }
    }
  });

  test("a far day is told with its way and an interval that holds the truth; one odd day in the past changes little", () => {
    const next = randomOf(3);
    const past = days(Array.from({ length: 60 }, () => 150 + 10 * next()));
    const { difference } = compareWithUsual(220, past, how(60));
    expect(difference).toMatchObject({ way: "more" });
    expect(difference?.low).toBeLessThan(70);
    expect(difference?.high).toBeGreaterThan(70);
    expect(compareWithUsual(80, past, how(60)).difference).toMatchObject({ way: "less" });
    const spoiled = past.map((one, at) => (at === 30 ? { ...one, value: 9000 } : one));
    const [one, other] = [usualOf(past, how(60)), usualOf(spoiled, how(60))];
    if (!one.known || !other.known) throw new Error("not known");
    expect(Math.abs(one.high - other.high)).toBeLessThan(3);
  });

  test("days that are all the same do not make the next hair's breadth different", () => {
    const past = days(Array.from({ length: 30 }, () => 150));
    expect(compareWithUsual(155, past, { ...how(30), smallest: 20 }).difference).toMatchObject({ way: "as-usual" });
    expect(compareWithUsual(175, past, { ...how(30), smallest: 20 }).difference).toMatchObject({ way: "more" });
  });
});

describe("is this me?", () => {
  const past = days(Array.from({ length: 40 }, (_, at) => (at < 20 ? 150 : 300) + (at % 5)));

  test("what was somebody else is left out", () => {
    const mine = past.map((one, at) => (at >= 20 ? { ...one, mine: "no" as const } : one));
    expect(usualOf(mine, how(40))).toMatchObject({ known: true, days: 20, middle: 152 });
  });

  test("a new beginning lets the usual start there, and it takes its days anew", () => {
    const begun = (at: number) =>
      past.map((one, place) => (place === at ? { ...one, mine: "new-usual" as const } : one));
    expect(usualOf(begun(20), how(40))).toMatchObject({ known: true, days: 20, middle: 302 });
    expect(usualOf(begun(35), how(40))).toEqual({ known: false, days: 5, needs: fewestDays });
  });

  test("saying yes changes nothing", () => {
    const yes = past.map((one) => ({ ...one, mine: "yes" as const }));
    expect(usualOf(yes, how(40))).toEqual(usualOf(past, how(40)));
  });
});
