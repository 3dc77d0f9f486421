import type { Insertable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import type { Signal } from "./contract.ts";

/** What of a person decides whether typing and voice are offered to them at all. */
export async function selectOffered(db: Db, personId: string, analysers: readonly string[]) {
  const about = await db
    .selectFrom("person")
    .innerJoin("agency", "agency.agency_id", "person.agency_id")
    .select(["person.age_band", "person.labels", "agency.kind", "agency.ai_on"])
    .where("person.id", "=", personId)
    .executeTakeFirst();
  const off = await db
    .selectFrom("capability_switch")
    .select("capability")
    .where("capability", "in", analysers)
    .where("is_on", "=", false)
    .execute();
  return about && { ...about, off: off.map(({ capability }) => capability) };
}

export function selectNotes(db: Db, personId: string, since: Date, limit: number) {
  return db
    .selectFrom("signal_note")
    .select(["id", "signal", "at", "body"])
    .where("person_id", "=", personId)
    .where("at", ">=", since)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
}

export async function countNotes(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom("signal_note")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** @returns false when the id is somebody else's */
export async function putNote(db: Db, row: Insertable<Tables["signal_note"]>): Promise<boolean> {
  const { signal, at, body, labels, updated_at } = row;
  const put = await db
    .insertInto("signal_note")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet({ signal, at, body, labels, updated_at })
        .where("signal_note.person_id", "=", row.person_id),
    )
    .executeTakeFirst();
  return (put.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns how many are gone */
export async function deleteNotes(
  db: Db,
  personId: string,
  which: { id: string } | { signals: readonly Signal[] },
): Promise<number> {
  const gone = await db
    .deleteFrom("signal_note")
    .where("person_id", "=", personId)
    .$if("id" in which, (query) => query.where("id", "=", "id" in which ? which.id : ""))
    .$if("signals" in which, (query) => query.where("signal", "in", "signals" in which ? which.signals : []))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export function selectShares(db: Db, personId: string, now: Date) {
  return db
    .selectFrom("signal_share as s")
    .leftJoin("member as m", (join) =>
      join.onRef("m.id", "=", "s.recipient_id").onRef("m.agency_id", "=", "s.agency_id"),
    )
    .select(["s.id", "s.signal", "s.recipient_kind", "m.name", "s.shared_at", "s.ends_at"])
    .where("s.person_id", "=", personId)
    .where("s.ends_at", ">", now)
    .orderBy("s.shared_at")
    .orderBy("s.id")
    .execute();
}

/** What this member may see now, newest first. */
export function selectSharedWith(db: Db, personId: string, memberId: string, now: Date) {
  return db
    .selectFrom("signal_share")
    .select(["id", "signal", "body", "labels", "shared_at", "ends_at"])
    .where("person_id", "=", personId)
    .where("ends_at", ">", now)
    .where((is) => is.or([is("recipient_kind", "=", "care-team"), is("recipient_id", "=", memberId)]))
    .orderBy("shared_at", "desc")
    .orderBy("id")
    .execute();
}

/** @returns false when the id is somebody else's */
export async function putShare(db: Db, row: Insertable<Tables["signal_share"]>): Promise<boolean> {
  const { signal, body, labels, shared_at, ends_at, recipient_kind, recipient_id } = row;
  const put = await db
    .insertInto("signal_share")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "id"])
        .doUpdateSet({ signal, body, labels, shared_at, ends_at, recipient_kind, recipient_id: recipient_id ?? null })
        .where("signal_share.person_id", "=", row.person_id),
    )
    .executeTakeFirst();
  return (put.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns how many copies are gone */
export async function deleteShares(
  db: Db,
  personId: string,
  which: { id: string } | { signals: readonly Signal[] } | { endedBy: Date },
): Promise<number> {
  const gone = await db
    .deleteFrom("signal_share")
    .where("person_id", "=", personId)
    .$if("id" in which, (query) => query.where("id", "=", "id" in which ? which.id : ""))
    .$if("signals" in which, (query) => query.where("signal", "in", "signals" in which ? which.signals : []))
    .$if("endedBy" in which, (query) => query.where("ends_at", "<=", "endedBy" in which ? which.endedBy : new Date(0)))
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

export async function isOnCareTeam(db: Db, personId: string, memberId: string): Promise<boolean> {
  const row = await db
    .selectFrom("care_relationship as c")
    .innerJoin("member as m", (join) => join.onRef("m.id", "=", "c.member_id").onRef("m.agency_id", "=", "c.agency_id"))
    .select("m.id")
    .where("c.person_id", "=", personId)
    .where("c.member_id", "=", memberId)
    .where("c.until", "is", null)
    .where("m.active", "=", true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of the sources of noticing are on now: the newest decision, if it has not ended. */
export async function selectSources(db: Db, personId: string, now: Date): Promise<readonly string[]> {
  const newest = await db
    .selectFrom("choice")
    .select(["is_on", "sources", "expires_at"])
    .where("person_id", "=", personId)
    .where("purpose", "=", "P06")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest?.is_on && (newest.expires_at === null || newest.expires_at > now) ? newest.sources : [];
}
