import { setTimeout as after } from "node:timers/promises";
import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { aroundOf } from "./around.ts";
import { askFor, author, type Needs } from "./asking.ts";
import type { Around, plans } from "./contract.ts";
import { loadDocument, openDocument, openUpdate, putTogether } from "./document.ts";
import { clientsIn, limits, type Plan, readPlan } from "./domain/document.ts";
import { presence } from "./presence.ts";
import * as store from "./store.ts";

export { planIdeasDigest } from "./ideas-digest.ts";

type In<K extends keyof typeof plans> = z.output<(typeof plans)[K]["input"]>;

/** Changes that may lie side by side before they are put together. */
const mostPieces = 24;

/** The plan whole, with whose letters are whose and what was said to it. */
export async function openPlan(cx: Needs, { personId }: In<"open">): Promise<z.input<typeof plans.open.output>> {
  const permit = await cx.door.decide(askFor("read", personId, cx.actor));
  const row = await store.findPlan(cx.db, permit.subject);
  const state = await openDocument(cx, permit, row);
  if (!row) cx.ledger.note(permit, "shown");
  const { allowed } = await cx.door.explain(askFor("write", personId, cx.actor));
  return {
    around: await aroundOf(cx, permit, row),
    state: state ? Buffer.from(state).toString("base64") : "",
    mayWrite: allowed,
  };
}

/**
 * Keeps one change. A yes that stood falls: it was said to another text.
 *
 * @throws Refusal `not-understood` when it is no change of this document, or brings letters of somebody else's session;
 * `too-large` when the plan would not fit
 */
export async function pushChange(cx: Needs, { personId, id, update, alone }: In<"push">): Promise<{ head: number }> {
  const permit = await cx.door.decide(askFor("write", personId, cx.actor));
  const { subject } = permit;
  const now = cx.now();
  const labels = [...permit.labels];
  const bytes = Buffer.from(update, "base64");
  const clients = readClients(bytes);
  const row = await store.lockPlan(cx.db, { agencyId: cx.agencyId, personId: subject, labels, now });
  if (await store.knowsUpdate(cx.db, subject, id)) return { head: row.head };
  if (row.bytes + bytes.byteLength > limits.planBytes)
    throw new Refusal("too-large", "That is more than fits into one plan. Your words are still on your device.");
  await claim(cx, subject, clients);
  const head = row.head + 1;
  const place = { column: "care_plan_update.body", row: id } as const;
  const isNew = await store.insertUpdate(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: subject,
    seq: head,
    body: cx.vault.seal(permit, place, update, labels),
    labels,
    ...author(cx),
    at: now,
  });
  if (!isNew) throw new Refusal("not-understood", "This change has a name that is taken.", ["id"]);
  const moved = { ...row, head, bytes: row.bytes + bytes.byteLength };
  await store.movePlan(cx.db, subject, { head, bytes: moved.bytes, updated_at: now });
  await store.liftAnswers(cx.db, subject, { by: "edit", at: now });
  if (alone || head - row.upto >= mostPieces) {
    const reads = await cx.door.decide(askFor("read", personId, cx.actor));
    await putTogether(cx, { reads, writes: permit }, moved);
  }
  return { head };
}

function readClients(update: Uint8Array): number[] {
  try {
    // Whatever a document would choke on is found out here, on one that is thrown away.
    loadDocument(update);
    return clientsIn(update);
  } catch {
    throw new Refusal("not-understood", "This is not a change of a plan.", ["update"]);
  }
}

/** A writing session belongs to whoever wrote in it first; nobody writes in the name of another. */
async function claim(cx: Needs, subject: PersonId, clients: readonly number[]): Promise<void> {
  const { author_kind, author_id } = author(cx);
  const known = new Map((await store.selectWriters(cx.db, subject)).map((one) => [one.client, one.author_id]));
  if (clients.some((client) => known.has(client) && known.get(client) !== author_id))
    throw new Refusal("not-understood", "This change brings words of somebody else.", ["update"]);
  const fresh = clients.filter((client) => !known.has(client));
  const row = { agency_id: cx.agencyId, person_id: subject, author_kind, author_id, since: cx.now() };
  await store.insertWriters(
    cx.db,
    fresh.map((client) => ({ ...row, client })),
  );
}

/** So often an open page's permit is asked for anew while nothing happens, in ms: a withdrawal cuts it within that. */
const lookAgainMs = 2_000;

/**
 * Waits for news of a plan, deciding afresh before anything is handed over. Nothing is held open while it waits: each look
 * is a unit of work of its own.
 *
 * @throws Refusal as soon as it may not be read any more
 */
export async function waitForNews(
  cx: Pick<Context, "actor" | "left">,
  { personId, since, mark, waitMs }: In<"live">,
  house: House,
): Promise<{ around: Around; updates: string[] }> {
  const until = Date.now() + waitMs;
  const { left } = cx;
  let stop = () => {};
  try {
    for (;;) {
      const found = await inContext(house, cx.actor, (inner) => lookFor(inner, { personId, since, mark }));
      // Present only once the door has said yes.
      if (waitMs > 0) {
        const before = stop;
        stop = presence.enter(personId, cx.actor);
        before();
      }
      if (found.isNews || Date.now() >= until || left?.aborted) return found;
      await presence.news(personId, Math.max(1, Math.min(lookAgainMs, until - Date.now())), left);
      // Two changes a moment apart travel together.
      await after(5);
    }
  } finally {
    stop();
  }
}

type Looking = { personId: PersonId; since: number; mark: string };

async function lookFor(
  cx: Needs,
  { personId, since, mark }: Looking,
): Promise<{ isNews: boolean; around: Around; updates: string[] }> {
  const permit = await cx.door.decide(askFor("read", personId, cx.actor));
  const row = await store.findPlan(cx.db, permit.subject);
  const around = await aroundOf(cx, permit, row, mark);
  const updates = row && row.head > since ? await changesSince(cx, permit, row, since) : [];
  return { isNews: updates.length > 0 || around.mark !== mark, around, updates };
}

/** Changes after a number; where some of them are put together already, the whole document, which says no less. */
async function changesSince(cx: Needs, permit: PersonPermit, row: store.PlanRow, since: number): Promise<string[]> {
  if (since < row.upto) {
    const state = await openDocument(cx, permit, row);
    return state ? [Buffer.from(state).toString("base64")] : [];
  }
  const rows = await store.selectUpdates(cx.db, permit.subject, since);
  return rows.map((update) => Buffer.from(openUpdate(cx, permit, update)).toString("base64"));
}

/** What a plan says now, under a permit somebody else obtained that reads the plan. Null where there is none. */
export async function planOf(
  cx: Pick<Context, "db" | "vault">,
  permit: PersonPermit,
  personId: PersonId,
): Promise<Plan | null> {
  if (permit.subject !== personId) return null;
  const state = await openDocument(cx, permit, await store.findPlan(cx.db, personId));
  return state ? readPlan(loadDocument(state)) : null;
}
