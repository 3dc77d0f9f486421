import { type Insertable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type ReminderRow = Omit<Tables["step_reminder"], "agency_id" | "person_id" | "updated_at">;

const columns = (db: Db, personId: string) =>
  db
    .selectFrom("step_reminder")
    .select(["id", "days", "minute", "zone", "next_at"])
    .select(sql<string | null>`on_day::text`.as("on_day"))
    .select(sql<string | null>`last_on::text`.as("last_on"))
    .where("person_id", "=", personId);

export function selectReminders(db: Db, personId: string): Promise<ReminderRow[]> {
  return columns(db, personId).orderBy("id").execute();
}

/** Those that are due, held until this unit of work is over, so that two processes never take the same ones. */
export function lockDue(db: Db, personId: string, now: Date): Promise<ReminderRow[]> {
  return columns(db, personId).where("next_at", "<=", now).orderBy("id").forUpdate().execute();
}

/** How steps stand, without their words; only those of goals that are open, and dates. */
export function selectStanding(db: Db, personId: string, ids: readonly string[]) {
  return db
    .selectFrom("goal_step as s")
    .leftJoin("goal as g", (join) => join.onRef("g.id", "=", "s.goal_id").onRef("g.agency_id", "=", "s.agency_id"))
    .select([
      "s.id",
      sql<string | null>`s.done_on::text`.as("done_on"),
      sql<string | null>`s.quiet_on::text`.as("quiet_on"),
    ])
    .where("s.person_id", "=", personId)
    .where("s.id", "in", ids)
    .where("s.state", "=", "open")
    .where((is) => is.or([is("s.goal_id", "is", null), is("g.state", "=", "open")]))
    .execute();
}

export async function keepReminder(db: Db, row: Insertable<Tables["step_reminder"]>): Promise<void> {
  const { agency_id: _agency, id: _id, person_id, ...rest } = row;
  await db
    .insertInto("step_reminder")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "id"]).doUpdateSet(rest).where("step_reminder.person_id", "=", person_id),
    )
    .execute();
}

export async function moveReminder(
  db: Db,
  personId: string,
  id: string,
  to: { next_at: Date; last_on?: string },
): Promise<void> {
  await db.updateTable("step_reminder").set(to).where("person_id", "=", personId).where("id", "=", id).execute();
}

export async function deleteReminder(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("step_reminder")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
