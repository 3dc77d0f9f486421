import { useCallback, useEffect, useRef, useState } from "react";
import { onDrop, ownKey } from "../keys.ts";
import { currentAccount } from "../session.ts";
import { type Draft, deleteDraft, mainBranch, putDraft, readDrafts, thisTab } from "./drafts.ts";

/** At most this long is a keystroke only in memory. */
const saveAfterMs = 400;

/** `locked`: there is an older text here that opens only with the own key; what is typed now is kept beside it. */
export type DraftStatus = "opening" | "saved" | "saving" | "unsaved" | "locked";

export type OtherText = { readonly branch: string; readonly text: string; readonly at: number };

export type DraftInHand = {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly status: DraftStatus;
  /** Open in another tab too. */
  readonly elsewhere: boolean;
  /** Texts of other tabs under the same key, kept until one decides. */
  readonly others: readonly OtherText[];
  /** Takes another tab's text in place of, or below, one's own. */
  readonly take: (branch: string, how: "replace" | "append") => void;
  /** Waits until everything typed is on this device. */
  readonly flush: () => Promise<void>;
  /** Forgets the draft, once it has become something else. */
  readonly clear: () => Promise<void>;
};

type Note = { readonly kind: "open" | "here" | "saved"; readonly key: string; readonly tab: string };

/**
 * A text that is kept, sealed, on this device while it is typed (within half a second), survives a killed browser and
 * a lock, and never writes over another tab's.
 *
 * @param key what it is a draft of, such as `journal/new` or `journal/<entryId>`
 * @param initial what to begin with when there is no draft
 */
export function useDraft(key: string, initial = ""): DraftInHand {
  const [text, show] = useState(initial);
  const [status, setStatus] = useState<DraftStatus>("opening");
  const [elsewhere, setElsewhere] = useState(false);
  const [others, setOthers] = useState<readonly OtherText[]>([]);
  const now = useRef({ text: initial, dirty: false, touched: false, seen: { branch: mainBranch, version: 0 } });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const channel = useRef<BroadcastChannel | null>(null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  // Whoever began to write: a session that ends in mid-sentence leaves the rest of it with the same person.
  const writer = useRef<string | null>(null);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    // Taken now: at a lock the key is gone a moment later.
    const own = ownKey();
    const write = async () => {
      const held = now.current;
      if (!held.dirty) return;
      held.dirty = false;
      try {
        held.seen = await putDraft(key, held.text, held.seen, own, writer.current ?? currentAccount());
        if (!held.dirty) setStatus("saved");
        channel.current?.postMessage({ kind: "saved", key, tab: thisTab } satisfies Note);
      } catch {
        held.dirty = true;
        setStatus("unsaved");
      }
    };
    saving.current = saving.current.then(write);
    return saving.current;
  }, [key]);

  const setText = useCallback(
    (next: string) => {
      now.current = Object.assign(now.current, { text: next, dirty: true, touched: true });
      show(next);
      setStatus("saving");
      timer.current ??= setTimeout(() => void flush(), saveAfterMs);
    },
    [flush],
  );

  const showOthers = useCallback((found: readonly Draft[]) => {
    const own = now.current.seen.branch;
    setOthers(
      found.flatMap(({ branch, text: theirs, at }) =>
        branch !== own && theirs !== null && theirs !== now.current.text ? [{ branch, text: theirs, at }] : [],
      ),
    );
  }, []);
  const readOthers = useCallback(() => readDrafts(key).then(showOthers, () => undefined), [key, showOthers]);

  useEffect(() => {
    let gone = false;
    writer.current = currentAccount();
    const held = { text: initial, dirty: false, touched: false, seen: { branch: mainBranch, version: 0 } };
    now.current = held;
    const begin = (found: readonly Draft[]) => {
      if (gone) return;
      // Where the main text was taken up by another tab since closed, that tab's text is the one to go on with.
      const mine = found.find(({ branch }) => branch === mainBranch) ?? found.at(-1);
      if (mine && mine.text !== null && !held.touched) {
        held.seen = { branch: mine.branch, version: mine.version };
        held.text = mine.text;
        show(mine.text);
      }
      showOthers(found);
      if (!held.dirty) setStatus(mine?.text === null ? "locked" : "saved");
    };
    void readDrafts(key).then(begin, () => begin([]));
    const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("drafts");
    channel.current = tabs;
    const tell = (kind: Note["kind"]) => tabs?.postMessage({ kind, key, tab: thisTab } satisfies Note);
    if (tabs) {
      tabs.onmessage = ({ data: note }: MessageEvent<Note>) => {
        if (note.key !== key || note.tab === thisTab) return;
        setElsewhere(true);
        if (note.kind === "open") tell("here");
        if (note.kind === "saved") void readOthers();
      };
      tell("open");
    }
    const hide = () => void flush();
    document.addEventListener("visibilitychange", hide);
    addEventListener("pagehide", hide);
    const stopDrop = onDrop(hide);
    return () => {
      gone = true;
      void flush();
      document.removeEventListener("visibilitychange", hide);
      removeEventListener("pagehide", hide);
      stopDrop();
      tabs?.close();
      channel.current = null;
    };
  }, [key, initial, flush, readOthers, showOthers]);

  const take = useCallback(
    (branch: string, how: "replace" | "append") => {
      const other = others.find((each) => each.branch === branch);
      if (!other) return;
      const mine = now.current.text.trimEnd();
      setText(how === "replace" || mine === "" ? other.text : `${mine}\n\n${other.text}`);
      void flush()
        .then(() => deleteDraft(key, branch))
        .then(readOthers);
    },
    [others, setText, flush, key, readOthers],
  );

  const clear = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    now.current.dirty = false;
    await saving.current;
    await deleteDraft(key, now.current.seen.branch, writer.current ?? currentAccount());
    now.current = { text: "", dirty: false, touched: false, seen: { branch: mainBranch, version: 0 } };
    show("");
    setStatus("saved");
  }, [key]);

  return { text, setText, status, elsewhere, others, take, flush, clear };
}
