import { type Insertable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export function findAgency(db: Db) {
  return db.selectFrom("agency").selectAll().executeTakeFirstOrThrow();
}

export function selectProgrammes(db: Db) {
  return db.selectFrom("programme").select(["id", "name", "kind"]).orderBy("created_at").orderBy("id").execute();
}

export function selectTeams(db: Db) {
  return db.selectFrom("team").select(["id", "programme_id", "name"]).orderBy("created_at").orderBy("id").execute();
}

export function selectMembers(db: Db) {
  return db
    .selectFrom("member")
    .select(["id", "account_id", "name", "roles", "team_ids", "languages", "active", "until"])
    .orderBy("active", "desc")
    .orderBy("name")
    .orderBy("id")
    .execute();
}

/** Until when the newest open code of each invited member is good. */
export async function selectOpenInvitations(db: Db, now: Date): Promise<{ member: Map<string, Date>; all: number }> {
  const rows = await db
    .selectFrom("invitation")
    .select(["member_id", "expires_at"])
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("expires_at")
    .execute();
  const member = new Map(rows.flatMap((row) => (row.member_id ? [[row.member_id, row.expires_at] as const] : [])));
  return { member, all: rows.length };
}

/** How many people are enrolled, and how many of them have nobody on their care team. Ids only. */
export async function countPeople(db: Db): Promise<{ people: number; alone: number }> {
  const row = await db
    .selectFrom("person")
    .select((select) => [
      select.fn.countAll<string>().as("people"),
      select.fn
        .countAll<string>()
        .filterWhere(
          select.not(
            select.exists(
              select
                .selectFrom("care_relationship")
                .innerJoin("member", "member.id", "care_relationship.member_id")
                .select("care_relationship.id")
                .whereRef("care_relationship.person_id", "=", "person.id")
                .where("care_relationship.until", "is", null)
                .where("member.active", "=", true),
            ),
          ),
        )
        .as("alone"),
    ])
    .executeTakeFirstOrThrow();
  return { people: Number(row.people), alone: Number(row.alone) };
}

/** Raises the agency's epoch: every permit of its staff given so far is dead from this commit on. @returns the new epoch */
export async function raiseEpoch(db: Db): Promise<number> {
  const row = await db
    .updateTable("agency")
    .set((set) => ({ epoch: set("epoch", "+", 1) }))
    .returning("epoch")
    .executeTakeFirstOrThrow();
  return row.epoch;
}

type AgencyFacts = Partial<
  Pick<
    Insertable<Tables["agency"]>,
    "name" | "place" | "zone" | "jurisdictions" | "languages" | "crisis_lines" | "ai_on"
  >
>;

export async function updateAgency(db: Db, facts: AgencyFacts): Promise<void> {
  await db.updateTable("agency").set(facts).execute();
}

export async function keepProgramme(db: Db, row: Insertable<Tables["programme"]>): Promise<void> {
  await db
    .insertInto("programme")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doUpdateSet({ name: row.name, kind: row.kind }))
    .execute();
}

/** A team stays with its programme: moving it would open names to other supervisors unseen. */
export async function keepTeam(db: Db, row: Insertable<Tables["team"]>): Promise<void> {
  await db
    .insertInto("team")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "id"]).doUpdateSet({ name: row.name }))
    .execute();
}

/** @returns the new id, or null when this request has been here before */
export async function insertMember(db: Db, row: Insertable<Tables["member"]>): Promise<string | null> {
  const made = await db
    .insertInto("member")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id ?? null;
}

export function findByRequest(db: Db, requestId: string) {
  return db.selectFrom("member").select(["id", "account_id"]).where("request_id", "=", requestId).executeTakeFirst();
}

export async function updateMember(
  db: Db,
  id: string,
  facts: Partial<Pick<Insertable<Tables["member"]>, "name" | "roles" | "team_ids" | "active">>,
): Promise<void> {
  await db.updateTable("member").set(facts).where("id", "=", id).execute();
}

/** Codes that are still out for someone who leaves stop working. */
export async function endInvitations(db: Db, memberId: string, now: Date): Promise<void> {
  await db
    .updateTable("invitation")
    .set({ expires_at: now })
    .where("member_id", "=", memberId)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .execute();
}

export function selectSwitches(db: Db) {
  return db
    .selectFrom("capability_switch")
    .leftJoin("member", "member.id", "capability_switch.changed_by")
    .select(["capability", "is_on", "reason", "changed_at"])
    .select("member.name as changed_by")
    .execute();
}

export async function keepSwitch(db: Db, row: Insertable<Tables["capability_switch"]>): Promise<void> {
  const { agency_id: _agency, capability: _capability, ...changed } = row;
  await db
    .insertInto("capability_switch")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "capability"]).doUpdateSet(changed))
    .execute();
}

/** How many agencies this box holds; asked before anyone is known. */
export async function countAgencies(db: Db): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) as count from mooring.agencies()`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Two who set up at the same moment go one after the other. */
export async function waitForTurn(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('mooring/set-up'))`.execute(db);
}

export async function insertAgency(db: Db, row: Insertable<Tables["agency"]>): Promise<void> {
  await db.insertInto("agency").values(row).execute();
}
