import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forecast, foresee, READINGS_NEEDED } from "./forecast.ts";
import { populationOn } from "./population.ts";
import { DAY, days, START, tomorrow } from "./series-test-bed.ts";
import { SKILL_MARGIN } from "./skill.ts";
import type { ForecastOptions, Reading, Shown } from "./types.ts";

const population = populationOn({ low: 0, high: 100 });
const foretell = (past: readonly Reading[], more: Partial<ForecastOptions> = {}) =>
  forecast(past, population, { ...tomorrow(past), ...more });

function shownOf(past: readonly Reading[], more: Partial<ForecastOptions> = {}): Shown {
  const told = foretell(past, more);
  if (!told.shown) throw new Error(`not shown: ${told.why}`);
  return told;
}

describe("what is said of a person whose days hang together", () => {
  const past = days(90, { seed: 3, carry: 0.85 });

  test("it is shown, with a skill above the margin and a band around the mean", () => {
    const told = shownOf(past);
    expect(told.skill.value).toBeGreaterThanOrEqual(SKILL_MARGIN);
    expect(told.skill.n).toBeGreaterThan(50);
    expect(told.low).toBeLessThan(told.mean);
    expect(told.high).toBeGreaterThan(told.mean);
    expect(told.parts.usual + told.parts.lately + told.parts.weekend).toBeCloseTo(told.mean, 6);
  });

  test("after three days far down the mean falls and a hard day becomes likelier", () => {
    const end = past.at(-1)?.at ?? 0;
    const after = (value: number) => shownOf([...past, ...[1, 2, 3].map((n) => ({ at: end + n * DAY, value }))]);
    expect(after(15).mean).toBeLessThan(after(60).mean - 10);
    expect(after(15).pLow).toBeGreaterThan(after(60).pLow + 0.1);
  });

  test("the further the last answer lies back, the nearer the mean is to what is usual for them", () => {
    const end = past.at(-1)?.at ?? 0;
    const low = [...past, { at: end + DAY, value: 10 }, { at: end + 2 * DAY, value: 8 }];
    const [near, far] = [1, 9].map((daysAhead) => foresee(low, population, { ...tomorrow(low), daysAhead }));
    expect(far?.mean).toBeGreaterThan((near?.mean ?? 0) + 3);
  });

  test("nothing that comes after now changes what is said", () => {
    const now = START + 60 * DAY + 1;
    const before = past.filter(({ at }) => at <= now);
    const asked = { now, daysAhead: 1, worseIs: "low" } as const;
    const [whole, cut] = [forecast(past, population, asked), forecast(before, population, asked)];
    expect({ ...whole, setAside: undefined }).toEqual({ ...cut, setAside: undefined });
  });

  test("the order in which answers are handed over makes no difference", () => {
    expect(foretell([...past].reverse(), tomorrow(past))).toEqual(foretell(past));
  });

  test("on another scale the same is said, moved and stretched", () => {
    const [a, b] = [
      shownOf(past),
      forecast(
        past.map(({ at, value }) => ({ at, value: 1 + value / 25 })),
        populationOn({ low: 1, high: 5 }),
        tomorrow(past),
      ),
    ];
    if (!b.shown) throw new Error("not shown");
    expect(b.mean).toBeCloseTo(1 + a.mean / 25, 8);
    expect(b.low).toBeCloseTo(1 + a.low / 25, 8);
    expect(b.pLow).toBeCloseTo(a.pLow, 8);
  });

  test("where high is worse, the line lies above and the chance rises with the answers", () => {
    const calm = shownOf(past, { worseIs: "high" });
    expect(calm.line).toBeGreaterThan(shownOf(past).line);
    const end = past.at(-1)?.at ?? 0;
    const up = [...past, { at: end + DAY, value: 95 }, { at: end + 2 * DAY, value: 97 }];
    const [high, low] = (["high", "low"] as const).map((worseIs) =>
      foresee(up, population, { ...tomorrow(up), worseIs }),
    );
    expect(high?.pLow).toBeGreaterThan((low?.pLow ?? 1) + 0.2);
    expect(high?.low).toBeLessThan(high?.high ?? 0);
  });
});

describe("what is usual: there is not enough to say", () => {
  test("for most people whose days do not hang together, nothing is shown", () => {
    const told = Array.from({ length: 60 }, (_, seed) => foretell(days(60, { seed: 100 + seed, carry: 0 })));
    const shown = told.filter((one) => one.shown).length;
    expect(shown).toBeLessThanOrEqual(6);
    expect(told.find((one) => !one.shown)).toMatchObject({ why: "no-better-than-own-mean" });
  });

  test.each<[string, string, Reading[], Partial<ForecastOptions>]>([
    ["nothing ever", "too-few", [], {}],
    ["one answer ever", "too-few", [{ at: START, value: 40 }], {}],
    ["a few answers", "too-few", days(READINGS_NEEDED - 1, { seed: 1, carry: 0.9 }), {}],
    [
      "the same answer for weeks",
      "constant",
      days(40, { seed: 1, carry: 0.5 }).map(({ at }) => ({ at, value: 60 })),
      {},
    ],
    ["a month of silence", "too-old", days(60, { seed: 3, carry: 0.9 }), { now: START + 91 * DAY }],
    ["a day two months ahead", "too-far-ahead", days(60, { seed: 3, carry: 0.9 }), { daysAhead: 60 }],
    [
      "answers that are no numbers",
      "bad-values",
      days(60, { seed: 3, carry: 0.9 }).map(({ at }) => ({ at, value: Number.NaN })),
      {},
    ],
    [
      "answers off the scale",
      "bad-values",
      days(60, { seed: 3, carry: 0.9 }).map(({ at, value }) => ({ at, value: value + 1000 })),
      {},
    ],
    [
      "a clock in the year 1970",
      "wrong-clock",
      days(60, { seed: 3, carry: 0.9 }).map(({ at, value }) => ({ at: at - START, value })),
      { now: START + 60 * DAY },
    ],
    [
      "a clock in the year 2098",
      "wrong-clock",
      days(60, { seed: 3, carry: 0.9 }).map(({ at, value }) => ({ at: at + 72 * 365 * DAY, value })),
      { now: START + 60 * DAY },
    ],
    [
      "ten thousand answers in a day",
      "too-many-at-once",
      [
        ...days(60, { seed: 3, carry: 0.9 }),
        ...Array.from({ length: 10_000 }, (_, n) => ({ at: START + 60 * DAY + n * 8000, value: n % 100 })),
      ],
      { now: START + 61 * DAY },
    ],
    [
      "a round of answers",
      "pattern",
      days(60, { seed: 3, carry: 0.9 }).map(({ at }, n) => ({ at, value: [20, 40, 60, 80][n % 4] ?? 0 })),
      {},
    ],
    [
      "long strings of the two ends",
      "pattern",
      days(60, { seed: 3, carry: 0.9 }).map(({ at }, n) => ({ at, value: n % 18 < 9 ? 0 : 100 })),
      {},
    ],
    [
      "answers faster than one reads",
      "pattern",
      [
        ...days(60, { seed: 3, carry: 0.9 }),
        ...Array.from({ length: 30 }, (_, n) => ({ at: START + 60 * DAY + n * 3000, value: (n * 37) % 100 })),
      ],
      {},
    ],
    ["a scale that has no width", "bad-question", days(60, { seed: 3, carry: 0.9 }), { now: Number.NaN }],
  ])("%s: %s", (_, why, past, more) => {
    expect(foretell(past, more)).toMatchObject({ shown: false, why });
  });

  test("some wrong answers among many are left out, counted, and harm nobody", () => {
    const past = days(90, { seed: 3, carry: 0.85 });
    const odd = [
      ...past,
      { at: START - 50 * 365 * DAY, value: 5 },
      { at: START, value: Number.NaN },
      { at: START, value: 9999 },
    ];
    const [clean, mixed] = [shownOf(past), shownOf(odd, tomorrow(past))];
    expect(mixed).toMatchObject({ mean: clean.mean, setAside: { wrongClock: 1, notNumbers: 1, outOfRange: 1 } });
  });

  test("a flood long ago is left out, and the weeks since still count", () => {
    const past = days(90, { seed: 3, carry: 0.85 });
    const flood = Array.from({ length: 10_000 }, (_, n) => ({ at: START + 20 * DAY + n * 8000, value: n % 100 }));
    const told = shownOf([...past, ...flood], tomorrow(past));
    expect(told.setAside.flood).toBeGreaterThanOrEqual(10_000);
    expect(told.readings).toBeGreaterThan(85);
  });

  test("the same answer sent from two devices counts once", () => {
    const past = days(90, { seed: 3, carry: 0.85 });
    expect(shownOf([...past, ...past], tomorrow(past))).toEqual(shownOf(past));
  });

  test("moving to another time zone in mid-week changes no answer and throws nothing", () => {
    const past = days(90, { seed: 3, carry: 0.85 });
    const moved = past.map((one, n) => ({
      ...one,
      zone: n < 45 ? "America/Los_Angeles" : n < 60 ? "Pacific/Auckland" : "Not/AZone",
    }));
    const [at, there] = [shownOf(past), shownOf(moved, { zone: "Pacific/Auckland" })];
    expect(Math.abs(there.mean - at.mean)).toBeLessThan(5);
    expect(there.readings).toBe(90);
  });
});

test("whatever is handed over, it answers and never throws", () => {
  const anything = fc.oneof(fc.anything(), fc.double(), fc.constant(Number.NaN), fc.integer());
  const reading = fc.oneof(
    fc.record({
      at: fc.oneof(fc.integer({ min: START, max: START + 90 * DAY }), anything),
      value: fc.oneof(fc.integer({ min: 0, max: 100 }), anything),
    }),
    fc.anything(),
  );
  const options = fc.oneof(
    fc.record({
      now: fc.constant(START + 90 * DAY),
      daysAhead: fc.oneof(fc.constant(1), fc.double()),
      worseIs: fc.constantFrom("low", "high"),
      zone: fc.oneof(fc.string(), fc.constant(undefined)),
    }),
    fc.anything(),
  );
  fc.assert(
    fc.property(fc.oneof(fc.array(reading, { maxLength: 60 }), fc.anything()), options, (past, asked) => {
      const told = forecast(past as Reading[], population, asked as ForecastOptions);
      if (told.shown) {
        for (const number of [told.mean, told.low, told.high, told.pLow]) expect(Number.isFinite(number)).toBe(true);
      } else expect(told.why).toMatch(/^[a-z-]+$/);
    }),
    { numRuns: 300 },
  );
});
