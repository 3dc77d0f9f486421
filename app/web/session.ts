import { useSyncExternalStore } from "react";
import type { Role } from "#kernel/vocabulary.ts";

/** Who is signed in, as far as the screens need to know. What they may see is the server's decision. */
export type Who = {
  readonly accountId: string;
  readonly kind: "person" | "staff";
  /** What to call them on screen. */
  readonly name: string;
  readonly personId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly agencyId?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Staff: whether the second step was taken; without it only setting one up opens. */
  readonly secondFactor?: boolean | undefined;
  /** Minutes without a sign of life after which the screen covers itself here. */
  readonly idleMinutes?: number | undefined;
};

/**
 * `asking` until the server has answered; `unreachable` when it cannot be asked (offline): screens that work from this
 * device still open; `locked` after the idle lock or a quick exit, until the unlock form says otherwise.
 */
export type Session =
  | { readonly state: "asking" | "signed-out" | "unreachable" }
  | { readonly state: "signed-in" | "locked"; readonly who: Who | null };

const lockedAs = "locked";
const lastAs = "last";
let session: Session = { state: "asking" };
const watchers = new Set<() => void>();

export function readSession(): Session {
  return session;
}

export function setSession(next: Session): void {
  session = next;
  remember(next.state === "locked");
  for (const watch of watchers) watch();
}

/** Calls `watch` at each change; returns how to stop. */
export function watchSession(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}

export function useSession(): Session {
  return useSyncExternalStore(watchSession, readSession);
}

/** The lock outlives a reload and a closed tab: only signing in or unlocking lifts it. */
export function wasLocked(): boolean {
  try {
    return localStorage.getItem(lockedAs) === "yes";
  } catch {
    return false;
  }
}

/**
 * Whose drafts and waiting writes these are: the account that is signed in, or the last one on this device while the
 * server cannot be asked. Null when nobody is.
 */
export function currentAccount(): string | null {
  if (session.state === "signed-in" || session.state === "locked") return session.who?.accountId ?? lastAccount();
  return session.state === "unreachable" ? lastAccount() : null;
}

function lastAccount(): string | null {
  try {
    return localStorage.getItem(lastAs);
  } catch {
    return null;
  }
}

function remember(locked: boolean): void {
  try {
    if (locked) localStorage.setItem(lockedAs, "yes");
    else if (session.state === "signed-in" && session.who) localStorage.setItem(lastAs, session.who.accountId);
    if (!locked && (session.state === "signed-in" || session.state === "signed-out")) localStorage.removeItem(lockedAs);
  } catch {
    // Storage refused: the keys are gone from memory all the same.
  }
}
