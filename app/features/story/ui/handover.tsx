import "./story.css";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { ButtonLink, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { story } from "../contract.ts";
import { storyKey, useWhen } from "./use-story.ts";

type Sentence = OutputOf<typeof story.handover>["sentences"][number];

/** `/me/story/handover`: what whoever helps next is told, sentence by sentence, before anyone reads it. */
export function HandoverScreen() {
  const say = useWords("mine-story");
  const language = useLanguage();
  const asked = useQuery({
    queryKey: [...storyKey, "handover", language],
    queryFn: () => call(story.handover, { language }),
    gcTime: 0,
  });
  const { facts = [], sentences = [] } = asked.data ?? {};
  const forTeam = sentences.filter((one) => one.forTeam);
  const forNamed = sentences.filter((one) => !one.forTeam);
  return (
    <div className="page stack">
      <h1>{say("handover.title")}</h1>
      <p>{say("handover.lead")}</p>
      {asked.isPending && <Waiting />}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <section className="stack tight">
          <h2>{say("handover.team")}</h2>
          {facts.length + forTeam.length === 0 && <p>{say("handover.nothing")}</p>}
          <Sentences sentences={forTeam} />
          {facts.length > 0 && (
            <Sheet roomy={false}>
              {facts.map(({ key, label, said }) => (
                <Item key={key}>
                  <p dir="auto">
                    <b>{label}</b> {said}
                  </p>
                </Item>
              ))}
            </Sheet>
          )}
        </section>
      )}
      {forNamed.length > 0 && (
        <section className="stack tight">
          <h2>{say("handover.named")}</h2>
          <p className="soft small">{say("handover.namedLead")}</p>
          <Sentences sentences={forNamed} />
        </section>
      )}
      <Buttons>
        <ButtonLink to="/me/story" kind="quiet">
          {say("one.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly Sentence[] }) {
  const say = useWords("mine-story");
  const when = useWhen();
  if (sentences.length === 0) return null;
  return (
    <Sheet roomy={false}>
      {sentences.map((one) =>
        one.state === "said" ? (
          <Item key={one.pieceId}>
            <p dir="auto">{one.text}</p>
            {one.anothers && <p className="soft small">{say("one.others")}</p>}
            <Link href={`/me/story/${one.pieceId}`} className="small">
              {say("handover.from", { when: when(one.when) })}
            </Link>
          </Item>
        ) : null,
      )}
    </Sheet>
  );
}
