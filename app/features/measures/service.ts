import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Context } from "#server/context.ts";
import { changeFrom, isEven, openScores } from "./history.ts";
import { findInstrument } from "./instruments.ts";
import * as store from "./store.ts";

export { newestAnswersOf } from "./opened-answers.ts";

/** A finished set of answers, as far as early warning may look at it. `at` in milliseconds UTC. */
export type OwnScore = {
  /** Of the sitting, so that a finding can name what it rests on. */
  id: string;
  instrument: string;
  version: string;
  at: number;
  total: number | null;
  band: string | null;
  change: ReturnType<typeof changeFrom>;
  /** Against the first one known; null for the first. */
  sinceFirst: ReturnType<typeof changeFrom>;
};

/**
 * What somebody's finished questions came to, under a permit somebody else obtained: only what it covers, oldest first.
 * What was skipped or left is not among them, for skipping is not getting worse; nor is what was answered with the same
 * answer throughout, for nothing is concluded from that.
 */
export async function scoresOf(
  cx: Pick<Context, "actor" | "agencyId" | "db" | "door" | "now" | "vault">,
  permit: PersonPermit,
  personId: PersonId,
): Promise<OwnScore[]> {
  if (permit.subject !== personId) return [];
  const all = (await openScores(cx, permit)).filter(({ scored }) => !isEven(scored));
  const known = new Map<string, Awaited<ReturnType<typeof findInstrument>>>();
  for (const id of new Set(all.map(({ run }) => run.instrument))) known.set(id, await findInstrument(cx, id, "en"));
  const firstOf = (instrument: string) => all.find(({ run }) => run.instrument === instrument);
  return all.map((each, at) => ({
    id: each.run.id,
    instrument: each.run.instrument,
    version: each.run.version,
    at: each.run.at.getTime(),
    total: each.scored.total,
    band: each.scored.band,
    change: changeFrom(all.slice(0, at), each, known.get(each.run.instrument) ?? null),
    sinceFirst: changeFrom(
      [firstOf(each.run.instrument) ?? each].filter((first) => first !== each),
      each,
      known.get(each.run.instrument) ?? null,
    ),
  }));
}

/** Sittings that are finished and have not been taken back, without opening any. The person must have been decided for. */
export async function sittingsHere(cx: Pick<Context, "db">, personId: PersonId): Promise<{ id: string; at: Date }[]> {
  return (await store.selectRuns(cx.db, "measures", personId, { state: "complete" })).map(({ id, at }) => ({ id, at }));
}
