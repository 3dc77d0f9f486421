/** A score with its moment, ms UTC. Lower is better for every set of questions that has a course here. */
export type Point = { at: number; total: number };

export type Expected = { at: number; middle: number; low: number; high: number };

/**
 * How scores of people who waited for help went, as a share of where they began: PHQ-9 13.6 → 7.0 in 16 weeks, spread at
 * the end 6.4 (a published waiting list in England, quoted second hand; natural recovery and regression to the mean are in it). It is
 * no aim and no judgement: about half of all people lie on either side of the middle.
 */
const courses: Readonly<Record<string, { falls: number; weeks: number; spreadAtStart: number; spreadAtEnd: number }>> =
  {
    "phq-9": { falls: 6.6 / 13.6, weeks: 16, spreadAtStart: 2, spreadAtEnd: 6.4 },
  };

/** Eight in ten lie within so many spreads of the middle. */
const eightInTen = 1.2816;
const weekMs = 7 * 86_400_000;

/**
 * What would be usual at each of these moments after the first score, straight in the logarithm of time, with a band of
 * eight in ten. Null where no course has been published for these questions. After the published weeks it stays where it ended.
 */
export function expectedCourse(instrument: string, first: Point, moments: readonly number[]): Expected[] | null {
  const course = courses[instrument];
  if (!course) return null;
  return moments.map((at) => {
    const weeks = Math.min(course.weeks, Math.max(0, (at - first.at) / weekMs));
    const gone = Math.log1p(weeks) / Math.log1p(course.weeks);
    const middle = first.total * (1 - course.falls * gone);
    const reach = eightInTen * (course.spreadAtStart + (course.spreadAtEnd - course.spreadAtStart) * gone);
    return { at, middle, low: Math.max(0, middle - reach), high: middle + reach };
  });
}

/**
 * Why it may be time to look together: `worse`: reliably worse than at first; `outside`: the last two scores lie above the
 * band. Null: nothing stands out, or nothing can be said.
 */
export function standsOut(
  instrument: string,
  points: readonly Point[],
  sinceFirst: "better" | "worse" | "no" | "unknown",
): "worse" | "outside" | null {
  if (sinceFirst === "worse") return "worse";
  const [first] = points;
  const last = points.slice(-2);
  if (!first || points.length < 3) return null;
  const expected = expectedCourse(
    instrument,
    first,
    last.map(({ at }) => at),
  );
  return expected && last.every(({ total }, at) => total > (expected[at]?.high ?? Number.POSITIVE_INFINITY))
    ? "outside"
    : null;
}
