import { type Card, crisisCard } from "./card.ts";
import { RULES_DIGEST } from "./digest.ts";

export type { Card } from "./card.ts";
export type { Figure } from "./figures.ts";
export { type TriageWith, triage, triageTurns } from "./triage.ts";
export type { Kind, Level, SetAside, SetAsideReason, Span, Triage, TriageOptions } from "./types.ts";
export { LEVELS } from "./types.ts";

/** Identity of these rules: a finding made by them names this digest. */
export const crisisAnalyser: { id: "crisis-triage"; version: string; digest: string; card: Card } = {
  id: "crisis-triage",
  version: "0.1.0",
  digest: RULES_DIGEST,
  card: crisisCard,
};
