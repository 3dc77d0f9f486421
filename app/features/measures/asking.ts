import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label, Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Asked, Offer, Sitting } from "./contract.ts";
import { believable } from "./domain/answers.ts";
import { limits } from "./domain/limits.ts";
import { offReasonOf } from "./domain/offering.ts";
import { isDue, isOver, mostInAWeek, type Schedule } from "./domain/schedule.ts";
import { findInstrument, type Known, listOffers, titleOf } from "./instruments.ts";
import { findAgeBand, insertRun, kinds, type Run, selectRuns } from "./store.ts";
import * as store from "./store-asking.ts";
import { outlineOf } from "./taking.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now" | "vault">;
const dayMs = 86_400_000;

type Mine = { asked: Asked[]; open: Omit<Sitting, "answers">[]; offers: Offer[]; limit: store.Limit };

/** Everything on one's own page of questions. */
export async function readMine(cx: Needs, { language }: { language: Language }): Promise<Mine> {
  const own = await cx.door.decideOwn("list", ["measures", "substance-use"]);
  const plan = await cx.door.decideOwn("read", ["plan"]);
  const runs = await ownRuns(cx, own.subject);
  const limit = await store.findLimit(cx.db, own.subject);
  const rows = await store.selectInvitations(cx.db, own.subject);
  return {
    asked: await presentAsked(cx, plan, rows, { language, runs, rests: limit.rests }),
    open: await Promise.all(
      openOnes(cx, runs).map(async (run) => outlineOf(run, await findInstrument(cx, run.instrument, language))),
    ),
    offers: await listOffers(cx, own.subject, language),
    limit,
  };
}

/** How much waits, for the start page. */
export async function countWaiting(cx: Needs): Promise<{ due: number; open: number }> {
  const own = await cx.door.decideOwn("list", ["measures", "substance-use", "plan"]);
  const runs = await ownRuns(cx, own.subject);
  const { rests } = await store.findLimit(cx.db, own.subject);
  const rows = rests ? [] : await store.selectInvitations(cx.db, own.subject);
  const due = rows.filter((row) => isDue(scheduleOf(row), touchedBy(runs, row.id), cx.now()));
  return { due: due.length, open: openOnes(cx, runs).length };
}

async function ownRuns(cx: Needs, personId: string): Promise<Run[]> {
  const since = new Date(cx.now().getTime() - 400 * dayMs);
  return (await Promise.all(kinds.map((kind) => selectRuns(cx.db, kind, personId, { since })))).flat();
}

function openOnes(cx: Needs, runs: readonly Run[]): Run[] {
  const since = new Date(cx.now().getTime() - limits.openDays * dayMs);
  return runs.filter((run) => run.state === "open" && run.at >= since);
}

function touchedBy(runs: readonly Run[], invitationId: string): Date[] {
  return runs.filter((run) => run.invitation_id === invitationId).map(({ at }) => at);
}

function scheduleOf(row: store.InvitationRow): Schedule {
  return {
    from: row.from_at,
    until: row.until_at,
    everyWeeks: row.every_weeks,
    pausedAt: row.paused_at,
    endedAt: row.ended_at,
  };
}

type Seen = {
  language: Language;
  /** The person's sittings; empty where whoever looks may not know of them. */
  runs: readonly Run[];
  rests: boolean;
};

async function presentAsked(
  cx: Needs,
  permit: PersonPermit,
  rows: readonly store.InvitationRow[],
  { language, runs, rests }: Seen,
): Promise<Asked[]> {
  const now = cx.now();
  const open = (column: "why" | "over_why", row: store.InvitationRow) => {
    const sealed = row[column];
    const place = { column: `measure_invitation.${column}`, row: row.id } as const;
    return sealed && cx.vault.open(permit, place, sealed, row.labels as Label[]);
  };
  return Promise.all(
    rows.map(async (row) => {
      const known = await findInstrument(cx, row.instrument, language);
      const schedule = scheduleOf(row);
      return {
        id: row.id,
        instrument: row.instrument,
        title: known ? titleOf(known, language) : row.instrument,
        questions: known?.instrument.items.length ?? 0,
        why: open("why", row) ?? "",
        overWhy: open("over_why", row),
        by: row.by_name,
        from: row.from_at.toISOString(),
        until: row.until_at.toISOString(),
        everyWeeks: row.every_weeks,
        paused: row.paused_at !== null,
        endedBy: row.ended_by ?? (isOver(schedule, now) ? ("time" as const) : null),
        due: cx.actor.kind === "person" && !rests && isDue(schedule, touchedBy(runs, row.id), now),
        needsPrivacy: known?.instrument.card.privacy === "alone",
      };
    }),
  );
}

/** Not this time: kept as that and nothing else, and no analyser ever sees it. */
export async function skipAsked(
  cx: Needs,
  { id, sittingId, at, zone }: { id: string; sittingId: string; at: string; zone: string },
): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["measures"]);
  const row = (await store.selectInvitations(cx.db, permit.subject)).find((each) => each.id === id);
  if (!row) throw new Refusal("not-found", "Nobody asks this any more.");
  const known = await findInstrument(cx, row.instrument, "en");
  const kind = known?.kind ?? "measures";
  const own = kind === "measures" ? permit : await cx.door.decideOwn("write", [kind]);
  const moment = believable(new Date(at), cx.now()).at;
  const isNew = await insertRun(cx.db, kind, {
    agency_id: cx.agencyId,
    id: sittingId,
    person_id: own.subject,
    instrument: row.instrument,
    version: known?.instrument.version ?? "",
    language: known?.instrument.language ?? "en",
    invitation_id: id,
    source: "here",
    import_id: null,
    at: moment,
    zone,
    state: "skipped",
    joined_to: null,
    ended_at: moment,
    result: null,
    labels: [...own.labels],
    received_at: cx.now(),
  });
  if (isNew) cx.ledger.note(own, "changed");
  return { done: true };
}

/** The person's word about what is asked of them: it needs no reason, and acts at once. */
export async function settleAsked(
  cx: Needs,
  { id, how }: { id: string; how: "pause" | "go-on" | "end" },
): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  const now = cx.now();
  const changed =
    how === "end" ? { ended_at: now, ended_by: "person" as const } : { paused_at: how === "pause" ? now : null };
  if (await store.updateInvitation(cx.db, permit.subject, id, changed)) cx.ledger.note(permit, "changed");
  return { done: true };
}

/** How much one lets oneself be asked. */
export async function keepOwnLimit(
  cx: Needs,
  asked: { questionsAWeek?: number | undefined; rests?: boolean | undefined },
): Promise<store.Limit> {
  const permit = await cx.door.decideOwn("write", ["plan"]);
  const before = await store.findLimit(cx.db, permit.subject);
  const limit = {
    questionsAWeek: asked.questionsAWeek ?? before.questionsAWeek,
    rests: asked.rests ?? before.rests,
  };
  await store.keepLimit(cx.db, {
    agency_id: cx.agencyId,
    person_id: permit.subject,
    questions_a_week: limit.questionsAWeek,
    rests: limit.rests,
    updated_at: cx.now(),
  });
  cx.ledger.note(permit, "changed");
  return limit;
}

type OfPerson = { asked: Asked[]; offers: Offer[]; limit: store.Limit; mostInAWeek: number };

/** What the care team sees: what is asked and how much that is. Whether it was answered is not in it. */
export async function readAskedOf(
  cx: Needs,
  { personId, language }: { personId: PersonId; language: Language },
): Promise<OfPerson> {
  const permit = await cx.door.decide({ action: "read", subject: personId, compartments: ["plan"], purpose: "care" });
  const rows = await store.selectInvitations(cx.db, permit.subject);
  const limit = await store.findLimit(cx.db, permit.subject);
  cx.ledger.note(permit, "shown");
  return {
    asked: await presentAsked(cx, permit, rows, { language, runs: [], rests: limit.rests }),
    offers: await listOffers(cx, permit.subject, language),
    limit,
    mostInAWeek: mostInAWeek(await loadOf(cx, rows), cx.now()),
  };
}

async function loadOf(cx: Needs, rows: readonly store.InvitationRow[]) {
  return Promise.all(
    rows.map(async (row) => ({
      ...scheduleOf(row),
      questions: (await findInstrument(cx, row.instrument, "en"))?.instrument.items.length ?? 0,
    })),
  );
}

type Inviting = {
  personId: PersonId;
  id: string;
  instrument: string;
  why: string;
  from: string;
  until: string;
  everyWeeks: number | null;
  overWhy?: string | undefined;
};

/**
 * Asks a person to answer some questions. Nothing is sent anywhere: they see it when they open their own pages.
 *
 * @throws Refusal `not-understood` for days that make no sense, and (`overWhy`) where it is more in a week than the person
 * lets themselves be asked and nobody said why
 */
export async function invite(cx: Needs, asked: Inviting): Promise<Asked> {
  const permit = await cx.door.decide({
    action: "write",
    subject: asked.personId,
    compartments: ["plan"],
    purpose: "care",
  });
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const known = await demandAskable(cx, permit, asked.instrument);
  const rows = await store.selectInvitations(cx.db, permit.subject);
  if (!rows.some(({ id }) => id === asked.id)) {
    const schedule = demandDays(asked, cx.now());
    const isOverLimit = await isTooMuch(cx, permit, rows, { ...schedule, questions: known.instrument.items.length });
    if (isOverLimit && !asked.overWhy)
      throw new Refusal("not-understood", "That is more in a week than they let themselves be asked. Please say why.", [
        "overWhy",
      ]);
    const seal = (column: "why" | "over_why", words: string) =>
      cx.vault.seal(permit, { column: `measure_invitation.${column}`, row: asked.id }, words, permit.labels);
    await store.insertInvitation(cx.db, {
      agency_id: cx.agencyId,
      id: asked.id,
      person_id: permit.subject,
      member_id: cx.actor.memberId,
      instrument: asked.instrument,
      why: seal("why", asked.why),
      over_why: isOverLimit && asked.overWhy ? seal("over_why", asked.overWhy) : null,
      labels: [...permit.labels],
      asked_at: cx.now(),
      from_at: schedule.from,
      every_weeks: schedule.everyWeeks,
      until_at: schedule.until,
      paused_at: null,
      ended_at: null,
      ended_by: null,
    });
    cx.ledger.note(permit, "changed", { why: "questions-asked" });
  }
  const { asked: all } = await readAskedOf(cx, { personId: asked.personId, language: "en" });
  const own = all.find(({ id }) => id === asked.id);
  if (!own) throw new Refusal("changed-meanwhile", "This was saved at the same moment. Please look again.");
  return own;
}

async function demandAskable(cx: Needs, { subject }: PersonPermit, id: string): Promise<Known> {
  const known = await findInstrument(cx, id, "en");
  const ageBand = await findAgeBand(cx.db, subject);
  if (known?.instrument.use !== "person") throw new Refusal("not-found", "There are no such questions here.");
  if ((known.licensed?.off ?? offReasonOf(known.instrument, { language: known.instrument.language, ageBand })) !== null)
    throw new Refusal("switched-off", "These questions cannot be asked here.");
  return known;
}

function demandDays({ from, until, everyWeeks }: Inviting, now: Date): Schedule {
  const [begin, end] = [new Date(from), new Date(until)];
  const isSound =
    end > begin &&
    end > now &&
    begin.getTime() >= now.getTime() - dayMs &&
    end.getTime() <= now.getTime() + limits.askDays * dayMs;
  if (!isSound) throw new Refusal("not-understood", "Please choose days that lie ahead, within a year.", ["until"]);
  return { from: begin, until: end, everyWeeks, pausedAt: null, endedAt: null };
}

async function isTooMuch(
  cx: Needs,
  { subject }: PersonPermit,
  rows: readonly store.InvitationRow[],
  more: Schedule & { questions: number },
): Promise<boolean> {
  const { questionsAWeek } = await store.findLimit(cx.db, subject);
  // Asked from now on: a beginning of today counts in this week.
  const begun = { ...more, from: new Date(Math.max(more.from.getTime(), cx.now().getTime())) };
  return mostInAWeek([...(await loadOf(cx, rows)), begun], cx.now()) > questionsAWeek;
}

/** Stops asking; safe to send twice. */
export async function withdraw(
  cx: Needs,
  { personId, id }: { personId: PersonId; id: string },
): Promise<{ done: true }> {
  const permit = await cx.door.decide({ action: "write", subject: personId, compartments: ["plan"], purpose: "care" });
  const changed = { ended_at: cx.now(), ended_by: "staff" as const };
  if (await store.updateInvitation(cx.db, permit.subject, id, changed)) cx.ledger.note(permit, "changed");
  return { done: true };
}
