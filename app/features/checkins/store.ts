import { type Insertable, sql } from "kysely";
import type { SealedBytes, Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import { limits } from "./domain.ts";
import { followZone } from "./store-reminders.ts";

/** Keeps a check-in once; the same id again changes nothing. */
export function insertCheckin(db: Db, row: Insertable<Tables["checkin"]>) {
  return db
    .insertInto("checkin")
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
}

/**
 * The same for one told just now, in one statement: where it was told in another time zone, the hour of the person's
 * reminder follows, and software looks again at once.
 */
export function insertAndFollow(db: Db, row: Insertable<Tables["checkin"]> & { zone: string }, now: Date) {
  return db
    .with("moved", (with_) => followZone(with_, row.person_id, row.zone, now))
    .insertInto("checkin")
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
}

/** Keeps an answer about medication once. */
export function insertMedication(db: Db, row: Insertable<Tables["checkin_medication"]>) {
  return db
    .insertInto("checkin_medication")
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
}

export type CheckinRow = { id: string; at: Date; zone: string; body: SealedBytes; labels: string[] };

/** Newest first, all of them up to `most`. */
export function selectCheckins(db: Db, personId: string, since: Date, most = 2000): Promise<CheckinRow[]> {
  return db
    .selectFrom("checkin")
    .select(["id", "at", "zone", "body", "labels"])
    .where("person_id", "=", personId)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(most)
    .execute();
}

/** Newest first; of a day (UTC) with more than a view is made from, an even part of them. */
export async function selectThinned(db: Db, personId: string, since: Date): Promise<CheckinRow[]> {
  const { rows } = await sql<CheckinRow>`
    select id, at, zone, body, labels from (
      select id, at, zone, body, labels,
        row_number() over (partition by (at at time zone 'UTC')::date order by at, id) as place,
        count(*) over (partition by (at at time zone 'UTC')::date) as many
      from mooring.checkin where person_id = ${personId} and at >= ${since}
    ) as numbered
    where many <= ${limits.perDayInView} or place % ((many + ${limits.perDayInView - 1}) / ${limits.perDayInView}) = 0
    order by at desc, id desc limit 20000`.execute(db);
  return rows;
}

export function selectMedication(db: Db, personId: string, since: Date) {
  return db
    .selectFrom("checkin_medication")
    .select(["id", "body", "labels"])
    .where("person_id", "=", personId)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(2000)
    .execute();
}

export async function hasMedication(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("checkin_medication")
    .select("id")
    .where("person_id", "=", personId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest moment of each person's check-ins. */
export async function selectNewest(db: Db, people: readonly string[]): Promise<Map<string, Date>> {
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom("checkin")
    .distinctOn("person_id")
    .select(["person_id", "at"])
    .where("person_id", "in", people)
    .orderBy("person_id")
    .orderBy("at", "desc")
    .execute();
  return new Map(rows.map(({ person_id, at }) => [person_id, at]));
}

/** Those of `ids` that are still kept. */
export async function selectHere(db: Db, personId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("checkin")
    .select("id")
    .where("person_id", "=", personId)
    .where("id", "in", ids)
    .execute();
  return rows.map(({ id }) => id);
}

export async function deleteCheckin(db: Db, personId: string, id: string): Promise<boolean> {
  const of = (table: "checkin" | "checkin_medication") =>
    db.deleteFrom(table).where("person_id", "=", personId).where("id", "=", id).executeTakeFirst();
  const gone = [await of("checkin"), await of("checkin_medication")];
  return gone.some(({ numDeletedRows }) => numDeletedRows > 0n);
}

export function findSetting(db: Db, personId: string) {
  return db
    .selectFrom("checkin_setting")
    .select(["body", "labels"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
}

export async function keepSetting(db: Db, row: Insertable<Tables["checkin_setting"]>): Promise<void> {
  const { body, labels, updated_at } = row;
  await db
    .insertInto("checkin_setting")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id"]).doUpdateSet({ body, labels, updated_at }))
    .execute();
}
