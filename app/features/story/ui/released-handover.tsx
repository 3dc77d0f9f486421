import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { story } from "../contract.ts";

/** Where a piece stands on this page. */
export const placeOfPiece = (id: string): string => `piece-${id}`;

/** For staff: what a person lets them know, in a few of the person's own sentences, each with its way to the whole piece. */
export function Handover({ personId, name }: { personId: string; name: string }) {
  const say = useWords("story-staff");
  const [isOpen, open] = useState(false);
  return (
    <div className="stack tight">
      <div>
        <Button data-unfold="handover" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {say(isOpen ? "handover.close" : "handover.open")}
        </Button>
      </div>
      {isOpen && <Told personId={personId} name={name} />}
    </div>
  );
}

function Told({ personId, name }: { personId: string; name: string }) {
  const say = useWords("story-staff");
  const language = useLanguage();
  const asked = useQuery({
    queryKey: ["story", "handover", personId, language],
    queryFn: () => call(story.handoverOf, { personId: personId as never, language }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (asked.isPending) return <Waiting />;
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  const { facts, sentences } = asked.data;
  const list = new Intl.ListFormat(language);
  return (
    <section className="stack tight" aria-label={say("handover.title", { name })}>
      <h3>{say("handover.title", { name })}</h3>
      <p className="soft small">{say("handover.lead", { name })}</p>
      <Sheet roomy={false}>
        {facts.map(({ key, label, said }) => (
          <Item key={key}>
            <p dir="auto">
              <b>{label}</b> {said}
            </p>
          </Item>
        ))}
        {sentences.map((one) => (
          <Item key={one.pieceId}>
            {one.state === "said" ? (
              <>
                <p dir="auto">{one.text}</p>
                {one.anothers && <p className="small">{say("others")}</p>}
              </>
            ) : (
              <p>{say("folded", { topics: list.format(one.topics.map((topic) => say(`topic.${topic}`))) })}</p>
            )}
            <div>
              <Button kind="quiet" onClick={() => goToPiece(one.pieceId)}>
                {say("handover.whole")}
              </Button>
            </div>
          </Item>
        ))}
      </Sheet>
    </section>
  );
}

function goToPiece(id: string): void {
  const piece = document.getElementById(placeOfPiece(id));
  piece?.focus();
  piece?.scrollIntoView({ block: "center" });
}
