import { openOwn, sealOwn } from "@mooring/sealing";
import { useSyncExternalStore } from "react";
import { call, Trouble } from "#web/api.ts";
import { onDrop, ownKey } from "#web/keys.ts";
import { changeSide, ensurePad, type OpenSide, openWithOwn, readSide } from "#web/offline/pad.ts";
import { newId, randomBytes } from "#web/offline/seal.ts";
import { currentAccount, readSession } from "#web/session.ts";
import { type Share, safetyPlan } from "../contract.ts";
import {
  afterSaving,
  type Doc,
  mergeTheirs,
  readDoc,
  readTold,
  type Theirs,
  toldOf,
  waitingSteps,
} from "../domain/doc.ts";
import { limits } from "../domain.ts";

/** How the sealed copy on the server stands. `shares` null: not asked yet. */
export type Synced = {
  readonly state: "idle" | "busy" | "done" | "waiting" | "refused";
  readonly shares: readonly Share[] | null;
};

const nothing: Synced = { state: "idle", shares: null };
let now: Synced = nothing;
let running: Promise<void> | null = null;
let next: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

function tell(next: Partial<Synced>): void {
  now = { ...now, ...next };
  for (const watch of watchers) watch();
}
onDrop(() => {
  clearTimeout(timer);
  tell(nothing);
});

export function useSynced(): Synced {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => now,
  );
}

/** The account whose plan can be sent now: signed in, with the own key at hand. Null otherwise. */
export function syncingAccount(): string | null {
  return readSession().state === "signed-in" && ownKey() ? currentAccount() : null;
}

/** After a change: sends it at a pause in writing. */
export function syncSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void syncPlan(), 1500);
}

/** Brings this device and the server's sealed copy together. One run at a time; asked meanwhile, one more follows. */
export function syncPlan(): Promise<void> {
  if (running) {
    // What was written since that run began is part of the next one only.
    next ??= running.then(() => {
      next = null;
      return syncPlan();
    });
    return next;
  }
  running = run()
    .catch((reason: unknown) => {
      const isPassing = reason instanceof Trouble && reason.code !== "not-understood" && reason.code !== "too-large";
      tell({ state: isPassing ? "waiting" : "refused" });
    })
    .finally(() => {
      running = null;
    });
  return running;
}

const today = () => new Date().toISOString().slice(0, 10);

/**
 * After signing in, without the plan being opened: this device gets its pad, what waits on it is sent, and the server's copy
 * is asked for once a day. Not each time: asking leaves a line in the person's ledger.
 */
export async function keepHere(): Promise<void> {
  const account = syncingAccount();
  const own = ownKey();
  if (!account || !own) return;
  await ensurePad(account, own as CryptoKey);
  const opened = await openWithOwn(account, own as CryptoKey, "mine");
  if (!opened || syncingAccount() !== account) return;
  const doc = readDoc(await readSide(opened.side), "plan");
  if (doc.askedOn !== today() || waitingSteps(doc).length > 0) await syncPlan();
}

const placeOf = (id: string) => ({ table: "safety_plan_step", row: id, column: "body" });
const mostTurns = 5;

async function run(): Promise<void> {
  const account = syncingAccount();
  const own = ownKey();
  if (!account || !own) return;
  await ensurePad(account, own as CryptoKey);
  const opened = await openWithOwn(account, own as CryptoKey, "mine");
  if (!opened || syncingAccount() !== account) return;
  tell({ state: "busy" });
  for (let turn = 0; turn < mostTurns; turn++) {
    const { steps, shares } = await call(safetyPlan.mine, {});
    const theirs: Theirs[] = [];
    for (const { id, version, sealed } of steps) {
      const text = sealed === null ? null : await openOwn(own, placeOf(id), sealed);
      const told = text?.ok ? readTold(text.text) : null;
      // Sealed with a key that is not this one: better to touch nothing than to take it for a step taken away.
      if (sealed !== null && !told) throw new Error("a step does not open");
      theirs.push({ id, version, told });
    }
    tell({ shares });
    const doc = await changed(opened.side, (before) => ({ ...mergeTheirs(before, theirs, newId), askedOn: today() }));
    const waiting = waitingSteps(doc).slice(0, limits.stepsPerSave);
    if (waiting.length === 0) return tell({ state: "done" });
    const sent = await Promise.all(
      waiting.map(async (step) => ({
        id: step.id,
        saveId: step.waiting,
        version: step.version,
        sealed: step.gone ? null : await sealOwn(own, placeOf(step.id), JSON.stringify(toldOf(step)), randomBytes),
      })),
    );
    const answer = await call(safetyPlan.save, { steps: sent });
    const after = await changed(opened.side, (before) => afterSaving(before, waiting, answer.steps));
    const isWhole = answer.steps.every(({ version }) => version !== null);
    if (isWhole && waitingSteps(after).length === 0) {
      if (waiting.some(({ gone }) => gone)) tell({ shares: (await call(safetyPlan.mine, {})).shares });
      return tell({ state: "done" });
    }
  }
  tell({ state: "waiting" });
}

async function changed(side: OpenSide, how: (doc: Doc) => Doc): Promise<Doc> {
  return readDoc(await changeSide(side, (text) => JSON.stringify(how(readDoc(text, "plan")))), "plan");
}

/** After a share was given or taken back. */
export function tellShares(how: (shares: readonly Share[]) => readonly Share[]): void {
  tell({ shares: how(now.shares ?? []) });
}
