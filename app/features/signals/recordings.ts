import type { z } from "zod";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { signals } from "./contract.ts";
import { limits } from "./domain.ts";
import { demandOn } from "./service.ts";
import * as store from "./store-voice.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
type In<K extends keyof typeof signals> = z.output<(typeof signals)[K]["input"]>;

const headColumn = "voice_recording.body" as const;
const partColumn = "voice_part.body" as const;

/** One's own recordings without their sound, and how much room there is. They stay readable when voice is off. */
export async function listRecordings(cx: Needs) {
  const permit = await cx.door.decideOwn("read", ["signals"]);
  const rows = await store.selectRecordings(cx.db, permit.subject);
  return {
    recordings: rows.map(({ id, at, parts, bytes, body }) => ({
      id,
      at: at.toISOString(),
      parts,
      bytes,
      sealed: cx.vault.handBackOwn(permit, { column: headColumn, row: id, at }, body),
    })),
    room: Math.max(0, limits.soundBytes - rows.reduce((sum, { bytes }) => sum + bytes, 0)),
  };
}

/**
 * Keeps the head of a recording as the browser sealed it.
 *
 * @throws Refusal `consent-withheld` for a new one while voice is off; `storage-full` when there is no room for its sound
 */
export async function keepRecording(
  cx: Needs,
  { id, at, parts, bytes, sealed }: In<"keepRecording">,
): Promise<{ kept: true }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  if (!(await store.selectRecording(cx.db, permit.subject, id))) {
    await demandOn(cx, permit.subject, "voice");
    if ((await store.soundKept(cx.db, permit.subject, id)) + bytes > limits.soundBytes)
      throw new Refusal("storage-full", "There is no room for this much sound. An older recording can be erased.");
  }
  const put = await store.putRecording(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    at: new Date(Math.min(new Date(at).getTime(), cx.now().getTime())),
    body: cx.vault.keepOwn(permit, { column: headColumn, row: id }, sealed),
    parts,
    bytes,
    labels: [...new Set<Label>([...permit.labels, "sealed"])],
    updated_at: cx.now(),
  });
  if (!put) throw new Refusal("not-found", "That is not here any more.");
  return { kept: true };
}

/** Keeps one sealed part of the sound, once. What was begun while voice was on may be finished. */
export async function keepPart(cx: Needs, { recordingId, id, place, sealed }: In<"keepPart">): Promise<{ kept: true }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  const head = await store.selectRecording(cx.db, permit.subject, recordingId);
  if (!head || place >= head.parts) throw new Refusal("not-found", "That recording is not here any more.");
  await store.insertPart(cx.db, {
    agency_id: cx.agencyId,
    id,
    recording_id: recordingId,
    person_id: permit.subject,
    place,
    body: cx.vault.keepOwn(permit, { column: partColumn, row: id }, sealed),
    labels: [...new Set<Label>([...permit.labels, "sealed"])],
  });
  return { kept: true };
}

/** A few parts of the sound, sealed; `next` is the place where the next ones begin. */
export async function readParts(cx: Needs, { id, from }: In<"parts">) {
  const permit = await cx.door.decideOwn("read", ["signals"]);
  const head = await store.selectRecording(cx.db, permit.subject, id);
  if (!head) throw new Refusal("not-found", "That recording is not here any more.");
  const rows = await store.selectParts(cx.db, permit.subject, id, from, limits.partsAtOnce);
  const last = rows.at(-1);
  return {
    parts: rows.map(({ id: part, place, body }) => ({
      id: part,
      place,
      sealed: cx.vault.handBackOwn(permit, { column: partColumn, row: part }, body),
    })),
    next: last && rows.length === limits.partsAtOnce && last.place + 1 < head.parts ? last.place + 1 : null,
  };
}

/** Erases a recording with its sound; safe to send twice. */
export async function removeRecording(cx: Needs, { id }: In<"removeRecording">): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  if (await store.deleteRecording(cx.db, permit.subject, id)) cx.ledger.note(permit, "erased");
  return { removed: true };
}
