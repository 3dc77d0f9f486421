import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

/** @returns how many were not there before */
export async function insertBrought(db: Db, rows: readonly Insertable<Tables["checkin"]>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await db
    .insertInto("checkin")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(made.numInsertedOrUpdatedRows ?? 0n);
}

export async function selectImports(db: Db, personId: string) {
  const rows = await db
    .selectFrom("checkin")
    .select((e) => [
      "import_id",
      e.fn.countAll<string>().as("count"),
      e.fn.min("at").as("first"),
      e.fn.max("at").as("last"),
      e.fn.max("received_at").as("kept_at"),
    ])
    .where("person_id", "=", personId)
    .where("import_id", "is not", null)
    .groupBy("import_id")
    .orderBy("kept_at", "desc")
    .limit(50)
    .execute();
  return rows.flatMap(({ import_id, ...row }) => (import_id === null ? [] : [{ ...row, import_id }]));
}

export async function deleteImport(db: Db, personId: string, importId: string): Promise<number> {
  const gone = await db
    .deleteFrom("checkin")
    .where("person_id", "=", personId)
    .where("import_id", "=", importId)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
