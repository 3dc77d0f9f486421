import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addStroke, breakOff, gapEdgesMs, type Meter, newMeter, type Stroke } from "./meter.ts";
import { fewestGaps, readTyping } from "./numbers.ts";

/** A text as a keyboard would put it in: one key after the other, at given moments. `⌫` deletes. */
type Key = { readonly key: string; readonly at: number };

/** What a page hands on of a key: everything but the key. */
const strokeOf = ({ key, at }: Key): Stroke => ({ at, kind: key === "⌫" ? "deleted" : "typed" });

function typeAll(keys: readonly Key[]): Meter {
  return keys.reduce((meter, key) => addStroke(meter, strokeOf(key)), newMeter("physical"));
}

const gapsOf = fc.array(fc.double({ min: 1, max: 5000, noNaN: true }), { minLength: 1, maxLength: 120 });
function momentsOf(gaps: readonly number[]): number[] {
  let at = 1000;
  return [at, ...gaps.map((gap) => (at += gap))];
}
const letters = fc.string({ minLength: 121, maxLength: 121, unit: "grapheme" }).map((text) => [...text]);

describe("nothing of what was written is held", () => {
  test("any two texts typed at the same moments leave the same state, byte for byte", () => {
    fc.assert(
      fc.property(gapsOf, letters, letters, (gaps, one, other) => {
        const moments = momentsOf(gaps);
        const typed = (text: string[]) =>
          moments.map((at, place) => ({ at, key: (text[place] ?? "x").replace("⌫", "x") }));
        expect(JSON.stringify(typeAll(typed(one)))).toBe(JSON.stringify(typeAll(typed(other))));
      }),
    );
  });

  test("gaps in another order leave the same state: no sequence can be read out of it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 100 }),
        fc.nat(),
        (gaps, turn) => {
          const turned = [...gaps.slice(turn % gaps.length), ...gaps.slice(0, turn % gaps.length)];
          const state = (of: number[]) => typeAll(momentsOf(of).map((at) => ({ at, key: "a" }))).state;
          expect(state(turned)).toEqual(state(gaps));
          expect(state([...gaps].sort((a, b) => a - b))).toEqual(state(gaps));
        },
      ),
    );
  });

  test("the state does not grow with what is typed, and holds numbers and the kind of keyboard alone", () => {
    const sizeAfter = (count: number) => {
      const { state } = typeAll(Array.from({ length: count }, (_, at) => ({ at: at * 137.3, key: "a" })));
      const values = Object.values(state).flat();
      expect(values.filter((value) => typeof value !== "number")).toEqual(["physical"]);
      return values.length;
    };
    expect(sizeAfter(1000)).toBe(sizeAfter(1));
    expect(gapEdgesMs.length).toBeLessThan(30);
  });
});

describe("what may be said", () => {
  const steady = (count: number, gapMs: number, from = 0) =>
    Array.from({ length: count }, (_, at) => ({ at: from + at * gapMs, key: "a" }));

  test("under forty gaps nothing is given out", () => {
    expect(readTyping(typeAll(steady(fewestGaps, 151.5)).state)).toEqual({ enough: false, why: "too-few" });
    expect(readTyping(typeAll(steady(fewestGaps + 1, 151.5)).state)).toMatchObject({ enough: true });
  });

  test("median, spread, deletions, pauses and pace come out as they went in, to within a bucket", () => {
    const keys: Key[] = [];
    let at = 0;
    for (let turn = 0; turn < 100; turn++) {
      at += turn % 10 === 9 ? 3000 : turn % 2 === 0 ? 121 : 243;
      keys.push({ at, key: turn % 20 === 0 ? "⌫" : "a" });
    }
    const reading = readTyping(typeAll(keys).state);
    if (!reading.enough) throw new Error(reading.why);
    expect(reading.numbers).toMatchObject({ strokes: 100, deleted: 0.05, pauses: 10 });
    expect(reading.numbers.gapMs).toBeGreaterThan(110);
    expect(reading.numbers.gapMs).toBeLessThan(260);
    expect(Math.abs(reading.numbers.spreadMs - 122)).toBeLessThan(50);
    expect(Math.abs(reading.numbers.perMinute - 60_000 / 175)).toBeLessThan(15);
  });

  test("what was pasted, a look away, a clock that jumps back and leaving the field are in no gap", () => {
    let meter = typeAll(steady(10, 150.5));
    meter = addStroke(meter, { at: 2000, kind: "other" });
    meter = addStroke(meter, { at: 2001, kind: "typed" });
    meter = addStroke(meter, { at: 500, kind: "typed" });
    meter = addStroke(breakOff(meter), { at: 600, kind: "typed" });
    meter = addStroke(meter, { at: 600 + 61_000, kind: "typed" });
    meter = addStroke(meter, { at: Number.NaN, kind: "typed" });
    expect(meter.state.gaps.reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(meter.state).toMatchObject({ typed: 14, other: 1, pauses: 0 });
  });

  test("a clock that ticks ten times a second says nothing", () => {
    expect(readTyping(typeAll(steady(200, 200)).state)).toEqual({ enough: false, why: "coarse-clock" });
  });
});
