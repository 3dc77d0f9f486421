import { findLiving, openContact } from "#features/people/service.ts";
import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import { whyNotText } from "../domain/contacting.ts";
import { neutralForPerson, neutralIn } from "../domain/neutral.ts";
import { findAlert, findCall, noteSending, type SendingRow, selectMembers, wasJustCalled } from "../store.ts";
import { deleteWay, findWay } from "../store-ways.ts";
import { openCallKeys } from "./call-keys.ts";
import { sendEmail } from "./email.ts";
import { type Subscription, sendPush } from "./push.ts";
import { sendText } from "./webhook.ts";

/** All that goes out: an id by which doubles can be told, and the neutral words. */
export type Message = { id: string; words: string };

/** again: it may work later. gone: this way has ended for good. */
export type Sent = { state: "sent" | "failed" | "again" | "gone"; proof: string };

/** Messages that could not be sent are tried this often, further and further apart; over about half an hour. */
const mostTries = 7;
const quietMs = 45_000;

type Letter =
  | { kind: "not-needed"; proof: string }
  | { kind: "email" | "webhook"; to: string; message: Message }
  | { kind: "push"; subscription: Subscription; message: Message };

/** Sends one message that was taken, outside any transaction, and notes what became of it. */
export async function sendTaken(house: House, agencyId: AgencyId, taken: SendingRow): Promise<void> {
  const letter = await writeLetter(house, agencyId, taken);
  const sent = letter.kind === "not-needed" ? null : await post(house, letter);
  await inContext(house, { kind: "software", agencyId, name: "alerts" }, async (cx) => {
    if (letter.kind === "not-needed")
      return noteSending(cx.db, taken.id, { state: "off", at: cx.now(), proof: letter.proof });
    if (!sent || (sent.state === "again" && taken.tries < mostTries)) return;
    if (sent.state === "gone" && taken.target_id !== null) await deleteWay(cx.db, taken.target_id);
    const state = sent.state === "sent" ? "sent" : "failed";
    await noteSending(cx.db, taken.id, { state, at: cx.now(), proof: sent.proof });
  });
}

/** Where it goes, decided anew each time it is tried: an alert may be answered, a rule for safe contact may have changed. */
async function writeLetter(house: House, agencyId: AgencyId, taken: SendingRow): Promise<Letter> {
  return inContext(house, { kind: "software", agencyId, name: "alerts" }, async (cx) => {
    if (taken.person_id !== null) {
      if (!isSetUp(house, "webhook")) return notNeeded("not-set-up");
      return writeToPerson(cx, taken, taken.person_id as PersonId);
    }
    const alert = await findAlert(cx.db, taken.alert_id);
    const call = taken.call_id === null ? undefined : await findCall(cx.db, taken.call_id);
    if (!alert || alert.state === "closed" || !call || call.acknowledged_at) return notNeeded("answered-before");
    if (alert.state === "answered" && call.called_as !== "hand-over") return notNeeded("answered-before");
    const way = taken.target_id === null ? undefined : await findWay(cx.db, taken.target_id);
    const member = (await selectMembers(cx.db)).find(({ id }) => id === taken.member_id);
    if (!way || !member?.active) return notNeeded("given-up");
    if (!isSetUp(house, way.way)) return notNeeded("not-set-up");
    // The words are the same for every alert, so a second message in the same minute would only be noise.
    if (await wasJustCalled(cx.db, way.id, new Date(cx.now().getTime() - quietMs))) return notNeeded("just-called");
    const address = await openCallKeys(house.keyring.folder).open(way.id, way.sealed);
    if (address === null) return notNeeded("key-missing");
    const message = { id: taken.id, words: neutralIn(member.languages) };
    return way.way === "push"
      ? { kind: "push", subscription: JSON.parse(address) as Subscription, message }
      : { kind: way.way, to: address, message };
  });
}

async function post(house: House, letter: Exclude<Letter, { kind: "not-needed" }>): Promise<Sent> {
  const { smtp, webhook, push } = house.outward;
  if (letter.kind === "email" && smtp) return sendEmail(smtp, letter.to, letter.message);
  if (letter.kind === "webhook" && webhook) return sendText(webhook, letter.to, letter.message, house.clock.now());
  if (letter.kind === "push" && push)
    return sendPush(push, openCallKeys(house.keyring.folder).push, letter.subscription, letter.message);
  return { state: "failed", proof: "not-set-up" };
}

function isSetUp({ outward }: House, way: "push" | "email" | "webhook"): boolean {
  return (way === "push" ? outward.push : way === "email" ? outward.smtp : outward.webhook) !== null;
}

const notNeeded = (proof: string): Letter => ({ kind: "not-needed", proof });

/** To the person themselves: only where, how and when they said it is safe, as far as software can read that for certain. */
async function writeToPerson(cx: Context, taken: SendingRow, personId: PersonId): Promise<Letter> {
  const ask = { action: "read", subject: personId, compartments: ["contact"], purpose: "safety" } as const;
  if (!(await cx.door.explain(ask)).allowed) return notNeeded("not-wanted");
  const permit = await cx.door.decide(ask);
  const contact = await openContact(cx, permit);
  const living = await findLiving(cx, permit);
  const words = neutralIn([living?.language ?? "en"], neutralForPerson);
  const whyNot = whyNotText(contact?.rules ?? null, words, cx.now().getTime(), living?.zone ?? "UTC");
  if (whyNot !== null || !contact) return notNeeded(whyNot ?? "no-rules");
  return { kind: "webhook", to: contact.rules.phone, message: { id: taken.id, words } };
}
