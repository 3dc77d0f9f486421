import type { z } from "zod";
import { listReaders } from "#features/journal/service.ts";
import { whoIsNamed } from "#features/releases/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Audience, Looks, OwnPiece, story } from "./contract.ts";
import { type Head, limits } from "./domain.ts";
import { demandWhole } from "./files.ts";
import * as store from "./store.ts";
import { deleteStray } from "./store-files.ts";

export { toldOut } from "./domain.ts";
export { openPieces, piecesFor } from "./reading.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;
type Acts = Needs & Pick<Context, "moveOn">;
type In<K extends keyof typeof story> = z.output<(typeof story)[K]["input"]>;

const headColumn = "story_piece.head" as const;
const bodyColumn = "story_piece.body" as const;
const dayMs = 86_400_000;

/** One's own pieces in one's own order, and those that can still be brought back, without their words. */
export async function listOwn(cx: Needs): Promise<z.input<typeof story.mine.output>> {
  const permit = await cx.door.decideOwn("list", ["story"]);
  const rows = await store.selectOwn(cx.db, permit.subject, limits.pieces);
  const { count } = await store.selectExtent(cx.db, permit.subject);
  const removed = await store.selectRemoved(cx.db, permit.subject, lastToBringBack(cx.now()));
  return {
    pieces: rows.map((row) => presentOwn(cx, permit, row)),
    removed: removed.map((row) => ({ piece: presentOwn(cx, permit, row), goneAt: goneAt(row.removed_at ?? cx.now()) })),
    room: Math.max(0, limits.pieces - count),
  };
}

/** One piece whole, who may read it now and who has opened it. */
export async function readOwn(cx: Needs, { id }: In<"read">): Promise<z.input<typeof story.read.output>> {
  const permit = await cx.door.decideOwn("read", ["story"]);
  const row = await store.selectPiece(cx.db, permit.subject, id);
  if (!row) throw notHere();
  const place = { column: bodyColumn, row: id };
  const choices = await cx.door.decideOwn("read", ["choices"]);
  return {
    piece: presentOwn(cx, permit, row),
    body:
      row.audience === "me"
        ? cx.vault.handBackOwn(permit, place, row.body)
        : cx.vault.open(permit, place, row.body, row.labels as Label[]),
    team: row.audience === "worker" ? (await listReaders(cx)).names : [],
    named: row.audience === "me" ? [] : await whoIsNamed(cx, choices, { compartment: "story", id }),
    seen: await looksAt(cx, permit.subject, id),
  };
}

/**
 * Keeps a piece as it is now. What is for oneself arrives sealed; what others may read is sealed here with the agency's key.
 *
 * @throws Refusal `changed-meanwhile` when it was written on an older version than the one kept; `too-large` when there is
 * no room for another piece
 */
export async function savePiece(
  cx: Acts,
  { id, saveId, version, at, piece, fileId }: In<"save">,
): Promise<z.input<typeof story.save.output>> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  const now = cx.now();
  const before = await store.lockPiece(cx.db, permit.subject, id);
  if (before?.save_id === saveId) return { version: before.version, takenFrom: null };
  if (before ? before.removed_at !== null || before.version !== version : version !== 0)
    throw before ? new Refusal("changed-meanwhile", "This piece was changed somewhere else meanwhile.") : notHere();
  const held = piece.audience === "me" ? "owner" : "agency";
  if (fileId) await demandWhole(cx, permit.subject, { fileId, pieceId: id, held });
  const row = {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    audience: piece.audience,
    version: version + 1,
    save_id: saveId,
    ...sealed(cx, permit, id, piece),
    at: new Date(at),
    shared_at: piece.audience === "me" ? null : (before?.shared_at ?? now),
    removed_at: null,
    updated_at: now,
    file_id: fileId,
  };
  if (!before) {
    const { count, last } = await store.selectExtent(cx.db, permit.subject);
    if (count >= limits.pieces) throw new Refusal("too-large", "There is no room for another piece.", ["pieces"]);
    if (!(await store.insertPiece(cx.db, { ...row, position: last + 1 }))) throw notHere();
    return { version: 1, takenFrom: null };
  }
  await store.replacePiece(cx.db, { ...row, position: before.position });
  if (before.file_id && before.file_id !== fileId) await deleteStray(cx.db, permit.subject, { id: before.file_id });
  const closes = isClosing(before.audience, piece.audience);
  const takenFrom = closes ? await looksAt(cx, permit.subject, id) : null;
  if (closes) await cx.moveOn(permit.subject);
  return { version: row.version, takenFrom };
}

/** Puts one's pieces in the order named. */
export async function orderPieces(cx: Needs, { ids }: In<"order">): Promise<{ kept: true }> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  if (new Set(ids).size < ids.length) throw new Refusal("not-understood", "The same piece stands here twice.", ["ids"]);
  await store.placePieces(cx.db, permit.subject, ids);
  cx.ledger.note(permit, "changed");
  return { kept: true };
}

/** Takes a piece away, for others at once, for good after 30 days. Safe to send twice. */
export async function removePiece(
  cx: Acts,
  { id }: In<"remove">,
): Promise<{ goneAt: string; takenFrom: Looks | null }> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  const now = cx.now();
  const piece = await store.lockPiece(cx.db, permit.subject, id);
  if (!piece) throw notHere();
  if (piece.removed_at === null) {
    await store.markRemoved(cx.db, permit.subject, id, { at: now, now });
    cx.ledger.note(permit, "erased");
    if (piece.audience !== "me") await cx.moveOn(permit.subject);
  }
  return {
    goneAt: goneAt(piece.removed_at ?? now),
    takenFrom: piece.audience === "me" ? null : await looksAt(cx, permit.subject, id),
  };
}

/**
 * Brings a removed piece back. Safe to send twice.
 *
 * @throws Refusal `not-found` when it is not there, or was removed more than 30 days ago
 */
export async function restorePiece(cx: Needs, { id }: In<"restore">): Promise<{ restored: true }> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  const now = cx.now();
  const piece = await store.lockPiece(cx.db, permit.subject, id);
  if (!piece || (piece.removed_at !== null && piece.removed_at < lastToBringBack(now))) throw notHere();
  if (piece.removed_at !== null) {
    await store.markRemoved(cx.db, permit.subject, id, { at: null, now });
    cx.ledger.note(permit, "changed");
  }
  return { restored: true };
}

function goneAt(removedAt: Date): string {
  return new Date(removedAt.getTime() + limits.restoreDays * dayMs).toISOString();
}

/** What was taken away before this moment is erased, or about to be. */
function lastToBringBack(now: Date): Date {
  return new Date(now.getTime() - limits.restoreDays * dayMs);
}

/** Erases for good what was taken away more than 30 days ago. @returns how many pieces */
export async function eraseLongRemoved(cx: Needs, people: readonly PersonId[]): Promise<number> {
  const permits = await cx.door.decideMany({ action: "erase", compartments: ["story"], purpose: "self" }, people);
  const before = lastToBringBack(cx.now());
  let erased = 0;
  for (const permit of permits) {
    const gone = await store.eraseRemoved(cx.db, permit.subject, before);
    const count = gone.length;
    for (const id of gone) if (id) await deleteStray(cx.db, permit.subject, { id });
    if (count > 0) cx.ledger.note(permit, "erased", { count });
    erased += count;
  }
  return erased;
}

/** Somebody could read it before who cannot now. */
function isClosing(before: Audience, after: Audience): boolean {
  return before !== after && (after === "me" || before === "worker");
}

function sealed(cx: Needs, permit: PersonPermit, row: string, piece: In<"save">["piece"]) {
  const head = { column: headColumn, row };
  const body = { column: bodyColumn, row };
  if (piece.audience === "me")
    return {
      head: cx.vault.keepOwn(permit, head, piece.head),
      body: cx.vault.keepOwn(permit, body, piece.body),
      labels: [...new Set<Label>([...permit.labels, "sealed"])],
    };
  const labels = [...permit.labels];
  return {
    head: cx.vault.seal(permit, head, JSON.stringify(piece.head), labels),
    body: cx.vault.seal(permit, body, piece.body, labels),
    labels,
  };
}

type OwnRow = Awaited<ReturnType<typeof store.selectOwn>>[number];

function presentOwn(cx: Needs, permit: PersonPermit, row: OwnRow): OwnPiece {
  const common = { id: row.id, version: row.version, at: row.at.toISOString(), fileId: row.file_id };
  const place = { column: headColumn, row: row.id };
  if (row.audience === "me") return { ...common, audience: "me", head: cx.vault.handBackOwn(permit, place, row.head) };
  return {
    ...common,
    audience: row.audience,
    head: readHead(cx.vault.open(permit, place, row.head, row.labels as Label[])),
    sharedAt: (row.shared_at ?? row.at).toISOString(),
  };
}

function readHead(text: string) {
  const { kind, when, topics, anothers, gist, begins } = JSON.parse(text) as Head;
  return { kind, when, topics: [...topics], anothers, gist, begins };
}

async function looksAt(cx: Needs, personId: string, id: string): Promise<Looks> {
  return (await store.selectLooks(cx.db, personId, id)).map(({ name, last_at }) => ({
    name,
    at: last_at.toISOString(),
  }));
}

function notHere(): Refusal {
  return new Refusal("not-found", "That piece is not here any more.");
}
