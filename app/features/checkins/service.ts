import { lookSoon } from "#features/consent/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Checkin, CheckinAnswers, CheckinSetting } from "./contract.ts";
import { firstItems, honestMoment } from "./domain.ts";
import {
  type CheckinRow,
  deleteCheckin,
  findSetting,
  hasMedication,
  insertAndFollow,
  insertCheckin,
  insertMedication,
  keepSetting,
  selectCheckins,
  selectHere,
  selectMedication,
  selectNewest,
  selectThinned,
} from "./store.ts";
import { deleteThemeViews } from "./store-views.ts";

export { dueOn, nextTime } from "./domain/reminder.ts";
export { type Letter, quietLetter, sendQuietTexts, whyNoQuietText } from "./quiet-texts.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "vault" | "now">;

const dayMs = 86_400_000;
const bodyColumn = "checkin.body" as const;
const medicationColumn = "checkin_medication.body" as const;
const settingColumn = "checkin_setting.body" as const;

export type ToKeep = { id: string; at: string; zone: string; answers: CheckinAnswers };

/** Keeps one check-in of one's own; safe to send twice. A clock that cannot be right is not believed. */
export async function saveCheckin(
  cx: Needs & Pick<Context, "enqueue" | "later" | "log">,
  told: ToKeep,
): Promise<{ saved: true }> {
  const permit = await decideKeeping(cx, [told]);
  const row = sealedCheckin(cx, permit, told, honestMoment(new Date(told.at), cx.now()));
  cx.later(isFresh(row.at, cx.now()) ? insertAndFollow(cx.db, row, cx.now()) : insertCheckin(cx.db, row));
  const { medication } = told.answers;
  if (medication !== undefined) {
    const { agency_id, id, person_id, at, labels } = row;
    const body = cx.vault.seal(permit, { column: medicationColumn, row: id }, medication, permit.labels);
    cx.later(insertMedication(cx.db, { agency_id, id, person_id, at, labels, body }));
  }
  await lookSoon(cx, permit.subject, "checkins");
  return { saved: true };
}

/** Told just now, so that where it was told is where the person is. */
function isFresh(at: Date, now: Date): boolean {
  return Math.abs(now.getTime() - at.getTime()) < dayMs / 2;
}

/** Medication is asked of the door only where it was told. */
export function decideKeeping(cx: Needs, told: readonly { answers: CheckinAnswers }[]): Promise<PersonPermit> {
  const about = told.some(({ answers }) => answers.medication !== undefined);
  return cx.door.decideOwn("write", about ? ["checkins", "medication"] : ["checkins"]);
}

/** One check-in as it is kept, sealed under a permit of its owner's; without what was told about medication. */
export function sealedCheckin(
  cx: Needs,
  permit: PersonPermit,
  { id, at: toldAt, zone, answers: { medication: _, ...answers } }: ToKeep,
  { at, clockWasOff = false, importId = null }: { at: Date; clockWasOff?: boolean; importId?: string | null },
) {
  const { labels, subject: person_id } = permit;
  const body = JSON.stringify(clockWasOff ? { ...answers, clock: toldAt } : answers);
  return {
    agency_id: cx.agencyId,
    id,
    person_id,
    at,
    zone,
    import_id: importId,
    body: cx.vault.seal(permit, { column: bodyColumn, row: id }, body, labels),
    labels: [...labels],
    received_at: cx.now(),
  };
}

/** One's own check-ins of the last `days` days, newest first. */
export async function listOwnCheckins(cx: Needs, { days }: { days: number }): Promise<Checkin[]> {
  const since = daysBefore(cx, days);
  const permit = await cx.door.decideOwn("read", ["checkins"]);
  const rows = await selectThinned(cx.db, permit.subject, since);
  const told = openRows(cx, permit, rows);
  return (await hasMedication(cx.db, permit.subject)) ? withMedication(cx, told, since) : told;
}

async function withMedication(cx: Needs, told: readonly Checkin[], since: Date): Promise<Checkin[]> {
  const permit = await cx.door.decideOwn("read", ["medication"]);
  const rows = await selectMedication(cx.db, permit.subject, since);
  const answers = new Map(
    rows.map(({ id, body, labels }) => [
      id,
      cx.vault.open(permit, { column: medicationColumn, row: id }, body, labels as Label[]),
    ]),
  );
  return told.map((each) => {
    const medication = answers.get(each.id) as CheckinAnswers["medication"];
    return medication ? { ...each, answers: { ...each.answers, medication } } : each;
  });
}

/** Somebody's check-ins, if they gave a release for them. */
export async function listCheckinsOf(
  cx: Needs,
  { personId, days }: { personId: PersonId; days: number },
): Promise<Checkin[]> {
  const permit = await cx.door.decide({
    action: "read",
    subject: personId,
    compartments: ["checkins"],
    purpose: "care",
  });
  return openRows(cx, permit, await selectThinned(cx.db, permit.subject, daysBefore(cx, days)));
}

/** Takes a check-in back; safe to send twice. */
export async function removeCheckin(
  cx: Needs & Pick<Context, "ledger">,
  { id }: { id: string },
): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  if (await deleteCheckin(cx.db, permit.subject, id)) cx.ledger.note(permit, "erased");
  return { removed: true };
}

/** What one chose to note, or what is asked of everybody. */
export async function readSetting(cx: Needs): Promise<CheckinSetting & { chosen: boolean }> {
  const permit = await cx.door.decideOwn("read", ["checkins"]);
  const row = await findSetting(cx.db, permit.subject);
  if (!row) return { items: [...firstItems], tags: [], chosen: false };
  const place = { column: settingColumn, row: permit.subject };
  const kept = JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as CheckinSetting;
  return { ...kept, chosen: true };
}

/** Asks the gate whether a forecast may run on the person's own device, at their press. Leaves a line; nothing is sent. */
export async function mayGuess(cx: Pick<Context, "actor" | "door" | "ledger">): Promise<{ allowed: boolean }> {
  if (cx.actor.kind !== "person") throw new Refusal("not-allowed", "Only a person can do this for themselves.");
  const ask = {
    action: "analyse",
    subject: cx.actor.personId,
    compartments: ["checkins"],
    purpose: "self",
    analyser: "forecast",
  } as const;
  if (!(await cx.door.explain(ask)).allowed) return { allowed: false };
  cx.ledger.note(await cx.door.decide(ask), "ran", { analyser: "forecast", why: "on-own-device" });
  return { allowed: true };
}

/** Chooses what one notes. Changes nothing about check-ins from before. */
export async function saveSetting(cx: Needs, asked: CheckinSetting): Promise<CheckinSetting> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  const setting = { items: [...new Set(asked.items)], tags: [...new Set(asked.tags)] };
  const place = { column: settingColumn, row: permit.subject };
  await keepSetting(cx.db, {
    agency_id: cx.agencyId,
    person_id: permit.subject,
    body: cx.vault.seal(permit, place, JSON.stringify(setting), permit.labels),
    labels: [...permit.labels],
    updated_at: cx.now(),
  });
  return setting;
}

/** Check-ins of the last 400 days under a permit somebody else obtained: only what it covers, newest first. */
export async function openCheckins(cx: Needs, permit: PersonPermit): Promise<Checkin[]> {
  return openRows(cx, permit, await selectCheckins(cx.db, permit.subject, daysBefore(cx, 400)));
}

/** One check-in as numbers over time. `at` in milliseconds UTC, `zone` its IANA zone; what was not told is null. */
export type SeriesPoint = {
  at: number;
  zone: string;
  mood: number | null;
  energy: number | null;
  sleepHours: number | null;
  tags: readonly string[];
};

/**
 * Check-ins of the last 400 days as a series, oldest first, under a permit somebody else obtained for `personId`: only what
 * it covers; of a day with very many, an even part. Neither words nor medication are among it.
 */
export async function seriesOf(cx: Needs, permit: PersonPermit, personId: PersonId): Promise<SeriesPoint[]> {
  if (permit.subject !== personId) return [];
  const rows = await selectThinned(cx.db, personId, daysBefore(cx, 400));
  return openRows(cx, permit, rows)
    .reverse()
    .map(({ at, zone, answers }) => ({
      at: Date.parse(at),
      zone,
      mood: answers.mood ?? null,
      energy: answers.energy ?? null,
      sleepHours: answers.sleepHours ?? null,
      tags: answers.tags ?? [],
    }));
}

function openRows(cx: Needs, permit: PersonPermit, rows: readonly CheckinRow[]): Checkin[] {
  return rows
    .filter((row) => covers(permit, "checkins", { row: row.id, at: row.at }))
    .map((row) => {
      const place = { column: bodyColumn, row: row.id, at: row.at };
      const body: CheckinAnswers & { clock?: string } = JSON.parse(
        cx.vault.open(permit, place, row.body, row.labels as Label[]),
      );
      const { clock, ...answers } = body;
      const kept = { id: row.id, at: row.at.toISOString(), zone: row.zone, answers };
      return clock === undefined ? kept : { ...kept, clockWasOff: true as const };
    });
}

function daysBefore(cx: Needs, days: number): Date {
  return new Date(cx.now().getTime() - days * dayMs);
}

/** When each of these people last checked in, without opening anything. They must have been decided for. */
export function lastCheckins(cx: Pick<Context, "db">, people: readonly PersonId[]): Promise<Map<string, Date>> {
  return selectNewest(cx.db, people);
}

/** Which of these check-ins have not been taken back, without opening any. The person must have been decided for. */
export function areHere(cx: Pick<Context, "db">, personId: PersonId, ids: readonly string[]): Promise<string[]> {
  return selectHere(cx.db, personId, ids);
}

/** Erases what is shown of themes, for the room of themes: it has decided, and writes the line. @returns how many */
export function endThemeViews(cx: Pick<Needs, "db">, permit: PersonPermit): Promise<number> {
  return deleteThemeViews(cx.db, permit.subject);
}
