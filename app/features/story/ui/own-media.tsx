import { useEffect, useState } from "react";
import { Player } from "#features/signals/ui/player.tsx";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { storyFiles } from "../contract.ts";
import type { Kind } from "../domain.ts";
import { fetchFile } from "./media.ts";

/** A picture that is in this window's memory; the address it has meanwhile ends with it. */
export function Picture({ blob, words }: { blob: Blob; words: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    const forget = () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
    const ends = [onDrop(forget), onLeave(forget)];
    return () => {
      URL.revokeObjectURL(made);
      for (const end of ends) end();
    };
  }, [blob]);
  return url && <img className="story-picture" src={url} alt={words} />;
}

/** The voice or picture of one's own piece: a picture at once, a voice when it is asked for. */
export function OwnMedia(props: { fileId: string; isSealed: boolean; kind: Kind; words: string }) {
  const say = useWords("mine-story");
  const { fileId, isSealed, kind, words } = props;
  const isVoice = kind === "voice";
  const [wanted, want] = useState(!isVoice);
  const [found, find] = useState<Blob | "broken" | null>(null);
  const [reason, fail] = useState<unknown>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    fetchFile((from) => call(storyFiles.parts, { id: fileId, from }), isSealed ? fileId : null).then(
      (blob) => !gone && find(blob ?? "broken"),
      (trouble) => !gone && fail(trouble),
    );
    return () => {
      gone = true;
    };
  }, [wanted, fileId, isSealed]);
  const name = words || say("untitled");
  if (found === "broken") return <p role="alert">{say("media.broken")}</p>;
  if (found) return isVoice ? <Player sound={found} label={name} /> : <Picture blob={found} words={name} />;
  return (
    <>
      {isVoice && (
        <div>
          <Button busy={wanted && reason === null} onClick={() => want(true)}>
            {say("media.listen")}
          </Button>
        </div>
      )}
      {reason !== null && <TroubleNotice reason={reason} />}
    </>
  );
}
