import { type Insertable, type Selectable, sql } from "kysely";
import type { SharingTables } from "#db/tables-sharing.ts";
import type { Db } from "#db/work.ts";

export type DisclosureRow = Selectable<SharingTables["disclosure"]> & { member: string | null };
export type GlassRow = Selectable<SharingTables["broken_glass"]> & { member: string | null };
export type WordsRow = Selectable<SharingTables["disclosure_words"]>;

/** Most rows shown of either kind; the ledger has all of them. */
const most = 200;

const disclosed = (db: Db) =>
  db
    .selectFrom("disclosure")
    .leftJoin("member", "member.id", "disclosure.member_id")
    .selectAll("disclosure")
    .select("member.name as member")
    .orderBy("made_at", "desc")
    .limit(most);

const broken = (db: Db) =>
  db
    .selectFrom("broken_glass")
    .leftJoin("member", "member.id", "broken_glass.member_id")
    .selectAll("broken_glass")
    .select("member.name as member")
    .orderBy("broken_at", "desc")
    .limit(most);

export function selectDisclosures(db: Db, personId?: string): Promise<DisclosureRow[]> {
  return disclosed(db)
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
    .execute();
}

export function selectDisclosure(db: Db, id: string): Promise<DisclosureRow | undefined> {
  return disclosed(db).where("disclosure.id", "=", id).executeTakeFirst();
}

/** @returns false when the id is taken */
export async function insertDisclosure(db: Db, row: Insertable<SharingTables["disclosure"]>): Promise<boolean> {
  const kept = await db
    .insertInto("disclosure")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function markBuilt(
  db: Db,
  id: string,
  { at, hash, told }: { at: Date; hash: string; told: Date | null },
): Promise<void> {
  await db
    .updateTable("disclosure")
    .set({ built_at: at, package_hash: hash, ...(told ? { told_at: told } : {}) })
    .where("id", "=", id)
    .execute();
}

export async function changeHold(
  db: Db,
  table: "disclosure" | "broken_glass",
  id: string,
  until: Date | null,
  now: Date,
) {
  await db
    .updateTable(table)
    .set({ hold_until: until, told_at: until ? null : now })
    .where("id", "=", id)
    .execute();
}

export function selectGlass(db: Db, personId?: string): Promise<GlassRow[]> {
  return broken(db)
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
    .execute();
}

export function selectOneGlass(db: Db, id: string): Promise<GlassRow | undefined> {
  return broken(db).where("broken_glass.id", "=", id).executeTakeFirst();
}

/** @returns false when the id is taken */
export async function insertGlass(db: Db, row: Insertable<SharingTables["broken_glass"]>): Promise<boolean> {
  const kept = await db
    .insertInto("broken_glass")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns false when somebody reviewed it before */
export async function keepVerdict(
  db: Db,
  id: string,
  { verdict, by, at }: { verdict: "right" | "not-right" | "unclear"; by: string; at: Date },
): Promise<boolean> {
  const kept = await db
    .updateTable("broken_glass")
    .set({ verdict, reviewed_by: by, reviewed_at: at })
    .where("id", "=", id)
    .where("reviewed_at", "is", null)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

export function selectUnreviewed(db: Db) {
  return db
    .selectFrom("broken_glass")
    .select(["id", "person_id", "review_by", "alarmed_at"])
    .where("reviewed_at", "is", null)
    .orderBy("review_by")
    .execute();
}

export async function markAlarmed(db: Db, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable("broken_glass").set({ alarmed_at: at }).where("id", "in", ids).execute();
}

export async function insertWords(db: Db, row: Insertable<SharingTables["disclosure_words"]>): Promise<void> {
  await db.insertInto("disclosure_words").values(row).execute();
}

/** Sealed words by what they are about and of which kind. Only of people decided for. */
export async function selectWords(db: Db, personIds: readonly string[]): Promise<Map<string, WordsRow>> {
  if (personIds.length === 0) return new Map();
  const rows = await db.selectFrom("disclosure_words").selectAll().where("person_id", "in", personIds).execute();
  return new Map(rows.map((row) => [`${row.kind} ${row.about_id}`, row]));
}

export function selectZone(db: Db) {
  return db.selectFrom("agency").select(["zone", "name"]).executeTakeFirstOrThrow();
}

/** What the packs ask about a person. */
export function findPerson(db: Db, personId: string) {
  return db
    .selectFrom("person")
    .select(["age_band", "service_type", "labels"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
}

export async function moveNotice(db: Db, aboutId: string, showFrom: Date): Promise<void> {
  await db.updateTable("person_notice").set({ show_from: showFrom }).where("about_id", "=", aboutId).execute();
}

export function selectNotices(db: Db, personId: string, now: Date) {
  return db
    .selectFrom("person_notice")
    .select(["id", "kind", "about_id", "at"])
    .where("person_id", "=", personId)
    .where("show_from", "<=", now)
    .where("seen_at", "is", null)
    .orderBy("at", "desc")
    .limit(20)
    .execute();
}

export async function markSeen(db: Db, personId: string, id: string, at: Date): Promise<void> {
  await db
    .updateTable("person_notice")
    .set({ seen_at: at })
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .execute();
}

/** At most two ids of people with this name. */
export async function selectMarked(db: Db, mark: Uint8Array): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`select person_id from mooring.people_marked(${mark})`.execute(db);
  return rows.map(({ person_id }) => person_id);
}

export function selectSearch(db: Db, id: string) {
  return db.selectFrom("emergency_search").select("id").where("id", "=", id).executeTakeFirst();
}

export async function insertSearch(db: Db, row: Insertable<SharingTables["emergency_search"]>): Promise<void> {
  await db.insertInto("emergency_search").values(row).execute();
}

/** Searches of one member within the hour, and of everybody here within the day. */
export async function countSearches(
  db: Db,
  memberId: string,
  { hour, day }: { hour: Date; day: Date },
): Promise<{ mine: number; all: number }> {
  const rows = await db
    .selectFrom("emergency_search")
    .select(["member_id", "at"])
    .where("at", ">", day)
    .limit(1000)
    .execute();
  return { mine: rows.filter((row) => row.member_id === memberId && row.at > hour).length, all: rows.length };
}

/** Newest first, with who searched. */
export function selectSearches(db: Db) {
  return db
    .selectFrom("emergency_search")
    .leftJoin("member", "member.id", "emergency_search.member_id")
    .select(["emergency_search.id", "emergency_search.at", "emergency_search.reason", "emergency_search.outcome"])
    .select("member.name as member")
    .orderBy("emergency_search.at", "desc")
    .limit(most)
    .execute();
}
