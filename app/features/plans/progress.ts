import type { z } from "zod";
import { goalsOf } from "#features/goals/service.ts";
import { scoresOf } from "#features/measures/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { askFor, type Needs } from "./asking.ts";
import { expectedCourse, standsOut } from "./domain/course.ts";
import type { progress } from "./domain/progress-contract.ts";

type Now = z.input<typeof progress.now.output>;

/** How the goals go by the person's own ratings, and scores beside what is usual, as far as whoever asks may see each. */
export async function readProgress(
  cx: Needs & Parameters<typeof goalsOf>[0],
  { personId }: { personId: PersonId },
): Promise<Now> {
  const permit = await cx.door.decide(askFor("read", personId, cx.actor));
  const goals = (await goalsOf(cx, permit, personId)).map(({ id, words, state, ratings }) => ({
    id,
    words,
    state,
    ratings: ratings.map(({ at, progress: value }) => ({ at, progress: value })),
  }));
  const ask = { ...askFor("read", personId, cx.actor), compartments: ["measures"] } as const;
  if (goals.length === 0) cx.ledger.note(permit, "shown");
  if (!(await cx.door.explain(ask)).allowed) return { goals, courses: null };
  return { goals, courses: coursesOf(await scoresOf(cx, await cx.door.decide(ask), personId)) };
}

function coursesOf(scores: Awaited<ReturnType<typeof scoresOf>>): NonNullable<Now["courses"]> {
  return [...new Set(scores.map(({ instrument }) => instrument))].flatMap((instrument) => {
    const own = scores.filter((score) => score.instrument === instrument && score.total !== null);
    const points = own.map(({ at, total }) => ({ at, total: total ?? 0 }));
    const [first] = points;
    if (!first) return [];
    const expected = expectedCourse(
      instrument,
      first,
      points.map(({ at }) => at),
    );
    return [
      {
        instrument,
        points: points.map(({ at, total }, index) => ({
          at: new Date(at).toISOString(),
          total,
          expected: roundedOf(expected?.[index]),
        })),
        standsOut: standsOut(instrument, points, own.at(-1)?.sinceFirst?.reliable ?? "unknown"),
      },
    ];
  });
}

function roundedOf(expected: { middle: number; low: number; high: number } | undefined) {
  if (!expected) return null;
  const { middle, low, high } = expected;
  return { middle: Math.round(middle), low: Math.round(low), high: Math.round(high) };
}
