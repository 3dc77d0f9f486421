import "./story.css";
import { useQuery } from "@tanstack/react-query";
import { FoldVertical, UnfoldVertical } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type ReadPiece, story } from "../contract.ts";
import type { Head } from "../domain.ts";
import { Handover, placeOfPiece } from "./released-handover.tsx";
import { ReleasedMedia } from "./released-media.tsx";

type Props = { readonly personId: string; readonly name: string };

/** For staff, on a person's page: the pieces they let this reader read. Where there are none, nothing: what is withheld is not hinted at. */
export function ReleasedStory({ personId, name }: Props) {
  const say = useWords("story-staff");
  const found = useQuery({
    queryKey: ["story", "of", personId],
    queryFn: () => call(story.ofPerson, { personId: personId as never }),
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (found.isError) return <TroubleNotice reason={found.error} again={() => void found.refetch()} />;
  const pieces = found.data?.pieces ?? [];
  if (pieces.length === 0) return null;
  return (
    <section className="stack tight" aria-label={say("title", { name })}>
      <h2>{say("title", { name })}</h2>
      <p className="soft small">{say("lead", { name })}</p>
      <Handover personId={personId} name={name} />
      <Sheet roomy={false}>
        {pieces.map((piece) => (
          <Item key={piece.id}>
            <div id={placeOfPiece(piece.id)} tabIndex={-1}>
              {piece.state === "open" ? (
                <Told personId={personId} {...piece} />
              ) : (
                <Closed personId={personId} piece={piece} />
              )}
            </div>
          </Item>
        ))}
      </Sheet>
    </section>
  );
}

type Opened = { personId: string; id: string; head: Head; text: string; sharedAt: string };

function Told({ personId, id, head, text, sharedAt }: Opened) {
  const say = useWords("story-staff");
  const language = useLanguage();
  const when = [head.when.words, head.when.year === null ? "" : String(head.when.year)].filter(Boolean).join(", ");
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(sharedAt));
  return (
    <div className="stack tight">
      <h3 dir="auto">{when || say("noDate")}</h3>
      {head.anothers && <p className="small">{say("others")}</p>}
      {head.kind !== "text" && <ReleasedMedia personId={personId} id={id} kind={head.kind} words={text} />}
      {text !== "" && (
        <p className="story-text" dir="auto">
          {text}
        </p>
      )}
      <span className="soft small">{say("shared", { day })}</span>
    </div>
  );
}

/** Folded by the reader's own choice, or long: its words come only when they are asked for. */
function Closed({ personId, piece }: { personId: string; piece: Exclude<ReadPiece, { state: "open" }> }) {
  const say = useWords("story-staff");
  const language = useLanguage();
  const [wanted, want] = useState(false);
  const opened = useQuery({
    queryKey: ["story", "of", personId, piece.id],
    queryFn: () => call(story.open, { personId: personId as never, pieceId: piece.id }),
    enabled: wanted,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  if (opened.data) return <Told personId={personId} id={piece.id} {...opened.data} />;
  const list = new Intl.ListFormat(language);
  return (
    <div className="stack tight">
      <p>
        <Icon of={piece.state === "folded" ? FoldVertical : UnfoldVertical} />{" "}
        {piece.state === "folded"
          ? say("folded", { topics: list.format(piece.topics.map((topic) => say(`topic.${topic}`))) })
          : say("long")}
      </p>
      <div>
        <Button busy={opened.isFetching} onClick={() => want(true)}>
          {say("unfold")}
        </Button>
      </div>
      {opened.isError && <TroubleNotice reason={opened.error} again={() => void opened.refetch()} />}
    </div>
  );
}
