/** What was expected of each answer before it came. Arrays are as long as the answers, in shares of the scale. */
export type Course = {
  readonly mean: Float64Array;
  /** Standard deviation the model itself states. */
  readonly sd: Float64Array;
  readonly ahead: Expected;
};

/** What is expected at the moment foretold. `usual + lately + weekend = mean`. */
export type Expected = {
  readonly mean: number;
  readonly sd: number;
  readonly usual: number;
  readonly lately: number;
  readonly weekend: number;
};

/** Answers with times (milliseconds), and the moment foretold. */
export type Question = {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly weekend: Uint8Array;
  /** For each answer, the last one that may be known when it is foretold; -1 for none. Never falls. */
  readonly known: Int32Array;
  readonly target: { readonly at: number; readonly weekend: 0 | 1 };
};

const SLACK_MS = 6 * 3_600_000;

/**
 * For each answer the last one that was at least `leadMs` older, so that past forecasts are judged at the distance asked
 * for. People are not clocks: up to a quarter of the lead, at most six hours, is let go.
 */
export function knownBefore(at: Float64Array, leadMs: number): Int32Array {
  const wanted = Math.max(0, leadMs - Math.min(leadMs / 4, SLACK_MS));
  const known = new Int32Array(at.length);
  let last = -1;
  for (let n = 0; n < at.length; n += 1) {
    const until = (at[n] as number) - wanted;
    while (last + 1 < n && (at[last + 1] as number) <= until) last += 1;
    known[n] = last;
  }
  return known;
}

/** Mean of the answers 0 to n, for each n. */
export function runningMeans(value: Float64Array): Float64Array {
  const means = new Float64Array(value.length);
  let sum = 0;
  for (let n = 0; n < value.length; n += 1) {
    sum += value[n] as number;
    means[n] = sum / (n + 1);
  }
  return means;
}
