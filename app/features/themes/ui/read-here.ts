import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { journal } from "#features/journal/contract.ts";
import { openEntry } from "#features/journal/ui/opened.ts";
import { call } from "#web/api.ts";
import { ownKey } from "#web/keys.ts";
import { dayIn, limits, type OpenPage, type ReadPage, readPage } from "../domain.ts";

const perCall = 100;
/** So long the screen is left alone at a time, in milliseconds. */
const atOnceMs = 12;

/** Pages of the last year, newest first, opened in memory; `closed` counts those that did not open here. */
async function openPages(): Promise<{ pages: OpenPage[]; closed: number }> {
  const since = new Date(Date.now() - limits.daysBack * 86_400_000).toISOString();
  const pages: OpenPage[] = [];
  let closed = 0;
  let before: string | null = null;
  do {
    const list: { entries: Parameters<typeof openEntry>[0][]; next: string | null } = await call(journal.list, {
      limit: perCall,
      ...(before ? { before } : {}),
    });
    const recent = list.entries.filter(({ at }) => at >= since);
    for (const entry of recent) {
      const seen = ownKey() ? entry : { ...entry, paragraphs: entry.paragraphs.filter((one) => one.audience !== "me") };
      if (seen.paragraphs.length < entry.paragraphs.length) closed += 1;
      const opened = await openEntry(seen);
      const day = dayIn(opened.at, opened.zone);
      if (opened.parts.length > 0) pages.push({ id: opened.id, day, parts: opened.parts.map(({ text }) => text) });
    }
    before = recent.length < list.entries.length ? null : list.next;
  } while (before && pages.length < limits.pages);
  return { pages: pages.slice(0, limits.pages), closed };
}

/** Reads one's pages on this device while `on`, a few at a time. Nothing of it is kept or sent. */
export function useReading(on: boolean) {
  const opened = useQuery({ queryKey: ["themes", "pages"], queryFn: openPages, enabled: on, gcTime: 0, staleTime: 0 });
  const [read, show] = useState<readonly ReadPage[]>([]);
  const [isDone, finish] = useState(false);
  const pages = opened.data?.pages;
  useEffect(() => {
    show([]);
    finish(false);
    if (!on || !pages) return;
    let gone = false;
    void (async () => {
      const done: ReadPage[] = [];
      let from = performance.now();
      for (const page of pages) {
        done.push(readPage(page));
        if (performance.now() - from < atOnceMs) continue;
        show([...done]);
        await new Promise((resolve) => setTimeout(resolve));
        if (gone) return;
        from = performance.now();
      }
      show(done);
      finish(true);
    })();
    return () => {
      gone = true;
    };
  }, [on, pages]);
  return { opened, read, isDone };
}
