import { type Insertable, sql, type Updateable } from "kysely";
import type { SealedBytes, Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import type { Counts } from "./domain/referral.ts";

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
  const [{ rows: parts }, { rows: waits }] = await Promise.all([
    sql<{ part: keyof Counts; referrals: string; people: string; others: string }>`
      select * from mooring.referral_parts(${since})`.execute(db),
    sql<{ days_to_accepted: number | null; days_to_met: number | null }>`
      select * from mooring.referral_waits(${since})`.execute(db),
  ]);
  const of = new Map(parts.map((row) => [row.part, row]));
  const counted = (part: keyof Counts) => {
    const { referrals = 0, people = 0, others = 0 } = of.get(part) ?? {};
    return { referrals: Number(referrals), people: Number(people), others: Number(others) };
  };
  return {
    counts: {
      opened: counted("opened"),
      accepted: counted("accepted"),
      met: counted("met"),
      declined: counted("declined"),
      stopped: counted("stopped"),
      waiting: counted("waiting"),
    },
    daysToAccepted: waits[0]?.days_to_accepted ?? null,
    daysToMet: waits[0]?.days_to_met ?? null,
  };
}
