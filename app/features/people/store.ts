import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function findAgency(db: Db) {
  return db.selectFrom("agency").select(["kind", "zone", "languages"]).executeTakeFirstOrThrow();
}

export function selectProgrammes(db: Db) {
  return db.selectFrom("programme").select(["id", "name"]).orderBy("created_at").orderBy("id").execute();
}

/** Programmes of the teams one is in. */
export async function selectProgrammesOf(db: Db, memberId: string): Promise<string[]> {
  const member = await db.selectFrom("member").select("team_ids").where("id", "=", memberId).executeTakeFirst();
  if (!member || member.team_ids.length === 0) return [];
  const teams = await db.selectFrom("team").select("programme_id").where("id", "in", member.team_ids).execute();
  return [...new Set(teams.map((team) => team.programme_id))];
}

/** Teams of a programme. */
export async function selectTeamsOf(db: Db, programmeId: string): Promise<string[]> {
  const teams = await db.selectFrom("team").select("id").where("programme_id", "=", programmeId).execute();
  return teams.map((team) => team.id);
}

/** Staff who work here now. */
export function selectStaff(db: Db, now: Date) {
  return db
    .selectFrom("member")
    .select(["id", "name", "roles", "team_ids"])
    .where("active", "=", true)
    .where((where) => where.or([where("until", "is", null), where("until", ">", now)]))
    .orderBy("name")
    .execute();
}

/** @returns the new id, or null when this request has been here before */
export async function insertPerson(db: Db, row: Insertable<Tables["person"]>): Promise<string | null> {
  const made = await db
    .insertInto("person")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id ?? null;
}

export function findByRequest(db: Db, requestId: string) {
  return db.selectFrom("person").select(["id", "account_id"]).where("request_id", "=", requestId).executeTakeFirst();
}

export function findPerson(db: Db, personId: string) {
  return db
    .selectFrom("person")
    .leftJoin("programme", "programme.id", "person.programme_id")
    .select(["person.id", "person.account_id", "person.age_band", "person.service_type", "person.programme_id"])
    .select("programme.name as programme")
    .where("person.id", "=", personId)
    .executeTakeFirst();
}

export async function insertCare(db: Db, row: Insertable<Tables["care_relationship"]>): Promise<boolean> {
  const made = await db
    .insertInto("care_relationship")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function endCare(db: Db, personId: string, memberId: string, now: Date): Promise<boolean> {
  const ended = await db
    .updateTable("care_relationship")
    .set({ until: now })
    .where("person_id", "=", personId)
    .where("member_id", "=", memberId)
    .where("until", "is", null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

export function selectCareTeam(db: Db, personId: string) {
  return db
    .selectFrom("care_relationship")
    .innerJoin("member", "member.id", "care_relationship.member_id")
    .select(["member.id", "member.name", "member.roles", "care_relationship.since"])
    .where("care_relationship.person_id", "=", personId)
    .where("care_relationship.until", "is", null)
    .where("member.active", "=", true)
    .orderBy("care_relationship.since")
    .orderBy("member.name")
    .execute();
}

/** Ids of the people whose care team this member is on. */
export async function selectCaseload(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("care_relationship")
    .select("person_id")
    .where("member_id", "=", memberId)
    .where("until", "is", null)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Whom somebody outside the care team may look at for a time: by a release to them, or since they broke the glass. */
export async function selectOpenFor(db: Db, memberId: string, now: Date): Promise<string[]> {
  const released = await db
    .selectFrom("release")
    .select("person_id")
    .distinct()
    .where("recipient_id", "=", memberId)
    .where("revoked_at", "is", null)
    .where("confirmed_at", "is not", null)
    .where("ends_at", ">", now)
    .execute();
  const glass = await db
    .selectFrom("broken_glass")
    .select("person_id")
    .distinct()
    .where("member_id", "=", memberId)
    .where("open_until", ">", now)
    .execute();
  return [...new Set([...released, ...glass].map((row) => row.person_id))].sort();
}

export async function selectEnrolledIn(db: Db, programmeIds: readonly string[]): Promise<string[]> {
  if (programmeIds.length === 0) return [];
  const rows = await db.selectFrom("person").select("id").where("programme_id", "in", programmeIds).execute();
  return rows.map((row) => row.id);
}

export async function selectProfiles(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db
    .selectFrom("person_profile")
    .innerJoin("person", "person.id", "person_profile.person_id")
    .select(["person_id", "name", "pronouns", "language", "zone", "person_profile.labels"])
    .select(["person.account_id", "person.programme_id"])
    .where("person_id", "in", personIds)
    .execute();
}

/** The keyed mark of a name, by which it can be found in an emergency. */
export async function keepMark(db: Db, row: Tables["name_mark"]): Promise<void> {
  await db
    .insertInto("name_mark")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doUpdateSet({ mark: row.mark }))
    .execute();
}

export async function keepProfile(db: Db, row: Insertable<Tables["person_profile"]>): Promise<void> {
  const { agency_id: _agency, person_id: _person, ...changed } = row;
  await db
    .insertInto("person_profile")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doUpdateSet(changed))
    .execute();
}

export function findContact(db: Db, personId: string) {
  return db
    .selectFrom("safe_contact")
    .select(["rules", "labels", "updated_at"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

export async function keepContact(db: Db, row: Insertable<Tables["safe_contact"]>): Promise<void> {
  const { agency_id: _agency, person_id: _person, ...changed } = row;
  await db
    .insertInto("safe_contact")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doUpdateSet(changed))
    .execute();
}

/** Releases that are live for this member: given to them by name, or to the care team they are on. */
export function selectReleasesTo(db: Db, personId: string, memberId: string, now: Date) {
  return db
    .selectFrom("release")
    .select(["recipient_kind", "compartments", "parts", "ends_at"])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where("confirmed_at", "is not", null)
    .where("starts_at", "<=", now)
    .where("ends_at", ">", now)
    .where((where) => where.or([where("recipient_kind", "=", "care-team"), where("recipient_id", "=", memberId)]))
    .orderBy("ends_at")
    .execute();
}
