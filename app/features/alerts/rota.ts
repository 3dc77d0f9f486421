import type { MemberId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import { readColleagues, runningTheRota, runsTheRota, staffId, takingPart } from "./answering.ts";
import type { HandOver, OnDuty, Rota, RotaException, Shift } from "./contract.ts";
import { coveredUntil, gapsIn, onAt, type Watch } from "./domain/rota.ts";
import { momentOf } from "./domain/zones.ts";
import { isAlarmOn } from "./store.ts";
import * as store from "./store-rota.ts";
import { selectWaysOf } from "./store-ways.ts";
import { isHere, readWatches, watchingAt } from "./watch.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now">;
type Done = { done: true };

const dayMs = 86_400_000;

/** Who is on call, as anyone on staff may see it. */
export async function readRota(cx: Needs, { days }: { days: number }): Promise<Rota> {
  const me = staffId(cx);
  await cx.door.decide(takingPart);
  const now = cx.now();
  const end = new Date(now.getTime() + days * dayMs);
  const { watches, staff } = await readWatches(cx, now, end);
  const names = new Map(staff.map((member) => [member.id, member.name]));
  const shown = (watch: Watch): OnDuty => ({
    memberId: watch.memberId as MemberId,
    name: names.get(watch.memberId) ?? "",
    order: watch.order,
    programmeId: watch.programmeId,
    since: new Date(watch.since).toISOString(),
    until: new Date(watch.until).toISOString(),
  });
  const colleague = await readColleagues(cx);
  const handOvers = await store.selectHandOvers(cx.db, new Date(now.getTime() - dayMs));
  return {
    mayEdit: await runsTheRota(cx),
    me,
    zone: await store.findZone(cx.db),
    programmes: await store.selectProgrammes(cx.db),
    colleagues: staff
      .filter((member) => isHere(member, now) && !member.roles.every((role) => role === "auditor"))
      .map(({ id, name }) => ({ memberId: id as MemberId, name })),
    shifts: (await store.selectShifts(cx.db)).map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      memberId: row.member_id as MemberId,
      order: row.duty,
      days: row.days,
      from: row.begins,
      until: row.ends,
      zone: row.zone,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    exceptions: (await store.selectExceptions(cx.db)).map(sayException),
    now: onEverywhere(watches, now.getTime()).map(shown),
    watching: watchingAt(watches, now, null, await isAlarmOn(cx.db)),
    ahead: watches.map(shown),
    gaps: gapsIn(watches, now.getTime(), end.getTime()).map((gap) => ({
      from: new Date(gap.from).toISOString(),
      until: new Date(gap.until).toISOString(),
    })),
    handOvers: handOvers.map((row) => sayHandOver(row, colleague, now)),
    unreachable: await withoutWays(cx, watches),
  };
}

export async function saveShift(cx: Needs, shift: Shift): Promise<Done> {
  const permit = await cx.door.decide(runningTheRota);
  await demandHere(cx, { memberId: shift.memberId, programmeId: shift.programmeId });
  if (shift.endsOn !== null && shift.endsOn < shift.startsOn) throw notUnderstood("endsOn");
  await store.keepShift(cx.db, {
    agency_id: cx.agencyId,
    id: shift.id,
    programme_id: shift.programmeId,
    member_id: shift.memberId,
    duty: shift.order,
    days: [...new Set(shift.days)].sort((a, b) => a - b),
    begins: shift.from,
    ends: shift.until,
    zone: shift.zone,
    starts_on: shift.startsOn,
    ends_on: shift.endsOn,
  });
  cx.ledger.note(permit, "changed", { why: "rota-shift-kept" });
  return { done: true };
}

export async function removeShift(cx: Needs, { id }: { id: string }): Promise<Done> {
  const permit = await cx.door.decide(runningTheRota);
  if (await store.deleteShift(cx.db, id)) cx.ledger.note(permit, "changed", { why: "rota-shift-removed" });
  return { done: true };
}

export async function saveException(cx: Needs, given: RotaException): Promise<Done> {
  const permit = await cx.door.decide(runningTheRota);
  if (momentOf(given.zone, given.until) <= momentOf(given.zone, given.from)) throw notUnderstood("until");
  await demandHere(cx, {
    memberId: given.kind === "closed" ? null : given.memberId,
    programmeId: given.programmeId,
  });
  if (given.kind === "swap" && given.memberId === given.inPlaceOf) throw notUnderstood("memberId");
  await store.keepException(cx.db, {
    agency_id: cx.agencyId,
    id: given.id,
    kind: given.kind,
    programme_id: given.programmeId,
    begins: given.from,
    ends: given.until,
    zone: given.zone,
    member_id: given.kind === "closed" ? null : given.memberId,
    in_place_of: given.kind === "swap" ? given.inPlaceOf : null,
    duty: given.kind === "extra" ? given.order : null,
  });
  cx.ledger.note(permit, "changed", { why: `rota-${given.kind}-kept` });
  return { done: true };
}

export async function removeException(cx: Needs, { id }: { id: string }): Promise<Done> {
  const permit = await cx.door.decide(runningTheRota);
  if (await store.deleteException(cx.db, id)) cx.ledger.note(permit, "changed", { why: "rota-exception-removed" });
  return { done: true };
}

/** Asks a colleague to take the rest of my watch. @throws Refusal `not-allowed` when I am not on */
export async function offerWatch(cx: Needs, { id, to }: { id: string; to: MemberId }): Promise<Done> {
  const me = staffId(cx);
  const permit = await cx.door.decide(takingPart);
  const now = cx.now();
  const { watches } = await readWatches(cx, now, new Date(now.getTime() + 15 * dayMs));
  const mine = watches.filter((watch) => watch.memberId === me).map((watch) => ({ ...watch, programmeId: null }));
  const until = coveredUntil(mine, now.getTime(), null);
  if (until === null) throw new Refusal("not-allowed", "You are not on call now, so there is no watch to pass on.");
  if (to === me) throw notUnderstood("to");
  await demandHere(cx, { memberId: to, programmeId: null });
  await store.insertHandOver(cx.db, {
    agency_id: cx.agencyId,
    id,
    from_member: me,
    to_member: to,
    offered_at: now,
    until_at: new Date(until),
    answer: null,
    answered_at: null,
  });
  cx.ledger.note(permit, "changed", { why: `watch-offered:${to}` });
  return { done: true };
}

/** Accepts or declines. Too late once the watch is over or the answer was given. */
export async function answerWatch(cx: Needs, { id, accept }: { id: string; accept: boolean }): Promise<HandOver> {
  const me = staffId(cx);
  const permit = await cx.door.decide(takingPart);
  const row = await store.holdHandOver(cx.db, id);
  if (row?.to_member !== me) throw new Refusal("not-found", "That hand-over is not here.");
  const now = cx.now();
  const colleague = await readColleagues(cx);
  if (row.answer !== null || row.until_at <= now) return sayHandOver(row, colleague, now);
  const answer = accept ? "accepted" : "declined";
  await store.answerHandOver(cx.db, id, answer, now);
  cx.ledger.note(permit, "changed", { why: `watch-${answer}:${row.from_member}` });
  return sayHandOver({ ...row, answer, answered_at: now }, colleague, now);
}

type HandOverRow = Awaited<ReturnType<typeof store.selectHandOvers>>[number];

function sayHandOver(row: HandOverRow, colleague: Awaited<ReturnType<typeof readColleagues>>, now: Date): HandOver {
  return {
    id: row.id,
    from: colleague(row.from_member),
    to: colleague(row.to_member),
    offeredAt: row.offered_at.toISOString(),
    until: row.until_at.toISOString(),
    answer: row.answer ?? (row.until_at <= now ? "too-late" : "waiting"),
    answeredAt: row.answered_at?.toISOString() ?? null,
  };
}

type ExceptionRow = Awaited<ReturnType<typeof store.selectExceptions>>[number];

function sayException(row: ExceptionRow): RotaException {
  const { id, zone } = row;
  const when = { id, programmeId: row.programme_id, from: row.begins, until: row.ends, zone };
  const memberId = row.member_id as MemberId | null;
  if (row.kind === "extra" && memberId) return { ...when, kind: "extra", memberId, order: row.duty ?? "first" };
  if (row.kind === "swap" && memberId)
    return { ...when, kind: "swap", memberId, inPlaceOf: row.in_place_of as MemberId };
  return { ...when, kind: "closed" };
}

/** Everyone who is on, for the whole agency or any programme. */
function onEverywhere(watches: readonly Watch[], at: number): Watch[] {
  return watches.filter((watch) => onAt([watch], at, watch.programmeId).length > 0);
}

async function withoutWays(cx: Needs, watches: readonly Watch[]): Promise<MemberId[]> {
  const onCall = [...new Set(watches.map(({ memberId }) => memberId))];
  const reached = new Set((await selectWaysOf(cx.db, onCall)).map((row) => row.member_id));
  return onCall.filter((id) => !reached.has(id)) as MemberId[];
}

async function demandHere(
  cx: Needs,
  { memberId, programmeId }: { memberId: string | null; programmeId: string | null },
): Promise<void> {
  const { staff } = await readWatches(cx, cx.now(), cx.now());
  const member = staff.find(({ id }) => id === memberId);
  if (memberId !== null && !(member && isHere(member, cx.now()))) throw notUnderstood("memberId");
  if (programmeId !== null && !(await store.selectProgrammes(cx.db)).some(({ id }) => id === programmeId))
    throw notUnderstood("programmeId");
}

function notUnderstood(field: string): Refusal {
  return new Refusal("not-understood", `Something in this was not understood: ${field}.`, [field]);
}
