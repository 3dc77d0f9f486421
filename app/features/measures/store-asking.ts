import type { Insertable, Selectable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import { limits } from "./domain/limits.ts";

export type InvitationRow = Selectable<Tables["measure_invitation"]> & { by_name: string };

/** What was asked of a person, newest first, with who asked. */
export function selectInvitations(db: Db, personId: string): Promise<InvitationRow[]> {
  return db
    .selectFrom("measure_invitation as asked")
    .innerJoin("member", "member.id", "asked.member_id")
    .selectAll("asked")
    .select("member.name as by_name")
    .where("asked.person_id", "=", personId)
    .orderBy("asked.asked_at", "desc")
    .orderBy("asked.id")
    .limit(500)
    .execute();
}

/** @returns false when this id is there already */
export async function insertInvitation(db: Db, row: Insertable<Tables["measure_invitation"]>): Promise<boolean> {
  const made = await db
    .insertInto("measure_invitation")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function updateInvitation(
  db: Db,
  personId: string,
  id: string,
  changed: Partial<Pick<Insertable<Tables["measure_invitation"]>, "paused_at" | "ended_at" | "ended_by">>,
): Promise<boolean> {
  const done = await db
    .updateTable("measure_invitation")
    .set(changed)
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export type Limit = { questionsAWeek: number; rests: boolean };

/** What the person lets themselves be asked; the usual while they have not said. */
export async function findLimit(db: Db, personId: string): Promise<Limit> {
  const row = await db
    .selectFrom("measure_limit")
    .select(["questions_a_week", "rests"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row
    ? { questionsAWeek: row.questions_a_week, rests: row.rests }
    : { questionsAWeek: limits.usualQuestionsAWeek, rests: false };
}

export async function keepLimit(db: Db, row: Insertable<Tables["measure_limit"]>): Promise<void> {
  await db
    .insertInto("measure_limit")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "person_id"]).doUpdateSet({
        questions_a_week: row.questions_a_week,
        rests: row.rests ?? false,
        updated_at: row.updated_at,
      }),
    )
    .execute();
}
