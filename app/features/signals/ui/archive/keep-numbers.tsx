import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { numbersOf } from "../../domain/archive.ts";
import { dayHere, KeyAway, keepNote } from "../kept.ts";
import type { Looked } from "./read-archive.ts";

/** Kept only at a word, and then only the numbers. */
export function KeepNumbers({ looked, onEnd }: { looked: Looked; onEnd: (note: "kept" | "dropped") => void }) {
  const say = useWords("archive");
  const language = useLanguage();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const keep = async () => {
    setBusy(true);
    fail(null);
    try {
      const at = Date.now();
      await keepNote({ at, note: { signal: "archive", language, day: dayHere(at), numbers: numbersOf(looked) } });
      await queries.invalidateQueries({ queryKey: ["signals"] });
      onEnd("kept");
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Sheet aria-labelledby="keep-numbers">
      <h2 id="keep-numbers">{say("keep.title")}</h2>
      <p>{say("keep.about")}</p>
      {reason instanceof KeyAway && <p role="alert">{say("keep.keyAway")}</p>}
      {reason !== null && !(reason instanceof KeyAway) && <TroubleNotice reason={reason} />}
      <Buttons equal>
        <Button busy={busy} onClick={() => void keep()}>
          {say("keep.yes")}
        </Button>
        <Button onClick={() => onEnd("dropped")}>{say("keep.no")}</Button>
      </Buttons>
    </Sheet>
  );
}
