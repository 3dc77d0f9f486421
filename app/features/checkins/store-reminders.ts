import { type Insertable, type QueryCreator, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type ReminderRow = Pick<
  Tables["checkin_reminder"],
  "way" | "days" | "minute" | "zone" | "paused_until" | "next_at" | "last_on"
>;

const columns = (db: Db, personId: string) =>
  db
    .selectFrom("checkin_reminder")
    .select(["way", "days", "minute", "zone", "paused_until", "next_at"])
    .select(sql<string | null>`last_on::text`.as("last_on"))
    .where("person_id", "=", personId);

export function findReminder(db: Db, personId: string): Promise<ReminderRow | undefined> {
  return columns(db, personId).executeTakeFirst();
}

/** Held until this unit of work is over, so that two processes never take the same reminder. */
export function lockReminder(db: Db, personId: string): Promise<ReminderRow | undefined> {
  return columns(db, personId).forUpdate().executeTakeFirst();
}

export async function keepReminder(db: Db, row: Insertable<Tables["checkin_reminder"]>): Promise<void> {
  const { agency_id: _agency, person_id: _person, ...rest } = row;
  await db
    .insertInto("checkin_reminder")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doUpdateSet(rest))
    .execute();
}

export async function moveReminder(db: Db, personId: string, to: { next_at: Date; last_on?: string }): Promise<void> {
  await db.updateTable("checkin_reminder").set(to).where("person_id", "=", personId).execute();
}

/** Where somebody checks in from another time zone, the hour of their reminder follows; software looks again at once. */
export function followZone(db: QueryCreator<Tables>, personId: string, zone: string, now: Date) {
  return db
    .updateTable("checkin_reminder")
    .set({ zone, next_at: sql<Date | null>`case when next_at is null then null else ${now}::timestamptz end` })
    .where("person_id", "=", personId)
    .where("zone", "!=", zone);
}

export async function deleteReminder(db: Db, personId: string): Promise<boolean> {
  const gone = await db.deleteFrom("checkin_reminder").where("person_id", "=", personId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
