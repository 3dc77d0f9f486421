import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { signals } from "../contract.ts";
import { groupOf, type Note, type OpenedNote } from "../domain.ts";
import { keepNote } from "./kept.ts";
import { useValue } from "./say.ts";
import { useGroupName } from "./usual.tsx";

const shownAtFirst = 5;
type Answer = NonNullable<Note["mine"]>;
const said = { yes: "mine.saidYes", no: "mine.saidNo", "new-usual": "mine.saidFresh" } as const;

/** What was kept, one by one: "is this me?" moves or empties the usual, and each can be taken away. */
export function MyNotes({ notes, mayChange }: { notes: readonly OpenedNote[]; mayChange: boolean }) {
  const say = useWords("rhythm");
  const [all, showAll] = useState(false);
  const shown = all ? notes : notes.slice(0, shownAtFirst);
  return (
    <section className="stack tight">
      <h2>{say("mine.title")}</h2>
      <p className="soft">{say("mine.lead")}</p>
      <Sheet roomy={false}>
        {shown.map((kept) => (
          <OneNote key={kept.id} kept={kept} mayChange={mayChange} />
        ))}
      </Sheet>
      {notes.length > shown.length && (
        <div>
          <Button kind="quiet" onClick={() => showAll(true)}>
            {say("mine.more")}
          </Button>
        </div>
      )}
    </section>
  );
}

function OneNote({ kept, mayChange }: { kept: OpenedNote; mayChange: boolean }) {
  const say = useWords("rhythm");
  const language = useLanguage();
  const value = useValue();
  const nameOf = useGroupName();
  const queries = useQueryClient();
  const [reason, fail] = useState<unknown>(null);
  const { id, at, note } = kept;
  const when = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  const act = async (what: () => Promise<unknown>) => {
    fail(null);
    try {
      await what();
      await queries.invalidateQueries({ queryKey: ["signals"] });
    } catch (trouble) {
      fail(trouble);
    }
  };
  const answer = (mine: Answer) => act(() => keepNote({ at, note: { ...note, mine } }, id));
  const remove = () => act(() => addToOutbox(signals.remove, { id }));
  return (
    <Item>
      <p>
        <b>{say("mine.kept", { when })}</b>
        <span className="soft small"> {nameOf(groupOf(note))}</span>
      </p>
      {note.signal === "typing" && (
        <p>
          {say("mine.one", {
            gap: value("gapMs", note.numbers.gapMs),
            deleted: value("deleted", note.numbers.deleted),
          })}
        </p>
      )}
      {note.signal === "voice" && (
        <p>
          {say("mine.oneVoice", {
            pitch: value("pitchHz", note.numbers.pitchHz),
            paused: value("paused", note.numbers.paused),
          })}
        </p>
      )}
      <div role="status">{note.mine && <p className="soft small">{say(said[note.mine])}</p>}</div>
      <Buttons>
        {mayChange && (
          <>
            <Button className="tiny" onClick={() => void answer("yes")}>
              {say("mine.yes")}
            </Button>
            <Button className="tiny" onClick={() => void answer("no")}>
              {say("mine.no")}
            </Button>
            <Button className="tiny" onClick={() => void answer("new-usual")}>
              {say("mine.fresh")}
            </Button>
          </>
        )}
        <Button kind="quiet" className="tiny" onClick={() => void remove()}>
          {say("mine.remove")}
        </Button>
      </Buttons>
      {reason !== null && <TroubleNotice reason={reason} />}
    </Item>
  );
}
