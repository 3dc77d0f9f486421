import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { story } from "../contract.ts";
import { type AwayPiece, storyKey, useDay, useWhen } from "./use-story.ts";

/** Pieces one took away, folded, each with one press that brings it back. */
export function Away({ pieces }: { pieces: readonly AwayPiece[] }) {
  const say = useWords("mine-story");
  return (
    <details className="folded">
      <summary>
        <h2>{say("away.title")}</h2>
      </summary>
      <div className="stack tight">
        <p className="soft small">{say("away.lead")}</p>
        <ul className="sheet calm-list">
          {pieces.map((piece) => (
            <One key={piece.id} piece={piece} />
          ))}
        </ul>
      </div>
    </details>
  );
}

function One({ piece: { id, head, goneAt } }: { piece: AwayPiece }) {
  const say = useWords("mine-story");
  const when = useWhen();
  const day = useDay();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const bringBack = async () => {
    setBusy(true);
    fail(null);
    try {
      await call(story.restore, { id });
      await queries.invalidateQueries({ queryKey: storyKey });
    } catch (trouble) {
      fail(trouble);
    }
    setBusy(false);
  };
  const name = head === null ? say("away.closed") : head.begins || say("untitled");
  return (
    <li className="stack tight">
      <p>
        {head !== null && (
          <span className="soft small" dir="auto">
            {when(head.when)}
            <br />
          </span>
        )}
        <bdi>{name}</bdi>
        <br />
        <span className="soft small">{say("away.until", { day: day(goneAt) })}</span>
      </p>
      <div>
        <Button busy={busy} onClick={() => void bringBack()}>
          {say("one.undo")}
          <span className="only-heard"> {name}</span>
        </Button>
      </div>
      {reason !== null && <TroubleNotice reason={reason} />}
    </li>
  );
}
