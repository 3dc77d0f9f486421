import { expect, test } from "vitest";
import { simulated } from "../figures.ts";
import { notice, usualThresholds } from "../index.ts";
import {
  doNothing,
  inventLife,
  inventPeople,
  lineForAll,
  measureBurden,
  measureWay,
  packageWay,
  walkAll,
} from "./index.ts";

const setting = { seed: 20261128, people: 240, days: 140, from: 56, worsening: 0.5 };
const lives = inventPeople(setting);
const own = packageWay("early warning", usualThresholds);

test("the same seed invents the same lives, and another one others", () => {
  expect(inventLife(5, 90, true)).toEqual(inventLife(5, 90, true));
  expect(inventLife(5, 90, true)).not.toEqual(inventLife(6, 90, true));
});

test("planted worsenings are found within four weeks, with fewer false findings than one line for everybody", () => {
  const told = walkAll(lives, own, setting);
  const mine = measureWay("own", told, setting);
  const line = measureWay("line", walkAll(lives, lineForAll("line", { atMost: 2, inARow: 3 }), setting), setting);
  const nothing = measureWay("nothing", walkAll(lives, doNothing, setting), setting);
  expect(nothing.found28.value).toBe(0);
  expect(mine.found28.low).toBeGreaterThan(0.4);
  expect(mine.falsePerHundredWeeks.high).toBeLessThan(line.falsePerHundredWeeks.low);
  expect(mine.precision.low).toBeGreaterThan(line.precision.high);

  const burden = measureBurden(told, setting, { budget: 3, caseload: 40, baseRateOf: () => 0.5 });
  expect(burden.mostInFront).toBeLessThanOrEqual(3);
  expect(burden.trueInFront.n).toBeGreaterThan(20);
});

test("stricter thresholds find less and are wrong less often", () => {
  const strict = packageWay("strict", { ...usualThresholds, moodZ: usualThresholds.moodZ + 1, quietChance: 1e-5 });
  const [mine, less] = [own, strict].map((way) => measureWay(way.name, walkAll(lives, way, setting), setting));
  expect(less?.found28.value).toBeLessThan(mine?.found28.value ?? 0);
  expect(less?.falsePerHundredWeeks.value).toBeLessThan(mine?.falsePerHundredWeeks.value ?? 0);
});

test("jokers and steady answerers in the simulation bring hardly any finding on mood", () => {
  const odd = lives.filter(({ manner, worsening }) => (manner === "joker" || manner === "steady") && !worsening);
  const found = walkAll(odd, own, setting)
    .flatMap((one) => one.found)
    .filter(({ kind }) => kind.startsWith("mood"));
  expect(odd.length).toBeGreaterThan(5);
  expect(found.length).toBeLessThanOrEqual(Math.ceil(odd.length / 5));
});

test("what ships says how often its signals stood for something in the simulation", () => {
  const [signal] = notice(
    {
      scores: [
        {
          id: "a",
          instrument: "x",
          at: Date.UTC(2026, 0, 1),
          total: 3,
          sinceLast: null,
          sinceFirst: null,
          doubtful: false,
        },
        {
          id: "b",
          instrument: "x",
          at: Date.UTC(2026, 0, 20),
          total: 20,
          sinceLast: { difference: 17, reliable: "worse", threshold: 7 },
          sinceFirst: null,
          doubtful: false,
        },
      ],
    },
    Date.UTC(2026, 0, 21),
  );
  expect(signal?.baseRate).toMatchObject({ from: "simulation", value: simulated.baseRates["score-jumped"]?.value });
  expect(simulated.figures.length).toBeGreaterThan(5);
});
