import { type Insertable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type FindingRow = Awaited<ReturnType<typeof selectFindings>>[number];
export type ReviewRow = Awaited<ReturnType<typeof selectReviews>>[number];

/** Findings about these people that have not ended, newest first. */
export function selectFindings(db: Db, personIds: readonly string[], now: Date) {
  return db
    .selectFrom("finding")
    .selectAll()
    .where("person_id", "in", personIds.length > 0 ? personIds : [nobody])
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .limit(500)
    .execute();
}

/** Findings made since then, ended or not; what was erased when noticing was switched off is not among them. */
export function selectTimeline(db: Db, personId: string, since: Date) {
  return db
    .selectFrom("finding")
    .selectAll()
    .where("person_id", "=", personId)
    .where("created_at", ">=", since)
    .where(sql<number>`octet_length(body)`, ">", 0)
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
}

/** The same without their sealed bodies. */
export function selectOutlines(db: Db, personIds: readonly string[], now: Date) {
  return db
    .selectFrom("finding")
    .select(["id", "person_id", "analyser", "urgency", "created_at"])
    .where("person_id", "in", personIds.length > 0 ? personIds : [nobody])
    .where("expires_at", ">", now)
    .orderBy("id")
    .limit(500)
    .execute();
}

export function selectReviewOutlines(db: Db, findingIds: readonly string[]) {
  return db
    .selectFrom("review")
    .select(["id", "finding_id", "answer", "reviewer_kind", "reviewer_id", "at"])
    .where("finding_id", "in", findingIds.length > 0 ? findingIds : [nobody])
    .orderBy("at")
    .orderBy("id")
    .execute();
}

export function selectFinding(db: Db, personIds: readonly string[], id: string) {
  return db
    .selectFrom("finding")
    .selectAll()
    .where("id", "=", id)
    .where("person_id", "in", personIds.length > 0 ? personIds : [nobody])
    .executeTakeFirst();
}

export function selectReviews(db: Db, findingIds: readonly string[]) {
  return db
    .selectFrom("review")
    .leftJoin("member", "member.id", "review.reviewer_id")
    .selectAll("review")
    .select("member.name as reviewer_name")
    .where("finding_id", "in", findingIds.length > 0 ? findingIds : [nobody])
    .orderBy("review.at")
    .orderBy("review.id")
    .execute();
}

/** Keeps an answer once; the same id again changes nothing. */
export async function insertReview(db: Db, row: Insertable<Tables["review"]>): Promise<void> {
  await db
    .insertInto("review")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertFinding(db: Db, row: Insertable<Tables["finding"]>): Promise<void> {
  await db
    .insertInto("finding")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everyone on a practitioner's caseload, by id alone. */
export async function selectCaseload(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("care_relationship")
    .select("person_id")
    .where("member_id", "=", memberId)
    .where("until", "is", null)
    .execute();
  return rows.map((row) => row.person_id);
}

/** What these analysers had found about a person ends now, and its words and numbers go. */
export async function endNoticing(db: Db, personId: string, analysers: readonly string[], now: Date): Promise<number> {
  const ended = await db
    .updateTable("finding")
    .set({ expires_at: now, body: sql`'\\x'::bytea` })
    .where("person_id", "=", personId)
    .where("analyser", "in", analysers)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

export type MoveRow = Awaited<ReturnType<typeof selectMoves>>[number];

/** What was done with findings besides answering them, oldest first. */
export function selectMoves(db: Db, findingIds: readonly string[]) {
  return db
    .selectFrom("finding_move as move")
    .leftJoin("member as giver", "giver.id", "move.member_id")
    .leftJoin("member as taker", "taker.id", "move.to_member")
    .selectAll("move")
    .select(["giver.name as by_name", "taker.name as to_name"])
    .where("move.finding_id", "in", findingIds.length > 0 ? findingIds : [nobody])
    .orderBy("move.at")
    .orderBy("move.id")
    .execute();
}

/** Keeps a move once; the same id again changes nothing. */
export async function insertMove(db: Db, row: Insertable<Tables["finding_move"]>): Promise<void> {
  await db
    .insertInto("finding_move")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** When findings of one analyser about one person were made. */
export function selectMadeSince(db: Db, personId: string, analyser: string, since: Date) {
  return db
    .selectFrom("finding")
    .select("created_at")
    .where("person_id", "=", personId)
    .where("analyser", "=", analyser)
    .where("created_at", ">=", since)
    .execute();
}

export async function selectLookBackAt(db: Db, personId: string): Promise<Date | null> {
  const row = await db.selectFrom("look_back").select("at").where("person_id", "=", personId).executeTakeFirst();
  return row?.at ?? null;
}

export function selectLookBacks(db: Db, personIds: readonly string[]) {
  return db
    .selectFrom("look_back")
    .selectAll()
    .where("person_id", "in", personIds.length > 0 ? personIds : [nobody])
    .execute();
}

/** When each of these people last answered a notice themselves. */
export async function selectOwnAnswers(db: Db, personIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom("review")
    .select(["person_id", ({ fn }) => fn.max("at").as("at")])
    .where("person_id", "in", personIds.length > 0 ? personIds : [nobody])
    .where("reviewer_kind", "=", "person")
    .groupBy("person_id")
    .execute();
  return new Map(rows.map(({ person_id, at }) => [person_id, at]));
}

/** What figures are broken down by, of people who agreed to be counted. */
export function selectGroups(db: Db, personIds: readonly string[]) {
  return db
    .selectFrom("person")
    .leftJoin("person_profile as profile", "profile.person_id", "person.id")
    .select(["person.id", "person.age_band", "person.service_type", "profile.language"])
    .where("person.id", "in", personIds.length > 0 ? personIds : [nobody])
    .execute();
}

export async function insertFigures(db: Db, row: Insertable<Tables["noticing_figures"]>): Promise<void> {
  await db
    .insertInto("noticing_figures")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function selectNewestFigures(db: Db) {
  return db
    .selectFrom("noticing_figures")
    .select(["counted_at", "body"])
    .orderBy("counted_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function keepLookBack(db: Db, row: Insertable<Tables["look_back"]>): Promise<void> {
  await db
    .insertInto("look_back")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "person_id"])
        .doUpdateSet({ body: row.body, labels: row.labels ?? [], at: row.at }),
    )
    .execute();
}

export async function dropLookBack(db: Db, personId: string): Promise<void> {
  await db.deleteFrom("look_back").where("person_id", "=", personId).execute();
}

export async function selectBudget(db: Db, memberId: string): Promise<number | null> {
  const row = await db.selectFrom("notice_budget").select("most").where("member_id", "=", memberId).executeTakeFirst();
  return row?.most ?? null;
}

export async function keepBudget(db: Db, row: Insertable<Tables["notice_budget"]>): Promise<void> {
  await db
    .insertInto("notice_budget")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "member_id"]).doUpdateSet({ most: row.most }))
    .execute();
}

const nobody = "00000000-0000-0000-0000-000000000000";
