import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function findAside(db: Db, lookup: Buffer) {
  return db.selectFrom("kept_aside").selectAll().where("lookup", "=", lookup).executeTakeFirst();
}

/** How many were begun since. */
export async function countBegun(db: Db, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom("kept_aside")
    .select((select) => select.fn.countAll<string>().as("count"))
    .where("begun_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** @returns false when it is there already */
export async function insertAside(
  db: Db,
  row: Omit<Insertable<Tables["kept_aside"]>, "over" | "over_at">,
): Promise<boolean> {
  const made = await db
    .insertInto("kept_aside")
    .values({ ...row, over: null, over_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning("version")
    .executeTakeFirst();
  return made !== undefined;
}

/** @returns the new version, or null when another save came between */
export async function updateAside(
  db: Db,
  lookup: Buffer,
  after: number,
  row: { sealed: Buffer; saved_at: Date; until: Date },
): Promise<number | null> {
  const made = await db
    .updateTable("kept_aside")
    .set((set) => ({ ...row, version: set("version", "+", 1) }))
    .where("lookup", "=", lookup)
    .where("version", "=", after)
    .where("over", "is", null)
    .returning("version")
    .executeTakeFirst();
  return made?.version ?? null;
}

/** Erases the answers and keeps that they are over. @returns whether they were still there */
export async function endAside(db: Db, lookup: Buffer, over: "claimed" | "erased", at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("kept_aside")
    .set({ sealed: null, over, over_at: at })
    .where("lookup", "=", lookup)
    .where("over", "is", null)
    .where("until", ">", at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function expireAsides(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("kept_aside")
    .set((set) => ({ sealed: null, over: "expired" as const, over_at: set.ref("until") }))
    .where("over", "is", null)
    .where("until", "<=", now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function forgetOldAsides(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("kept_aside").where("over_at", "<", before).execute();
}
