import { acknowledgeAlert } from "#features/alerts/service.ts";
import { openNames } from "#features/people/service.ts";
import type { MemberId, PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { HandedOver } from "./contract.ts";
import { notHere, presentMessages } from "./service.ts";
import * as store from "./store.ts";

type Which = { alertOrTalkId: string };

/** A conversation handed over, from that moment on. Nothing of what was said before ever leaves the database here. */
export async function readHandedOver(cx: Context, which: Which): Promise<HandedOver> {
  const { row, permit, memberId } = await open(cx, which, "read");
  return present(cx, row, permit, memberId);
}

/** Whether there is something handed over that this member may open. Opens nothing. */
export async function mayOpenHandedOver(cx: Context, { alertOrTalkId }: Which): Promise<{ mayOpen: boolean }> {
  const row = await store.selectHandOverBy(cx.db, alertOrTalkId);
  if (!row || row.ended_at !== null) return { mayOpen: false };
  const subject = row.person_id as PersonId;
  const { allowed } = await cx.door.explain({ action: "read", subject, compartments: ["chat"], purpose: "safety" });
  return { mayOpen: allowed };
}

/** Writes to the person; the first words join the conversation. The same id again changes nothing. */
export async function answerAsStaff(
  cx: Context,
  { id, text, ...which }: Which & { id: string; text: string },
): Promise<HandedOver> {
  const { row, permit, memberId } = await open(cx, which, "write");
  const talk = await store.lockTalk(cx.db, row.person_id, row.talk_id);
  if (!talk) throw notHere();
  const isNew = !(await store.hasMessage(cx.db, row.person_id, id));
  if (isNew) {
    const at = cx.now();
    await store.insertMessage(cx.db, {
      agency_id: cx.agencyId,
      id,
      person_id: row.person_id,
      talk_id: row.talk_id,
      seq: talk.last_seq + 1,
      author: "staff",
      member_id: memberId,
      at,
      received_at: at,
      body: cx.vault.seal(permit, { column: "talk_message.body", row: id }, JSON.stringify({ text }), permit.labels),
      labels: [...permit.labels],
    });
    const isAnswered = talk.answered_seq === talk.last_seq;
    await store.updateTalk(cx.db, talk.id, {
      last_seq: talk.last_seq + 1,
      last_at: at,
      ...(isAnswered ? { answered_seq: talk.last_seq + 1 } : {}),
    });
    if (row.joined_at === null) {
      await store.updateHandOver(cx.db, row.id, { joined_at: at, member_id: memberId });
      // Whoever joins has answered the call: nobody else needs to be called.
      if (row.alert_id) await acknowledgeAlert(cx, { id: row.alert_id });
    }
  }
  return readHandedOver(cx, which);
}

/** Leaves the conversation to the program: nothing of it opens any more after this. */
export async function leave(cx: Context, which: Which): Promise<{ done: true }> {
  const { row, permit } = await open(cx, which, "write");
  await store.updateHandOver(cx.db, row.id, { ended_at: cx.now() });
  cx.ledger.note(permit, "changed");
  await cx.moveOn(permit.subject);
  return { done: true };
}

async function open(cx: Context, { alertOrTalkId }: Which, action: "read" | "write") {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const row = await store.selectHandOverBy(cx.db, alertOrTalkId);
  if (!row || row.ended_at !== null) throw notHere();
  const permit = await cx.door.decide({
    action,
    subject: row.person_id as PersonId,
    compartments: ["chat"],
    purpose: "safety",
  });
  return { row, permit, memberId: cx.actor.memberId };
}

async function present(
  cx: Context,
  row: store.HandOverRow,
  permit: PersonPermit,
  memberId: MemberId,
): Promise<HandedOver> {
  const rows = (await store.selectMessages(cx.db, row.talk_id, row.from_seq)).filter(
    ({ author }) => author !== "program",
  );
  const named = await cx.door.decideMany({ action: "list", compartments: ["identity"], purpose: "safety" }, [
    permit.subject,
  ]);
  const names = await openNames(cx, named);
  return {
    conversationId: row.talk_id,
    alertId: row.alert_id,
    personName: names.get(permit.subject) ?? null,
    line: row.line
      ? cx.vault.open(permit, { column: "talk_handover.line", row: row.id }, row.line, row.labels as Label[])
      : null,
    askedAt: row.asked_at.toISOString(),
    joinedAt: row.joined_at?.toISOString() ?? null,
    endedAt: null,
    joinedByOther: row.member_id !== null && row.member_id !== memberId,
    messages: await presentMessages(cx, permit, rows, true),
  };
}
