import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

/** A file's head, held until this unit of work is over, so that the last two parts do not both think another is missing. */
export function lockFile(db: Db, personId: string, id: string) {
  return db
    .selectFrom("story_file")
    .selectAll()
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export function selectFile(db: Db, personId: string, id: string) {
  return db
    .selectFrom("story_file")
    .selectAll()
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** @returns false when there is a file by that id already */
export async function insertFile(db: Db, row: Insertable<Tables["story_file"]>): Promise<boolean> {
  const made = await db
    .insertInto("story_file")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Bytes a person keeps or has begun to keep in files. */
export async function bytesKept(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom("story_file")
    .select((e) => e.fn.sum<string>("bytes").as("bytes"))
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

export async function selectPlaces(db: Db, personId: string, fileId: string): Promise<number[]> {
  const rows = await db
    .selectFrom("story_part")
    .select("place")
    .where("person_id", "=", personId)
    .where("file_id", "=", fileId)
    .orderBy("place")
    .execute();
  return rows.map(({ place }) => place);
}

export async function insertPart(db: Db, row: Insertable<Tables["story_part"]>): Promise<void> {
  await db
    .insertInto("story_part")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function touchFile(db: Db, id: string, at: Date, isWhole: boolean): Promise<void> {
  await db
    .updateTable("story_file")
    .set({ touched_at: at, ...(isWhole ? { whole_at: at } : {}) })
    .where("id", "=", id)
    .execute();
}

export function selectParts(db: Db, personId: string, fileId: string, from: number, most: number) {
  return db
    .selectFrom("story_part")
    .select(["id", "piece_id", "place", "body", "labels"])
    .where("person_id", "=", personId)
    .where("file_id", "=", fileId)
    .where("place", ">=", from)
    .orderBy("place")
    .limit(most)
    .execute();
}

/** Files that no piece shows: all of them, one, or those whose last part came before a moment. @returns how many went */
export async function deleteStray(
  db: Db,
  personId: string,
  { id, before }: { id?: string; before?: Date },
): Promise<number> {
  const gone = await db
    .deleteFrom("story_file")
    .where("person_id", "=", personId)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .$if(before !== undefined, (query) => query.where("touched_at", "<", before ?? new Date(0)))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("story_piece as p").select("p.id").whereRef("p.file_id", "=", "story_file.id"))),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
