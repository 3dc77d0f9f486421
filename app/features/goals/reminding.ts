import type { z } from "zod";
import { localOf, momentOf } from "#features/alerts/service.ts";
import {
  dueOn,
  type Letter,
  nextTime,
  quietLetter,
  sendQuietTexts,
  whyNoQuietText,
} from "#features/checkins/service.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context, House } from "#server/context.ts";
import type { goals, StepReminder } from "./contract.ts";
import { neutralWords } from "./domain/neutral-words.ts";
import { limits } from "./domain.ts";
import { lockStep } from "./store.ts";
import * as store from "./store-reminders.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "vault" | "now" | "newId">;
type In<K extends keyof typeof goals> = z.output<(typeof goals)[K]["input"]>;
type WhyNot = z.output<typeof goals.remind.output>["whyNot"];

const clock = { momentOf, localOf };
/** A text later than this would come at an hour nobody chose; it then stays away. */
const lateMs = 30 * 60_000;

const two = (value: number) => String(value).padStart(2, "0");

function momentOn(day: string, { minute, zone }: Pick<StepReminder, "minute" | "zone">): number {
  return momentOf(zone, `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

/**
 * Keeps when a person wants a text about a step or a date. Taken only where it is safe at each of those times by their own
 * rules for contact; otherwise nothing is changed, and the answer says why.
 *
 * @throws Refusal `not-found` when the step is not there; `not-understood` for a day that is over; `too-large` for more than a few
 */
export async function remindOfStep(cx: Needs, asked: In<"remind">, house: House): Promise<{ whyNot: WhyNot }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  if (!(await lockStep(cx.db, permit.subject, asked.id))) throw new Refusal("not-found", "That is not here.");
  const now = cx.now();
  const days = [...new Set(asked.days)].sort();
  const { on, minute, zone } = asked;
  const moments =
    on !== null
      ? [momentOn(on, asked)]
      : days.map((day) => nextTime({ days: [day], minute, zone }, now.getTime(), clock));
  const next = Math.min(...moments);
  if (!(next > now.getTime())) throw new Refusal("not-understood", "That time is over.", ["on"]);
  const others = (await store.selectReminders(cx.db, permit.subject)).filter(({ id }) => id !== asked.id);
  if (others.length >= limits.reminders)
    throw new Refusal("too-large", "These are many texts. Stop one, and there is room.", ["id"]);
  const whyNot =
    house.outward.webhook === null ? "not-set-up" : await whyNoQuietText(cx, neutralWords, { moments, zone });
  if (whyNot !== null) return { whyNot };
  await store.keepReminder(cx.db, {
    agency_id: cx.agencyId,
    id: asked.id,
    person_id: permit.subject,
    days,
    on_day: on,
    minute,
    zone,
    next_at: new Date(next),
    last_on: null,
    updated_at: now,
  });
  cx.ledger.note(permit, "changed");
  return { whyNot: null };
}

/** No text about this step any more. Safe to send twice. */
export async function dropStepReminder(cx: Needs, { id }: { id: string }): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  if (await store.deleteReminder(cx.db, permit.subject, id)) cx.ledger.note(permit, "erased");
  return { done: true };
}

/** Sends the texts about steps that are due now, in every agency. @returns how many went out, and how many stayed away */
export async function remindOfSteps(house: House): Promise<{ sent: number; stayedAway: number }> {
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_due_for_steps($1)",
    [house.clock.now()],
  );
  return sendQuietTexts(house, "step-reminders", rows, takeDue);
}

/** Moves what is due on, and says what goes out now: one text, however many steps are due. */
async function takeDue(cx: Context, personId: PersonId): Promise<Letter | null> {
  await cx.door.decide({ action: "administer", subject: personId, compartments: ["plan"], purpose: "administration" });
  const now = cx.now().getTime();
  const due = await store.lockDue(cx.db, personId, cx.now());
  if (due.length === 0) return null;
  const standing = new Map(
    (
      await store.selectStanding(
        cx.db,
        personId,
        due.map(({ id }) => id),
      )
    ).map((step) => [step.id, step]),
  );
  let zone: string | null = null;
  for (const row of due) {
    const day = row.on_day === null ? dueDay(row, now) : onTime(row, row.on_day, now);
    const step = standing.get(row.id);
    if (day !== null && step && step.done_on !== day && step.quiet_on !== day) zone = row.zone;
    if (row.on_day !== null) await store.deleteReminder(cx.db, personId, row.id);
    else
      await store.moveReminder(cx.db, personId, row.id, {
        next_at: new Date(nextTime(row, now, clock)),
        ...(day === null ? {} : { last_on: day }),
      });
  }
  return zone === null ? null : quietLetter(cx, personId, neutralWords, zone);
}

function dueDay({ days, minute, zone, last_on }: store.ReminderRow, now: number): string | null {
  return dueOn({ days, minute, zone, lastOn: last_on }, now, clock);
}

function onTime(row: store.ReminderRow, day: string, now: number): string | null {
  const late = now - momentOn(day, row);
  return late >= 0 && late <= lateMs ? localOf(row.zone, now).slice(0, 10) : null;
}
