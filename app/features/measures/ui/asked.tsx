import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Item } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Asked, measures } from "../contract.ts";
import { takeNow } from "./taking-now.ts";

/** What a worker asks, with every way to say no. What is for a private place says nothing of itself here. */
export function AskedOne({ asked, isOpen }: { asked: Asked; isOpen: boolean }) {
  const say = useWords("measures");
  const language = useLanguage();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [said, tell] = useState<"skipped" | "ended" | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [skipId] = useState(newId);
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(asked.until));
  const act = async (write: () => Promise<unknown>, word: typeof said = null) => {
    try {
      await write();
      setTrouble(null);
      tell(word);
      await queries.invalidateQueries({ queryKey: ["measures"] });
    } catch (reason) {
      setTrouble(reason);
    }
  };
  const settle = (how: "pause" | "go-on" | "end") => call(measures.settle, { id: asked.id, how });
  const skip = () =>
    call(measures.skip, {
      id: asked.id,
      sittingId: skipId,
      at: new Date().toISOString(),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  const title = asked.needsPrivacy ? say("asked.private") : asked.title;
  const isLater = !asked.paused && !asked.due && !isOpen;
  return (
    <Item>
      <p>
        <b>{title}</b> <span className="soft small">{say("asked.count", { count: asked.questions })}</span>
      </p>
      <p>
        {asked.needsPrivacy
          ? say("asked.privateBy", { who: asked.by })
          : say("asked.by", { who: asked.by, why: asked.why })}
      </p>
      {asked.overWhy && !asked.needsPrivacy && (
        <p className="soft">{say("asked.over", { who: asked.by, why: asked.overWhy })}</p>
      )}
      <p className="soft small">
        {asked.everyWeeks === null ? say("asked.once", { day }) : say("asked.weekly", { count: asked.everyWeeks, day })}
      </p>
      {asked.paused && <p className="soft">{say("asked.paused")}</p>}
      {isLater && <p className="soft small">{say("asked.later")}</p>}
      <Buttons>
        {asked.due && (
          <>
            <Button
              kind="main"
              onClick={() => {
                takeNow({ instrument: asked.instrument, invitationId: asked.id, sittingId: null });
                go("/me/questions/now");
              }}
            >
              {say("asked.answer")}
              <span className="only-heard"> {title}</span>
            </Button>
            <Button onClick={() => void act(skip, "skipped")}>{say("asked.notNow")}</Button>
          </>
        )}
        <Button kind="quiet" onClick={() => void act(() => settle(asked.paused ? "go-on" : "pause"))}>
          {say(asked.paused ? "asked.goOn" : "asked.pause")}
        </Button>
        <Button kind="quiet" onClick={() => void act(() => settle("end"), "ended")}>
          {say("asked.end")}
        </Button>
      </Buttons>
      <div role="status">{said && <p>{say(`asked.${said}`)}</p>}</div>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </Item>
  );
}
