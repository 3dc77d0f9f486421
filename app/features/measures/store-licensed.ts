import type { Insertable, Selectable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type LicensedRow = Selectable<Tables["licensed_instrument"]>;

export function selectLicensed(db: Db): Promise<LicensedRow[]> {
  return db
    .selectFrom("licensed_instrument")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .orderBy("kept_at")
    .orderBy("id")
    .limit(200)
    .execute();
}

/** Held until this transaction ends: of two yeses at once, both count. */
export function holdLicensed(db: Db, id: string): Promise<LicensedRow | undefined> {
  return db
    .selectFrom("licensed_instrument")
    .selectAll()
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

/** Keeps it under its id; a later version takes the place of an earlier one. */
export async function keepLicensedRow(db: Db, row: Insertable<Tables["licensed_instrument"]>): Promise<void> {
  const { agency_id: _, id: __, withdrawn_at: ___, ...changed } = row;
  await db
    .insertInto("licensed_instrument")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doUpdateSet(changed))
    .execute();
}

export async function updateLicensed(
  db: Db,
  id: string,
  changed: { approvals?: string; withdrawn_at?: Date },
): Promise<boolean> {
  const done = await db
    .updateTable("licensed_instrument")
    .set(changed)
    .where("id", "=", id)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Counts one sitting more, unless the licence has none left. @returns false when it has none left */
export async function countUse(db: Db, id: string, most: number | null): Promise<boolean> {
  const done = await db
    .updateTable("licensed_instrument")
    .set((set) => ({ uses: set("uses", "+", 1) }))
    .where("id", "=", id)
    .$if(most !== null, (query) => query.where("uses", "<", most ?? 0))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function selectMemberNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("member").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
