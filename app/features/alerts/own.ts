import { createHash } from "node:crypto";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { gone, readColleagues } from "./answering.ts";
import type { AlertLevel, OwnAlert, Watching } from "./contract.ts";
import { lateMinutes } from "./domain/chain.ts";
import { raiseAlert } from "./service.ts";
import { openAnswers } from "./showing.ts";
import * as store from "./store.ts";
import { readWatching } from "./watch.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "newId" | "now">;

/** What happened with one's own alerts, newest first. Names only of one's own care team. */
export async function readMine(cx: Needs): Promise<{ watching: Watching; alerts: OwnAlert[] }> {
  const permit = await cx.door.decideOwn("read", ["alerts"]);
  const rows = await store.selectOfPerson(cx.db, permit.subject);
  const ids = rows.map(({ id }) => id);
  const careTeam = await store.selectCareTeam(cx.db, permit.subject);
  const colleague = await readColleagues(cx);
  const nameOf = (memberId: string) => (careTeam.has(memberId) ? colleague(memberId).name : null);
  const calls = await store.selectCalls(cx.db, ids);
  const answers = await openAnswers(cx, permit, ids);
  const said = new Map<string, string>();
  for (const row of await store.selectClosings(cx.db, ids)) {
    if (!row.to_person) continue;
    const place = { column: "alert_closing.to_person", row: row.id } as const;
    said.set(row.alert_id, cx.vault.open(permit, place, row.to_person, row.labels as Label[]));
  }
  if (rows.length > 0) cx.ledger.note(permit, "shown");
  const alerts = rows.map((row) => ({
    id: row.id,
    source: row.source,
    state: row.state,
    happenedAt: row.happened_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    lateMinutes: lateMinutes(row.happened_at, row.received_at),
    called: calls
      .filter((call) => call.alert_id === row.id)
      .map((call) => ({
        order: call.called_as,
        name: nameOf(call.member_id),
        at: call.at.toISOString(),
        answeredAt: call.acknowledged_at?.toISOString() ?? null,
      })),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answeredBy: row.answered_by === null ? null : { name: nameOf(row.answered_by) },
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
    said: said.get(row.id) ?? null,
    answers: answers.get(row.id) ?? [],
  }));
  return { watching: await readWatching(cx), alerts };
}

/** A mark that changes with every step of one's own alerts. Nothing is opened and nothing is told. */
export async function feelOwn(cx: Needs): Promise<{ mark: string; isOpen: boolean }> {
  const { subject } = await cx.door.decideOwn("list", ["alerts"]);
  const rows = await store.selectOfPerson(cx.db, subject);
  const ids = rows.map(({ id }) => id);
  const [calls, answers] = await Promise.all([store.selectCalls(cx.db, ids), store.selectAnswers(cx.db, ids)]);
  const steps = rows.map((row) => [row.id, row.state, row.answered_at, row.closed_at, row.outcome]);
  const told = calls.map((call) => [call.id, call.acknowledged_at]);
  const mark = JSON.stringify([steps, told, answers.map(({ id }) => id), await readWatching(cx)]);
  return {
    mark: createHash("sha256").update(mark).digest("hex").slice(0, 24),
    isOpen: rows.some(({ state }) => state !== "closed"),
  };
}

/** The person's own words. Whatever they say, "I am fine" as well, an open alert stays open until a human closes it. */
export async function answerMine(
  cx: Needs,
  { id, requestId, words }: { id: string; requestId: string; words: string },
): Promise<{ done: true }> {
  const permit = await cx.door.decideOwn("write", ["alerts"]);
  const alert = await store.findAlert(cx.db, id);
  if (alert?.person_id !== permit.subject) throw gone();
  const labels = permit.labels;
  await store.insertAnswer(cx.db, {
    agency_id: cx.agencyId,
    id: requestId,
    alert_id: id,
    person_id: permit.subject,
    at: cx.now(),
    words: cx.vault.seal(permit, { column: "alert_answer.words", row: requestId }, words, labels),
    labels: [...labels],
  });
  return { done: true };
}

/** The person asks that a human being get in touch. Asked again while the first call is not answered, it is still one call. */
export async function askForSomeone(
  cx: Needs,
  { eventId, happenedAt, level }: { eventId: string; happenedAt: string; level: AlertLevel },
): Promise<{ alertId: string; watching: Watching }> {
  const { subject } = await cx.door.decideOwn("write", ["alerts"]);
  const waiting = await store.findAsked(cx.db, subject);
  return raiseAlert(cx, {
    personId: subject,
    eventId: waiting?.event_id ?? eventId,
    level,
    source: "person",
    happenedAt: new Date(happenedAt),
  });
}
