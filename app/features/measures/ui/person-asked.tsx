import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { OutputOf } from "#kernel/endpoint.ts";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Asked, measures } from "../contract.ts";
import { AskForm } from "./ask-form.tsx";

export type AskedOf = OutputOf<typeof measures.ofPerson>;

/** For the care team, on a person's page: what is asked of them, how much that is, and a way to ask. */
export function AskedSection({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("measures-staff");
  const shown = useLanguage();
  const language = shown === "es" ? "es" : "en";
  const [isAsking, ask] = useState(false);
  const [isDone, tell] = useState(false);
  const asked = useQuery({
    queryKey: ["measures", "of", personId, language],
    queryFn: () => call(measures.ofPerson, { personId, language }),
    gcTime: 0,
  });
  if (asked.isPending) return null;
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  const { limit } = asked.data;
  const live = asked.data.asked.filter(({ endedBy }) => endedBy === null);
  const over = asked.data.asked.filter(({ endedBy }) => endedBy !== null);
  return (
    <section className="stack tight" aria-labelledby="asked-title">
      <h2 id="asked-title">{say("title")}</h2>
      <p className="soft small">{say("lead", { name })}</p>
      <p className="small">
        {limit.rests
          ? say("rests", { name })
          : say("limit", { name, most: limit.questionsAWeek, now: asked.data.mostInAWeek })}
      </p>
      <Sheet roomy={false}>
        {live.length === 0 && <Item>{say("none")}</Item>}
        {live.map((each) => (
          <OneAsked key={each.id} asked={each} personId={personId} name={name} />
        ))}
      </Sheet>
      {live.length > 0 && <p className="soft small">{say("asked.unknown", { name })}</p>}
      {over.length > 0 && (
        <details className="as-table small">
          <summary>{say("asked.past")}</summary>
          <ul className="calm-list stack tight">
            {over.slice(0, 20).map((each) => (
              <li key={each.id}>
                {each.title}: {say(endedWord(each.endedBy), { name })}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div role="status">{isDone && <p>{say("ask.done", { name })}</p>}</div>
      <div>
        <Button data-begin="questions" onClick={() => ask(true)}>
          {say("ask.open")}
        </Button>
      </div>
      {isAsking && (
        <AskForm
          personId={personId}
          name={name}
          askable={asked.data}
          onClose={() => ask(false)}
          onDone={() => {
            ask(false);
            tell(true);
          }}
        />
      )}
    </section>
  );
}

function endedWord(by: Asked["endedBy"]): "asked.endedPerson" | "asked.endedStaff" | "asked.endedTime" {
  if (by === "person") return "asked.endedPerson";
  return by === "staff" ? "asked.endedStaff" : "asked.endedTime";
}

function OneAsked({ asked, personId, name }: { asked: Asked; personId: PersonId; name: string }) {
  const say = useWords("measures-staff");
  const language = useLanguage();
  const queries = useQueryClient();
  const stopping = useMutation({
    mutationFn: () => call(measures.withdraw, { personId, id: asked.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["measures", "of", personId] }),
  });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(asked.until));
  return (
    <Item>
      <p>
        <b>{asked.title}</b> <span className="soft small">{say("ask.about", { count: asked.questions })}</span>
      </p>
      <p>{say("asked.by", { who: asked.by, why: asked.why })}</p>
      {asked.overWhy && <p className="soft">{say("asked.over", { why: asked.overWhy })}</p>}
      <p className="soft small">
        {asked.everyWeeks === null ? say("asked.once", { day }) : say("asked.weekly", { count: asked.everyWeeks, day })}
      </p>
      {asked.paused && <p className="soft">{say("asked.paused", { name })}</p>}
      <div>
        <Button kind="quiet" busy={stopping.isPending} onClick={() => stopping.mutate()}>
          {say("asked.stop")}
          <span className="only-heard"> {asked.title}</span>
        </Button>
      </div>
      {stopping.isError && <TroubleNotice reason={stopping.error} />}
    </Item>
  );
}
