import "./checkins.css";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { checkins } from "../contract.ts";
import { Fill, Weather } from "./drawings.tsx";
import { Scale } from "./scale.tsx";
import { WhoSees } from "./who-sees.tsx";

type Answers = {
  mood?: number | undefined;
  energy?: number | undefined;
  sleepHours?: number | undefined;
  word?: string | undefined;
};

const steps = [1, 2, 3, 4, 5] as const;
const sleepSteps = [2, 4, 6, 8, 10] as const;

/** `/me/checkin`: ten seconds, every part may be skipped, kept at once also offline. */
export function CheckinScreen() {
  const say = useWords("checkins");
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
      <Sheet>
        <Scale
          question={say("mood")}
          value={answers.mood}
          onChange={(mood) => answer({ mood })}
          steps={steps.map((step) => ({ value: step, label: say(`mood_${step}`), drawing: <Weather step={step} /> }))}
        />
      </Sheet>
      <Sheet>
        <Scale
          question={say("energy")}
          value={answers.energy}
          onChange={(energy) => answer({ energy })}
          steps={steps.map((step) => ({ value: step, label: say(`energy_${step}`), drawing: <Fill step={step} /> }))}
        />
      </Sheet>
      <Sheet>
        <Scale
          question={say("sleep")}
          value={answers.sleepHours}
          onChange={(sleepHours) => answer({ sleepHours })}
          steps={sleepSteps.map((step) => ({ value: step, label: say(`sleep_${step}`) }))}
        />
      </Sheet>
      <Sheet>
        <Field
          label={say("word")}
          value={answers.word ?? ""}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => answer({ word: event.currentTarget.value })}
        />
      </Sheet>
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
      <WhoSees />
    </div>
  );
}
