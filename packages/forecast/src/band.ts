/** Bands that learn from each person how wide they have to be. */

/** Share of answers that should lie inside. */
export const BAND_SHARE = 0.8;
/** Each side may be missed this often. */
const MISSED = (1 - BAND_SHARE) / 2;

export type BandEnds = { readonly low: number; readonly high: number };

export type BandTuning = {
  /** Where both ends begin, in deviations; a normal distribution would put them at 1.28. */
  readonly start: number;
  /** How far an end moves after a miss, in deviations. */
  readonly step: number;
  /** How strongly a balance of past misses pulls the ends back. */
  readonly pull: number;
};

/**
 * Adaptive conformal ends, in deviations of the model: after each past answer an end moves out where it was missed and in a
 * little where it held, so that over time each side is missed one time in ten for this very person, whatever the model
 * believes (Gibbs & Candès 2021; quantile tracking with an integral term after Angelopoulos, Candès & Tibshirani 2023).
 *
 * @param surprise (answer - mean) / deviation of each past answer, oldest first
 */
export function bandEnds(surprise: Float64Array, { start, step, pull }: BandTuning): BandEnds {
  let low = start;
  let high = start;
  let inside = 0;
  for (let n = 0; n < surprise.length; n += 1) {
    const z = surprise[n] as number;
    const pulled = pull * balance(inside, n);
    const missedLow = -z > low + pulled;
    const missedHigh = z > high + pulled;
    if (!missedLow && !missedHigh) inside += 1;
    low += step * ((missedLow ? 1 : 0) - MISSED);
    high += step * ((missedHigh ? 1 : 0) - MISSED);
  }
  const pulled = pull * balance(inside, surprise.length);
  return { low: -(low + pulled), high: high + pulled };
}

/** Positive where too few were inside so far; cautious while there are few. */
function balance(inside: number, n: number): number {
  return (BAND_SHARE * n - inside) / Math.sqrt(n + 10);
}
