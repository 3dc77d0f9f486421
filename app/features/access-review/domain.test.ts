import { describe, expect, test } from "vitest";
import { type Around, findLooks, haveLastNameInCommon, type Look } from "./domain.ts";

const at = (day: number, hour: number, minute = 0, second = 0) =>
  new Date(Date.UTC(2026, 10, day, hour, minute, second));
let made = 0;
function look(more: Partial<Look> & { at: Date }): Look {
  return {
    lineId: `line-${++made}`,
    day: more.at.toISOString().slice(0, 10),
    hour: more.at.getUTCHours(),
    memberId: "dana",
    personId: "rosa",
    compartments: ["checkins"],
    purpose: "care",
    basis: "release",
    ...more,
  };
}
const around = (more: Partial<Around> = {}): Around => ({
  wasOnTeam: () => true,
  isNameAlike: () => false,
  isKnownPrivately: () => false,
  before: [],
  lot: () => 1,
  ...more,
});
const kindsIn = (looks: readonly Look[], more: Partial<Around> = {}) =>
  findLooks(looks, around(more)).map(({ personId, kinds }) => [personId, ...kinds]);
/** Dana's habit: two people a day, by daylight. */
const habit = Array.from({ length: 20 }, (_, i) => look({ at: at(1 + (i % 10), 10), personId: `p${i % 2}` }));

test("an ordinary day of one's own people raises nothing", () => {
  expect(kindsIn([look({ at: at(20, 10) }), look({ at: at(20, 14), personId: "tomas" })], { before: habit })).toEqual(
    [],
  );
});

test("a look from outside the care team is one item a person and day, with its lines", () => {
  const found = findLooks([look({ at: at(20, 10) }), look({ at: at(20, 11) })], around({ wasOnTeam: () => false }));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    personId: "rosa",
    kinds: ["outside-team"],
    firstAt: at(20, 10),
    lastAt: at(20, 11),
  });
  expect(found[0]?.lineIds).toHaveLength(2);
});

test("alerts, broken glass, names for a supervisor and the privacy office do not count as prying", () => {
  const looks = [
    look({ at: at(20, 10), purpose: "safety" }),
    look({ at: at(20, 10), basis: "emergency" }),
    look({ at: at(20, 10), purpose: "supervision" }),
    look({ at: at(20, 10), purpose: "legal" }),
  ];
  expect(kindsIn(looks, { wasOnTeam: () => false })).toEqual([]);
});

test("a name alike and somebody known privately come together in one item", () => {
  expect(kindsIn([look({ at: at(20, 10) })], { isNameAlike: () => true, isKnownPrivately: () => true })).toEqual([
    ["rosa", "name-alike", "known-privately"],
  ]);
});

test("far more people than one's own habit, and only then", () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      look({ at: at(20, 9 + Math.floor(i / 2), (i % 2) * 30), personId: `x${i}` }),
    );
  expect(kindsIn(people(8), { before: habit })).toEqual([[null, "many"]]);
  expect(kindsIn(people(7), { before: habit })).toEqual([]);
  expect(kindsIn(people(12), { before: [] })).toEqual([]);
  const busy = Array.from({ length: 60 }, (_, i) => look({ at: at(1 + (i % 10), 10), personId: `p${i}` }));
  expect(kindsIn(people(12), { before: busy })).toEqual([]);
});

test("night looks are asked about where nights are not the habit, and never when somebody was called", () => {
  const night = [look({ at: at(20, 2) })];
  expect(kindsIn(night, { before: habit })).toEqual([[null, "odd-hours"]]);
  expect(kindsIn([look({ at: at(20, 2), purpose: "safety" })], { before: habit })).toEqual([]);
  expect(kindsIn(night, { before: [...habit, look({ at: at(3, 23) }), look({ at: at(4, 3) })] })).toEqual([]);
});

test("opening one person after another faster than anyone reads", () => {
  const quick = Array.from({ length: 4 }, (_, i) => look({ at: at(20, 10, 0, i * 20), personId: `x${i}` }));
  expect(kindsIn(quick, { before: habit })).toEqual([[null, "leafing"]]);
  const slow = Array.from({ length: 4 }, (_, i) => look({ at: at(20, 10, i * 3), personId: `x${i}` }));
  expect(kindsIn(slow, { before: habit })).toEqual([]);
});

test("ordinary looks are drawn by lot, the same ones each time, and never one that stands in an item", () => {
  const looks = Array.from({ length: 100 }, (_, i) => look({ at: at(20, 10 + Math.floor(i / 20), i % 20) }));
  const lot = (id: string) => (id === looks[3]?.lineId ? 0.01 : 0.5);
  expect(kindsIn(looks, { lot, before: habit })).toEqual([["rosa", "sample"]]);
  expect(kindsIn(looks, { lot, wasOnTeam: () => false, before: habit })).toEqual([["rosa", "outside-team"]]);
});

describe("last names", () => {
  test.each([
    ["Dana Ortiz", "Rosa Ortiz", true],
    ["Dana Ortíz", "rosa ortiz-vega", true],
    ["María José Núñez Lara", "Tomás Lara", true],
    ["Dana Ortiz", "Rosa", false],
    ["Dana", "Dana", false],
    ["Dana Ortiz", "Ortiz Rosa", false],
    ["Sam Li", "Ann Li", false],
  ])("%s and %s: %s", (one, other, alike) => {
    expect(haveLastNameInCommon(one, other)).toBe(alike);
  });
});
