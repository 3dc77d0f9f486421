/** How much is at stake, least first. Meaning of each step: docs of the crisis ladder in README.md. */
export type Level = "none" | "low" | "moderate" | "high" | "imminent";

export type Kind =
  | "self-harm"
  | "hurt-by-someone"
  | "harm-to-others"
  | "child-at-risk"
  | "medical-emergency"
  | "losing-touch";

/** Why a cue was counted for less, or not at all. */
export type SetAsideReason = "negated" | "other-person" | "past" | "hypothetical" | "quoted" | "idiom";

/** `start` and `end` are UTF-16 offsets into the original text, end exclusive; `why` is the rule's id. */
export type Span = { start: number; end: number; kind: Kind; why: string };

export type SetAside = { start: number; end: number; why: SetAsideReason };

/** `score` is in 0..1 and monotone in `level`. Spans and set-aside spans are in text order, at most 400 of each. */
export type Triage = { level: Level; score: number; kinds: Kind[]; spans: Span[]; setAside: SetAside[] };

/** `language` is a hint kept for later models: the rules always try every lexicon, because people switch. */
export type TriageOptions = { language?: string; channel?: "journal" | "chat" };

export const LEVELS: readonly Level[] = ["none", "low", "moderate", "high", "imminent"];
