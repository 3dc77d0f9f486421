/** What somebody may need help with, in the order a plan reads them. Values go from 0 (none) to 1 (the most the questions can say). */
export const needs = [
  "intrusion",
  "avoidance",
  "negative-mood",
  "arousal",
  "sleep",
  "depression",
  "anxiety",
  "alcohol-drugs",
  "dissociation",
  "emotion",
  "relationships",
  "family",
  "basic-needs",
  "safety",
] as const;

export type Need = (typeof needs)[number];

export function isNeed(word: string): word is Need {
  return (needs as readonly string[]).includes(word);
}

/**
 * How much of a need there is, as somebody said or a questionnaire counted it.
 *
 * `value` 0 to 1, null where it is unknown (which is not 0); `at` milliseconds UTC, null where nobody knows when;
 * `source` a code of the room that gives it, such as "pcl-5" or "own-rating", shown beside the number.
 * Values are given as they are: what is older than 90 days is halved here and nowhere else.
 */
export type NeedValue = { readonly value: number | null; readonly at: number | null; readonly source: string };

const dayMs = 86_400_000;
/** Older values count half. */
const staleAfterDays = 90;
/** Where all that is known is older, nothing is suggested from it. */
export const tooOldAfterDays = 365;

/** Days since the value was said; null where that is unknown. A moment in the future counts as now. */
export function ageInDays({ at }: NeedValue, now: number): number | null {
  return at === null ? null : Math.max(0, (now - at) / dayMs);
}

/** Old, or of unknown age. */
export function isStale(value: NeedValue, now: number): boolean {
  const days = ageInDays(value, now);
  return days === null || days > staleAfterDays;
}

/** What the score counts: the value, half of it where it is old, null where it is unknown or no number from 0 to 1. */
export function countedNeed(value: NeedValue | undefined, now: number): number | null {
  if (!value || value.value === null || !(value.value >= 0 && value.value <= 1)) return null;
  return isStale(value, now) ? value.value / 2 : value.value;
}
