import { type Day, mean, shift } from "../domain.ts";

/** One calendar week, Monday to Sunday. `low` and `high` hold the middle half of its days; null where nothing was told. */
export type Week = {
  /** Its Monday, `2026-01-05`. */
  from: string;
  /** Days on which a mood was told. */
  told: number;
  mean: number | null;
  low: number | null;
  high: number | null;
};

/** The days as calendar weeks, oldest first; the first and last may be parts of one. A gap is a week of nulls. */
export function weeksOf(days: readonly Day[]): Week[] {
  const byMonday = Map.groupBy(days, ({ date }) => mondayOf(date));
  return [...byMonday].map(([from, week]) => {
    const moods = week.flatMap(({ mood }) => mood ?? []).sort((a, b) => a - b);
    const [middle, low, high] = [mean(moods), quantile(moods, 0.25), quantile(moods, 0.75)];
    return { from, told: moods.length, mean: middle, low, high };
  });
}

/** The Monday of a day's week. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  return shift(date, 1 - weekday);
}

/** Linear between the sorted values (Hyndman and Fan's type 7). */
function quantile(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}

/** Weeks as they may be shown to somebody: two decimals, which is more than eyes can see. */
export function roundedWeeks(weeks: readonly Week[]): Week[] {
  const cut = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
  return weeks.map((week) => ({ ...week, mean: cut(week.mean), low: cut(week.low), high: cut(week.high) }));
}
