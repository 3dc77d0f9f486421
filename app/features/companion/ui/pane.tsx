import "./talk.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "wouter";
import { call, Trouble } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { companion, type HandedOver, type Message } from "../contract.ts";

const lookMs = 3_000;

/** `/work/talk/:conversation`: a talk a person handed over, from that moment on. By its id or by its alert's. */
export function HandedOverScreen() {
  const say = useWords("companion-staff");
  const { conversation = "" } = useParams();
  const queries = useQueryClient();
  const [left, leave] = useState(false);
  const key = ["companion", "handed-over", conversation];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(companion.handedOver, { alertOrTalkId: conversation }, { signal }),
    refetchInterval: left ? false : lookMs,
    enabled: !left,
    retry: false,
  });
  const isGone = error instanceof Trouble && (error.code === "not-found" || error.code === "not-allowed");
  return (
    <div className="page stack talk">
      <h1>{say("title")}</h1>
      {left && <Notice kind="good">{say("left")}</Notice>}
      {!left && isGone && <Notice>{say("gone")}</Notice>}
      {!left && error && !isGone && !data && <TroubleNotice reason={error} />}
      {!left && !data && !error && <Waiting />}
      {!left && data && !isGone && (
        <Pane
          of={data}
          onSaid={(fresh) => queries.setQueryData(key, fresh)}
          onLeave={() =>
            void call(companion.leave, { alertOrTalkId: conversation }).then(
              () => leave(true),
              () => undefined,
            )
          }
        />
      )}
    </div>
  );
}

function Pane({ of, onSaid, onLeave }: { of: HandedOver; onSaid: (fresh: HandedOver) => void; onLeave: () => void }) {
  const say = useWords("companion-staff");
  const language = useLanguage();
  const draft = useDraft(`handed-over/${of.conversationId}`);
  const [trouble, setTrouble] = useState<unknown>(null);
  const at = new Date(of.askedAt).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" });
  const send = async () => {
    const text = draft.text.trim();
    if (text === "") return;
    try {
      onSaid(await call(companion.answerAsStaff, { alertOrTalkId: of.conversationId, id: newId(), text }));
      await draft.clear();
      setTrouble(null);
    } catch (reason) {
      setTrouble(reason);
    }
  };
  return (
    <>
      <p>{of.personName ? say("lead", { name: of.personName }) : say("leadNoName")}</p>
      <section className="sheet roomy stack tight">
        <h2>{say("line")}</h2>
        <p dir="auto">{of.line ?? say("noLine")}</p>
        <p className="soft small">{say("asked", { at })}</p>
        {of.joinedByOther && <p className="soft small">{say("other")}</p>}
      </section>
      <div className="talk-messages stack" role="log" aria-live="polite">
        {of.messages.length === 0 && <p className="soft">{say("nothing")}</p>}
        {of.messages.map((message) => (
          <Said key={message.id} message={message} />
        ))}
      </div>
      <TextArea
        label={say("box")}
        hint={say("hint")}
        value={draft.text}
        onChange={(event) => draft.setText(event.target.value)}
      />
      {trouble instanceof Trouble && <TroubleNotice reason={trouble} />}
      <Buttons>
        <Button kind="main" onClick={() => void send()}>
          {say("send")}
        </Button>
        <Button onClick={onLeave}>{say("leave")}</Button>
      </Buttons>
      <p className="soft small">{say("leaveAbout")}</p>
    </>
  );
}

function Said({ message }: { message: Message }) {
  const say = useWords("companion-staff");
  if (message.author === "program") return null;
  const isTheirs = message.author === "person";
  const text = isTheirs ? wordsOf(message) : message.text;
  return (
    <div className={`talk-turn ${isTheirs ? "program" : "mine"}`}>
      <p className="talk-who small">{isTheirs ? say("they") : (message.name ?? say("you"))}</p>
      <p className="talk-bubble" dir="auto">
        {text}
      </p>
    </div>
  );
}

function wordsOf({ move }: Extract<Message, { author: "person" }>): string {
  if (move.kind === "text") return move.text;
  if (move.kind === "choice") return move.say;
  if (move.kind === "number") return String(move.value ?? "–");
  return move.kind === "ask-person" ? move.line : move.skill;
}
