import { openOwn, sealOwn } from "@mooring/sealing";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { call } from "#web/api.ts";
import { onDrop, ownKey } from "#web/keys.ts";
import { addToOutbox, onSent, waitingWrites } from "#web/offline/outbox.ts";
import { newId, randomBytes } from "#web/offline/seal.ts";
import { signals } from "../contract.ts";
import { type ArchiveNote, type Note, type OpenedNote, readArchiveNote, readNote } from "../domain.ts";

/** Thrown when numbers have to be sealed while the person's own key is not at hand. */
export class KeyAway extends Error {}

const placeOf = (id: string) => ({ table: "signal_note", row: id, column: "body" });

/** A kept look at one's own posts, opened. */
export type OpenedArchive = { readonly id: string; readonly at: number; readonly note: ArchiveNote };

/** The calendar day here and then, `2026-01-31`. */
export function dayHere(at: number): string {
  return new Intl.DateTimeFormat("sv-SE").format(new Date(at));
}

/** Seals numbers with the own key and keeps them, now or when there is a connection. The same id takes the old one's place. */
export async function keepNote({ at, note }: { at: number; note: Note | ArchiveNote }, id = newId()): Promise<string> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  const sealed = await sealOwn(key, placeOf(id), JSON.stringify(note), randomBytes);
  await addToOutbox(signals.keep, { id, signal: note.signal, at: new Date(at).toISOString(), sealed });
  return id;
}

/** What is on, whom one shows it, and one's notes, opened in memory; those that still wait on this device too. */
export function useOwnSignals() {
  const own = useQuery({
    queryKey: ["signals", "mine"],
    queryFn: async () => {
      const mine = await call(signals.mine, {});
      const waiting = (await waitingWrites(signals.keep).catch(() => [])).filter(({ refused }) => !refused);
      const late = waiting.map(({ input }) => ({ ...input, at: new Date(input.at).toISOString() }));
      const sealed = [...mine.notes.filter(({ id }) => !late.some((one) => one.id === id)), ...late];
      return { ...mine, ...(await openAll(sealed)) };
    },
    gcTime: 0,
  });
  useFresh("/api/signals", own.refetch);
  return own;
}

/** Asks again when something under `path` has arrived at the server, and forgets what was opened when the key is dropped. */
export function useFresh(path: string, refetch: () => unknown): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stop = onSent((sent) => sent.startsWith(path) && void refetch());
    const drop = onDrop(() => queries.removeQueries({ queryKey: ["signals"] }));
    return () => {
      stop();
      drop();
    };
  }, [path, refetch, queries]);
}

/** `closed` counts notes that this key does not open, or all of them while it is away. */
async function openAll(
  sealed: readonly { id: string; at: string; sealed: string }[],
): Promise<{ opened: OpenedNote[]; archives: OpenedArchive[]; closed: number }> {
  const key = ownKey();
  if (!key) return { opened: [], archives: [], closed: sealed.length };
  const opened: OpenedNote[] = [];
  const archives: OpenedArchive[] = [];
  for (const { id, at, sealed: body } of sealed) {
    const text = await openOwn(key, placeOf(id), body);
    if (!text.ok) continue;
    const kept = { id, at: new Date(at).getTime() };
    const note = readNote(text.text);
    const archive = note ? null : readArchiveNote(text.text);
    if (note) opened.push({ ...kept, note });
    if (archive) archives.push({ ...kept, note: archive });
  }
  return {
    opened: opened.sort((a, b) => b.at - a.at),
    archives: archives.sort((a, b) => b.at - a.at),
    closed: sealed.length - opened.length - archives.length,
  };
}
