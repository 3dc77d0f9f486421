/** The few distributions the detectors need; no randomness. */

/** Share of a standard normal below `z` (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
export function normalBelow(z: number): number {
  if (z < 0) return 1 - normalBelow(-z);
  const t = 1 / (1 + 0.2316419 * z);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - Math.exp((-z * z) / 2) * 0.3989422804014327 * poly;
}

/** Chance of `count` or more successes in `total` tries of chance `p`. Exact sum; `total` is small here. */
export function binomialAtLeast(count: number, total: number, p: number): number {
  if (count <= 0) return 1;
  if (count > total || p <= 0) return 0;
  if (p >= 1) return 1;
  let term = Math.exp(total * Math.log1p(-p));
  let below = 0;
  for (let k = 0; k < count; k += 1) {
    below += term;
    term *= ((total - k) / (k + 1)) * (p / (1 - p));
  }
  return Math.max(0, Math.min(1, 1 - below));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Sample variance; 0 for fewer than two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

export const z95 = 1.959963984540054;
