import { type Insertable, sql, type Updateable } from "kysely";
import type { SealedBytes, Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type ReferralRow = Omit<Tables["referral"], "agency_id">;
export type StepRow = {
  id: string;
  referral_id: string;
  step: string;
  at: Date;
  who: string | null;
  words: SealedBytes | null;
  labels: string[];
};

export function selectReferrals(db: Db, people: readonly string[]): Promise<ReferralRow[]> {
  if (people.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("referral")
    .selectAll()
    .where("person_id", "in", people)
    .orderBy("opened_at", "desc")
    .limit(2000)
    .execute();
}

export function findReferral(db: Db, personId: string, id: string): Promise<ReferralRow | undefined> {
  return db
    .selectFrom("referral")
    .selectAll()
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

export function selectSteps(db: Db, people: readonly string[]): Promise<StepRow[]> {
  if (people.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("referral_step")
    .leftJoin("member", (join) =>
      join.onRef("member.id", "=", "referral_step.member_id").onRef("member.agency_id", "=", "referral_step.agency_id"),
    )
    .select(["referral_step.id", "referral_id", "step", "at", "member.name as who", "words", "labels"])
    .where("person_id", "in", people)
    .orderBy("at")
    .limit(10_000)
    .execute();
}

/** Keeps a referral once; false where that id was there before. */
export async function insertReferral(db: Db, row: Insertable<Tables["referral"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("referral")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateReferral(db: Db, id: string, values: Updateable<Tables["referral"]>): Promise<void> {
  await db.updateTable("referral").set(values).where("id", "=", id).execute();
}

/** Writes a step down once; false where that id was there before. */
export async function insertStep(db: Db, row: Insertable<Tables["referral_step"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("referral_step")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function selectCaseload(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("care_relationship")
    .select("person_id")
    .where("member_id", "=", memberId)
    .where("until", "is", null)
    .execute();
  return rows.map((row) => row.person_id);
}

export async function countReferrals(db: Db, since: Date) {
  const { rows } = await sql<{ [part: string]: number | string | null }>`
    select * from mooring.referral_counts(${since})`.execute(db);
  const [row = {}] = rows;
  const count = (part: string) => Number(row[part] ?? 0);
  const days = (part: string) => (row[part] === null || row[part] === undefined ? null : Number(row[part]));
  return {
    counts: {
      opened: count("opened"),
      accepted: count("accepted"),
      met: count("met"),
      declined: count("declined"),
      stopped: count("stopped"),
      waiting: count("waiting"),
    },
    daysToAccepted: days("median_days_to_accepted"),
    daysToMet: days("median_days_to_met"),
  };
}
