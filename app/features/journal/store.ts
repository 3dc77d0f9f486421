import { type Insertable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import type { PersonId } from "#kernel/ids.ts";

type ParagraphRow = Insertable<Tables["journal_paragraph"]>;

const entryColumns = ["id", "person_id", "at", "zone", "version", "import_id"] as const;
const paragraphColumns = ["id", "entry_id", "prompt", "audience", "body", "labels", "shared_at", "position"] as const;

/** Where a page ends: the entry's moment and id. */
export type Place = { at: Date; id: string };

/** An entry's head, held until this unit of work is over, so that two saves follow one another. */
export function lockEntry(db: Db, personId: string, id: string) {
  return db
    .selectFrom("journal_entry")
    .select([...entryColumns, "save_id", "removed_at"])
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** @returns false when there is an entry by that id already */
export async function insertEntry(db: Db, row: Insertable<Tables["journal_entry"]>): Promise<boolean> {
  const made = await db
    .insertInto("journal_entry")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Many at once; those that are there already stay as they are. @returns the ids of the new ones */
export async function insertEntries(db: Db, rows: Insertable<Tables["journal_entry"]>[]): Promise<string[]> {
  const made = await db
    .insertInto("journal_entry")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return made.map((row) => row.id);
}

export async function raiseEntry(
  db: Db,
  id: string,
  to: { at: Date; zone: string; version: number; saveId: string; now: Date },
): Promise<void> {
  await db
    .updateTable("journal_entry")
    .set({ at: to.at, zone: to.zone, version: to.version, save_id: to.saveId, updated_at: to.now })
    .where("id", "=", id)
    .execute();
}

/** What is there of an entry, without what it says. */
export function headsOfParagraphs(db: Db, personId: string, entryId: string) {
  return db
    .selectFrom("journal_paragraph")
    .select(["id", "audience", "position", "shared_at"])
    .where("person_id", "=", personId)
    .where("entry_id", "=", entryId)
    .execute();
}

export async function insertParagraphs(db: Db, rows: ParagraphRow[]): Promise<void> {
  if (rows.length > 0) await db.insertInto("journal_paragraph").values(rows).execute();
}

/** Puts a new body in the place of the old one, which is then nowhere any more. */
export async function replaceParagraph(
  db: Db,
  { id, entry_id, position, audience, prompt, body, labels, shared_at, updated_at }: ParagraphRow,
): Promise<void> {
  await db
    .updateTable("journal_paragraph")
    .set({ position, audience, prompt, body, labels, shared_at, updated_at })
    .where("id", "=", id)
    .where("entry_id", "=", entry_id)
    .execute();
}

export async function moveParagraph(db: Db, id: string, position: number): Promise<void> {
  await db.updateTable("journal_paragraph").set({ position }).where("id", "=", id).execute();
}

export async function deleteParagraphs(db: Db, entryId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db.deleteFrom("journal_paragraph").where("entry_id", "=", entryId).where("id", "in", ids).execute();
}

/** One's own entries, newest first, with the bytes each would take on a page. */
export function selectEntries(db: Db, personId: string, before: Place | null, limit: number) {
  return db
    .selectFrom("journal_entry as e")
    .select(["e.id", "e.person_id", "e.at", "e.zone", "e.version", "e.import_id"])
    .select((e) =>
      e
        .selectFrom("journal_paragraph as p")
        .select(sql<number>`coalesce(sum(octet_length(p.body)), 0)::float8`.as("bytes"))
        .whereRef("p.entry_id", "=", "e.id")
        .as("bytes"),
    )
    .where("e.person_id", "=", personId)
    .where("e.removed_at", "is", null)
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(e.at, e.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid)`),
    )
    .orderBy("e.at", "desc")
    .orderBy("e.id", "desc")
    .limit(limit)
    .execute();
}

export function selectEntry(db: Db, personId: string, id: string) {
  return db
    .selectFrom("journal_entry")
    .select(entryColumns)
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

export function selectParagraphs(db: Db, personId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("journal_paragraph")
    .select(paragraphColumns)
    .where("person_id", "=", personId)
    .where("entry_id", "in", entryIds)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** Only what is shared, also when row-level security would let more through. */
export function selectShared(db: Db, personId: string, before: Place | null, limit: number) {
  return shared(db, personId)
    .$if(before !== null, (query) =>
      query.where(
        sql<boolean>`(p.shared_at, p.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid)`,
      ),
    )
    .orderBy("p.shared_at", "desc")
    .orderBy("p.id", "desc")
    .limit(limit)
    .execute();
}

export function selectSharedById(db: Db, personId: string, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return shared(db, personId).where("p.id", "in", ids).orderBy("p.position").execute();
}

function shared(db: Db, personId: string) {
  return db
    .selectFrom("journal_paragraph as p")
    .innerJoin("journal_entry as e", (join) =>
      join.onRef("e.id", "=", "p.entry_id").onRef("e.agency_id", "=", "p.agency_id"),
    )
    .select(["p.id", "p.entry_id", "p.prompt", "p.body", "p.labels", "p.shared_at", "e.at", "e.zone"])
    .where("p.person_id", "=", personId)
    .where("p.audience", "=", "worker")
    .where("e.removed_at", "is", null);
}

/** Shared paragraphs that changed since, by entry: what background work may not have read yet. */
/** The newest moment at which each person shared a paragraph that they have not taken away since. */
export async function selectLastShared(db: Db, people: readonly string[]): Promise<Map<PersonId, Date>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom("journal_paragraph as p")
    .innerJoin("journal_entry as e", "e.id", "p.entry_id")
    .select(["p.person_id", ({ fn }) => fn.max("p.shared_at").as("at")])
    .where("p.person_id", "in", people)
    .where("p.audience", "=", "worker")
    .where("p.shared_at", "is not", null)
    .where("e.removed_at", "is", null)
    .groupBy("p.person_id")
    .execute();
  return new Map(rows.flatMap(({ person_id, at }) => (at ? [[person_id as PersonId, at] as const] : [])));
}

export async function sharedSince(db: Db, personId: string, since: Date): Promise<Map<string, string[]>> {
  const rows = await shared(db, personId).where("p.updated_at", ">=", since).execute();
  const byEntry = new Map<string, string[]>();
  for (const row of rows) byEntry.set(row.entry_id, [...(byEntry.get(row.entry_id) ?? []), row.id]);
  return byEntry;
}

/** Takes entries away or (with `at` null) brings back those taken away since `notBefore`. @returns their ids */
export async function markRemoved(
  db: Db,
  personId: string,
  which: { id: string } | { importId: string },
  { at, notBefore, now }: { at: Date | null; notBefore: Date; now: Date },
): Promise<string[]> {
  const rows = await db
    .updateTable("journal_entry")
    .set((set) => ({ removed_at: at, updated_at: now, version: set("version", "+", 1) }))
    .where("person_id", "=", personId)
    .where("id" in which ? "id" : "import_id", "=", "id" in which ? which.id : which.importId)
    .where("removed_at", at ? "is" : ">=", at ? null : notBefore)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

export function selectImports(db: Db, personId: string) {
  return db
    .selectFrom("journal_entry")
    .select((e) => [
      "import_id",
      e.fn.countAll<string>().as("entries"),
      e.fn.min("at").as("from"),
      e.fn.max("at").as("to"),
      e.fn.min("updated_at").as("kept_at"),
    ])
    .where("person_id", "=", personId)
    .where("import_id", "is not", null)
    .where("removed_at", "is", null)
    .groupBy("import_id")
    .orderBy("kept_at", "desc")
    .limit(200)
    .execute();
}

/** @returns how many were erased */
export async function eraseRemoved(db: Db, personId: string, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom("journal_entry")
    .where("person_id", "=", personId)
    .where("removed_at", "<", before)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** The person has closed their care record to daily use (P01 off): then nobody on the team reads what is shared. */
export async function isRecordClosed(db: Db, personId: string): Promise<boolean> {
  const newest = await db
    .selectFrom("choice")
    .select("is_on")
    .where("person_id", "=", personId)
    .where("purpose", "=", "P01")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.is_on === false;
}

/** Which staff of the agency the care team is made of today, by name. */
export async function careTeamNames(db: Db, personId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("care_relationship as c")
    .innerJoin("member as m", (join) => join.onRef("m.id", "=", "c.member_id").onRef("m.agency_id", "=", "c.agency_id"))
    .select("m.name")
    .where("c.person_id", "=", personId)
    .where((is) => is.or([is("c.until", "is", null), is("c.until", ">", now)]))
    .where("m.active", "=", true)
    .orderBy("c.since")
    .execute();
  return [...new Set(rows.map((row) => row.name))];
}

/** Who was shown this person's journal since then, once each with the latest look. */
export async function looksSince(db: Db, personId: string, since: Date) {
  return db
    .selectFrom("ledger_line as l")
    .leftJoin("member as m", (join) => join.onRef("m.id", "=", "l.actor_id").onRef("m.agency_id", "=", "l.agency_id"))
    .select((e) => ["l.actor_kind", "m.name", e.fn.max("l.at").as("at")])
    .where("l.subject_id", "=", personId)
    .where("l.at", ">=", since)
    .where("l.outcome", "in", ["shown", "ran", "exported"])
    .where("l.actor_kind", "in", ["staff", "software"])
    .where(sql<boolean>`'journal' = any (l.compartments)`)
    .groupBy(["l.actor_kind", "l.actor_id", "m.name"])
    .execute();
}
