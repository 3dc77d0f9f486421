import { ownTaxonomy } from "@mooring/directory";
import { type Insertable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export async function findState(db: Db): Promise<{ version: number; openToAll: boolean }> {
  const row = await db.selectFrom("directory_state").select(["version", "open_to_all"]).executeTakeFirst();
  return { version: row?.version ?? 0, openToAll: row?.open_to_all ?? false };
}

export async function findPlaceOfAgency(db: Db): Promise<{ zone: string; jurisdictions: string[] }> {
  return db.selectFrom("agency").select(["zone", "jurisdictions"]).executeTakeFirstOrThrow();
}

export function selectListings(db: Db) {
  return db.selectFrom("directory_service").select(["id", "listing"]).execute();
}

export function selectDocs(db: Db) {
  return db.selectFrom("directory_service").select("doc").orderBy("id").execute();
}

export function findService(db: Db, id: string) {
  return db.selectFrom("directory_service").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function selectHidden(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("directory_service").select("id").where("hidden", "=", true).execute();
  return rows.map(({ id }) => id);
}

/** Services of which a lead said that their place is no secret; with our own term, as `ownTerm` writes it. */
export async function selectHeldOpen(db: Db): Promise<string[]> {
  const term = JSON.stringify({ attributes: [{ taxonomy_term: { code: "place:open", taxonomy: ownTaxonomy } }] });
  const rows = await db
    .selectFrom("directory_service")
    .select("id")
    .where(sql<boolean>`doc @> ${term}::jsonb`)
    .execute();
  return rows.map(({ id }) => id);
}

export async function selectMarks(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom("directory_secret").select("mark").execute();
  return new Set(rows.map(({ mark }) => Buffer.from(mark).toString("hex")));
}

export async function keepMarks(
  db: Db,
  agencyId: string,
  marks: readonly { service: string; mark: Buffer }[],
): Promise<void> {
  if (marks.length === 0) return;
  await db
    .insertInto("directory_secret")
    .values(marks.map(({ service, mark }) => ({ agency_id: agencyId, mark, service_id: service })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The place of a service is no secret any more, so nothing is known by it. */
export async function dropMarks(db: Db, serviceId: string): Promise<void> {
  await db.deleteFrom("directory_secret").where("service_id", "=", serviceId).execute();
}

const rowsAtOnce = 500;

export async function keepServices(db: Db, rows: readonly Insertable<Tables["directory_service"]>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await db
      .insertInto("directory_service")
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(["agency_id", "id"]).doUpdateSet((eb) => ({
          doc: eb.ref("excluded.doc"),
          listing: eb.ref("excluded.listing"),
          hidden: eb.ref("excluded.hidden"),
          checked_on: eb.ref("excluded.checked_on"),
          updated_at: eb.ref("excluded.updated_at"),
        })),
      )
      .execute();
}

/** One change of a directory at a time: what one of them called secret, another has not read before. Held to the end. */
export async function lockDirectory(db: Db, agencyId: string): Promise<void> {
  await db
    .insertInto("directory_state")
    .values({ agency_id: agencyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.selectFrom("directory_state").select("version").forUpdate().execute();
}

/** Whatever is searched is made anew from now on. */
export async function raiseVersion(db: Db, agencyId: string): Promise<void> {
  await db
    .insertInto("directory_state")
    .values({ agency_id: agencyId })
    .onConflict((conflict) => conflict.column("agency_id").doUpdateSet({ version: sql`directory_state.version + 1` }))
    .execute();
}

export async function keepOpenToAll(db: Db, agencyId: string, open: boolean): Promise<void> {
  await db
    .insertInto("directory_state")
    .values({ agency_id: agencyId, open_to_all: open })
    .onConflict((conflict) => conflict.column("agency_id").doUpdateSet({ open_to_all: open }))
    .execute();
}

export function findImport(db: Db, id: string) {
  return db.selectFrom("directory_import").select(["kept", "hidden"]).where("id", "=", id).executeTakeFirst();
}

export async function insertImport(db: Db, row: Insertable<Tables["directory_import"]>): Promise<void> {
  await db.insertInto("directory_import").values(row).execute();
}

export function selectImports(db: Db) {
  return db
    .selectFrom("directory_import")
    .select(["id", "at", "seen", "kept", "hidden"])
    .orderBy("at", "desc")
    .limit(10)
    .execute();
}

/** How many services there are, are hidden, and when they were last made sure of. */
export async function countServices(db: Db, staleBefore: string) {
  const { rows } = await sql<{ services: number; hidden: number; stale: number; never: number }>`
    select count(*)::int as services, count(*) filter (where hidden)::int as hidden,
      count(*) filter (where checked_on < ${staleBefore}::date)::int as stale,
      count(*) filter (where checked_on is null)::int as never
    from mooring.directory_service`.execute(db);
  return rows[0] ?? { services: 0, hidden: 0, stale: 0, never: 0 };
}
