export type Answered = {
  /** Milliseconds. */
  began: number;
  answered: number | null;
  /** Whether it is over, or nobody was found: then an answer that is not there counts as missed. */
  isOver: boolean;
};

/**
 * How fast alerts were answered. Those that are still being called for are not counted yet. A percentile is the nearest
 * rank over those that were answered, so it is a time that really happened.
 */
export function figuresOf(alerts: readonly Answered[]) {
  const counted = alerts.filter(({ answered, isOver }) => answered !== null || isOver);
  const seconds = counted
    .flatMap(({ began, answered }) => (answered === null ? [] : [Math.max(0, answered - began) / 1000]))
    .sort((a, b) => a - b);
  return {
    n: counted.length,
    missed: counted.length - seconds.length,
    medianSeconds: nearestRank(seconds, 0.5),
    p90Seconds: nearestRank(seconds, 0.9),
  };
}

/** Fewer person-weeks than this say nothing about a rate. */
export const leastPersonWeeks = 30;

/**
 * Alerts per 100 person-weeks, with the 95 % interval of a count (Byar's approximation to the Poisson limits, as in Breslow
 * and Day 1987, section 2.3). Null where there are too few weeks to say.
 */
export function per100Weeks(count: number, personWeeks: number): { per100: number; low: number; high: number } | null {
  if (personWeeks < leastPersonWeeks) return null;
  const limit = (cases: number, sign: 1 | -1) =>
    cases === 0 ? 0 : cases * (1 - 1 / (9 * cases) + (sign * 1.96) / (3 * Math.sqrt(cases))) ** 3;
  const rate = (cases: number) => Math.round((1000 * cases) / personWeeks) / 10;
  return { per100: rate(count), low: rate(limit(count, -1)), high: rate(limit(count + 1, 1)) };
}

function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
