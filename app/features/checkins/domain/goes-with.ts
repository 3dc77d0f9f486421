import { criticalT, twoSided } from "@mooring/language";
import type { Day } from "../domain.ts";

/** Something that was so on some days and not on others. `tag` as it was noted; `hours`: slept at least so long. */
export type Factor =
  | { readonly kind: "tag"; readonly tag: string }
  | { readonly kind: "sleep"; readonly hours: number }
  | { readonly kind: "medication" };

/** Days with something beside days without it: by how many steps of mood they differ, and between what that likely lies. */
export type Going = Factor & {
  readonly withDays: number;
  readonly withoutDays: number;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
};

/**
 * What tends to go with better and with worse days. Going together says nothing about why.
 * `looked` counts everything that was compared, also what showed nothing.
 */
export type GoesWith =
  | { readonly say: "too-little"; readonly days: number; readonly needed: number }
  | { readonly say: "always-the-same"; readonly days: number }
  | { readonly say: "nothing-clear"; readonly days: number; readonly looked: number }
  | {
      readonly say: "some";
      readonly days: number;
      readonly looked: number;
      readonly better: readonly Going[];
      readonly worse: readonly Going[];
    };

export const fewest = {
  /** Days with a mood before anything is compared. */
  days: 28,
  /** Days with, and days without. */
  each: 8,
  /** Steps of mood; less is not worth a sentence. */
  difference: 0.3,
} as const;

/** Of people with nothing to find, at most this share is ever shown something. */
export const falseShare = 0.05;

type Point = { readonly at: number; readonly mood: number; readonly has: boolean };
type Tested = { factor: Factor; withDays: number; withoutDays: number; b: number; se: number; df: number; p: number };

/**
 * Compares days with and without each thing the person noted.
 *
 * Each comparison allows for the slow drift of mood over the stretch (least squares with the day as covariate) and for days
 * being like their neighbours (the standard error grows by (1+ab)/(1-ab), a and b the day-to-day correlations of what is
 * left of mood and of the thing). All comparisons together keep the false discovery rate (Benjamini and Hochberg, 1995);
 * intervals of what is shown are widened for having been picked out (Benjamini and Yekutieli, 2005).
 *
 * @param days consecutive calendar days, oldest first
 */
export function goesWith(days: readonly Day[]): GoesWith {
  const count = days.filter(({ mood }) => mood !== null).length;
  if (count < fewest.days) return { say: "too-little", days: count, needed: fewest.days };
  const moods = days.flatMap(({ mood }) => mood ?? []);
  if (Math.max(...moods) - Math.min(...moods) < 0.01) return { say: "always-the-same", days: count };
  const tested = comparisonsOf(days).flatMap(({ factor, points }) => compare(factor, points) ?? []);
  if (tested.length === 0) return { say: "nothing-clear", days: count, looked: 0 };
  const found = discoveries(tested);
  const width = 1 - (falseShare * found.length) / tested.length;
  const shown = found
    .map(({ factor, withDays, withoutDays, b, se, df }): Going => {
      const reach = criticalT(1 - width, df) * se;
      return { ...factor, withDays, withoutDays, difference: b, low: b - reach, high: b + reach };
    })
    .filter(({ difference }) => Math.abs(difference) >= fewest.difference);
  if (shown.length === 0) return { say: "nothing-clear", days: count, looked: tested.length };
  const by = (sign: 1 | -1) =>
    shown.filter(({ difference }) => difference * sign > 0).sort((a, b) => sign * (b.difference - a.difference));
  return { say: "some", days: count, looked: tested.length, better: by(1), worse: by(-1) };
}

/** The same without what is never shown to anybody else. */
export function shareable(found: GoesWith): GoesWith {
  if (found.say !== "some") return found;
  const open = (going: Going) => going.kind !== "medication";
  const [better, worse] = [found.better.filter(open), found.worse.filter(open)];
  return better.length + worse.length > 0
    ? { ...found, better, worse }
    : { say: "nothing-clear", days: found.days, looked: found.looked };
}

function comparisonsOf(days: readonly Day[]): { factor: Factor; points: Point[] }[] {
  const points = (has: (day: Day) => boolean | null, from = 0): Point[] =>
    days.flatMap((day, at) => {
      const is = at < from || day.mood === null ? null : has(day);
      return is === null || day.mood === null ? [] : [{ at, mood: day.mood, has: is }];
    });
  const firstSeen = new Map<string, number>();
  days.forEach(({ tags }, at) => {
    for (const tag of tags) if (!firstSeen.has(tag)) firstSeen.set(tag, at);
  });
  // Before a thing was first noted nobody knows whether it was so; the days count from there.
  const tags = [...firstSeen].map(([tag, from]) => ({
    factor: { kind: "tag", tag } as const,
    points: points((day) => day.tags.includes(tag), from),
  }));
  const hours = sleepSplit(days);
  const sleep =
    hours === null
      ? []
      : [
          {
            factor: { kind: "sleep", hours } as const,
            points: points(({ sleepHours }) => (sleepHours === null ? null : sleepHours >= hours)),
          },
        ];
  const medication = { factor: { kind: "medication" } as const, points: points((day) => day.medication) };
  return [...tags, ...sleep, medication];
}

/** Half hours at or above which about half of the nights lie; chosen by the nights alone, never by mood. */
function sleepSplit(days: readonly Day[]): number | null {
  const nights = days
    .flatMap(({ sleepHours, mood }) => (sleepHours === null || mood === null ? [] : sleepHours))
    .sort((a, b) => a - b);
  const middle = nights[Math.floor(nights.length / 2)];
  if (middle === undefined) return null;
  const shareFrom = (hours: number) => nights.filter((night) => night >= hours).length / nights.length;
  const above = nights.find((night) => night > middle);
  return above !== undefined && Math.abs(shareFrom(above) - 0.5) < Math.abs(shareFrom(middle) - 0.5) ? above : middle;
}

/** Moods come in whole steps, so nothing is known more exactly than this. */
const leastError = 0.05;

/** Least squares of mood on having it, the day taken out of both; null where there is too little on either side. */
function compare(factor: Factor, points: readonly Point[]): Tested | null {
  const withDays = points.filter(({ has }) => has).length;
  const withoutDays = points.length - withDays;
  if (Math.min(withDays, withoutDays) < fewest.each) return null;
  const at = points.map((point) => point.at);
  const x = withoutTrend(
    points.map(({ has }) => (has ? 1 : 0)),
    at,
  );
  const y = withoutTrend(
    points.map(({ mood }) => mood),
    at,
  );
  const xx = dot(x, x);
  // A thing that is nothing but the drift of time can be compared with nothing.
  if (!(xx > 1e-9)) return null;
  const b = dot(x, y) / xx;
  const left = y.map((value, i) => value - b * (x[i] ?? 0));
  const n = points.length;
  const both = neighbours(left, at) * neighbours(x, at);
  const stretch = Math.max(1, (1 + both) / (1 - both));
  const df = Math.max(4, n / stretch - 3);
  const se = Math.max(leastError, Math.sqrt((dot(left, left) / (n - 3) / xx) * stretch));
  return { factor, withDays, withoutDays, b, se, df, p: twoSided(b / se, df) };
}

/** What the step-up rule lets through: the k smallest chances, k the largest with p(k) ≤ k/m of the false share. */
function discoveries(tested: readonly Tested[]): Tested[] {
  const sorted = [...tested].sort((a, b) => a.p - b.p);
  const last = sorted.findLastIndex(({ p }, at) => p <= ((at + 1) / sorted.length) * falseShare);
  return sorted.slice(0, last + 1);
}

function withoutTrend(values: readonly number[], at: readonly number[]): number[] {
  const middle = (all: readonly number[]) => all.reduce((sum, value) => sum + value, 0) / all.length;
  const [meanValue, meanAt] = [middle(values), middle(at)];
  const time = at.map((day) => day - meanAt);
  const centred = values.map((value) => value - meanValue);
  const slope = dot(time, centred) / (dot(time, time) || 1);
  return centred.map((value, i) => value - slope * (time[i] ?? 0));
}

/** Correlation of a day with the day before, over days that follow each other; made up for its lean towards zero in few days. */
function neighbours(values: readonly number[], at: readonly number[]): number {
  let [sum, pairs] = [0, 0];
  for (let i = 1; i < values.length; i++) {
    if ((at[i] ?? 0) - (at[i - 1] ?? 0) !== 1) continue;
    sum += (values[i] ?? 0) * (values[i - 1] ?? 0);
    pairs++;
  }
  if (pairs < 8) return 0;
  const spread = dot(values, values) / values.length;
  const raw = spread > 1e-12 ? sum / pairs / spread : 0;
  return Math.min(0.9, Math.max(0, raw + (1 + 3 * Math.max(0, raw)) / values.length));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
