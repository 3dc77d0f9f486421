import { type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type RequestRow = Selectable<Tables["erasure_request"]>;

export function selectRequest(db: Db, personId: string): Promise<RequestRow | undefined> {
  return db.selectFrom("erasure_request").selectAll().where("person_id", "=", personId).executeTakeFirst();
}

/** Keeps the request unless there is one already. */
export async function insertRequest(db: Db, row: RequestRow): Promise<void> {
  await db
    .insertInto("erasure_request")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @returns false when it is under way */
export async function deleteRequest(db: Db, personId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("erasure_request")
    .where("person_id", "=", personId)
    .where("state", "!=", "running")
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function setState(db: Db, id: string, state: RequestRow["state"]): Promise<void> {
  await db.updateTable("erasure_request").set({ state }).where("id", "=", id).execute();
}

export async function dropRequest(db: Db, id: string): Promise<void> {
  await db.deleteFrom("erasure_request").where("id", "=", id).execute();
}

export async function hasOpenAlert(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("alert")
    .select("id")
    .where("person_id", "=", personId)
    .where("state", "!=", "closed")
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectKind(db: Db): Promise<{ kind: string; name: string }> {
  return db.selectFrom("agency").select(["kind", "name"]).executeTakeFirstOrThrow();
}

export async function selectNewestCheckpoint(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom("ledger_checkpoint")
    .select("note")
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.note ?? null;
}

export async function insertReceipt(db: Db, row: Tables["erasure_receipt"]): Promise<void> {
  await db
    .insertInto("erasure_receipt")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The receipt behind a code, asked before any agency is known. */
export async function findReceipt(db: Db, lookup: string): Promise<Uint8Array | null> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select sealed from mooring.receipt_of(${lookup})`.execute(db);
  return rows[0]?.sealed ?? null;
}

export async function selectDue(db: Db, now: Date): Promise<{ agency_id: string; id: string; person_id: string }[]> {
  const { rows } = await sql<{ agency_id: string; id: string; person_id: string }>`
    select agency_id, id, person_id from mooring.erasures_due(${now})`.execute(db);
  return rows;
}

export async function selectOld(
  db: Db,
  table: string,
  column: string,
  before: Date,
): Promise<{ person_id: string; rows: number }[]> {
  const { rows } = await sql<{ person_id: string; rows: number }>`
    select person_id, rows from mooring.people_with_old(${table}, ${column}, ${before})`.execute(db);
  return rows;
}

export type BoxRow = { id: string; person_id: string; rule: string; kinds: string[]; kept_at: Date; until: Date };

export async function selectBoxes(db: Db): Promise<BoxRow[]> {
  const { rows } = await sql<BoxRow>`select * from mooring.kept_boxes()`.execute(db);
  return rows;
}

export function selectBox(db: Db, id: string) {
  return db.selectFrom("kept_record").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function countOwn(db: Db, table: string, personColumn: string, personId: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${sql.id("mooring", table)} where ${sql.ref(personColumn)} = ${personId}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
