import { Mic, Square } from "lucide-react";
import { type ChangeEvent, useEffect, useId, useRef, useState } from "react";
import { Player } from "#features/signals/ui/player.tsx";
import { RunningClock } from "#features/signals/ui/running-clock.tsx";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { onLeave } from "#web/leave.ts";
import { useWords } from "#web/words/words.ts";
import { fileLimits, formOf } from "../domain/files.ts";
import { keepHere, type MediaFile, readHere } from "./media.ts";
import { plainSound } from "./plain-sound.ts";
import { type Running, record } from "./record-voice.ts";

type Props = {
  readonly file: MediaFile | null;
  readonly onFile: (file: MediaFile | null) => void;
  /** The microphone is open, or it is not any more. */
  readonly onRunning: (on: boolean) => void;
};
type Step =
  | { readonly is: "ready" }
  | { readonly is: "opening" }
  | { readonly is: "recording"; readonly from: number }
  | { readonly is: "taking"; readonly share: number };

/** A voice: recorded here, or a recording one already has. What was recorded lies on this device every two seconds. */
export function Voice({ file, onFile, onRunning }: Props) {
  const say = useWords("mine-story");
  const chooser = useId();
  const running = useRef<Running | null>(null);
  const [step, go] = useState<Step>({ is: "ready" });
  const [told, tell] = useState<"away" | "notSound" | "tooLarge" | "noRoom" | null>(null);
  useEffect(() => {
    const stop = () => running.current?.stop();
    const ends = onLeave(stop);
    return () => {
      stop();
      ends();
    };
  }, []);
  const begin = async () => {
    tell(null);
    go({ is: "opening" });
    try {
      const started = await record(onFile);
      running.current = started;
      go({ is: "recording", from: Date.now() });
      onRunning(true);
      await started.done;
    } catch {
      tell("away");
    }
    running.current = null;
    onRunning(false);
    go({ is: "ready" });
  };
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = currentTarget.files ?? [];
    currentTarget.value = "";
    if (!chosen) return;
    tell(null);
    if (chosen.size > fileLimits.recordingBytes) return tell("tooLarge");
    const form = formOf(new Uint8Array(await chosen.slice(0, 32).arrayBuffer()));
    if (!form?.startsWith("audio/")) return tell("notSound");
    go({ is: "taking", share: 0 });
    const plain = await plainSound(chosen, form).catch(() => null);
    if (plain && plain.size > 0)
      await keepHere(plain, form, (share) => go({ is: "taking", share })).then(onFile, () => tell("noRoom"));
    else tell("notSound");
    go({ is: "ready" });
  };
  return (
    <div className="stack tight">
      {step.is === "recording" ? (
        <>
          <RunningClock from={step.from} title={say("voice.recording")} />
          <div>
            <Button kind="main" icon={Square} onClick={() => running.current?.stop()}>
              {say("voice.stop")}
            </Button>
          </div>
        </>
      ) : (
        file === null && (
          <>
            <p className="soft">{say("voice.lead")}</p>
            <Buttons>
              <Button kind="main" icon={Mic} busy={step.is === "opening"} onClick={() => void begin()}>
                {say("voice.begin")}
              </Button>
            </Buttons>
            <div className="field">
              <label htmlFor={chooser}>{say("voice.choose")}</label>
              <input
                id={chooser}
                className="input"
                type="file"
                accept="audio/*"
                onChange={(event) => void choose(event)}
              />
            </div>
          </>
        )
      )}
      {step.is === "taking" && (
        <progress className="story-progress" value={step.share} aria-label={say("voice.taking")} />
      )}
      {file !== null && step.is === "ready" && <Heard key={file.id + file.bytes} file={file} onFile={onFile} />}
      <div role="status">
        {told && (
          <Notice>
            <p>{say(`voice.${told}`)}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}

function Heard({ file, onFile }: { file: MediaFile; onFile: Props["onFile"] }) {
  const say = useWords("mine-story");
  const [sound, hear] = useState<Blob | null>(null);
  return (
    <>
      <p>{say("voice.here")}</p>
      {sound && <Player sound={sound} label={say("media.listen")} />}
      <Buttons>
        {!sound && <Button onClick={() => void readHere(file).then(hear)}>{say("media.listen")}</Button>}
        <Button kind="quiet" onClick={() => onFile(null)}>
          {say("voice.again")}
        </Button>
      </Buttons>
    </>
  );
}
