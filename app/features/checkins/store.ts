import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

/** Keeps a check-in once; the same id again changes nothing. */
export function insertCheckin(db: Db, row: Insertable<Tables["checkin"]>) {
  return db
    .insertInto("checkin")
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
}

export function selectCheckins(db: Db, personId: string, since: Date) {
  return db
    .selectFrom("checkin")
    .select(["id", "at", "zone", "body", "labels"])
    .where("person_id", "=", personId)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(2000)
    .execute();
}

export async function deleteCheckin(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("checkin").where("person_id", "=", personId).where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
