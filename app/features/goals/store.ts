import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type GoalRow = Selectable<Tables["goal"]>;
export type StepRow = Omit<Selectable<Tables["goal_step"]>, "done_on" | "quiet_on"> & {
  done_on: string | null;
  quiet_on: string | null;
};
/** A row with the name of the worker who wrote it, where one did. */
export type Named<R> = R & { name: string | null };

/** `audience` of the page with the plan is always the care team. */
export async function findAbout(db: Db, table: "about_me" | "about_health", personId: string) {
  if (table === "about_health")
    return db
      .selectFrom("about_health")
      .select(["body", "labels", "audience"])
      .where("person_id", "=", personId)
      .executeTakeFirst();
  const row = await db
    .selectFrom("about_me")
    .select(["body", "labels"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && { ...row, audience: "team" as const };
}

/** Two devices that tell something at the same moment follow one another. */
export async function lockAbout(db: Db, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`about-me ${personId}`}, 0))`.execute(db);
}

export async function keepAboutMe(db: Db, row: Insertable<Tables["about_me"]>): Promise<void> {
  const { body, labels, updated_at } = row;
  await db
    .insertInto("about_me")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doUpdateSet({ body, labels, updated_at }))
    .execute();
}

export async function keepAboutHealth(db: Db, row: Insertable<Tables["about_health"]>): Promise<void> {
  const { body, labels, updated_at, audience } = row;
  await db
    .insertInto("about_health")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "person_id"]).doUpdateSet({ body, labels, updated_at, audience }),
    )
    .execute();
}

/** @returns false when this id is there already */
export async function insertNeedRating(db: Db, row: Insertable<Tables["need_rating"]>): Promise<boolean> {
  const made = await db
    .insertInto("need_rating")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function selectNeedRatings(db: Db, personId: string) {
  return db
    .selectFrom("need_rating as r")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "r.member_id").onRef("m.agency_id", "=", "r.agency_id"))
    .select(["r.id", "r.member_id", "r.at", "r.body", "r.labels", "m.name"])
    .where("r.person_id", "=", personId)
    .orderBy("r.at")
    .orderBy("r.id")
    .execute();
}

export function selectGoals(db: Db, personId: string): Promise<Named<GoalRow>[]> {
  return db
    .selectFrom("goal as g")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "g.member_id").onRef("m.agency_id", "=", "g.agency_id"))
    .selectAll("g")
    .select("m.name")
    .where("g.person_id", "=", personId)
    .orderBy("g.created_at")
    .orderBy("g.id")
    .execute();
}

/** All goals of a person, held until this unit of work is over, so that two writings follow one another. */
export function lockGoals(db: Db, personId: string) {
  return db
    .selectFrom("goal")
    .select(["id", "member_id", "state", "version", "save_id", "body", "labels"])
    .where("person_id", "=", personId)
    .orderBy("id")
    .forUpdate()
    .execute();
}

/** @returns false when there is one by that id already, whoever's it is */
export async function insertGoal(db: Db, row: Insertable<Tables["goal"]>): Promise<boolean> {
  const made = await db
    .insertInto("goal")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type Changed = Partial<Pick<GoalRow, "state" | "version" | "save_id" | "body" | "labels">> & { updated_at: Date };

export async function updateGoal(db: Db, personId: string, id: string, changed: Changed): Promise<void> {
  await db.updateTable("goal").set(changed).where("person_id", "=", personId).where("id", "=", id).execute();
}

export async function deleteGoal(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("goal").where("person_id", "=", personId).where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

const days = [
  sql<string | null>`done_on::text`.as("done_on"),
  sql<string | null>`quiet_on::text`.as("quiet_on"),
] as const;
const stepColumns = [
  "agency_id",
  "id",
  "person_id",
  "goal_id",
  "kind",
  "state",
  "version",
  "save_id",
  "body",
  "labels",
  "created_at",
  "updated_at",
] as const;

export function selectSteps(db: Db, personId: string): Promise<StepRow[]> {
  return db
    .selectFrom("goal_step")
    .select([...stepColumns, ...days])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

export function lockStep(db: Db, personId: string, id: string): Promise<StepRow | undefined> {
  return db
    .selectFrom("goal_step")
    .select([...stepColumns, ...days])
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export async function countSteps(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom("goal_step")
    .select((e) => e.fn.countAll<string>().as("count"))
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** @returns false when there is one by that id already, whoever's it is */
export async function insertStep(db: Db, row: Insertable<Tables["goal_step"]>): Promise<boolean> {
  const made = await db
    .insertInto("goal_step")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

type ChangedStep = Partial<Pick<StepRow, "state" | "version" | "save_id" | "body" | "labels" | "done_on" | "quiet_on">>;

export async function updateStep(
  db: Db,
  personId: string,
  id: string,
  changed: ChangedStep & { updated_at: Date },
): Promise<void> {
  await db.updateTable("goal_step").set(changed).where("person_id", "=", personId).where("id", "=", id).execute();
}

export function selectWordings(db: Db, personId: string) {
  return db
    .selectFrom("goal_wording as w")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "w.member_id").onRef("m.agency_id", "=", "w.agency_id"))
    .select(["w.id", "w.goal_id", "w.step_id", "w.member_id", "w.at", "w.body", "w.labels", "m.name"])
    .where("w.person_id", "=", personId)
    .orderBy("w.at")
    .orderBy("w.id")
    .execute();
}

/** @returns false when this id is there already */
export async function insertWording(db: Db, row: Insertable<Tables["goal_wording"]>): Promise<boolean> {
  const made = await db
    .insertInto("goal_wording")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Takes wordings of one goal or step away. @returns how many */
export async function deleteWordings(
  db: Db,
  personId: string,
  of: { goal_id: string } | { step_id: string },
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const gone = await db
    .deleteFrom("goal_wording")
    .where("person_id", "=", personId)
    .$if("goal_id" in of, (query) => query.where("goal_id", "=", "goal_id" in of ? of.goal_id : ""))
    .$if("step_id" in of, (query) => query.where("step_id", "=", "step_id" in of ? of.step_id : ""))
    .where("id", "in", ids)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The newest ratings of each goal, oldest first; of the same moment the person's first. */
export async function selectRatings(db: Db, personId: string, mostEach: number) {
  const newest = db
    .selectFrom("goal_rating as r")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "r.member_id").onRef("m.agency_id", "=", "r.agency_id"))
    .select(["r.id", "r.goal_id", "r.member_id", "r.at", "r.body", "r.labels", "m.name"])
    .select(
      sql<number>`row_number() over (partition by r.goal_id order by r.at desc, r.member_id nulls last, r.id desc)`.as(
        "place",
      ),
    )
    .where("r.person_id", "=", personId);
  const rows = await db
    .selectFrom(newest.as("n"))
    .selectAll()
    .where("place", "<=", mostEach)
    .orderBy("at")
    .orderBy("member_id", (order) => order.asc().nullsFirst())
    .orderBy("id")
    .execute();
  return rows;
}

/** @returns false when this id is there already */
export async function insertRating(db: Db, row: Insertable<Tables["goal_rating"]>): Promise<boolean> {
  const made = await db
    .insertInto("goal_rating")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What the person's age is known to be, as a band. */
export async function findAgeBand(db: Db, personId: string): Promise<string> {
  const row = await db.selectFrom("person").select("age_band").where("id", "=", personId).executeTakeFirst();
  return row?.age_band ?? "unknown";
}
