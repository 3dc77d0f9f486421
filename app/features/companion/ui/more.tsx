import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTools } from "#features/calm/ui/tools.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { companion } from "../contract.ts";
import type { Book } from "../domain/talk.ts";
import { Limits } from "./limits.tsx";

type Talks = readonly { id: string; startedAt: string; lastAt: string }[];
type Props = {
  talkId: string;
  book: Book | undefined;
  talks: Talks;
  onFresh: () => void;
  onOpen: (id: string) => void;
  onErased: () => void;
};

/** What one can do with a talk besides talking, folded away. */
export function More(props: Props) {
  const say = useWords("companion");
  return (
    <details className="as-table talk-more">
      <summary>{say("more.title")}</summary>
      <div className="stack">
        <Buttons>
          <Button onClick={props.onFresh}>{say("more.fresh")}</Button>
        </Buttons>
        <Erase talkId={props.talkId} onErased={props.onErased} />
        <Earlier {...props} />
        <Remembered />
        {props.book && <Limits book={props.book} />}
      </div>
    </details>
  );
}

function Erase({ talkId, onErased }: { talkId: string; onErased: () => void }) {
  const say = useWords("companion");
  const [asking, ask] = useState(false);
  if (!asking) {
    return (
      <Buttons>
        <Button onClick={() => ask(true)}>{say("more.erase")}</Button>
      </Buttons>
    );
  }
  return (
    <div className="stack tight" role="status">
      <p>{say("more.eraseSure")}</p>
      <Buttons equal>
        <Button onClick={() => void call(companion.erase, { talkId }).then(onErased, () => ask(false))}>
          {say("more.eraseYes")}
        </Button>
        <Button onClick={() => ask(false)}>{say("more.eraseNo")}</Button>
      </Buttons>
    </div>
  );
}

function Earlier({ talkId, talks, onOpen }: Props) {
  const say = useWords("companion");
  const language = useLanguage();
  const others = talks.filter(({ id }) => id !== talkId);
  if (others.length === 0) return null;
  const when = (iso: string) =>
    say("more.at", {
      day: new Date(iso).toLocaleDateString(language, { day: "numeric", month: "long" }),
      clock: new Date(iso).toLocaleTimeString(language, { hour: "numeric", minute: "2-digit" }),
    });
  return (
    <section className="stack tight">
      <h2>{say("more.earlier")}</h2>
      <ul className="calm-list">
        {others.slice(0, 12).map(({ id, lastAt }) => (
          <li key={id}>
            <Button kind="quiet" onClick={() => onOpen(id)}>
              {when(lastAt)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that is carried from one talk to the next: shown, and erased one by one. */
function Remembered() {
  const say = useWords("companion");
  const queries = useQueryClient();
  const { tools } = useTools();
  const [name, setName] = useState("");
  const { data } = useQuery({
    queryKey: ["companion", "memory"],
    queryFn: ({ signal }) => call(companion.memory, {}, { signal }),
  });
  const again = () => void queries.invalidateQueries({ queryKey: ["companion", "memory"] });
  const forget = (memoryId: string) => void call(companion.forget, { memoryId }).then(again, again);
  if (!data) return null;
  const titleOf = (skill: string) => tools?.find(({ id }) => id === skill)?.title ?? skill;
  const notes = [
    ...data.skills.map(({ id, skill, times, lower }) => ({
      id,
      text: say("memory.skill", { skill: titleOf(skill), times, lower }),
    })),
    ...data.people.map(({ id, name: who }) => ({ id, text: say("memory.person", { name: who }) })),
  ];
  return (
    <section className="stack tight">
      <h2>{say("memory.title")}</h2>
      {!data.isOn && <p>{say("memory.off")}</p>}
      {data.isOn && notes.length === 0 && <p>{say("memory.empty")}</p>}
      <ul className="calm-list">
        {notes.map(({ id, text }) => (
          <li key={id} className="row apart">
            <span>{text}</span>
            <Button kind="quiet" onClick={() => forget(id)}>
              {say("memory.forget")}
            </Button>
          </li>
        ))}
      </ul>
      {!data.isOn && (
        <Buttons>
          <ButtonLink to="/me/choices/P04">{say("memory.choices")}</ButtonLink>
        </Buttons>
      )}
      {data.isOn && data.people.length === 0 && (
        <form
          className="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === "") return;
            void call(companion.rememberPerson, { memoryId: newId(), name: name.trim() })
              .then(() => setName(""))
              .finally(again);
          }}
        >
          <Field
            label={say("memory.name")}
            hint={say("memory.nameHint")}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
          <Buttons>
            <Button type="submit" onClick={() => undefined}>
              {say("memory.keep")}
            </Button>
          </Buttons>
        </form>
      )}
    </section>
  );
}
