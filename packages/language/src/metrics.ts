/** Agreement and accuracy measures with 95 % intervals. Pure: the one resampled interval takes a seed. */

/** A measured value with the ends of its 95 % interval and the number of items behind it. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number; readonly n: number };

const Z95 = 1.959963984540054;

/** A share with Wilson's score interval (Wilson 1927). With `total` 0 the value is NaN and the interval 0 to 1. */
export function share(count: number, total: number): Estimate {
  if (total === 0) return { value: Number.NaN, low: 0, high: 1, n: 0 };
  const p = count / total;
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z95 * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total))) / (1 + z2 / total);
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n: total };
}

/** Pearson's r with Fisher's z interval. NaN where either side does not vary or fewer than three pairs are given. */
export function correlation(left: readonly number[], right: readonly number[]): Estimate {
  const n = sameLength(left, right);
  const meanLeft = mean(left);
  const meanRight = mean(right);
  let across = 0;
  let squareLeft = 0;
  let squareRight = 0;
  for (let at = 0; at < n; at += 1) {
    const a = (left[at] as number) - meanLeft;
    const b = (right[at] as number) - meanRight;
    across += a * b;
    squareLeft += a * a;
    squareRight += b * b;
  }
  const value =
    n < 3 || squareLeft === 0 || squareRight === 0 ? Number.NaN : across / Math.sqrt(squareLeft * squareRight);
  if (Number.isNaN(value) || n < 4) return { value, low: -1, high: 1, n };
  const z = Math.atanh(Math.max(-0.999999999, Math.min(0.999999999, value)));
  const half = Z95 / Math.sqrt(n - 3);
  return { value, low: Math.tanh(z - half), high: Math.tanh(z + half), n };
}

/** Mean absolute difference, with a normal interval. */
export function meanError(predicted: readonly number[], actual: readonly number[]): Estimate {
  const n = sameLength(predicted, actual);
  const errors = predicted.map((value, at) => Math.abs(value - (actual[at] as number)));
  const value = mean(errors);
  const variance = n < 2 ? 0 : errors.reduce((sum, error) => sum + (error - value) ** 2, 0) / (n - 1);
  const half = n === 0 ? 0 : Z95 * Math.sqrt(variance / n);
  return { value, low: Math.max(0, value - half), high: value + half, n };
}

/**
 * Area under the ROC curve (ties count half) with DeLong's interval (DeLong et al. 1988).
 * NaN where one class is missing.
 */
export function rocArea(scores: readonly number[], positive: readonly boolean[]): Estimate {
  const n = sameLength(scores, positive);
  const yes = scores.filter((_, at) => positive[at]).sort((a, b) => a - b);
  const no = scores.filter((_, at) => !positive[at]).sort((a, b) => a - b);
  if (yes.length === 0 || no.length === 0) return { value: Number.NaN, low: 0, high: 1, n };
  const ofYes = yes.map((score) => shareBelow(no, score));
  const ofNo = no.map((score) => 1 - shareBelow(yes, score));
  const value = mean(ofYes);
  const half = Z95 * Math.sqrt(variance(ofYes) / yes.length + variance(ofNo) / no.length);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half), n };
}

/** Share of `sorted` below `score`, those equal counted half. */
function shareBelow(sorted: readonly number[], score: number): number {
  return (firstAtLeast(sorted, score) + firstAbove(sorted, score)) / 2 / sorted.length;
}

function firstAtLeast(sorted: readonly number[], score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < score) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: readonly number[], score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type YesNo = {
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  readonly falseAlarms: Estimate;
};

/**
 * Precision, recall, F1 and false-alarm rate of yes/no answers. F1's interval is that of the binomial share it is a
 * transform of: F1 = 2s / (1 + s), with s = hits / (hits + misses + false alarms).
 */
export function yesNo(predicted: readonly boolean[], actual: readonly boolean[]): YesNo {
  sameLength(predicted, actual);
  let hits = 0;
  let misses = 0;
  let alarms = 0;
  let quiet = 0;
  predicted.forEach((yes, at) => {
    if (actual[at]) yes ? hits++ : misses++;
    else yes ? alarms++ : quiet++;
  });
  const overlap = share(hits, hits + misses + alarms);
  const toF1 = (s: number): number => (2 * s) / (1 + s);
  return {
    precision: share(hits, hits + alarms),
    recall: share(hits, hits + misses),
    f1: { value: toF1(overlap.value), low: toF1(overlap.low), high: toF1(overlap.high), n: predicted.length },
    falseAlarms: share(alarms, alarms + quiet),
  };
}

/**
 * Share of negatives flagged when the line is set so low that at least `recall` of the positives are found, and the
 * precision there. The line is the highest that reaches the recall.
 */
export function atRecall(
  scores: readonly number[],
  positive: readonly boolean[],
  recall: number,
): { readonly line: number; readonly falseAlarms: Estimate; readonly precision: Estimate } {
  sameLength(scores, positive);
  const yes = scores.filter((_, at) => positive[at]).sort((a, b) => b - a);
  const needed = Math.max(1, Math.ceil(recall * yes.length - 1e-9));
  const line = yes[needed - 1] ?? Number.NaN;
  const { falseAlarms, precision } = yesNo(
    scores.map((score) => score >= line),
    positive,
  );
  return { line, falseAlarms, precision };
}

/**
 * Expected calibration error: the mean gap between stated probability and what happened, over ten equal bands weighted
 * by size. No interval is known in closed form, so `low` and `high` repeat the value.
 */
export function calibrationError(probabilities: readonly number[], happened: readonly boolean[]): Estimate {
  const n = sameLength(probabilities, happened);
  const bands = Array.from({ length: 10 }, () => ({ stated: 0, happened: 0 }));
  probabilities.forEach((p, at) => {
    const band = bands[Math.min(9, Math.max(0, Math.floor(p * 10)))];
    if (band === undefined) return;
    band.stated += p;
    band.happened += happened[at] ? 1 : 0;
  });
  const value = n === 0 ? Number.NaN : bands.reduce((sum, band) => sum + Math.abs(band.stated - band.happened), 0) / n;
  return { value, low: value, high: value, n };
}

/**
 * Cohen's kappa with quadratic weights for ranks 0 to `categories` - 1, with a percentile bootstrap interval from `seed`
 * (500 resamples). NaN where both sides are constant.
 */
export function quadraticKappa(
  predicted: readonly number[],
  actual: readonly number[],
  categories: number,
  seed = 1,
): Estimate {
  const n = sameLength(predicted, actual);
  const value = kappaOf(predicted, actual, categories);
  if (n < 2 || Number.isNaN(value)) return { value, low: -1, high: 1, n };
  const random = seededRandom(seed);
  const drawn: number[] = [];
  const left = new Array<number>(n);
  const right = new Array<number>(n);
  for (let round = 0; round < 500; round += 1) {
    for (let at = 0; at < n; at += 1) {
      const pick = Math.floor(random() * n);
      left[at] = predicted[pick] as number;
      right[at] = actual[pick] as number;
    }
    const kappa = kappaOf(left, right, categories);
    if (!Number.isNaN(kappa)) drawn.push(kappa);
  }
  drawn.sort((a, b) => a - b);
  const at = (part: number): number => drawn[Math.min(drawn.length - 1, Math.floor(part * drawn.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975), n };
}

export function kappaOf(predicted: readonly number[], actual: readonly number[], categories: number): number {
  const n = predicted.length;
  const rows = new Float64Array(categories);
  const columns = new Float64Array(categories);
  let observed = 0;
  for (let at = 0; at < n; at += 1) {
    const a = predicted[at] as number;
    const b = actual[at] as number;
    rows[a] = (rows[a] ?? 0) + 1;
    columns[b] = (columns[b] ?? 0) + 1;
    observed += (a - b) ** 2;
  }
  let expected = 0;
  for (let a = 0; a < categories; a += 1) {
    for (let b = 0; b < categories; b += 1) expected += (rows[a] as number) * (columns[b] as number) * (a - b) ** 2;
  }
  return expected === 0 ? Number.NaN : 1 - (observed * n) / expected;
}

/** mulberry32: numbers in [0, 1), the same for the same seed. For resampling only, never for secrets. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

function sameLength(left: readonly unknown[], right: readonly unknown[]): number {
  if (left.length !== right.length) throw new RangeError("Both lists must have the same length.");
  return left.length;
}
