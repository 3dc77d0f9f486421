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

function nearestRank(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
