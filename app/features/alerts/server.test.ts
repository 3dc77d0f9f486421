import { createHmac, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPool } from "#db/open.ts";
import { saveOwnContact } from "#features/people/own.ts";
import type { House } from "#server/context.ts";
import { inContext } from "#server/context.ts";
import { acknowledgeAlert, closeAlert } from "./acting.ts";
import { readDrills, startDrill } from "./drills.ts";
import { sendTaken } from "./server/send.ts";
import { openSweeper } from "./server/sweep.ts";
import { aSubscription, type Mail, openMailbox, openReceiver } from "./server.test-bed.ts";
import { layBed, reaching, useWorld } from "./service.test-bed.ts";
import { readWatching } from "./service.ts";
import { feelPulse, readAlert } from "./showing.ts";
import { takeSendings } from "./store.ts";
import { readWays, saveWays, subscribe, unsubscribe } from "./ways.ts";

const world = useWorld();
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let push: Awaited<ReturnType<typeof openReceiver>>;
let gateway: Awaited<ReturnType<typeof openReceiver>>;
let house: House;
const secret = "a shared secret of the gateway";

beforeAll(async () => {
  [mailbox, push, gateway] = [await openMailbox(), await openReceiver(), await openReceiver()];
  house = reaching(world.house, {
    smtp: { url: mailbox.url, from: "Mooring <no-reply@example.org>" },
    webhook: { url: gateway.url, secret },
    push: { hosts: ["127.0.0.1"], subject: "mailto:no-reply@example.org" },
  });
});
afterAll(async () => {
  await Promise.all([mailbox.close(), push.close(), gateway.close()]);
});
beforeEach(() => {
  mailbox.mails.length = 0;
  push.received.length = 0;
  gateway.received.length = 0;
  mailbox.refusing.code = null;
  push.answers.status = 201;
  gateway.answers.status = 200;
});

/** Dana is first on call and has given every way of being called. */
async function layReachable() {
  const bed = await layBed(world, { house });
  const email = `dana-${randomUUID().slice(0, 8)}@example.org`;
  const phone = `+1 555 ${Math.floor(Math.random() * 1e9)}`;
  await bed.dana.does((cx) => saveWays(cx, { email, phone }, house));
  const { subscription } = aSubscription(`${push.url}/${randomUUID()}`);
  await bed.dana.does((cx) => subscribe(cx, subscription, house));
  const sendings = async (id: string) => {
    const alert = await bed.dana.does((cx) => readAlert(cx, { id }));
    return Object.fromEntries(
      (alert.calls[0]?.sendings ?? []).map(({ way, state, proof }) => [way, `${state} ${proof}`]),
    );
  };
  /** Other tests' alerts go on calling: only what is for Dana counts. */
  const mails = () => mailbox.mails.filter(({ to }) => to.includes(email));
  const texts = () => gateway.received.filter(({ body }) => body.includes(phone));
  return { ...bed, email, phone, subscription, sendings, mails, texts };
}

test("each way carries the same neutral words and nothing else: no name, no level, no id of the alert or the person", async () => {
  const bed = await layReachable();
  const id = await bed.raise({ level: "imminent" });
  await bed.after(0);
  await bed.dana.does(feelPulse);
  expect(await bed.sendings(id)).toEqual({
    "in-app": "sent seen",
    email: "sent 250",
    push: "sent 201",
    webhook: "sent 200",
  });
  const [mail, text, pushed] = [mailbox.mails[0], gateway.received[0], push.received[0]];
  expect(mail).toMatchObject({ from: "no-reply@example.org", to: [bed.email] });
  expect(bodyOf(mail)).toBe("Someone needs you in Mooring. Sign in.");
  expect(JSON.parse(text?.body.toString() ?? "")).toEqual({
    id: expect.any(String),
    to: bed.phone,
    text: "Someone needs you in Mooring. Sign in.",
  });
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(text?.headers["mooring-signature"])) ?? [];
  expect(v1).toBe(createHmac("sha256", secret).update(`${t}.${text?.body.toString()}`).digest("hex"));
  expect(pushed?.headers["content-encoding"]).toBe("aes128gcm");
  expect(String(pushed?.headers.authorization)).toMatch(/^vapid t=/);
  const everything = Buffer.concat([
    ...mailbox.mails.map(({ text }) => Buffer.from(text)),
    ...[...push.received, ...gateway.received].flatMap(({ headers, body }) => [
      Buffer.from(JSON.stringify(headers)),
      body,
    ]),
  ]).toString("latin1");
  for (const never of [id, bed.rosa.id, bed.dana.id, bed.agency.id, "Rosa", "imminent", "heron", "companion", "rosa"])
    expect(everything).not.toContain(never);
});

test("a mail server that is down, a push service in trouble and a gateway that fails are tried again with the same id, and nothing else waits for them", async () => {
  const bed = await layReachable();
  const { port } = mailbox;
  await mailbox.close();
  push.answers.status = 503;
  gateway.answers.status = 500;
  const id = await bed.raise();
  await bed.after(0);
  expect(await bed.sendings(id)).toMatchObject({
    email: "waiting null",
    push: "waiting null",
    webhook: "waiting null",
  });
  const first = gateway.received[0]?.headers["idempotency-key"];
  const tries = push.received.length;
  mailbox = await openMailbox(port);
  [push.answers.status, gateway.answers.status] = [201, 200];
  await bed.after(2);
  expect(await bed.sendings(id)).toMatchObject({ email: "sent 250", push: "sent 201", webhook: "sent 200" });
  expect([push.received.length, gateway.received.length]).toEqual([tries + 1, 2]);
  expect(gateway.received[1]?.headers["idempotency-key"]).toBe(first);
  expect(push.received[1]?.headers.topic).toBe(push.received[0]?.headers.topic);
});

test("an address that is refused for good is not tried again, and the chain goes on by its timers", async () => {
  const bed = await layReachable();
  mailbox.refusing.code = 550;
  gateway.answers.status = 403;
  const id = await bed.raise();
  await bed.after(0);
  expect(await bed.sendings(id)).toMatchObject({ email: "failed 550", webhook: "failed 403" });
  await bed.after(11);
  expect((await bed.sam.does(feelPulse)).calling).toEqual([id]);
});

test("a push subscription that has ended is removed", async () => {
  const bed = await layReachable();
  push.answers.status = 410;
  const id = await bed.raise();
  await bed.after(0);
  expect(await bed.sendings(id)).toMatchObject({ push: "failed 410" });
  expect((await bed.dana.does((cx) => readWays(cx, {}, house))).browsers).toBe(0);
});

test("a process killed between sending and noting sends once more with the same id, and not until its time is over", async () => {
  const bed = await layReachable();
  await bed.raise();
  const sweeper = openSweeper(house);
  await sweeper.step();
  const software = { kind: "software", agencyId: bed.agency.id, name: "alerts" } as const;
  // Taken, and killed before anything was sent.
  const taken = await inContext(house, software, (cx) => takeSendings(cx.db, cx.now(), 30_000));
  expect(taken.map(({ way }) => way).sort()).toEqual(["email", "push", "webhook"]);
  await sweeper.send();
  expect(bed.mails()).toHaveLength(0);
  await bed.after(2);
  expect([bed.mails().length, push.received.length, bed.texts().length]).toEqual([1, 1, 1]);
  // Sent, and killed before it was noted: the rows wait as before.
  await inContext(house, software, (cx) =>
    cx.db
      .updateTable("alert_sending")
      .set({ state: "waiting", at: null, proof: null })
      .where("way", "!=", "in-app")
      .execute(),
  );
  await bed.after(10);
  expect([bed.mails().length, bed.texts().length]).toEqual([2, 2]);
  expect(bed.texts()[1]?.headers["idempotency-key"]).toBe(bed.texts()[0]?.headers["idempotency-key"]);
  expect(messageIdOf(bed.mails()[1])).toBe(messageIdOf(bed.mails()[0]));
  await bed.after(10);
  expect(bed.mails()).toHaveLength(2);
});

test("two processes that send at once send each message once", async () => {
  const bed = await layReachable();
  await bed.raise();
  const sweepers = [1, 2, 3, 4].map(() => openSweeper(house));
  await Promise.all(sweepers.map((sweeper) => sweeper.sweep()));
  await Promise.all(sweepers.map((sweeper) => sweeper.sweep()));
  expect([mailbox.mails.length, push.received.length, gateway.received.length]).toEqual([1, 1, 1]);
});

test("twenty events in a second are twenty alerts and one message to each device, and a minute later they may ring again", async () => {
  const bed = await layReachable();
  const ids = await Promise.all(Array.from({ length: 20 }, () => bed.raise()));
  await bed.after(0);
  expect((await bed.dana.does(feelPulse)).calling).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
  expect([bed.mails().length, bed.texts().length]).toEqual([1, 1]);
  await bed.after(2);
  await bed.raise();
  await bed.after(0);
  expect([bed.mails().length, bed.texts().length]).toEqual([2, 2]);
});

test("a message for an alert that was answered meanwhile is not sent any more", async () => {
  const bed = await layReachable();
  const id = await bed.raise();
  const sweeper = openSweeper(house);
  await sweeper.step();
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  await sweeper.send();
  expect(mailbox.mails).toHaveLength(0);
  expect(await bed.sendings(id)).toMatchObject({ email: "off answered-before", webhook: "off answered-before" });
});

test("a clock that is set back during an escalation delays it by nothing: what was really waited for counts", async () => {
  const bed = await layReachable();
  let elapsed = 0;
  const sweeper = openSweeper(house, () => elapsed);
  const id = await bed.raise();
  await sweeper.sweep();
  const before = house.clock.now();
  world.setClock(new Date(before.getTime() - 3 * 3_600_000));
  const calling = async () => (await bed.sam.does(feelPulse)).calling;
  elapsed += 9 * 60_000;
  await sweeper.sweep();
  expect(await calling()).toEqual([]);
  elapsed += 61_000;
  await sweeper.sweep();
  await sweeper.sweep();
  expect(await calling()).toEqual([id]);
  elapsed += 5 * 60_000 + 1000;
  await sweeper.sweep();
  expect((await bed.ines.does(feelPulse)).calling).toEqual([id]);
  expect(house.clock.now().getTime()).toBeGreaterThanOrEqual(before.getTime() + 15 * 60_000 - 2000);
  world.setClock(new Date(house.clock.now().getTime() + 60_000));
});

test("the person is told by text only inside their rules, in words that name nothing", async () => {
  const bed = await layReachable();
  const id = await bed.raise();
  await bed.after(0);
  gateway.received.length = 0;
  await bed.dana.does((cx) => acknowledgeAlert(cx, { id }));
  await bed.after(0);
  expect(gateway.received.map(({ body }) => JSON.parse(body.toString()))).toEqual([
    { id: expect.any(String), to: "555 0100", text: "There is an answer for you." },
  ]);
  gateway.received.length = 0;
  const rules = { phone: "555 0100", avoid: "", leaveMessage: false, codeWord: "" };
  await bed.rosa.does((cx) => saveOwnContact(cx, { ...rules, channels: ["text"], safeTimes: "when he is at work" }));
  await bed.dana.does((cx) =>
    closeAlert(cx, { id, requestId: randomUUID(), outcome: "reached", done: "Talked.", toPerson: "We talked." }),
  );
  await bed.after(0);
  expect(gateway.received).toHaveLength(0);
});

test("a drill goes the same way, is about nobody, ends when it is answered, and has figures of its own", async () => {
  const bed = await layReachable();
  const id = randomUUID();
  await expect(bed.dana.does((cx) => startDrill(cx, { id, level: "high" }))).rejects.toMatchObject({
    code: "not-allowed",
  });
  await bed.helen.does((cx) => startDrill(cx, { id, level: "high" }));
  await bed.after(0);
  expect(bodyOf(mailbox.mails[0])).toBe("Someone needs you in Mooring. Sign in.");
  expect(await bed.dana.does((cx) => readAlert(cx, { id }))).toMatchObject({ isDrill: true, personName: null });
  await bed.after(4);
  expect(await bed.dana.does((cx) => acknowledgeAlert(cx, { id }))).toMatchObject({ mine: true });
  const missed = randomUUID();
  await bed.helen.does((cx) => startDrill(cx, { id: missed, level: "high" }));
  for (const minutes of [0, 11, 6, 11, 16]) await bed.after(minutes);
  expect(await bed.rosa.does((cx) => readWatching(cx))).toMatchObject({ someone: true });
  const drills = await bed.helen.does((cx) => readDrills(cx, {}, house));
  expect(drills.drillFigures).toMatchObject({ n: 2, missed: 1 });
  expect(drills.drillFigures.medianSeconds).toBeGreaterThanOrEqual(240);
  expect(drills.drillFigures.medianSeconds).toBeLessThan(300);
  expect(drills.realFigures.n).toBe(0);
  expect(drills.drills.map(({ state }) => state)).toEqual(["closed", "closed"]);
  const off = await bed.helen.does((cx) => readDrills(cx, {}, world.house));
  expect(off.ways.filter(({ isOn }) => !isOn).map(({ way }) => way)).toEqual(["push", "email", "webhook"]);
});

test("with nothing set up, nothing leaves the house, and the call stands in it", async () => {
  const bed = await layBed(world);
  await bed.dana.does((cx) => saveWays(cx, { email: "dana@example.org", phone: "555 0142" }, world.house));
  const id = await bed.raise();
  await bed.after(0);
  const alert = await bed.dana.does((cx) => readAlert(cx, { id }));
  expect(alert.calls[0]?.sendings.map(({ way, state, proof }) => [way, state, proof])).toEqual([
    ["email", "off", "not-set-up"],
    ["in-app", "waiting", null],
    ["webhook", "off", "not-set-up"],
  ]);
  expect((await bed.dana.does(feelPulse)).calling).toEqual([id]);
});

test("where staff are called lies sealed in the database, and their keys beside the keyring for this account alone", async () => {
  const bed = await layReachable();
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query<{ text: string }>("select t::text as text from mooring.alert_way t");
  await owner.end();
  const all = rows.map(({ text }) => text).join("\n");
  for (const plain of [bed.email, bed.phone, bed.subscription.endpoint, bed.subscription.keys.auth])
    expect(all).not.toContain(plain);
  const keys = path.join(house.keyring.folder, "call-keys.json");
  expect(fs.statSync(keys).mode & 0o077).toBe(0);
  expect(await bed.dana.does((cx) => readWays(cx, {}, house))).toMatchObject({
    email: bed.email,
    phone: bed.phone,
    browsers: 1,
  });
  await bed.dana.does((cx) => unsubscribe(cx, bed.subscription));
  expect((await bed.dana.does((cx) => readWays(cx, {}, house))).browsers).toBe(0);
});

test.each([
  "https://evil.example/push",
  "http://fcm.googleapis.com/x",
  "https://fcm.googleapis.com.evil.example/x",
  "https://user@127.0.0.1/x",
  "https://10.0.0.1/x",
])("a push address of no service we know is not believed: %s", async (endpoint) => {
  const bed = await layBed(world);
  const { subscription } = aSubscription(endpoint);
  await expect(bed.dana.does((cx) => subscribe(cx, subscription, house))).rejects.toMatchObject({
    code: "not-understood",
  });
});

test("a taken message whose alert was closed sends nothing, whoever took it", async () => {
  const bed = await layReachable();
  const id = await bed.raise();
  await openSweeper(house).step();
  const software = { kind: "software", agencyId: bed.agency.id, name: "alerts" } as const;
  const taken = await inContext(house, software, (cx) => takeSendings(cx.db, cx.now(), 30_000));
  await bed.dana.does((cx) =>
    closeAlert(cx, { id, requestId: randomUUID(), outcome: "false-alarm", done: "A song.", toPerson: "" }),
  );
  for (const one of taken) await sendTaken(house, bed.agency.id, one);
  expect([mailbox.mails.length, push.received.length, gateway.received.length]).toEqual([0, 0, 0]);
});

function bodyOf(mail: Mail | undefined): string {
  return mail?.text.split("\r\n\r\n").slice(1).join("").trim() ?? "";
}

function messageIdOf(mail: Mail | undefined): string | undefined {
  return /^Message-ID: (.+)$/im.exec(mail?.text ?? "")?.[1];
}
