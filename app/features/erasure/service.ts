import { numberHere } from "#features/guardrails/service.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Compartment, Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { describeTable, listPersonalTables } from "#server/personal-tables.ts";
import type { Own, Parts, Request } from "./contract.ts";
import { coolingDays, isErasableAlone, keepingFor, withWhatWasMade } from "./domain.ts";
import { rulesIn } from "./rules.ts";
import {
  countOwn,
  deleteRequest,
  findReceipt,
  hasOpenAlert,
  insertRequest,
  type RequestRow,
  selectKind,
  selectRequest,
} from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "now">;
const dayMs = 86_400_000;

/** What can be erased, what the law has kept, and what has been asked for. */
export async function showOwn(cx: Needs, { language }: { language: Language }): Promise<Own> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  const counts = new Map<Compartment, number>();
  for (const table of await listPersonalTables(cx.db)) {
    const { compartment, person = "person_id" } = describeTable(table);
    const count = table === "person" ? 0 : await countOwn(cx.db, table, person, permit.subject);
    counts.set(compartment, (counts.get(compartment) ?? 0) + count);
  }
  const { kind } = await selectKind(cx.db);
  const rules = rulesIn(language).keeping;
  const row = await selectRequest(cx.db, permit.subject);
  return {
    kinds: [...counts]
      .filter(([compartment, count]) => count > 0 && compartment !== "disclosures")
      .map(([compartment, count]) => ({ compartment, count, alone: isErasableAlone(compartment) })),
    keeping: keepingFor(rules, kind, "all", cx.now(), await numberHere(cx, "retention-years")).map(
      ({ rule, kinds, until }) => ({
        rule: rule.id,
        kinds,
        until: until.toISOString(),
        why: rules.find(({ id }) => id === rule.id)?.why ?? "",
      }),
    ),
    request: row ? present(row) : null,
    coolingDays,
  };
}

/** Keeps the request; a second one while the first waits is the first. */
export async function ask(
  cx: Needs,
  { id, parts, lookup, key }: { id: string; parts: Parts; lookup: string; key: string },
): Promise<Request> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  if (parts !== "all" && !parts.every(isErasableAlone))
    throw new Refusal("not-understood", "That kind goes only when everything goes.", ["parts"]);
  const now = cx.now();
  await insertRequest(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    parts: parts === "all" ? ["all"] : withWhatWasMade(parts),
    asked_at: now,
    due_at: new Date(now.getTime() + coolingDays * dayMs),
    state: "cooling",
    receipt_lookup: lookup,
    receipt_key: Buffer.from(key, "base64url"),
  });
  const row = await selectRequest(cx.db, permit.subject);
  if (!row) throw new Refusal("already-done", "This has been erased.");
  if (row.id === id) cx.ledger.note(permit, "changed", { why: "erasure-asked" });
  return present(row);
}

/** Takes it back. @throws Refusal `already-done` when it is under way */
export async function cancel(cx: Needs): Promise<{ cancelled: true }> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  const row = await selectRequest(cx.db, permit.subject);
  if (!row) return { cancelled: true };
  if (!(await deleteRequest(cx.db, permit.subject)))
    throw new Refusal("already-done", "It is under way and cannot be stopped any more.");
  cx.ledger.note(permit, "changed", { why: "erasure-cancelled" });
  return { cancelled: true };
}

/** Says that the person does not want to wait. The erasing itself comes after this has been written down. */
export async function hurry(cx: Needs, { id }: { id: string }): Promise<{ waiting: boolean }> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  const row = await selectRequest(cx.db, permit.subject);
  if (row?.id !== id) throw new Refusal("not-found", "There is nothing like that to erase.");
  await cx.db.updateTable("erasure_request").set({ due_at: cx.now() }).where("id", "=", id).execute();
  cx.ledger.note(permit, "changed", { why: "erasure-now" });
  return { waiting: await hasOpenAlert(cx.db, permit.subject) };
}

/** The sealed receipt, for whoever has the code. */
export async function handOutReceipt(
  cx: Pick<Context, "db">,
  { lookup }: { lookup: string },
): Promise<{ sealed: string | null }> {
  const sealed = await findReceipt(cx.db, lookup);
  return { sealed: sealed && Buffer.from(sealed).toString("utf8") };
}

export function present(row: RequestRow): Request {
  return {
    id: row.id,
    parts: partsOf(row),
    askedAt: row.asked_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    state: row.state,
  };
}

export function partsOf(row: Pick<RequestRow, "parts">): Parts {
  return row.parts.includes("all") ? "all" : (row.parts as Compartment[]);
}
