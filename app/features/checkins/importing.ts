import type { z } from "zod";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { checkins } from "./contract.ts";
import { decideKeeping, sealedCheckin } from "./service.ts";
import * as store from "./store-imports.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "vault" | "now">;
type In<K extends keyof typeof checkins> = z.output<(typeof checkins)[K]["input"]>;

const earliest = new Date("1990-01-01T00:00:00Z");
const aheadMs = 26 * 3_600_000;

/**
 * Keeps one part of an import. What came before, by the same id, is left as it is and counted as known.
 *
 * @throws Refusal `not-understood` for a day that cannot be: then nothing of this part is kept
 */
export async function keepImport(
  cx: Needs,
  { importId, checkins: brought }: In<"keepImport">,
): Promise<{ kept: number; known: number }> {
  const latest = new Date(cx.now().getTime() + aheadMs);
  if (brought.some(({ at }) => new Date(at) < earliest || new Date(at) > latest))
    throw new Refusal("not-understood", "One of the days lies in the future, or too long ago.", ["checkins"]);
  // Medication is never brought: nobody turned it on by choosing a file.
  const told = brought.filter(({ answers: { medication: _, ...rest } }) => Object.keys(rest).length > 0);
  const permit = await decideKeeping(cx, []);
  const rows = told.map((each) => sealedCheckin(cx, permit, each, { at: new Date(each.at), importId }));
  const kept = await store.insertBrought(cx.db, rows);
  return { kept, known: brought.length - kept };
}

/** What one has brought, newest first. */
export async function listImports(cx: Needs): Promise<z.input<typeof checkins.imports.output>> {
  const permit = await cx.door.decideOwn("read", ["checkins"]);
  cx.ledger.note(permit, "shown");
  return (await store.selectImports(cx.db, permit.subject)).map((row) => ({
    importId: row.import_id,
    checkins: Number(row.count),
    from: row.first.toISOString(),
    to: row.last.toISOString(),
    keptAt: row.kept_at.toISOString(),
  }));
}

/** Takes a whole import away as one act. Safe to send twice. */
export async function undoImport(cx: Needs, { importId }: In<"undoImport">): Promise<{ removed: number }> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  const removed = await store.deleteImport(cx.db, permit.subject, importId);
  if (removed > 0) cx.ledger.note(permit, "erased", { count: removed });
  return { removed };
}
