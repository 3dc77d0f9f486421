import type { TroubleCode } from "../api.ts";

/** One write that waits to be sent, opened. */
export type WaitingWrite = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly input: Record<string, unknown>;
  readonly tries: number;
};

/** What the sender needs; the real one is IndexedDB and `fetch`. */
export type OutboxPort = {
  /** The oldest write that is neither sent nor refused; `locked` when its key is not open. */
  readonly next: () => Promise<WaitingWrite | "locked" | undefined>;
  /** Sends once. Throws; `codeOf` names why. */
  readonly send: (write: WaitingWrite) => Promise<void>;
  readonly codeOf: (reason: unknown) => TroubleCode;
  readonly done: (id: string) => Promise<void>;
  /** Counts a try that may succeed later. */
  readonly tried: (id: string) => Promise<void>;
  /** Keeps it, with the reason, for the person to see. */
  readonly refuse: (id: string, code: TroubleCode) => Promise<void>;
};

export type SendOutcome =
  | { readonly state: "empty" | "locked" | "signed-out" }
  | { readonly state: "later"; readonly tries: number };

/** A server fault this often is not going to pass by itself; the write is set aside and the rest goes on. */
const faultsBeforeSettingAside = 8;

const passing: ReadonlySet<TroubleCode> = new Set([
  "offline",
  "resting",
  "too-many-tries",
  "ledger-unavailable",
  "key-missing",
  "storage-full",
  "stale-permit",
]);
const signIn: ReadonlySet<TroubleCode> = new Set(["not-signed-in", "second-factor-needed", "sign-in-failed"]);

/** What an answer means for a waiting write. `already-done` is what a write sent twice gets: it is there. */
export function verdictOf(code: TroubleCode, tries: number): "done" | "later" | "signed-out" | "refused" {
  if (code === "already-done") return "done";
  if (signIn.has(code)) return "signed-out";
  if (passing.has(code) || (code === "trouble" && tries + 1 < faultsBeforeSettingAside)) return "later";
  return "refused";
}

/**
 * Sends everything that waits, oldest first, one at a time. Stops where sending must wait; a write the server will
 * never take is set aside and does not hold up the rest.
 */
export async function sendInOrder(port: OutboxPort): Promise<SendOutcome> {
  for (;;) {
    const write = await port.next();
    if (write === undefined) return { state: "empty" };
    if (write === "locked") return { state: "locked" };
    try {
      await port.send(write);
      await port.done(write.id);
    } catch (reason) {
      const code = port.codeOf(reason);
      const verdict = verdictOf(code, write.tries);
      if (verdict === "done") await port.done(write.id);
      else if (verdict === "refused") await port.refuse(write.id, code);
      else if (verdict === "signed-out") return { state: "signed-out" };
      else {
        await port.tried(write.id);
        return { state: "later", tries: write.tries + 1 };
      }
    }
  }
}

/**
 * How long to wait before the next try, in ms: 2 s doubling to 5 min, spread by a third so that a shelter's phones do
 * not all come back at once.
 *
 * @param random 0 to 1
 */
export function backOffMs(tries: number, random: number): number {
  const full = Math.min(2000 * 2 ** Math.max(0, tries - 1), 300_000);
  return Math.round(full * (2 / 3 + random / 3));
}
