/** What is measured of forecasts that were walked forward. Intervals are 95 %, drawn over persons, never over answers. */
import { calibrationError, type Estimate, rocArea, seededRandom, share } from "@mooring/language";
import type { Step, Walked } from "./walk-forward.ts";

const DRAWS = 1000;
const SEED = 20261128;
/** A person with fewer steps has no coverage of their own worth a name. */
export const STEPS_FOR_COVERAGE = 10;

/** A way of foretelling an answer, by what it says of a step. */
type Says = (step: Step, walked: Walked) => number;

export const WAYS = {
  forecast: ({ seen }) => seen.mean,
  default: ({ steady }) => steady.mean,
  own_mean: ({ ownMean }) => ownMean,
  last_value: ({ last }) => last,
} as const satisfies Record<string, Says>;

/** All numbers of one set of persons. Those that cannot be known from it are NaN. */
export function measureForecasts(walked: readonly Walked[]): Record<string, Estimate> {
  const steps = walked.flatMap((one) => one.steps);
  const shown = walked.map((one) => ({ ...one, steps: one.steps.filter(({ seen }) => seen.why === null) }));
  const centre = steps.reduce((sum, { value }) => sum + value, 0) / Math.max(1, steps.length);
  const { forecast, default: plain, own_mean: ownMean, last_value: last } = WAYS;
  const grand: Says = () => centre;
  const whole: Says = (_, { wholeMean }) => wholeMean;
  const judged = steps.filter(({ seen }) => !Number.isNaN(seen.line));
  const isHard = judged.map(({ value, seen }) => value < seen.line);
  const stated = judged.map(({ seen }) => seen.pLow);
  const shares = judged.map(({ ownShare }) => ownShare);
  const coverages = walked.filter(({ steps: own }) => own.length >= STEPS_FOR_COVERAGE).map(coverageOf);
  return {
    skill_over_person_mean: skill(walked, forecast, ownMean),
    skill_over_person_mean_after_5: skill(fromPast(walked, 5), forecast, ownMean),
    skill_over_whole_person_mean: skill(walked, forecast, whole),
    skill_over_last_value: skill(walked, forecast, last),
    skill_over_default: skill(walked, forecast, plain),
    default_skill_over_person_mean: skill(walked, plain, ownMean),
    default_skill_over_person_mean_after_5: skill(fromPast(walked, 5), plain, ownMean),
    last_value_skill_over_person_mean: skill(walked, last, ownMean),
    r2: skill(walked, forecast, grand),
    r2_default: skill(walked, plain, grand),
    r2_person_mean: skill(walked, ownMean, grand),
    r2_whole_person_mean: skill(walked, whole, grand),
    r2_last_value: skill(walked, last, grand),
    coverage_mean: drawn(coverages, meanOf),
    coverage_p10: drawn(coverages, (own) => quantile(own, 0.1)),
    coverage_all_steps: share(steps.filter(isInside).length, steps.length),
    band_width: drawn(
      walked.filter(({ steps: own }) => own.length > 0),
      (own) => meanOf(own.flatMap((one) => one.steps.map(({ seen }) => seen.high - seen.low))),
    ),
    own_low_auc: rocArea(stated, isHard),
    own_low_auc_within_person: withinAuc(walked),
    own_low_auc_identity_only: rocArea(shares, isHard),
    own_low_share: share(isHard.filter(Boolean).length, isHard.length),
    own_low_brier: brier(walked, ({ seen }) => seen.pLow),
    own_low_brier_identity_only: brier(walked, ({ ownShare }) => ownShare),
    own_low_calibration_error: calibrationError(stated, isHard),
    shown_share: share(steps.filter(({ seen }) => seen.why === null).length, steps.length),
    shown_persons: share(shown.filter((one) => one.steps.length > 0).length, walked.length),
    skill_where_shown: skill(shown, forecast, ownMean),
    coverage_where_shown: share(
      shown.flatMap((one) => one.steps).filter(isInside).length,
      shown.flatMap((one) => one.steps).length,
    ),
  };
}

/** Chances stated, in tenths, beside what happened. */
export function reliability(walked: readonly Walked[]): Record<string, number>[] {
  const judged = walked.flatMap((one) => one.steps).filter(({ seen }) => !Number.isNaN(seen.line));
  return Array.from({ length: 10 }, (_, band) => {
    const own = judged.filter(({ seen }) => Math.min(9, Math.floor(seen.pLow * 10)) === band);
    const happened = own.filter(({ value, seen }) => value < seen.line).length;
    const { value, low, high } = share(happened, own.length);
    return {
      from: band / 10,
      to: (band + 1) / 10,
      stated: meanOf(own.map(({ seen }) => seen.pLow)),
      happened: value,
      low,
      high,
      n: own.length,
    };
  }).filter(({ n }) => n > 0);
}

function fromPast(walked: readonly Walked[], past: number): Walked[] {
  return walked.map((one) => ({ ...one, steps: one.steps.filter((step) => step.past >= past) }));
}

/** 1 - squared error of `way` / squared error of `over`, all steps together. */
export function skill(walked: readonly Walked[], way: Says, over: Says): Estimate {
  const errors = walked.map((one) => {
    let [own, other] = [0, 0];
    for (const step of one.steps) {
      own += (step.value - way(step, one)) ** 2;
      other += (step.value - over(step, one)) ** 2;
    }
    return { own, other };
  });
  const n = walked.reduce((sum, { steps }) => sum + steps.length, 0);
  return {
    ...drawn(errors, (some) => {
      let [own, other] = [0, 0];
      for (const error of some) {
        own += error.own;
        other += error.other;
      }
      return 1 - own / other;
    }),
    n,
  };
}

function brier(walked: readonly Walked[], says: (step: Step) => number): Estimate {
  const persons = walked
    .map(({ steps }) => steps.filter(({ seen }) => !Number.isNaN(seen.line)))
    .filter((steps) => steps.length > 0)
    .map((steps) => ({
      n: steps.length,
      sum: steps.reduce((sum, step) => sum + ((step.value < step.seen.line ? 1 : 0) - says(step)) ** 2, 0),
    }));
  const n = persons.reduce((sum, one) => sum + one.n, 0);
  const of = (some: readonly { n: number; sum: number }[]): number =>
    some.reduce((sum, one) => sum + one.sum, 0) / some.reduce((sum, one) => sum + one.n, 0);
  return { ...drawn(persons, of), n };
}

/** Area under the curve within each person, weighed by their pairs: what knowing who it is cannot give. */
function withinAuc(walked: readonly Walked[]): Estimate {
  const persons = walked.flatMap(({ steps }) => {
    const judged = steps.filter(({ seen }) => !Number.isNaN(seen.line));
    const isHard = judged.map(({ value, seen }) => value < seen.line);
    const pairs = isHard.filter(Boolean).length * isHard.filter((hard) => !hard).length;
    if (pairs === 0) return [];
    return [
      {
        pairs,
        area: rocArea(
          judged.map(({ seen }) => seen.pLow),
          isHard,
        ).value,
        n: judged.length,
      },
    ];
  });
  const n = persons.reduce((sum, one) => sum + one.n, 0);
  const of = (some: readonly { pairs: number; area: number }[]): number =>
    some.reduce((sum, { pairs, area }) => sum + pairs * area, 0) / some.reduce((sum, { pairs }) => sum + pairs, 0);
  return { ...drawn(persons, of), n };
}

function isInside({ value, seen }: Step): boolean {
  return value >= seen.low && value <= seen.high;
}

function coverageOf({ steps }: Walked): number {
  return steps.filter(isInside).length / steps.length;
}

/** `of` all, with a percentile interval over draws of the same size. */
function drawn<T>(all: readonly T[], of: (some: readonly T[]) => number): Estimate {
  const n = all.length;
  const value = n === 0 ? Number.NaN : of(all);
  if (n < 2 || !Number.isFinite(value)) return { value, low: Number.NaN, high: Number.NaN, n };
  const random = seededRandom(SEED);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const one = of(Array.from({ length: n }, () => all[Math.floor(random() * n)] as T));
    if (Number.isFinite(one)) values.push(one);
  }
  values.sort((a, b) => a - b);
  const at = (part: number): number => values[Math.min(values.length - 1, Math.floor(part * values.length))] ?? value;
  return { value, low: at(0.025), high: at(0.975), n };
}

/** Linear between neighbours, as spreadsheets and NumPy do. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
  return below + (place - Math.floor(place)) * (above - below);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
