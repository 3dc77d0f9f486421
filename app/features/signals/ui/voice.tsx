import "./signals.css";
import { useQuery } from "@tanstack/react-query";
import { Mic, Square } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { signals } from "../contract.ts";
import { limits } from "../domain.ts";
import { mayRun } from "./allowed.ts";
import { Heard } from "./heard.tsx";
import { KeptSounds } from "./kept-sounds.tsx";
import { MicrophoneAway, type NoMicrophone, type Recorded, type Recording, record } from "./record.ts";
import { RunningClock } from "./running-clock.tsx";

/** `/me/journal/voice`: say it instead of writing it. What is said stays in this window until the person decides. */
export function VoiceScreen() {
  const say = useWords("rhythm");
  const state = useQuery({
    queryKey: ["signals", "voice"],
    queryFn: async () => {
      const { offered } = await call(signals.offered, {});
      return { isOffered: offered.includes("voice"), isOn: await mayRun("voice") };
    },
    gcTime: 0,
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("voice.title")}</h1>
        <p>{say("voice.lead")}</p>
      </div>
      {state.isPending && <Waiting />}
      {state.isError && <TroubleNotice reason={state.error} again={() => void state.refetch()} />}
      {state.data && !state.data.isOffered && (
        <Notice title={say("not.title")}>
          <p>{say("not.text")}</p>
        </Notice>
      )}
      {state.data?.isOffered && !state.data.isOn && (
        <Notice title={say("voice.offTitle")}>
          <p>{say("voice.off")}</p>
          <div>
            <ButtonLink to="/me/choices/P06">{say("on.choose")}</ButtonLink>
          </div>
        </Notice>
      )}
      {state.data?.isOffered && state.data.isOn && <Say />}
      <KeptSounds />
      <details className="folded">
        <summary>
          <h2>{say("limits.title")}</h2>
        </summary>
        <div className="stack tight">
          {(["cannot", "changes", "alone", "sealed", "shared"] as const).map((part) => (
            <p key={part}>{say(`voiceLimits.${part}`)}</p>
          ))}
        </div>
      </details>
    </div>
  );
}

type Step =
  | { readonly is: "ready"; readonly away: NoMicrophone | null; readonly told: "kept" | "gone" | null }
  | { readonly is: "opening" }
  | { readonly is: "recording"; readonly from: number }
  | { readonly is: "heard"; readonly recorded: Recorded };

function Say() {
  const say = useWords("rhythm");
  const [step, go] = useState<Step>({ is: "ready", away: null, told: null });
  const running = useRef<Recording | null>(null);
  const letGo = useCallback(() => {
    running.current?.letGo();
    running.current = null;
  }, []);
  // Leaving the screen, a lock or the quick exit closes the microphone; what was said is then gone.
  useEffect(() => {
    const forget = () => {
      letGo();
      go({ is: "ready", away: null, told: null });
    };
    const ends = [onDrop(forget), onLeave(forget)];
    return () => {
      letGo();
      for (const end of ends) end();
    };
  }, [letGo]);

  const begin = async () => {
    go({ is: "opening" });
    try {
      const recording = await record();
      running.current = recording;
      go({ is: "recording", from: Date.now() });
      const recorded = await recording.done;
      if (running.current !== recording) return;
      running.current = null;
      go(recorded ? { is: "heard", recorded } : { is: "ready", away: null, told: "gone" });
    } catch (reason) {
      go({ is: "ready", away: reason instanceof MicrophoneAway ? reason.why : "busy", told: null });
    }
  };
  if (step.is === "heard")
    return <Heard recorded={step.recorded} onDone={(told) => go({ is: "ready", away: null, told })} />;
  return (
    <Sheet aria-label={say("voice.title")}>
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
        <>
          <p className="soft">{say("voice.before", { minutes: limits.recordingSeconds / 60 })}</p>
          <div>
            <Button kind="main" icon={Mic} busy={step.is === "opening"} onClick={() => void begin()}>
              {say("voice.begin")}
            </Button>
          </div>
        </>
      )}
      <div role="status" className="stack tight">
        {step.is === "opening" && <p className="soft">{say("voice.opening")}</p>}
        {step.is === "ready" && step.away && (
          <Notice title={say(`voice.away.${step.away}.title`)}>
            <p>{say(`voice.away.${step.away}.text`)}</p>
          </Notice>
        )}
        {step.is === "ready" && step.told && (
          <Notice kind="good">
            <p>{say(`voice.told.${step.told}`)}</p>
          </Notice>
        )}
      </div>
    </Sheet>
  );
}
