import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { beginningOf } from "../domain.ts";
import { onArrived, type Sending, sendAsNew, startSending, takeOffItsWay, useSending } from "./sending.ts";
import { storyKey, useDay } from "./use-story.ts";

/** Pieces with a voice or picture that have not arrived; goes on with them as soon as one is here. */
export function OnItsWay() {
  const say = useWords("mine-story");
  const queries = useQueryClient();
  const all = useSending();
  useEffect(() => {
    startSending();
    return onArrived(() => void queries.invalidateQueries({ queryKey: storyKey }));
  }, [queries]);
  if (all.length === 0) return null;
  return (
    <section className="stack tight" aria-labelledby="on-its-way">
      <h2 id="on-its-way">{say("sending.title")}</h2>
      {all.map((sending) => (
        <One key={sending.id} sending={sending} />
      ))}
    </section>
  );
}

function One({ sending }: { sending: Sending }) {
  const say = useWords("mine-story");
  const language = useLanguage();
  const day = useDay();
  const [isAsking, ask] = useState(false);
  const { id, begins, sent, of, state, reason, waitsUntil } = sending;
  const share = new Intl.NumberFormat(language, { style: "percent" }).format(sent / of);
  const name = beginningOf(begins) || say("untitled");
  const isMoving = state === "going" || state === "waiting";
  return (
    <Sheet>
      <p dir="auto">{name}</p>
      {isMoving && <progress className="story-progress" value={sent} max={of} aria-label={name} />}
      <p className="soft small">
        {state === "going" ? say("sending.share", { share }) : say(`sending.${state}`, { share })}
      </p>
      {state === "waiting" && waitsUntil && (
        <p className="soft small">{say("sending.until", { day: day(waitsUntil) })}</p>
      )}
      {state === "refused" && <TroubleNotice reason={reason} />}
      {isAsking ? (
        <div className="stack tight" role="status">
          <p>{say("sending.sure")}</p>
          <Buttons equal>
            <Button onClick={() => void takeOffItsWay(id)}>{say("sending.yes")}</Button>
            <Button onClick={() => ask(false)}>{say("sending.no")}</Button>
          </Buttons>
        </div>
      ) : (
        <Buttons>
          {(state === "refused" || state === "key-away") && (
            <Button onClick={startSending}>{say("sending.again")}</Button>
          )}
          {state === "conflict" && <Button onClick={() => void sendAsNew(id)}>{say("sending.asNew")}</Button>}
          <Button kind="quiet" onClick={() => ask(true)}>
            {say("sending.drop")}
          </Button>
        </Buttons>
      )}
    </Sheet>
  );
}
