import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

type StepRow = Insertable<Tables["safety_plan_step"]>;
type ShareRow = Insertable<Tables["safety_plan_share"]>;

export function selectSteps(db: Db, personId: string) {
  return db
    .selectFrom("safety_plan_step")
    .select(["id", "version", "body"])
    .where("person_id", "=", personId)
    .orderBy("id")
    .execute();
}

/** Heads of these steps, held until this unit of work is over, always in the same order: two saves follow one another. */
export function lockSteps(db: Db, personId: string, ids: readonly string[]) {
  return db
    .selectFrom("safety_plan_step")
    .select(["id", "version", "save_id"])
    .where("person_id", "=", personId)
    .where("id", "in", ids)
    .orderBy("id")
    .forUpdate()
    .execute();
}

export async function countSteps(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom("safety_plan_step")
    .select((e) => e.fn.countAll<string>().as("count"))
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** @returns false when there is a step by that id already, whoever's it is */
export async function insertStep(db: Db, row: StepRow): Promise<boolean> {
  const made = await db
    .insertInto("safety_plan_step")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Puts the new body in the place of the old one, which is then nowhere any more. */
export async function replaceStep(
  db: Db,
  { id, person_id, version, save_id, body, labels, removed_at, updated_at }: StepRow,
): Promise<void> {
  await db
    .updateTable("safety_plan_step")
    .set({ version, save_id, body: body ?? null, labels, removed_at, updated_at })
    .where("id", "=", id)
    .where("person_id", "=", person_id)
    .execute();
}

export function selectShares(db: Db, personId: string, now: Date) {
  return db
    .selectFrom("safety_plan_share as s")
    .leftJoin("member as m", (join) =>
      join.onRef("m.id", "=", "s.recipient_id").onRef("m.agency_id", "=", "s.agency_id"),
    )
    .select(["s.id", "s.step_id", "s.recipient_kind", "m.name", "s.shared_at", "s.ends_at"])
    .where("s.person_id", "=", personId)
    .where("s.ends_at", ">", now)
    .orderBy("s.shared_at")
    .orderBy("s.id")
    .execute();
}

/** What this member may read of a person's plan now; one copy a step, the newest. */
export function selectSharedWith(db: Db, personId: string, memberId: string, now: Date) {
  return db
    .selectFrom("safety_plan_share")
    .distinctOn("step_id")
    .select(["id", "step_id", "body", "labels", "shared_at", "ends_at"])
    .where("person_id", "=", personId)
    .where("ends_at", ">", now)
    .where((is) => is.or([is("recipient_kind", "=", "care-team"), is("recipient_id", "=", memberId)]))
    .orderBy("step_id")
    .orderBy("shared_at", "desc")
    .execute();
}

/** What is shown to the whole care team now, one copy a step. */
export function selectTeamShares(db: Db, personId: string, now: Date) {
  return db
    .selectFrom("safety_plan_share")
    .select(["id", "body", "labels", "shared_at"])
    .where("person_id", "=", personId)
    .where("ends_at", ">", now)
    .where("recipient_kind", "=", "care-team")
    .orderBy("shared_at", "desc")
    .execute();
}

/** @returns false when the id is somebody else's */
export async function putShare(db: Db, row: ShareRow): Promise<boolean> {
  const { body, labels, shared_at, ends_at, recipient_kind, recipient_id, step_id } = row;
  const put = await db
    .insertInto("safety_plan_share")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet({ body, labels, shared_at, ends_at, recipient_kind, recipient_id: recipient_id ?? null, step_id })
        .where("safety_plan_share.person_id", "=", row.person_id),
    )
    .executeTakeFirst();
  return (put.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns how many copies are gone */
export async function deleteShares(db: Db, personId: string, which: { id: string } | { steps: readonly string[] }) {
  if ("steps" in which && which.steps.length === 0) return 0;
  const gone = await db
    .deleteFrom("safety_plan_share")
    .where("person_id", "=", personId)
    .$if("id" in which, (query) => query.where("id", "=", "id" in which ? which.id : ""))
    .$if("steps" in which, (query) => query.where("step_id", "in", "steps" in which ? which.steps : []))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function deleteEndedShares(db: Db, personId: string, now: Date): Promise<number> {
  const gone = await db
    .deleteFrom("safety_plan_share")
    .where("person_id", "=", personId)
    .where("ends_at", "<=", now)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function isStepThere(db: Db, personId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("safety_plan_step")
    .select("id")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function isOnCareTeam(db: Db, personId: string, memberId: string): Promise<boolean> {
  const row = await db
    .selectFrom("care_relationship as c")
    .innerJoin("member as m", (join) => join.onRef("m.id", "=", "c.member_id").onRef("m.agency_id", "=", "c.agency_id"))
    .select("m.id")
    .where("c.person_id", "=", personId)
    .where("c.member_id", "=", memberId)
    .where("c.until", "is", null)
    .where("m.active", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Victim services by the agency's kind or by what rides on the person: shares there are short. */
export async function isVictimService(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("person")
    .innerJoin("agency", "agency.agency_id", "person.agency_id")
    .select(["agency.kind", "person.labels"])
    .where("person.id", "=", personId)
    .executeTakeFirst();
  return row?.kind === "victim-services" || (row?.labels.includes("victim-service") ?? false);
}
