import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type * as Y from "yjs";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { TextArea } from "#web/design/field.tsx";
import { Item, Sheet, Tag } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { addRow, limits } from "../domain/document.ts";
import { fitOf } from "../domain/fit.ts";
import { type Idea, type IdeasNow, ideas } from "../domain/ideas-contract.ts";
import { Reasons } from "./reasons.tsx";
import { useReader } from "./use-plan.ts";

type Answer = "taken" | "changed" | "refused" | "not-now" | "none";
type Told = { help: string | null; answer: Answer; reason: string | null };

/** Ideas that software had, to look at together; all of it may be left, and the plan is whole without. */
export function Ideas({ personId, doc }: { personId: PersonId; doc: Y.Doc }) {
  const say = useWords("plan-together");
  const { side, name } = useReader();
  const language = useLanguage() === "es" ? "es" : "en";
  const queries = useQueryClient();
  const key = ["plan-ideas", personId, language];
  const opened = useRef(Date.now());
  const found = useQuery({ queryKey: key, queryFn: () => call(ideas.read, { personId, language }), gcTime: 0 });
  const looking = useMutation({
    mutationFn: () => call(ideas.find, { personId, language }),
    onSuccess: (now) => {
      opened.current = Date.now();
      queries.setQueryData(key, now);
    },
  });
  const answering = useMutation({
    mutationFn: ({ ideasId, ...told }: Told & { ideasId: string }) =>
      call(ideas.answer, {
        personId,
        id: newId(),
        ideasId,
        ...told,
        secondsOpen: Math.min(86_400, Math.round((Date.now() - opened.current) / 1000)),
      }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["plan-ideas", personId] }),
  });
  const now = found.data;
  const tell = (told: Told, idea?: Idea) => {
    if (!now?.id) return;
    if (idea && (told.answer === "taken" || told.answer === "changed"))
      addRow(doc, { id: newId(), kind: "try", text: idea.title, help: idea.id, idea: true }, Date.now());
    answering.mutate({ ideasId: now.id, ...told });
  };
  return (
    <section className="stack tight no-print" aria-labelledby="ideas-title">
      <h2 id="ideas-title">{say("ideas.title")}</h2>
      {found.isError && <TroubleNotice reason={found.error} again={() => void found.refetch()} />}
      {now && <p className="soft small">{say(`ideas.${side}.${now.state}`, { name })}</p>}
      {now?.state === "here" && <Found now={now} tell={tell} busy={answering.isPending} />}
      {looking.isError && <TroubleNotice reason={looking.error} />}
      {answering.isError && <TroubleNotice reason={answering.error} />}
      {now && (
        <Buttons>
          {side === "staff" && now.state !== "off" && (
            <Button busy={looking.isPending} onClick={() => looking.mutate()}>
              {say(now.state === "none" ? "ideas.look" : "ideas.again")}
            </Button>
          )}
          {now.state === "off" && side === "me" && <ButtonLink to="/me/choices/P07">{say("ideas.choose")}</ButtonLink>}
          <ButtonLink to={side === "me" ? "/me/ideas" : "/work/library"} kind="quiet">
            {say("ideas.library")}
          </ButtonLink>
        </Buttons>
      )}
    </section>
  );
}

function Found(props: { now: IdeasNow; tell: (told: Told, idea?: Idea) => void; busy: boolean }) {
  const say = useWords("plan-together");
  const { side } = useReader();
  const { now, tell, busy } = props;
  const [isNone, setNone] = useState(false);
  if (now.abstained !== null && side === "staff")
    return (
      <Sheet>
        <p>{say(`ideas.abstained.${abstentionOf(now.abstained)}`)}</p>
        <Asks asks={now.asks} />
      </Sheet>
    );
  if (now.items.length === 0) return null;
  return (
    <>
      <p>
        <Tag kind="ai">{say("ideas.ai")}</Tag> {say("ideas.wrong")}
      </p>
      <Sheet roomy={false}>
        {now.items.map((idea) => (
          <OneIdea key={idea.id} idea={idea} busy={busy} tell={(told) => tell(told, idea)} />
        ))}
      </Sheet>
      {side === "staff" && now.isReviewFirst && <p className="small">{say("ideas.talkFirst")}</p>}
      {side === "staff" && <Asks asks={now.asks} />}
      <Buttons>
        <Button
          busy={busy}
          onClick={() => {
            tell({ help: null, answer: "none", reason: null });
            setNone(true);
          }}
        >
          {say("ideas.none")}
        </Button>
      </Buttons>
      <div role="status">{isNone && <p>{say("ideas.noneDone")}</p>}</div>
    </>
  );
}

const abstentions = ["acute-safety", "needs-unknown", "answers-missing", "person-said-no"] as const;

function abstentionOf(code: string): (typeof abstentions)[number] | "otherwise" {
  return abstentions.find((one) => one === code) ?? "otherwise";
}

function Asks({ asks }: { asks: readonly string[] }) {
  const say = useWords("plan-together");
  const terms = useWords("library-terms");
  if (asks.length === 0) return null;
  return (
    <p className="small">
      {say("ideas.ask")} {asks.map((fact) => terms(`fact.${fact}` as Parameters<typeof terms>[0])).join("; ")}.
    </p>
  );
}

function OneIdea({ idea, busy, tell }: { idea: Idea; busy: boolean; tell: (told: Told) => void }) {
  const say = useWords("plan-together");
  const { side } = useReader();
  const [reason, setReason] = useState("");
  const told = (answer: Answer) => tell({ help: idea.id, answer, reason: reason.trim() || null });
  const { from, to, isWide } = fitOf(idea);
  return (
    <Item>
      <h3>{idea.title}</h3>
      <p>{idea.about}</p>
      <p className="small">{idea.howSure}</p>
      {side === "staff" && (
        <>
          <p className="small">
            {from === to
              ? say("ideas.fit", { fit: say(`ideas.fits.${from}`) })
              : say("ideas.fitBetween", { from: say(`ideas.fits.${from}`), to: say(`ideas.fits.${to}`) })}{" "}
            {isWide && say("ideas.wide")}
          </p>
          <Reasons idea={idea} />
          <TextArea
            label={say("ideas.reason")}
            value={reason}
            maxLength={limits.reasonLength}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      {idea.answer && (
        <p className="soft small" role="status">
          {say(`ideas.said.${idea.answer}`)}
        </p>
      )}
      <Buttons>
        {(["taken", "changed", "not-now", "refused"] as const).map((answer) => (
          <Button key={answer} busy={busy} onClick={() => told(answer)}>
            {say(`ideas.do.${answer}`)}
            <span className="only-heard">: {idea.title}</span>
          </Button>
        ))}
      </Buttons>
    </Item>
  );
}
