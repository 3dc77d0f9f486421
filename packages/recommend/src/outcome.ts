import type { Intervention } from "./intervention.ts";
import { likenessOf } from "./likeness.ts";
import { countedNeed, type Need } from "./needs.ts";
import type { Outcome } from "./pool.ts";
import type { Profile } from "./profile.ts";
import { unknownNeed } from "./weights.ts";

/** One try of an idea, as a plan knows it. Times in milliseconds UTC. */
export type Try = {
  /** A name drawn for the pool alone. */
  readonly person: string;
  readonly intervention: Intervention;
  /** What was known of the person when it began, and afterwards; null where nobody asked again. */
  readonly start: Pick<Profile, "needs" | "age" | "isPtsdLikely">;
  readonly startedAt: number;
  readonly end: Pick<Profile, "needs"> | null;
  readonly endedAt: number;
  readonly helpful: number | null;
  readonly adverse: boolean;
};

const weekMs = 7 * 86_400_000;
const monthMs = 30.4375 * 86_400_000;

/**
 * A try with everything left out that the pool may not know. Null where it says nothing: no need of the idea was known at the
 * beginning. Needs that were not asked again make the end unknown, not zero.
 */
export function outcomeOf(tried: Try, now: number): Outcome | null {
  const { intervention, start, startedAt, end, endedAt } = tried;
  const like = likenessOf(start, startedAt);
  const known = intervention.needs.filter(({ need }) => countedNeed(start.needs.get(need), startedAt) !== null);
  if (like === null || known.length === 0) return null;
  const isAskedAgain = end !== null && known.every(({ need }) => isSince(end.needs.get(need)?.at ?? null, startedAt));
  const both = { needs: known };
  return {
    ...{ person: tried.person, intervention: intervention.id, like },
    before: severityFor(both, (need) => countedNeed(start.needs.get(need), startedAt)),
    after: isAskedAgain ? severityFor(both, (need) => countedNeed(end.needs.get(need), endedAt)) : null,
    weeks: Math.max(0, Math.round((endedAt - startedAt) / weekMs)),
    monthsAgo: Math.max(0, Math.floor((now - endedAt) / monthMs)),
    ...{ helpful: tried.helpful, adverse: tried.adverse },
  };
}

/** How great the needs are that an idea is for, weighed as the idea weighs them; what is not known counts as is usual. */
export function severityFor(
  { needs }: Pick<Intervention, "needs">,
  read: (need: Need) => number | null | undefined,
): number {
  let [sum, weights] = [0, 0];
  for (const { need, weight } of needs) {
    sum += weight * (read(need) ?? unknownNeed);
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function isSince(at: number | null, startedAt: number): boolean {
  return at !== null && at > startedAt;
}
