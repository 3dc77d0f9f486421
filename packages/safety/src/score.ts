import type { Kind, Level } from "./types.ts";

/** Best weight seen for each rule id. The same rule twice is one piece of evidence. */
export type Evidence = Map<string, { weight: number; kind: Kind }>;

/** Least score of each level. */
export const THRESHOLDS = { low: 0.12, moderate: 0.35, high: 0.6, imminent: 0.85 } as const;

const MOST_FROM_WEAK = 0.56;
const MOST_WITHOUT_URGENCY = 0.845;
const JOURNAL_WEAK_SHARE = 0.85;

export function levelOf(score: number): Level {
  if (score >= THRESHOLDS.imminent) return "imminent";
  if (score >= THRESHOLDS.high) return "high";
  if (score >= THRESHOLDS.moderate) return "moderate";
  return score >= THRESHOLDS.low ? "low" : "none";
}

/**
 * Adds cues up as independent evidence (1 - Π(1 - w)). Weak cues alone reach moderate and no further; nothing but an
 * imminent cue or urgency beside a plan reaches imminent. Adding evidence never lowers the result.
 */
export function addUp(evidence: Evidence, raised: ReadonlyMap<Kind, number>, channel: "journal" | "chat"): number {
  let weak = 1;
  let strong = 1;
  let highest = 0;
  for (const { weight } of evidence.values()) {
    if (weight < THRESHOLDS.moderate) weak *= 1 - weight * (channel === "journal" ? JOURNAL_WEAK_SHARE : 1);
    else strong *= 1 - weight;
    highest = Math.max(highest, weight);
  }
  const weakSum = Math.min(MOST_FROM_WEAK, 1 - weak);
  const together = Math.min(MOST_WITHOUT_URGENCY, 1 - strong * (1 - weakSum));
  const score = Math.max(highest >= THRESHOLDS.imminent ? highest : together, ...raised.values());
  return Math.min(1, score + (score >= THRESHOLDS.imminent ? (1 - score) * together * 0.5 : 0));
}
