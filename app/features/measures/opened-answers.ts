import { covers, type PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { type Given, standingAnswers } from "./domain/answers.ts";
import { isEven, openScores } from "./history.ts";
import * as store from "./store.ts";

/** The newest finished sitting with one set of questions: its sum, and what was answered, as numbers by question. */
export type NewestAnswers = {
  instrument: string;
  /** ms UTC */
  at: number;
  total: number | null;
  items: Record<string, number>;
};

/**
 * The newest finished answers to each of these sets of questions, under a permit somebody else obtained: only what it
 * covers. What was answered with the same answer throughout is passed over, for nothing is concluded from that.
 */
export async function newestAnswersOf(
  cx: Pick<Context, "actor" | "agencyId" | "db" | "door" | "now" | "vault">,
  permit: PersonPermit,
  instruments: readonly string[],
): Promise<NewestAnswers[]> {
  const all = (await openScores(cx, permit)).filter(({ scored }) => !isEven(scored));
  const newest = instruments.flatMap((id) => all.findLast(({ scored }) => scored.instrument === id) ?? []);
  const found: NewestAnswers[] = [];
  for (const { run, scored } of newest) {
    const rows = (await store.selectAnswers(cx.db, run.kind, [run.id])).filter((row) =>
      covers(permit, run.kind, { row: row.id, at: run.at }),
    );
    const answers = [...standingAnswers(openAnswers(cx, permit, run, rows))];
    found.push({
      instrument: scored.instrument,
      at: run.at.getTime(),
      total: scored.total,
      items: Object.fromEntries(answers.flatMap(([key, value]) => (value === "declined" ? [] : [[key, value]]))),
    });
  }
  return found;
}

/** The answers of a sitting that a permit covers, opened. */
export function openAnswers(
  cx: Pick<Context, "vault">,
  permit: PersonPermit,
  run: Pick<store.Run, "kind" | "at">,
  rows: readonly store.AnswerRow[],
): Given[] {
  const column = `${store.answerTableOf(run.kind)}.body` as const;
  return rows.map((row) => ({
    id: row.id,
    values: JSON.parse(cx.vault.open(permit, { column, row: row.id, at: run.at }, row.body, row.labels as Label[])),
    at: row.at,
    receivedAt: row.received_at,
  }));
}
