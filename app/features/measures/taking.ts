import { criticalOf, isAnswerOf, type Score, score } from "@mooring/measures";
import { raiseAlert } from "#features/alerts/service.ts";
import { lookSoon } from "#features/consent/service.ts";
import { noteCriticalAnswer } from "#features/noticing/service.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label, Language } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Form, Help, Past, Sitting, Value } from "./contract.ts";
import { believable, levelOf, standingAnswers } from "./domain/answers.ts";
import { limits } from "./domain/limits.ts";
import { presentPast } from "./history.ts";
import { countSitting, demandOffered, findInstrument, formOf, type Known, titleOf } from "./instruments.ts";
import { openAnswers } from "./opened-answers.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now" | "vault">;
const dayMs = 86_400_000;

/** The questions, word for word. @throws Refusal `switched-off` where they are not offered to this person */
export async function readForm(cx: Needs, asked: { instrument: string; language: Language }): Promise<Form> {
  const own = await cx.door.decideOwn("list", ["measures"]);
  return formOf(await demandOffered(cx, own.subject, asked));
}

type Beginning = {
  id: string;
  instrument: string;
  language: Language;
  invitationId?: string | undefined;
  at: string;
  zone: string;
  alone?: boolean | undefined;
};

/**
 * Begins a sitting, or joins the one that is open with the same questions: what two devices ask meets in one.
 *
 * @throws Refusal `not-allowed` for questions that need a private place, unless the person says they are alone
 */
export async function beginSitting(cx: Needs, asked: Beginning): Promise<{ sittingId: string }> {
  const own = await cx.door.decideOwn("write", ["measures"]);
  const known = await store.findRun(cx.db, own.subject, asked.id);
  if (known) return { sittingId: known.id };
  const found = await demandOffered(cx, own.subject, asked);
  const { kind } = found;
  const permit = kind === "measures" ? own : await cx.door.decideOwn("write", [kind]);
  if (found.instrument.card.privacy === "alone" && asked.alone !== true)
    throw new Refusal("not-allowed", "These questions are for a private place, and for a device nobody else uses.");
  await store.lockSittings(cx.db, permit.subject, asked.instrument);
  const now = cx.now();
  const since = new Date(now.getTime() - limits.openDays * dayMs);
  const open = await store.findOpen(cx.db, kind, permit.subject, asked.instrument, since);
  const isNew = await store.insertRun(cx.db, kind, {
    agency_id: cx.agencyId,
    id: asked.id,
    person_id: permit.subject,
    instrument: asked.instrument,
    version: found.instrument.version,
    language: found.instrument.language,
    invitation_id: asked.invitationId ?? null,
    source: "here",
    import_id: null,
    at: believable(new Date(asked.at), now).at,
    zone: asked.zone,
    state: open ? "joined" : "open",
    joined_to: open?.id ?? null,
    ended_at: null,
    result: null,
    labels: [...permit.labels],
    received_at: now,
  });
  if (!isNew) throw new Refusal("changed-meanwhile", "This was begun at the same moment. Please look again.");
  if (!open) await countSitting(cx, found);
  if (open && asked.invitationId && open.invitation_id === null)
    await store.updateRun(cx.db, { kind, id: open.id }, { invitation_id: asked.invitationId });
  cx.ledger.note(permit, "changed");
  return { sittingId: open?.id ?? asked.id };
}

/** What was answered so far. @throws Refusal `not-found` */
export async function readSitting(cx: Needs, { id }: { id: string }): Promise<Sitting> {
  const { run, permit } = await demandRun(cx, id, "read");
  const found = await findInstrument(cx, run.instrument, run.language as Language);
  const answers = standingAnswers(openAnswers(cx, permit, run, await store.selectAnswers(cx.db, run.kind, [run.id])));
  return {
    ...outlineOf(run, found),
    answers: [...answers].map(([linkId, value]) => ({ linkId, value })),
  };
}

/** A sitting without its answers. */
export function outlineOf(run: store.Run, found: Known | null): Omit<Sitting, "answers"> {
  return {
    id: run.id,
    instrument: run.instrument,
    title: found ? titleOf(found, run.language as Language) : run.instrument,
    language: run.language as Language,
    at: run.at.toISOString(),
    state: run.state === "joined" ? "open" : run.state,
    invitationId: run.invitation_id,
    questions: found?.instrument.items.length ?? 0,
  };
}

type Answering = { id: string; sittingId: string; linkId: string; value: Value; at: string };

/**
 * Keeps one answer. An answer that tells of danger calls the people on call in this same transaction, before anything is
 * added up; told again, or changed for a lesser one, there is still the one alert.
 *
 * @throws Refusal `not-understood` for an answer these questions do not have
 */
export async function saveAnswer(cx: Needs, asked: Answering): Promise<{ saved: true; help: Help | null }> {
  const { run, permit } = await demandRun(cx, asked.sittingId, "answer");
  const found = await findInstrument(cx, run.instrument, run.language as Language);
  if (!found) throw new Refusal("switched-off", "These questions are not here any more.");
  demandAnswer(found, asked);
  const now = cx.now();
  const { at } = believable(new Date(asked.at), now);
  const body = JSON.stringify({ [asked.linkId]: asked.value });
  const isNew = await store.insertAnswer(cx.db, run.kind, {
    agency_id: cx.agencyId,
    id: asked.id,
    person_id: permit.subject,
    run_id: run.id,
    at,
    received_at: now,
    body: cx.vault.seal(
      permit,
      { column: `${store.answerTableOf(run.kind)}.body`, row: asked.id },
      body,
      permit.labels,
    ),
    labels: [...permit.labels],
  });
  const help = await helpFor(cx, { run, found, asked, at, permit });
  // Finished at this moment on another device: whichever of the two comes second sees the other's.
  await store.lockSittings(cx.db, permit.subject, run.instrument);
  const after = await store.findRun(cx.db, permit.subject, run.id);
  if (isNew && after?.state === "complete") await keepScore(cx, permit, after, found);
  return { saved: true, help };
}

function demandAnswer({ instrument }: Known, { linkId, value }: Answering): void {
  const item = instrument.items.find((each) => each.linkId === linkId);
  if (!item) throw new Refusal("not-understood", "There is no such question.", ["linkId"]);
  if (typeof value === "number" && !isAnswerOf(item, value))
    throw new Refusal("not-understood", "That is not one of the answers.", ["value"]);
}

type Answered = { run: store.Run; found: Known; asked: Answering; at: Date; permit: PersonPermit };

async function helpFor(cx: Needs, { run, found, asked, at, permit }: Answered): Promise<Help | null> {
  const critical = asked.value === null ? null : criticalOf(found.instrument, asked.linkId, asked.value);
  if (!critical || asked.value === null) return null;
  const level = levelOf(critical, asked.value);
  await noteCriticalAnswer(cx, {
    about: `${run.id} ${asked.linkId}`,
    kind: critical.kind,
    urgency: level === "moderate" ? "soon" : "now",
    answer: { table: store.answerTableOf(run.kind), id: asked.id },
  });
  const { watching } = await raiseAlert(cx, {
    personId: permit.subject,
    eventId: `question:${run.id}:${asked.linkId}`,
    level,
    source: "questions",
    happenedAt: at,
    analysed: "critical-answer 1",
  });
  return { watching, kind: critical.kind };
}

/** Finishes, and hands out what it comes to. What is never finished has no score and says nothing about anyone. */
export async function endSitting(
  cx: Needs & Pick<Context, "enqueue" | "log">,
  { id, at }: { id: string; at: string },
): Promise<{ past: Past | null }> {
  const { run, permit } = await demandRun(cx, id, "answer");
  if (run.state === "skipped") return { past: null };
  await store.lockSittings(cx.db, permit.subject, run.instrument);
  const found = await findInstrument(cx, run.instrument, run.language as Language);
  if (run.state === "open")
    await store.updateRun(cx.db, run, { state: "complete", ended_at: believable(new Date(at), cx.now()).at });
  cx.ledger.note(permit, "changed");
  if (!found) return { past: null };
  const finished = { ...run, state: "complete" } as const;
  const scored = await keepScore(cx, permit, finished, found);
  if (run.kind === "measures") await lookSoon(cx, permit.subject, "measures");
  return { past: await presentPast(cx, permit, finished, scored, run.language as Language) };
}

/** Adds up what stands now, and keeps it sealed. */
async function keepScore(cx: Needs, permit: PersonPermit, run: store.Run, found: Known): Promise<Score> {
  const rows = await store.selectAnswers(cx.db, run.kind, [run.id]);
  const scored = score(found.instrument, standingAnswers(openAnswers(cx, permit, run, rows)));
  await store.updateRun(cx.db, run, { result: sealScore(cx, permit, run, scored, found.instrument.attribution) });
  return scored;
}

/** Seals a score for its row; the owner's line of credit rides along, so that it leaves with every copy. */
export function sealScore(
  cx: Pick<Needs, "vault">,
  permit: PersonPermit,
  run: Pick<store.Run, "id" | "kind" | "labels">,
  scored: Score,
  credit: string,
) {
  const column = run.kind === "measures" ? "measure_run.result" : "substance_run.result";
  return cx.vault.seal(permit, { column, row: run.id }, JSON.stringify({ ...scored, credit }), run.labels as Label[]);
}

/** Takes a sitting back with everything in it; safe to send twice. */
export async function removeSitting(cx: Needs, { id }: { id: string }): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["measures"]);
  const run = await store.findRun(cx.db, permit.subject, id);
  if (!run) return { removed: true };
  const own = run.kind === "measures" ? permit : await cx.door.decideOwn("write", [run.kind]);
  if ((await store.deleteRun(cx.db, run.kind, own.subject, run.id)) > 0) cx.ledger.note(own, "erased");
  return { removed: true };
}

/** A sitting of one's own with the permit its kind needs. */
async function demandRun(
  cx: Needs,
  id: string,
  action: "read" | "answer",
): Promise<{ run: store.Run; permit: PersonPermit }> {
  const permit = await cx.door.decideOwn(action, ["measures"]);
  const run = await store.findRun(cx.db, permit.subject, id);
  if (!run) throw new Refusal("not-found", "These answers are not here.");
  return { run, permit: run.kind === "measures" ? permit : await cx.door.decideOwn(action, [run.kind]) };
}
