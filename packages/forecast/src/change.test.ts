import { describe, expect, test } from "vitest";
import { changePoints } from "./change-points.ts";
import { drift } from "./drift.ts";
import { DAY, days, START } from "./series-test-bed.ts";
import type { Reading } from "./types.ts";

const now = START + 90 * DAY;
const lowered = (past: readonly Reading[], from: number, by: number) =>
  past.map(({ at, value }, n) => ({ at, value: n >= from ? value - by : value }));

describe("change points", () => {
  test("a level that fell and stayed down is found near the day", () => {
    let found = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const told = changePoints(lowered(days(90, { seed, carry: 0.3, spread: 10 }), 55, 25), { now });
      if (!told.known) throw new Error(told.why);
      const near = told.points.filter(({ at }) => Math.abs(at - (START + 55 * DAY)) <= 4 * DAY);
      if (near.some(({ before, after }) => before - after > 15)) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(17);
  });

  test("of ninety days without a change, few show one", () => {
    let shown = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const told = changePoints(days(90, { seed: 1000 + seed, carry: 0.4 }), { now });
      if (told.known && told.points.length > 0) shown += 1;
    }
    expect(shown).toBeLessThanOrEqual(10);
  });

  test("nothing is said of few days, of one answer for ever, or of nonsense", () => {
    expect(changePoints(days(15, { seed: 1, carry: 0 }), { now })).toMatchObject({ known: false, why: "too-few" });
    expect(
      changePoints(
        days(40, { seed: 1, carry: 0 }).map(({ at }) => ({ at, value: 3 })),
        { now },
      ),
    ).toMatchObject({ known: false, why: "constant" });
    expect(changePoints([], { now })).toMatchObject({ known: false, why: "too-few" });
    expect(changePoints(null as unknown as Reading[], { now })).toMatchObject({ known: false, why: "bad-question" });
    expect(changePoints([{ at: Number.NaN, value: Number.NaN }], { now })).toMatchObject({ known: false });
  });
});

describe("drift", () => {
  test("two weeks that lie lower are told as down, with an interval that leaves out 0", () => {
    const told = drift(lowered(days(90, { seed: 2, carry: 0.2, spread: 8 }), 76, 14), { now });
    if (!told.known) throw new Error(told.why);
    expect(told.direction).toBe("down");
    expect(told.high).toBeLessThan(0);
    expect(told.by).toBeLessThan(-8);
  });

  test("where nothing moved, it is told as moved about one time in twenty", () => {
    let told = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const one = drift(days(90, { seed: 5000 + seed, carry: 0.4 }), { now });
      if (one.known && one.direction !== "none") told += 1;
    }
    expect(told / 300).toBeLessThanOrEqual(0.09);
  });

  test("after weeks of silence, or with few days, nothing is said", () => {
    expect(drift(days(60, { seed: 1, carry: 0 }), { now: START + 90 * DAY })).toMatchObject({
      known: false,
      why: "too-old",
    });
    expect(drift(days(10, { seed: 1, carry: 0 }), { now: START + 10 * DAY })).toMatchObject({
      known: false,
      why: "too-few",
    });
  });
});
