import { type Insertable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

type Row = Insertable<Tables["story_piece"]>;

const headColumns = ["id", "audience", "version", "position", "head", "labels", "at", "shared_at", "file_id"] as const;

/** One's own pieces in one's own order, without their words. */
export function selectOwn(db: Db, personId: string, most: number) {
  return db
    .selectFrom("story_piece")
    .select(headColumns)
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .orderBy("position")
    .orderBy("at")
    .orderBy("id")
    .limit(most)
    .execute();
}

export function selectPiece(db: Db, personId: string, id: string) {
  return db
    .selectFrom("story_piece")
    .select([...headColumns, "body"])
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
}

/** Held until this unit of work is over, so that two saves follow one another; removed ones too. */
export function lockPiece(db: Db, personId: string, id: string) {
  return db
    .selectFrom("story_piece")
    .select([...headColumns, "save_id", "removed_at"])
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** How many pieces there are, removed ones too, and the last place taken. */
export async function selectExtent(db: Db, personId: string): Promise<{ count: number; last: number }> {
  const row = await db
    .selectFrom("story_piece")
    .select((e) => [e.fn.countAll<string>().as("count"), e.fn.max("position").as("last")])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), last: row?.last ?? 0 };
}

/** @returns false when there is a piece by that id already */
export async function insertPiece(db: Db, row: Row): Promise<boolean> {
  const made = await db
    .insertInto("story_piece")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function replacePiece(
  db: Db,
  { id, person_id, audience, version, save_id, head, body, labels, shared_at, updated_at, file_id }: Row,
): Promise<void> {
  await db
    .updateTable("story_piece")
    .set({ audience, version, save_id, head, body, labels, shared_at, updated_at, file_id })
    .where("person_id", "=", person_id)
    .where("id", "=", id)
    .execute();
}

/** Numbers one's pieces as they are named; the others keep their order behind them. */
export async function placePieces(db: Db, personId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update mooring.story_piece p set position = placed.place
    from (
      select id, row_number() over (order by array_position(${ids as string[]}::uuid[], id) nulls last, position, at, id) as place
      from mooring.story_piece where person_id = ${personId}
    ) placed
    where p.id = placed.id and p.person_id = ${personId} and p.position <> placed.place`.execute(db);
}

/** Takes a piece away, or (with `at` null) brings one back. */
export async function markRemoved(
  db: Db,
  personId: string,
  id: string,
  { at, now }: { at: Date | null; now: Date },
): Promise<void> {
  await db
    .updateTable("story_piece")
    .set((set) => ({ removed_at: at, updated_at: now, version: set("version", "+", 1) }))
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .execute();
}

/** One's own pieces taken away since a moment, the last one first, without their words. */
export function selectRemoved(db: Db, personId: string, since: Date) {
  return db
    .selectFrom("story_piece")
    .select([...headColumns, "removed_at"])
    .where("person_id", "=", personId)
    .where("removed_at", ">=", since)
    .orderBy("removed_at", "desc")
    .orderBy("id")
    .execute();
}

/** @returns what was erased: one file's id, or null, for each piece */
export async function eraseRemoved(db: Db, personId: string, before: Date): Promise<(string | null)[]> {
  const gone = await db
    .deleteFrom("story_piece")
    .where("person_id", "=", personId)
    .where("removed_at", "<", before)
    .returning("file_id")
    .execute();
  return gone.map(({ file_id }) => file_id);
}

/** What others may read at all, in the person's order, with the bytes its words take. Row-level security leaves out the rest. */
export function selectShared(db: Db, personId: string, id?: string) {
  return db
    .selectFrom("story_piece")
    .select([...headColumns, "body"])
    .select(sql<number>`octet_length(body)`.as("bytes"))
    .where("person_id", "=", personId)
    .where("audience", "in", ["worker", "people"])
    .where("removed_at", "is", null)
    .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
    .orderBy("position")
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** Pieces that a live release inside the agency names to this member, or to the care team they are on. */
export async function selectNamedTo(
  db: Db,
  { personId, memberId, purpose, now }: { personId: string; memberId: string; purpose: string; now: Date },
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("release")
    .select("parts")
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .where("confirmed_at", "is not", null)
    .where("revoked_at", "is", null)
    .where("starts_at", "<=", now)
    .where("ends_at", ">", now)
    .where((is) =>
      is.or([
        is.and([is("recipient_kind", "=", "member"), is("recipient_id", "=", memberId)]),
        is.and([
          is("recipient_kind", "=", "care-team"),
          is.exists(
            is
              .selectFrom("care_relationship as c")
              .select("c.id")
              .where("c.person_id", "=", personId)
              .where("c.member_id", "=", memberId)
              .where((open) => open.or([open("c.until", "is", null), open("c.until", ">", now)])),
          ),
        ]),
      ]),
    )
    .execute();
  return new Set(
    rows.flatMap(({ parts }) => parts.flatMap((part) => (part.compartment === "story" ? (part.ids ?? []) : []))),
  );
}

/** Notes that a member of staff opened these pieces; one row each, with the first and the last time. */
export async function noteLooks(db: Db, rows: Insertable<Tables["story_look"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("story_look")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "piece_id", "member_id"])
        .doUpdateSet((set) => ({ last_at: set.ref("excluded.last_at") })),
    )
    .execute();
}

export function selectLooks(db: Db, personId: string, pieceId: string) {
  return db
    .selectFrom("story_look as l")
    .innerJoin("member as m", (join) => join.onRef("m.id", "=", "l.member_id").onRef("m.agency_id", "=", "l.agency_id"))
    .select(["m.name", "l.last_at"])
    .where("l.person_id", "=", personId)
    .where("l.piece_id", "=", pieceId)
    .orderBy("l.last_at", "desc")
    .execute();
}

export async function selectFolding(db: Db, memberId: string): Promise<string[]> {
  const row = await db
    .selectFrom("story_folding")
    .select("topics")
    .where("member_id", "=", memberId)
    .executeTakeFirst();
  return row?.topics ?? [];
}

export async function putFolding(db: Db, row: Insertable<Tables["story_folding"]>): Promise<void> {
  await db
    .insertInto("story_folding")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "member_id"]).doUpdateSet({ topics: row.topics, updated_at: row.updated_at }),
    )
    .execute();
}
