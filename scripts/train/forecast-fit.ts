/** Fits what is usual among people: the default first, then each candidate, by how well they foretell one answer ahead. */
import { knownBefore, type Question, runningMeans } from "../../packages/forecast/src/course.ts";
import { patternCourse } from "../../packages/forecast/src/patterns.ts";
import type { Pattern, Usual } from "../../packages/forecast/src/population.ts";
import { steadyCourse } from "../../packages/forecast/src/steady.ts";
import { weekendsOf } from "../../packages/forecast/src/weekend.ts";
import type { Diary } from "./forecast-series.ts";

export type Followed = {
  readonly set: string;
  readonly person: string;
  readonly question: Question;
  readonly ownErrors: number;
};

/** A person beside a prior that never saw them. */
export type LeftOut = { readonly one: Followed; readonly usual: Usual };

/** Diaries in shares of their scale, as the engine sees them one answer ahead. */
export function followDiaries(diaries: readonly Diary[]): Followed[] {
  const weekends = weekendsOf(undefined);
  return diaries.map(({ set, person, scale, at, value }) => {
    const shares = value.map((told) => (told - scale.low) / (scale.high - scale.low));
    const means = runningMeans(shares);
    let ownErrors = 0;
    for (let n = 1; n < shares.length; n += 1) ownErrors += ((shares[n] as number) - (means[n - 1] as number)) ** 2;
    const weekend = Uint8Array.from(at, (when) => weekends(when, undefined));
    const last = at.at(-1) ?? 0;
    const target = { at: last, weekend: weekends(last, undefined) };
    return { set, person, ownErrors, question: { at, value: shares, weekend, known: knownBefore(at, 0), target } };
  });
}

/** A family of ways, with the numbers that make one of it. */
export type Candidate = {
  readonly name: string;
  readonly genes: readonly Gene[];
  readonly build: (genes: readonly number[], usual: Usual) => Usual;
};

/** A number to be found: searched on a log scale if positive alone makes sense. */
export type Gene = { readonly name: string; readonly start: number; readonly least: number; readonly most: number };

/** How much each set counts: the two whose answers are closest to check-ins most. */
const SET_WEIGHTS: Readonly<Record<string, number>> = { westhoff: 1, jang: 1 };
const OTHER_WEIGHT = 0.4;

/** Mean over sets of squared error one answer ahead, as a share of that of the person's running mean. */
export function lossOf(usual: Usual, followed: readonly Followed[]): number {
  const sets = new Map<string, { errors: number; own: number }>();
  for (const { set, question, ownErrors } of followed) {
    const { mean } = usual.patterns.length > 0 ? patternCourse(question, usual) : steadyCourse(question, usual);
    let errors = 0;
    for (let n = 1; n < mean.length; n += 1) errors += ((question.value[n] as number) - (mean[n] as number)) ** 2;
    const held = sets.get(set) ?? { errors: 0, own: 0 };
    held.errors += errors;
    held.own += ownErrors;
    sets.set(set, held);
  }
  let [sum, weights] = [0, 0];
  for (const [set, { errors, own }] of sets) {
    const weight = SET_WEIGHTS[set] ?? OTHER_WEIGHT;
    sum += (weight * errors) / own;
    weights += weight;
  }
  return sum / weights;
}

/** A round that saves less than this is the last. */
const ENOUGH = 5e-5;

/** Pattern search, one number at a time, in a fixed order: the same data give the same numbers. */
export function fitPrior(candidate: Candidate, usual: Usual, followed: readonly Followed[], rounds: number): Usual {
  const genes = candidate.genes.map(({ start }) => start);
  const steps = genes.map(() => 1.5);
  const lossAt = (): number => lossOf(candidate.build(genes, usual), followed);
  let best = lossAt();
  for (let round = 0; round < rounds; round += 1) {
    const before = best;
    for (let n = 0; n < genes.length; n += 1) {
      const { least, most } = candidate.genes[n] as Gene;
      const held = genes[n] as number;
      const step = steps[n] as number;
      let isBetter = false;
      for (const factor of [step, 1 / step]) {
        genes[n] = Math.min(most, Math.max(least, held * factor));
        if (genes[n] === held) continue;
        const loss = lossAt();
        if (loss < best - 1e-7) {
          best = loss;
          isBetter = true;
          break;
        }
        genes[n] = held;
      }
      steps[n] = isBetter ? Math.min(2.5, step ** 1.2) : Math.max(1.01, step ** 0.6);
    }
    if (before - best < ENOUGH) break;
  }
  return candidate.build(genes, usual);
}

/** Level and spread of people's means, plainly counted, each set the same. */
export function plainUsual(followed: readonly Followed[]): Usual {
  const sets = Map.groupBy(followed, ({ set }) => set);
  let [level, between] = [0, 0];
  for (const own of sets.values()) {
    const means = own.map(({ question: { value } }) => meanOf(value));
    const centre = meanOf(means);
    level += centre / sets.size;
    between += Math.sqrt(meanOf(means.map((mean) => (mean - centre) ** 2))) / sets.size;
  }
  return {
    level,
    between,
    weekend: 0,
    weekendSpread: 0.03,
    steady: { shrink: 2, carry: 0.4, carryDays: 1, spread: 0.18 },
    patterns: [],
    hard: [0, 1, 1],
    band: { start: 1.28, step: 0.1, pull: 0.1 },
  };
}

export const STEADY: Candidate = {
  name: "own mean drawn to the population, and one share carried over",
  genes: [
    { name: "shrink", start: 2, least: 0.1, most: 50 },
    { name: "carry", start: 0.4, least: 0.01, most: 0.95 },
    { name: "carryDays", start: 1, least: 0.05, most: 60 },
  ],
  build: ([shrink = 2, carry = 0.4, carryDays = 1], usual) => ({
    ...usual,
    steady: { ...usual.steady, shrink, carry, carryDays },
    patterns: [],
  }),
};

const one = (pattern: Omit<Pattern, "share">): Pattern[] => [{ share: 1, ...pattern }];

export const LOCAL_LEVEL: Candidate = {
  name: "a level that wanders",
  genes: [
    { name: "between", start: 0.14, least: 0.03, most: 0.4 },
    { name: "slow", start: 0.08, least: 0.001, most: 0.4 },
    { name: "noise", start: 0.15, least: 0.03, most: 0.4 },
  ],
  build: ([between = 0.14, slow = 0.08, noise = 0.15], usual) => ({
    ...usual,
    between,
    weekendSpread: 1e-6,
    patterns: one({ slow, slowDays: 60, fast: 1e-6, fastDays: 1, noise }),
  }),
};

export const ONE_SWING: Candidate = {
  name: "one swing that dies away, and noise",
  genes: [
    { name: "between", start: 0.14, least: 0.03, most: 0.4 },
    { name: "slow", start: 0.1, least: 0.001, most: 0.4 },
    { name: "slowDays", start: 2, least: 0.05, most: 60 },
    { name: "noise", start: 0.12, least: 0.03, most: 0.4 },
  ],
  build: ([between = 0.14, slow = 0.1, slowDays = 2, noise = 0.12], usual) => ({
    ...usual,
    between,
    weekendSpread: 1e-6,
    patterns: one({ slow, slowDays, fast: 1e-6, fastDays: 1, noise }),
  }),
};

export const TWO_SWINGS: Candidate = {
  name: "a slow and a fast swing, weekends, and noise",
  genes: [
    { name: "between", start: 0.14, least: 0.03, most: 0.4 },
    { name: "slow", start: 0.08, least: 0.001, most: 0.4 },
    { name: "slowDays", start: 10, least: 1, most: 100 },
    { name: "fast", start: 0.1, least: 0.001, most: 0.4 },
    { name: "fastDays", start: 0.5, least: 0.03, most: 5 },
    { name: "noise", start: 0.1, least: 0.01, most: 0.4 },
    { name: "weekendSpread", start: 0.03, least: 0.001, most: 0.2 },
  ],
  build: (
    [between = 0.14, slow = 0.08, slowDays = 10, fast = 0.1, fastDays = 0.5, noise = 0.1, weekendSpread = 0.03],
    usual,
  ) => ({
    ...usual,
    between,
    weekendSpread,
    patterns: one({ slow, slowDays, fast, fastDays, noise }),
  }),
};

/** Three mixes of swing and noise, each at three sizes: which of them a person is, their own answers say. */
export const SEVERAL_PATTERNS: Candidate = {
  name: "several patterns, weighed by how well each foretold this person",
  genes: [
    { name: "between", start: 0.14, least: 0.03, most: 0.4 },
    { name: "weekendSpread", start: 0.03, least: 0.001, most: 0.2 },
    { name: "size", start: 0.17, least: 0.05, most: 0.4 },
    { name: "sizeRatio", start: 1.7, least: 1.1, most: 4 },
    { name: "slowDays", start: 10, least: 1, most: 100 },
    { name: "fastDays", start: 0.5, least: 0.03, most: 5 },
    { name: "calm slow", start: 0.05, least: 0.001, most: 1 },
    { name: "calm fast", start: 0.15, least: 0.001, most: 1 },
    { name: "mixed slow", start: 0.3, least: 0.01, most: 3 },
    { name: "mixed fast", start: 0.4, least: 0.01, most: 3 },
    { name: "drifting slow", start: 1, least: 0.05, most: 20 },
    { name: "drifting fast", start: 0.5, least: 0.05, most: 20 },
  ],
  build: (genes, usual) => {
    const [between, weekendSpread, size, ratio, slowDays, fastDays, ...mixes] = genes as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      ...number[],
    ];
    const patterns: Pattern[] = [];
    for (const times of [1 / ratio, 1, ratio]) {
      for (let mix = 0; mix < 3; mix += 1) {
        // Variances against that of the noise; together they make up the size.
        const [slow, fast] = [mixes[2 * mix] as number, mixes[2 * mix + 1] as number];
        const unit = (size * times) / Math.sqrt(1 + slow + fast);
        patterns.push({
          share: 1 / 9,
          slow: unit * Math.sqrt(slow),
          slowDays,
          fast: unit * Math.sqrt(fast),
          fastDays,
          noise: unit,
        });
      }
    }
    return { ...usual, between, weekendSpread, patterns };
  },
};

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < values.length; n += 1) sum += values[n] as number;
  return sum / values.length;
}
