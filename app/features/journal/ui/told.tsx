import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { journal, type Readers } from "../contract.ts";
import { TakenBack } from "./taken-back.tsx";

type What = "kept" | "shared" | "waiting" | "here" | "removed" | "imported" | "undone";
type More = { entryId?: string; importId?: string; count?: number; takenBack?: Readers | null };
let next: { what: What; more: More } | null = null;

/** Leaves a word for the list that opens next. */
export function tellNext(what: What, more: More = {}): void {
  next = { what, more };
}

/** What has just happened, once, with its undo. */
export function Told({ onChanged }: { onChanged: () => void }) {
  const say = useWords("journal");
  const queries = useQueryClient();
  const [told, show] = useState(() => {
    const now = next;
    next = null;
    return now;
  });
  const [reason, fail] = useState<unknown>(null);
  if (!told) return null;
  const { what, more } = told;
  const undo = async () => {
    try {
      if (more.importId && what === "imported") {
        const { removed } = await call(journal.undoImport, { importId: more.importId });
        show({ what: "undone", more: { importId: more.importId, count: removed } });
      } else if (more.importId) {
        const { restored } = await call(journal.restoreImport, { importId: more.importId });
        show({ what: "imported", more: { importId: more.importId, count: restored } });
      } else if (more.entryId) {
        await call(journal.restore, { id: more.entryId });
        show(null);
      }
      await queries.invalidateQueries({ queryKey: ["journal"] });
      onChanged();
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <>
      <Notice kind="good" live>
        <p>{say(`told.${what}`, { count: more.count ?? 0 })}</p>
        {(more.entryId || more.importId) && (
          <div>
            <Button onClick={() => void undo()}>
              {say(what === "undone" || what === "removed" ? "told.bringBack" : "told.undo")}
            </Button>
          </div>
        )}
      </Notice>
      {more.takenBack && <TakenBack readers={more.takenBack} />}
      {reason !== null && <TroubleNotice reason={reason} />}
    </>
  );
}
