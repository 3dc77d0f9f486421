import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type PageRow = Selectable<Tables["transparency_page"]>;

/** How often what happened, over the whole agency, without anyone in it. */
export async function countSince(db: Db, since: Date): Promise<{ analyser: string; what: string; n: number }[]> {
  const { rows } = await sql<{
    analyser: string;
    what: string;
    n: string;
  }>`select analyser, what, n from mooring.register_counts(${since})`.execute(db);
  return rows.map(({ n, ...row }) => ({ ...row, n: Number(n) }));
}

export function selectAgency(db: Db) {
  return db
    .selectFrom("agency")
    .select(["name", "kind", "jurisdictions", "ai_on", "guardrails"])
    .executeTakeFirstOrThrow();
}

export async function selectSwitches(db: Db): Promise<Map<string, boolean>> {
  const rows = await db.selectFrom("capability_switch").select(["capability", "is_on"]).execute();
  return new Map(rows.map(({ capability, is_on }) => [capability, is_on]));
}

/** Newest first. */
export function selectPages(db: Db, limit: number) {
  return db
    .selectFrom("transparency_page as page")
    .leftJoin("member as drafter", "drafter.id", "page.drafted_by")
    .leftJoin("member as publisher", "publisher.id", "page.published_by")
    .select([
      "page.id",
      "page.hash",
      "page.contact",
      "page.drafted_at",
      "page.published_at",
      "drafter.name as drafted_by",
      "publisher.name as published_by",
    ])
    .orderBy("page.drafted_at", "desc")
    .limit(limit)
    .execute();
}

export function selectPage(db: Db, id: string): Promise<PageRow | undefined> {
  return db.selectFrom("transparency_page").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function insertPage(db: Db, row: Insertable<Tables["transparency_page"]>): Promise<void> {
  await db
    .insertInto("transparency_page")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Publishes the draft with these very words. @returns false when they are others, or it was published before */
export async function publish(db: Db, page: { id: string; hash: string; by: string; at: Date }): Promise<boolean> {
  const done = await db
    .updateTable("transparency_page")
    .set({ published_by: page.by, published_at: page.at })
    .where("id", "=", page.id)
    .where("hash", "=", page.hash)
    .where("published_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
