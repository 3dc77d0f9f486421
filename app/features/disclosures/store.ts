import type { Insertable, Selectable } from "kysely";
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

export async function findLabels(db: Db, personId: string): Promise<string[]> {
  const row = await db.selectFrom("person").select("labels").where("id", "=", personId).executeTakeFirst();
  return row?.labels ?? [];
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
