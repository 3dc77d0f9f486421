import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@mooring/language";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import {
  type AlertHouse,
  comeDue,
  done,
  inDatabase,
  killServer,
  makeReachable,
  openAlertHouse,
  type Reachable,
  readPush,
  until,
} from "./alert-house.ts";
import { launchBrowser, openContext, signInPerson } from "./browser.ts";
import { settle } from "./every-screen.ts";
import { type Caller, signInAsPerson, top } from "./house.ts";

type Watching = { someone: true; until: string } | { someone: false; from: string | null };
type Own = { id: string; state: string; said: string | null; outcome: string | null; called: { order: string }[] };
type Pulse = { calling: string[]; alarm: boolean; watching: Watching };
type Rota = { shifts: { id: string }[]; exceptions: { id: string }[]; zone: string };

const kills = 4;
const passphrase = "mango tren azul domingo";
/** Words that must never leave the house, whatever way a call goes. */
const closingWords = "We spoke for ten minutes about the heron by the canal";
const personWords = "I am at my aunt's with the heron";
let alertHouse: AlertHouse;
let ximena: Caller;
let ines: Reachable;
let omar: Reachable;
let helen: Reachable;
let browser: Browser;
const raised: string[] = [];
/** Mails that came before this test. */
let before = 0;

beforeAll(async () => {
  alertHouse = await openAlertHouse();
  browser = await launchBrowser();
  ximena = await signInAsPerson(alertHouse.house.url, "ximena", passphrase);
  [ines, omar, helen] = [
    await makeReachable(alertHouse, "ines"),
    await makeReachable(alertHouse, "omar"),
    await makeReachable(alertHouse, "helen"),
  ];
  await rosterAgain();
  // The shortest a lead may set: a whole chain in three minutes.
  const timers = { callsEveryone: false, backupMinutes: 1, leadMinutes: 2, alarmMinutes: 3 };
  await done(helen.call("PUT", "/api/alerts/timers/high", timers));
});
afterAll(async () => {
  await browser.close();
  await alertHouse.close();
  fs.rmSync(alertHouse.house.dataFolder, { recursive: true, force: true });
});
beforeEach(() => {
  before = alertHouse.mailbox.mails.length;
});

async function emptyRota(): Promise<Rota> {
  const rota = await done<Rota>(helen.call("GET", "/api/alerts/rota?days=1"));
  for (const { id } of rota.shifts) await done(helen.call("DELETE", `/api/alerts/rota/shifts/${id}`));
  for (const { id } of rota.exceptions) await done(helen.call("DELETE", `/api/alerts/rota/exceptions/${id}`));
  return rota;
}

async function rosterAgain(): Promise<void> {
  await emptyRota();
  await put(ines, "first");
  await put(omar, "backup");
}

/** Day and night, every day. */
async function put({ memberId }: Reachable, order: "first" | "backup"): Promise<void> {
  const id = randomUUID();
  const days = [1, 2, 3, 4, 5, 6, 7];
  const when = { days, from: "00:00", until: "00:00", zone: "America/New_York", startsOn: "2026-01-01", endsOn: null };
  await done(helen.call("PUT", `/api/alerts/rota/shifts/${id}`, { programmeId: null, memberId, order, ...when }));
}

/** Ximena asks for a person. */
async function ask(level: "high" | "imminent" = "high"): Promise<{ alertId: string; watching: Watching }> {
  const asked = { eventId: randomUUID(), happenedAt: new Date().toISOString(), level };
  // Delivered twice, as a phone that lost the answer does.
  const [first, second] = await Promise.all([1, 2].map(() => ximena.call("POST", "/api/alerts/mine", asked)));
  const answer = first?.status === 200 ? first : second;
  if (!answer) throw new Error("no answer");
  const { alertId, watching } = await done<{ alertId: string; watching: Watching }>(Promise.resolve(answer));
  raised.push(alertId);
  return { alertId, watching };
}

const pulseOf = (staff: Caller) => done<Pulse>(staff.call("GET", "/api/alerts/pulse"));
const mine = async (id: string) => {
  const { alerts } = await done<{ alerts: Own[] }>(ximena.call("GET", "/api/alerts/mine"));
  return alerts.find((own) => own.id === id);
};
const watching = () => done<Watching>(ximena.call("GET", "/api/alerts/watching"));
const isCalled = (staff: Caller, id: string, mostMs?: number) =>
  until(async () => (await pulseOf(staff)).calling.includes(id), mostMs);
const take = (staff: Caller, id: string) =>
  done<{ mine: boolean; by: { memberId: string } }>(staff.call("POST", `/api/alerts/one/${id}/acknowledge`, {}));
const close = (staff: Caller, id: string) => {
  const words = { outcome: "reached", done: closingWords, toPerson: "It was good to hear you." };
  return done(staff.call("POST", `/api/alerts/one/${id}/close`, { requestId: randomUUID(), ...words }));
};
const mailsTo = ({ email }: Reachable) => alertHouse.mailbox.mails.slice(before).filter(({ to }) => to.includes(email));

test("chain acknowledges: the first is called by every way, two who press at once get one owner, and the person reads what was done", async () => {
  const { alertId, watching: told } = await ask("imminent");
  expect(told.someone).toBe(true);
  // Imminent: everyone on call at once.
  await Promise.all([isCalled(ines, alertId), isCalled(omar, alertId)]);
  await until(async () => mailsTo(ines).length === 1 && mailsTo(omar).length === 1);
  const both = await Promise.all([take(ines, alertId), take(omar, alertId)]);
  expect(both.map((one) => one.mine).sort()).toEqual([false, true]);
  expect(new Set(both.map(({ by }) => by.memberId)).size).toBe(1);
  const owner = both[0]?.mine ? ines : omar;
  expect((await pulseOf(ines)).calling).toEqual([]);
  expect(await mine(alertId)).toMatchObject({ state: "answered", said: null });

  const answer = { requestId: randomUUID(), words: personWords };
  await done(ximena.call("POST", `/api/alerts/mine/${alertId}/answer`, answer));
  await close(owner, alertId);
  expect(await mine(alertId)).toMatchObject({
    state: "closed",
    outcome: "reached",
    said: "It was good to hear you.",
    answers: [{ words: personWords }],
  });
  // Nobody is called for what is over.
  await sleep(2500);
  expect([mailsTo(ines).length, mailsTo(omar).length, mailsTo(helen).length]).toEqual([1, 1, 0]);
});

test("escalates: a real minute without an answer calls the backup, then the lead, then the alarm says that nobody is watching", async () => {
  const { alertId } = await ask();
  await isCalled(ines, alertId);
  expect((await pulseOf(omar)).calling).toEqual([]);
  await isCalled(omar, alertId, 75_000);
  expect((await pulseOf(helen)).calling).toEqual([]);
  await comeDue(alertHouse.house, alertId);
  await isCalled(helen, alertId);
  expect((await watching()).someone).toBe(true);
  await comeDue(alertHouse.house, alertId);
  await until(async () => (await pulseOf(helen)).alarm);
  // Those on duty did not answer, so nobody is promised any more.
  expect(await watching()).toEqual({ someone: false, from: null });
  expect((await mine(alertId))?.state).toBe("alarm");
  expect((await take(helen, alertId)).mine).toBe(true);
  expect((await watching()).someone).toBe(true);
  await close(helen, alertId);
});

test("nobody rostered: the dead-man alarm calls the lead at once, and the person is told so, in words, before and after they ask", async () => {
  await emptyRota();
  onTestFinished(rosterAgain);
  expect(await watching()).toEqual({ someone: false, from: null });
  const context = await openContext(browser, { width: 390, height: 844 });
  const page = await context.newPage();
  await signInPerson(page, alertHouse.house.url, "ximena", passphrase);
  await page.goto(`${alertHouse.house.url}/me/help`);
  await page.getByText(/Nobody from this agency is on call right now/).waitFor();
  const known = new Set(
    (await done<{ alerts: Own[] }>(ximena.call("GET", "/api/alerts/mine"))).alerts.map(({ id }) => id),
  );
  await page.getByRole("button", { name: "As soon as they can" }).click();
  await page.getByText(/No one is on call, so those who lead here were told/).waitFor();
  const alertId = await until(async () => {
    const { alerts } = await done<{ alerts: Own[] }>(ximena.call("GET", "/api/alerts/mine"));
    return alerts.find(({ id }) => !known.has(id))?.id;
  });
  raised.push(alertId);
  await isCalled(helen, alertId);
  await until(async () => mailsTo(helen).length === 1);
  await until(async () => (await mine(alertId))?.called.some(({ order }) => order === "alarm"));
  await page.getByRole("link", { name: "See what happens with it" }).click();
  await page.getByText("No one has answered yet. We have called those who lead here.").waitFor();
  await settle(page);

  await take(helen, alertId);
  await close(helen, alertId);
  await page.goto(`${alertHouse.house.url}/me/alerts`);
  await page.getByText("It was good to hear you.").first().waitFor();
  await context.close();
});

test(`server killed between steps, ${kills} times: no alert is lost, none is doubled, and each step calls once`, async () => {
  const random = seededRandom(20261122);
  const ids: string[] = [];
  for (let i = 0; i < kills; i++) {
    const { alertId } = await ask();
    ids.push(alertId);
    // Before the first step, in it, or after it.
    await sleep(random() * 1500);
    await killServer(alertHouse.house);
    await isCalled(ines, alertId);
    await comeDue(alertHouse.house, alertId);
    await sleep(random() * 1200);
    await killServer(alertHouse.house);
    await isCalled(omar, alertId);
    expect((await take(omar, alertId)).mine).toBe(true);
    await killServer(alertHouse.house);
    expect((await mine(alertId))?.state).toBe("answered");
    await close(omar, alertId);
  }
  const { rows } = await inDatabase(alertHouse.house, (pool) =>
    pool.query<{ id: string; called_as: string; many: string }>(
      `select a.id, c.called_as, count(*) as many from mooring.alert a join mooring.alert_call c on c.alert_id = a.id
       where a.id = any($1) group by a.id, c.called_as order by a.id, c.called_as`,
      [ids],
    ),
  );
  expect(rows).toEqual(
    [...ids].sort().flatMap((id) => ["backup", "first"].map((called_as) => ({ id, called_as, many: "1" }))),
  );
}, 240_000);

test("nothing doubled in all of this: one alert for each event, one line for each call, and the ledger verifies", async () => {
  const { rows } = await inDatabase(alertHouse.house, (pool) =>
    pool.query<{ events: string; alerts: string; open: string }>(
      `select count(distinct event_id) as events, count(*) as alerts, count(*) filter (where state <> 'closed') as open
       from mooring.alert where id = any($1)`,
      [raised],
    ),
  );
  const count = String(new Set(raised).size);
  expect(rows).toEqual([{ events: count, alerts: count, open: "0" }]);
  const verified = spawnSync(process.execPath, [path.join(top, "app/server/commands/main.ts"), "verify-ledger"], {
    cwd: top,
    encoding: "utf8",
    env: { ...process.env, MOORING_DATA: alertHouse.house.dataFolder, DATABASE_URL: "" },
  });
  expect(verified.stdout).toContain("Nothing was altered, removed or reordered.");
});

test("no content on any channel: the same neutral words to everyone, by mail, push and text, and nothing of the person", async () => {
  const { alertId } = await ask();
  await isCalled(ines, alertId);
  const { mailbox, gateway, push } = alertHouse;
  await until(async () => mailsTo(ines).length > 0);
  await take(ines, alertId);
  await close(ines, alertId);
  const pushed = push.received.map((one) => {
    const member = [ines, omar, helen].find(({ push: at }) => one.path.endsWith(at));
    if (!member) throw new Error("a push to nobody we know");
    return readPush(one, member);
  });
  expect(pushed.length).toBeGreaterThan(0);
  expect(gateway.received.length).toBeGreaterThan(0);
  expect(new Set(push.received.map(({ headers }) => headers.urgency)).size).toBe(1);
  const words = /^(Someone needs you in Mooring\. Sign in\.|Alguien le necesita en Mooring\. Inicie sesión\.)$/;
  for (const text of pushed) {
    expect(JSON.parse(text)).toEqual({
      id: expect.any(String),
      title: "Mooring",
      body: expect.stringMatching(words),
      url: "/work/alerts",
    });
  }
  for (const { body } of gateway.received) expect(JSON.parse(body.toString()).text).toMatch(words);
  const everything = [
    ...mailbox.mails.map(({ text }) => text),
    ...gateway.received.map(({ headers, body }) => `${JSON.stringify(headers)} ${body.toString()}`),
    // How urgent a push is to the push service is the same for every call, a drill's as well.
    ...push.received.map(({ headers: { urgency: _, ...headers } }) => JSON.stringify(headers)),
    ...pushed,
  ].join("\n");
  for (const never of [...raised, "Ximena", "Duarte", "heron", "imminent", "high", "danger", "alert_", "level"])
    expect(everything.includes(never), `“${never}” left the house`).toBe(false);
});

test("on every staff page a bar calls without a name, one press takes it, and it can be closed and opened again", async () => {
  const { url } = alertHouse.house;
  const context = await openContext(browser);
  const page = await context.newPage();
  await context.addCookies(
    ines.cookie
      .split("; ")
      .map((one) => ({ name: one.split("=")[0] ?? "", value: one.split("=").slice(1).join("="), url })),
  );
  await page.goto(`${url}/work/people`);
  await page.getByRole("heading", { name: "People", exact: true }).waitFor();
  const { alertId } = await ask();
  const bar = page.getByRole("region", { name: "Calls to you" });
  await bar.waitFor();
  expect(await bar.textContent()).not.toMatch(/Ximena|danger|high/i);
  await bar.getByRole("button", { name: "I have it" }).click();
  await page.getByRole("heading", { name: /Ximena Duarte asked for a person/ }).waitFor();
  await page.getByText(/You have it, since/).waitFor();
  await page.getByRole("heading", { name: /How to reach Ximena Duarte safely/ }).waitFor();
  await page.getByRole("button", { name: "Close with what was done" }).click();
  await page.getByRole("button", { name: "Close it" }).click();
  // Not without words, nor without how it ended.
  await page.getByText("Choose how it ended.").waitFor();
  await page.getByText("A few words are needed, so that others can follow you.").waitFor();
  await page.getByLabel("They were reached, and are with someone or safe for now").check({ force: true });
  await page.getByLabel("What was done, for colleagues").fill(closingWords);
  await page.getByRole("button", { name: "Close it" }).click();
  await page.getByText("It is closed. Thank you.").waitFor();
  await page.getByRole("button", { name: "Open it again" }).click();
  await page.getByText(/You have it, since/).waitFor();
  expect((await mine(alertId))?.state).toBe("answered");
  await close(ines, alertId);
  await context.close();
});

test("a push shows the neutral words and nothing else, and its worker leaves a person's pages alone", async () => {
  const { url } = alertHouse.house;
  const context = await openContext(browser);
  await context.grantPermissions(["notifications"], { origin: url });
  const page = await context.newPage();
  await page.goto(`${url}/work`);
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("/work-push.js", { scope: "/work" });
    await new Promise<void>((resolve) => {
      installing?.addEventListener("statechange", () => installing.state === "activated" && resolve());
    });
  });
  const message = { id: "one", title: "Mooring", body: "Someone needs you in Mooring. Sign in.", url: "/work/alerts" };
  const registrationId = await registered;
  for (let twice = 0; twice < 2; twice++)
    await devtools.send("ServiceWorker.deliverPushMessage", {
      origin: url,
      registrationId,
      data: JSON.stringify(message),
    });
  const shown = await until(async () => {
    const notes = await page.evaluate(async () => {
      const own = await navigator.serviceWorker.getRegistration("/work");
      return (await own?.getNotifications())?.map(({ title, body }) => ({ title, body })) ?? [];
    });
    return notes.length > 0 && notes;
  });
  expect(shown).toEqual([{ title: message.title, body: message.body }]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/me")) ?? null)).toBeNull();
  await context.close();
});
