import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type PlanRow = Selectable<Tables["care_plan"]>;
export type UpdateRow = Selectable<Tables["care_plan_update"]>;
export type AnswerRow = Selectable<Tables["care_plan_answer"]>;
export type VersionRow = Selectable<Tables["care_plan_version"]>;

export function findPlan(db: Db, personId: string): Promise<PlanRow | undefined> {
  return db.selectFrom("care_plan").selectAll().where("person_id", "=", personId).executeTakeFirst();
}

/** The plan's head, held until this unit of work is over, so that changes follow one another; begun if it was not there. */
export async function lockPlan(
  db: Db,
  { agencyId, personId, labels, now }: { agencyId: string; personId: string; labels: string[]; now: Date },
): Promise<PlanRow> {
  await db
    .insertInto("care_plan")
    .values({ agency_id: agencyId, person_id: personId, body: null, labels, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return db.selectFrom("care_plan").selectAll().where("person_id", "=", personId).forUpdate().executeTakeFirstOrThrow();
}

export async function movePlan(
  db: Db,
  personId: string,
  to: Partial<Pick<Insertable<Tables["care_plan"]>, "head" | "upto" | "body" | "bytes" | "updated_at" | "labels">>,
): Promise<void> {
  await db.updateTable("care_plan").set(to).where("person_id", "=", personId).execute();
}

export async function knowsUpdate(db: Db, personId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("care_plan_update")
    .select("id")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns false when the id is taken, whoever's it is */
export async function insertUpdate(db: Db, row: Insertable<Tables["care_plan_update"]>): Promise<boolean> {
  const made = await db
    .insertInto("care_plan_update")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Changes after a number that still have their body, oldest first. */
export function selectUpdates(db: Db, personId: string, after: number): Promise<UpdateRow[]> {
  return db
    .selectFrom("care_plan_update")
    .selectAll()
    .where("person_id", "=", personId)
    .where("seq", ">", after)
    .where("body", "is not", null)
    .orderBy("seq")
    .execute();
}

export async function emptyUpdates(db: Db, personId: string, upto: number): Promise<void> {
  await db
    .updateTable("care_plan_update")
    .set({ body: null })
    .where("person_id", "=", personId)
    .where("seq", "<=", upto)
    .where("body", "is not", null)
    .execute();
}

export type WriterRow = { client: number; author_kind: "person" | "staff"; author_id: string; name: string | null };

/** Writing sessions with whose they are; a worker's by name. */
export async function selectWriters(db: Db, personId: string): Promise<WriterRow[]> {
  const rows = await db
    .selectFrom("care_plan_writer as w")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "w.author_id").onRef("m.agency_id", "=", "w.agency_id"))
    .select(["w.client", "w.author_kind", "w.author_id", "m.name"])
    .where("w.person_id", "=", personId)
    .orderBy("w.since")
    .execute();
  return rows.map((row) => ({ ...row, client: Number(row.client) }));
}

export async function insertWriters(db: Db, rows: Insertable<Tables["care_plan_writer"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("care_plan_writer")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type SaidRow = AnswerRow & { name: string | null };

/** What was said to the plan, newest first. */
export function selectAnswers(db: Db, personId: string): Promise<SaidRow[]> {
  return db
    .selectFrom("care_plan_answer as a")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "a.by_id").onRef("m.agency_id", "=", "a.agency_id"))
    .selectAll("a")
    .select("m.name")
    .where("a.person_id", "=", personId)
    .orderBy("a.at", "desc")
    .orderBy("a.id", "desc")
    .limit(40)
    .execute();
}

/** @returns false when the id is taken */
export async function insertAnswer(db: Db, row: Insertable<Tables["care_plan_answer"]>): Promise<boolean> {
  const made = await db
    .insertInto("care_plan_answer")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Lifts every yes that still stands, or only those of one hand. */
export async function liftAnswers(
  db: Db,
  personId: string,
  { by, at, hand }: { by: "edit" | "same-hand" | "adopted"; at: Date; hand?: string },
): Promise<void> {
  await db
    .updateTable("care_plan_answer")
    .set({ lifted_at: at, lifted_by: by })
    .where("person_id", "=", personId)
    .where("lifted_at", "is", null)
    .$if(hand !== undefined, (query) => query.where("by_id", "=", hand ?? ""))
    .execute();
}

export async function insertVersion(db: Db, row: Insertable<Tables["care_plan_version"]>): Promise<void> {
  await db.insertInto("care_plan_version").values(row).execute();
}

export type KeptVersion = Omit<VersionRow, "review_on"> & { review_on: string | null; name: string };

/** Adopted plans, newest first. */
export function selectVersions(db: Db, personId: string, most: number): Promise<KeptVersion[]> {
  return db
    .selectFrom("care_plan_version as v")
    .innerJoin("member as m", (join) => join.onRef("m.id", "=", "v.member_id").onRef("m.agency_id", "=", "v.agency_id"))
    .selectAll("v")
    .select(["m.name", sql<string | null>`v.review_on::text`.as("review_on")])
    .where("v.person_id", "=", personId)
    .orderBy("v.adopted_at", "desc")
    .limit(most)
    .execute();
}

export async function findMember(db: Db, id: string): Promise<{ name: string; roles: string[] } | undefined> {
  return db.selectFrom("member").select(["name", "roles"]).where("id", "=", id).executeTakeFirst();
}

/** Whether the person's newest word on a purpose is a yes that still holds. */
export async function isChoiceOn(db: Db, personId: string, purpose: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom("choice")
    .select(["is_on", "expires_at"])
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .orderBy("decided_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.is_on === true && (row.expires_at === null || row.expires_at > now);
}

/** The newest word of the person about their care record, if they said any: closed to daily use or not. */
export async function isRecordOpen(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("choice")
    .select("is_on")
    .where("person_id", "=", personId)
    .where("purpose", "=", "P01")
    .orderBy("decided_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.is_on ?? true;
}
