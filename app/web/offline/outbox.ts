import { useSyncExternalStore } from "react";
import type { Endpoint, InputOf } from "#kernel/endpoint.ts";
import { send, Trouble } from "../api.ts";
import { onHold } from "../keys.ts";
import { hasLeft } from "../leave.ts";
import { currentAccount, readSession, watchSession } from "../session.ts";
import { device, type StoredWrite } from "./device.ts";
import { newId, openHere, sealHere } from "./seal.ts";
import { backOffMs, type OutboxPort, sendInOrder } from "./send-in-order.ts";

/** What the screens say about the outbox: how many of this account's writes wait, and how many were refused. */
export type OutboxCount = { readonly waiting: number; readonly refused: number };

let count: OutboxCount = { waiting: 0, refused: 0 };
let timer: ReturnType<typeof setTimeout> | undefined;
/** Who was here last: a write whose session ended on its way is still theirs, and goes once they are back. */
let lastHere: string | null = null;
const watchers = new Set<() => void>();
const sent = new Set<(path: string, id: string) => void>();
const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("outbox");

async function ofAccount(): Promise<StoredWrite[]> {
  const account = currentAccount();
  const all = await (await device()).getAllFromIndex("outbox", "order");
  return all.filter((write) => write.account === account);
}

async function recount(tellTabs = true): Promise<void> {
  const writes = await ofAccount();
  const refused = writes.filter((write) => write.refused !== undefined).length;
  count = { waiting: writes.length - refused, refused };
  for (const watch of watchers) watch();
  if (tellTabs) tabs?.postMessage("changed");
}

async function change(id: string, how: (write: StoredWrite) => StoredWrite | undefined): Promise<void> {
  const changing = (await device()).transaction("outbox", "readwrite", { durability: "strict" });
  const write = await changing.store.get(id);
  if (write) {
    const next = how(write);
    if (next) await changing.store.put(next);
    else await changing.store.delete(id);
  }
  await changing.done;
}

const port: OutboxPort = {
  async next() {
    const write = (await ofAccount()).find(({ refused }) => refused === undefined);
    if (!write) return undefined;
    const text = await openHere("outbox", write.id, write);
    if (text === null) return "locked";
    const { id, method, path, tries } = write;
    return { id, method, path, tries, input: JSON.parse(text) as Record<string, unknown> };
  },
  async send(write) {
    await send(write, write.input, { id: write.id });
    for (const tell of sent) tell(write.path, write.id);
  },
  codeOf: (reason) => (reason instanceof Trouble ? reason.code : "trouble"),
  async done(id) {
    await change(id, () => undefined);
    await recount();
  },
  tried: (id) => change(id, (write) => ({ ...write, tries: write.tries + 1 })),
  async refuse(id, code) {
    await change(id, (write) => ({ ...write, refused: code }));
    await recount();
  },
};

async function sendNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (hasLeft() || !navigator.onLine || readSession().state !== "signed-in") return;
  const outcome = await sendInOrder(port);
  if (outcome.state === "later") timer = setTimeout(sendWaiting, backOffMs(outcome.tries, Math.random()));
}

/** Tries to send what waits. One tab does it; the others leave it to that one. Safe to call at any time. */
export function sendWaiting(): void {
  const run = () => sendNow().catch(() => undefined);
  if (!navigator.locks) void run();
  else void navigator.locks.request("outbox", { ifAvailable: true }, (lock) => (lock ? run() : undefined));
}

/**
 * Queues a write: sealed and on disk when this returns, sent when it can be. The server takes the same `id` once.
 *
 * @param id a client-made UUID; give the one inside the input when it has one
 * @throws when nobody is signed in, or the device refuses to store: then tell the person it is not saved
 */
export async function addToOutbox<E extends Endpoint>(endpoint: E, input: InputOf<E>, id = newId()): Promise<string> {
  const account = currentAccount() ?? lastHere;
  if (!account) throw new Trouble("not-signed-in", "nobody to keep this for");
  const sealed = await sealHere("outbox", id, JSON.stringify(input ?? {}));
  const adding = (await device()).transaction("outbox", "readwrite", { durability: "strict" });
  const last = await adding.store.index("order").openCursor(null, "prev");
  const { method, path } = endpoint;
  const order = (last?.value.order ?? 0) + 1;
  await adding.store.put({ id, account, order, at: Date.now(), method, path, tries: 0, ...sealed });
  await adding.done;
  await recount();
  sendWaiting();
  return id;
}

/** This account's writes to one path that are not on the server yet, oldest first, for showing them in place. */
export async function waitingWrites<E extends Endpoint>(
  endpoint: E,
): Promise<{ id: string; at: number; input: InputOf<E>; refused?: string }[]> {
  const writes = (await ofAccount()).filter(({ method, path }) => method === endpoint.method && path === endpoint.path);
  const opened = writes.map(async (write) => {
    const text = await openHere("outbox", write.id, write);
    if (text === null) return [];
    const { id, at, refused } = write;
    return [{ id, at, input: JSON.parse(text) as InputOf<E>, ...(refused ? { refused } : {}) }];
  });
  return (await Promise.all(opened)).flat();
}

/** Forgets a refused write, or puts it back into the queue. */
export async function settleRefused(id: string, how: "forget" | "again"): Promise<void> {
  await change(id, ({ refused: _, ...write }) => (how === "forget" ? undefined : { ...write, tries: 0 }));
  await recount();
  if (how === "again") sendWaiting();
}

/** Called after each write that arrived, so that a screen can ask the server again. Returns how to stop. */
export function onSent(tell: (path: string, id: string) => void): () => void {
  sent.add(tell);
  return () => sent.delete(tell);
}

export function useOutbox(): OutboxCount {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => count,
  );
}

/** Watches for everything that may let waiting writes go: a connection, a sign-in, an opened key, another tab. */
export function startOutbox(): void {
  const onChange = () => {
    lastHere = currentAccount() ?? lastHere;
    void recount(false).catch(() => undefined);
    sendWaiting();
  };
  addEventListener("online", onChange);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") sendWaiting();
  });
  watchSession(onChange);
  onHold(onChange);
  if (tabs) tabs.onmessage = () => void recount(false).catch(() => undefined);
  // The browser may tell us late or not at all that the internet is back.
  setInterval(() => {
    if (count.waiting > 0 && timer === undefined) sendWaiting();
  }, 60_000);
  onChange();
}
