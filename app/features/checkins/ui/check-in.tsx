import "./checkins.css";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useRef, useState } from "react";
import { Link } from "wouter";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords, withWords } from "#web/words/words.ts";
import { checkins } from "../contract.ts";
import type { Answers } from "../domain.ts";
import { Questions } from "./questions.tsx";
import { useSetting } from "./setting.ts";
import { WhoSees } from "./who-sees.tsx";

const StepsAfterCheckin = lazy(async () => {
  const [room] = await Promise.all([import("#features/goals/ui/steps-widget.tsx"), withWords("mine-goals")]);
  return { default: room.StepsAfterCheckin };
});

/** `/me/checkin`: ten seconds, every part may be skipped, kept at once also offline. */
export function CheckinScreen() {
  const say = useWords("checkins");
  const days = useWords("days");
  const { setting } = useSetting();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<Answers>({});
  const [kept, setKept] = useState<"no" | "empty" | "kept" | "undone">("no");
  const [reason, fail] = useState<unknown>(null);
  const id = useRef(newId());
  const answer = (part: Answers) => {
    setAnswers((before) => ({ ...before, ...part }));
    if (kept === "empty") setKept("no");
  };
  const word = answers.word?.trim().toWellFormed().slice(0, 80);
  const told = Object.fromEntries(
    Object.entries({ ...answers, word: word || undefined }).filter(([, value]) => value !== undefined),
  );

  const keep = async () => {
    if (Object.keys(told).length === 0) return setKept("empty");
    fail(null);
    try {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
      await addToOutbox(
        checkins.save,
        { id: id.current, at: new Date().toISOString(), zone, answers: told },
        id.current,
      );
      setKept("kept");
      void queries.invalidateQueries({ queryKey: ["checkins"] });
    } catch (trouble) {
      fail(trouble);
    }
  };
  const undo = async () => {
    try {
      // In the same queue as the keeping, so that it comes after it.
      await addToOutbox(checkins.remove, { id: id.current });
      id.current = newId();
      setKept("undone");
      void queries.invalidateQueries({ queryKey: ["checkins"] });
    } catch (trouble) {
      fail(trouble);
    }
  };

  if (kept === "kept" || kept === "undone") {
    return (
      <div className="page stack">
        <h1>{say("title")}</h1>
        <Notice kind="good" live title={say(kept)}>
          {kept === "kept" && <p>{say("keptAbout")}</p>}
          <Buttons>
            {kept === "kept" && <Button onClick={() => void undo()}>{say("undo")}</Button>}
            <Button
              onClick={() => {
                if (kept === "kept") id.current = newId();
                setAnswers({});
                setKept("no");
              }}
            >
              {say("again")}
            </Button>
          </Buttons>
        </Notice>
        {reason !== null && <TroubleNotice reason={reason} />}
        {kept === "kept" && (
          <Suspense>
            <StepsAfterCheckin />
          </Suspense>
        )}
        <p>
          <Link href="/me/days">{days("ask.look")}</Link>
        </p>
        <WhoSees />
      </div>
    );
  }
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      <Questions setting={setting} answers={answers} answer={answer} />
      <div aria-live="polite">{kept === "empty" && <p>{say("nothingYet")}</p>}</div>
      {reason !== null && (
        <>
          <p>{say("notKept")}</p>
          <TroubleNotice reason={reason} again={() => void keep()} />
        </>
      )}
      <div className="keep-bar">
        <Buttons>
          <Button kind="main" onClick={() => void keep()}>
            {say("keep")}
          </Button>
          <ButtonLink to="/me" kind="quiet">
            {say("notNow")}
          </ButtonLink>
        </Buttons>
      </div>
      <p className="small">
        <Link href="/me/days/choose">{days("ask.choose")}</Link>
      </p>
      <WhoSees />
    </div>
  );
}
