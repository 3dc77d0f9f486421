import { createDecipheriv, type ECDH, hkdfSync, randomUUID } from "node:crypto";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runningPostgres } from "../../app/db/embedded.ts";
import { openPool, type Pool, withDatabase } from "../../app/db/open.ts";
import { aSubscription, openMailbox, openReceiver, type Received } from "../../app/features/alerts/server.test-bed.ts";
import { digitsNow } from "./browser.ts";
import { type Caller, keepCookies, post, processesOf, type RunningHouse, startHouse, untilUp } from "./house.ts";

/** A member of staff with every way of being called. */
export type Reachable = Caller & {
  memberId: string;
  email: string;
  phone: string;
  push: string;
  ecdh: ECDH;
  auth: string;
};

/** A whole Mooring with a mail server, a push service and a text gateway of its own, all in this process. */
export async function openAlertHouse() {
  const [mailbox, push, gateway] = [await openMailbox(), await openReceiver(), await openReceiver()];
  const house = await startHouse({
    env: {
      SMTP_URL: mailbox.url,
      MAIL_FROM: "no-reply@harborhouse.example",
      ALERT_WEBHOOK_URL: gateway.url,
      ALERT_WEBHOOK_SECRET: "a shared secret of the gateway",
      ALERT_PUSH_HOSTS: new URL(push.url).host,
    },
  });
  return {
    house,
    mailbox,
    push,
    gateway,
    close: async () => {
      await house.stop();
      await Promise.all([mailbox.close(), push.close(), gateway.close()]);
    },
  };
}

export type AlertHouse = Awaited<ReturnType<typeof openAlertHouse>>;

export async function signInAsStaff(url: string, name: string): Promise<Caller> {
  const email = `${name}@harborhouse.example`;
  const first = await post(url, "/api/accounts/sign-in/staff", { email, password: "calm-harbor-demo-2026" });
  const half = await keepCookies(url, first);
  const code = { kind: "digits", code: await digitsNow() };
  return keepCookies(url, await post(url, "/api/accounts/sign-in/code", code, half.cookie));
}

/** Signs a member in and gives them an address, a number and a browser. */
export async function makeReachable({ house, push }: AlertHouse, name: string): Promise<Reachable> {
  const caller = await signInAsStaff(house.url, name);
  const { body } = await caller.call("GET", "/api/accounts/who");
  const { memberId } = body as { memberId: string };
  const [email, phone] = [`${name}@phones.example`, `+1 555 01${name.length}${name.charCodeAt(0)}`];
  await done(caller.call("PUT", "/api/alerts/ways", { email, phone }));
  const at = `/${randomUUID()}`;
  const { subscription, ecdh } = aSubscription(`${push.url}${at}`);
  await done(caller.call("PUT", "/api/alerts/push", subscription));
  return { ...caller, memberId, email, phone, push: at, ecdh, auth: subscription.keys.auth };
}

/** The answer's body; anything but success is an error that says what was answered. */
export async function done<T = unknown>(asked: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
}

/** Tries again until it neither throws nor is false, for as long as a step of the chain may take. */
export async function until<T>(look: () => Promise<T | false | undefined>, mostMs = 20_000): Promise<T> {
  const end = Date.now() + mostMs;
  for (;;) {
    const found = await look().catch((error: unknown) => {
      if (Date.now() > end) throw error;
      return undefined;
    });
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`never came true: ${look.toString().slice(0, 200)}`);
    await sleep(100);
  }
}

/** Asks the database itself, as its owner. */
export async function inDatabase<T>({ dataFolder }: RunningHouse, act: (pool: Pool) => Promise<T>): Promise<T> {
  const url = runningPostgres(path.join(dataFolder, "postgres"));
  const pool = openPool(withDatabase(url ?? "postgres://localhost/none", "mooring"), "owner", 1);
  try {
    return await act(pool);
  } finally {
    await pool.end();
  }
}

/** The moment of the next step has come, without waiting for it. */
export async function comeDue(house: RunningHouse, alertId: string): Promise<void> {
  const soon = "update mooring.alert set next_at = now() where id = $1 and next_at is not null";
  await inDatabase(house, (pool) => pool.query(soon, [alertId]));
}

/** `kill -9` of the server alone; the launcher starts it again. */
export async function killServer(house: RunningHouse): Promise<void> {
  const { server } = processesOf(house.dataFolder);
  if (server === undefined) throw new Error("there is no server to kill");
  process.kill(server, "SIGKILL");
  await until(async () => processesOf(house.dataFolder).server !== server);
  await untilUp(house);
}

/** What a browser reads of a push message (RFC 8291, RFC 8188). */
export function readPush({ body }: Received, { ecdh, auth }: Pick<Reachable, "ecdh" | "auth">): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
  const [theirs, sealed] = [body.subarray(21, 21 + idLength), body.subarray(21 + idLength)];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), ecdh.getPublicKey(), theirs]);
  const shared = Buffer.from(hkdfSync("sha256", ecdh.computeSecret(theirs), Buffer.from(auth, "base64url"), info, 32));
  const key = Buffer.from(hkdfSync("sha256", shared, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", shared, salt, "Content-Encoding: nonce\0", 12));
  const open = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
}
