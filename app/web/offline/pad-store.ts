import { device } from "./device.ts";
import { type Bytes, lockBytes, type Pad, padFromBytes, padToBytes, random, unlockBytes } from "./pad-bytes.ts";
import { leftMs, noTries, type Tries } from "./pad-wait.ts";
import { deviceKey } from "./seal.ts";

const begin = "pad/";
const saltAs = "pad";
const triesAs = "pad-last";
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("pad");
const watchers = new Set<() => void>();
let turn: Promise<unknown> = Promise.resolve();

/** One change at a time, over all tabs where the browser can. */
export function alone<T>(act: () => Promise<T>): Promise<T> {
  const run = () => (navigator.locks ? navigator.locks.request("pad", act) : act());
  const mine = turn.then(run, run) as Promise<T>;
  turn = mine.catch(() => undefined);
  return mine;
}

async function get(name: string): Promise<Bytes | undefined> {
  const found = await (await device()).get("kept", name);
  return found instanceof Uint8Array ? (found as Bytes) : undefined;
}

async function put(name: string, bytes: Bytes): Promise<void> {
  const writing = (await device()).transaction("kept", "readwrite", { durability: "strict" });
  await writing.store.put(bytes, name);
  await writing.done;
}

const outerKey = async () => (await deviceKey()) as CryptoKey;

export async function readPad(account: string): Promise<Pad | null> {
  const sealed = await get(`${begin}${account}`);
  const bytes = sealed && (await unlockBytes(await outerKey(), sealed, `${begin}${account}`));
  return bytes ? padFromBytes(bytes) : null;
}

export async function writePad(account: string, pad: Pad): Promise<void> {
  await put(`${begin}${account}`, await lockBytes(await outerKey(), padToBytes(pad), `${begin}${account}`));
  channel?.postMessage("changed");
  for (const tell of watchers) tell();
}

/** Whose pads are on this device. */
export async function padAccounts(): Promise<string[]> {
  const keys = await (await device()).getAllKeys("kept", IDBKeyRange.bound(begin, `${begin}\uffff`));
  return keys.map((key) => key.slice(begin.length));
}

/** Called after a change in this tab or another. Returns how to stop. */
export function onPadChange(tell: () => void): () => void {
  watchers.add(tell);
  channel?.addEventListener("message", tell);
  return () => {
    watchers.delete(tell);
    channel?.removeEventListener("message", tell);
  };
}

/** The device's salt; made once. */
export async function salt(): Promise<Bytes> {
  const known = await get(saltAs);
  if (known) return known;
  const made = random(16);
  await put(saltAs, made);
  return made;
}

const triesForm = 64;

export async function readTries(): Promise<Tries> {
  const sealed = await get(triesAs);
  const bytes = sealed && (await unlockBytes(await outerKey(), sealed, triesAs));
  if (!bytes) return noTries;
  const [wrong = 0, waitMs = 0, seenAt = 0] = new Float64Array(bytes.buffer, 0, 3);
  return { wrong, waitMs, seenAt };
}

/** The count of tries lies on every device that has a pad, whether a PIN was ever tried there or not. */
export async function ensureTries(): Promise<void> {
  if (!(await get(triesAs))) await writeTries(noTries);
}

export async function writeTries({ wrong, waitMs, seenAt }: Tries): Promise<void> {
  const bytes = random(triesForm);
  new Float64Array(bytes.buffer, 0, 3).set([wrong, waitMs, seenAt]);
  await put(triesAs, await lockBytes(await outerKey(), bytes, triesAs));
  anchor = { seenAt, at: performance.now(), left: waitMs };
}

/** Where this page stands in the wait: while it is open, time is counted without the clock on the wall. */
let anchor: { seenAt: number; at: number; left: number } | null = null;

/** How long still until a PIN may be tried, in ms. */
export async function waitLeft(): Promise<number> {
  const tries = await readTries();
  if (anchor?.seenAt !== tries.seenAt)
    anchor = { seenAt: tries.seenAt, at: performance.now(), left: leftMs(tries, Date.now()) };
  return Math.max(0, anchor.left - (performance.now() - anchor.at));
}

/** The page was away (a phone asleep stops every other clock): count by the wall again. */
export function cameBack(): void {
  anchor = null;
}

/** Keeps what is still left, so that a closed page goes on from here. */
export function noteWait(): Promise<void> {
  return alone(async () => {
    const tries = await readTries();
    if (tries.waitMs === 0) return;
    await writeTries({ ...tries, waitMs: await waitLeft(), seenAt: Date.now() });
  });
}
