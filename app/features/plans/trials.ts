import type { PastTry } from "@mooring/recommend";
import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { askFor, author, type Needs } from "./asking.ts";
import { helpedBefore } from "./domain/helped.ts";
import type { ideas, Trial } from "./domain/ideas-contract.ts";
import * as store from "./store-ideas.ts";

/** How it went with something, told by the person or noted by a worker in the person's words. Said again, it stands again. */
export async function keepTrial(
  cx: Needs,
  { personId, id, ...told }: z.output<typeof ideas.tried.input>,
): Promise<z.input<typeof ideas.tried.output>> {
  const permit = await cx.door.decide(askFor("write", personId, cx.actor));
  const { author_kind, author_id } = author(cx);
  const labels = [...permit.labels];
  await store.insertTrial(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    body: cx.vault.seal(permit, { column: "plan_trial.body", row: id }, JSON.stringify(told), labels),
    labels,
    by_kind: author_kind,
    by_id: author_id,
    at: cx.now(),
  });
  return { done: true };
}

/** What was tried and how it went, newest first, under a permit somebody else obtained. */
export async function trialsOf(cx: Pick<Context, "db" | "vault">, permit: PersonPermit): Promise<Trial[]> {
  return (await store.selectTrials(cx.db, permit.subject)).map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.by_kind,
    ...(JSON.parse(
      cx.vault.open(permit, { column: "plan_trial.body", row: row.id }, row.body, row.labels as Label[]),
    ) as Pick<Trial, "help" | "text" | "helpful" | "adverse">),
  }));
}

/**
 * How it went with what was tried before, for the ranking of ideas: only things the library knows by id, the newest word of
 * each, and how often it was said.
 */
export async function whatHelped(
  cx: Pick<Context, "db" | "vault">,
  permit: PersonPermit,
  personId: PersonId,
): Promise<PastTry[]> {
  if (permit.subject !== personId) return [];
  return helpedBefore(await trialsOf(cx, permit)).flatMap(({ help, helpful, adverse, times }) =>
    help === null ? [] : [{ intervention: help, helpful, adverse, times }],
  );
}

/** The list of what helped and what did not, for the person and for who writes the plan with them. */
export async function readHelped(
  cx: Needs,
  { personId }: { personId: PersonId },
): Promise<z.input<typeof ideas.helped.output>> {
  const permit = await cx.door.decide(askFor("read", personId, cx.actor));
  const trials = await trialsOf(cx, permit);
  if (trials.length === 0) cx.ledger.note(permit, "shown");
  return { helped: helpedBefore(trials) };
}
