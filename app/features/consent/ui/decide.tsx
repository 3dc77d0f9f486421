import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { forgetAnswers } from "#features/signals/ui/allowed.ts";
import { type CallOptions, call, Trouble } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options, Toggle } from "#web/design/choose.tsx";
import { Notice } from "#web/design/notice.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Choice, consent, type PurposeWords, type Source } from "../contract.ts";
import { useOfferedSources } from "./offered.ts";
import { useDay } from "./say.ts";

type Shown = { choice: Choice; words: PurposeWords; textHash: string };
type Answer = "yes" | "no" | "later";
type Missing = "sources" | "question" | null;

/** The parts, the question where there is one, and three answers of the same size. Nothing is ticked beforehand. */
export function Decide({ shown, again }: { shown: Shown; again: () => void }) {
  const { choice, words } = shown;
  const say = useWords("consent");
  const offered = useOfferedSources(words);
  const [picked, pick] = useState<Partial<Record<Source, boolean>>>(() =>
    choice.state === "on"
      ? Object.fromEntries((words.sources ?? []).map(({ id }) => [id, choice.sources.includes(id)]))
      : {},
  );
  const [reply, answerQuestion] = useState<number | null>(null);
  const [missing, setMissing] = useState<Missing>(null);
  const sources = offered.map(({ id }) => id).filter((id) => picked[id]);
  const { send, isBusy, error, done } = useDecision(shown, { sources, teachBack: reply });

  const decide = (answer: Answer) => {
    const isOpen = words.teachBack && !words.teachBack.answers[reply ?? -1]?.right;
    const lacks: Missing = words.sources && sources.length === 0 ? "sources" : isOpen ? "question" : null;
    setMissing(answer === "yes" ? lacks : null);
    if (answer !== "yes" || lacks === null) send(answer);
  };
  const isMeanwhile = error instanceof Trouble && error.code === "changed-meanwhile";
  return (
    <div className="stack wide">
      {words.sources && (
        <Sources words={words} offered={offered} picked={picked} onPick={(id, on) => pick({ ...picked, [id]: on })} />
      )}
      {words.teachBack && <Question words={words} reply={reply} onReply={answerQuestion} />}
      {words.id === "P01" && <RecordIsKept />}
      <section className="stack">
        <h2>{say("decide.title")}</h2>
        {!words.available && <p className="soft">{say("decide.wish")}</p>}
        <Buttons equal>
          <Button busy={isBusy} onClick={() => decide("yes")}>
            {say(words.id === "P01" ? "decide.keepOpen" : "decide.yes")}
          </Button>
          <Button busy={isBusy} onClick={() => decide("no")}>
            {say(words.id === "P01" ? "decide.close" : "decide.no")}
          </Button>
          <Button busy={isBusy} onClick={() => decide("later")}>
            {say("decide.later")}
          </Button>
        </Buttons>
        {words.id !== "P01" && <p className="soft">{say("decide.saying")}</p>}
        <div role="status" className="stack">
          {missing === "sources" && <p>{say("sources.none")}</p>}
          {missing === "question" && <p>{say(reply === null ? "question.needed" : "question.again")}</p>}
          {done && (
            <Notice kind="good">
              <p>{done}</p>
              <div>
                <ButtonLink to="/me/choices">{say("done.back")}</ButtonLink>
              </div>
            </Notice>
          )}
        </div>
        {isMeanwhile && (
          <Notice live>
            <p>{say("done.meanwhile")}</p>
            <div>
              <Button onClick={again}>{say("again")}</Button>
            </div>
          </Notice>
        )}
        {error && !isMeanwhile && <TroubleNotice reason={error} />}
      </section>
    </div>
  );
}

function useDecision({ choice, words, textHash }: Shown, more: { sources: Source[]; teachBack: number | null }) {
  const say = useWords("consent");
  const day = useDay();
  const language = useLanguage();
  const queries = useQueryClient();
  const isRecord = words.id === "P01";
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: async (answer: Answer) => {
      const shown = { textHash, language: words.language };
      const purpose = choice.purpose;
      const now: CallOptions = {};
      const decided =
        answer === "later"
          ? await call(consent.later, { purpose, language }, now)
          : isRecord
            ? await call(consent.restrict, { ...shown, restricted: answer === "no" }, now)
            : await call(consent.decide, {
                ...shown,
                purpose,
                on: answer === "yes",
                sources: answer === "yes" ? more.sources : [],
                ...(answer === "yes" && more.teachBack !== null ? { teachBack: more.teachBack } : {}),
              });
      return { answer, decided };
    },
    onSuccess: async ({ decided }) => {
      queries.setQueryData(["consent", "choice", choice.purpose, language], { choice: decided, words, textHash });
      forgetAnswers();
      await queries.invalidateQueries({ queryKey: ["signals"] });
      await queries.invalidateQueries({ queryKey: ["consent", "choices"] });
    },
  });
  const sayDone = ({ answer, decided }: NonNullable<typeof data>): string => {
    if (answer === "later") return say("done.later", { day: day(decided.askAgainAt ?? "") });
    if (decided.wish !== null) return say("done.wish");
    if (isRecord) return say(answer === "yes" ? "done.opened" : "done.restricted");
    return say(answer === "yes" ? "done.on" : "done.off");
  };
  return { send: mutate, isBusy: isPending, error, done: data && !isPending ? sayDone(data) : null };
}

type Picked = Partial<Record<Source, boolean>>;

function Sources(props: {
  words: PurposeWords;
  offered: NonNullable<PurposeWords["sources"]>;
  picked: Picked;
  onPick: (id: Source, on: boolean) => void;
}) {
  const say = useWords("consent");
  return (
    <section className="stack">
      <div className="stack tight">
        <h2>{say("sources.title")}</h2>
        <p className="soft">{say("sources.lead")}</p>
      </div>
      {props.offered.map(({ id, title, text }) => (
        <div key={id} className="stack tight source" lang={props.words.language}>
          <Toggle
            label={title}
            on={say("sources.yes")}
            off={say("sources.no")}
            value={props.picked[id] ?? null}
            onChange={(on) => props.onPick(id, on)}
          />
          <p className="soft small">{text}</p>
        </div>
      ))}
    </section>
  );
}

/** Told back in the person's own time: a reply explains, another answer may be picked, and "no" never waits for it. */
function Question(props: { words: PurposeWords; reply: number | null; onReply: (at: number) => void }) {
  const say = useWords("consent");
  const { teachBack } = props.words;
  if (!teachBack) return null;
  const given = props.reply === null ? undefined : teachBack.answers[props.reply];
  return (
    <section className="stack question" lang={props.words.language}>
      <div className="stack tight">
        <h2>{say("question.title")}</h2>
        <p className="soft">{say("question.lead")}</p>
      </div>
      <Options
        label={teachBack.question}
        value={props.reply === null ? null : String(props.reply)}
        options={teachBack.answers.map((answer, at) => ({ value: String(at), label: answer.text }))}
        onChange={(at) => props.onReply(Number(at))}
      />
      <div role="status" className="stack tight">
        {given && <p>{given.reply}</p>}
        {given && !given.right && <p className="soft small">{say("question.again")}</p>}
      </div>
    </section>
  );
}

function RecordIsKept() {
  const say = useWords("consent");
  return (
    <section className="stack tight">
      <h2>{say("record.title")}</h2>
      <p>{say("record.kept")}</p>
      <p>{say("record.closed")}</p>
    </section>
  );
}
