import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function selectShifts(db: Db) {
  return db.selectFrom("on_call_shift").selectAll().orderBy("begins").orderBy("id").execute();
}

export async function keepShift(db: Db, row: Insertable<Tables["on_call_shift"]>): Promise<void> {
  const { agency_id: _agency, id: _id, ...changed } = row;
  await db
    .insertInto("on_call_shift")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doUpdateSet(changed))
    .execute();
}

export async function deleteShift(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("on_call_shift").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export function selectExceptions(db: Db) {
  return db.selectFrom("on_call_exception").selectAll().orderBy("begins").orderBy("id").execute();
}

export async function keepException(db: Db, row: Insertable<Tables["on_call_exception"]>): Promise<void> {
  const { agency_id: _agency, id: _id, ...changed } = row;
  await db
    .insertInto("on_call_exception")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doUpdateSet(changed))
    .execute();
}

export async function deleteException(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("on_call_exception").where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Watches passed on that end after a moment, oldest first. */
export function selectHandOvers(db: Db, endsAfter: Date) {
  return db
    .selectFrom("on_call_handover")
    .selectAll()
    .where("until_at", ">", endsAfter)
    .orderBy("offered_at")
    .orderBy("id")
    .execute();
}

export function holdHandOver(db: Db, id: string) {
  return db.selectFrom("on_call_handover").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function insertHandOver(db: Db, row: Insertable<Tables["on_call_handover"]>): Promise<void> {
  await db
    .insertInto("on_call_handover")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function answerHandOver(db: Db, id: string, answer: "accepted" | "declined", now: Date): Promise<void> {
  await db.updateTable("on_call_handover").set({ answer, answered_at: now }).where("id", "=", id).execute();
}

export function selectProgrammes(db: Db) {
  return db.selectFrom("programme").select(["id", "name"]).orderBy("created_at").orderBy("id").execute();
}

export async function findZone(db: Db): Promise<string> {
  const row = await db.selectFrom("agency").select("zone").executeTakeFirstOrThrow();
  return row.zone;
}
