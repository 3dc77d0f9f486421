import type { PersonId } from "#kernel/ids.ts";
import type { Permit, PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Entry, Paragraph, ParagraphToSave, Readers } from "./contract.ts";
import { limits } from "./domain.ts";
import * as store from "./store.ts";

export type Needs = Pick<Context, "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
export type Acts = Needs & Pick<Context, "enqueue" | "moveOn">;

export const column = "journal_paragraph.body" as const;
export const dayMs = 86_400_000;
/** Background work about a person is cancelled when they take something back; what is younger than this is queued anew. */
const maybeUnreadMs = 10 * 60_000;

/** A paragraph as its row: what came sealed is kept as it is, what is shared is sealed with the agency's key. */
export function sealedRow(
  cx: Needs,
  permit: Permit,
  entryId: string,
  paragraph: Exclude<ParagraphToSave, { how: "unchanged" }>,
) {
  const place = { column, row: paragraph.id };
  const sealed = paragraph.how === "sealed";
  const labels: Label[] = sealed ? [...new Set<Label>([...permit.labels, "sealed"])] : [...permit.labels];
  return {
    agency_id: cx.agencyId,
    id: paragraph.id,
    entry_id: entryId,
    person_id: permit.subject as PersonId,
    audience: sealed ? ("me" as const) : ("worker" as const),
    prompt: paragraph.prompt,
    body: sealed
      ? cx.vault.keepOwn(permit, place, paragraph.sealed)
      : cx.vault.seal(permit, place, paragraph.text, labels),
    labels,
    updated_at: cx.now(),
  };
}

/** Entries as their owner reads them. */
export async function presentEntries(
  cx: Needs,
  permit: PersonPermit,
  heads: readonly { id: string; at: Date; zone: string; version: number; import_id: string | null }[],
): Promise<Entry[]> {
  const rows = await store.selectParagraphs(
    cx.db,
    permit.subject,
    heads.map((head) => head.id),
  );
  const byEntry = new Map<string, Paragraph[]>();
  for (const row of rows) {
    const place = { column, row: row.id };
    const paragraph: Paragraph =
      row.audience === "me"
        ? { audience: "me", id: row.id, prompt: row.prompt, sealed: cx.vault.handBackOwn(permit, place, row.body) }
        : {
            audience: "worker",
            id: row.id,
            prompt: row.prompt,
            text: cx.vault.open(permit, place, row.body, row.labels as Label[]),
            sharedAt: (row.shared_at ?? cx.now()).toISOString(),
          };
    byEntry.set(row.entry_id, [...(byEntry.get(row.entry_id) ?? []), paragraph]);
  }
  return heads.map(({ id, at, zone, version, import_id }) => ({
    id,
    at: at.toISOString(),
    zone,
    version,
    importId: import_id,
    paragraphs: byEntry.get(id) ?? [],
  }));
}

/** Takes entries away until they are brought back or erased; what was shared is taken back with them. */
export async function remove(cx: Acts, permit: PersonPermit, which: { id: string } | { importId: string }) {
  const now = cx.now();
  const ids = await store.markRemoved(cx.db, permit.subject, which, { at: now, notBefore: now, now });
  const shared = (await store.selectParagraphs(cx.db, permit.subject, ids)).filter((row) => row.audience === "worker");
  if (ids.length > 0) cx.ledger.note(permit, "erased", { count: ids.length });
  const since = shared.map((row) => row.shared_at ?? now);
  return { ids, takenBack: since.length > 0 ? await takeBack(cx, permit.subject, since) : null };
}

export async function restore(
  cx: Acts,
  permit: PersonPermit,
  which: { id: string } | { importId: string },
): Promise<string[]> {
  const now = cx.now();
  const notBefore = new Date(now.getTime() - limits.restoreDays * dayMs);
  const ids = await store.markRemoved(cx.db, permit.subject, which, { at: null, notBefore, now });
  if (ids.length > 0) cx.ledger.note(permit, "changed", { count: ids.length });
  return ids;
}

/** What was shared is not any more: permits given so far die with this commit, and queued work is cancelled. */
export async function takeBack(cx: Acts, person: PersonId, sharedSince: readonly Date[]): Promise<Readers> {
  const earliest = new Date(Math.min(...sharedSince.map((at) => at.getTime())));
  const looks = await store.looksSince(cx.db, person, earliest);
  await cx.moveOn(person);
  const recent = await store.sharedSince(cx.db, person, new Date(cx.now().getTime() - maybeUnreadMs));
  for (const [entryId, ids] of recent) await readLater(cx, person, entryId, ids);
  return {
    people: looks
      .flatMap((look) =>
        look.actor_kind === "staff" && look.name ? [{ name: look.name, at: look.at.toISOString() }] : [],
      )
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    software: looks.some((look) => look.actor_kind === "software"),
  };
}

export function readLater(
  cx: Acts,
  personId: PersonId,
  entryId: string,
  paragraphIds: readonly string[],
): Promise<void> {
  return cx.enqueue("noticing.read-journal", {
    agencyId: cx.agencyId,
    personId,
    entryId,
    paragraphIds: paragraphIds.join(","),
  });
}

export function demandOnce(ids: readonly string[]): void {
  if (new Set(ids).size < ids.length)
    throw new Refusal("not-understood", "The same id stands here twice.", ["paragraphs"]);
}

export function placeOf(cursor: string | undefined): store.Place | null {
  if (!cursor) return null;
  const cut = cursor.lastIndexOf("_");
  const at = new Date(cursor.slice(0, cut));
  if (Number.isNaN(at.getTime())) throw new Refusal("not-understood", "That is not a place in this list.", ["before"]);
  return { at, id: cursor.slice(cut + 1) };
}

export function goneAt(now: Date): string {
  return new Date(now.getTime() + limits.restoreDays * dayMs).toISOString();
}

export function notHere(): Refusal {
  return new Refusal("not-found", "That is not here any more.");
}
