import { criticalT } from "@mooring/language";
import type { Week } from "./gather.ts";

/** One way in which the last weeks may differ from the person's own usual. */
export type Drift = {
  readonly of: "posts" | "night" | "valence";
  /** Mean of the last weeks and of the weeks before them. `night` as a share 0..1. */
  readonly lately: number;
  readonly usually: number;
  /** Difference with a 95 % interval, from how much weeks of this person differ anyway. */
  readonly difference: { readonly value: number; readonly low: number; readonly high: number };
};

export type Drifts =
  | { readonly enough: true; readonly lately: number; readonly usually: number; readonly drifts: readonly Drift[] }
  | { readonly enough: false; readonly why: "too-few-weeks" | "too-old" };

const latelyWeeks = 4;
const usuallyWeeks = 52;
const fewestUsual = 12;
const fewestLately = 3;
const fewestReadPosts = 3;

/**
 * How the last four weeks that were written in stand beside the year before them. Only what lies outside the person's own
 * ups and downs is given back: mostly that is nothing, and it says so. `now` and weeks are days since 1970.
 */
export function driftOf(weeks: readonly Week[], now: number): Drifts {
  const last = weeks.at(-1);
  if (!last || last.week < now - 60) return { enough: false, why: "too-old" };
  const lately = weeks.filter(({ week }) => week > last.week - 7 * latelyWeeks);
  const usually = weeks.filter(
    ({ week }) => week <= last.week - 7 * latelyWeeks && week > last.week - 7 * (latelyWeeks + usuallyWeeks),
  );
  if (lately.length < fewestLately || usually.length < fewestUsual) return { enough: false, why: "too-few-weeks" };
  const kinds: readonly [Drift["of"], (week: Week) => number | null][] = [
    ["posts", ({ posts }) => posts],
    ["night", ({ posts, atNight }) => (posts === 0 ? null : atNight / posts)],
    ["valence", ({ read, valence }) => (read < fewestReadPosts ? null : valence)],
  ];
  const drifts = kinds.flatMap(([of, value]) => {
    const a = numbers(lately, value);
    const b = numbers(usually, value);
    return a.length < fewestLately || b.length < fewestUsual ? [] : [compared(of, a, b)];
  });
  return {
    enough: true,
    lately: lately.length,
    usually: usually.length,
    drifts: drifts.filter(({ difference: { low, high } }) => low > 0 || high < 0),
  };
}

function numbers(weeks: readonly Week[], value: (week: Week) => number | null): number[] {
  return weeks.map(value).filter((one) => one !== null);
}

/** Student's t with the spread of the usual weeks, for so few late ones have no spread of their own to trust. */
function compared(of: Drift["of"], lately: readonly number[], usually: readonly number[]): Drift {
  const usual = mean(usually);
  const spread = Math.sqrt(usually.reduce((sum, one) => sum + (one - usual) ** 2, 0) / (usually.length - 1));
  const value = mean(lately) - usual;
  const half = criticalT(0.05, usually.length - 1) * spread * Math.sqrt(1 / lately.length + 1 / usually.length);
  return { of, lately: mean(lately), usually: usual, difference: { value, low: value - half, high: value + half } };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
