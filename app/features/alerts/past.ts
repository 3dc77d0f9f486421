import { randomUUID } from "node:crypto";
import type { Actor } from "#kernel/actor.ts";
import type { AgencyId } from "#kernel/ids.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { acknowledgeAlert, closeAlert } from "./acting.ts";
import { takeNextStep } from "./calling.ts";
import type { AlertLevel, Order, Outcome } from "./contract.ts";
import { startDrill } from "./drills.ts";
import { answerMine, askForSomeone } from "./own.ts";
import { saveException, saveShift } from "./rota.ts";
import { noteSeen, selectCalls, selectOpen } from "./store.ts";

type Staff = Extract<Actor, { kind: "staff" }>;

/** A house whose clock stands at a moment; what was, is lived again through the room's own use cases. */
export type Then = (moment: Date) => House;

/** A weekly pattern as a lead enters it, from a first day on. */
export async function enterRota(
  house: House,
  lead: Staff,
  { zone, from }: { zone: string; from: string },
  watches: readonly { actor: Staff; order: Order; days: number[]; from: string; until: string }[],
): Promise<void> {
  await inContext(house, lead, async (cx) => {
    for (const { actor, ...watch } of watches)
      await saveShift(cx, {
        ...watch,
        id: randomUUID(),
        programmeId: null,
        memberId: actor.memberId,
        zone,
        startsOn: from,
        endsOn: null,
      });
  });
}

/** One evening on which somebody stands in for a colleague. */
export async function enterSwap(
  house: House,
  lead: Staff,
  { zone, from, until, by, inPlaceOf }: { zone: string; from: string; until: string; by: Staff; inPlaceOf: Staff },
): Promise<void> {
  await inContext(house, lead, (cx) =>
    saveException(cx, {
      kind: "swap",
      id: randomUUID(),
      programmeId: null,
      from,
      until,
      zone,
      memberId: by.memberId,
      inPlaceOf: inPlaceOf.memberId,
    }),
  );
}

export type PastAlert = {
  agencyId: AgencyId;
  person: Actor;
  answeredBy: Staff;
  at: Date;
  level: AlertLevel;
  answeredAfterMinutes: number;
  answer: string;
  closedAfterMinutes: number;
  outcome: Outcome;
  done: string;
  toPerson: string;
};

/** Someone asked for a person; those on call were called, one of the care team answered, and closed it. */
export async function reliveAlert(then: Then, past: PastAlert): Promise<void> {
  const after = (minutes: number) => then(new Date(past.at.getTime() + minutes * 60_000));
  const { alertId: id } = await inContext(after(0), past.person, (cx) =>
    askForSomeone(cx, { eventId: randomUUID(), happenedAt: past.at.toISOString(), level: past.level }),
  );
  await callWhoIsOn(after, past.agencyId, 0.05);
  await inContext(after(past.answeredAfterMinutes), past.answeredBy, (cx) => acknowledgeAlert(cx, { id }));
  await inContext(after(past.answeredAfterMinutes + 1), past.person, (cx) =>
    answerMine(cx, { id, requestId: randomUUID(), words: past.answer }),
  );
  const { outcome, done, toPerson } = past;
  await inContext(after(past.closedAfterMinutes), past.answeredBy, (cx) =>
    closeAlert(cx, { id, requestId: randomUUID(), outcome, done, toPerson }),
  );
}

/** What is said of an alert that software raised over shared words, when it was answered and closed the same day. */
export type Answered = { agencyId: AgencyId; answeredBy: Staff; at: Date; done: string; toPerson: string };

/**
 * Alerts that a seeded page has just raised were answered then: nobody is called today for what was written weeks ago.
 * Never later than now.
 */
export async function reliveAnswer(then: Then, now: Date, { agencyId, answeredBy, at, done, toPerson }: Answered) {
  const after = (minutes: number) => then(new Date(Math.min(now.getTime(), at.getTime() + minutes * 60_000)));
  const open = await inSoftware(after(0), agencyId, async (cx) => (await selectOpen(cx.db)).map(({ id }) => id));
  // Some evenings are quicker than others; the same every time.
  const answeredAfter = 4 + ((at.getTime() / 60_000) % 19);
  for (const id of open) {
    await callWhoIsOn(after, agencyId, 0.05);
    await inContext(after(answeredAfter), answeredBy, (cx) => acknowledgeAlert(cx, { id }));
    await inContext(after(70), answeredBy, (cx) =>
      closeAlert(cx, { id, requestId: randomUUID(), outcome: "reached", done, toPerson }),
    );
  }
}

export type PastDrill = {
  agencyId: AgencyId;
  lead: Staff;
  staff: readonly Staff[];
  at: Date;
  level: AlertLevel;
  answeredAfterSeconds: number;
};

/** A drill, answered by whoever was called first. */
export async function reliveDrill(then: Then, past: PastDrill): Promise<void> {
  const after = (minutes: number) => then(new Date(past.at.getTime() + minutes * 60_000));
  const id = randomUUID();
  await inContext(after(0), past.lead, (cx) => startDrill(cx, { id, level: past.level }));
  await callWhoIsOn(after, past.agencyId, 0.05);
  const first = await inSoftware(after(0.05), past.agencyId, async (cx) => (await selectCalls(cx.db, [id]))[0]);
  const answering = past.staff.find(({ memberId }) => memberId === first?.member_id);
  if (answering)
    await inContext(after(past.answeredAfterSeconds / 60), answering, (cx) => acknowledgeAlert(cx, { id }));
}

async function callWhoIsOn(after: (minutes: number) => House, agencyId: AgencyId, minutes: number): Promise<void> {
  await inSoftware(after(minutes), agencyId, async (cx) => {
    await takeNextStep(cx);
    // Their staff pages were open.
    for (const { memberId } of await selectCalledNow(cx)) await noteSeen(cx.db, memberId, cx.now());
  });
}

async function selectCalledNow(cx: Pick<Context, "db">): Promise<{ memberId: string }[]> {
  const open = (await selectOpen(cx.db)).map(({ id }) => id);
  return (await selectCalls(cx.db, open)).map((row) => ({ memberId: row.member_id }));
}

function inSoftware<T>(house: House, agencyId: AgencyId, act: (cx: Context) => Promise<T>): Promise<T> {
  return inContext(house, { kind: "software", agencyId, name: "alerts" }, act);
}
