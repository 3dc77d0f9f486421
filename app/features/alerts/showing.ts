import { createHash } from "node:crypto";
import { findLiving } from "#features/people/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import {
  contactFor,
  gone,
  type Needs,
  namesAbout,
  readColleagues,
  type Standing,
  staffId,
  standingsOf,
} from "./answering.ts";
import type { Alert, Answer, Call, Colleague, ListedAlert } from "./contract.ts";
import { lateMinutes } from "./domain/chain.ts";
import * as store from "./store.ts";
import { selectHandOvers } from "./store-rota.ts";
import { readWatching } from "./watch.ts";

const monthMs = 30 * 86_400_000;

/** Open alerts, or those closed in the last thirty days, as far as one may know of them; the gravest that waits first. */
export async function listAlerts(cx: Needs, { which }: { which: "open" | "closed" }): Promise<ListedAlert[]> {
  const rows =
    which === "open"
      ? await store.selectOpen(cx.db)
      : await store.selectClosed(cx.db, new Date(cx.now().getTime() - monthMs));
  const standings = await standingsOf(cx, rows);
  const shown = rows.filter((row) => standings.has(row.id));
  const permits = [...standings.values()].flatMap(({ permit }) => permit ?? []);
  for (const permit of new Set(permits)) cx.ledger.note(permit, "shown");
  const names = await namesAbout(cx, [...new Set(permits)]);
  const colleague = await readColleagues(cx);
  return shown
    .sort((a, b) => urgencyOf(a) - urgencyOf(b))
    .map((row) => present(row, standings.get(row.id), names, colleague));
}

/** One alert with all that happened. @throws Refusal `not-found` for whom it does not concern */
export async function readAlert(cx: Needs, { id }: { id: string }): Promise<Alert> {
  const row = await store.findAlert(cx.db, id);
  if (!row) throw gone();
  const standing = (await standingsOf(cx, [row], "read")).get(id);
  const isMine = standing && (standing.permit !== null || (row.is_drill && standing.calledMe));
  if (!standing || !isMine) throw gone();
  const { permit } = standing;
  if (permit) cx.ledger.note(permit, "shown");
  const colleague = await readColleagues(cx);
  const names = await namesAbout(cx, permit ? [permit] : []);
  const contact = permit ? await contactFor(cx, permit.subject) : { contact: null, contactRefused: false };
  return {
    ...present(row, standing, names, colleague),
    ...contact,
    zone: permit ? ((await findLiving(cx, permit))?.zone ?? null) : null,
    calls: await readCalls(cx, [id]).then((calls) => calls.get(id) ?? []),
    answers: permit ? await openAnswers(cx, permit, [id]).then((answers) => answers.get(id) ?? []) : [],
    closings: permit ? await openClosings(cx, permit, id, colleague) : [],
    handOvers: (await store.selectHandings(cx.db, id)).map((row) => ({
      from: colleague(row.from_member),
      to: colleague(row.to_member),
      at: row.at.toISOString(),
    })),
  };
}

/** Every call of these alerts, with the ways it went out. */
export async function readCalls(cx: Pick<Needs, "db">, alertIds: readonly string[]): Promise<Map<string, Call[]>> {
  const calls = await store.selectCalls(cx.db, alertIds);
  const sendings = await store.selectSendings(cx.db, alertIds);
  const found = new Map<string, Call[]>();
  for (const row of calls) {
    const call: Call = {
      id: row.id,
      step: row.step,
      order: row.called_as,
      member: { memberId: row.member_id as Colleague["memberId"], name: row.member_name },
      at: row.at.toISOString(),
      sendings: sendings
        .filter((sending) => sending.call_id === row.id)
        .map(({ way, state, at, proof, tries }) => ({ way, state, at: at?.toISOString() ?? null, proof, tries })),
      acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    };
    found.set(row.alert_id, [...(found.get(row.alert_id) ?? []), call]);
  }
  return found;
}

/** What the person answered, by alert. */
export async function openAnswers(
  cx: Pick<Needs, "db" | "vault">,
  permit: PersonPermit,
  alertIds: readonly string[],
): Promise<Map<string, Answer[]>> {
  const found = new Map<string, Answer[]>();
  for (const row of await store.selectAnswers(cx.db, alertIds)) {
    const place = { column: "alert_answer.words", row: row.id } as const;
    const words = cx.vault.open(permit, place, row.words, row.labels as Label[]);
    found.set(row.alert_id, [...(found.get(row.alert_id) ?? []), { id: row.id, at: row.at.toISOString(), words }]);
  }
  return found;
}

export function present(
  row: store.AlertRow,
  standing: Standing | undefined,
  names: ReadonlyMap<string, string>,
  colleague: (id: string) => Colleague,
): ListedAlert {
  const permit = standing?.permit ?? null;
  return {
    id: row.id,
    personId: permit ? (row.person_id as PersonId) : null,
    personName: permit ? (names.get(permit.subject) ?? null) : null,
    level: row.level,
    source: row.source,
    isDrill: row.is_drill,
    state: row.state,
    happenedAt: row.happened_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    lateMinutes: lateMinutes(row.happened_at, row.received_at),
    answeredBy: row.answered_by === null ? null : colleague(row.answered_by),
    answeredAt: row.answered_at?.toISOString() ?? null,
    nextAt: row.next_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
    calledMe: standing?.calledMe ?? false,
    mayAcknowledge: standing?.mayAcknowledge ?? false,
    mayClose: standing?.mayClose ?? false,
  };
}

async function openClosings(
  cx: Needs,
  permit: PersonPermit,
  alertId: string,
  colleague: (id: string) => Colleague,
): Promise<Alert["closings"]> {
  return (await store.selectClosings(cx.db, [alertId])).map((row) => {
    const labels = row.labels as Label[];
    const done = cx.vault.open(permit, { column: "alert_closing.done", row: row.id }, row.done, labels);
    const toPerson =
      row.to_person && cx.vault.open(permit, { column: "alert_closing.to_person", row: row.id }, row.to_person, labels);
    return {
      id: row.id,
      by: colleague(row.member_id),
      at: row.at.toISOString(),
      outcome: row.outcome,
      done,
      toPerson: toPerson ?? "",
      reopenedAt: row.reopened_at?.toISOString() ?? null,
      reopenedBy: row.reopened_by === null ? null : colleague(row.reopened_by),
    };
  });
}

/** Nobody found, then still calling, then answered; within each the gravest, then the newest. */
function urgencyOf(row: store.AlertRow): number {
  const states = { alarm: 0, calling: 1, answered: 2, closed: 3 };
  const grave = { imminent: 0, high: 1, moderate: 2 };
  return states[row.state] * 10 + grave[row.level];
}

/** What calls me, without opening anything. Being told here counts as delivered in the house. */
export async function feelPulse(cx: Needs) {
  const me = staffId(cx);
  const rows = await store.selectOpen(cx.db);
  const standings = await standingsOf(cx, rows);
  await store.noteSeen(cx.db, me, cx.now());
  const shown = rows.filter((row) => standings.has(row.id));
  const asked = await store.selectAskedToTake(cx.db, me);
  const watching = await readWatching(cx);
  const handOvers = (await selectHandOvers(cx.db, cx.now())).filter((row) => row.to_member === me && !row.answer);
  const mark = JSON.stringify([
    shown.map((row) => [row.id, row.state, row.step, row.answered_by]),
    [...asked],
    watching,
    handOvers.map((row) => row.id),
  ]);
  return {
    mark: createHash("sha256").update(mark).digest("hex").slice(0, 24),
    calling: shown
      .filter(({ id, state }) =>
        state === "answered" ? asked.has(id) : standings.get(id)?.calledMe && state !== "closed",
      )
      .map(({ id }) => id),
    open: shown.filter((row) => !row.is_drill).length,
    alarm: rows.some((row) => row.state === "alarm" && !row.is_drill),
    watching,
    handOvers: handOvers.length,
  };
}
