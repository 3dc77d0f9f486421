import type { Insertable, Selectable } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { Decided } from "./domain.ts";

export type ReleaseRow = Selectable<Tables["release"]> & { who: string | null };

/** The newest decision of each purpose. */
export async function selectDecided(db: Db, personId: string): Promise<Map<string, Decided>> {
  const rows = await db
    .selectFrom("choice")
    .distinctOn("purpose")
    .select(["purpose", "is_on", "wish", "sources", "text_hash", "text_version", "decided_at", "expires_at"])
    .where("person_id", "=", personId)
    .orderBy("purpose")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return new Map(
    rows.map((row) => [
      row.purpose,
      {
        on: row.is_on,
        wish: row.wish,
        sources: row.sources,
        textHash: row.text_hash,
        textVersion: row.text_version,
        decidedAt: row.decided_at,
        until: row.expires_at,
      },
    ]),
  );
}

/** Everybody of one's agency whose newest choice about a purpose is a yes to one of these sources; with none, whatever it covers. */
export async function selectPeopleWhoLet(
  db: Db,
  { purpose, sources, now }: { purpose: string; sources: readonly string[]; now: Date },
): Promise<PersonId[]> {
  const newest = db
    .selectFrom("choice")
    .distinctOn("person_id")
    .select(["person_id", "is_on", "sources", "expires_at"])
    .where("purpose", "=", purpose)
    .orderBy("person_id")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc");
  const rows = await db
    .selectFrom(newest.as("newest"))
    .select(["person_id", "sources"])
    .where("is_on", "=", true)
    .where(({ or, eb }) => or([eb("expires_at", "is", null), eb("expires_at", ">", now)]))
    .execute();
  return rows
    .filter((row) => sources.length === 0 || row.sources.some((source) => sources.includes(source)))
    .map((row) => row.person_id as PersonId);
}

export async function insertChoice(db: Db, row: Insertable<Tables["choice"]>): Promise<void> {
  await db.insertInto("choice").values(row).execute();
}

/** When the person last said "decide later", by purpose. */
export async function selectLater(db: Db, personId: string): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom("choice_later")
    .select(["purpose", "at"])
    .where("person_id", "=", personId)
    .execute();
  return new Map(rows.map((row) => [row.purpose, row.at]));
}

export async function keepLater(db: Db, row: Insertable<Tables["choice_later"]>): Promise<void> {
  await db
    .insertInto("choice_later")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "person_id", "purpose"]).doUpdateSet({ at: row.at }))
    .execute();
}

export function selectReleases(db: Db, personId: string): Promise<ReleaseRow[]> {
  return db
    .selectFrom("release")
    .leftJoin("member", "member.id", "release.recipient_id")
    .selectAll("release")
    .select("member.name as who")
    .where("person_id", "=", personId)
    .orderBy("starts_at", "desc")
    .orderBy("release.id", "desc")
    .limit(200)
    .execute();
}

export async function selectRelease(db: Db, personId: string, id: string): Promise<ReleaseRow | undefined> {
  return db
    .selectFrom("release")
    .leftJoin("member", "member.id", "release.recipient_id")
    .selectAll("release")
    .select("member.name as who")
    .where("person_id", "=", personId)
    .where("release.id", "=", id)
    .executeTakeFirst();
}

/** Keeps a release once. @returns whether it is new */
export async function insertRelease(db: Db, row: Insertable<Tables["release"]>): Promise<boolean> {
  const kept = await db
    .insertInto("release")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** @returns whether it was live until now */
export async function endRelease(db: Db, personId: string, id: string, at: Date): Promise<boolean> {
  const ended = await db
    .updateTable("release")
    .set({ revoked_at: at })
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .where("ends_at", ">", at)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

export function selectCareTeam(db: Db, personId: string) {
  return db
    .selectFrom("care_relationship")
    .innerJoin("member", "member.id", "care_relationship.member_id")
    .select(["member.id", "member.name"])
    .where("person_id", "=", personId)
    .where("care_relationship.until", "is", null)
    .where("member.active", "=", true)
    .orderBy("member.name")
    .execute();
}

/** Victim services by the agency's kind or by what rides on the person. */
export async function isVictimService(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("person")
    .innerJoin("agency", "agency.agency_id", "person.agency_id")
    .select(["agency.kind", "person.labels"])
    .where("person.id", "=", personId)
    .executeTakeFirst();
  return row?.kind === "victim-services" || (row?.labels.includes("victim-service") ?? false);
}

/** Epochs of those of `ids` whom this member looks after, has a live release from or opened in an emergency. Others are left out, unsaid. */
export function selectEpochs(db: Db, memberId: string, ids: readonly string[], now: Date) {
  return db
    .selectFrom("person")
    .select(["person.id", "person.epoch"])
    .where("person.id", "in", ids)
    .where(({ exists, selectFrom, or }) =>
      or([
        exists(
          selectFrom("care_relationship as care")
            .innerJoin("member", "member.id", "care.member_id")
            .select("care.id")
            .whereRef("care.person_id", "=", "person.id")
            .where("care.member_id", "=", memberId)
            .where("care.until", "is", null)
            .where("member.active", "=", true),
        ),
        exists(
          selectFrom("release")
            .innerJoin("member", "member.id", "release.recipient_id")
            .select("release.id")
            .whereRef("release.person_id", "=", "person.id")
            .where("release.recipient_id", "=", memberId)
            .where("release.confirmed_at", "is not", null)
            .where("release.revoked_at", "is", null)
            .where("release.ends_at", ">", now)
            .where("member.active", "=", true),
        ),
        exists(
          selectFrom("broken_glass as glass")
            .innerJoin("member", "member.id", "glass.member_id")
            .select("glass.id")
            .whereRef("glass.person_id", "=", "person.id")
            .where("glass.member_id", "=", memberId)
            .where("glass.open_until", ">", now)
            .where("member.active", "=", true),
        ),
      ]),
    )
    .execute();
}

/** A yes or a release whose time is over and that nobody has acted on yet. */
export type RunOut = { person_id: string; id: string; kind: "choice" | "release"; purpose: string; sources: string[] };

/** Choices and releases that ended by themselves and have no row in `consent_ended`: of one's agency, or of one person. */
export async function selectRunOut(db: Db, now: Date, limit: number, personId?: string): Promise<RunOut[]> {
  const newest = db
    .selectFrom("choice")
    .distinctOn(["person_id", "purpose"])
    .select(["id", "person_id", "purpose", "is_on", "sources", "expires_at"])
    .$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
    .orderBy("person_id")
    .orderBy("purpose")
    .orderBy("decided_at", "desc")
    .orderBy("id", "desc");
  const choices = await db
    .selectFrom(newest.as("newest"))
    .leftJoin("consent_ended as ended", "ended.id", "newest.id")
    .select(["newest.id", "newest.person_id", "newest.purpose", "newest.sources"])
    .where("newest.is_on", "=", true)
    .where("newest.expires_at", "<=", now)
    .where("ended.id", "is", null)
    .limit(limit)
    .execute();
  const releases = await db
    .selectFrom("release")
    .leftJoin("consent_ended as ended", "ended.id", "release.id")
    .select(["release.id", "release.person_id", "release.purpose"])
    .$if(personId !== undefined, (query) => query.where("release.person_id", "=", personId ?? ""))
    .where("release.revoked_at", "is", null)
    .where("release.confirmed_at", "is not", null)
    .where("release.ends_at", "<=", now)
    .where("ended.id", "is", null)
    .limit(limit)
    .execute();
  return [
    ...choices.map((row) => ({ ...row, kind: "choice" as const })),
    ...releases.map((row) => ({ ...row, kind: "release" as const, sources: [] })),
  ];
}

export async function markEnded(db: Db, row: Insertable<Tables["consent_ended"]>): Promise<void> {
  await db
    .insertInto("consent_ended")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes to one person's consent wait for each other from here to the commit. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await db.selectFrom("person").select("id").where("id", "=", personId).forUpdate().execute();
}
