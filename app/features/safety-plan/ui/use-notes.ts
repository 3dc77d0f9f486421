import { useCallback, useEffect, useRef, useState } from "react";
import { changeSide, type OpenSide, onPadChange, PadFull, PadGone, readSide } from "#web/offline/pad.ts";
import { type Doc, fits, readDoc } from "../domain/doc.ts";
import { syncingAccount, syncSoon } from "./sync.ts";

export type Status = "saved" | "saving" | "full" | "not-saved" | "gone";

export type Notes = {
  /** Null for the moment it takes to open. */
  readonly doc: Doc | null;
  readonly status: Status;
  /** Something was typed that is not kept yet. */
  readonly touch: () => void;
  /** Keeps a change on this device, after those of other tabs. Null when it could not be kept. */
  readonly change: (how: (doc: Doc) => Doc) => Promise<Doc | null>;
};

/** What stands on an open side, always as it was last kept, whichever tab kept it. */
export function useNotes(side: OpenSide): Notes {
  const [doc, show] = useState<Doc | null>(null);
  const [status, setStatus] = useState<Status>("saved");
  const busy = useRef(0);
  const touched = useRef(false);

  useEffect(() => {
    let gone = false;
    const read = () =>
      readSide(side).then(
        (text) => !gone && show(readDoc(text, "plan")),
        (reason: unknown) => !gone && setStatus(reason instanceof PadGone ? "gone" : "not-saved"),
      );
    void read();
    const stop = onPadChange(() => void read());
    return () => {
      gone = true;
      stop();
    };
  }, [side]);

  const change = useCallback(
    async (how: (doc: Doc) => Doc): Promise<Doc | null> => {
      busy.current += 1;
      touched.current = false;
      setStatus("saving");
      try {
        const text = await changeSide(side, (before) => {
          const had = readDoc(before, "plan");
          const next = how(had);
          if (next === had) return before;
          const written = JSON.stringify(next);
          if (!fits(next) && written.length > before.length) throw new PadFull();
          return written;
        });
        const kept = readDoc(text, "plan");
        show(kept);
        if (kept.kind === "plan" && side.account === syncingAccount()) syncSoon();
        if (busy.current === 1 && !touched.current) setStatus("saved");
        return kept;
      } catch (reason) {
        setStatus(reason instanceof PadFull ? "full" : reason instanceof PadGone ? "gone" : "not-saved");
        return null;
      } finally {
        busy.current -= 1;
      }
    },
    [side],
  );
  const touch = useCallback(() => {
    touched.current = true;
    setStatus("saving");
  }, []);
  return { doc, status, touch, change };
}
