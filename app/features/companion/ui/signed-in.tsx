import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { newId } from "#web/offline/seal.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Conversation, companion } from "../contract.ts";
import type { Book } from "../domain/talk.ts";
import { Composer } from "./composer.tsx";
import { HelpCard } from "./help-card.tsx";
import { LimitedTalk } from "./limited.tsx";
import { Limits, limitsHash } from "./limits.tsx";
import { Log } from "./log.tsx";
import { More } from "./more.tsx";
import { useComposer } from "./use-composer.ts";
import { useTalk } from "./use-talk.ts";

/** After so long a new talk begins by itself; the one before stays under "Earlier talks". */
const sameTalkMs = 8 * 3_600_000;

/** The companion for someone who is signed in. */
export function SignedInTalk({ onPerson }: { onPerson: (isHere: boolean) => void }) {
  const say = useWords("companion");
  const page = useLanguage();
  const language = page === "es" ? "es" : "en";
  const queries = useQueryClient();
  const home = useQuery({ queryKey: ["companion"], queryFn: ({ signal }) => call(companion.home, {}, { signal }) });
  const [book, setBook] = useState<Book>();
  const [chosen, choose] = useState<{ id: string; first: Conversation | null } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useEffect(() => {
    let gone = false;
    import("./local.ts")
      .then(({ loadBook }) => loadBook(language))
      .then((found) => !gone && setBook(found))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [language]);

  const begin = async () => {
    if (!book) return;
    const id = newId();
    try {
      const hash = await limitsHash(book);
      const first = await call(companion.begin, {
        talkId: id,
        language,
        hour: new Date().getHours(),
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        limitsHash: hash,
      });
      setTrouble(null);
      choose({ id, first });
      void queries.invalidateQueries({ queryKey: ["companion"] });
    } catch (reason) {
      if (reason instanceof Trouble) setTrouble(reason);
    }
  };
  const latest = home.data?.talks[0];
  const recent = latest && Date.now() - new Date(latest.lastAt).getTime() < sameTalkMs ? latest.id : null;
  const current = chosen ?? (recent ? { id: recent, first: null } : null);
  if (home.error instanceof Trouble && home.error.code === "offline" && !current) return <LimitedTalk offline />;
  if (home.error && !current) return <TroubleNotice reason={home.error} />;
  if (!home.data && !current) return <Waiting />;
  if (home.data?.isOn === false) return <TurnedOff />;
  if (current) {
    return (
      <Talking
        key={current.id}
        talkId={current.id}
        first={current.first}
        language={language}
        onPerson={onPerson}
        more={
          <More
            talkId={current.id}
            book={book}
            talks={home.data?.talks ?? []}
            onFresh={() => void begin()}
            onOpen={(id) => choose({ id, first: null })}
            onErased={() => {
              choose(null);
              void queries.invalidateQueries({ queryKey: ["companion"] });
            }}
          />
        }
      />
    );
  }
  if (!book) return <Waiting />;
  return (
    <div className="stack">
      {home.data?.limitsHash && <p className="soft">{say("limits.already")}</p>}
      <Limits book={book} onBegin={() => void begin()} />
      {trouble && <TroubleNotice reason={trouble} />}
    </div>
  );
}

function Talking(props: {
  talkId: string;
  first: Conversation | null;
  language: "en" | "es";
  onPerson: (isHere: boolean) => void;
  more: React.ReactNode;
}) {
  const talk = useTalk(props.talkId, props.language, props.first);
  const written = talk.conversation?.messages.flatMap((message) =>
    message.author === "person" && message.move.kind === "text" ? [message.move.text] : [],
  );
  const isPersonHere = talk.conversation?.handOver.state === "here";
  const { onPerson } = props;
  useEffect(() => {
    onPerson(isPersonHere);
    return () => onPerson(false);
  }, [isPersonHere, onPerson]);
  const composer = useComposer(props.talkId, written ?? null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const send = async (text: string) => {
    setTrouble(null);
    await composer.send(text, (words) => talk.say({ kind: "text", text: words })).catch(setTrouble);
  };
  if (!talk.conversation) return talk.lost ? <TroubleNotice reason={talk.lost} /> : <Waiting />;
  return (
    <>
      <Log
        messages={talk.messages}
        busy={talk.busy && !isPersonHere}
        signedIn
        quiet={isPersonHere}
        onMove={(move) => void talk.say(move).catch(setTrouble)}
      />
      {talk.unsent && <HelpCard about={talk.unsent.kinds[0] ?? "self-harm"} plan />}
      <HandOverLine conversation={talk.conversation} back={talk.back} language={props.language} />
      {trouble instanceof Trouble && <TroubleNotice reason={trouble} />}
      <Composer text={composer.text} setText={composer.setText} onSend={(text) => void send(text)} />
      {props.more}
    </>
  );
}

/** That a person was asked or is here, and the way back. */
function HandOverLine(props: { conversation: Conversation; back: () => Promise<void>; language: "en" | "es" }) {
  const say = useWords("companion");
  const { conversation, back } = props;
  const { state, watching } = conversation.handOver;
  if (state !== "asked" && state !== "here") return null;
  const until = watching?.someone ? new Date(watching.until) : null;
  return (
    <Notice kind="plain" live>
      <p>{say(state === "here" ? "person.here" : "person.asked")}</p>
      {state === "asked" && (
        <p>
          {until
            ? say("person.someone", {
                until: until.toLocaleTimeString(props.language, { hour: "numeric", minute: "2-digit" }),
              })
            : say("person.nobody")}
        </p>
      )}
      <Buttons>
        <Button onClick={() => void back().catch(() => undefined)}>{say("person.back")}</Button>
      </Buttons>
      <p className="soft small">{say("person.backAbout")}</p>
    </Notice>
  );
}

function TurnedOff() {
  const say = useWords("companion");
  return (
    <section className="sheet roomy stack">
      <h2>{say("off.title")}</h2>
      <p>{say("off.body")}</p>
      <Buttons>
        <ButtonLink to="/me/choices/P02">{say("memory.choices")}</ButtonLink>
        <ButtonLink to="/me/calm">{say("off.calm")}</ButtonLink>
      </Buttons>
    </section>
  );
}
