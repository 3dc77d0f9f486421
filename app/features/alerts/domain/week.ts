import { dayAfter, localOf, weekdayOf } from "./zones.ts";

type Stretch = { readonly since: string; readonly until: string };
type Gap = { readonly from: string; readonly until: string };

export type RotaDay<W> = {
  /** `2026-12-24` in the zone asked for. */
  readonly day: string;
  /** What begins on that day; where nothing does, what goes on from before. */
  readonly watches: readonly W[];
  readonly gaps: readonly Gap[];
  /** Nobody is on at any time of it. */
  readonly isEmpty: boolean;
};

/**
 * A rota by the days of the clock on the wall. A gap that runs over midnight stands with the day on which it begins.
 *
 * @param from the moment at which the first day is shown, ISO
 */
export function rotaByDay<W extends Stretch>(
  { ahead, gaps }: { ahead: readonly W[]; gaps: readonly Gap[] },
  { from, days, zone }: { from: string; days: number; zone: string },
): RotaDay<W>[] {
  const first = localOf(zone, Date.parse(from)).slice(0, 10);
  const dayOf = (iso: string) => {
    const day = localOf(zone, Date.parse(iso)).slice(0, 10);
    // Days as text sort like days.
    return [day, first].sort()[1] ?? day;
  };
  return Array.from({ length: days }, (_, at) => {
    const day = dayAfter(first, at);
    const beginning = ahead.filter((watch) => dayOf(watch.since) === day);
    const running = ahead.filter((watch) => dayOf(watch.since) < day && lastDay(watch.until, zone) >= day);
    const watches = beginning.length > 0 ? beginning : running;
    return {
      day,
      watches,
      gaps: gaps.filter((gap) => dayOf(gap.from) === day),
      isEmpty: beginning.length === 0 && running.length === 0,
    };
  });
}

/** The day of the last minute before an end: a watch until midnight is not of the next day. */
function lastDay(until: string, zone: string): string {
  return localOf(zone, Date.parse(until) - 60_000).slice(0, 10);
}

/** How long these gaps are together, in whole hours, at least 1 where there are any. */
export function gapHours(gaps: readonly Gap[]): number {
  const ms = gaps.reduce((sum, { from, until }) => sum + Date.parse(until) - Date.parse(from), 0);
  return ms === 0 ? 0 : Math.max(1, Math.round(ms / 3_600_000));
}

/** Weekdays (1 to 7) as runs of neighbours: [1, 2, 3, 5] is 1 to 3, and 5. Two neighbours stay two. */
export function weekdayRuns(days: readonly number[]): [first: number, last?: number][] {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const day of sorted) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run): [number, number?][] => {
    const [first = 0] = run;
    return run.length >= 3 ? [[first, run.at(-1) ?? first]] : run.map((day): [number] => [day]);
  });
}

/** Days cut into weeks that begin on Monday. */
export function byWeek<D extends { readonly day: string }>(days: readonly D[]): D[][] {
  const weeks: D[][] = [];
  for (const one of days) {
    const last = weeks.at(-1);
    if (last && weekdayOf(one.day) !== 1) last.push(one);
    else weeks.push([one]);
  }
  return weeks;
}
