import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type FactRow = Selectable<Tables["told_fact"]>;

/** Of two devices that tell the same at the same moment, one goes first. */
export async function lockFact(db: Db, personId: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`told ${personId} ${key}`}, 0))`.execute(db);
}

/** What is told now, newest first; of two about the same (kept for oneself, and told to the team) both. */
export function selectFacts(db: Db, personId: string, keys?: readonly string[]): Promise<FactRow[]> {
  return db
    .selectFrom("told_fact")
    .selectAll()
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .$if(keys !== undefined, (query) => query.where("key", "in", keys?.length ? [...keys] : [""]))
    .orderBy("told_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** All that was ever told of these, oldest first. */
export function selectTellings(db: Db, personId: string, keys: readonly string[]): Promise<FactRow[]> {
  return db
    .selectFrom("told_fact")
    .selectAll()
    .where("person_id", "=", personId)
    .where("key", "in", [...keys])
    .orderBy("told_at")
    .orderBy("id")
    .execute();
}

export function selectBefore(db: Db, personId: string, key: string) {
  return db
    .selectFrom("told_fact")
    .selectAll()
    .where("person_id", "=", personId)
    .where("key", "=", key)
    .where("ended_at", "is not", null)
    .orderBy("told_at", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
}

export function findFact(db: Db, personId: string, id: string): Promise<FactRow | undefined> {
  return db
    .selectFrom("told_fact")
    .selectAll()
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Puts what was said of this before into its history; what was told later than `at` stays. */
export async function endFacts(db: Db, personId: string, key: string, at: Date): Promise<void> {
  await db
    .updateTable("told_fact")
    .set({ ended_at: at })
    .where("person_id", "=", personId)
    .where("key", "=", key)
    .where("ended_at", "is", null)
    .where("told_at", "<=", at)
    .execute();
}

/** @returns false when this id is there already */
export async function insertFact(db: Db, row: Insertable<Tables["told_fact"]>): Promise<boolean> {
  const made = await db
    .insertInto("told_fact")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function confirmFact(db: Db, personId: string, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("told_fact")
    .set({ confirmed_at: at })
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function updateBody(
  db: Db,
  personId: string,
  id: string,
  { body, labels }: Pick<FactRow, "body" | "labels">,
) {
  await db
    .updateTable("told_fact")
    .set({ body, labels })
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .execute();
}

/** @returns how many rows went, history among them */
export async function deleteFact(db: Db, personId: string, key: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("told_fact")
    .where("person_id", "=", personId)
    .where("key", "=", key)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Names of colleagues by id; also of those who have left. */
export async function selectStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("member")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Asked = { agencyId: string; month: string; key: string; place: string; how: "asked" | "spared" };

export async function countAsked(db: Db, { agencyId, month, key, place, how }: Asked): Promise<void> {
  await db
    .insertInto("asked_again")
    .values({ agency_id: agencyId, month, key, place, how, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "month", "key", "place", "how"])
        .doUpdateSet((set) => ({ count: set("asked_again.count", "+", 1) })),
    )
    .execute();
}

export function selectAsked(db: Db, since: string) {
  return db
    .selectFrom("asked_again")
    .select((select) => ["key", "place", "how", select.fn.sum<string>("count").as("count")])
    .where("month", ">=", since)
    .groupBy(["key", "place", "how"])
    .execute();
}
