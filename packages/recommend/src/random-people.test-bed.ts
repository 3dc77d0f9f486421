import { seededRandom } from "@mooring/language";
import { type GateFact, gateFacts, type Known } from "./facts.ts";
import { type PreferenceTag, preferenceTags, type Requirement, requirements } from "./intervention.ts";
import { now } from "./library.test-bed.ts";
import { type Need, type NeedValue, needs } from "./needs.ts";
import type { PastTry, Profile } from "./profile.ts";

const dayMs = 86_400_000;

/** As many people as wanted, each put together from parts of four of `from` others, which is much quicker than inventing all. */
export function mixedPeople(seed: number, ids: readonly string[], from: number): () => Profile {
  const next = randomPeople(seed, ids);
  const some = Array.from({ length: from }, next);
  const random = seededRandom(seed + 1);
  const one = (): Profile => some[Math.floor(random() * from)] as Profile;
  return () => ({ ...one(), facts: one().facts, preferences: one().preferences, past: one().past });
}

/** Anybody at all: facts, needs and wishes dealt out at random, with unknowns, old answers and nonsense among them. */
export function randomPeople(seed: number, ids: readonly string[]): () => Profile {
  const random = seededRandom(seed);
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const known = (): Known => (random() < 0.55 ? "no" : random() < 0.5 ? "yes" : "unknown");
  return () => {
    const isOpen = random() < 0.5;
    const facts = new Map<GateFact, Known>();
    for (const fact of gateFacts) {
      const chance = random();
      if (chance < 0.85) facts.set(fact, isOpen && chance < 0.75 ? "no" : known());
    }
    if (random() < 0.9) facts.set("acute-risk", random() < 0.95 ? "no" : known());
    const felt = new Map<Need, NeedValue>();
    for (const need of needs) {
      const chance = random();
      const value = chance < 0.15 ? null : chance < 0.16 ? oneOf([Number.NaN, 5, -1]) : random() ** 1.5;
      if (chance > 0.05) felt.set(need, { value, at: now - Math.floor(random() * 500) * dayMs, source: "any" });
    }
    const some = <T>(all: readonly T[], chance: number): Set<T> => new Set(all.filter(() => random() < chance));
    const past: PastTry[] = [];
    for (const id of ids)
      if (random() < 0.1)
        past.push({ intervention: id, helpful: 1 + Math.floor(random() * 5), adverse: random() < 0.2, times: 1 });
    return {
      needs: felt,
      facts,
      isPtsdLikely: known(),
      age: random() < 0.1 ? null : Math.floor(random() * 100),
      preferences: {
        likes: some<PreferenceTag>(preferenceTags, 0.2),
        refuses: some<PreferenceTag>(preferenceTags, 0.04),
        refusedIdeas: some(ids, 0.05),
        wantsNone: random() < 0.02,
        minutesAtMost: random() < 0.7 ? null : oneOf([5, 30, 60]),
        costAtMost: random() < 0.8 ? null : 0,
        has: new Map(requirements.map((requirement): [Requirement, Known] => [requirement, known()])),
      },
      language: "en",
      past,
    };
  };
}
