import type { Change, ChangeRule, Instrument, Scale, Score, WellRange } from "./types.ts";

/** Two-sided 95 %. */
const z = 1.96;

/**
 * Jacobson and Truax (1991), J Consult Clin Psychol 59:12-19: standard error of the difference between two scores of
 * one person, sd · √2 · √(1 − r).
 */
export function differenceError(sd: number, r: number): number {
  return sd * Math.SQRT2 * Math.sqrt(1 - r);
}

/** A difference has to be greater than this to be more than day-to-day ups and downs; not rounded. */
export function reliableDifference(sd: number, r: number): number {
  return z * differenceError(sd, r);
}

/** Pearson's correlation of paired values, and the spread (n − 1) of the first: what a retest study gives. */
export function retestOf(pairs: readonly (readonly [number, number])[]): { sd: number; r: number; n: number } {
  const n = pairs.length;
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / n;
  const [first, second] = [mean(0), mean(1)];
  const spread = (at: 0 | 1, middle: number) => pairs.reduce((sum, pair) => sum + (pair[at] - middle) ** 2, 0);
  const together = pairs.reduce((sum, [left, right]) => sum + (left - first) * (right - second), 0);
  return {
    n,
    sd: Math.sqrt(spread(0, first) / (n - 1)),
    r: together / Math.sqrt(spread(0, first) * spread(1, second)),
  };
}

/**
 * Whether two scores of one person differ by more than ups and downs, by the first of the scale's published rules.
 * `scaleKey` is the total unless named. Says "unknown" rather than guess: a score that is not there is not a change.
 */
export function change(instrument: Instrument, before: Score, after: Score, scaleKey = instrument.totalScale): Change {
  const scale = instrument.scales.find(({ key }) => key === scaleKey);
  const nothing = (why: Change["why"], difference: number | null = null): Change => ({
    scale: scale?.key ?? null,
    difference,
    reliable: "unknown",
    clinicallySignificant: null,
    method: "none",
    threshold: null,
    reliability: null,
    population: null,
    source: null,
    why,
  });
  if (before.instrument !== instrument.id || after.instrument !== instrument.id) return nothing("other-instrument");
  if (before.version !== after.version) return nothing("other-version");
  const [first, last] = [scoreOn(before, scale), scoreOn(after, scale)];
  if (!scale || first === null || last === null) return nothing("not-scored");
  const difference = Math.round((last - first) * 1e9) / 1e9;
  const rule = scale.change[0];
  if (!rule) return nothing("no-parameters", difference);
  if (scale.higherIs === "neither") return nothing("neither-direction", difference);
  const isReliable = isBeyond(rule, Math.abs(difference));
  const isBetter = difference > 0 === (scale.higherIs === "better");
  const reliable = isReliable ? (isBetter ? "better" : "worse") : "no";
  return {
    scale: scale.key,
    difference,
    reliable,
    clinicallySignificant: scale.well === null ? null : reliable === "better" && isWellNow(scale.well, first, last),
    method: rule.method,
    threshold: thresholdOf(rule),
    reliability: rule.reliability,
    population: rule.population,
    source: rule.source,
    why: null,
  };
}

/** The threshold of a rule, for words and charts: `points` are reached, an index is passed. */
export function thresholdOf({ method, points, sd, reliability }: ChangeRule): number {
  if (method === "published-points") return points ?? Number.POSITIVE_INFINITY;
  return sd === null || reliability === null ? Number.POSITIVE_INFINITY : reliableDifference(sd, reliability.r);
}

function isBeyond(rule: ChangeRule, size: number): boolean {
  const threshold = thresholdOf(rule);
  return rule.method === "published-points" ? size >= threshold : size > threshold;
}

function isWellNow(well: WellRange, first: number, last: number): boolean {
  const isWell = (value: number) =>
    well.upTo === null ? well.from !== null && value >= well.from : value <= well.upTo;
  return isWell(last) && (!well.mustCross || !isWell(first));
}

function scoreOn(scored: Score, scale: Scale | undefined): number | null {
  return scale ? (scored.subscales[scale.key]?.value ?? null) : null;
}
