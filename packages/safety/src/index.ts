export { triage } from "./triage.ts";
export type { Kind, Level, SetAside, SetAsideReason, Span, Triage, TriageOptions } from "./types.ts";
export { LEVELS } from "./types.ts";
