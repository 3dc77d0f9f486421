import type { GateFact, Known } from "../facts.ts";
import { type Need, type NeedValue, needs } from "../needs.ts";
import { noPreferences, type Profile } from "../profile.ts";
import type { World } from "./worlds.ts";

/** Milliseconds UTC; the simulation's own now. */
export const simulatedNow = Date.UTC(2026, 10, 28);

/** Somebody invented: what is true of them, and what the ranking is told. */
export type Invented = {
  readonly trueNeeds: ReadonlyMap<Need, number>;
  readonly trueFacts: ReadonlyMap<GateFact, boolean>;
  /** What nobody measures: above 0 they fare better whatever they do. */
  readonly hidden: number;
  readonly isYoung: boolean;
  readonly profile: Profile;
};

const felt = needs.filter((need) => need !== "safety" && need !== "family");
const wishes = ["short", "body", "alone", "writing", "talking", "group", "movement", "practical-help"] as const;
const noise = 0.1;

/** Comes when things are at their worst: those who say little trouble stay away, so that what is said is above what is usual. */
export function inventPerson(random: () => number, world: World, facts: readonly GateFact[]): Invented {
  for (;;) {
    const person = somebody(random, world, facts);
    const said = [...person.profile.needs.values()].flatMap(({ value }) => (value === null ? [] : [value]));
    if (said.length > 0 && Math.max(...said) >= 0.6) return person;
  }
}

function somebody(random: () => number, world: World, facts: readonly GateFact[]): Invented {
  const speaksSpanish = random() < 0.3;
  const age = 16 + Math.floor(random() * 60);
  const level = 0.15 + 0.5 * random();
  const trueNeeds = new Map<Need, number>();
  const told = new Map<Need, NeedValue>();
  for (const need of felt) {
    const value = clamp(level + 0.25 * normal(random));
    trueNeeds.set(need, value);
    const said = clamp(value + noise * normal(random) - (speaksSpanish ? world.saidLess : 0));
    told.set(need, { value: random() < 0.1 ? null : said, at: simulatedNow, source: "invented" });
  }
  const trueFacts = new Map<GateFact, boolean>();
  const saidFacts = new Map<GateFact, Known>();
  for (const fact of facts) {
    const holds = random() < 0.12;
    trueFacts.set(fact, holds);
    const isWrong = random() < world.wrongFacts;
    saidFacts.set(fact, random() < 0.1 ? "unknown" : holds !== isWrong ? "yes" : "no");
  }
  const likes = new Set(wishes.filter(() => random() < 0.25));
  return {
    trueNeeds,
    trueFacts,
    hidden: normal(random),
    isYoung: age < 26,
    profile: {
      needs: told,
      facts: saidFacts,
      isPtsdLikely: (trueNeeds.get("intrusion") ?? 0) > 0.6 ? "yes" : "no",
      age,
      preferences: { ...noPreferences, likes },
      language: speaksSpanish ? "es" : "en",
      past: [],
    },
  };
}

/** Close to normal: the sum of six. */
export function normal(random: () => number): number {
  return Math.SQRT2 * (random() + random() + random() + random() + random() + random() - 3);
}

export function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}
