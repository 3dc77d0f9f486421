import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { deleteDraft } from "#web/offline/drafts.ts";
import { newId } from "#web/offline/seal.ts";
import { type DraftStatus, useDraft } from "#web/offline/use-draft.ts";
import type { Readers } from "../contract.ts";
import {
  afterSave,
  chooseReader,
  hasUnsaved,
  isBlank,
  type Page,
  type Reader,
  readPage,
  withOther,
} from "../domain/page.ts";
import { bytesToSend } from "../domain.ts";
import { type Kept, keepPage, savePage } from "./keep.ts";

/** Milliseconds without a key press after which what was written also goes to the server, sealed. */
const pauseMs = 4000;
/** Longer pages are kept on this device only, until they are finished. */
const mostEarlyBytes = 1_000_000;

export type Told =
  | { kind: "merged" }
  | { kind: "taken-back"; readers: Readers }
  | { kind: "taken-back-later" }
  | { kind: "trouble"; reason: unknown };

export type PageInHand = {
  page: Page;
  status: DraftStatus;
  /** When everything was last on this device; null before the first time. */
  savedAt: number | null;
  /** Pages of other tabs, kept until one decides. */
  others: readonly { branch: string; at: number; page: Page }[];
  elsewhere: boolean;
  told: Told | null;
  keeping: boolean;
  change: (how: (page: Page) => Page) => void;
  choose: (partId: string, reader: Reader) => void;
  take: (branch: string, how: "replace" | "append") => void;
  /** Finishes: resolves to how it ended. The draft is gone when the words are safe elsewhere. */
  keep: () => Promise<Kept["state"]>;
  forget: () => Promise<void>;
};

/** A page that is saved on this device within a second, sealed to the server at a pause, and shared only when kept. */
export function usePage(key: string, start: Page): PageInHand {
  const initial = useMemo(() => JSON.stringify(start), [start]);
  const draft = useDraft(key, initial);
  const written = useRef<{ text: string; page: Page } | null>(null);
  const page = useMemo(() => {
    if (written.current?.text === draft.text) return written.current.page;
    const read = readPage(draft.text);
    // A draft that is wholly on the server has done its work: begin with what is there now.
    return read && hasUnsaved(read) && !isBlank(read) ? read : start;
  }, [draft.text, start]);
  const latest = useRef(page);
  latest.current = page;
  const [told, tell] = useState<Told | null>(null);
  const [keeping, setKeeping] = useState(false);
  const [settled, settle] = useState<readonly string[]>([]);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const sending = useRef<Promise<unknown>>(Promise.resolve());
  const busy = useRef(false);

  useEffect(() => {
    if (draft.status === "saved" && written.current) setSavedAt(Date.now());
  }, [draft.status]);

  const { setText } = draft;
  const change = useCallback(
    (how: (page: Page) => Page) => {
      const next = how(latest.current);
      const text = JSON.stringify(next);
      latest.current = next;
      written.current = { text, page: next };
      setText(text);
    },
    [setText],
  );

  const settleKept = useCallback(
    (kept: Kept) => {
      if (kept.state === "saved") {
        change((now) => afterSave(now, kept.plan, kept));
        if (kept.takenBack) tell({ kind: "taken-back", readers: kept.takenBack });
      } else if (kept.state === "merged") {
        change(kept.merged);
        tell({ kind: "merged" });
      } else if (kept.state === "unsure") {
        change((now) => ({ ...now, after: [...now.after, kept.saveId].slice(-500) }));
      } else if (kept.state === "refused") tell({ kind: "trouble", reason: kept.reason });
    },
    [change],
  );

  const saveEarly = useCallback(
    (urgent: boolean): Promise<unknown> => {
      const run = async () => {
        const now = latest.current;
        const bytes = now.parts.reduce((sum, part) => sum + bytesToSend(part.text, true), 0);
        if (!urgent && (busy.current || !navigator.onLine || !hasUnsaved(now) || bytes > mostEarlyBytes)) return;
        const kept = await savePage(now, { final: false, urgent });
        if (urgent && (kept.state === "waiting" || kept.state === "here")) tell({ kind: "taken-back-later" });
        settleKept(kept);
      };
      sending.current = sending.current.then(run).catch(() => undefined);
      return sending.current;
    },
    [settleKept],
  );

  useEffect(() => {
    if (!hasUnsaved(page) || isBlank(page) || keeping) return;
    const timer = setTimeout(() => void saveEarly(false), pauseMs);
    return () => clearTimeout(timer);
  }, [page, keeping, saveEarly]);

  const choose = useCallback(
    (partId: string, reader: Reader) => {
      const part = latest.current.parts.find((each) => each.id === partId);
      change((now) => chooseReader(now, partId, reader));
      if (part?.kept === "worker" && reader === "me") void saveEarly(true);
    },
    [change, saveEarly],
  );

  const keep = async (): Promise<Kept["state"]> => {
    busy.current = true;
    setKeeping(true);
    try {
      await sending.current;
      const kept = await keepPage(latest.current);
      if (kept.state === "saved" || kept.state === "waiting") await draft.clear();
      else if (kept.state === "here") {
        change((now) => ({ ...now, done: true }));
        await draft.flush();
      } else settleKept(kept);
      return kept.state;
    } catch (reason) {
      tell({ kind: "trouble", reason });
      return "refused";
    } finally {
      busy.current = false;
      setKeeping(false);
    }
  };

  const here = new Set(page.parts.map((part) => part.text.trim()));
  // A tab whose every word is on this page already needs no decision.
  const others = draft.others.flatMap(({ branch, text, at }) => {
    const other = settled.includes(branch) ? null : readPage(text);
    const adds = other?.parts.some((part) => part.text.trim() !== "" && !here.has(part.text.trim()));
    return other && adds ? [{ branch, at, page: other }] : [];
  });
  const take = (branch: string, how: "replace" | "append") => {
    const other = others.find((each) => each.branch === branch);
    if (!other) return;
    change((now) =>
      how === "append"
        ? withOther(now, other.page, newId)
        : other.page.entryId === now.entryId
          ? { ...other.page, version: now.version }
          : other.page,
    );
    settle([...settled, branch]);
    void draft.flush().then(() => deleteDraft(key, branch));
  };

  return {
    page,
    status: draft.status,
    savedAt,
    others,
    elsewhere: draft.elsewhere,
    told,
    keeping,
    change,
    choose,
    take,
    keep,
    forget: draft.clear,
  };
}
