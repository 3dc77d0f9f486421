import "./story.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { useParams } from "wouter";
import { KeyAwayNotice } from "#features/journal/ui/key-away.tsx";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { ownKey } from "#web/keys.ts";
import { readDrafts } from "#web/offline/drafts.ts";
import { goTo } from "#web/router.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Looks, story } from "../contract.ts";
import { lineOf } from "../domain/handover.ts";
import { PieceForm } from "./form.tsx";
import { OwnMedia } from "./own-media.tsx";
import { draftOf, KeyAway, type OpenedPiece, openBody, openHead, waitingPieces } from "./piece.ts";
import { tellNext } from "./told.ts";
import { storyKey, useDay, useMoment, useWhen } from "./use-story.ts";

type Answer = OutputOf<typeof story.read>;
type Whole = { piece: OpenedPiece; text: string; about: Answer | null; begun: boolean };

/** `/me/story/:id`: one piece, who may read it, who has. */
export function PieceScreen() {
  const say = useWords("mine-story");
  const { piece: id = "" } = useParams();
  const asked = useQuery({
    queryKey: [...storyKey, "read", id, ownKey() !== null],
    queryFn: () => readWhole(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <div className="page stack">
      <h1>{say("one.title")}</h1>
      {asked.isPending && <Waiting />}
      {asked.isError &&
        (asked.error instanceof KeyAway ? (
          <KeyAwayNotice />
        ) : (
          <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />
        ))}
      {asked.data === null && (
        <Notice>
          <p>{say("one.closed")}</p>
        </Notice>
      )}
      {asked.data && <Shown key={asked.data.piece.version} whole={asked.data} />}
      <Buttons>
        <ButtonLink to="/me/story" kind="quiet">
          {say("one.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

async function readWhole(id: string): Promise<Whole | null> {
  const [draft] = await readDrafts(`story/${id}`).catch(() => []);
  const begun = draft !== undefined;
  const late = (await waitingPieces()).get(id);
  if (late) return { piece: late, text: late.text, about: null, begun };
  const answer = await call(story.read, { id });
  const piece = await openHead(answer.piece);
  const text = piece && (await openBody(id, piece.audience, answer.body));
  return piece === null || text === null ? null : { piece, text, about: answer, begun };
}

function Shown({ whole }: { whole: Whole }) {
  const say = useWords("mine-story");
  const queries = useQueryClient();
  const [isChanging, change] = useState(whole.begun);
  const [start] = useState(() => draftOf(whole.piece, whole.text));
  const [taken, tell] = useState<Looks | null>(null);
  const [gone, leave] = useState<string | null>(null);
  const { piece, about } = whole;
  if (gone !== null) return <Removed id={piece.id} until={gone} taken={taken} onBack={() => leave(null)} />;
  if (isChanging)
    return (
      <>
        <h2>{say("form.editTitle")}</h2>
        <PieceForm
          draftKey={`story/${piece.id}`}
          start={start}
          onKept={(kept, _, takenFrom) => {
            if (kept.state === "sending") {
              tellNext("sending");
              return goTo("/me/story");
            }
            tell(takenFrom);
            change(false);
            void queries.invalidateQueries({ queryKey: storyKey });
          }}
        />
      </>
    );
  return (
    <>
      {taken && <Taken looks={taken} />}
      <Text whole={whole} />
      <Buttons>
        <Button icon={PenLine} onClick={() => change(true)}>
          {say("one.change")}
        </Button>
      </Buttons>
      {about && <Readers piece={piece} about={about} />}
      {about && piece.audience !== "me" && <Seen looks={about.seen} />}
      {about && (
        <Remove
          id={piece.id}
          onRemoved={(until, looks) => {
            tell(looks);
            leave(until);
          }}
        />
      )}
    </>
  );
}

function Text({ whole: { piece, text } }: { whole: Whole }) {
  const say = useWords("mine-story");
  const when = useWhen();
  const { head } = piece;
  return (
    <Sheet>
      <p className="soft small" dir="auto">
        {when(head.when)}
      </p>
      {piece.fileId !== null && (
        <OwnMedia fileId={piece.fileId} isSealed={piece.audience === "me"} kind={head.kind} words={text} />
      )}
      {text !== "" && (
        <p className="story-text" dir="auto">
          {text}
        </p>
      )}
      {piece.audience !== "me" && head.gist === "" && <Line text={text} />}
      {head.topics.length > 0 && (
        <p className="row">
          {head.topics.map((topic) => (
            <span className="tag" key={topic}>
              {say(`topic.${topic}`)}
            </span>
          ))}
        </p>
      )}
      {head.anothers && <p className="soft small">{say("one.others")}</p>}
      {head.gist !== "" && (
        <div>
          <b>{say("one.gist")}</b>
          <p dir="auto">{head.gist}</p>
        </div>
      )}
      {piece.waiting && <p className="soft small">{say("waiting")}</p>}
    </Sheet>
  );
}

/** What whoever helps next is told of this piece. */
function Line({ text }: { text: string }) {
  const say = useWords("mine-story");
  const line = lineOf("", text);
  return line === "" ? null : (
    <p className="soft small" dir="auto">
      {say("handover.here", { line })}
    </p>
  );
}

function Readers({ piece, about }: { piece: OpenedPiece; about: Answer }) {
  const say = useWords("mine-story");
  const day = useDay();
  const names = about.team.join(", ");
  return (
    <section className="stack tight">
      <h2>{say("one.readers")}</h2>
      {piece.audience === "me" && <p>{say("one.onlyMe")}</p>}
      {piece.audience === "worker" && <p>{names === "" ? say("one.teamNobody") : say("one.team", { names })}</p>}
      {piece.audience === "people" && about.named.length === 0 && <p>{say("one.peopleNobody")}</p>}
      {about.named.length > 0 && (
        <ul>
          {about.named.map(({ releaseId, who, until }) => (
            <li key={releaseId}>{say("one.named", { who: who ?? say("one.careTeam"), day: day(until) })}</li>
          ))}
        </ul>
      )}
      {piece.audience !== "me" && (
        <Buttons>
          <ButtonLink to={`/me/choices/releases/new?piece=${piece.id}`}>{say("one.nameSomeone")}</ButtonLink>
          {about.named.length > 0 && <ButtonLink to="/me/choices/releases">{say("one.pages")}</ButtonLink>}
        </Buttons>
      )}
    </section>
  );
}

function Seen({ looks }: { looks: Looks }) {
  const say = useWords("mine-story");
  return (
    <section className="stack tight">
      <h2>{say("one.seen")}</h2>
      {looks.length === 0 ? <p>{say("one.seenNobody")}</p> : <LookList looks={looks} />}
    </section>
  );
}

function LookList({ looks }: { looks: Looks }) {
  const say = useWords("mine-story");
  const moment = useMoment();
  return (
    <ul>
      {looks.map(({ name, at }) => (
        <li key={`${name} ${at}`}>{say("one.seenBy", { name, when: moment(at) })}</li>
      ))}
    </ul>
  );
}

/** It is closed now, and plainly who had opened it before. */
function Taken({ looks }: { looks: Looks }) {
  const say = useWords("mine-story");
  return (
    <Notice kind="good" title={say("one.takenTitle")} live>
      <p>{say(looks.length === 0 ? "one.takenNobody" : "one.taken")}</p>
      {looks.length > 0 && (
        <>
          <LookList looks={looks} />
          <p>{say("one.unread")}</p>
        </>
      )}
    </Notice>
  );
}

function Remove({ id, onRemoved }: { id: string; onRemoved: (goneAt: string, looks: Looks | null) => void }) {
  const say = useWords("mine-story");
  const [reason, fail] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      const { goneAt, takenFrom } = await call(story.remove, { id });
      onRemoved(goneAt, takenFrom);
    } catch (trouble) {
      fail(trouble);
      setBusy(false);
    }
  };
  return (
    <div className="stack tight">
      <div>
        <Button kind="quiet" busy={busy} onClick={() => void remove()}>
          {say("one.remove")}
        </Button>
      </div>
      {reason !== null && <TroubleNotice reason={reason} />}
    </div>
  );
}

function Removed(props: { id: string; until: string; taken: Looks | null; onBack: () => void }) {
  const say = useWords("mine-story");
  const queries = useQueryClient();
  const day = useDay();
  const [reason, fail] = useState<unknown>(null);
  const undo = async () => {
    try {
      await call(story.restore, { id: props.id });
      props.onBack();
      await queries.invalidateQueries({ queryKey: storyKey });
    } catch (trouble) {
      fail(trouble);
    }
  };
  return (
    <>
      <Notice kind="good" live>
        <p>{say("one.removed", { day: day(props.until) })}</p>
        <div>
          <Button onClick={() => void undo()}>{say("one.undo")}</Button>
        </div>
      </Notice>
      {props.taken && <Taken looks={props.taken} />}
      {reason !== null && <TroubleNotice reason={reason} />}
    </>
  );
}
