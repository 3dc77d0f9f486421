import type { GateFact } from "./facts.ts";
import { type GateVerdict, lookAtGates } from "./gates.ts";
import { type Intervention, isAdvisedAgainst, isSelfGuided } from "./intervention.ts";
import { countedNeed } from "./needs.ts";
import type { Profile } from "./profile.ts";

/** Why an idea is not listed, in the order in which it is looked at. */
export const hiddenReasons = [
  "advised-against",
  "acute-safety",
  "wants-none",
  "gate",
  "instead",
  "ask-clinician",
  "ask",
  "made-it-worse",
  "refused",
  "age",
  "ask-age",
  "need-unknown",
  "not-needed",
  "language",
  "not-at-hand",
  "too-long",
  "too-dear",
  "review-first",
  "anchors-first",
] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

export type Hidden = {
  readonly id: string;
  readonly reason: HiddenReason;
  /** Facts that have to be asked, or that closed a gate. */
  readonly facts: readonly GateFact[];
  readonly substitutes: readonly string[];
  readonly gateTrace: GateVerdict["trace"];
};

/** Fits people of every age, and so also those whose age nobody knows. */
const youngest = 13;
/** A need below this is none. */
const leastNeed = 0.1;
const oldest = 90;

export type Looking = {
  readonly now: number;
  readonly hasClinicianAgreed: boolean;
  readonly isReviewFirst: boolean;
  /** Whether something else than a need calls for it, such as no bed tonight. */
  readonly isCalledFor: boolean;
};

/** Whether an idea may be listed for this person, and if not why not. Looks at everything that is a yes or no. */
export function lookAt(
  intervention: Intervention,
  profile: Profile,
  { now, hasClinicianAgreed, isReviewFirst, isCalledFor }: Looking,
): { readonly verdict: GateVerdict; readonly hidden: Hidden | null } {
  const verdict = lookAtGates(intervention, profile, hasClinicianAgreed);
  const reason =
    hiddenReason(intervention, profile, verdict, isReviewFirst) ??
    (isCalledFor ? null : unmetReason(intervention, profile, now));
  if (reason === null) return { verdict, hidden: null };
  return { verdict, hidden: hiddenFor(intervention, reason, verdict) };
}

/** An idea that is not listed, with the facts that closed it. */
export function hiddenFor({ id }: Pick<Intervention, "id">, reason: HiddenReason, verdict: GateVerdict): Hidden {
  const closed = verdict.trace
    .filter(({ result }) => result === "hidden" || result === "substituted" || result === "ask-clinician")
    .map(({ fact }) => fact);
  return {
    id,
    reason,
    facts: reason === "ask" ? verdict.asks : closed,
    substitutes: verdict.substitutes,
    gateTrace: verdict.trace,
  };
}

/** Nothing is listed on a guess: at least one need that it is for has to be known, and felt. */
function unmetReason({ needs }: Intervention, profile: Profile, now: number): "need-unknown" | "not-needed" | null {
  const known = needs.map(({ need }) => countedNeed(profile.needs.get(need), now));
  if (known.some((value) => value !== null && value >= leastNeed)) return null;
  return known.includes(null) ? "need-unknown" : "not-needed";
}

function hiddenReason(
  intervention: Intervention,
  { preferences, past, age, language }: Profile,
  { result }: GateVerdict,
  isReviewFirst: boolean,
): HiddenReason | null {
  if (isAdvisedAgainst(intervention)) return "advised-against";
  if (result === "hidden") return "gate";
  if (result === "substituted") return "instead";
  if (result === "ask-clinician") return "ask-clinician";
  if (past.some(({ intervention: id, adverse }) => adverse && id === intervention.id)) return "made-it-worse";
  if (preferences.refusedIdeas.has(intervention.id)) return "refused";
  if (intervention.preferenceTags.some((tag) => preferences.refuses.has(tag))) return "refused";
  const [from, to] = intervention.ages;
  if (age !== null && (age < from || age > to)) return "age";
  if (intervention.languages.length > 0 && !intervention.languages.includes(language)) return "language";
  if (intervention.requires.some((each) => preferences.has.get(each) === "no")) return "not-at-hand";
  const { minutesAtMost, costAtMost } = preferences;
  if (minutesAtMost !== null && (intervention.minutes ?? 0) > minutesAtMost) return "too-long";
  if (costAtMost !== null && intervention.cost > costAtMost) return "too-dear";
  // Asking comes after all that is settled anyway, so that nobody is asked for nothing.
  if (result === "ask") return "ask";
  if (age === null && (from > youngest || to < oldest)) return "ask-age";
  if (isReviewFirst && isSelfGuided(intervention)) return "review-first";
  return null;
}
