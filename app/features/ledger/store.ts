import { type Insertable, type Selectable, sql } from "kysely";
import type { SealedBytes, Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type LineRow = Selectable<Tables["ledger_line"]>;
export type DisputeRow = Selectable<Tables["dispute"]>;

export type Wanted = {
  who: "all-but-me" | "others" | "me" | "software" | "asked";
  what?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  /** The last line of the page before. */
  after?: { at: Date; id: string } | undefined;
};

/** Lines about one person, newest first. */
export function selectLines(db: Db, personId: string, wanted: Wanted, limit: number): Promise<LineRow[]> {
  let query = db.selectFrom("ledger_line").selectAll().where("subject_id", "=", personId);
  if (wanted.who === "me") query = query.where("actor_id", "=", personId);
  else if (wanted.who === "asked")
    query = query.where("id", "in", db.selectFrom("dispute").select("line_id").where("person_id", "=", personId));
  else if (wanted.who === "software") query = query.where("actor_kind", "=", "software");
  else query = query.where("actor_id", "is distinct from", personId);
  if (wanted.who === "others") query = query.where("actor_kind", "!=", "software");
  if (wanted.what) query = query.where(sql<boolean>`compartments @> array[${wanted.what}]::text[]`);
  if (wanted.from) query = query.where("at", ">=", wanted.from);
  if (wanted.to) query = query.where("at", "<", wanted.to);
  const { after } = wanted;
  if (after) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("at", "id"), "<", tuple(after.at, after.id)));
  return query.orderBy("at", "desc").orderBy("id", "desc").limit(limit).execute();
}

export function selectLine(db: Db, personId: string, lineId: string): Promise<LineRow | undefined> {
  return db
    .selectFrom("ledger_line")
    .selectAll()
    .where("subject_id", "=", personId)
    .where("id", "=", lineId)
    .executeTakeFirst();
}

export async function selectStaffNames(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { name: string; active: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("member").select(["id", "name", "active"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, name, active }) => [id, { name, active }]));
}

/** The person's own zone, else the agency's. */
export async function selectZone(db: Db, personId: string): Promise<string> {
  const own = await db.selectFrom("person_profile").select("zone").where("person_id", "=", personId).executeTakeFirst();
  if (own) return own.zone;
  const agency = await db.selectFrom("agency").select("zone").executeTakeFirst();
  return agency?.zone ?? "UTC";
}

export async function selectAgencyName(db: Db): Promise<string> {
  return (await db.selectFrom("agency").select("name").executeTakeFirstOrThrow()).name;
}

/** How many findings that were made under each permit are still kept. */
export async function countNotes(db: Db, personId: string, permitIds: readonly string[]): Promise<Map<string, number>> {
  if (permitIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("finding")
    .select(["permit_id", ({ fn }) => fn.countAll<string>().as("count")])
    .where("person_id", "=", personId)
    .where("permit_id", "in", permitIds)
    .groupBy("permit_id")
    .execute();
  return new Map(rows.map(({ permit_id, count }) => [permit_id, Number(count)]));
}

export function selectDisputes(db: Db, personId: string, lineIds: readonly string[]): Promise<DisputeRow[]> {
  if (lineIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("dispute")
    .selectAll()
    .where("person_id", "=", personId)
    .where("line_id", "in", lineIds)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

export function selectDispute(db: Db, personId: string, id: string): Promise<DisputeRow | undefined> {
  return db.selectFrom("dispute").selectAll().where("person_id", "=", personId).where("id", "=", id).executeTakeFirst();
}

/** Keeps a dispute and its notice once. */
export async function insertDispute(db: Db, row: Insertable<Tables["dispute"]>): Promise<void> {
  const kept = await db
    .insertInto("dispute")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if ((kept.numInsertedOrUpdatedRows ?? 0n) === 0n) return;
  await db
    .insertInto("dispute_notice")
    .values({
      agency_id: row.agency_id,
      dispute_id: row.id,
      person_id: row.person_id,
      line_id: row.line_id,
      created_at: row.created_at,
      answered_at: null,
    })
    .execute();
}

/** That people asked, without what: the open ones first, the longest waiting on top. */
export function selectNotices(db: Db, limit: number) {
  return db
    .selectFrom("dispute_notice")
    .selectAll()
    .orderBy(sql`answered_at is not null`)
    .orderBy("created_at")
    .limit(limit)
    .execute();
}

export function selectNotice(db: Db, disputeId: string) {
  return db.selectFrom("dispute_notice").selectAll().where("dispute_id", "=", disputeId).executeTakeFirst();
}

type Answer = { id: string; answer: SealedBytes; answered_by: string; answered_at: Date };

/** @returns false when it has an answer already */
export async function answerDispute(db: Db, { id, ...answer }: Answer): Promise<boolean> {
  const kept = await db
    .updateTable("dispute")
    .set(answer)
    .where("id", "=", id)
    .where("answered_at", "is", null)
    .executeTakeFirst();
  if (kept.numUpdatedRows === 0n) return false;
  await db
    .updateTable("dispute_notice")
    .set({ answered_at: answer.answered_at })
    .where("dispute_id", "=", id)
    .execute();
  return true;
}
