import type { Listing } from "@mooring/directory";
import type { z } from "zod";
import { openNames } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Referral, referrals } from "./contract.ts";
import { hideSmall, isOver, mayFollow, type State } from "./domain/referral.ts";
import { type Body, keepStep, type Needs, nothingHere, openBody, present, sealBody } from "./presenting.ts";
import { findService } from "./store-directory.ts";
import * as store from "./store-referrals.ts";

export { searchServices } from "./searching.ts";

type Given<K extends keyof typeof referrals> = z.output<(typeof referrals)[K]["input"]>;
const dayMs = 86_400_000;
/** Figures look back so far. */
const figureDays = 365;

/** One's own referrals, newest first. */
export async function listMine(cx: Needs): Promise<Referral[]> {
  const permit = await cx.door.decideOwn("read", ["plan"]);
  return withoutPerson(await presentOf(cx, permit));
}

/** Asks one's care team for help with a service. Nothing leaves the agency. */
export async function askForHelp(cx: Needs, { id, serviceId, words }: Given<"ask">): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  const body = { service: await serviceOf(cx, serviceId), words, reason: null, outcome: null };
  await store.insertReferral(cx.db, rowOf(cx, permit, id, { state: "asked", way: null, member_id: null }, body));
  return { done: true };
}

/** A word of the person about their own referral. */
export async function sayMine(cx: Needs, { id, stepId, step, words }: Given<"sayMine">): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  const row = await store.findReferral(cx.db, permit.subject, id);
  if (!row) throw nothingHere();
  if (step !== "not-yet" && row.state !== step && !mayFollow(row.state, step))
    throw new Refusal("already-done", "This referral has ended before.");
  const isNew = await keepStep(cx, permit, { id: stepId, referralId: id, step, words });
  if (isNew && step !== "not-yet" && row.state !== step) await store.updateReferral(cx.db, id, movedTo(step, cx.now()));
  cx.ledger.note(permit, "changed");
  return { done: true };
}

/** A person's referrals, for their care team. */
export async function listOf(cx: Needs, { personId }: Given<"ofPerson">): Promise<Referral[]> {
  return withoutPerson(await presentOf(cx, await decide(cx, "read", personId)));
}

/**
 * Opens a referral with a person, or takes up the one they asked for under the same id. Nothing leaves the agency by it.
 *
 * @throws Refusal `not-found` for a service that is not in the directory
 */
export async function openReferral(
  cx: Needs,
  { id, personId, serviceId, way, words }: Given<"open">,
): Promise<Referral> {
  const permit = await decide(cx, "write", personId);
  const body = { service: await serviceOf(cx, serviceId), words, reason: null, outcome: null };
  const opened = { state: "open", way, member_id: staffId(cx) } as const;
  if (!(await store.insertReferral(cx.db, rowOf(cx, permit, id, opened, body)))) {
    const row = await store.findReferral(cx.db, personId, id);
    if (!row) throw nothingHere();
    if (row.state === "asked") {
      const asked = openBody(cx, await decide(cx, "read", personId), row);
      // What the person wrote stands where the worker wrote nothing.
      const kept = { ...asked, words: words || asked.words };
      await store.updateReferral(cx.db, id, {
        ...opened,
        body: sealBody(cx, permit, id, kept),
        labels: [...permit.labels],
      });
    }
  }
  return readOne(cx, personId, id);
}

/** What happened. A no of a service, and a person who wants it no more, are answers like any other. */
export async function writeStep(cx: Needs, asked: Given<"step">): Promise<Referral> {
  const { personId, id, stepId, step, reason, outcome, words } = asked;
  const permit = await decide(cx, "write", personId);
  const row = await store.findReferral(cx.db, personId, id);
  if (!row) throw nothingHere();
  if (step === "declined" && !reason)
    throw new Refusal("not-understood", "Please say why the service said no.", ["reason"]);
  if (step === "closed" && !outcome) throw new Refusal("not-understood", "Please say what came of it.", ["outcome"]);
  const isSame = row.state === step;
  if (step !== "note" && !isSame && !mayFollow(row.state, step))
    throw new Refusal("already-done", "This referral is further on, or has ended before.");
  if (await keepStep(cx, permit, { id: stepId, referralId: id, step, words })) {
    if (step !== "note" && !isSame) {
      const body: Body = { ...openBody(cx, await decide(cx, "read", personId), row), reason, outcome };
      const sealed = { body: sealBody(cx, permit, id, body), labels: [...permit.labels] };
      await store.updateReferral(cx.db, id, { ...movedTo(step, cx.now()), ...(reason || outcome ? sealed : {}) });
    }
    cx.ledger.note(permit, "changed");
  }
  return readOne(cx, personId, id);
}

/** Open referrals of one's caseload, the longest waiting first, and what became of all in the agency; small figures hidden. */
export async function listOpen(cx: Needs) {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  const caseload = (await store.selectCaseload(cx.db, staffId(cx))) as PersonId[];
  const named = await cx.door.decideMany({ action: "list", compartments: ["identity"], purpose: "care" }, caseload);
  const permits = await cx.door.decideMany({ action: "list", compartments: ["plan"], purpose: "care" }, caseload);
  const names = await openNames(cx, named);
  const bySubject = new Map<string, PersonPermit>(permits.map((permit) => [permit.subject, permit]));
  const rows = (await store.selectReferrals(cx.db, [...bySubject.keys()])).filter(({ state }) => !isOver(state));
  const since = new Date(cx.now().getTime() - figureDays * dayMs);
  const { counts, daysToAccepted, daysToMet } = await store.countReferrals(cx.db, since);
  const figures = hideSmall(counts);
  return {
    open: (await present(cx, bySubject, rows))
      .map((one) => ({ ...one, personId: one.personId as PersonId, name: names.get(one.personId as PersonId) ?? "" }))
      .sort((a, b) => b.daysWaited - a.daysWaited),
    figures: {
      ...figures,
      daysToAccepted: figures.accepted === null ? null : daysToAccepted,
      daysToMet: figures.met === null ? null : daysToMet,
    },
  };
}

/** A service as it stands in the directory now. @throws Refusal `not-found` */
export async function serviceOf(cx: Pick<Needs, "db">, serviceId: string): Promise<Body["service"]> {
  const row = await findService(cx.db, serviceId);
  if (!row) throw new Refusal("not-found", "That service is not in the directory.");
  const { id, name, organization, phones } = row.listing as Listing;
  return { id, name, organization, phone: phones[0]?.number ?? "" };
}

export function decide(cx: Needs, action: "read" | "write", personId: PersonId): Promise<PersonPermit> {
  return cx.door.decide({ action, subject: personId, compartments: ["plan"], purpose: "care" });
}

/** Where a referral stands after a step, with its moment. */
export function movedTo(state: State, now: Date) {
  return {
    state,
    ...(state === "sent" ? { sent_at: now } : {}),
    ...(state === "accepted" ? { accepted_at: now } : {}),
    ...(state === "met" ? { met_at: now } : {}),
    ...(isOver(state) ? { ended_at: now } : {}),
  };
}

export async function readOne(cx: Needs, personId: PersonId, id: string): Promise<Referral> {
  const one = (await presentOf(cx, await decide(cx, "read", personId))).find((each) => each.id === id);
  if (!one) throw nothingHere();
  return withoutPerson([one])[0] as Referral;
}

async function presentOf(cx: Needs, permit: PersonPermit) {
  return present(cx, new Map([[permit.subject, permit]]), await store.selectReferrals(cx.db, [permit.subject]));
}

function withoutPerson(all: readonly (Referral & { personId: string })[]): Referral[] {
  return all.map(({ personId: _, ...one }) => one);
}

type Opened = { state: State; way: Referral["way"]; member_id: string | null };
function rowOf(cx: Needs, permit: PersonPermit, id: string, opened: Opened, body: Body) {
  return {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    ...opened,
    opened_at: cx.now(),
    sent_at: null,
    accepted_at: null,
    met_at: null,
    ended_at: null,
    body: sealBody(cx, permit, id, body),
    labels: [...permit.labels],
  };
}

function staffId(cx: Needs): string {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  return cx.actor.memberId;
}
