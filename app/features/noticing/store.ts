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

/** The same without their sealed bodies. */
export function selectOutlines(db: Db, personIds: readonly string[], now: Date) {
  return db
    .selectFrom("finding")
    .select(["id", "person_id", "analyser"])
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

/** Noticing was turned off: what it had found ends now. Safety findings stay, they belong to the floor. */
export async function endNoticing(db: Db, personId: string, now: Date): Promise<number> {
  const ended = await db
    .updateTable("finding")
    .set({ expires_at: now, body: sql`'\\x'::bytea` })
    .where("person_id", "=", personId)
    .where("analyser", "!=", "crisis-triage")
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

const nobody = "00000000-0000-0000-0000-000000000000";
