import { useQueryClient } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { signals } from "../contract.ts";
import { KeyAway } from "./kept.ts";
import { Player } from "./player.tsx";
import { useClock } from "./say.ts";
import { type KeptSound, openSound, useSounds } from "./sound.ts";

const nearlyFull = 20 * 1024 * 1024;

/** What one said and kept; there also when voice is turned off. */
export function KeptSounds() {
  const say = useWords("rhythm");
  const own = useSounds();
  if (own.isError) return <TroubleNotice reason={own.error} again={() => void own.refetch()} />;
  const { sounds, closed, room } = own.data ?? { sounds: [], closed: 0, room: nearlyFull };
  if (sounds.length === 0 && closed === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="kept-sounds">
      <h2 id="kept-sounds">{say("sounds.title")}</h2>
      {closed > 0 && <p className="soft">{say("now.keyAway")}</p>}
      {room < nearlyFull && <p>{say("sounds.room")}</p>}
      {sounds.length > 0 && (
        <Sheet roomy={false}>
          {sounds.map((kept) => (
            <OneSound key={kept.id} kept={kept} />
          ))}
        </Sheet>
      )}
    </section>
  );
}

function OneSound({ kept }: { kept: KeptSound }) {
  const say = useWords("rhythm");
  const language = useLanguage();
  const clock = useClock();
  const queries = useQueryClient();
  const [sound, open] = useState<Blob | "none" | null>(null);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const [isAsking, ask] = useState(false);
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(kept.at));
  const play = async () => {
    setBusy(true);
    fail(null);
    try {
      open((await openSound(kept)) ?? "none");
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    try {
      await addToOutbox(signals.removeRecording, { id: kept.id });
      await queries.invalidateQueries({ queryKey: ["signals", "sounds"] });
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <Item>
      <p>
        <b>{when}</b> <span className="soft small">{clock(kept.head.seconds)}</span>
      </p>
      {kept.head.text !== "" && (
        <p className="kept-words" dir="auto">
          {kept.head.text}
        </p>
      )}
      {kept.waiting && <p className="soft small">{say("sounds.waiting")}</p>}
      {sound instanceof Blob && <Player sound={sound} label={say("sounds.listen", { when })} />}
      {sound === "none" && <p role="alert">{say("sounds.notWhole")}</p>}
      {isAsking ? (
        <div className="stack tight" role="status">
          <p>{say("sounds.sure")}</p>
          <Buttons equal>
            <Button onClick={() => void remove()}>{say("sounds.yes")}</Button>
            <Button onClick={() => ask(false)}>{say("sounds.no")}</Button>
          </Buttons>
        </div>
      ) : (
        <Buttons>
          {!(sound instanceof Blob) && !kept.waiting && (
            <Button icon={Play} className="tiny" busy={busy} onClick={() => void play()}>
              {say("sounds.play")}
            </Button>
          )}
          <Button kind="quiet" className="tiny" onClick={() => ask(true)}>
            {say("sounds.remove")}
          </Button>
        </Buttons>
      )}
      {reason instanceof KeyAway && <p role="alert">{say("now.keyAway")}</p>}
      {reason !== null && !(reason instanceof KeyAway) && <TroubleNotice reason={reason} />}
    </Item>
  );
}
