import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { call } from "#web/api.ts";
import { ownKey } from "#web/keys.ts";
import { deleteDraft, listDrafts, readDrafts } from "#web/offline/drafts.ts";
import { onSent } from "#web/offline/outbox.ts";
import { type Entry, journal } from "../contract.ts";
import { hasUnsaved, isBlank, readPage } from "../domain/page.ts";
import { keepPage, rescueRefused, waitingEntries } from "./keep.ts";
import { type Opened, openEntry } from "./opened.ts";

/** A page that was begun and not finished. */
export type Unfinished = { entryId: string; isNew: boolean; at: number; text: string };

/** One's entries, opened in memory, newest first, with what still waits on this device laid over them. */
export function useEntries() {
  const queries = useQueryClient();
  const pages = useInfiniteQuery({
    queryKey: ["journal", "list"],
    queryFn: ({ pageParam }) => call(journal.list, pageParam ? { before: pageParam } : {}),
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  });
  const [entries, show] = useState<readonly Opened[] | null>(null);
  const [unfinished, setUnfinished] = useState<readonly Unfinished[]>([]);
  const [rescued, setRescued] = useState(0);
  const [turn, again] = useState(0);
  const known = useMemo(() => new Map<Entry, Promise<Opened>>(), []);
  const data = pages.data;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` counts writes that arrived; what waited is then read again.
  useEffect(() => {
    let gone = false;
    void (async () => {
      if (!ownKey() && data) return show([]);
      const opening = (data?.pages ?? []).flatMap((page) =>
        page.entries.map((entry) => {
          const made = known.get(entry) ?? openEntry(entry);
          known.set(entry, made);
          return made;
        }),
      );
      const opened = new Map((await Promise.all(opening)).map((entry) => [entry.id, entry]));
      const waiting = await waitingEntries(opened).catch(() => new Map<string, Opened>());
      for (const [id, entry] of waiting) opened.set(id, entry);
      if (gone) return;
      const sorted = [...opened.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
      if (data || waiting.size > 0 || pages.isError) show(sorted);
    })().catch(() => !gone && show([]));
    return () => {
      gone = true;
    };
  }, [data, turn, known, pages.isError]);

  useEffect(() => {
    let gone = false;
    void (async () => {
      const sent = await finishWaiting();
      const count = ownKey() ? await rescueRefused() : 0;
      if (gone) return;
      if (count > 0) setRescued(count);
      if (count > 0 || sent > 0) await queries.invalidateQueries({ queryKey: ["journal", "list"] });
      const found = await readUnfinished();
      if (!gone) setUnfinished(found);
    })().catch(() => undefined);
    const stop = onSent((path) => {
      if (path !== journal.save.path) return;
      again((count) => count + 1);
      void queries.invalidateQueries({ queryKey: ["journal", "list"] });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [queries]);

  return { entries, unfinished, rescued, pages };
}

/** Pages that were finished while the key was away are sent now. @returns how many */
async function finishWaiting(): Promise<number> {
  if (!ownKey()) return 0;
  let sent = 0;
  for (const { key } of await listDrafts("journal/")) {
    const [draft] = await readDrafts(key);
    const page = draft?.text ? readPage(draft.text) : null;
    if (!draft || !page?.done) continue;
    const kept = await keepPage(page);
    if (kept.state !== "saved" && kept.state !== "waiting") continue;
    await deleteDraft(key, draft.branch);
    sent += 1;
  }
  return sent;
}

async function readUnfinished(): Promise<Unfinished[]> {
  const found: Unfinished[] = [];
  for (const { key, at } of await listDrafts("journal/")) {
    const [draft] = await readDrafts(key);
    const page = draft?.text ? readPage(draft.text) : null;
    if (!page || isBlank(page) || !hasUnsaved(page)) continue;
    found.push({
      entryId: page.entryId,
      isNew: key === "journal/new",
      at,
      text: page.parts.map((part) => part.text).join(" "),
    });
  }
  return found;
}
