import { readFileSync } from "node:fs";
import { seededRandom } from "@mooring/language";
import { describe, expect, test } from "vitest";
import { guidelineEvidence } from "./evidence.ts";
import type { Intervention } from "./intervention.ts";
import { indexPool } from "./learn.ts";
import { evidenceOf, idea, now, person } from "./library.test-bed.ts";
import { type Likeness, likenessOf, likenessSteps } from "./likeness.ts";
import type { Need } from "./needs.ts";
import type { Outcome, Pool } from "./pool.ts";
import { trials } from "./priors.ts";
import { chanceOfMore, slopesOf } from "./regression.ts";

const strong = idea("strong", { evidence: [evidenceOf("A")], family: "one" });
const weak = idea("weak", { evidence: [evidenceOf("D")], family: "two" });
const sister = idea("sister", { evidence: [evidenceOf("D")], family: "two" });
const three = [strong, weak, sister];
const somebody = person({ sleep: 0.8, arousal: 0.3 });
const likeSomebody = likenessOf(somebody, now) as Likeness;

/** Normal enough: the sum of six. */
function normal(random: () => number): number {
  return Math.SQRT2 * (random() + random() + random() + random() + random() + random() - 3);
}

type Made = { id: string; n: number; gain: number; before?: number; mainNeed?: Need; from?: number; seed?: number };

/** People who began at `before` and gained `gain` standard deviations (of 0.2) beyond what comes by itself. */
function outcomesOf({ id, n, gain, before = 0.6, mainNeed = "sleep", from = 0, seed = 1 }: Made): Outcome[] {
  const random = seededRandom(seed + from);
  return Array.from({ length: n }, (_, at) => {
    const began = before + 0.2 * normal(random);
    const after = 0.15 + 0.5 * began - 0.2 * gain + 0.12 * normal(random);
    return {
      person: `${id} ${from + at}`,
      intervention: id,
      like: { ...likeSomebody, mainNeed },
      before: began,
      after,
      weeks: 8,
      monthsAgo: 0,
      helpful: gain > 0 ? 5 : 2,
      adverse: false,
    };
  });
}

const ask = (pool: Pool, intervention: Intervention, profile = somebody) =>
  pool.learned(intervention, guidelineEvidence(intervention, profile), profile, now);
const guideline = (intervention: Intervention) => guidelineEvidence(intervention, somebody).value;

describe("an agency's own outcomes", () => {
  test("say nothing below eleven people, and an agency may only ask for more", () => {
    const ten = indexPool(
      [...outcomesOf({ id: "weak", n: 10, gain: 1 }), ...outcomesOf({ id: "strong", n: 60, gain: 0 })],
      three,
    );
    expect(ask(ten, weak)).toBeNull();
    const eleven = [...outcomesOf({ id: "weak", n: 11, gain: 1 }), ...outcomesOf({ id: "strong", n: 60, gain: 0 })];
    expect(ask(indexPool(eleven, three), weak)?.people).toBe(10);
    expect(ask(indexPool(eleven, three, 20), weak)).toBeNull();
    expect(ask(indexPool(eleven, three, 1), weak)?.people).toBe(10);
  });

  test("count nobody twice for the same idea", () => {
    const nine = outcomesOf({ id: "weak", n: 9, gain: 1 });
    const again = [...nine, ...nine.map((each) => ({ ...each, monthsAgo: 3 }))];
    expect(ask(indexPool([...again, ...outcomesOf({ id: "strong", n: 60, gain: 0 })], three), weak)).toBeNull();
  });

  test("move an idea a little with few people and more with many, from where guidelines had it", () => {
    const at = (n: number) => {
      const others = outcomesOf({ id: "strong", n: 400, gain: 0 });
      return ask(indexPool([...outcomesOf({ id: "weak", n, gain: 0.8 }), ...others], three), weak);
    };
    const [few, many] = [at(15), at(400)];
    expect(few?.value).toBeGreaterThan(guideline(weak));
    expect(many?.value).toBeGreaterThan((few?.value ?? 9) + 0.1);
    expect(many?.spread).toBeLessThan(few?.spread ?? 0);
  });

  test("move a strong grade less than a weak one", () => {
    const moved = (better: Intervention, other: Intervention) => {
      const outcomes = [
        ...outcomesOf({ id: better.id, n: 40, gain: 0.6 }),
        ...outcomesOf({ id: other.id, n: 40, gain: other === weak ? -0.15 : 1.35 }),
      ];
      return (ask(indexPool(outcomes, [better, other]), better)?.value ?? 0) - guideline(better);
    };
    expect(Math.abs(moved(strong, weak))).toBeLessThan(Math.abs(moved(weak, strong)));
  });

  test("are drawn to an idea's family", () => {
    const others = outcomesOf({ id: "strong", n: 400, gain: 0 });
    const own = outcomesOf({ id: "weak", n: 12, gain: 0.2 });
    const alone = ask(indexPool([...own, ...others], three), weak)?.value ?? 0;
    const withSister = [...own, ...others, ...outcomesOf({ id: "sister", n: 400, gain: 1.2 })];
    const level = ask(indexPool(withSister, three), weak)?.value ?? 0;
    const apart = three.map((each) => (each === sister ? { ...each, family: "three" } : each));
    expect(level).toBeGreaterThan(ask(indexPool(withSister, apart), weak)?.value ?? 9);
    expect(alone).toBeGreaterThan(0);
  });

  test("do not take getting better anyway for help: an idea given to those who suffer most gains nothing by it", () => {
    const mild = outcomesOf({ id: "weak", n: 500, gain: 0, before: 0.3 });
    const grave = outcomesOf({ id: "sister", n: 500, gain: 0, before: 0.9 });
    // Before and after alone would call the second far better.
    const change = (all: readonly Outcome[]) =>
      all.reduce((sum, { before, after }) => sum + before - (after ?? 0), 0) / all.length;
    expect(change(grave) - change(mild)).toBeGreaterThan(0.25);
    const pool = indexPool([...mild, ...grave], [weak, { ...sister, family: "three" }]);
    expect(Math.abs((ask(pool, sister)?.value ?? 9) - (ask(pool, weak)?.value ?? 0))).toBeLessThan(0.06);
  });

  test("count less when they are old", () => {
    const old = outcomesOf({ id: "weak", n: 200, gain: 1 }).map((each) => ({ ...each, monthsAgo: 90 }));
    const fresh = outcomesOf({ id: "weak", n: 200, gain: -0.5, from: 1_000 });
    const strongOnes = outcomesOf({ id: "strong", n: 200, gain: 0.8 });
    const turned = ask(indexPool([...old, ...fresh, ...strongOnes], three), weak)?.value ?? 9;
    const all = [...old.map((each) => ({ ...each, monthsAgo: 0 })), ...fresh, ...strongOnes];
    expect(turned).toBeLessThan(ask(indexPool(all, three), weak)?.value ?? 0);
  });

  test("are less sure where many were not heard of again, and lower where it made things worse", () => {
    const others = outcomesOf({ id: "strong", n: 200, gain: 0 });
    const whole = outcomesOf({ id: "weak", n: 200, gain: 0.5 });
    const half = whole.map((each, at) => (at % 2 === 0 ? { ...each, after: null } : each));
    const worse = half.map((each) => (each.after === null ? { ...each, adverse: true } : each));
    const at = (outcomes: readonly Outcome[]) => ask(indexPool([...outcomes, ...others], three), weak);
    expect(at(half)?.spread).toBeGreaterThan(at(whole)?.spread ?? 9);
    expect(at(worse)?.value).toBeLessThan((at(half)?.value ?? 0) - 0.1);
    expect(at(worse)?.helped).toBe(0.5);
  });

  test("never say that everybody or nobody was helped", () => {
    const outcomes = [...outcomesOf({ id: "weak", n: 50, gain: 1 }), ...outcomesOf({ id: "strong", n: 50, gain: -1 })];
    const pool = indexPool(outcomes, three);
    expect(ask(pool, weak)?.helped).toBe(0.9);
    expect(ask(pool, strong)?.helped).toBe(0.1);
  });

  test("are nothing where there are none, and do not mind ideas that left the library", () => {
    expect(ask(indexPool([], three), weak)).toBeNull();
    expect(ask(indexPool(outcomesOf({ id: "gone", n: 50, gain: 1 }), three), weak)).toBeNull();
  });
});

describe("people with similar answers", () => {
  const sleepers = person({ sleep: 0.8, arousal: 0.3 });
  const drinkers = person({ "alcohol-drugs": 0.8, arousal: 0.3 });
  const differing = (apart: number) =>
    (["weak", "strong", "sister"] as const).flatMap((id, at) => [
      ...outcomesOf({ id, n: 300, gain: (at - 1) * apart, mainNeed: "sleep" }),
      ...outcomesOf({ id, n: 300, gain: (1 - at) * apart, mainNeed: "alcohol-drugs", from: 5_000 }),
    ]);

  test("move a value where ideas do help some more than others", () => {
    const pool = indexPool(differing(0.7), three);
    const [one, other] = [ask(pool, weak, sleepers), ask(pool, weak, drinkers)];
    expect(one?.similar).toMatchObject({ moves: true, people: 300 });
    expect(other?.value).toBeGreaterThan((one?.value ?? 9) + 0.2);
  });

  test("are shown but move nothing where ideas help all alike", () => {
    const pool = indexPool(differing(0), three);
    const learned = ask(pool, weak, sleepers);
    expect(learned?.similar).toMatchObject({ moves: false, alikeIn: [...likenessSteps] });
    expect(ask(pool, weak, drinkers)?.value).toBe(learned?.value);
  });

  test("are said only from eleven on, in the narrowest likeness that has so many", () => {
    const older = outcomesOf({ id: "weak", n: 10, gain: 0 });
    const younger = outcomesOf({ id: "weak", n: 30, gain: 0, from: 100 }).map((each) => ({
      ...each,
      like: { ...each.like, ageBand: "18-25" as const },
    }));
    const pool = indexPool([...older, ...younger, ...outcomesOf({ id: "strong", n: 30, gain: 0 })], three);
    expect(ask(pool, weak, sleepers)?.similar).toMatchObject({ people: 40, alikeIn: ["mainNeed", "severity"] });
    expect(ask(pool, weak, drinkers)?.similar).toBeNull();
  });

  test("are alike in need, how great it is, age and likely post-traumatic stress, and in nothing else", () => {
    expect(likenessSteps).toEqual(["mainNeed", "severity", "ageBand", "isPtsdLikely"]);
    const read = ["profile", "likeness", "pool", "gains", "learn", "score"].map((name) =>
      readFileSync(new URL(`${name}.ts`, import.meta.url), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
    );
    expect(read.join("\n")).not.toMatch(/\brace|ethnic|religio|national|gender|orientation|\bsex\b|postcode|\bzip\b/i);
  });

  test("are read from the greatest need, halved where it is old; nobody known is like nobody", () => {
    expect(likenessOf(person({ sleep: 0.5, arousal: 0.9 }, { age: 17 }), now)).toEqual({
      ...{ mainNeed: "arousal", severity: "much", ageBand: "under-18", isPtsdLikely: "unknown" },
    });
    expect(likenessOf(person({ sleep: null }), now)).toBeNull();
  });
});

describe("what learning stands on", () => {
  test("slopes of a line that is known", () => {
    const rows = Array.from({ length: 50 }, (_, at) => Float64Array.from([at - 24.5, (at % 7) - 3]));
    const response = Float64Array.from(rows, (row) => 2 * (row[0] as number) - 3 * (row[1] as number));
    const [first, second] = slopesOf(rows, response, 0);
    expect(first).toBeCloseTo(2, 6);
    expect(second).toBeCloseTo(-3, 6);
  });

  test("chances of a chi-square as the tables have them", () => {
    expect(chanceOfMore(11.07, 5)).toBeCloseTo(0.05, 2);
    expect(chanceOfMore(23.21, 10)).toBeCloseTo(0.01, 3);
    expect(chanceOfMore(124.34, 100)).toBeCloseTo(0.05, 3);
  });

  test("numbers from trials carry where they come from, and are not better than trials beside usual care were", () => {
    expect(trials.licence).toContain("ODC-By");
    expect(trials.attribution).toContain("ODC Attribution License");
    expect(trials.studies).toBe(102);
    expect(trials.strong.mean).toBeLessThan(1.2);
    expect(trials.byItself.usual).toBeGreaterThan(0.3);
  });
});
