import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function selectChoices(db: Db, personId: string) {
  return db.selectFrom("theme_choice").selectAll().where("person_id", "=", personId).executeTakeFirst();
}

/** Makes the row where there is none, and holds it: two tabs that say something at once lose neither. */
export async function holdChoices(db: Db, row: Insertable<Tables["theme_choice"]>) {
  await db
    .insertInto("theme_choice")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doNothing())
    .execute();
  return db
    .selectFrom("theme_choice")
    .selectAll()
    .where("person_id", "=", row.person_id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateChoices(
  db: Db,
  personId: string,
  row: Pick<Insertable<Tables["theme_choice"]>, "body" | "labels" | "updated_at">,
): Promise<void> {
  await db.updateTable("theme_choice").set(row).where("person_id", "=", personId).execute();
}

/** @returns how many rows are gone */
export async function deleteChoices(db: Db, personId: string): Promise<number> {
  const gone = await db.deleteFrom("theme_choice").where("person_id", "=", personId).executeTakeFirst();
  return Number(gone.numDeletedRows);
}
