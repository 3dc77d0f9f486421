import type { PersonId } from "#kernel/ids.ts";
import type { Context } from "#server/context.ts";
import { type ChainTimers, defaultTimers, nextStep } from "./domain/chain.ts";
import { nextFrom, onAt } from "./domain/rota.ts";
import type { Level } from "./domain/terms.ts";
import { type AlertRow, holdDue, insertCall, insertSendings, selectCalls, selectTimers, updateAlert } from "./store.ts";
import { selectWaysOf } from "./store-ways.ts";
import { isHere, readWatches } from "./watch.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "newId" | "now">;

const minuteMs = 60_000;
const aheadMs = 2 * 86_400_000;

/**
 * Takes the next step of one alert that is due: calls who is to be called and sets when it goes on, all in one transaction.
 * A process that dies in it leaves the alert as due as it was; two that come at once never take the same step.
 *
 * @returns false when nothing is due
 */
export async function takeNextStep(cx: Needs): Promise<boolean> {
  const now = cx.now();
  const alert = await holdDue(cx.db, now);
  if (!alert) return false;
  const { watches, staff } = await readWatches(cx, now, new Date(now.getTime() + aheadMs));
  const calls = await selectCalls(cx.db, [alert.id]);
  if (alert.is_drill && alert.stage === "alarm" && alert.state === "alarm") {
    // Nobody answered the drill at all: it is over, and counted as missed.
    await updateAlert(cx.db, alert.id, { state: "closed", closed_at: now, next_at: null });
    return true;
  }
  const step = nextStep({
    stage: alert.stage,
    timers: (await readTimers(cx))[alert.level],
    onDuty: onAt(watches, now.getTime(), alert.programme_id),
    leads: staff.filter((member) => isHere(member, now) && member.roles.includes("lead")).map(({ id }) => id),
    called: new Set(calls.map((call) => call.member_id)),
    alarms: new Set(calls.filter((call) => call.called_as === "alarm").map((call) => call.step)).size,
  });
  for (const { memberId, as } of step.calls) await call(cx, alert, memberId, as);
  const waits = now.getTime() + step.waitMinutes * minuteMs;
  // Nobody was found: then whoever comes on duty next is called as soon as they do.
  const comes = step.isAlarm ? nextFrom(watches, now.getTime(), alert.programme_id) : null;
  await updateAlert(cx.db, alert.id, {
    stage: step.next,
    step: alert.step + 1,
    next_at: new Date(comes === null ? waits : Math.min(waits, comes)),
    ...(step.isAlarm ? { state: "alarm", alarmed_at: alert.alarmed_at ?? now } : {}),
  });
  await noteCalled(cx, alert);
  return true;
}

/** Puts down that a member is called, and a message for every way they have given. Theirs in the house is always there. */
export async function call(
  cx: Needs,
  alert: Pick<AlertRow, "id" | "step">,
  memberId: string,
  as: "first" | "backup" | "lead" | "everyone" | "alarm" | "hand-over",
): Promise<void> {
  const now = cx.now();
  const id = cx.newId();
  const isNew = await insertCall(cx.db, {
    agency_id: cx.agencyId,
    id,
    alert_id: alert.id,
    step: alert.step,
    called_as: as,
    member_id: memberId,
    at: now,
  });
  if (!isNew) return;
  const row = { agency_id: cx.agencyId, alert_id: alert.id, call_id: id, member_id: memberId, person_id: null };
  const waiting = { occasion: null, state: "waiting" as const, due_at: now };
  const ways = await selectWaysOf(cx.db, [memberId]);
  await insertSendings(cx.db, [
    { ...row, ...waiting, id: cx.newId(), way: "in-app", target_id: null },
    ...ways.map((way) => ({ ...row, ...waiting, id: cx.newId(), way: way.way, target_id: way.id })),
  ]);
}

/** The timers of each level: the lead's, or the defaults. */
export async function readTimers(cx: Pick<Context, "db">): Promise<Record<Level, ChainTimers>> {
  const kept = await selectTimers(cx.db);
  const timers = { ...defaultTimers };
  for (const row of kept) {
    timers[row.level] = {
      callsEveryone: row.calls_everyone,
      backupMinutes: row.backup_minutes,
      leadMinutes: row.lead_minutes,
      alarmMinutes: row.alarm_minutes,
    };
  }
  return timers;
}

async function noteCalled(cx: Needs, alert: AlertRow): Promise<void> {
  const ask = { action: "write", purpose: "safety" } as const;
  const permit =
    alert.person_id === null
      ? await cx.door.decide({ ...ask, subject: null, compartments: [] })
      : await cx.door.decide({ ...ask, subject: alert.person_id as PersonId, compartments: ["alerts"] });
  cx.ledger.note(permit, "changed", { why: "alert-called" });
}
