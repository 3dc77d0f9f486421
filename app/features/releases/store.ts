import type { Insertable, Selectable } from "kysely";
import type { SharingTables } from "#db/tables-sharing.ts";
import type { Db } from "#db/work.ts";

export type ReleaseRow = Selectable<SharingTables["release"]> & { member: string | null };
export type FormRow = Selectable<SharingTables["release_form"]>;
export type RepresentativeRow = Selectable<SharingTables["representative"]>;

const newestReleases = (db: Db, personId: string) =>
  db
    .selectFrom("release")
    .leftJoin("member", "member.id", "release.recipient_id")
    .selectAll("release")
    .select("member.name as member")
    .where("person_id", "=", personId);

export function selectReleases(db: Db, personId: string): Promise<ReleaseRow[]> {
  return newestReleases(db, personId).orderBy("starts_at", "desc").orderBy("release.id", "desc").limit(300).execute();
}

export function selectRelease(db: Db, personId: string, id: string): Promise<ReleaseRow | undefined> {
  return newestReleases(db, personId).where("release.id", "=", id).executeTakeFirst();
}

/** The signed pages of releases, by release. Only of people decided for. */
export async function selectForms(db: Db, personId: string): Promise<Map<string, FormRow>> {
  const rows = await db.selectFrom("release_form").selectAll().where("person_id", "=", personId).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** @returns false when the id is taken: by the same release sent again, or by somebody else's */
export async function insertRelease(db: Db, row: Insertable<SharingTables["release"]>): Promise<boolean> {
  const kept = await db
    .insertInto("release")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function insertForm(db: Db, row: Insertable<SharingTables["release_form"]>): Promise<void> {
  await db.insertInto("release_form").values(row).execute();
}

/** Keeps the page with its last signature, and lets the release begin. */
export async function confirmRelease(
  db: Db,
  { id, personId, at, body, labels }: { id: string; personId: string; at: Date } & Pick<FormRow, "body" | "labels">,
): Promise<boolean> {
  const begun = await db
    .updateTable("release")
    .set({ confirmed_at: at, starts_at: at })
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("confirmed_at", "is", null)
    .where("revoked_at", "is", null)
    .where("ends_at", ">", at)
    .executeTakeFirst();
  if (begun.numUpdatedRows === 0n) return false;
  await db.updateTable("release_form").set({ body, labels, signed_at: at }).where("id", "=", id).execute();
  return true;
}

/** @returns whether it was live, or waiting, until now */
export async function stopRelease(db: Db, personId: string, id: string, at: Date, why: string): Promise<boolean> {
  const ended = await db
    .updateTable("release")
    .set({ revoked_at: at, ended_why: why })
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .where("ends_at", ">", at)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** What the frames and the signers of a release depend on. Undefined: nobody here by that id. */
export function findAbout(db: Db, personId: string) {
  return db
    .selectFrom("person")
    .innerJoin("agency", "agency.agency_id", "person.agency_id")
    .select([
      "person.age_band",
      "person.service_type",
      "person.labels",
      "person.cautions",
      "person.asked_at_band",
      "agency.kind",
      "agency.name as agency",
    ])
    .where("person.id", "=", personId)
    .executeTakeFirst();
}

export async function updateAbout(
  db: Db,
  personId: string,
  set: { cautions?: string[]; age_band?: string; asked_at_band?: string; labels?: string[] },
): Promise<void> {
  await db.updateTable("person").set(set).where("id", "=", personId).execute();
}

export function selectRules(db: Db) {
  return db.selectFrom("signing_rule").select(["age_band", "who", "source"]).execute();
}

export async function keepRule(db: Db, row: Insertable<SharingTables["signing_rule"]>): Promise<void> {
  const { who, source, changed_by, changed_at } = row;
  await db
    .insertInto("signing_rule")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "age_band"])
        .doUpdateSet({ who, source, changed_by: changed_by ?? null, changed_at }),
    )
    .execute();
}

export function selectRepresentatives(db: Db, personId: string): Promise<RepresentativeRow[]> {
  return db
    .selectFrom("representative")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("since", "desc")
    .limit(100)
    .execute();
}

export async function keepRepresentative(db: Db, row: Insertable<SharingTables["representative"]>): Promise<void> {
  const { kind, scope, body, labels, until } = row;
  await db
    .insertInto("representative")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet({ kind, scope, body, labels, until: until ?? null })
        .where("representative.person_id", "=", row.person_id),
    )
    .execute();
}

/** @returns how many ended */
export async function endRepresentatives(
  db: Db,
  personId: string,
  { ids, at, why }: { ids: readonly string[]; at: Date; why: string },
): Promise<number> {
  if (ids.length === 0) return 0;
  const ended = await db
    .updateTable("representative")
    .set({ ended_at: at, ended_why: why })
    .where("person_id", "=", personId)
    .where("id", "in", ids)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Staff whom a release can name, by name. */
export function selectStaff(db: Db, now: Date) {
  return db
    .selectFrom("member")
    .select(["id", "name", "roles"])
    .where("active", "=", true)
    .where((is) => is.or([is("until", "is", null), is("until", ">", now)]))
    .orderBy("name")
    .execute();
}

export async function selectTeamIds(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("care_relationship")
    .select("member_id")
    .where("person_id", "=", personId)
    .where("until", "is", null)
    .execute();
  return rows.map((row) => row.member_id);
}

/** The newest word of a person about one purpose; undefined when they never said. */
export async function hasRefused(db: Db, personId: string, purpose: string): Promise<boolean> {
  const row = await db
    .selectFrom("choice")
    .select("is_on")
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.is_on === false;
}

/** Looks and disclosures that stood on a release, newest first: by its id, or by who it went to. */
export async function selectSharedUnder(db: Db, personId: string, { id, recipient_id, starts_at }: ReleaseRow) {
  const given = await db
    .selectFrom("disclosure")
    .select("built_at as at")
    .where("person_id", "=", personId)
    .where("release_id", "=", id)
    .where("built_at", "is not", null)
    .orderBy("built_at", "desc")
    .limit(100)
    .execute();
  const seen = recipient_id
    ? await db
        .selectFrom("ledger_line")
        .select(["at", "count"])
        .where("subject_id", "=", personId)
        .where("actor_id", "=", recipient_id)
        .where("basis", "=", "release")
        .where("outcome", "=", "shown")
        .where("at", ">=", starts_at)
        .orderBy("at", "desc")
        .limit(100)
        .execute()
    : [];
  return [
    ...given.map(({ at }) => ({ at: at ?? starts_at, kind: "given" as const, count: 1 })),
    ...seen.map(({ at, count }) => ({ at, kind: "seen" as const, count })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Tells the person on their own pages, once. A notice can wait where it would not be safe now. */
export async function insertNotice(db: Db, row: Insertable<SharingTables["person_notice"]>): Promise<void> {
  await db
    .insertInto("person_notice")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes to who may sign and what is released wait for each other from here to the commit. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await db.selectFrom("person").select("id").where("id", "=", personId).forUpdate().execute();
}
