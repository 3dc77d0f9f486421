/** Named by every list of suggestions; raised whenever the same answers could give another list. */
export const recommendVersion = "1.0.0";

export type { PlanFigure, PlanFigures } from "./card.ts";
export { problemsOf } from "./check.ts";
export { type Choice, choices } from "./diversify.ts";
export { type Hidden, type HiddenReason, hiddenReasons } from "./eligible.ts";
export type { Explained, Reason, Unknown, WouldChange } from "./explain.ts";
export { factOfTouch, type GateFact, gateFacts, isGateFact, type Known, type Touch, touches } from "./facts.ts";
export { type GateLook, type GateVerdict, lookAtGates } from "./gates.ts";
export {
  type Cost,
  type Evidence,
  type Gate,
  type GateEffect,
  type Grade,
  gateEffects,
  grades,
  type Intervention,
  isAdvisedAgainst,
  isNonClinical,
  isSelfGuided,
  isWithAHuman,
  type Kind,
  kinds,
  type Level,
  levels,
  type PreferenceTag,
  preferenceTags,
  type Requirement,
  requirements,
} from "./intervention.ts";
export { fewestPeople, indexPool } from "./learn.ts";
export {
  type AgeBand,
  ageBandOf,
  ageBands,
  type Likeness,
  type LikenessStep,
  likenessOf,
  likenessSteps,
  type Severity,
  severities,
} from "./likeness.ts";
export { isNeed, isStale, type Need, type NeedValue, needs } from "./needs.ts";
export { type Abstention, abstentions, type Order, orders } from "./order.ts";
export { outcomeOf, type Try } from "./outcome.ts";
export type { Learned, Outcome, Pool } from "./pool.ts";
export { type TrialGroup, type Trials, trials } from "./priors.ts";
export { noPreferences, type PastTry, type Preferences, type Profile } from "./profile.ts";
export type { Availability, Parts } from "./score.ts";
export { type Suggestion, type Suggestions, type SuggestOptions, suggest } from "./suggest.ts";
export { simulatedPlans } from "./weights/plan-figures.ts";
export { problemOfWeights, usualWeights, type Weights } from "./weights.ts";
