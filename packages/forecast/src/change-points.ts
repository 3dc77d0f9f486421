import { type Days, longRunVariance, usableDays } from "./days.ts";
import type { Reading, Why } from "./types.ts";

/** From the day `at` on, days lay around `after` instead of around `before`. */
export type ChangePoint = {
  /** Time of the first answer of the first day after the change, milliseconds UTC. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
  /** Days the two levels were measured on. */
  readonly daysBefore: number;
  readonly daysAfter: number;
};

export type ChangePoints =
  | { readonly known: true; readonly points: readonly ChangePoint[]; readonly days: number }
  | { readonly known: false; readonly why: Why; readonly days: number };

/** A level has to last this many days with answers. */
const SHORTEST = 7;
/** Only the last days with answers are looked at. */
const MOST_DAYS = 365;
/** Days with answers before anything is said. */
const DAYS_NEEDED = 21;
/**
 * What a further change has to save, in long-run variances times the log of the days. Set by simulation (the tests repeat it):
 * of 90 days without a change, about one series in fifty shows one where neighbours are alike by 0.4, and one in fourteen by
 * 0.6. A change of 1.2 deviations in mid-series is then found two times in three.
 */
const PENALTY = 3.5;
/** The same for a first look, in plain variances. */
const ROUGH_PENALTY = 2.5;

/**
 * Days on which a person's level changed and stayed so for a week or more: least squares with a penalty for each change
 * (optimal partitioning, Jackson et al. 2005), the penalty allowing for days that resemble their neighbours.
 */
export function changePoints(past: readonly Reading[], { now }: { readonly now: number }): ChangePoints {
  const found = usableDays(past, now);
  if (typeof found === "string") return { known: false, why: found, days: 0 };
  const from = Math.max(0, found.value.length - MOST_DAYS);
  const days: Days = { at: found.at.subarray(from), value: found.value.subarray(from) };
  const size = days.value.length;
  if (size < DAYS_NEEDED) return { known: false, why: "too-few", days: size };
  const sums = sumsOf(days.value);
  // A first look takes the levels out, so that a true change does not count as noise.
  const rough = partition(sums, size, ROUGH_PENALTY * varianceOf(days.value) * Math.log(size));
  const noise = longRunVariance(restOf(days.value, sums, rough));
  const cuts = noise === 0 ? rough : partition(sums, size, PENALTY * noise * Math.log(size));
  const points = cuts.map((cut, n): ChangePoint => {
    const [start, end] = [cuts[n - 1] ?? 0, cuts[n + 1] ?? size];
    return {
      at: days.at[cut] as number,
      before: meanOf(sums, start, cut),
      after: meanOf(sums, cut, end),
      daysBefore: cut - start,
      daysAfter: end - cut,
    };
  });
  return { known: true, points, days: size };
}

type Sums = { readonly sum: Float64Array; readonly square: Float64Array };

function sumsOf(value: Float64Array): Sums {
  const sum = new Float64Array(value.length + 1);
  const square = new Float64Array(value.length + 1);
  for (let n = 0; n < value.length; n += 1) {
    const told = value[n] as number;
    sum[n + 1] = (sum[n] as number) + told;
    square[n + 1] = (square[n] as number) + told * told;
  }
  return { sum, square };
}

function meanOf({ sum }: Sums, start: number, end: number): number {
  return ((sum[end] as number) - (sum[start] as number)) / (end - start);
}

function costOf({ sum, square }: Sums, start: number, end: number): number {
  const total = (sum[end] as number) - (sum[start] as number);
  return (square[end] as number) - (square[start] as number) - (total * total) / (end - start);
}

/** Cuts with the least cost, rising; each level at least `SHORTEST` long. */
function partition(sums: Sums, size: number, penalty: number): number[] {
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(size + 1).fill(-1);
  least[0] = -penalty;
  for (let end = SHORTEST; end <= size; end += 1) {
    for (let start = 0; start <= end - SHORTEST; start += 1) {
      const cost = (least[start] as number) + penalty + costOf(sums, start, end);
      if (cost < (least[end] as number)) {
        least[end] = cost;
        cameFrom[end] = start;
      }
    }
  }
  const cuts: number[] = [];
  for (let end = cameFrom[size] as number; end > 0; end = cameFrom[end] as number) cuts.unshift(end);
  return cuts;
}

function restOf(value: Float64Array, sums: Sums, cuts: readonly number[]): Float64Array {
  const rest = new Float64Array(value.length);
  const edges = [0, ...cuts, value.length];
  for (let part = 1; part < edges.length; part += 1) {
    const [start, end] = [edges[part - 1] as number, edges[part] as number];
    const level = meanOf(sums, start, end);
    for (let n = start; n < end; n += 1) rest[n] = (value[n] as number) - level;
  }
  return rest;
}

function varianceOf(value: Float64Array): number {
  const sums = sumsOf(value);
  return costOf(sums, 0, value.length) / value.length;
}
