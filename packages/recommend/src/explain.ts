import { type GateFact, gateFacts } from "./facts.ts";
import { gatesOf, knownFact } from "./gates.ts";
import type { Grade, Intervention, PreferenceTag, Requirement } from "./intervention.ts";
import { isStale, type Need } from "./needs.ts";
import type { Profile } from "./profile.ts";
import { clearlyHelped, type Setting, scoreOf } from "./score.ts";
import { unknownNeed } from "./weights.ts";

/**
 * One thing that moved the score. `change` is what the score gains from it: taking just this away (an answer becomes
 * unknown, a wish unsaid, a try forgotten, evidence or outcomes left out) takes exactly this off the score. A test holds it to that.
 */
export type Reason = { readonly change: number } & (
  | { readonly code: "need"; readonly need: Need; readonly value: number; readonly isOld: boolean }
  | { readonly code: "evidence"; readonly grade: Exclude<Grade, "X"> | null; readonly isUncertain: boolean }
  | { readonly code: "learned"; readonly people: number; readonly isFromSimilar: boolean }
  | { readonly code: "liked"; readonly tag: PreferenceTag }
  | { readonly code: "tried"; readonly isClear: boolean }
  | { readonly code: "at-hand"; readonly requirement: Requirement }
  | { readonly code: "not-offered" }
  | { readonly code: "waiting"; readonly weeks: number }
  | { readonly code: "stands-in"; readonly for: string }
);

/** What nobody has said, and how far the score could move by it. */
export type Unknown = { readonly mayAdd: number; readonly mayTake: number } & (
  | { readonly about: "need"; readonly need: Need }
  | { readonly about: "requirement"; readonly requirement: Requirement }
  | { readonly about: "wishes" }
  | { readonly about: "fact"; readonly fact: GateFact }
);

/** An answer that would take the idea off the list. */
export type WouldChange =
  | { readonly code: "would-hide"; readonly fact: GateFact; readonly when: "yes" | "no" }
  | { readonly code: "would-adapt"; readonly fact: GateFact; readonly when: "yes" | "no" }
  | { readonly code: "would-raise" | "would-lower"; readonly need: Need; readonly change: number };

export type Explained = {
  readonly why: readonly Reason[];
  readonly whyNot: readonly Reason[];
  readonly unknown: readonly Unknown[];
  readonly wouldChange: readonly WouldChange[];
};

const least = 1e-12;

/** Why, why not, what is unknown and what would change it, for one idea on the list. */
export function explain(
  intervention: Intervention,
  profile: Profile,
  setting: Setting,
  standsInFor: readonly string[],
): Explained {
  const { score } = scoreOf(intervention, profile, setting);
  const without = (changed: Partial<Profile>, to: Partial<Setting> = {}, idea = intervention): number =>
    score - scoreOf(idea, { ...profile, ...changed }, { ...setting, ...to }).score;
  const reasons = reasonsFor(intervention, profile, setting, without);
  const moved = reasons.filter(({ change }) => Math.abs(change) > least);
  return {
    why: [
      ...standsInFor.map((id): Reason => ({ code: "stands-in", for: id, change: 0 })),
      ...moved.filter(({ change }) => change > 0).sort((one, other) => other.change - one.change),
    ],
    whyNot: moved.filter(({ change }) => change < 0).sort((one, other) => one.change - other.change),
    unknown: unknownOf(intervention, profile, setting, score),
    wouldChange: wouldChangeFor(intervention, profile, setting, score),
  };
}

type Without = (changed: Partial<Profile>, to?: Partial<Setting>, idea?: Intervention) => number;

function reasonsFor(intervention: Intervention, profile: Profile, setting: Setting, without: Without): Reason[] {
  const { needs, preferences, past } = profile;
  const reasons: Reason[] = [];
  for (const need of needsRead(intervention)) {
    const known = needs.get(need);
    if (!known || known.value === null) continue;
    const change = without({ needs: withNeed(needs, need, null) });
    reasons.push({ code: "need", need, value: known.value, isOld: isStale(known, setting.now), change });
  }
  const { learned } = scoreOf(intervention, profile, setting);
  // Evidence is what guidelines say; what the agency learned stands on top of it.
  const best = bestGrade(intervention);
  reasons.push({
    code: "evidence",
    grade: best?.grade ?? null,
    isUncertain: best?.isUncertain ?? false,
    change: without({}, {}, { ...intervention, evidence: [] }),
  });
  if (learned) {
    const { people, similar } = learned;
    const isFromSimilar = similar?.moves === true;
    reasons.push({ code: "learned", people, isFromSimilar, change: without({}, { pool: null }) });
  }
  for (const tag of intervention.preferenceTags) {
    if (!preferences.likes.has(tag)) continue;
    const likes = new Set([...preferences.likes].filter((each) => each !== tag));
    reasons.push({ code: "liked", tag, change: without({ preferences: { ...preferences, likes } }) });
  }
  if (past.some((each) => each.intervention === intervention.id)) {
    const forgotten = past.filter((each) => each.intervention !== intervention.id);
    reasons.push({
      code: "tried",
      isClear: clearlyHelped(intervention, profile),
      change: without({ past: forgotten }),
    });
  }
  for (const requirement of intervention.requires) {
    if (preferences.has.get(requirement) !== "yes") continue;
    const has = new Map([...preferences.has].filter(([each]) => each !== requirement));
    reasons.push({ code: "at-hand", requirement, change: without({ preferences: { ...preferences, has } }) });
  }
  const offer = setting.availability.get(intervention.id);
  if (offer && !offer.isOffered) {
    const availability = new Map(setting.availability).set(intervention.id, { ...offer, isOffered: true });
    reasons.push({ code: "not-offered", change: without({}, { availability }) });
  }
  if (offer && offer.waitingWeeks !== null && offer.waitingWeeks > 0) {
    const availability = new Map(setting.availability).set(intervention.id, { ...offer, waitingWeeks: null });
    reasons.push({ code: "waiting", weeks: offer.waitingWeeks, change: without({}, { availability }) });
  }
  return reasons;
}

function unknownOf(intervention: Intervention, profile: Profile, setting: Setting, score: number): Unknown[] {
  const { needs, preferences } = profile;
  const at = (changed: Partial<Profile>): number =>
    scoreOf(intervention, { ...profile, ...changed }, setting).score - score;
  const found: Unknown[] = [];
  for (const need of needsRead(intervention)) {
    if ((needs.get(need)?.value ?? null) !== null) continue;
    const span = (value: number): number => at({ needs: withNeed(needs, need, value, setting.now) });
    const [mayAdd, mayTake] = [span(1), -span(0)];
    if (mayAdd > least || mayTake > least) found.push({ about: "need", need, mayAdd, mayTake });
  }
  for (const requirement of intervention.requires) {
    if ((preferences.has.get(requirement) ?? "unknown") !== "unknown") continue;
    const has = new Map(preferences.has).set(requirement, "yes");
    found.push({ about: "requirement", requirement, mayAdd: at({ preferences: { ...preferences, has } }), mayTake: 0 });
  }
  if (preferences.likes.size === 0 && intervention.preferenceTags.length > 0) {
    const likes = new Set(intervention.preferenceTags);
    found.push({ about: "wishes", mayAdd: at({ preferences: { ...preferences, likes } }), mayTake: 0 });
  }
  // Only careful forms are listed while a fact is unknown.
  for (const { fact } of gatesOf(intervention)) {
    if (knownFact(profile, fact) === "unknown") found.push({ about: "fact", fact, mayAdd: 0, mayTake: 0 });
  }
  return found;
}

function wouldChangeFor(
  intervention: Intervention,
  profile: Profile,
  setting: Setting,
  score: number,
): readonly WouldChange[] {
  const facts = gatesOf(intervention)
    .filter(({ fact, when }) => knownFact(profile, fact) !== (when ?? "yes"))
    .map(
      ({ fact, when, effect }): WouldChange => ({
        code: effect === "adapt" ? "would-adapt" : "would-hide",
        fact,
        when: when ?? "yes",
      }),
    )
    .sort((one, other) => place(one) - place(other));
  const moved = needsRead(intervention).flatMap((need): WouldChange[] => {
    const known = profile.needs.get(need)?.value ?? null;
    // Where much is needed the other end is none, and the other way round.
    const other = (known ?? unknownNeed) >= 0.5 ? 0 : 1;
    const needs = withNeed(profile.needs, need, other, setting.now);
    const change = scoreOf(intervention, { ...profile, needs }, setting).score - score;
    if (Math.abs(change) <= least) return [];
    return [{ code: change > 0 ? "would-raise" : "would-lower", need, change }];
  });
  return [...facts, ...moved];
}

function place(change: WouldChange): number {
  return "fact" in change ? gateFacts.indexOf(change.fact) : -1;
}

/** Needs that can move the score: those it is for, and those its evidence was shown for. */
function needsRead({ needs, evidence }: Intervention): readonly Need[] {
  return [...new Set([...needs.map(({ need }) => need), ...evidence.flatMap(({ helps }) => helps ?? [])])];
}

function bestGrade({ evidence }: Intervention): { grade: Exclude<Grade, "X">; isUncertain: boolean } | undefined {
  return evidence
    .flatMap(({ grade, isUncertain }) => (grade === "X" ? [] : [{ grade, isUncertain: isUncertain === true }]))
    .sort((one, other) => (one.grade < other.grade ? -1 : one.grade > other.grade ? 1 : 0))[0];
}

function withNeed(
  needs: Profile["needs"],
  need: Need,
  value: number | null,
  now: number | null = null,
): Profile["needs"] {
  return new Map(needs).set(need, { value, at: now, source: "asked" });
}
