export { type Change, changesBetween, type RuleChange, ruleChanges } from "./compare.ts";
export { binds, isReviewOver, nextTurn } from "./dates.ts";
export { close, type Judged, judge, type Reason, rulesBehind, type Standing } from "./decide.ts";
export { asked, holds, type Known, neutralFacts, possibleFacts } from "./facts.ts";
export {
  type Incurred,
  isAtLeastAsStrict,
  isObligationKind,
  measured,
  neededFor,
  type ObligationKind,
  obligationKinds,
  stricterAmount,
  strictest,
  type Unit,
} from "./obligations.ts";
export { allOf, type RawRule, readPackHead, readRule, readVectors, type Vocabulary } from "./read-pack.ts";
export { type ObligationText, readCapabilities, readFacts, readObligations } from "./read-vocabulary.ts";
export type {
  Capability,
  Complaint,
  Condition,
  FactEntry,
  Facts,
  PackHead,
  Read,
  Rule,
  Status,
  Titles,
  Vector,
} from "./types.ts";
