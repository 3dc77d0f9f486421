import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explain, type Reason } from "./explain.ts";
import { gateFacts } from "./facts.ts";
import { preferenceTags, requirements } from "./intervention.ts";
import { evidenceOf, idea, library, now, person } from "./library.test-bed.ts";
import { needs } from "./needs.ts";
import type { Profile } from "./profile.ts";
import { scoreOf } from "./score.ts";
import { type SuggestOptions, suggest } from "./suggest.ts";
import { usualWeights } from "./weights.ts";

const dayMs = 86_400_000;
const known = fc.constantFrom("yes", "no", "unknown" as const) as fc.Arbitrary<"yes" | "no" | "unknown">;
/** Spread evenly, where doubles would nearly all be tiny. */
const hundredths = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const anybody: fc.Arbitrary<Profile> = fc.record({
  needs: fc
    .array(
      fc.tuple(
        fc.constantFrom(...needs.filter((need) => need !== "safety")),
        fc.record({
          value: fc.option(hundredths, { freq: 5 }),
          at: fc.option(fc.integer({ min: now - 300 * dayMs, max: now }), { freq: 5 }),
          source: fc.constant("own-rating"),
        }),
      ),
      { minLength: 3, maxLength: 13 },
    )
    .map((entries) => new Map(entries)),
  facts: fc
    .array(fc.tuple(fc.constantFrom(...gateFacts), known), { maxLength: 20 })
    .map((said) => new Map([...gateFacts.map((fact) => [fact, "no"] as const), ...said])),
  isPtsdLikely: known,
  age: fc.option(fc.integer({ min: 4, max: 95 }), { freq: 5 }),
  preferences: fc.record({
    likes: fc.uniqueArray(fc.constantFrom(...preferenceTags), { maxLength: 8 }).map((tags) => new Set(tags)),
    refuses: fc.uniqueArray(fc.constantFrom(...preferenceTags), { maxLength: 1 }).map((tags) => new Set(tags)),
    refusedIdeas: fc.constant(new Set<string>()),
    wantsNone: fc.constant(false),
    minutesAtMost: fc.constantFrom(null, 30, 90),
    costAtMost: fc.constant(null),
    has: fc.array(fc.tuple(fc.constantFrom(...requirements), known)).map((entries) => new Map(entries)),
  }),
  language: fc.constant("en"),
  past: fc.array(
    fc.record({
      intervention: fc.constantFrom(...library.map(({ id }) => id)),
      helpful: fc.option(fc.integer({ min: 1, max: 5 })),
      adverse: fc.boolean(),
      times: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 8 },
  ),
});
const options: fc.Arbitrary<SuggestOptions> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...library.map(({ id }) => id)),
      fc.record({ isOffered: fc.boolean(), waitingWeeks: fc.option(fc.integer({ min: 0, max: 60 })) }),
    ),
    { maxLength: 10 },
  )
  .map((entries) => ({ now, atMost: 8, isReviewed: true, availability: new Map(entries) }));

/** Takes one stated reason out of what was put in, and scores again. Knows nothing of how the reason was worked out. */
function scoreWithout(reason: Reason, id: string, profile: Profile, { availability }: SuggestOptions): number {
  let intervention = library.find((each) => each.id === id) ?? idea("none");
  let changed = profile;
  const offers = new Map(availability);
  const offer = offers.get(id) ?? { isOffered: true, waitingWeeks: null };
  if (reason.code === "need")
    changed = { ...profile, needs: new Map([...profile.needs].filter(([need]) => need !== reason.need)) };
  if (reason.code === "liked")
    changed = {
      ...profile,
      preferences: {
        ...profile.preferences,
        likes: new Set([...profile.preferences.likes].filter((tag) => tag !== reason.tag)),
      },
    };
  if (reason.code === "at-hand")
    changed = {
      ...profile,
      preferences: { ...profile.preferences, has: new Map(profile.preferences.has).set(reason.requirement, "unknown") },
    };
  if (reason.code === "tried") changed = { ...profile, past: profile.past.filter((each) => each.intervention !== id) };
  if (reason.code === "evidence") intervention = { ...intervention, evidence: [] };
  if (reason.code === "not-offered") offers.set(id, { ...offer, isOffered: true });
  if (reason.code === "waiting") offers.set(id, { ...offer, waitingWeeks: 0 });
  return scoreOf(intervention, changed, { now, weights: usualWeights, availability: offers, pool: null }).score;
}

describe("explanations are faithful", () => {
  test("taking away one stated reason changes the score exactly as stated", () => {
    let reasons = 0;
    const codes = new Set<string>();
    fc.assert(
      fc.property(anybody, options, (profile, chosen) => {
        for (const item of suggest(profile, library, null, chosen).items)
          for (const reason of [...item.why, ...item.whyNot]) {
            reasons += 1;
            codes.add(reason.code);
            expect(item.score - scoreWithout(reason, item.id, profile, chosen)).toBeCloseTo(reason.change, 9);
            if (reason.code !== "stands-in") expect(item.why.includes(reason)).toBe(reason.change > 0);
          }
      }),
      { numRuns: 200, seed: 20261128 },
    );
    expect(reasons).toBeGreaterThan(2_000);
    expect([...codes].sort()).toEqual(
      ["at-hand", "evidence", "liked", "need", "not-offered", "stands-in", "tried", "waiting"].sort(),
    );
  });

  test("nothing that moved the score is left unsaid", () => {
    fc.assert(
      fc.property(anybody, options, (profile, chosen) => {
        for (const item of suggest(profile, library, null, chosen).items) {
          const stated = [...item.why, ...item.whyNot];
          const says = (code: Reason["code"], name?: string) =>
            stated.some(
              (reason) => reason.code === code && (name === undefined || Object.values(reason).includes(name)),
            );
          const same = (reason: Reason) =>
            expect(scoreWithout(reason, item.id, profile, chosen)).toBeCloseTo(item.score, 9);
          for (const need of profile.needs.keys())
            if (!says("need", need)) same({ code: "need", need, value: 0, isOld: false, change: 0 });
          for (const tag of profile.preferences.likes) if (!says("liked", tag)) same({ code: "liked", tag, change: 0 });
          if (!says("tried")) same({ code: "tried", isClear: false, change: 0 });
          if (!says("evidence")) same({ code: "evidence", grade: null, isUncertain: false, change: 0 });
          if (!says("waiting")) same({ code: "waiting", weeks: 0, change: 0 });
          if (!says("not-offered")) same({ code: "not-offered", change: 0 });
        }
      }),
      { numRuns: 100, seed: 20261128 },
    );
  });

  test("a need that turns out as an unknown says it may lies where it said", () => {
    fc.assert(
      fc.property(anybody, options, fc.double({ min: 0, max: 1, noNaN: true }), (profile, chosen, value) => {
        for (const item of suggest(profile, library, null, chosen).items) {
          expect(item.low).toBeLessThanOrEqual(item.score + 1e-9);
          expect(item.high).toBeGreaterThanOrEqual(item.score - 1e-9);
          for (const unknown of item.unknown) {
            if (unknown.about !== "need") continue;
            const said = { value, at: now, source: "own-rating" };
            const then = { ...profile, needs: new Map(profile.needs).set(unknown.need, said) };
            const intervention = library.find(({ id }) => id === item.id) ?? idea("none");
            const availability = chosen.availability ?? new Map();
            const { score } = scoreOf(intervention, then, { now, weights: usualWeights, availability, pool: null });
            expect(score - item.score).toBeLessThanOrEqual(unknown.mayAdd + 1e-9);
            expect(item.score - score).toBeLessThanOrEqual(unknown.mayTake + 1e-9);
          }
        }
      }),
      { numRuns: 60, seed: 20261128 },
    );
  });

  test("an answer that would take an idea off the list does so", () => {
    fc.assert(
      fc.property(anybody, options, (profile, chosen) => {
        for (const item of suggest(profile, library, null, chosen).items)
          for (const change of item.wouldChange) {
            if (change.code !== "would-hide") continue;
            const facts = new Map(profile.facts).set(change.fact, change.when);
            const { items, others } = suggest({ ...profile, facts }, library, null, chosen);
            expect([...items, ...others].map(({ id }) => id)).not.toContain(item.id);
          }
      }),
      { numRuns: 40, seed: 20261128 },
    );
  });

  test("what is unknown widens the interval, and what is old counts half", () => {
    const two = idea("two", { needs: [{ need: "sleep", weight: 1 }] });
    const setting = { now, weights: usualWeights, availability: new Map(), pool: null };
    const said = scoreOf(two, person({ sleep: 0.8 }), setting);
    const unsaid = scoreOf(two, person({}), setting);
    expect(unsaid.high - unsaid.low - (said.high - said.low)).toBeCloseTo(usualWeights.need, 9);
    const old = scoreOf(two, person({ sleep: 0.8 }), { ...setting, now: now + 91 * dayMs });
    expect(said.parts.need).toBeCloseTo(0.8, 9);
    expect(old.parts.need).toBeCloseTo(0.4, 9);
    expect(old.high).toBeCloseTo(said.high, 9);
  });

  test("evidence for other people counts less, and an uncertain grade less again", () => {
    const setting = { now, weights: usualWeights, availability: new Map(), pool: null };
    const part = (more: Parameters<typeof evidenceOf>[1], who = person({ sleep: 0.8 })) =>
      scoreOf(idea("one", { evidence: [evidenceOf("A", more)] }), who, setting).parts.evidence;
    expect(part({ ages: [18, 120], helps: ["sleep"] })).toBe(1);
    expect(part({ ages: [18, 120], helps: ["sleep"] }, person({ sleep: 0.8 }, { age: 12 }))).toBe(0.7);
    expect(part({})).toBe(0.7);
    expect(part({ ages: [18, 120], helps: ["sleep"], isUncertain: true })).toBe(0.85);
  });

  test("reasons come with the strongest first", () => {
    const tried = person({ arousal: 0.9, intrusion: 0.7 });
    const one = explain(
      library[0] ?? idea("none"),
      tried,
      { now, weights: usualWeights, availability: new Map(), pool: null },
      [],
    );
    expect(one.why.map(({ code }) => code)).toEqual(["need", "evidence", "need"]);
  });
});
