import { openContact, openNames } from "#features/people/service.ts";
import type { MemberId, PersonId } from "#kernel/ids.ts";
import type { Permit, PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Action } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Colleague } from "./contract.ts";
import type { AlertRow } from "./store.ts";
import { selectCalledFor, selectCaseload, selectMembers } from "./store.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "newId" | "now" | "log">;

/** What one member of staff may do about one alert. */
export type Standing = {
  /** About the person; null in a drill, and for a lead or supervisor who may only know that there is an alert. */
  permit: PersonPermit | null;
  calledMe: boolean;
  mayAcknowledge: boolean;
  mayClose: boolean;
};

export function staffId({ actor }: Pick<Context, "actor">): MemberId {
  if (actor.kind !== "staff") throw gone();
  return actor.memberId;
}

/** An alert that is not there and one that is none of one's business give the same answer. */
export function gone(): Refusal {
  return new Refusal("not-found", "That alert is not here.");
}

/** May this member edit the rota and know that there are alerts, without knowing of whom? */
export async function runsTheRota(cx: Pick<Context, "door">): Promise<boolean> {
  return (await cx.door.explain(runningTheRota)).allowed;
}

export const runningTheRota = { action: "administer", subject: null, compartments: [], purpose: "safety" } as const;
export const takingPart = { action: "answer", subject: null, compartments: [], purpose: "safety" } as const;

/** Of these alerts, the ones this member may know of, with how they stand to each. */
export async function standingsOf(
  cx: Needs,
  alerts: readonly AlertRow[],
  action: Action = "list",
): Promise<Map<string, Standing>> {
  const me = staffId(cx);
  await cx.door.decide(takingPart);
  const called = await selectCalledFor(
    cx.db,
    me,
    alerts.map(({ id }) => id),
  );
  const caseload = new Set(await selectCaseload(cx.db, me));
  const seesAll = await runsTheRota(cx);
  const permits = new Map<string, PersonPermit | null>();
  const permitAbout = async (alert: AlertRow) => {
    const person = alert.person_id as PersonId | null;
    if (person === null || !(caseload.has(person) || (called.has(alert.id) && alert.state !== "closed"))) return null;
    const held = permits.get(person);
    if (held !== undefined) return held;
    const ask = { action, subject: person, compartments: ["alerts"], purpose: "safety" } as const;
    const permit = (await cx.door.explain(ask)).allowed ? await cx.door.decide(ask) : null;
    permits.set(person, permit);
    return permit;
  };
  const standings = new Map<string, Standing>();
  for (const alert of alerts) {
    const permit = await permitAbout(alert);
    const calledMe = called.has(alert.id);
    const concerns = permit !== null || (alert.is_drill && calledMe);
    if (!concerns && !calledMe && !seesAll) continue;
    const isFree = alert.state === "calling" || alert.state === "alarm";
    standings.set(alert.id, {
      permit,
      calledMe,
      mayAcknowledge: concerns && (isFree || (alert.state === "answered" && alert.answered_by !== me)),
      mayClose: permit !== null && (isFree || (alert.state === "answered" && alert.answered_by === me)),
    });
  }
  return standings;
}

/** Names of people by id, as far as each permit about their alerts goes along with one for their name. */
export async function namesAbout(cx: Needs, permits: readonly PersonPermit[]): Promise<Map<string, string>> {
  const named: PersonPermit[] = [];
  for (const { subject } of permits) {
    for (const purpose of ["care", "safety"] as const) {
      const ask = { action: "list", subject, compartments: ["identity"], purpose } as const;
      if (named.some((permit) => permit.subject === subject) || !(await cx.door.explain(ask)).allowed) continue;
      named.push(await cx.door.decide(ask));
    }
  }
  return openNames(cx, named);
}

/** How to reach the person safely: null where they said nothing; refused where they do not want to be reached. */
export async function contactFor(cx: Needs, subject: PersonId) {
  for (const purpose of ["safety", "care"] as const) {
    const ask = { action: "read", subject, compartments: ["contact"], purpose } as const;
    if (!(await cx.door.explain(ask)).allowed) continue;
    return { contact: (await openContact(cx, await cx.door.decide(ask)))?.rules ?? null, contactRefused: false };
  }
  return { contact: null, contactRefused: true };
}

/** Permit to act on one alert about a person; for a drill, to take part. */
export async function decideAnswering(cx: Needs, alert: AlertRow): Promise<Permit> {
  if (alert.person_id === null) return cx.door.decide(takingPart);
  return cx.door.decide({
    action: "answer",
    subject: alert.person_id as PersonId,
    compartments: ["alerts"],
    purpose: "safety",
  });
}

export async function readColleagues(cx: Pick<Context, "db">): Promise<(id: string) => Colleague> {
  const names = new Map((await selectMembers(cx.db)).map((member) => [member.id, member.name]));
  return (id) => ({ memberId: id as MemberId, name: names.get(id) ?? "" });
}
