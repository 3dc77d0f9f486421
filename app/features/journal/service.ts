import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Entry, journal, Readers, SharedParagraph } from "./contract.ts";
import { limits } from "./domain.ts";
import {
  type Acts,
  column,
  dayMs,
  demandOnce,
  goneAt,
  type Needs,
  notHere,
  placeOf,
  presentEntries,
  readLater,
  remove,
  restore,
  sealedRow,
  takeBack,
} from "./keeping.ts";
import * as store from "./store.ts";

/** Most shared paragraphs looked through for somebody who may see only some of them. */
const mostInPart = 2000;

type In<K extends keyof typeof journal> = z.output<(typeof journal)[K]["input"]>;

/**
 * Keeps an entry as it is now. What is for oneself arrives sealed; what is shared is sealed here with the agency's key.
 *
 * @throws Refusal `changed-meanwhile` when it was written on an older version than the one kept
 */
export async function saveEntry(cx: Acts, input: In<"save">): Promise<z.input<typeof journal.save.output>> {
  const permit = await cx.door.decideOwn("write", ["journal"]);
  demandOnce(input.paragraphs.map((paragraph) => paragraph.id));
  const known = await keepHead(cx, permit, input);
  const had = new Map(
    (known.isNew ? [] : await store.headsOfParagraphs(cx.db, permit.subject, input.id)).map((row) => [row.id, row]),
  );
  if (known.alreadySaved) return { version: known.version, shared: sharedOf([...had.values()]), takenBack: null };

  const shared: string[] = [];
  const newlyShared: string[] = [];
  const takenBack: Date[] = [];
  const added: Parameters<typeof store.insertParagraphs>[1] = [];
  for (const [position, paragraph] of input.paragraphs.entries()) {
    const before = had.get(paragraph.id);
    had.delete(paragraph.id);
    if (paragraph.how === "unchanged") {
      if (!before) throw new Refusal("changed-meanwhile", "A part of this entry is not here any more.");
      if (before.position !== position) await store.moveParagraph(cx.db, paragraph.id, position);
      if (before.audience === "worker") shared.push(paragraph.id);
      continue;
    }
    const row = { ...sealedRow(cx, permit, input.id, paragraph), position, shared_at: before?.shared_at ?? null };
    if (paragraph.how === "shared") {
      row.shared_at ??= cx.now();
      shared.push(paragraph.id);
      newlyShared.push(paragraph.id);
    } else {
      if (before?.audience === "worker") takenBack.push(before.shared_at ?? cx.now());
      row.shared_at = null;
    }
    if (before) await store.replaceParagraph(cx.db, row);
    else added.push(row);
  }
  for (const gone of had.values()) if (gone.audience === "worker") takenBack.push(gone.shared_at ?? cx.now());
  await store.deleteParagraphs(cx.db, input.id, [...had.keys()]);
  await store.insertParagraphs(cx.db, added);
  if (input.paragraphs.every((paragraph) => paragraph.how === "unchanged")) cx.ledger.note(permit, "changed");
  const readers = takenBack.length > 0 ? await takeBack(cx, permit.subject, takenBack) : null;
  if (newlyShared.length > 0) await readLater(cx, permit.subject, input.id, newlyShared);
  return { version: known.version, shared, takenBack: readers };
}

/** One's own entries, newest first, as many as fit on a page. */
export async function listOwnEntries(
  cx: Needs,
  { before, limit }: In<"list">,
): Promise<{ entries: Entry[]; next: string | null }> {
  const permit = await cx.door.decideOwn("read", ["journal"]);
  const found = await store.selectEntries(cx.db, permit.subject, placeOf(before), limit + 1);
  const page: typeof found = [];
  let bytes = 0;
  for (const head of found.slice(0, limit)) {
    bytes += Number(head.bytes);
    if (page.length > 0 && bytes > limits.pageBytes) break;
    page.push(head);
  }
  const last = page.at(-1);
  return {
    entries: await presentEntries(cx, permit, page),
    next: last && page.length < found.length ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

export async function readOwnEntry(cx: Needs, { id }: { id: string }): Promise<Entry> {
  const permit = await cx.door.decideOwn("read", ["journal"]);
  const head = await store.selectEntry(cx.db, permit.subject, id);
  const [entry] = head ? await presentEntries(cx, permit, [head]) : [];
  if (!entry) throw notHere();
  return entry;
}

/** Takes an entry away, for staff at once, for good after 30 days. */
export async function removeEntry(
  cx: Acts,
  { id }: { id: string },
): Promise<{ goneAt: string; takenBack: Readers | null }> {
  const permit = await cx.door.decideOwn("write", ["journal"]);
  const { ids, takenBack } = await remove(cx, permit, { id });
  if (ids.length === 0) throw notHere();
  return { goneAt: goneAt(cx.now()), takenBack };
}

export async function restoreEntry(cx: Acts, { id }: { id: string }): Promise<{ restored: true }> {
  const permit = await cx.door.decideOwn("write", ["journal"]);
  if ((await restore(cx, permit, { id })).length === 0) throw notHere();
  return { restored: true };
}

/** Everyone who could read a shared paragraph today. */
export async function listReaders(cx: Needs): Promise<{ names: string[] }> {
  const { subject } = await cx.door.decideOwn("read", ["choices"]);
  if (await store.isRecordClosed(cx.db, subject)) return { names: [] };
  return { names: await store.careTeamNames(cx.db, subject, cx.now()) };
}

/** Keeps one part of an import; entries that came before are left as they are. */
export async function keepImport(cx: Needs, { importId, entries }: In<"keepImport">): Promise<{ kept: number }> {
  const permit = await cx.door.decideOwn("write", ["journal"]);
  demandOnce(entries.map((entry) => entry.id));
  demandOnce(entries.flatMap((entry) => entry.paragraphs.map((paragraph) => paragraph.id)));
  const now = cx.now();
  const kept = new Set(
    await store.insertEntries(
      cx.db,
      entries.map(({ id, at, zone }) => ({
        agency_id: cx.agencyId,
        id,
        person_id: permit.subject,
        at: new Date(at),
        zone,
        import_id: importId,
        removed_at: null,
        updated_at: now,
      })),
    ),
  );
  for (const entry of entries) {
    if (!kept.has(entry.id)) continue;
    await store.insertParagraphs(
      cx.db,
      entry.paragraphs.map(({ id, sealed }, position) => ({
        ...sealedRow(cx, permit, entry.id, { how: "sealed", id, prompt: null, sealed }),
        position,
        shared_at: null,
      })),
    );
  }
  if (kept.size === 0) cx.ledger.note(permit, "changed");
  return { kept: kept.size };
}

export async function listImports(cx: Needs): Promise<z.input<typeof journal.imports.output>> {
  const permit = await cx.door.decideOwn("list", ["journal"]);
  const rows = await store.selectImports(cx.db, permit.subject);
  return rows.flatMap((row) =>
    row.import_id
      ? {
          importId: row.import_id,
          entries: Number(row.entries),
          from: row.from.toISOString(),
          to: row.to.toISOString(),
          keptAt: row.kept_at.toISOString(),
        }
      : [],
  );
}

/** Takes a whole import away as one act. */
export async function undoImport(
  cx: Acts,
  { importId }: { importId: string },
): Promise<{ removed: number; goneAt: string }> {
  const permit = await cx.door.decideOwn("write", ["journal"]);
  const { ids } = await remove(cx, permit, { importId });
  if (ids.length === 0) throw notHere();
  return { removed: ids.length, goneAt: goneAt(cx.now()) };
}

export async function restoreImport(cx: Acts, { importId }: { importId: string }): Promise<{ restored: number }> {
  const permit = await cx.door.decideOwn("write", ["journal"]);
  const ids = await restore(cx, permit, { importId });
  if (ids.length === 0) throw notHere();
  return { restored: ids.length };
}

/** What a person shares with their care team, newest first. */
export async function listSharedOf(
  cx: Needs,
  { personId, before, limit }: In<"ofPerson">,
): Promise<{ paragraphs: SharedParagraph[]; next: string | null }> {
  const permit = await cx.door.decide({
    action: "read",
    subject: personId,
    compartments: ["journal"],
    purpose: "care",
  });
  // Where only parts are open, most rows may be others: all are looked through, and none but the parts is opened.
  const most = permit.parts === null ? limit + 1 : mostInPart;
  const rows = (await store.selectShared(cx.db, permit.subject, placeOf(before), most)).filter((row) =>
    covers(permit, "journal", { row: row.id, at: row.at }),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    paragraphs: page.map((row) => ({
      id: row.id,
      entryId: row.entry_id,
      at: row.at.toISOString(),
      zone: row.zone,
      sharedAt: (row.shared_at ?? row.at).toISOString(),
      prompt: row.prompt,
      text: cx.vault.open(permit, { column, row: row.id, at: row.at }, row.body, row.labels as Label[]),
    })),
    next: last && rows.length > limit ? `${(last.shared_at ?? last.at).toISOString()}_${last.id}` : null,
  };
}

/**
 * Shared paragraphs opened under a permit somebody else obtained (an analyser's, say). Those taken back meanwhile are
 * not there any more.
 */
export async function openShared(
  cx: Pick<Context, "db" | "vault">,
  permit: PersonPermit,
  paragraphIds: readonly string[],
): Promise<{ id: string; entryId: string; at: Date; text: string; labels: Label[] }[]> {
  const rows = await store.selectSharedById(cx.db, permit.subject, paragraphIds);
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    at: row.at,
    text: cx.vault.open(permit, { column, row: row.id, at: row.at }, row.body, row.labels as Label[]),
    labels: row.labels as Label[],
  }));
}

/** Ids of what a person shared or changed since, under a permit somebody else obtained. Ids only, no words. */
export async function sharedSinceFor(cx: Pick<Context, "db">, permit: PersonPermit, since: Date): Promise<string[]> {
  return [...(await store.sharedSince(cx.db, permit.subject, since)).values()].flat();
}

/** When each of these people last shared something from their journal, without opening it. They must have been decided for. */
export function lastShared(cx: Pick<Context, "db">, people: readonly PersonId[]): Promise<Map<string, Date>> {
  return store.selectLastShared(cx.db, people);
}

/** Erases for good what was taken away more than 30 days ago. @returns how many entries */
export async function eraseLongRemoved(cx: Needs, people: readonly PersonId[]): Promise<number> {
  const permits = await cx.door.decideMany({ action: "erase", compartments: ["journal"], purpose: "self" }, people);
  const before = new Date(cx.now().getTime() - limits.restoreDays * dayMs);
  let erased = 0;
  for (const permit of permits) {
    const count = await store.eraseRemoved(cx.db, permit.subject, before);
    if (count > 0) cx.ledger.note(permit, "erased", { count });
    erased += count;
  }
  return erased;
}

type Head = { version: number; isNew: boolean; alreadySaved: boolean };

/** Makes or locks the entry's head and raises its version, unless these words were written on an older one. */
async function keepHead(
  cx: Needs,
  permit: PersonPermit,
  { id, saveId, version, after, at, zone }: In<"save">,
): Promise<Head> {
  const now = cx.now();
  const made = { agency_id: cx.agencyId, id, person_id: permit.subject, at: new Date(at), zone, import_id: null };
  const isNew =
    version === 0 &&
    (await store.insertEntry(cx.db, { ...made, version: 1, save_id: saveId, removed_at: null, updated_at: now }));
  if (isNew) return { version: 1, isNew, alreadySaved: false };
  const entry = await store.lockEntry(cx.db, permit.subject, id);
  if (!entry) throw notHere();
  if (entry.save_id === saveId) return { version: entry.version, isNew, alreadySaved: true };
  const follows = entry.version === version || (entry.save_id !== null && after.includes(entry.save_id));
  if (!follows || entry.removed_at)
    throw new Refusal("changed-meanwhile", "This entry was changed somewhere else meanwhile.");
  const next = entry.version + 1;
  await store.raiseEntry(cx.db, id, { at: made.at, zone, version: next, saveId, now });
  return { version: next, isNew, alreadySaved: false };
}

function sharedOf(rows: readonly { id: string; audience: string }[]): string[] {
  return rows.filter((row) => row.audience === "worker").map((row) => row.id);
}
