import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function selectRecordings(db: Db, personId: string) {
  return db
    .selectFrom("voice_recording")
    .select(["id", "at", "parts", "bytes", "body"])
    .where("person_id", "=", personId)
    .orderBy("at", "desc")
    .limit(500)
    .execute();
}

export function selectRecording(db: Db, personId: string, id: string) {
  return db
    .selectFrom("voice_recording")
    .select(["id", "parts", "bytes"])
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Bytes of sound this person keeps, apart from one recording. */
export async function soundKept(db: Db, personId: string, apartFrom: string): Promise<number> {
  const row = await db
    .selectFrom("voice_recording")
    .select(({ fn }) => fn.sum<string>("bytes").as("bytes"))
    .where("person_id", "=", personId)
    .where("id", "!=", apartFrom)
    .executeTakeFirst();
  return Number(row?.bytes ?? 0);
}

/** Keeps a head; of one that is there only the words beside it change. @returns false when the id is somebody else's */
export async function putRecording(db: Db, row: Insertable<Tables["voice_recording"]>): Promise<boolean> {
  const { body, labels, updated_at } = row;
  const put = await db
    .insertInto("voice_recording")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet({ body, labels, updated_at })
        .where("voice_recording.person_id", "=", row.person_id),
    )
    .executeTakeFirst();
  return (put.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertPart(db: Db, row: Insertable<Tables["voice_part"]>): Promise<void> {
  await db
    .insertInto("voice_part")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function selectParts(db: Db, personId: string, recordingId: string, from: number, limit: number) {
  return db
    .selectFrom("voice_part")
    .select(["id", "place", "body"])
    .where("person_id", "=", personId)
    .where("recording_id", "=", recordingId)
    .where("place", ">=", from)
    .orderBy("place")
    .limit(limit)
    .execute();
}

export async function deleteRecording(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom("voice_recording")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
