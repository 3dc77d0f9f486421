import { seededRandom } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../check.ts";
import { simulatedLibrary } from "./library.ts";
import { drawOnce } from "./measure.ts";
import { inventPerson } from "./people.ts";
import { lines, simulatePlans } from "./report.ts";
import { drawTruth, inventOutcomes } from "./truth.ts";
import { worldNamed, worlds } from "./worlds.ts";

const small = { draws: 3, seen: 150, people: 30, seed: 3 };

describe("worlds of known truth", () => {
  test("the same seed gives the same figures, and another gives others", () => {
    const at = (seed: number) => drawOnce(worldNamed("realistic"), simulatedLibrary, 100, 20, seed);
    expect(at(3)).toEqual(at(3));
    expect(at(4)).not.toEqual(at(3));
  });

  test("people get better by themselves, and more so those who come at their worst", () => {
    const random = seededRandom(11);
    const truth = drawTruth(random, worldNamed("no effect"), simulatedLibrary);
    const seen = inventOutcomes(random, truth, 2_000).filter(({ after }) => after !== null);
    const change = (least: number, most: number): number => {
      const some = seen.filter(({ before }) => before >= least && before < most);
      return some.reduce((sum, { before, after }) => sum + before - (after ?? 0), 0) / some.length;
    };
    // Nothing helps in this world, and before and after alone would say that everything does.
    expect(change(0, 1)).toBeGreaterThan(0.08);
    expect(change(0.6, 1)).toBeGreaterThan(change(0, 0.4) + 0.1);
  });

  test("people stay away more often when they fare badly, and told facts are sometimes wrong or missing", () => {
    const random = seededRandom(12);
    const world = worldNamed("half not heard of again");
    const truth = drawTruth(random, world, simulatedLibrary);
    const missing = inventOutcomes(random, truth, 1_000).filter(({ after }) => after === null);
    expect(missing.length).toBeGreaterThan(350);
    const wrong = worldNamed("wrong facts");
    let [told, wrongly, unknown] = [0, 0, 0];
    for (let at = 0; at < 400; at += 1) {
      const { trueFacts, profile } = inventPerson(random, wrong, truth.facts);
      for (const [fact, holds] of trueFacts) {
        told += 1;
        if (profile.facts.get(fact) === "unknown") unknown += 1;
        else if ((profile.facts.get(fact) === "yes") !== holds) wrongly += 1;
      }
    }
    expect(unknown / told).toBeCloseTo(0.1, 1);
    expect(wrongly / told).toBeGreaterThan(0.03);
    expect(wrongly / told).toBeLessThan(0.06);
  });

  test("nothing is gained where nothing helps, nothing is listed that a told fact holds back, and nobody beats the best there is", () => {
    const { worlds: reports, verdicts } = simulatePlans(small, simulatedLibrary, worlds, false);
    expect(reports.map(({ world }) => world.name)).toEqual(worlds.map(({ name }) => name));
    for (const { gain, violations } of reports) {
      expect(violations).toBe(0);
      for (const mean of Object.values(gain))
        expect(mean.value).toBeLessThanOrEqual(gain["best there is"].value + 1e-9);
    }
    const none = reports.find(({ world }) => world.name === "no effect");
    expect(Math.abs(none?.over["any that passes"].value ?? 9)).toBeLessThan(0.02);
    expect(none?.personalised.value).toBeLessThanOrEqual(lines.falsePersonalisation);
    expect(verdicts).toHaveLength(10);
  });

  test("more is learned where grades are often wrong than where they are right", () => {
    const setting = { draws: 5, seen: 1_200, people: 40, seed: 5 };
    const chosen = [worldNamed("grades often wrong"), worldNamed("helps all alike")];
    const [wrong, right] = simulatePlans(setting, simulatedLibrary, chosen, false).worlds;
    expect(wrong?.over["no learning"].value).toBeGreaterThan((right?.over["no learning"].value ?? 9) + 0.02);
  });

  test("the invented library is one that could be", () => {
    expect(problemsOf(simulatedLibrary)).toEqual([]);
  });
});
