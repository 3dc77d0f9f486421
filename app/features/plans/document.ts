import * as Y from "yjs";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { readPlan } from "./domain/document.ts";
import * as store from "./store.ts";

type Opens = Pick<Context, "db" | "vault">;

/** What a plan's body holds: the plan in words, for whoever takes it out, and the document itself, base64. */
type Body = { plan: unknown; state: string };

/** The document in one piece, opened under a permit that reads the plan. Null where nothing was written yet. */
export async function openDocument(
  cx: Opens,
  permit: PersonPermit,
  row: store.PlanRow | undefined,
): Promise<Uint8Array | null> {
  if (!row) return null;
  const pieces: Uint8Array[] = [];
  if (row.body) {
    const place = { column: "care_plan.body", row: permit.subject } as const;
    const { state } = JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as Body;
    pieces.push(Buffer.from(state, "base64"));
  }
  for (const update of await store.selectUpdates(cx.db, permit.subject, row.upto))
    pieces.push(openUpdate(cx, permit, update));
  return pieces.length === 0 ? null : Y.mergeUpdates(pieces);
}

export function openUpdate(cx: Opens, permit: PersonPermit, row: store.UpdateRow): Uint8Array {
  if (!row.body) return new Uint8Array([0, 0]);
  const place = { column: "care_plan_update.body", row: row.id } as const;
  return Buffer.from(cx.vault.open(permit, place, row.body, row.labels as Label[]), "base64");
}

/** A document from its bytes; what was deleted in it is let go of. */
export function loadDocument(state: Uint8Array | null): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  if (state) Y.applyUpdate(doc, state);
  return doc;
}

/** Puts all pieces together into one body and empties theirs. Both permits are about the same person's plan. */
export async function putTogether(
  cx: Opens,
  { reads, writes }: { reads: PersonPermit; writes: PersonPermit },
  row: store.PlanRow,
): Promise<Y.Doc> {
  const doc = loadDocument(await openDocument(cx, reads, row));
  if (row.head === row.upto) return doc;
  const state = Buffer.from(Y.encodeStateAsUpdate(doc));
  const body: Body = { plan: readPlan(doc), state: state.toString("base64") };
  const labels = [...writes.labels];
  await store.movePlan(cx.db, writes.subject, {
    upto: row.head,
    body: cx.vault.seal(writes, { column: "care_plan.body", row: writes.subject }, JSON.stringify(body), labels),
    bytes: state.byteLength,
    labels,
  });
  await store.emptyUpdates(cx.db, writes.subject, row.head);
  return doc;
}
