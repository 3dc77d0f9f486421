import type { z } from "zod";
import { localOf, momentOf } from "#features/alerts/service.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import type { Context, House } from "#server/context.ts";
import type { checkins, Reminder, WhyNoText } from "./contract.ts";
import { dueOn, neutralReminder, nextTime, type Times, type WallClock } from "./domain/reminder.ts";
import { type Letter, quietLetter, sendQuietTexts, whyNoQuietText } from "./quiet-texts.ts";
import * as store from "./store-reminders.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "vault" | "now" | "newId">;
type In<K extends keyof typeof checkins> = z.output<(typeof checkins)[K]["input"]>;

const clock: WallClock = { momentOf, localOf };

/** One's own reminder, and whether a text could go out at all here. */
export async function readReminder(
  cx: Needs,
  _input: object,
  house: House,
): Promise<{ reminder: Reminder | null; textSetUp: boolean }> {
  const permit = await cx.door.decideOwn("read", ["checkins"]);
  cx.ledger.note(permit, "shown");
  const row = await store.findReminder(cx.db, permit.subject);
  return { reminder: row ? presentReminder(row) : null, textSetUp: house.outward.webhook !== null };
}

/**
 * Keeps when and how one wants to be reminded. A text is taken only where it is safe at each chosen time by one's own rules
 * for contact; otherwise nothing is changed, and the answer says why.
 */
export async function saveReminder(
  cx: Needs,
  asked: In<"saveReminder">,
  house: House,
): Promise<{ reminder: Reminder | null; whyNot: WhyNoText | null }> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  const now = cx.now();
  const times = { days: [...new Set(asked.days)].sort(), minute: asked.minute, zone: asked.zone };
  if (asked.way === "text") {
    const whyNot = house.outward.webhook === null ? "not-set-up" : await whyNoText(cx, times, now.getTime());
    if (whyNot !== null) {
      const row = await store.findReminder(cx.db, permit.subject);
      return { reminder: row ? presentReminder(row) : null, whyNot };
    }
  }
  const row = {
    agency_id: cx.agencyId,
    person_id: permit.subject,
    ...times,
    way: asked.way,
    paused_until: asked.pausedUntil === null ? null : new Date(asked.pausedUntil),
    next_at: asked.way === "text" ? new Date(nextTime(times, now.getTime(), clock)) : null,
    last_on: null,
    updated_at: now,
  };
  await store.keepReminder(cx.db, row);
  cx.ledger.note(permit, "changed");
  return { reminder: presentReminder(row), whyNot: null };
}

/** No reminder any more. Safe to send twice. */
export async function dropReminder(cx: Needs): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  if (await store.deleteReminder(cx.db, permit.subject)) cx.ledger.note(permit, "erased");
  return { removed: true };
}

/** Why no text may go out at one of the chosen times, or null when each of them is safe. */
function whyNoText(cx: Needs, times: Times, now: number): Promise<WhyNoText | null> {
  const moments = times.days.map((day) => nextTime({ ...times, days: [day] }, now, clock));
  return whyNoQuietText(cx, neutralReminder, { moments, zone: times.zone });
}

/** Sends the texts that are due now, in every agency. @returns how many went out, and how many stayed away */
export async function remindEverywhere(house: House): Promise<{ sent: number; stayedAway: number }> {
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_due_for_reminder($1)",
    [house.clock.now()],
  );
  return sendQuietTexts(house, "checkin-reminders", rows, takeReminder);
}

/** Moves the reminder on to its next time, and says what goes out now, if anything does. */
async function takeReminder(cx: Context, personId: PersonId): Promise<Letter | null> {
  await cx.door.decide({
    action: "administer",
    subject: personId,
    compartments: ["checkins"],
    purpose: "administration",
  });
  const row = await store.lockReminder(cx.db, personId);
  const now = cx.now().getTime();
  if (!row || row.next_at === null || row.next_at.getTime() > now) return null;
  const times = { days: row.days, minute: row.minute, zone: row.zone };
  const day = dueOn({ ...times, lastOn: row.last_on }, now, clock);
  await store.moveReminder(cx.db, personId, {
    next_at: new Date(nextTime(times, now, clock)),
    ...(day === null ? {} : { last_on: day }),
  });
  const isPaused = row.paused_until !== null && row.paused_until.getTime() > now;
  if (day === null || isPaused || row.way !== "text") return null;
  return quietLetter(cx, personId, neutralReminder, row.zone);
}

function presentReminder(row: store.ReminderRow): Reminder {
  return {
    way: row.way,
    days: row.days,
    minute: row.minute,
    zone: row.zone,
    pausedUntil: row.paused_until?.toISOString() ?? null,
  };
}
