import type { Course, Expected, Question } from "./course.ts";
import type { Pattern, Usual } from "./population.ts";

const DAY = 86_400_000;
/** States of one pattern: own level, slow swing, fast swing, what a weekend adds. */
const STATES = 4;
const CELLS = STATES * STATES;
/** One wild answer may not throw a pattern out: surprises above three deviations count as three. */
const WORST_SURPRISE = 9;
/** How much of what the patterns have earned is kept at each answer: people change. */
const KEEPS = 0.995;

/**
 * Several patterns of how days go, each followed with a Kalman filter in continuous time (level + two Ornstein-Uhlenbeck swings +
 * weekend + noise), and weighed by how well each foretold this person so far (Bayesian model averaging with slow forgetting).
 *
 * Sources: Kalman 1960; Durbin & Koopman, Time Series Analysis by State Space Methods, ch. 4; Raftery et al. 2010 (forgetting).
 */
export function patternCourse({ at, value, weekend, known, target }: Question, usual: Usual): Course {
  const size = at.length;
  const mean = new Float64Array(size);
  const sd = new Float64Array(size);
  const followed = usual.patterns.map((pattern) => begin(pattern, usual));
  let scored = 0;
  const score = (upTo: number, updated: number): void => {
    for (; scored < size && (known[scored] as number) <= upTo; scored += 1) {
      const expected = expect(followed, at[scored] as number, weekend[scored] as number, updated);
      mean[scored] = expected.mean;
      sd[scored] = expected.sd;
    }
  };
  score(-1, -1);
  for (let n = 0; n < size; n += 1) {
    let best = Number.NEGATIVE_INFINITY;
    for (const one of followed) {
      take(one, at[n] as number, value[n] as number, weekend[n] as number);
      if (one.earned > best) best = one.earned;
    }
    for (const one of followed) one.earned -= best;
    score(n, n);
  }
  return { mean, sd, ahead: expect(followed, target.at, target.weekend, size - 1) };
}

type Followed = {
  readonly pattern: Pattern;
  readonly state: Float64Array;
  readonly spread: Float64Array;
  /** Log weight. */
  earned: number;
  at: number;
};

function begin(pattern: Pattern, { level, between, weekend, weekendSpread }: Usual): Followed {
  const state = new Float64Array(STATES);
  state[0] = level;
  state[3] = weekend;
  const spread = new Float64Array(CELLS);
  spread[0] = between ** 2;
  spread[5] = pattern.slow ** 2;
  spread[10] = pattern.fast ** 2;
  spread[15] = weekendSpread ** 2;
  return { pattern, state, spread, earned: Math.log(pattern.share), at: Number.NaN };
}

/** Moves a pattern on to `when` and learns `told`. */
function take(one: Followed, when: number, told: number, isWeekend: number): void {
  const { pattern, state, spread } = one;
  if (!Number.isNaN(one.at)) {
    const days = (when - one.at) / DAY;
    const keepSlow = Math.exp(-days / pattern.slowDays);
    const keepFast = Math.exp(-days / pattern.fastDays);
    state[1] = (state[1] as number) * keepSlow;
    state[2] = (state[2] as number) * keepFast;
    for (let n = 0; n < STATES; n += 1) {
      spread[4 + n] = (spread[4 + n] as number) * keepSlow;
      spread[n * 4 + 1] = (spread[n * 4 + 1] as number) * keepSlow;
      spread[8 + n] = (spread[8 + n] as number) * keepFast;
      spread[n * 4 + 2] = (spread[n * 4 + 2] as number) * keepFast;
    }
    spread[5] = (spread[5] as number) + pattern.slow ** 2 * (1 - keepSlow * keepSlow);
    spread[10] = (spread[10] as number) + pattern.fast ** 2 * (1 - keepFast * keepFast);
  }
  one.at = when;
  const seen = SEEN;
  let total = pattern.noise ** 2;
  for (let n = 0; n < STATES; n += 1) {
    const from = n * 4;
    seen[n] =
      (spread[from] as number) +
      (spread[from + 1] as number) +
      (spread[from + 2] as number) +
      isWeekend * (spread[from + 3] as number);
  }
  total += (seen[0] as number) + (seen[1] as number) + (seen[2] as number) + isWeekend * (seen[3] as number);
  const surprise =
    told - (state[0] as number) - (state[1] as number) - (state[2] as number) - isWeekend * (state[3] as number);
  for (let n = 0; n < STATES; n += 1) {
    const gain = (seen[n] as number) / total;
    state[n] = (state[n] as number) + gain * surprise;
    for (let m = 0; m < STATES; m += 1) {
      spread[n * 4 + m] = (spread[n * 4 + m] as number) - gain * (seen[m] as number);
    }
  }
  const fit = -0.5 * (Math.log(total) + Math.min(WORST_SURPRISE, (surprise * surprise) / total));
  one.earned = KEEPS * one.earned + fit;
}

/** Scratch of `take`; nothing in it outlives a call. */
const SEEN = new Float64Array(STATES);

/** Mean and deviation of the weighed patterns at `when`. `updated` is -1 before the first answer. */
function expect(followed: readonly Followed[], when: number, isWeekend: number, updated: number): Expected {
  let weights = 0;
  let [mean, square, own, weekendPart] = [0, 0, 0, 0];
  for (const { pattern, state, spread, earned, at } of followed) {
    const days = updated < 0 ? 0 : (when - at) / DAY;
    const keepSlow = Math.exp(-days / pattern.slowDays);
    const keepFast = Math.exp(-days / pattern.fastDays);
    const ofWeekend = isWeekend * (state[3] as number);
    const one = (state[0] as number) + keepSlow * (state[1] as number) + keepFast * (state[2] as number) + ofWeekend;
    const slow = (spread[5] as number) * keepSlow ** 2 + pattern.slow ** 2 * (1 - keepSlow ** 2);
    const fast = (spread[10] as number) * keepFast ** 2 + pattern.fast ** 2 * (1 - keepFast ** 2);
    const across =
      keepSlow * (spread[1] as number) +
      keepFast * (spread[2] as number) +
      keepSlow * keepFast * (spread[6] as number) +
      isWeekend * ((spread[3] as number) + keepSlow * (spread[7] as number) + keepFast * (spread[11] as number));
    const variance =
      (spread[0] as number) + slow + fast + isWeekend * (spread[15] as number) + 2 * across + pattern.noise ** 2;
    const weight = Math.exp(earned);
    weights += weight;
    mean += weight * one;
    square += weight * (variance + one * one);
    own += weight * (state[0] as number);
    weekendPart += weight * ofWeekend;
  }
  mean /= weights;
  own /= weights;
  weekendPart /= weights;
  const sd = Math.sqrt(Math.max(1e-12, square / weights - mean * mean));
  return { mean, sd, usual: own, lately: mean - own - weekendPart, weekend: weekendPart };
}
