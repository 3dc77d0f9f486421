import { guidelineEvidence } from "./evidence.ts";
import type { Intervention, Requirement } from "./intervention.ts";
import { countedNeed } from "./needs.ts";
import type { Learned, Pool } from "./pool.ts";
import type { Profile } from "./profile.ts";
import { halvingWeeks, notOfferedHere, unknownAtHand, unknownNeed, type Weights } from "./weights.ts";

/** What the agency offers, and how long one waits; left out is unknown. */
export type Availability = { readonly isOffered: boolean; readonly waitingWeeks: number | null };

export type Setting = {
  /** Milliseconds UTC. */
  readonly now: number;
  readonly weights: Weights;
  readonly availability: ReadonlyMap<string, Availability>;
  readonly pool: Pool | null;
};

/** Each part before its weight: `past` goes from -1 to 1, `evidence` to 1.25 where outcomes say so, the others from 0 to 1. */
export type Parts = {
  readonly need: number;
  readonly evidence: number;
  readonly preference: number;
  readonly past: number;
  readonly feasibility: number;
};

export type Scored = {
  readonly score: number;
  /** Where the score would lie if unknown answers were known, and grades were as wrong as they tend to be. */
  readonly low: number;
  readonly high: number;
  readonly parts: Parts;
  readonly learned: Learned | null;
};

type Part = { readonly value: number; readonly low: number; readonly high: number };

/** Need × evidence × preference × past response × feasibility, weighed and added; pure and the same every time. */
export function scoreOf(intervention: Intervention, profile: Profile, setting: Setting): Scored {
  const { weights } = setting;
  const need = needPart(intervention, profile, setting.now);
  const past = pastPart(intervention, profile);
  const guideline = guidelineEvidence(intervention, profile);
  const learned = setting.pool?.learned(intervention, guideline, profile, setting.now) ?? null;
  const evidence = clearlyHelped(intervention, profile)
    ? { value: 1, low: 1, high: 1 }
    : spread(learned?.value ?? guideline.value, learned?.spread ?? guideline.spread);
  const preference = preferencePart(intervention, profile);
  const feasibility = feasibilityPart(intervention, profile, setting.availability.get(intervention.id));
  const sum = (read: (part: Part) => number): number =>
    weights.need * read(need) +
    weights.evidence * read(evidence) +
    weights.preference * read(preference) +
    weights.past * read(past) +
    weights.feasibility * read(feasibility);
  return {
    score: sum(({ value }) => value),
    low: sum(({ low }) => low),
    high: sum(({ high }) => high),
    parts: {
      need: need.value,
      evidence: evidence.value,
      preference: preference.value,
      past: past.value,
      feasibility: feasibility.value,
    },
    learned,
  };
}

/** Helpful (4 or 5) at least twice, and never worse: then it counts more than what helped others. */
export function clearlyHelped({ id }: Pick<Intervention, "id">, profile: Pick<Profile, "past">): boolean {
  const tries = profile.past.filter(({ intervention }) => intervention === id);
  const helped = tries.filter(({ helpful }) => helpful !== null && helpful >= 4);
  return helped.reduce((sum, { times }) => sum + times, 0) >= 2 && !tries.some(({ adverse }) => adverse);
}

function needPart(intervention: Intervention, profile: Profile, now: number): Part {
  let [value, low, high, total] = [0, 0, 0, 0];
  for (const { need, weight } of intervention.needs) {
    const known = countedNeed(profile.needs.get(need), now);
    value += weight * (known ?? unknownNeed);
    low += weight * (known ?? 0);
    // An old value may still be what it was.
    high += weight * (known === null ? 1 : Math.max(known, profile.needs.get(need)?.value ?? 0));
    total += weight;
  }
  return total === 0 ? { value: 0, low: 0, high: 0 } : { value: value / total, low: low / total, high: high / total };
}

/** One wish met counts a half, two two thirds, and so on, so that each further one says less. */
function preferencePart({ preferenceTags }: Intervention, { preferences }: Profile): Part {
  const met = preferenceTags.filter((tag) => preferences.likes.has(tag)).length;
  const value = met / (met + 1);
  if (preferences.likes.size > 0) return { value, low: value, high: value };
  return { value, low: 0, high: preferenceTags.length === 0 ? 0 : 0.5 };
}

/** Mean of a Beta posterior on "it helped", from -1 (never) through 0 (not tried) to 1 (always). */
function pastPart({ id }: Intervention, { past }: Profile): Part {
  let [helped, tried] = [0, 0];
  for (const { intervention, helpful, times, adverse } of past) {
    if (intervention !== id || helpful === null) continue;
    const counted = Math.min(10, Math.max(1, times));
    tried += counted;
    if (helpful >= 4 && !adverse) helped += counted;
  }
  const mean = (helped + 1) / (tried + 2);
  const deviation = Math.sqrt((mean * (1 - mean)) / (tried + 3));
  const around = (shift: number): number => Math.max(-1, Math.min(1, 2 * (mean + shift) - 1));
  return tried === 0
    ? { value: 0, low: 0, high: 0 }
    : { value: around(0), low: around(-deviation), high: around(deviation) };
}

function feasibilityPart({ requires }: Intervention, profile: Profile, availability: Availability | undefined): Part {
  const has = (requirement: Requirement) => profile.preferences.has.get(requirement) ?? "unknown";
  const unknown = requires.filter((requirement) => has(requirement) === "unknown").length;
  const offered = availability === undefined || availability.isOffered ? 1 : notOfferedHere;
  const waiting = 1 / (1 + Math.max(0, availability?.waitingWeeks ?? 0) / halvingWeeks);
  const rest = offered * waiting;
  const share = requires.length === 0 ? 0 : unknown / requires.length;
  return { value: rest * (1 - share * (1 - unknownAtHand)), low: rest * (1 - share), high: rest };
}

function spread(value: number, deviation: number): Part {
  return { value, low: Math.max(0, value - deviation), high: Math.max(value, Math.min(1, value + deviation)) };
}
