import * as Y from "yjs";
import type { PersonId } from "#kernel/ids.ts";
import { call, Trouble, type TroubleCode } from "#web/api.ts";
import { onDrop, onHold } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import { deleteDraft, mainBranch, putDraft, readDrafts } from "#web/offline/drafts.ts";
import { newId } from "#web/offline/seal.ts";
import { type Around, plans } from "../contract.ts";
import { nextBatch, type Unsent } from "../domain/batch.ts";
import { limits } from "../domain/document.ts";

/** `opening`: nothing shown yet. `closed`: not to be read any more. `refused`: what was written last cannot be kept there. */
export type LiveState = "opening" | "live" | "offline" | "closed" | "refused";

export type Live = {
  readonly doc: Y.Doc;
  readonly state: LiveState;
  readonly around: Around;
  readonly mayWrite: boolean;
  /** Everything written is on the server. */
  readonly isSent: boolean;
  /** Words of one's own lie sealed on this device and open with one's own key, which is not at hand. */
  readonly isLocked: boolean;
  /** Why it is closed or refused. */
  readonly trouble: TroubleCode | null;
};

const nobodyYet: Around = { head: 0, here: [], writers: [], answers: [], adopted: null, mark: "" };
/** While somebody else is here, a change goes out this soon; alone, at a pause in writing. Ms. */
const soonMs = 50;
const pauseMs = 1200;
const keepMs = 350;
const waitMs = 20_000;

/** What lies on the device: own changes that are not sent, and for the person the plan itself, to read without internet. */
type Kept = { unsent: string[]; state?: string };

/** Keepings under way by key: a session that opens waits for what the one before it is still keeping. */
const keepings = new Map<string, Promise<void>>();

export type Session = {
  read(): Live;
  watch(tell: () => void): () => void;
  /** Everything written so far is on the server when this returns. @throws Trouble when it cannot be now */
  flush(): Promise<number>;
  /** Takes over what an answer of the server says. */
  hear(around: Around): void;
  stop(): void;
};

/**
 * One open plan: the document, kept sealed on this device while it is written and sent as soon as may be. What others
 * write comes in as it happens. Nothing typed is ever only in memory for longer than half a second.
 */
export function openSession(personId: PersonId, { isOwn }: { isOwn: boolean }): Session {
  const doc = new Y.Doc();
  const key = `plan-together/${personId}`;
  const watchers = new Set<() => void>();
  const unsent: Unsent[] = [];
  const ending = new AbortController();
  let live: Live = {
    doc,
    state: "opening",
    around: nobodyYet,
    mayWrite: false,
    isSent: true,
    isLocked: false,
    trouble: null,
  };
  let seen = { branch: mainBranch, version: 0 };
  let taken: string[] = [];
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let sendTimer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let waitsAgainMs = 1000;

  const tell = (next: Partial<Live>) => {
    live = { ...live, ...next, isSent: unsent.length === 0 };
    for (const watcher of watchers) watcher();
  };
  const isOver = () => ending.signal.aborted;
  const othersHere = () => live.around.here.some(({ mine }) => !mine);

  const keep = (): Promise<void> => {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    const held: Kept = { unsent: unsent.map(({ update }) => toBase64(update)) };
    if (isOwn) held.state = toBase64(Y.encodeStateAsUpdate(doc));
    const write = async () => {
      try {
        const isSent = held.unsent.length === 0;
        // Staff have no key of their own at hand every day; what waits here for the network is gone as soon as it is sent.
        if (!isSent || isOwn) seen = await putDraft(key, JSON.stringify(held), seen, isOwn ? undefined : null);
        else if (seen.version > 0) await deleteDraft(key, seen.branch);
        if (isSent)
          await Promise.all(taken.filter((one) => one !== seen.branch).map((branch) => deleteDraft(key, branch)));
      } catch {
        // No storage here: the words go to the server alone.
      }
    };
    const kept = (keepings.get(key) ?? Promise.resolve()).then(write);
    keepings.set(key, kept);
    return kept;
  };
  const keepSoon = () => {
    keepTimer ??= setTimeout(() => void keep(), keepMs);
  };
  const sendSoon = () => {
    clearTimeout(sendTimer);
    sendTimer = setTimeout(() => void send().catch(() => undefined), othersHere() ? soonMs : pauseMs);
  };

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === "server" || origin === "kept") {
      if (origin === "server" && isOwn) keepSoon();
      return;
    }
    unsent.push({ id: newId(), update });
    tell({});
    keepSoon();
    sendSoon();
  });

  const hear = (around: Around) => tell({ around: { ...around, head: Math.max(around.head, live.around.head) } });

  /** One batch after another, oldest first. */
  const sendAll = async (): Promise<void> => {
    while (unsent.length > 0 && !isOver()) {
      const { id, updates } = nextBatch(unsent, limits.updateBytes / 2);
      const update = toBase64(Y.mergeUpdates(updates));
      const { head } = await call(
        plans.push,
        { personId, id, update, alone: !othersHere() },
        { signal: ending.signal },
      );
      unsent.splice(0, updates.length);
      // Nobody else was in between: so there is nothing to ask for.
      if (head === live.around.head + 1) tell({ around: { ...live.around, head } });
      else tell({});
      keepSoon();
    }
  };
  const send = (): Promise<void> => {
    sending ??= sendAll()
      .catch((reason: unknown) => {
        failed(reason);
        throw reason;
      })
      .finally(() => {
        sending = null;
      });
    return sending;
  };

  const failed = (reason: unknown) => {
    const code = reason instanceof Trouble ? reason.code : null;
    if (code === "not-allowed" || code === "not-found" || code === "consent-withheld" || code === "rules-forbid")
      return tell({ state: "closed", trouble: code });
    if (code === "too-large" || code === "not-understood") return tell({ state: "refused", trouble: code });
    if (code !== null && live.state !== "closed") tell({ state: "offline" });
  };

  const takeKept = async () => {
    await keepings.get(key);
    const drafts = await readDrafts(key).catch(() => []);
    for (const { branch, version, text } of drafts) {
      if (text === null || taken.includes(branch)) continue;
      // The main one is gone on with; the others are taken up into it, and go once everything is sent.
      if (branch === mainBranch && seen.version === 0) seen = { branch, version };
      const kept = readKept(text);
      if (kept.state) Y.applyUpdate(doc, fromBase64(kept.state), "kept");
      for (const piece of kept.unsent) {
        const update = fromBase64(piece);
        Y.applyUpdate(doc, update, "kept");
        unsent.push({ id: newId(), update });
      }
      taken = [...taken, branch];
    }
    tell({ isLocked: drafts.some(({ branch, text }) => text === null && !taken.includes(branch)) });
  };

  const begin = async (): Promise<void> => {
    const { around, state, mayWrite } = await call(plans.open, { personId }, { signal: ending.signal });
    if (isOver()) return;
    if (state !== "") Y.applyUpdate(doc, fromBase64(state), "server");
    tell({ state: "live", around, mayWrite, trouble: null });
    void send().catch(() => undefined);
  };

  const listen = async (): Promise<void> => {
    while (!isOver()) {
      const { head: since, mark } = live.around;
      const news = await call(plans.live, { personId, since, mark, waitMs }, { signal: ending.signal });
      if (isOver()) return;
      for (const update of news.updates) Y.applyUpdate(doc, fromBase64(update), "server");
      waitsAgainMs = 1000;
      const { around } = news;
      const head = Math.max(around.head, live.around.head);
      tell({ around: around.mark === mark ? { ...live.around, head } : { ...around, head }, state: stateAfter(live) });
      if (unsent.length > 0 && sending === null && sendTimer === undefined) sendSoon();
    }
  };
  const stateAfter = ({ state }: Live): LiveState => (state === "offline" ? "live" : state);

  const run = async () => {
    await takeKept();
    let isBegun = false;
    while (!isOver() && live.state !== "closed") {
      try {
        if (!isBegun) await begin();
        isBegun = true;
        await listen();
      } catch (reason) {
        if (isOver()) return;
        failed(reason);
        if (reason instanceof Trouble && reason.code === "not-signed-in") return;
        await new Promise((resolve) => setTimeout(resolve, waitsAgainMs));
        waitsAgainMs = Math.min(10_000, waitsAgainMs * 2);
        // What was said while nobody could be reached is asked for whole.
        isBegun = false;
      }
    }
  };

  const stop = () => {
    if (isOver()) return;
    void keep();
    ending.abort();
    clearTimeout(sendTimer);
    for (const end of enders) end();
  };
  const hide = () => void keep();
  const wake = () => {
    if (document.visibilityState === "hidden") hide();
  };
  const enders = [onDrop(hide), onHold(() => void takeKept().then(sendSoon)), onLeave(stop)];
  document.addEventListener("visibilitychange", wake);
  addEventListener("pagehide", hide);
  enders.push(
    () => document.removeEventListener("visibilitychange", wake),
    () => removeEventListener("pagehide", hide),
  );
  void run();

  return {
    read: () => live,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    flush: async () => {
      clearTimeout(sendTimer);
      await send();
      return live.around.head;
    },
    hear,
    stop,
  };
}

function readKept(text: string): Kept {
  try {
    const { unsent, state } = JSON.parse(text) as Kept;
    return { unsent: Array.isArray(unsent) ? unsent : [], ...(state ? { state } : {}) };
  } catch {
    return { unsent: [] };
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
