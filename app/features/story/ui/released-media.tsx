import { useState } from "react";
import { Player } from "#features/signals/ui/player.tsx";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { storyFiles } from "../contract.ts";
import { beginningOf, type Kind } from "../domain.ts";
import { fetchFile } from "./media.ts";
import { Picture } from "./own-media.tsx";

type Props = { readonly personId: string; readonly id: string; readonly kind: Kind; readonly words: string };

/** The voice or picture of a piece that is open to this reader; it comes when they ask for it. */
export function ReleasedMedia({ personId, id, kind, words }: Props) {
  const say = useWords("story-staff");
  const [busy, setBusy] = useState(false);
  const [found, find] = useState<Blob | "broken" | null>(null);
  const [reason, fail] = useState<unknown>(null);
  const look = async () => {
    setBusy(true);
    fail(null);
    try {
      const ask = (from: number) => call(storyFiles.ofPerson, { personId: personId as never, pieceId: id, from });
      find((await fetchFile(ask, null)) ?? "broken");
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  const beside = beginningOf(words) || say("media.noWords");
  if (found === "broken") return <p role="alert">{say("media.broken")}</p>;
  if (found && kind === "voice") return <Player sound={found} label={say("media.voice", { words: beside })} />;
  if (found) return <Picture blob={found} words={say("media.picture", { words: beside })} />;
  return (
    <div className="stack tight">
      <p className="soft">{say(kind === "voice" ? "media.voice" : "media.picture", { words: beside })}</p>
      <div>
        <Button busy={busy} onClick={() => void look()}>
          {say(kind === "voice" ? "media.listen" : "media.look")}
        </Button>
      </div>
      {reason !== null && <TroubleNotice reason={reason} />}
    </div>
  );
}
