import { useSyncExternalStore } from "react";
import { call, Trouble } from "#web/api.ts";
import { hasLeft } from "#web/leave.ts";
import { deleteDraft, listDrafts, mainBranch, putDraft, readDrafts } from "#web/offline/drafts.ts";
import { dropParcels, getParcel } from "#web/offline/parcels.ts";
import { newId } from "#web/offline/seal.ts";
import { storyFiles } from "../contract.ts";
import { partsOf } from "../domain/files.ts";
import { copyHere, partToSend } from "./media.ts";
import { KeyAway, keepPiece, type NamedDraft, named, type PieceDraft, readDraft } from "./piece.ts";

/** How far a piece with a voice or picture has come. `waiting`: for a connection; `key-away`: until the own key is here. */
export type Sending = {
  readonly id: string;
  readonly begins: string;
  readonly sent: number;
  readonly of: number;
  readonly state: "going" | "waiting" | "key-away" | "conflict" | "lost" | "refused";
  readonly reason: unknown;
  /** Until when the server keeps what has come so far; this device keeps it in any case. */
  readonly waitsUntil: string | null;
};

const prefix = "story/sending/";
const watchers = new Set<() => void>();
const arrived = new Set<() => void>();
let now: readonly Sending[] = [];
let isRunning = false;
let wanted = false;
/** A pause ends early when there is a connection again. */
let endPause: () => void = () => undefined;

function show(id: string, part: Partial<Sending> | null, draft?: PieceDraft): void {
  const before = now.find((one) => one.id === id);
  const fresh = {
    id,
    begins: draft?.text ?? "",
    sent: 0,
    of: 1,
    state: "going",
    reason: null,
    waitsUntil: null,
  } as const;
  const rest = now.filter((one) => one.id !== id);
  now = part === null ? rest : [...rest, { ...(before ?? fresh), ...part }];
  for (const tell of watchers) tell();
}

/** Pieces on their way from this device, while this page is open. */
export function useSending(): readonly Sending[] {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => now,
  );
}

/** Called when one has arrived. Returns how to stop. */
export function onArrived(tell: () => void): () => void {
  arrived.add(tell);
  return () => arrived.delete(tell);
}

/** Puts a finished piece on its way. It is kept, sealed, on this device until it has arrived whole. */
export async function putOnItsWay(draft: PieceDraft): Promise<void> {
  await putDraft(prefix + draft.id, JSON.stringify(named(draft)), { branch: mainBranch, version: 0 });
  show(draft.id, { state: "going" }, draft);
  startSending();
}

/** Takes a piece that has not arrived off its way, and forgets it here and on the server. */
export async function takeOffItsWay(id: string): Promise<void> {
  const [kept] = await readDrafts(prefix + id);
  const draft = kept?.text ? readDraft(kept.text) : null;
  await deleteDraft(prefix + id);
  show(id, null);
  if (!draft?.file) return;
  await dropParcels(draft.file.id);
  await call(storyFiles.drop, { id: draft.file.id }).catch(() => undefined);
}

/** A piece that was changed somewhere else meanwhile goes on as a piece of its own. */
export async function sendAsNew(id: string): Promise<void> {
  const [kept] = await readDrafts(prefix + id);
  const draft = kept?.text ? readDraft(kept.text) : null;
  const file = draft?.file && (await copyHere(draft.file));
  if (!draft || !file) return;
  await takeOffItsWay(id);
  await putOnItsWay({ ...draft, id: newId(), version: 0, saveId: null, file });
}

/** Goes on with everything that waits on this device. One tab does it; safe to call at any time. */
export function startSending(): void {
  wanted = true;
  endPause();
  if (isRunning || hasLeft()) return;
  const run = () => sendAll().catch(() => undefined);
  if (navigator.locks)
    void navigator.locks.request("story-sending", { ifAvailable: true }, (lock) => (lock ? run() : undefined));
  else void run();
}

async function sendAll(): Promise<void> {
  isRunning = true;
  try {
    while (wanted && !hasLeft()) {
      wanted = false;
      for (const { key } of (await listDrafts(prefix)).reverse()) {
        const [kept] = await readDrafts(key);
        const draft = kept?.text ? onItsWay(kept.text) : null;
        if (draft) await sendOne(draft);
        else show(key.slice(prefix.length), { state: "key-away" });
      }
    }
  } finally {
    isRunning = false;
  }
}

/** A writing that was put on its way without a name is named by its file, which is its alone. */
function onItsWay(text: string): NamedDraft | null {
  const draft = readDraft(text);
  return draft && { ...draft, saveId: draft.saveId ?? draft.file?.id ?? draft.id };
}

async function sendOne(draft: NamedDraft): Promise<void> {
  const { id, file } = draft;
  if (!file) return;
  show(id, { state: "going" }, draft);
  try {
    const held = draft.audience === "me" ? "owner" : "agency";
    const of = partsOf(file.bytes);
    const begun = await untilItGoes(draft, () =>
      call(storyFiles.begin, { id: file.id, pieceId: id, held, form: file.form, bytes: file.bytes }),
    );
    const have = new Set(begun.have);
    show(id, { sent: have.size, of, waitsUntil: begun.waitsUntil });
    for (let place = 0; place < of; place++) {
      if (have.has(place)) continue;
      if (!(await isWanted(draft))) return show(id, null);
      const bytes = await getParcel(file.id, place);
      if (!bytes) return show(id, { state: "lost" });
      const body = await partToSend(file.id, place, bytes, held);
      await untilItGoes(draft, () => call(storyFiles.keepPart, { id: file.id, place, body }));
      have.add(place);
      show(id, { sent: have.size, state: "going" });
    }
    if (!(await isWanted(draft))) return show(id, null);
    const kept = await keepPiece(draft);
    if (kept.state === "saved" || kept.state === "waiting") {
      if (await isWanted(draft)) await deleteDraft(prefix + id);
      await dropParcels(file.id);
      show(id, null);
      for (const tell of arrived) tell();
    } else if (kept.state === "refused") show(id, { state: "refused", reason: kept.reason });
    else show(id, { state: kept.state });
  } catch (reason) {
    if (reason instanceof KeyAway) show(id, { state: "key-away" });
    else show(id, { state: "refused", reason });
  }
}

/** Whether this very writing is still to go: it was not thrown away, and no later one is in its place. */
async function isWanted({ id, saveId }: NamedDraft): Promise<boolean> {
  const [kept] = await readDrafts(prefix + id);
  if (!kept) return false;
  const now = kept.text ? onItsWay(kept.text) : null;
  return now === null || now.saveId === saveId;
}

/** Asks again for as long as there is no connection, with longer and longer pauses, and sooner when one comes back. */
async function untilItGoes<T>(draft: NamedDraft, ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (reason) {
      const code = reason instanceof Trouble ? reason.code : null;
      const passes = code === "offline" || code === "resting" || code === "stale-permit" || code === "too-many-tries";
      if (!passes || hasLeft() || !(await isWanted(draft))) throw reason;
      show(draft.id, { state: "waiting" });
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(30_000, 1000 * 2 ** tries));
        endPause = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

addEventListener("online", startSending);
