import { sql } from "kysely";
import { beginWork } from "#db/work.ts";
import { numberHere } from "#features/guardrails/service.ts";
import { AgencyId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Language } from "#kernel/vocabulary.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { describeTable } from "#server/personal-tables.ts";
import { type ClearingRule, clearsBefore, daysOf } from "./domain.ts";
import { type Rules, rulesIn } from "./rules.ts";
import { selectBox, selectBoxes, selectKind, selectOld } from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
const weekMs = 7 * 86_400_000;

/** What goes by itself within the next week, by rule, and what the law has kept. Counts, never names. */
export async function showRetention(cx: Needs, { language }: { language: Language }) {
  const permit = await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  cx.ledger.note(permit, "shown", { why: "retention" });
  const { kind } = await selectKind(cx.db);
  const rules = rulesIn(language);
  const nextWeek = new Date(cx.now().getTime() + weekMs);
  const clearing = [];
  for (const rule of rules.clearing) {
    const old = await oldOf(cx.db, rule, kind, nextWeek);
    const pieces = old.reduce((sum, { rows }) => sum + rows, 0);
    clearing.push({
      rule: rule.id,
      kinds: rule.for,
      days: daysOf(rule, kind),
      why: rule.why,
      pieces,
      people: old.length,
    });
  }
  const packYears = (await numberHere(cx, "retention-years")) ?? 0;
  const boxes = await selectBoxes(cx.db);
  const legal = await cx.door.explain({ action: "read", subject: null, compartments: [], purpose: "legal" });
  return {
    clearing,
    keeping: rules.keeping
      .filter(({ kinds }) => kinds.some((one) => one === kind))
      .map((rule) => ({ rule: rule.id, kinds: rule.for, years: Math.max(rule.years, packYears), source: rule.source })),
    boxes: boxes.map(({ id, rule, kept_at, until }) => ({
      id,
      rule,
      keptAt: kept_at.toISOString(),
      until: until.toISOString(),
    })),
    mayOpen: legal.allowed,
  };
}

/** Opens one closed box. The line says who, when and what for. */
export async function openBox(
  cx: Needs,
  { id, reason }: { id: string; reason: string },
): Promise<{ tables: Record<string, Record<string, unknown>[]> }> {
  const box = (await selectBoxes(cx.db)).find((one) => one.id === id);
  if (!box) throw new Refusal("not-found", "There is no such box.");
  const subject = PersonId.parse(box.person_id);
  const permit = await cx.door.decide({ action: "read", subject, compartments: ["kept"], purpose: "legal" });
  const row = await selectBox(cx.db, id);
  if (!row) throw new Refusal("not-found", "There is no such box.");
  const text = cx.vault.open(permit, { column: "kept_record.body", row: id }, row.body, permit.labels);
  cx.ledger.note(permit, "shown", { why: reason });
  return JSON.parse(text);
}

/** What is older than its rule allows goes; one line for each person. @returns rows erased */
export async function clearOld(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  let cleared = 0;
  for (const { agency_id } of rows) cleared += await clearAgency(house, AgencyId.parse(agency_id));
  return cleared;
}

async function clearAgency(house: House, agencyId: AgencyId): Promise<number> {
  const actor = { kind: "software", agencyId, name: "retention" } as const;
  const now = house.clock.now();
  let cleared = 0;
  for (const rule of rulesIn("en").clearing) {
    const { kind, old } = await inContext(house, actor, async (cx) => {
      const agency = await selectKind(cx.db);
      return { kind: agency.kind, old: await oldOf(cx.db, rule, agency.kind, now) };
    });
    for (const { person_id } of old) {
      cleared += await inContext(house, actor, async (cx) => {
        const permit = await cx.door.decide({
          action: "erase",
          subject: PersonId.parse(person_id),
          compartments: [...rule.for],
          purpose: "administration",
        });
        const { at = "at" } = describeTable(rule.table);
        const gone = await sql<{ count: number }>`
          select mooring.erase_rows(${rule.table}, ${person_id}, ${at}, ${clearsBefore(rule, kind, now)}) as count`.execute(
          cx.db,
        );
        const count = gone.rows[0]?.count ?? 0;
        if (count > 0) cx.ledger.note(permit, "erased", { count, why: `retention:${rule.id}` });
        return count;
      });
    }
  }
  return cleared + (await destroyRunOutBoxes(house, agencyId, now));
}

/** A box whose time is over: its key goes, then its row and the nameless person it hung on. */
async function destroyRunOutBoxes(house: House, agencyId: AgencyId, now: Date): Promise<number> {
  const work = beginWork(house.pool, { agencyId, actorId: null });
  try {
    const over = (await selectBoxes(work.db)).filter(({ until }) => until <= now);
    for (const { person_id } of over) {
      house.keyring.destroy(agencyId, person_id, "all");
      await sql`select mooring.unlink_ledger(${person_id}), mooring.erase_rows('person', ${person_id})`.execute(
        work.db,
      );
    }
    await work.commit();
    return over.length;
  } catch (error) {
    await work.rollback();
    throw error;
  }
}

function oldOf(db: Context["db"], rule: ClearingRule | Rules["clearing"][number], kind: string, now: Date) {
  return selectOld(db, rule.table, describeTable(rule.table).at ?? "at", clearsBefore(rule, kind, now));
}
