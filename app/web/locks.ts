import { dropKeys } from "./keys.ts";
import { readSession, type Session, setSession } from "./session.ts";

/** How long a page may be left alone before it is covered, in minutes, where the agency's packs ask for nothing shorter. */
export const idleMinutes = { me: 10, work: 15 } as const;

/** Covers the screen and forgets the keys. Drafts stay: they are sealed on the device. */
export function lock(): void {
  const session = readSession();
  dropKeys();
  if (session.state === "signed-in") setSession({ state: "locked", who: session.who });
}

/** The shorter of the page's own time and what the agency asks for. */
export function idleLimitMs(minutes: number, session: Session): number {
  const asked = "who" in session ? session.who?.idleMinutes : undefined;
  return Math.min(minutes, asked ?? minutes) * 60_000;
}

/** True once `limitMs` have gone by since the last sign of life. A clock set back counts as no time. */
export function isIdle(lastSeenMs: number, nowMs: number, limitMs: number): boolean {
  return nowMs - lastSeenMs >= limitMs;
}

/**
 * Watches for signs of life in every tab of this browser and locks after `minutes` without one, also after sleep; sooner
 * where the agency of whoever is signed in asks for it. Returns how to stop.
 */
export function startIdleLock(minutes: number): () => void {
  let lastSeen = Date.now();
  let told = 0;
  const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("alive");
  const check = () => {
    if (isIdle(lastSeen, Date.now(), idleLimitMs(minutes, readSession()))) lock();
  };
  const alive = () => {
    // A screen that has just woken up must lock first, whatever woke it.
    check();
    lastSeen = Date.now();
    if (lastSeen - told > 10_000) {
      told = lastSeen;
      tabs?.postMessage("alive");
    }
  };
  if (tabs) {
    tabs.onmessage = () => {
      lastSeen = Date.now();
    };
  }
  const signs = ["pointerdown", "keydown", "touchstart", "wheel"] as const;
  for (const sign of signs) addEventListener(sign, alive, { passive: true, capture: true });
  document.addEventListener("visibilitychange", check);
  const timer = setInterval(check, 5_000);
  return () => {
    for (const sign of signs) removeEventListener(sign, alive, { capture: true });
    document.removeEventListener("visibilitychange", check);
    clearInterval(timer);
    tabs?.close();
  };
}
