import type { VoiceReading } from "@mooring/signals";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { HelpNotice } from "#features/journal/ui/help-notice.tsx";
import { useSafetyWatch } from "#features/journal/ui/watch.ts";
import { useWorker } from "#features/journal/ui/write.tsx";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { limits, type Note } from "../domain.ts";
import { Numbers } from "./just-now.tsx";
import { dayHere, KeyAway, keepNote, useOwnSignals } from "./kept.ts";
import { Player } from "./player.tsx";
import { readInWorker, samplesOf } from "./read-sound.ts";
import type { Recorded } from "./record.ts";
import { keepSound } from "./sound.ts";

type Reading = VoiceReading | "reading" | "unread";
type Stays = "both" | "sound" | "numbers" | "nothing";

/** What was just said: to hear, to put words beside, to see the numbers of, and to keep or let go. Nothing is ticked. */
export function Heard({ recorded, onDone }: { recorded: Recorded; onDone: (told: "kept" | "gone") => void }) {
  const say = useWords("rhythm");
  const language = useLanguage();
  const queries = useQueryClient();
  const own = useOwnSignals();
  const [text, write] = useState("");
  const [reading, setReading] = useState<Reading>("reading");
  const [stays, choose] = useState<Stays | null>(null);
  const [busy, setBusy] = useState(false);
  const [reason, fail] = useState<unknown>(null);
  const at = useMemo(() => Date.now(), []);
  // The same quiet check for danger as on a journal page: on this device, for the person alone.
  const page = useMemo(() => ({ parts: [{ id: "voice", text, audience: "me" as const }] }), [text]);
  const seen = useSafetyWatch(page);
  const worker = useWorker();
  const samples = useRef<Float32Array | null>(null);
  const [counted, count] = useState(0);

  useEffect(() => {
    let gone = false;
    void (async () => {
      samples.current ??= await samplesOf(recorded.sound);
      if (gone) return;
      if (!samples.current) return setReading("unread");
      const read = await readInWorker(samples.current, counted > 0 ? counted : undefined).catch(
        () => "unread" as const,
      );
      if (!gone) setReading(read);
    })();
    return () => {
      gone = true;
    };
  }, [recorded, counted]);

  const heard = typeof reading === "object" && reading.heard ? reading.numbers : null;
  const note: Note | null = heard && { signal: "voice", language, day: dayHere(at), numbers: heard };
  const finish = async () => {
    if (stays === null) return;
    if (stays === "nothing") return onDone("gone");
    setBusy(true);
    fail(null);
    try {
      const words = text.toWellFormed().slice(0, limits.words);
      if (stays !== "numbers")
        await keepSound(recorded.sound, { mime: recorded.sound.type, seconds: recorded.seconds, text: words });
      if (note && stays !== "sound") await keepNote({ at, note });
      await queries.invalidateQueries({ queryKey: ["signals"] });
      onDone("kept");
    } catch (trouble) {
      fail(trouble);
    } finally {
      setBusy(false);
    }
  };
  const offered: Stays[] = note ? ["both", "sound", "numbers", "nothing"] : ["sound", "nothing"];
  return (
    <Sheet aria-labelledby="heard">
      <h2 id="heard">{say("heard.title")}</h2>
      {recorded.ended !== "stopped" && (
        <Notice live>
          <p>{say(`heard.${recorded.ended}`)}</p>
        </Notice>
      )}
      <Player sound={recorded.sound} label={say("heard.listen")} />
      <TextArea
        label={say("heard.words")}
        hint={say("heard.wordsHint")}
        value={text}
        maxLength={limits.words}
        autoComplete="off"
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => count(text.trim() === "" ? 0 : text.trim().split(/\s+/).length)}
      />
      {seen && <HelpNotice seen={seen} worker={worker.sentence} />}
      <section className="stack tight" aria-labelledby="heard-numbers">
        <h3 id="heard-numbers">{say("heard.numbers")}</h3>
        <div role="status">
          {reading === "reading" && <p className="soft">{say("heard.reading")}</p>}
          {reading === "unread" && <p>{say("heard.nothing.unread")}</p>}
          {typeof reading === "object" && !reading.heard && <p>{say(`heard.nothing.${reading.why}`)}</p>}
        </div>
        {note && <Numbers sitting={{ at, note }} notes={own.data?.opened ?? []} />}
        {note && <p className="soft small">{say("heard.about")}</p>}
      </section>
      <Options
        label={say("heard.stays")}
        value={stays}
        onChange={choose}
        options={offered.map((value) => ({ value, label: say(`heard.keep.${value}`) }))}
      />
      {reason instanceof KeyAway && <p role="alert">{say("now.keyAway")}</p>}
      {reason !== null && !(reason instanceof KeyAway) && <TroubleNotice reason={reason} />}
      <Buttons>
        <Button kind="main" busy={busy} aria-disabled={stays === null || undefined} onClick={() => void finish()}>
          {say("heard.done")}
        </Button>
      </Buttons>
      <p className="soft small">{say("heard.until")}</p>
    </Sheet>
  );
}
