import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { PartsPage, storyFiles } from "./contract.ts";
import { fileLimits, formOf, isPicture, mostBytes, partIdOf, partsOf, saysMore } from "./domain/files.ts";
import { openReadable } from "./reading.ts";
import * as store from "./store-files.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;
type In<K extends keyof typeof storyFiles> = z.output<(typeof storyFiles)[K]["input"]>;
type FileRow = NonNullable<Awaited<ReturnType<typeof store.selectFile>>>;

const column = "story_part.body" as const;
const dayMs = 86_400_000;

/**
 * Begins a file, or says how far it has come. The same id again is the same file.
 *
 * @throws Refusal `too-large` for one file; `storage-full` when the person's room is used up; `not-understood` when the id is
 * that of another file
 */
export async function beginFile(
  cx: Needs,
  { id, pieceId, held, form, bytes }: In<"begin">,
): Promise<z.input<typeof storyFiles.begin.output>> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  if (bytes > mostBytes(form)) throw new Refusal("too-large", "This is larger than can be kept.", ["bytes"]);
  const known = await store.lockFile(cx.db, permit.subject, id);
  const now = cx.now();
  if (known) {
    const isSame = known.piece_id === pieceId && known.held === held && known.form === form;
    if (!isSame || Number(known.bytes) !== bytes) throw new Refusal("not-understood", "That is another file.", ["id"]);
    cx.ledger.note(permit, "changed");
    return { have: await store.selectPlaces(cx.db, permit.subject, id), waitsUntil: waitsUntil(known.touched_at) };
  }
  if ((await store.bytesKept(cx.db, permit.subject)) + bytes > fileLimits.roomBytes)
    throw new Refusal("storage-full", "There is no room for this much. An older recording can be taken away.");
  const isNew = await store.insertFile(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    piece_id: pieceId,
    held,
    form,
    parts: partsOf(bytes),
    bytes,
    begun_at: now,
    touched_at: now,
    whole_at: null,
  });
  if (!isNew) throw notHere();
  cx.ledger.note(permit, "changed");
  return { have: [], waitsUntil: waitsUntil(now) };
}

/**
 * Keeps one part, once. What the agency is to hold is looked at by its first bytes: it is a picture or a sound of the kind it
 * says, and a picture carries nothing besides.
 *
 * @throws Refusal `not-what-it-says`
 */
export async function keepPart(cx: Needs, { id, place, body }: In<"keepPart">): Promise<{ isWhole: boolean }> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  const file = await store.lockFile(cx.db, permit.subject, id);
  if (!file || place >= file.parts) throw notHere();
  if (file.whole_at) {
    cx.ledger.note(permit, "changed");
    return { isWhole: true };
  }
  const partId = partIdOf(id, place);
  const at = { column, row: partId, within: file.piece_id };
  const isOwners = file.held === "owner";
  if (isOwners !== body.startsWith("v1.")) throw new Refusal("not-understood", "Sealed in another way.", ["body"]);
  if (!isOwners) demandFits(file, place, Buffer.from(body, "base64"));
  const labels = isOwners ? [...new Set<Label>([...permit.labels, "sealed"])] : [...permit.labels];
  await store.insertPart(cx.db, {
    agency_id: cx.agencyId,
    id: partId,
    file_id: id,
    piece_id: file.piece_id,
    person_id: permit.subject,
    place,
    body: isOwners ? cx.vault.keepOwn(permit, at, body) : cx.vault.seal(permit, at, body, labels),
    labels,
  });
  const isWhole = (await store.selectPlaces(cx.db, permit.subject, id)).length === file.parts;
  await store.touchFile(cx.db, id, cx.now(), isWhole);
  return { isWhole };
}

/** A few parts of a file of one's own. */
export async function readOwnParts(cx: Needs, { id, from }: In<"parts">): Promise<PartsPage> {
  const permit = await cx.door.decideOwn("read", ["story"]);
  const file = await store.selectFile(cx.db, permit.subject, id);
  if (!file?.whole_at) throw notHere();
  return pageOf(cx, permit, file, from);
}

/** A few parts of the voice or picture of a piece that is open to whoever asks. */
export async function readPartsOf(cx: Needs, { personId, pieceId: id, from }: In<"ofPerson">): Promise<PartsPage> {
  const { permit, fileId } = await openReadable(cx, { personId, id });
  const file = fileId === null ? undefined : await store.selectFile(cx.db, permit.subject, fileId);
  if (!file?.whole_at || file.held !== "agency" || file.piece_id !== id) throw notHere();
  return pageOf(cx, permit, file, from);
}

/** Erases a file that no piece shows; safe to send twice. */
export async function dropFile(cx: Needs, { id }: In<"drop">): Promise<{ dropped: true }> {
  const permit = await cx.door.decideOwn("write", ["story"]);
  if ((await store.deleteStray(cx.db, permit.subject, { id })) > 0) cx.ledger.note(permit, "erased");
  return { dropped: true };
}

/** Erases files whose last part came long ago and that no piece shows. @returns how many */
export async function eraseStray(cx: Needs, personId: PersonId): Promise<number> {
  const [permit] = await cx.door.decideMany({ action: "erase", compartments: ["story"], purpose: "self" }, [personId]);
  if (!permit) return 0;
  const before = new Date(cx.now().getTime() - fileLimits.unfinishedDays * dayMs);
  const count = await store.deleteStray(cx.db, permit.subject, { before });
  if (count > 0) cx.ledger.note(permit, "erased", { count });
  return count;
}

/** A whole file of this piece under the right key, as a piece that shows it needs. @throws Refusal `not-found` */
export async function demandWhole(
  cx: Pick<Needs, "db">,
  personId: string,
  { fileId, pieceId, held }: { fileId: string; pieceId: string; held: "owner" | "agency" },
): Promise<void> {
  const file = await store.selectFile(cx.db, personId, fileId);
  if (!file?.whole_at || file.piece_id !== pieceId || file.held !== held) throw notHere();
}

async function pageOf(cx: Needs, permit: PersonPermit, file: FileRow, from: number): Promise<PartsPage> {
  const rows = await store.selectParts(cx.db, permit.subject, file.id, from, fileLimits.partsAtOnce);
  const last = rows.at(-1);
  return {
    form: file.form,
    bytes: Number(file.bytes),
    parts: rows.map(({ id, piece_id: within, place, body, labels }) => {
      const at = { column, row: id, within };
      return {
        place,
        body:
          file.held === "owner"
            ? cx.vault.handBackOwn(permit, at, body)
            : cx.vault.open(permit, at, body, labels as Label[]),
      };
    }),
    next: last && last.place + 1 < file.parts ? last.place + 1 : null,
  };
}

/** @throws Refusal `not-what-it-says` */
function demandFits(file: FileRow, place: number, bytes: Uint8Array): void {
  const isLast = place === file.parts - 1;
  const expected = isLast ? Number(file.bytes) - place * fileLimits.partBytes : fileLimits.partBytes;
  if (bytes.length !== expected) throw new Refusal("not-understood", "A part has another length.", ["body"]);
  if (place === 0 && (formOf(bytes) !== file.form || (isPicture(file.form) && saysMore(bytes))))
    throw new Refusal("not-what-it-says", "This is not the kind of file it says.");
}

function waitsUntil(touched: Date): string {
  return new Date(touched.getTime() + fileLimits.unfinishedDays * dayMs).toISOString();
}

function notHere(): Refusal {
  return new Refusal("not-found", "That file is not here any more.");
}
