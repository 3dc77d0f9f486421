import { type Insertable, type Selectable, sql } from "kysely";
import type { Tables } from "#db/tables.ts";
import type { Db } from "#db/work.ts";

export type AlertRow = Selectable<Tables["alert"]>;
export type SendingRow = Selectable<Tables["alert_sending"]>;

const nobody = "00000000-0000-0000-0000-000000000000";
const anyOf = (ids: readonly string[]) => (ids.length > 0 ? ids : [nobody]);

/** @returns the new alert's id, or null when this event has its alert already */
export async function insertAlert(db: Db, row: Insertable<Tables["alert"]>): Promise<string | null> {
  const made = await db
    .insertInto("alert")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return made?.id ?? null;
}

export function findByEvent(db: Db, personId: string, eventId: string) {
  return db
    .selectFrom("alert")
    .selectAll()
    .where("person_id", "=", personId)
    .where("event_id", "=", eventId)
    .forUpdate()
    .executeTakeFirst();
}

/** The person's own call that nobody has answered yet. */
export function findAsked(db: Db, personId: string) {
  return db
    .selectFrom("alert")
    .select("event_id")
    .where("person_id", "=", personId)
    .where("source", "=", "person")
    .where("state", "in", ["calling", "alarm"])
    .orderBy("received_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export function findAlert(db: Db, id: string) {
  return db.selectFrom("alert").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The same, held until this transaction ends: of two who act at once, one goes first. */
export function holdAlert(db: Db, id: string) {
  return db.selectFrom("alert").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

/** One alert whose next step is due and that nobody else is just taking a step for. */
export function holdDue(db: Db, now: Date) {
  return db
    .selectFrom("alert")
    .selectAll()
    .where("next_at", "<=", now)
    .where("state", "in", ["calling", "alarm"])
    .orderBy("next_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function updateAlert(
  db: Db,
  id: string,
  changed: Partial<Omit<Insertable<Tables["alert"]>, "agency_id" | "id">>,
): Promise<void> {
  await db.updateTable("alert").set(changed).where("id", "=", id).execute();
}

/** Alerts answered by somebody who no longer works here call again. */
export async function callAgainForThoseWhoLeft(db: Db, now: Date): Promise<void> {
  await db
    .updateTable("alert")
    .set({ state: "calling", stage: "first", next_at: now, answered_by: null, answered_at: null })
    .where("state", "=", "answered")
    .where("answered_by", "in", (members) => members.selectFrom("member").select("id").where("active", "=", false))
    .execute();
}

export function selectOpen(db: Db) {
  return db
    .selectFrom("alert")
    .selectAll()
    .where("state", "!=", "closed")
    .orderBy("received_at", "desc")
    .limit(200)
    .execute();
}

export function selectClosed(db: Db, since: Date) {
  return db
    .selectFrom("alert")
    .selectAll()
    .where("state", "=", "closed")
    .where("is_drill", "=", false)
    .where("closed_at", ">", since)
    .orderBy("closed_at", "desc")
    .limit(200)
    .execute();
}

export function selectOfPerson(db: Db, personId: string) {
  return db
    .selectFrom("alert")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("received_at", "desc")
    .limit(50)
    .execute();
}

/** Weeks times people in which software looked for danger. */
export async function countWatchedWeeks(db: Db, since: Date): Promise<number> {
  const { rows } = await sql<{ weeks: string }>`select mooring.watched_person_weeks(${since}) as weeks`.execute(db);
  return Number(rows[0]?.weeks ?? 0);
}

export function selectSince(db: Db, since: Date) {
  return db
    .selectFrom("alert")
    .selectAll()
    .where("received_at", ">", since)
    .orderBy("received_at", "desc")
    .limit(2000)
    .execute();
}

/** Whether an alert about a real person found nobody and still does. */
export async function isAlarmOn(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom("alert")
    .select("id")
    .where("state", "=", "alarm")
    .where("is_drill", "=", false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertCall(db: Db, row: Insertable<Tables["alert_call"]>): Promise<boolean> {
  const made = await db
    .insertInto("alert_call")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function selectCalls(db: Db, alertIds: readonly string[]) {
  return db
    .selectFrom("alert_call")
    .innerJoin("member", "member.id", "alert_call.member_id")
    .selectAll("alert_call")
    .select("member.name as member_name")
    .where("alert_id", "in", anyOf(alertIds))
    .orderBy("alert_call.at")
    .orderBy("alert_call.step")
    .orderBy("member.name")
    .execute();
}

export function findCall(db: Db, id: string) {
  return db.selectFrom("alert_call").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Alerts this member was called for, of these. */
export async function selectCalledFor(db: Db, memberId: string, alertIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("alert_call")
    .select("alert_id")
    .distinct()
    .where("member_id", "=", memberId)
    .where("alert_id", "in", anyOf(alertIds))
    .execute();
  return new Set(rows.map((row) => row.alert_id));
}

/** Open alerts a colleague asked this member to take, and that they have not taken yet. */
export async function selectAskedToTake(db: Db, memberId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("alert_call")
    .innerJoin("alert", "alert.id", "alert_call.alert_id")
    .select("alert.id")
    .where("alert.state", "=", "answered")
    .where("alert_call.called_as", "=", "hand-over")
    .where("alert_call.member_id", "=", memberId)
    .where("alert_call.acknowledged_at", "is", null)
    .orderBy("alert.id")
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function acknowledgeCalls(db: Db, alertId: string, memberId: string, now: Date): Promise<void> {
  await db
    .updateTable("alert_call")
    .set({ acknowledged_at: now })
    .where("alert_id", "=", alertId)
    .where("member_id", "=", memberId)
    .where("acknowledged_at", "is", null)
    .execute();
}

export async function insertSendings(db: Db, rows: readonly Insertable<Tables["alert_sending"]>[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("alert_sending")
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function selectSendings(db: Db, alertIds: readonly string[]) {
  return db
    .selectFrom("alert_sending")
    .selectAll()
    .where("alert_id", "in", anyOf(alertIds))
    .where("member_id", "is not", null)
    .orderBy("way")
    .orderBy("id")
    .execute();
}

/**
 * Takes messages that are due, for this process to send. Each may be taken again at its new `due_at`, so that one taken by
 * a process that died goes out after all; until then nobody else takes it.
 */
export async function takeSendings(db: Db, now: Date, leaseMs: number): Promise<SendingRow[]> {
  const { rows } = await sql<SendingRow>`
    update mooring.alert_sending set tries = tries + 1,
      due_at = ${now}::timestamptz + make_interval(secs => ${leaseMs / 1000}::double precision * power(2, least(tries, 5)))
    where (agency_id, id) in (
      select agency_id, id from mooring.alert_sending
      where state = 'waiting' and way <> 'in-app' and due_at <= ${now}
      order by due_at limit 20 for update skip locked
    )
    returning *`.execute(db);
  return rows;
}

/**
 * Whether this very device or address took a message since then that nobody has answered yet. One that was answered does
 * not count: who has answered has looked, and would not look again for the next alert.
 */
export async function wasJustCalled(db: Db, targetId: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom("alert_sending")
    .innerJoin("alert_call", "alert_call.id", "alert_sending.call_id")
    .innerJoin("alert", "alert.id", "alert_sending.alert_id")
    .select("alert_sending.id")
    .where("alert_sending.target_id", "=", targetId)
    .where("alert_sending.state", "=", "sent")
    .where("alert_sending.at", ">", since)
    .where("alert_call.acknowledged_at", "is", null)
    .where("alert.state", "in", ["calling", "alarm"])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function noteSending(
  db: Db,
  id: string,
  noted: { state: SendingRow["state"]; at: Date; proof: string },
): Promise<void> {
  await db.updateTable("alert_sending").set(noted).where("id", "=", id).where("state", "=", "waiting").execute();
}

/** What this member's own screen has just been told counts as delivered there. */
export async function noteSeen(db: Db, memberId: string, now: Date): Promise<void> {
  await db
    .updateTable("alert_sending")
    .set({ state: "sent", at: now, proof: "seen" })
    .where("member_id", "=", memberId)
    .where("way", "=", "in-app")
    .where("state", "=", "waiting")
    .execute();
}

export async function insertHanding(db: Db, row: Insertable<Tables["alert_handing"]>): Promise<void> {
  await db.insertInto("alert_handing").values(row).execute();
}

export function selectHandings(db: Db, alertId: string) {
  return db.selectFrom("alert_handing").selectAll().where("alert_id", "=", alertId).orderBy("at").execute();
}

/** @returns whether it is new */
export async function insertClosing(db: Db, row: Insertable<Tables["alert_closing"]>): Promise<boolean> {
  const made = await db
    .insertInto("alert_closing")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export function selectClosings(db: Db, alertIds: readonly string[]) {
  return db
    .selectFrom("alert_closing")
    .selectAll()
    .where("alert_id", "in", anyOf(alertIds))
    .orderBy("at")
    .orderBy("id")
    .execute();
}

export async function reopenClosings(db: Db, alertId: string, memberId: string, now: Date): Promise<void> {
  await db
    .updateTable("alert_closing")
    .set({ reopened_at: now, reopened_by: memberId })
    .where("alert_id", "=", alertId)
    .where("reopened_at", "is", null)
    .execute();
}

export async function insertAnswer(db: Db, row: Insertable<Tables["alert_answer"]>): Promise<void> {
  await db
    .insertInto("alert_answer")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function selectAnswers(db: Db, alertIds: readonly string[]) {
  return db
    .selectFrom("alert_answer")
    .selectAll()
    .where("alert_id", "in", anyOf(alertIds))
    .orderBy("at")
    .orderBy("id")
    .execute();
}

export function selectTimers(db: Db) {
  return db.selectFrom("alert_timer").selectAll().execute();
}

export async function keepTimers(db: Db, row: Insertable<Tables["alert_timer"]>): Promise<void> {
  const { agency_id: _agency, level: _level, ...changed } = row;
  await db
    .insertInto("alert_timer")
    .values(row)
    .onConflict((conflict) => conflict.columns(["agency_id", "level"]).doUpdateSet(changed))
    .execute();
}

/** Raises a person's epoch without cancelling what waits to be done for them: a check of their words for danger must go on. */
export async function raiseEpoch(db: Db, personId: string): Promise<number | undefined> {
  const row = await db
    .updateTable("person")
    .set((set) => ({ epoch: set("epoch", "+", 1) }))
    .where("id", "=", personId)
    .returning("epoch")
    .executeTakeFirst();
  return row?.epoch;
}

export async function selectCaseload(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("care_relationship")
    .select("person_id")
    .where("member_id", "=", memberId)
    .where("until", "is", null)
    .execute();
  return rows.map((row) => row.person_id);
}

export async function selectCareTeam(db: Db, personId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("care_relationship")
    .select("member_id")
    .where("person_id", "=", personId)
    .where("until", "is", null)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}

export async function findProgrammeOf(db: Db, personId: string): Promise<string | null> {
  const row = await db.selectFrom("person").select("programme_id").where("id", "=", personId).executeTakeFirst();
  return row?.programme_id ?? null;
}

/** Everyone on staff, also those who left: what they did still carries their name. */
export function selectMembers(db: Db) {
  return db
    .selectFrom("member")
    .select(["id", "name", "roles", "languages", "active", "until"])
    .orderBy("name")
    .orderBy("id")
    .execute();
}
