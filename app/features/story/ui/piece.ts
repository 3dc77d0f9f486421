import { openOwn, sealOwn } from "@mooring/sealing";
import { call, Trouble } from "#web/api.ts";
import { ownKey } from "#web/keys.ts";
import { addToOutbox, waitingWrites } from "#web/offline/outbox.ts";
import { newId, randomBytes } from "#web/offline/seal.ts";
import { type Audience, type Looks, type OwnPiece, story } from "../contract.ts";
import { beginningOf, type Head, type Kind, type Topic } from "../domain.ts";
import type { MediaFile } from "./media.ts";

/** Thrown when something has to be sealed or opened while the person's own key is not at hand. */
export class KeyAway extends Error {}

/** A piece while it is written, as it lies in the draft of this device. */
export type PieceDraft = {
  id: string;
  version: number;
  /** Names this writing from the moment it goes out, so that it is kept once however often it is sent; null before. */
  saveId: string | null;
  at: string;
  kind: Kind;
  text: string;
  whenWords: string;
  year: string;
  topics: Topic[];
  anothers: boolean;
  gist: string;
  audience: Audience;
  file: MediaFile | null;
  /** Lines of a drawing that is not a picture yet. */
  lines: Line[];
};

/** One line of a drawing, in the drawing's own measure. */
export type Line = {
  readonly colour: number;
  readonly width: number;
  readonly points: readonly (readonly [number, number])[];
};

/** A piece of one's own with its head opened; `waiting`: still on this device. */
export type OpenedPiece = {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly audience: Audience;
  readonly head: Head;
  readonly fileId: string | null;
  readonly waiting: boolean;
};

const headPlace = (id: string) => ({ table: "story_piece", row: id, column: "head" });
const bodyPlace = (id: string) => ({ table: "story_piece", row: id, column: "body" });

export function newDraft(): PieceDraft {
  return {
    id: newId(),
    version: 0,
    saveId: null,
    at: new Date().toISOString(),
    kind: "text",
    text: "",
    whenWords: "",
    year: "",
    topics: [],
    anothers: false,
    gist: "",
    audience: "me",
    file: null,
    lines: [],
  };
}

/** A kept piece to change. Its voice or picture lies at the server, where what it is stands as well. */
export function draftOf({ id, version, at, audience, head, fileId }: OpenedPiece, text: string): PieceDraft {
  const { kind, when, topics, anothers, gist } = head;
  const year = when.year === null ? "" : String(when.year);
  const form = kind === "voice" ? ("audio/webm" as const) : ("image/jpeg" as const);
  const file = fileId === null ? null : { id: fileId, form, bytes: 0, here: false };
  const own = { id, version, saveId: null, at, kind, text, anothers, gist, audience, topics: [...topics] };
  return { ...own, whenWords: when.words, year, file, lines: [] };
}

/** A draft as this device kept it; null for anything else. */
export function readDraft(text: string): PieceDraft | null {
  try {
    const draft = JSON.parse(text) as PieceDraft;
    if (typeof draft.id !== "string" || typeof draft.text !== "string") return null;
    return { ...draft, saveId: draft.saveId ?? null, file: draft.file ?? null, lines: draft.lines ?? [] };
  } catch {
    return null;
  }
}

export function isBlank({ text, kind, file, lines, version }: PieceDraft): boolean {
  if (kind === "text") return text.trim() === "";
  return version === 0 && file === null && lines.length === 0;
}

/** The year a draft names; `undefined` for something that is no year. */
export function yearOf({ year }: Pick<PieceDraft, "year">): number | null | undefined {
  const written = year.trim();
  if (written === "") return null;
  return /^(19|20|21)\d\d$/.test(written) ? Number(written) : undefined;
}

export function headOf(draft: Omit<PieceDraft, "saveId">): Head {
  return {
    kind: draft.kind,
    when: { words: draft.whenWords.trim().toWellFormed(), year: yearOf(draft) ?? null },
    topics: draft.topics,
    anothers: draft.anothers,
    gist: draft.gist.trim().toWellFormed(),
    begins: beginningOf(draft.text),
  };
}

/** Opens a piece's head; null when this key does not open it. @throws KeyAway */
export async function openHead(piece: OwnPiece): Promise<OpenedPiece | null> {
  const { id, version, at, audience, fileId } = piece;
  if (piece.audience !== "me") return { id, version, at, audience, fileId, head: piece.head, waiting: false };
  const text = await openSealed(headPlace(id), piece.head);
  return text === null ? null : { id, version, at, audience, fileId, head: JSON.parse(text) as Head, waiting: false };
}

/** A piece's words; null when this key does not open them. @throws KeyAway */
export async function openBody(id: string, audience: Audience, body: string): Promise<string | null> {
  return audience === "me" ? openSealed(bodyPlace(id), body) : body;
}

async function openSealed(place: ReturnType<typeof headPlace>, sealed: string): Promise<string | null> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  const opened = await openOwn(key, place, sealed);
  return opened.ok ? opened.text : null;
}

export type Kept =
  | { state: "saved"; version: number; takenFrom: Looks | null }
  | { state: "waiting" }
  | { state: "conflict" }
  | { state: "key-away" }
  | { state: "refused"; reason: unknown };

/** A draft that goes out. */
export type NamedDraft = PieceDraft & { saveId: string };

/** The same writing keeps its name; anything else gets a fresh one. */
export function named(draft: PieceDraft): NamedDraft {
  return { ...draft, saveId: draft.saveId ?? newId() };
}

/** Keeps a piece on the server now, or sealed on this device until there is a connection. Sent twice it is kept once. */
export async function keepPiece({ saveId, ...draft }: NamedDraft): Promise<Kept> {
  try {
    const { id, version, at, file } = draft;
    const input = { id, saveId, version, at, piece: await toSend(draft), fileId: file?.id ?? null };
    try {
      return { state: "saved", ...(await call(story.save, input)) };
    } catch (reason) {
      if (!(reason instanceof Trouble)) throw reason;
      if (reason.code === "changed-meanwhile" || (reason.code === "not-found" && draft.version > 0))
        return { state: "conflict" };
      if (reason.code !== "offline" && reason.code !== "resting") return { state: "refused", reason };
      await addToOutbox(story.save, input, saveId);
      return { state: "waiting" };
    }
  } catch (reason) {
    return reason instanceof KeyAway ? { state: "key-away" } : { state: "refused", reason };
  }
}

async function toSend(draft: Omit<PieceDraft, "saveId">) {
  const head = headOf(draft);
  if (draft.audience !== "me")
    return {
      audience: draft.audience,
      head: { ...head, when: { ...head.when }, topics: [...head.topics] },
      body: draft.text.toWellFormed(),
    };
  const key = ownKey();
  if (!key) throw new KeyAway();
  return {
    audience: "me" as const,
    head: await sealOwn(key, headPlace(draft.id), JSON.stringify(head), randomBytes),
    body: await sealOwn(key, bodyPlace(draft.id), draft.text, randomBytes),
  };
}

/** Pieces that still wait on this device to be sent, the newest save of each, with their words. */
export async function waitingPieces(): Promise<Map<string, OpenedPiece & { text: string }>> {
  const found = new Map<string, OpenedPiece & { text: string }>();
  for (const { input, refused } of await waitingWrites(story.save)) {
    if (refused) continue;
    const { id, version, at, piece, fileId = null } = input;
    const head = piece.audience === "me" ? await openSealed(headPlace(id), piece.head) : JSON.stringify(piece.head);
    const text = await openBody(id, piece.audience, piece.body);
    if (head === null || text === null) continue;
    found.set(id, {
      id,
      version,
      at,
      audience: piece.audience,
      fileId,
      head: JSON.parse(head) as Head,
      text,
      waiting: true,
    });
  }
  return found;
}
