/** How well something may fit, in four words. */
export const fits = ["little", "some", "well", "very"] as const;
export type Fit = (typeof fits)[number];

/** A score from 0 to 1 with its ends, as a word or two: a number would look surer than it is. `isWide`: much is unknown. */
export function fitOf({ low, high }: { low: number; high: number }): { from: Fit; to: Fit; isWide: boolean } {
  return { from: wordOf(low), to: wordOf(high), isWide: high - low > 0.3 };
}

function wordOf(score: number): Fit {
  return fits[score < 0.35 ? 0 : score < 0.55 ? 1 : score < 0.75 ? 2 : 3] ?? "little";
}
