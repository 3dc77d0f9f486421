import "./story.css";
import { useQueryClient } from "@tanstack/react-query";
import { ArrowDown, ArrowUp, LockKeyhole, PenLine, Plus, Signature, UserRound } from "lucide-react";
import { type DragEvent, useEffect, useState } from "react";
import { Link } from "wouter";
import { KeyAwayNotice } from "#features/journal/ui/key-away.tsx";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Boat, EmptyState } from "#web/design/drawings.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { readDrafts } from "#web/offline/drafts.ts";
import { addToOutbox } from "#web/offline/outbox.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { story } from "../contract.ts";
import { moved, placedAt } from "../domain.ts";
import { Away } from "./away.tsx";
import { newKey } from "./form.tsx";
import { OnItsWay } from "./on-its-way.tsx";
import { isBlank, type OpenedPiece, readDraft } from "./piece.ts";
import { takeTold } from "./told.ts";
import { storyKey, useStory, useWhen } from "./use-story.ts";

const readerIcon = { me: LockKeyhole, worker: UserRound, people: Signature } as const;

/** `/me/story`: the pieces, along a line that need not be that of time. */
export function StoryScreen() {
  const say = useWords("mine-story");
  const asked = useStory();
  const [told] = useState(takeTold);
  const [isOrdering, order] = useState(false);
  const pieces = asked.data?.pieces ?? [];
  return (
    <div className="page stack">
      <h1>{say("title")}</h1>
      <p>{say("lead")}</p>
      {told && (
        <Notice kind="good" live>
          <p>{say(`told.${told}`)}</p>
        </Notice>
      )}
      <OnItsWay />
      <Unfinished />
      <Buttons>
        <ButtonLink to="/me/story/new" kind="main" icon={Plus}>
          {say("write")}
        </ButtonLink>
        <ButtonLink to="/me/story/handover">{say("handover.open")}</ButtonLink>
      </Buttons>
      {!ownKey() && <KeyAwayNotice />}
      {asked.isPending && <Waiting />}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {ownKey() && asked.data && asked.data.closed > 0 && (
        <Notice>
          <p>{say("closed", { count: asked.data.closed })}</p>
        </Notice>
      )}
      {ownKey() && asked.data && pieces.length === 0 && asked.data.closed === 0 && (
        <Sheet>
          <EmptyState drawing={<Boat />} title={say("emptyTitle")}>
            {say("empty")}
          </EmptyState>
        </Sheet>
      )}
      {pieces.length > 0 && <Line pieces={pieces} isOrdering={isOrdering} />}
      {pieces.length > 1 && (
        <div>
          <Button aria-pressed={isOrdering} onClick={() => order(!isOrdering)}>
            {say(isOrdering ? "orderDone" : "order")}
          </Button>
        </div>
      )}
      {asked.data && asked.data.away.length > 0 && <Away pieces={asked.data.away} />}
    </div>
  );
}

/** A piece that was begun and not kept. */
function Unfinished() {
  const say = useWords("mine-story");
  const [begun, show] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void readDrafts(newKey)
      .then(([draft]) => {
        const piece = draft?.text ? readDraft(draft.text) : null;
        if (!gone && piece && !isBlank(piece)) show(piece.text || say("untitled"));
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [say]);
  if (begun === null) return null;
  return (
    <Notice icon={PenLine} title={say("unfinished")}>
      <p className="one-line" dir="auto">
        {begun}
      </p>
      <div>
        <ButtonLink to="/me/story/new">{say("goOn")}</ButtonLink>
      </div>
    </Notice>
  );
}

function Line({ pieces, isOrdering }: { pieces: readonly OpenedPiece[]; isOrdering: boolean }) {
  const say = useWords("mine-story");
  const queries = useQueryClient();
  const [ids, setIds] = useState<string[] | null>(null);
  const [dragged, drag] = useState<string | null>(null);
  const [heard, hear] = useState("");
  const [reason, fail] = useState<unknown>(null);
  const now = ids ?? pieces.map(({ id }) => id);
  const shown = [...pieces].sort((a, b) => now.indexOf(a.id) - now.indexOf(b.id));
  const place = async (next: string[], id: string) => {
    setIds(next);
    hear(say("placed", { place: next.indexOf(id) + 1, count: next.length }));
    try {
      await addToOutbox(story.order, { ids: next });
      await queries.invalidateQueries({ queryKey: [...storyKey, "read"] });
    } catch (trouble) {
      fail(trouble);
    }
  };
  const dropOn = (event: DragEvent, id: string) => {
    event.preventDefault();
    if (dragged && dragged !== id) void place(placedAt(now, dragged, now.indexOf(id)), dragged);
    drag(null);
  };
  return (
    <section className="stack tight">
      {isOrdering && <p className="soft small">{say("orderHint")}</p>}
      <p role="status" className="only-heard">
        {heard}
      </p>
      {reason !== null && <TroubleNotice reason={reason} />}
      <ol className="story-line">
        {shown.map((piece, at) => (
          <li
            key={piece.id}
            draggable={isOrdering}
            data-dragged={dragged === piece.id || undefined}
            onDragStart={() => drag(piece.id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => dropOn(event, piece.id)}
            onDragEnd={() => drag(null)}
          >
            <Piece piece={piece} />
            {isOrdering && (
              <Move
                piece={piece}
                isFirst={at === 0}
                isLast={at === shown.length - 1}
                onMove={(by) => void place(moved(now, piece.id, by), piece.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move(props: { piece: OpenedPiece; isFirst: boolean; isLast: boolean; onMove: (by: 1 | -1) => void }) {
  const say = useWords("mine-story");
  const name = props.piece.head.begins || say("untitled");
  return (
    <span className="move">
      <Button
        className="only-icon"
        icon={ArrowUp}
        aria-label={say("earlier", { piece: name })}
        busy={props.isFirst}
        onClick={() => props.onMove(-1)}
      />
      <Button
        className="only-icon"
        icon={ArrowDown}
        aria-label={say("later", { piece: name })}
        busy={props.isLast}
        onClick={() => props.onMove(1)}
      />
    </span>
  );
}

function Piece({ piece }: { piece: OpenedPiece }) {
  const say = useWords("mine-story");
  const when = useWhen();
  const { head, audience } = piece;
  return (
    <Link href={`/me/story/${piece.id}`} className="story-piece" draggable={false}>
      <span className="soft small" dir="auto">
        {when(head.when)}
      </span>
      <span dir="auto">{head.begins || say("untitled")}</span>
      <span className="row soft small">
        <span className="tag">
          <Icon of={readerIcon[audience]} />
          {say(`who.${audience}`)}
        </span>
        {head.topics.map((topic) => (
          <span className="tag" key={topic}>
            {say(`topic.${topic}`)}
          </span>
        ))}
        {piece.waiting && <span className="tag">{say("waiting")}</span>}
      </span>
    </Link>
  );
}
