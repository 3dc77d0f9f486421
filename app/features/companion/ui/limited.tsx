import { useEffect, useRef, useState } from "react";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { newId } from "#web/offline/seal.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Move } from "../contract.ts";
import type { Book } from "../domain/talk.ts";
import { Composer } from "./composer.tsx";
import { Limits } from "./limits.tsx";
import type { LocalTalk } from "./local.ts";
import { Log, type Shown } from "./log.tsx";

const load = () => import("./local.ts");

/** The companion with nobody signed in, on this device alone: nothing is kept, nothing is sent, nobody is told. */
export function LimitedTalk({ offline }: { offline: boolean }) {
  const say = useWords("companion");
  const page = useLanguage();
  const language = page === "es" ? "es" : "en";
  const [book, setBook] = useState<Book>();
  const [broken, fail] = useState(false);
  const [begun, begin] = useState(false);
  const [messages, setMessages] = useState<readonly Shown[]>([]);
  const [text, setText] = useState("");
  const talk = useRef<LocalTalk | null>(null);
  const turns = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    load()
      .then(({ loadBook }) => loadBook(language))
      .then(
        (found) => !gone && setBook(found),
        () => !gone && fail(true),
      );
    return () => {
      gone = true;
    };
  }, [language]);
  const start = async () => {
    begin(true);
    try {
      const opened = await (await load()).openLocal(language);
      talk.current = opened;
      setMessages([opened.begin()]);
    } catch {
      fail(true);
    }
  };
  const move = (made: Move) => {
    const opened = talk.current;
    if (!opened) return;
    const head = { id: newId(), at: new Date().toISOString() };
    const add = (...fresh: Shown[]) => setMessages((before) => [...before, ...fresh]);
    add({ author: "person", ...head, seq: messages.length * 2, move: made, lateMinutes: 0 });
    setText("");
    // In order, also when several come at once.
    turns.current = turns.current.then(() => opened.take(made)).then(add, () => fail(true));
  };
  if (broken) return <p role="status">{say("broken")}</p>;
  if (!book) return <Waiting />;
  const note = say(offline ? "limited.offline" : "limited.note");
  if (!begun) return <Limits book={book} limited onBegin={() => void start()} />;
  return (
    <>
      <p className="talk-note soft small">{note}</p>
      <Log messages={messages} busy={messages.length === 0} signedIn={false} onMove={move} />
      <Composer text={text} setText={setText} onSend={(words) => move({ kind: "text", text: words })} />
      <Buttons>
        <Button kind="quiet" onClick={() => void start()}>
          {say("limited.again")}
        </Button>
        {!offline && (
          <ButtonLink to="/me" kind="quiet">
            {say("limited.signIn")}
          </ButtonLink>
        )}
      </Buttons>
    </>
  );
}
