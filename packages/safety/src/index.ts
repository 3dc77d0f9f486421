import { RULES_DIGEST } from "./digest.ts";
import { MODEL_DIGEST, MODEL_VERSION } from "./weights/crisis-identity.ts";

export { type TriageWith, triage } from "./triage.ts";
export type { Kind, Level, SetAside, SetAsideReason, Span, Triage, TriageOptions } from "./types.ts";
export { LEVELS } from "./types.ts";

/** Identity of rules and model: a finding names this digest, half of the rules' and half of the model's. */
export const crisisAnalyser: { id: "crisis-triage"; version: string; digest: string } = {
  id: "crisis-triage",
  version: MODEL_VERSION,
  digest: RULES_DIGEST.slice(0, 32) + MODEL_DIGEST.slice(0, 32),
};
