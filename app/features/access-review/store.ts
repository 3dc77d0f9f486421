import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type ItemRow = Selectable<Tables["look_item"]>;

export async function selectZone(db: Db): Promise<string> {
  return (await db.selectFrom("agency").select("zone").executeTakeFirst())?.zone ?? "UTC";
}

/** Until when looks were gone through last. */
export async function selectLastRun(db: Db) {
  return db.selectFrom("look_run").selectAll().orderBy("until", "desc").limit(1).executeTakeFirst();
}

export async function insertRun(db: Db, row: Insertable<Tables["look_run"]>): Promise<void> {
  await db
    .insertInto("look_run")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who was on whose care team, and when, for the people named. */
export function selectTeams(db: Db, memberIds: readonly string[]) {
  if (memberIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("care_relationship")
    .select(["member_id", "person_id", "since", "until"])
    .where("member_id", "in", memberIds)
    .execute();
}

export async function selectPairs(db: Db, memberIds: readonly string[]) {
  if (memberIds.length === 0) return { checks: [], known: [] };
  const [checks, known] = await Promise.all([
    db
      .selectFrom("name_check")
      .select(["member_id", "person_id", "is_alike"])
      .where("member_id", "in", memberIds)
      .execute(),
    db.selectFrom("known_privately").select(["member_id", "person_id"]).where("member_id", "in", memberIds).execute(),
  ]);
  return { checks, known };
}

export async function insertCheck(db: Db, row: Insertable<Tables["name_check"]>): Promise<void> {
  await db
    .insertInto("name_check")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function selectMemberNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom("member").select(["id", "name"]).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function selectSealedName(db: Db, personId: string) {
  return db
    .selectFrom("person_profile")
    .select(["name", "labels"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

/** Keeps what is new; an item of the same member, person and day is there already. @returns how many were new */
export async function insertItems(db: Db, rows: readonly Insertable<Tables["look_item"]>[]): Promise<number> {
  if (rows.length === 0) return 0;
  const kept = await db
    .insertInto("look_item")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return kept.length;
}

export function selectItems(db: Db, show: "open" | "done", limit: number): Promise<ItemRow[]> {
  const query = db.selectFrom("look_item").selectAll().limit(limit);
  return show === "open"
    ? query.where("signed_at", "is", null).orderBy("created_at").orderBy("id").execute()
    : query.where("signed_at", "is not", null).orderBy("signed_at", "desc").orderBy("id").execute();
}

export function selectItem(db: Db, id: string): Promise<ItemRow | undefined> {
  return db.selectFrom("look_item").selectAll().where("id", "=", id).executeTakeFirst();
}

export function selectAsked(db: Db, memberId: string, limit: number): Promise<ItemRow[]> {
  return db
    .selectFrom("look_item")
    .selectAll()
    .where("member_id", "=", memberId)
    .where("asked_at", "is not", null)
    .orderBy(sql`answered_at is not null`)
    .orderBy("asked_at", "desc")
    .limit(limit)
    .execute();
}

type Change = Partial<
  Pick<
    ItemRow,
    "question" | "asked_by" | "asked_at" | "answer" | "answered_at" | "verdict" | "reason" | "signed_by" | "signed_at"
  >
>;

/** Changes an item that is not signed off. `unanswered`: and has no answer. @returns false when it is no longer so */
export async function changeItem(db: Db, id: string, change: Change, { unanswered = false } = {}): Promise<boolean> {
  let query = db.updateTable("look_item").set(change).where("id", "=", id).where("signed_at", "is", null);
  if (unanswered) query = query.where("answered_at", "is", null);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}

export async function insertKnown(db: Db, row: Insertable<Tables["known_privately"]>): Promise<void> {
  await db
    .insertInto("known_privately")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function countItems(db: Db, since: Date) {
  const open = await db
    .selectFrom("look_item")
    .select([({ fn }) => fn.countAll<string>().as("count"), ({ fn }) => fn.min("created_at").as("oldest")])
    .where("signed_at", "is", null)
    .executeTakeFirstOrThrow();
  const { rows } = await sql<{ kind: string; signed: string; ordinary: string }>`
    select kind, count(*) as signed, count(*) filter (where verdict = 'ordinary') as ordinary
    from mooring.look_item cross join unnest(kinds) as kind where signed_at >= ${since} group by kind order by kind
  `.execute(db);
  const reviewed = await db
    .selectFrom("look_item")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("signed_at", ">=", since)
    .executeTakeFirstOrThrow();
  return { open: Number(open.count), oldest: open.oldest, reviewed: Number(reviewed.count), byKind: rows };
}
