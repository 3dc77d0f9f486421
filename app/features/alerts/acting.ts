import type { MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import { decideAnswering, gone, type Needs, readColleagues, staffId } from "./answering.ts";
import { call } from "./calling.ts";
import type { Colleague, Outcome } from "./contract.ts";
import * as store from "./store.ts";
import { isHere } from "./watch.ts";

type Done = { done: true };
type Acting = Needs & Pick<Context, "agencyId">;

/**
 * "I have it." Of two who say so at once the first has it, and the other is told who does. Whoever was asked to take an
 * alert over has it from here on.
 */
export async function acknowledgeAlert(
  cx: Acting,
  { id }: { id: string },
): Promise<{ mine: boolean; by: Colleague; at: string }> {
  const me = staffId(cx);
  const { alert, permit } = await hold(cx, id);
  const now = cx.now();
  const colleague = await readColleagues(cx);
  if (alert.is_drill && alert.state === "closed" && alert.answered_by && alert.answered_at) {
    const mine = alert.answered_by === me;
    return { mine, by: colleague(alert.answered_by), at: alert.answered_at.toISOString() };
  }
  if (alert.state === "closed") throw closedAlready();
  if (alert.state === "answered" && alert.answered_by && alert.answered_at) {
    const asked = (await store.selectAskedToTake(cx.db, me)).has(id);
    if (alert.answered_by === me || !asked) {
      const mine = alert.answered_by === me;
      return { mine, by: colleague(alert.answered_by), at: alert.answered_at.toISOString() };
    }
    const row = { agency_id: cx.agencyId, id: cx.newId(), alert_id: id, at: now };
    await store.insertHanding(cx.db, { ...row, from_member: alert.answered_by, to_member: me });
  }
  await store.updateAlert(cx.db, id, {
    answered_by: me,
    answered_at: now,
    first_answered_at: alert.first_answered_at ?? now,
    next_at: null,
    // A drill is over once it is answered; only a real alert is closed with what was done.
    ...(alert.is_drill ? { state: "closed", closed_at: now, closed_by: me } : { state: "answered" }),
  });
  await store.acknowledgeCalls(cx.db, id, me, now);
  if (!alert.is_drill && alert.first_answered_at === null) await tellPerson(cx, alert, "answered");
  cx.ledger.note(permit, "changed", { why: "alert-taken" });
  return { mine: true, by: colleague(me), at: now.toISOString() };
}

/** Asks a colleague to take it. It stays with whoever has it until the colleague acknowledges. */
export async function passAlert(
  cx: Acting,
  { id, to }: { id: string; requestId: string; to: MemberId },
): Promise<Done> {
  const me = staffId(cx);
  const { alert, permit } = await hold(cx, id);
  if (alert.state === "closed") throw closedAlready();
  if (alert.state !== "answered" || alert.answered_by !== me) throw notYours();
  const colleague = (await store.selectMembers(cx.db)).find((member) => member.id === to);
  if (!colleague || !isHere(colleague, cx.now()) || to === me || colleague.roles.every((role) => role === "auditor"))
    throw new Refusal("not-understood", "This colleague is not here.", ["to"]);
  const calls = await store.selectCalls(cx.db, [id]);
  const isAsked = calls.some(
    (one) => one.member_id === to && one.called_as === "hand-over" && one.acknowledged_at === null,
  );
  if (isAsked) return { done: true };
  await call(cx, alert, to, "hand-over");
  await store.updateAlert(cx.db, id, { step: alert.step + 1 });
  cx.ledger.note(permit, "changed", { why: "alert-passed" });
  return { done: true };
}

/** A named human closes an alert with what was done. Nothing else ever does. */
export async function closeAlert(
  cx: Acting,
  {
    id,
    requestId,
    outcome,
    done,
    toPerson,
  }: { id: string; requestId: string; outcome: Outcome; done: string; toPerson: string },
): Promise<Done> {
  const me = staffId(cx);
  const known = await store.findAlert(cx.db, id);
  // The answer to the first sending was lost; by now the alert may be out of my reach.
  if (known?.state === "closed" && known.closed_by === me) return { done: true };
  const { alert, permit } = await hold(cx, id);
  const subject = permit.subject;
  if (subject === null) throw new Refusal("not-allowed", "A drill ends by itself.");
  const closed = (await store.selectClosings(cx.db, [id])).some((row) => row.id === requestId);
  if (closed) return { done: true };
  if (alert.state === "closed") throw closedAlready();
  if (alert.state === "answered" && alert.answered_by !== me) throw notYours();
  const now = cx.now();
  const labels = permit.labels;
  await store.insertClosing(cx.db, {
    agency_id: cx.agencyId,
    id: requestId,
    alert_id: id,
    person_id: subject,
    member_id: me,
    at: now,
    outcome,
    done: cx.vault.seal(permit, { column: "alert_closing.done", row: requestId }, done, labels),
    to_person:
      toPerson === ""
        ? null
        : cx.vault.seal(permit, { column: "alert_closing.to_person", row: requestId }, toPerson, labels),
    labels: [...labels],
  });
  await store.updateAlert(cx.db, id, {
    state: "closed",
    closed_at: now,
    closed_by: me,
    outcome,
    next_at: null,
    answered_by: alert.answered_by ?? me,
    answered_at: alert.answered_at ?? now,
    first_answered_at: alert.first_answered_at ?? now,
  });
  await store.acknowledgeCalls(cx.db, id, me, now);
  if (toPerson !== "") await tellPerson(cx, alert, "closed");
  await endAccess(cx, subject);
  return { done: true };
}

/** Opens a closed alert again; whoever does has it. For the person's care team and for whoever closed it. */
export async function reopenAlert(cx: Acting, { id }: { id: string }): Promise<Done> {
  const me = staffId(cx);
  const alert = await store.holdAlert(cx.db, id);
  if (!alert || alert.person_id === null) throw gone();
  const subject = alert.person_id as PersonId;
  const inCare = new Set(await store.selectCaseload(cx.db, me)).has(subject);
  if (!inCare && (alert.closed_by ?? alert.answered_by) !== me) throw gone();
  if (alert.state !== "closed") return { done: true };
  const now = cx.now();
  await store.updateAlert(cx.db, id, {
    state: "answered",
    closed_at: null,
    closed_by: null,
    outcome: null,
    answered_by: me,
    answered_at: now,
    step: alert.step + 1,
  });
  await store.insertCall(cx.db, {
    agency_id: cx.agencyId,
    id: cx.newId(),
    alert_id: id,
    step: alert.step,
    called_as: "hand-over",
    member_id: me,
    at: now,
    acknowledged_at: now,
  });
  // Only now is it open, and only now may someone outside the care team act on it.
  const permit = await decideAnswering(cx, { ...alert, state: "answered" });
  const ask = { action: "read", subject, compartments: ["alerts"], purpose: "safety" } as const;
  await cx.door.decide(ask);
  await store.reopenClosings(cx.db, id, me, now);
  cx.ledger.note(permit, "changed", { why: "alert-reopened" });
  return { done: true };
}

async function hold(cx: Acting, id: string) {
  const alert = await store.holdAlert(cx.db, id);
  if (!alert) throw gone();
  if (alert.person_id === null) {
    const called = await store.selectCalledFor(cx.db, staffId(cx), [id]);
    if (!called.has(id)) throw gone();
  }
  return { alert, permit: await hidden(() => decideAnswering(cx, alert)) };
}

/** Whom it does not concern learns no more than that nothing is there. The refusal keeps its line. */
async function hidden<T>(decide: () => Promise<T>): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-allowed") throw gone();
    throw error;
  }
}

/** A message to the person waits; whether it may go out at all is decided when it is sent, by their rules for safe contact. */
async function tellPerson(cx: Acting, alert: store.AlertRow, occasion: "answered" | "closed"): Promise<void> {
  await store.insertSendings(cx.db, [
    {
      agency_id: cx.agencyId,
      id: cx.newId(),
      alert_id: alert.id,
      call_id: null,
      member_id: null,
      person_id: alert.person_id,
      occasion,
      way: "webhook",
      target_id: null,
      state: "waiting",
      due_at: cx.now(),
    },
  ]);
}

/** Those who were called may read no longer: what was decided for them while it was open is dead from this commit on. */
async function endAccess(cx: Acting, subject: PersonId): Promise<void> {
  const epoch = await store.raiseEpoch(cx.db, subject);
  if (epoch !== undefined) cx.door.moveOn(subject, epoch);
}

function closedAlready(): Refusal {
  return new Refusal("already-done", "This alert is closed already.");
}

function notYours(): Refusal {
  return new Refusal("changed-meanwhile", "A colleague has this alert. Ask them to pass it on.");
}
