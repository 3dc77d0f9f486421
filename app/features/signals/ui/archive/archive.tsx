import "../signals.css";
import { useQuery } from "@tanstack/react-query";
import { FileInput } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { onDrop } from "#web/keys.ts";
import { onLeave } from "#web/leave.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { signals } from "../../contract.ts";
import { mayRun } from "../allowed.ts";
import type { Ask } from "./archive-worker.ts";
import { askWorker, type Final } from "./asking.ts";
import { IsItYours } from "./is-it-yours.tsx";
import { KeepNumbers } from "./keep-numbers.tsx";
import type { Found, Looked, Why } from "./read-archive.ts";
import { WhatItShows } from "./what-it-shows.tsx";

type Step =
  | { is: "begin"; note?: "stopped" | "dropped" | "kept" }
  | { is: "reading"; share: number; stop: () => void }
  | { is: "owner"; file: File; found: Found }
  | { is: "seen"; looked: Looked }
  | { is: "trouble"; why: Why | null };

/** `/me/signals/archive`: one's own posts, read on this device. Everything is in this page's memory until the person keeps the numbers. */
export function ArchiveScreen() {
  const say = useWords("archive");
  const offered = useQuery({ queryKey: ["signals", "offered"], queryFn: () => call(signals.offered, {}) });
  const isOffered = offered.data?.offered.includes("archive");
  const allowed = useQuery({
    queryKey: ["signals", "archive-on"],
    queryFn: () => mayRun("archive"),
    enabled: isOffered === true,
  });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p>{say("lead")}</p>
      </div>
      {offered.isError && <TroubleNotice reason={offered.error} again={() => void offered.refetch()} />}
      {(offered.isPending || (isOffered && allowed.isPending)) && <Waiting />}
      {isOffered === false && (
        <Notice title={say("notHere.title")}>
          <p>{say("notHere.text")}</p>
        </Notice>
      )}
      {isOffered && allowed.data === false && (
        <Notice title={say("notOn.title")}>
          <p>{say("notOn.text")}</p>
          <Buttons>
            <ButtonLink to="/me/choices/P06">{say("notOn.go")}</ButtonLink>
          </Buttons>
        </Notice>
      )}
      {isOffered && allowed.data && <Steps />}
    </div>
  );
}

function Steps() {
  const say = useWords("archive");
  const [step, go] = useState<Step>({ is: "begin" });
  const running = useRef<(() => void) | null>(null);
  useEffect(() => {
    const letGo = () => {
      running.current?.();
      go({ is: "begin" });
    };
    const stops = [onDrop(letGo), onLeave(letGo)];
    return () => {
      running.current?.();
      for (const stop of stops) stop();
    };
  }, []);
  const read = async (ask: Ask, then: (final: Final) => void) => {
    let isStopped = false;
    const { answer, stop } = askWorker(ask, (share) => !isStopped && go({ is: "reading", share, stop: end }));
    function end() {
      isStopped = true;
      stop();
      running.current = null;
      go({ is: "begin", note: "stopped" });
    }
    running.current = () => {
      isStopped = true;
      stop();
    };
    go({ is: "reading", share: 0, stop: end });
    const final = await answer;
    if (isStopped) return;
    running.current = null;
    if (final.kind === "trouble") go({ is: "trouble", why: final.why });
    else then(final);
  };
  const open = (file: File | undefined) => {
    if (!file) return;
    void read(
      { want: "owner", file },
      (final) => final.kind === "found" && go({ is: "owner", file, found: final.found }),
    );
  };
  const look = (file: File, writer: string | null) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    void read(
      { want: "look", file, writer, zone },
      (final) => final.kind === "looked" && go({ is: "seen", looked: final.looked }),
    );
  };
  return (
    <>
      {(step.is === "begin" || step.is === "trouble") && (
        <>
          <HowToGetIt />
          <Choose onFile={open} again={step.is === "trouble"} />
        </>
      )}
      <div role="status" className="stack tight">
        {step.is === "begin" && step.note && (
          <Notice kind="good">
            <p>{say(step.note === "stopped" ? "stopped" : `keep.${step.note}`)}</p>
            {step.note === "kept" && (
              <Buttons>
                <ButtonLink to="/me/signals">{say("keep.see")}</ButtonLink>
              </Buttons>
            )}
          </Notice>
        )}
        {step.is === "trouble" && (
          <Notice>
            <p>{say(`trouble.${step.why ?? "ours"}`)}</p>
          </Notice>
        )}
      </div>
      {step.is === "reading" && (
        <Sheet>
          <p>{say("reading", { percent: Math.round(step.share * 100) })}</p>
          <progress
            className="archive-progress"
            max={1}
            value={step.share}
            aria-label={say("reading", { percent: Math.round(step.share * 100) })}
          />
          <Buttons>
            <Button onClick={step.stop}>{say("stop")}</Button>
          </Buttons>
        </Sheet>
      )}
      {step.is === "owner" && (
        <IsItYours
          found={step.found}
          onYes={(writer) => look(step.file, writer)}
          onNo={() => go({ is: "begin", note: "dropped" })}
        />
      )}
      {step.is === "seen" && (
        <>
          <WhatItShows looked={step.looked} />
          <KeepNumbers looked={step.looked} onEnd={(note) => go({ is: "begin", note })} />
        </>
      )}
    </>
  );
}

function HowToGetIt() {
  const say = useWords("archive");
  return (
    <details className="folded">
      <summary>
        <h2>{say("how.title")}</h2>
      </summary>
      <div className="stack tight">
        <p>{say("how.lead")}</p>
        <ul>
          {(["mastodon", "x", "instagram", "facebook", "reddit", "whatsapp"] as const).map((source) => (
            <li key={source}>{say(`how.${source}`)}</li>
          ))}
        </ul>
        <p>{say("how.safe")}</p>
      </div>
    </details>
  );
}

function Choose({ onFile, again }: { onFile: (file: File | undefined) => void; again: boolean }) {
  const say = useWords("archive");
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={say("choose")}
        accept=".zip,.txt,application/zip,text/plain"
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
      <Button kind="main" icon={FileInput} onClick={() => picker.current?.click()}>
        {say(again ? "another" : "choose")}
      </Button>
    </div>
  );
}
