import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type ChangeRow = Awaited<ReturnType<typeof selectChanges>>[number];

/** The agency's row, locked: two who settle something at once go one after the other. */
export function lockAgency(db: Db) {
  return db
    .selectFrom("agency")
    .select(["agency_id", "kind", "jurisdictions", "guardrails", "epoch"])
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export function findAgency(db: Db) {
  return db.selectFrom("agency").select(["agency_id", "kind", "jurisdictions", "guardrails"]).executeTakeFirstOrThrow();
}

/** Newest first, with the names of who proposed and who ended it. */
export function selectChanges(db: Db, most: number) {
  return db
    .selectFrom("guardrail_change as change")
    .leftJoin("member as proposer", "proposer.id", "change.proposed_by")
    .leftJoin("member as ender", "ender.id", "change.ended_by")
    .selectAll("change")
    .select(["proposer.name as proposer_name", "ender.name as ender_name"])
    .orderBy("change.proposed_at", "desc")
    .orderBy("change.id", "desc")
    .limit(most)
    .execute();
}

export function selectChange(db: Db, id: string) {
  return db.selectFrom("guardrail_change").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** @returns false when this id is there already, or another change is open */
export async function insertChange(db: Db, row: Insertable<Tables["guardrail_change"]>): Promise<boolean> {
  const made = await db
    .insertInto("guardrail_change")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function endChange(
  db: Db,
  id: string,
  ended: {
    outcome: "confirmed" | "declined" | "withdrawn";
    ended_by: string;
    ended_at: Date;
    signature: string | null;
  },
): Promise<void> {
  await db.updateTable("guardrail_change").set(ended).where("id", "=", id).execute();
}

/** Settles the agency's guardrails and raises its epoch. @returns the new epoch */
export async function keepSettled(db: Db, settled: unknown): Promise<number> {
  const row = await db
    .updateTable("agency")
    .set((set) => ({ guardrails: JSON.stringify(settled), epoch: set("epoch", "+", 1) }))
    .returning("epoch")
    .executeTakeFirstOrThrow();
  return row.epoch;
}

export async function keepVersions(db: Db, rows: readonly Insertable<Tables["pack_version"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("pack_version")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
