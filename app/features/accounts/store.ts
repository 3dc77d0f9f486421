import { sql } from "kysely";
import type { Db } from "#db/work.ts";
import type { AgencyId } from "#kernel/ids.ts";

export type AgencyLine = { name: string; languages: string[]; isDemo: boolean };

/** Every agency on this box, asked before anyone is known. */
export async function selectAgencies(db: Db): Promise<AgencyLine[]> {
  const { rows } = await sql<{ name: string; languages: string[]; is_demo: boolean }>`
    select name, languages, is_demo from mooring.agencies()`.execute(db);
  return rows.map((row) => ({ name: row.name, languages: row.languages, isDemo: row.is_demo }));
}

/** The agency an invitation belongs to, asked before anyone is known. */
export async function findInvitationAgency(db: Db, codeHash: Uint8Array): Promise<AgencyId | null> {
  const { rows } = await sql<{ agency_id: AgencyId | null }>`
    select mooring.invitation_agency(${Buffer.from(codeHash)}::bytea) as agency_id`.execute(db);
  return rows[0]?.agency_id ?? null;
}

export type NewInvitation = {
  agencyId: string;
  id: string;
  codeHash: Uint8Array;
  personId: string | null;
  memberId: string | null;
  madeBy: string | null;
  expiresAt: Date;
  now: Date;
};

/** A new code puts an end to older ones for the same person or member. */
export async function insertInvitation(db: Db, made: NewInvitation): Promise<void> {
  const older = db.updateTable("invitation").set({ expires_at: made.now }).where("used_at", "is", null).where("expires_at", ">", made.now);
  if (made.personId) await older.where("person_id", "=", made.personId).execute();
  if (made.memberId) await older.where("member_id", "=", made.memberId).execute();
  await db
    .insertInto("invitation")
    .values({
      agency_id: made.agencyId,
      id: made.id,
      code_hash: Buffer.from(made.codeHash),
      person_id: made.personId,
      member_id: made.memberId,
      made_by: made.madeBy,
      expires_at: made.expiresAt,
      used_at: null,
      created_at: made.now,
    })
    .execute();
}

export type OpenInvitation = { personId: string | null; memberId: string | null };

export async function findOpenInvitation(db: Db, codeHash: Uint8Array, now: Date): Promise<OpenInvitation | null> {
  const row = await db
    .selectFrom("invitation")
    .select(["person_id", "member_id"])
    .where("code_hash", "=", Buffer.from(codeHash))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row ? { personId: row.person_id, memberId: row.member_id } : null;
}

/** Takes an invitation for good. Of two at the same moment, one gets null. */
export async function claimInvitation(db: Db, codeHash: Uint8Array, now: Date): Promise<OpenInvitation | null> {
  const row = await db
    .updateTable("invitation")
    .set({ used_at: now })
    .where("code_hash", "=", Buffer.from(codeHash))
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["person_id", "member_id"])
    .executeTakeFirst();
  return row ? { personId: row.person_id, memberId: row.member_id } : null;
}

/** @returns false when there is no such person, or an account is linked already */
export async function linkPerson(db: Db, personId: string, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("person")
    .set({ account_id: accountId })
    .where("id", "=", personId)
    .where("account_id", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns false when there is no such active member, or an account is linked already */
export async function linkMember(db: Db, memberId: string, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("member")
    .set({ account_id: accountId })
    .where("id", "=", memberId)
    .where("active", "=", true)
    .where("account_id", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function findMember(db: Db, memberId: string): Promise<{ name: string; roles: string[]; active: boolean } | undefined> {
  return db.selectFrom("member").select(["name", "roles", "active"]).where("id", "=", memberId).executeTakeFirst();
}
