import type { z } from "zod";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { ReadPiece, story } from "./contract.ts";
import { foldedFor, type Head, limits, type Topic, topics } from "./domain.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now" | "newId">;
type In<K extends keyof typeof story> = z.output<(typeof story)[K]["input"]>;
type SharedRow = Awaited<ReturnType<typeof store.selectShared>>[number];

const headColumn = "story_piece.head" as const;
const bodyColumn = "story_piece.body" as const;

/** The pieces a person lets whoever asks read. Nothing says whether there are others. */
export async function listOf(cx: Needs, { personId }: In<"ofPerson">): Promise<{ pieces: ReadPiece[] }> {
  return { pieces: await piecesFor(cx, await decideReading(cx, personId)) };
}

/** Unfolds one piece, or opens one that is too long for the list. */
export async function openOne(
  cx: Needs,
  { personId, pieceId: id }: In<"open">,
): Promise<z.input<typeof story.open.output>> {
  const permit = await decideReading(cx, personId);
  const [row] = await readable(cx, permit, id);
  if (!row) throw new Refusal("not-found", "That is not here.");
  await noteLooks(cx, permit, [row]);
  return { head: headOf(cx, permit, row), text: textOf(cx, permit, row), sharedAt: sharedAt(row) };
}

/**
 * What a reader's permit opens of a story, in the person's own order: shared with the care team, or named to this reader by a
 * release. What the reader keeps folded comes without its words; what is withheld does not come at all. Each piece whose words
 * come is noted as opened by this reader.
 */
export async function piecesFor(cx: Needs, permit: PersonPermit): Promise<ReadPiece[]> {
  const rows = await readable(cx, permit);
  const folding = await foldingOf(cx);
  let bytes = 0;
  const opened: SharedRow[] = [];
  const pieces = rows.map((row): ReadPiece => {
    const head = headOf(cx, permit, row);
    const folded = foldedFor(head, folding);
    if (folded.length > 0) return { state: "folded", id: row.id, topics: folded };
    bytes += Number(row.bytes);
    if (bytes > limits.listBytes) return { state: "long", id: row.id, head, sharedAt: sharedAt(row) };
    opened.push(row);
    return { state: "open", id: row.id, head, text: textOf(cx, permit, row), sharedAt: sharedAt(row) };
  });
  await noteLooks(cx, permit, opened);
  return pieces;
}

/**
 * Pieces that others may read, opened whole under a permit somebody else obtained: for a package that leaves under a release,
 * or for their owner. Nothing is folded.
 */
export async function openPieces(
  cx: Needs,
  permit: PersonPermit,
): Promise<{ id: string; audience: "worker" | "people"; at: Date; head: Head; text: string }[]> {
  return (await readable(cx, permit)).map((row) => ({
    id: row.id,
    audience: row.audience === "people" ? "people" : "worker",
    at: row.shared_at ?? row.at,
    head: headOf(cx, permit, row),
    text: textOf(cx, permit, row),
  }));
}

/** The same for staff who read: what is not folded for them is noted as opened. */
export async function openReleasedOf(cx: Needs, permit: PersonPermit) {
  const rows = await readable(cx, permit);
  const folding = await foldingOf(cx);
  const pieces = rows.map((row) => ({ row, id: row.id, head: headOf(cx, permit, row) }));
  const open = pieces.filter(({ head }) => foldedFor(head, folding).length === 0);
  await noteLooks(
    cx,
    permit,
    open.map(({ row }) => row),
  );
  return pieces.map(({ row, id, head }) => ({
    id,
    head,
    text: foldedFor(head, folding).length === 0 ? textOf(cx, permit, row) : "",
  }));
}

/** One piece that is open to whoever asks, and its file; looking at the file counts as opening the piece. */
export async function openReadable(
  cx: Needs,
  { personId, id }: { personId: PersonId; id: string },
): Promise<{ permit: PersonPermit; fileId: string | null }> {
  const permit = await decideReading(cx, personId);
  const [row] = await readable(cx, permit, id);
  if (!row) throw new Refusal("not-found", "That is not here.");
  await noteLooks(cx, permit, [row]);
  return { permit, fileId: row.file_id };
}

export async function readFolding(cx: Needs): Promise<{ topics: Topic[] }> {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  return { topics: await foldingOf(cx) };
}

export async function keepFolding(cx: Needs, { topics: chosen }: In<"keepFolding">): Promise<{ topics: Topic[] }> {
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  const kept = topics.filter((topic) => chosen.includes(topic));
  const row = { agency_id: cx.agencyId, member_id: cx.actor.memberId, topics: kept, updated_at: cx.now() };
  await store.putFolding(cx.db, row);
  return { topics: kept };
}

export function decideReading(cx: Needs, personId: PersonId): Promise<PersonPermit> {
  return cx.door.decide({ action: "read", subject: personId, compartments: ["story"], purpose: "care" });
}

/** Rows that this permit opens: what names its readers one by one needs a release that names it. */
async function readable(cx: Needs, permit: PersonPermit, id?: string): Promise<SharedRow[]> {
  const rows = await store.selectShared(cx.db, permit.subject, id);
  const inParts = new Set(
    (permit.parts ?? []).flatMap((part) => (part.compartment === "story" ? (part.ids ?? []) : [])),
  );
  const named =
    cx.actor.kind === "staff" && permit.parts === null
      ? await store.selectNamedTo(cx.db, {
          personId: permit.subject,
          memberId: cx.actor.memberId,
          purpose: permit.purpose,
          now: cx.now(),
        })
      : inParts;
  const isOwn = cx.actor.kind === "person" && cx.actor.personId === permit.subject;
  return rows.filter(
    (row) =>
      covers(permit, "story", { row: row.id, at: row.at }) && (isOwn || row.audience === "worker" || named.has(row.id)),
  );
}

export async function foldingOf(cx: Needs): Promise<Topic[]> {
  if (cx.actor.kind !== "staff") return [];
  const kept = await store.selectFolding(cx.db, cx.actor.memberId);
  return topics.filter((topic) => kept.includes(topic));
}

function headOf(cx: Needs, permit: PersonPermit, row: SharedRow) {
  const place = { column: headColumn, row: row.id, at: row.at };
  const head = JSON.parse(cx.vault.open(permit, place, row.head, row.labels as Label[])) as Head;
  return { ...head, topics: [...head.topics], when: { ...head.when } };
}

function textOf(cx: Needs, permit: PersonPermit, row: SharedRow): string {
  return cx.vault.open(permit, { column: bodyColumn, row: row.id, at: row.at }, row.body, row.labels as Label[]);
}

async function noteLooks(cx: Needs, permit: PersonPermit, rows: readonly SharedRow[]): Promise<void> {
  const { actor } = cx;
  if (actor.kind !== "staff") return;
  const now = cx.now();
  await store.noteLooks(
    cx.db,
    rows.map(({ id }) => ({
      agency_id: cx.agencyId,
      id: cx.newId(),
      piece_id: id,
      person_id: permit.subject,
      member_id: actor.memberId,
      first_at: now,
      last_at: now,
    })),
  );
}

function sharedAt(row: SharedRow): string {
  return (row.shared_at ?? row.at).toISOString();
}
