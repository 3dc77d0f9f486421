import type { Insertable, Updateable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type TalkRow = NonNullable<Awaited<ReturnType<typeof lockTalk>>>;
export type MessageRow = Awaited<ReturnType<typeof selectMessages>>[number];
export type HandOverRow = NonNullable<Awaited<ReturnType<typeof selectHandOver>>>;

const talkColumns = [
  "id",
  "person_id",
  "started_at",
  "last_at",
  "limits_hash",
  "disclosed_at",
  "state",
  "labels",
  "last_seq",
  "answered_seq",
  "events",
  "alert_id",
] as const;
const handOverColumns = [
  "id",
  "person_id",
  "talk_id",
  "alert_id",
  "from_seq",
  "line",
  "labels",
  "asked_at",
  "joined_at",
  "member_id",
  "ended_at",
] as const;

/** @returns whether it is new */
export async function insertTalk(db: Db, row: Insertable<Tables["talk"]>): Promise<boolean> {
  const made = await db
    .insertInto("talk")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A conversation, held until this unit of work is over, so that messages follow one another. */
export function lockTalk(db: Db, personId: string, id: string) {
  return db
    .selectFrom("talk")
    .select(talkColumns)
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export function selectTalk(db: Db, personId: string, id: string) {
  return db
    .selectFrom("talk")
    .select(talkColumns)
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export function selectTalks(db: Db, personId: string) {
  return db
    .selectFrom("talk")
    .select(["id", "started_at", "last_at", "limits_hash"])
    .where("person_id", "=", personId)
    .orderBy("last_at", "desc")
    .limit(50)
    .execute();
}

export async function updateTalk(db: Db, id: string, set: Updateable<Tables["talk"]>): Promise<void> {
  await db.updateTable("talk").set(set).where("id", "=", id).execute();
}

export async function deleteTalk(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db.deleteFrom("talk").where("person_id", "=", personId).where("id", "=", id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** When the program was last used before what is not answered yet, in any conversation of theirs; null: never. */
export async function lastUsed(db: Db, personId: string, talkId: string, answeredSeq: number): Promise<Date | null> {
  const row = await db
    .selectFrom("talk_message")
    .select((select) => select.fn.max("received_at").as("at"))
    .where("person_id", "=", personId)
    .where((where) => where.or([where("talk_id", "!=", talkId), where("seq", "<=", answeredSeq)]))
    .executeTakeFirst();
  return row?.at ?? null;
}

/** @returns whether it is new: the same id again changes nothing */
export async function insertMessage(db: Db, row: Insertable<Tables["talk_message"]>): Promise<boolean> {
  const made = await db
    .insertInto("talk_message")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function hasMessage(db: Db, personId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom("talk_message")
    .select("id")
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Messages of a conversation with a number higher than `after`, in order. */
export function selectMessages(db: Db, talkId: string, after: number, most = 500) {
  return db
    .selectFrom("talk_message as m")
    .leftJoin("member as s", (join) => join.onRef("s.id", "=", "m.member_id").onRef("s.agency_id", "=", "m.agency_id"))
    .select([
      "m.id",
      "m.seq",
      "m.author",
      "m.member_id",
      "m.at",
      "m.received_at",
      "m.body",
      "m.labels",
      "s.name as member_name",
    ])
    .where("m.talk_id", "=", talkId)
    .where("m.seq", ">", after)
    .orderBy("m.seq", "desc")
    .limit(most)
    .execute()
    .then((rows) => rows.reverse());
}

/** When the person's newest message arrived. */
export async function lastWrittenAt(db: Db, talkId: string): Promise<Date | null> {
  const row = await db
    .selectFrom("talk_message")
    .select("received_at")
    .where("talk_id", "=", talkId)
    .where("author", "=", "person")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.received_at ?? null;
}

/** The last few things the person wrote up to a number, oldest first. */
export async function selectEarlier(db: Db, talkId: string, from: number, upTo: number, most: number) {
  const rows = await db
    .selectFrom("talk_message")
    .select(["id", "seq", "body", "labels"])
    .where("talk_id", "=", talkId)
    .where("author", "=", "person")
    .where("seq", ">", from)
    .where("seq", "<=", upTo)
    .orderBy("seq", "desc")
    .limit(most)
    .execute();
  return rows.reverse();
}

/** The hand-over of a conversation that has not ended, else the last one. */
export function selectHandOver(db: Db, talkId: string) {
  return db
    .selectFrom("talk_handover")
    .select(handOverColumns)
    .where("talk_id", "=", talkId)
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** By the conversation's id or the alert's. */
export function selectHandOverBy(db: Db, alertOrTalkId: string) {
  return db
    .selectFrom("talk_handover")
    .select(handOverColumns)
    .where((is) => is.or([is("talk_id", "=", alertOrTalkId), is("alert_id", "=", alertOrTalkId)]))
    .orderBy("asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function insertHandOver(db: Db, row: Insertable<Tables["talk_handover"]>): Promise<void> {
  await db.insertInto("talk_handover").values(row).execute();
}

export async function updateHandOver(db: Db, id: string, set: Updateable<Tables["talk_handover"]>): Promise<void> {
  await db.updateTable("talk_handover").set(set).where("id", "=", id).execute();
}

/** Whether the alert is still with somebody. Null: there is none by that id. */
export async function isAlertOpen(db: Db, id: string): Promise<boolean | null> {
  const row = await db.selectFrom("alert").select("state").where("id", "=", id).executeTakeFirst();
  return row ? row.state !== "closed" : null;
}

export async function upsertRating(db: Db, row: Insertable<Tables["talk_rating"]>): Promise<void> {
  const { rating, is_report, words, labels, at } = row;
  await db
    .insertInto("talk_rating")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "message_id"]).doUpdateSet({ rating, is_report, words, labels, at }),
    )
    .execute();
}

export function selectRatings(db: Db, personId: string, messageIds: readonly string[]) {
  if (messageIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("talk_rating")
    .select(["id", "message_id", "rating", "is_report"])
    .where("person_id", "=", personId)
    .where("message_id", "in", messageIds)
    .execute();
}

export function selectMessage(db: Db, personId: string, id: string) {
  return db
    .selectFrom("talk_message")
    .select(["id", "author", "body", "labels"])
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export function countRatings(db: Db) {
  return db
    .selectFrom("talk_rating")
    .select((e) => ["source", "language", "rating", e.fn.countAll<string>().as("count")])
    .groupBy(["source", "language", "rating"])
    .execute();
}

export function selectReports(db: Db) {
  return db
    .selectFrom("talk_rating")
    .select(["id", "person_id", "rating", "source", "language", "words", "labels", "at"])
    .where("is_report", "=", true)
    .orderBy("at", "desc")
    .limit(200)
    .execute();
}

export function selectMemory(db: Db, personId: string) {
  return db
    .selectFrom("talk_memory")
    .select(["id", "kind", "body", "labels", "at"])
    .where("person_id", "=", personId)
    .orderBy("at")
    .limit(200)
    .execute();
}

export async function upsertMemory(db: Db, row: Insertable<Tables["talk_memory"]>): Promise<void> {
  const { body, labels, at } = row;
  await db
    .insertInto("talk_memory")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doUpdateSet({ body, labels, at }))
    .execute();
}

/** @returns how many were erased */
export async function deleteMemory(db: Db, personId: string, id?: string): Promise<number> {
  const gone = await db
    .deleteFrom("talk_memory")
    .where("person_id", "=", personId)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** Whether the person's newest word on a purpose is yes, and not run out. Null: they said nothing. */
export async function choiceOf(db: Db, personId: string, purpose: string, now: Date): Promise<boolean | null> {
  const newest = await db
    .selectFrom("choice")
    .select(["is_on", "expires_at"])
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest ? newest.is_on && (newest.expires_at === null || newest.expires_at > now) : null;
}

export async function zoneOf(db: Db): Promise<string> {
  const row = await db.selectFrom("agency").select("zone").executeTakeFirst();
  return row?.zone ?? "UTC";
}
