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
  const older = db
    .updateTable("invitation")
    .set({ expires_at: made.now })
    .where("used_at", "is", null)
    .where("expires_at", ">", made.now);
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

type Subject = { kind: "person" | "staff"; id: string };

/** Holds the row until the transaction ends, so that two cannot make an account for the same one. */
export async function isWithoutAccount(db: Db, { kind, id }: Subject): Promise<boolean> {
  const row =
    kind === "person"
      ? await db.selectFrom("person").select("account_id").where("id", "=", id).forUpdate().executeTakeFirst()
      : await db
          .selectFrom("member")
          .select("account_id")
          .where("id", "=", id)
          .where("active", "=", true)
          .forUpdate()
          .executeTakeFirst();
  return row !== undefined && row.account_id === null;
}

export async function linkAccount(db: Db, { kind, id }: Subject, accountId: string): Promise<void> {
  const table = kind === "person" ? ("person" as const) : ("member" as const);
  await db.updateTable(table).set({ account_id: accountId }).where("id", "=", id).execute();
}

/** @returns the account that was linked */
export async function unlinkAccount(db: Db, { kind, id }: Subject): Promise<string | null> {
  const table = kind === "person" ? ("person" as const) : ("member" as const);
  const row = await db.selectFrom(table).select("account_id").where("id", "=", id).forUpdate().executeTakeFirst();
  await db.updateTable(table).set({ account_id: null }).where("id", "=", id).execute();
  return row?.account_id ?? null;
}

export async function findMember(
  db: Db,
  memberId: string,
): Promise<{ name: string; roles: string[]; active: boolean } | undefined> {
  return db.selectFrom("member").select(["name", "roles", "active"]).where("id", "=", memberId).executeTakeFirst();
}
