import { call } from "#web/api.ts";
import { alerts } from "../contract.ts";

/** A small worker of its own: the one of `/me` must never reach staff pages. */
const worker = { script: "/work-push.js", scope: "/work" } as const;

export type PushState = "on" | "off" | "cannot" | "denied";

/** Whether this browser can be woken at all. */
export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker.getRegistration(worker.scope);
}

/** What this browser does now. */
export async function readPush(): Promise<PushState> {
  if (!canPush()) return "cannot";
  if (Notification.permission === "denied") return "denied";
  const known = await (await registration())?.pushManager.getSubscription();
  return known ? "on" : "off";
}

/** Asks the browser, then tells the server. @throws what the browser or the server had against it */
export async function turnPushOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  await navigator.serviceWorker.register(worker.script, { scope: worker.scope });
  const ready = await untilActive();
  const subscription =
    (await ready.pushManager.getSubscription()) ??
    (await ready.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error("the browser gave no whole subscription");
  try {
    await call(alerts.subscribe, { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } });
  } catch (reason) {
    // What the server does not know of would never call.
    await subscription.unsubscribe();
    throw reason;
  }
  return "on";
}

/** Stops here first, so that nothing comes any more even if the server cannot be told now. */
export async function turnPushOff(): Promise<PushState> {
  const known = await registration();
  const subscription = await known?.pushManager.getSubscription();
  if (subscription) {
    const { endpoint } = subscription;
    await subscription.unsubscribe();
    await call(alerts.unsubscribe, { endpoint });
  }
  await known?.unregister();
  return "off";
}

async function untilActive(): Promise<ServiceWorkerRegistration> {
  const found = await registration();
  if (!found) throw new Error("the worker is not there");
  const coming = found.installing ?? found.waiting;
  if (found.active || !coming) return found;
  await new Promise<void>((resolve, reject) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve();
      if (coming.state === "redundant") reject(new Error("the worker did not start"));
    });
  });
  return found;
}
