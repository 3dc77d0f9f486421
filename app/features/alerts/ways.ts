import { createHash } from "node:crypto";
import { Refusal } from "#kernel/refusal.ts";
import type { Context, House } from "#server/context.ts";
import { staffId, takingPart } from "./answering.ts";
import type { Way } from "./contract.ts";
import { waysOf } from "./drills.ts";
import { openCallKeys } from "./server/call-keys.ts";
import { isPushAddress, type Subscription } from "./server/push.ts";
import { keepWay, removeWay, selectWaysOf } from "./store-ways.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now">;
type Done = { done: true };

/** Most browsers one member may have subscribed; the oldest makes room. */
const mostBrowsers = 10;

/** How I am called. */
export async function readWays(
  cx: Needs,
  _input: object,
  house: House,
): Promise<{
  publicKey: string;
  email: string;
  phone: string;
  browsers: number;
  on: { way: Way; isOn: boolean }[];
}> {
  await cx.door.decide(takingPart);
  const keys = openCallKeys(house.keyring.folder);
  const rows = await selectWaysOf(cx.db, [staffId(cx)]);
  const open = async (way: "email" | "webhook") => {
    const row = rows.find((one) => one.way === way);
    return (row && (await keys.open(row.id, row.sealed))) ?? "";
  };
  return {
    publicKey: house.outward.push ? keys.push.publicKey : "",
    email: await open("email"),
    phone: await open("webhook"),
    browsers: rows.filter((row) => row.way === "push").length,
    on: waysOf(house),
  };
}

export async function saveWays(
  cx: Needs,
  { email, phone }: { email: string; phone: string },
  house: House,
): Promise<Done> {
  const permit = await cx.door.decide(takingPart);
  await keepOne(cx, house, "email", "one", email);
  await keepOne(cx, house, "webhook", "one", phone);
  cx.ledger.note(permit, "changed", { why: "ways-kept" });
  return { done: true };
}

/** @throws Refusal `switched-off` without web push here, `not-understood` for an address of no push service we know */
export async function subscribe(cx: Needs, subscription: Subscription, house: House): Promise<Done> {
  const me = staffId(cx);
  const permit = await cx.door.decide(takingPart);
  const { push } = house.outward;
  if (!push) throw new Refusal("switched-off", "Web push is switched off here.");
  if (!isPushAddress(push, subscription.endpoint))
    throw new Refusal("not-understood", "This browser's push service is not known here.", ["endpoint"]);
  await keepOne(cx, house, "push", fingerprintOf(subscription.endpoint), JSON.stringify(subscription));
  const browsers = (await selectWaysOf(cx.db, [me])).filter((row) => row.way === "push");
  for (const old of browsers.slice(0, Math.max(0, browsers.length - mostBrowsers))) await removeWay(cx.db, old);
  cx.ledger.note(permit, "changed", { why: "ways-kept" });
  return { done: true };
}

export async function unsubscribe(cx: Needs, { endpoint }: { endpoint: string }): Promise<Done> {
  const permit = await cx.door.decide(takingPart);
  await removeWay(cx.db, { member_id: staffId(cx), way: "push", fingerprint: fingerprintOf(endpoint) });
  cx.ledger.note(permit, "changed", { why: "ways-kept" });
  return { done: true };
}

async function keepOne(
  cx: Needs,
  house: House,
  way: "push" | "email" | "webhook",
  fingerprint: string,
  address: string,
): Promise<void> {
  const row = { member_id: staffId(cx), way, fingerprint };
  if (address === "") return removeWay(cx.db, row);
  const id = cx.newId();
  const sealed = await openCallKeys(house.keyring.folder).seal(id, address);
  await keepWay(cx.db, { ...row, agency_id: cx.agencyId, id, sealed, created_at: cx.now() });
}

/** An endpoint is long and unguessable, so its hash gives nothing away. */
function fingerprintOf(endpoint: string): string {
  return createHash("sha256").update(endpoint).digest("base64url");
}
