import { expect, test } from "vitest";
import { type Counts, countAll, smallestGroup } from "./domain/counting.ts";

const one = (more: Partial<Counts> = {}): Counts => ({
  back: {
    assessable: true,
    from: 0,
    to: 1,
    stretches: [
      { from: 0, to: 1, days: 3, found: true },
      { from: 2, to: 3, days: 3, found: false },
    ],
    notices: 1,
    noticesAlone: 0,
  },
  foretold: null,
  age: "25-44",
  language: "en",
  service: "shelter",
  ...more,
});
const many = (count: number, more: Partial<Counts> = {}) => Array.from({ length: count }, () => one(more));

test("fewer than eleven people give no figure at all", () => {
  expect(countAll(many(smallestGroup - 1)).all).toEqual({
    people: null,
    stretches: null,
    found: null,
    notices: null,
    noticesAlone: null,
    forecast: null,
  });
  expect(countAll(many(smallestGroup)).all).toMatchObject({ people: 11, stretches: 22, found: { value: 0.5, n: 22 } });
});

test("a small group is hidden, and so is the next smallest, from which it could be worked out", () => {
  const { groups } = countAll([...many(20), ...many(15, { age: "45-64" }), ...many(3, { age: "65+" })]);
  const shown = groups.filter(({ by, people }) => by === "age" && people !== null).map(({ group }) => group);
  expect(shown).toEqual(["25-44"]);
});

test("people with too few answers are not counted, and where there was nothing to find no share is made up", () => {
  const quiet = { ...one().back, stretches: [], notices: 0 };
  const { all } = countAll([...many(12, { back: quiet }), ...many(5, { back: { assessable: false } })]);
  expect(all).toEqual({ people: 12, stretches: 0, found: null, notices: 0, noticesAlone: null, forecast: null });
});

test("forecasts are counted over people whose days could be foretold, with the spread between people", () => {
  const foretold = (skill: number | null, isShown = false) => ({ skill, isShown, days: 10, inside: 8 });
  const people = [
    ...Array.from({ length: 6 }, () => one({ foretold: foretold(0.2, true) })),
    ...Array.from({ length: 6 }, () => one({ foretold: foretold(0) })),
    ...many(5, { foretold: foretold(null) }),
    ...many(5),
  ];
  const { forecast } = countAll(people).all;
  expect(forecast).toMatchObject({ people: 12, shown: { value: 0.5, n: 12 }, inside: { value: 0.8, n: 120 } });
  expect(forecast?.skill?.value).toBeCloseTo(0.1);
  // Standard deviation .1045 over 12 people, and 2.201 of its standard errors (Student's t, 11 degrees of freedom).
  expect(forecast?.skill?.high).toBeCloseTo(0.1 + (2.201 * 0.10445) / Math.sqrt(12), 4);
  expect(countAll(people.slice(0, 10)).all.forecast).toBeNull();
});
