import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { useWords } from "#web/words/words.ts";
import type { FactValue, Question } from "../contract.ts";
import { wordsOfChoice } from "../domain.ts";
import { AnswerBox, type Given, isTooLong, nothingGiven } from "./answer-box.tsx";

export type Typing = { readonly key: string } & Given;

type StepsProps = {
  readonly questions: readonly Question[];
  /** Which question is on screen; the caller moves on. */
  readonly at: number;
  readonly onAt: (at: number) => void;
  /** What was said before to the question on screen, if anything. */
  readonly saidTo: (key: string) => FactValue | undefined;
  /** What is half given; kept by the caller each second. */
  readonly typing: Typing | null;
  readonly onTyping: (typing: Typing) => void;
  readonly onSay: (key: string, value: FactValue) => void;
  readonly onPause: () => void;
  /** Who can be called, under the words of what to do now. */
  readonly help: ReactNode;
  /** Over every question: how saving goes, who types. */
  readonly above?: ReactNode;
};

/** One question a screen. Skipping, not saying and "not now" are answers; every press moves on, and back is always there. */
export function Steps(props: StepsProps) {
  const say = useWords("talk");
  const { questions, at, onAt, saidTo, typing, onTyping, onSay, onPause } = props;
  const question = questions[at];
  const title = useFocusOn(question?.key);
  const [isTried, tryTo] = useState(false);
  if (!question) return null;
  const before = saidTo(question.key);
  const given: Given = typing?.key === question.key ? typing : before?.answer === "told" ? before : nothingGiven;
  const isGiven = given.choices.length > 0 || given.words.trim() !== "";
  const urgent = question.options.find(({ id, now }) => now !== undefined && given.choices.includes(id));
  const move = (value: FactValue) => {
    tryTo(false);
    onSay(question.key, value);
    onAt(at + 1);
  };
  const next = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isTooLong(given)) return tryTo(true);
    move(isGiven ? { answer: "told", choices: [...given.choices], words: given.words.trim() } : { answer: "not-now" });
  };
  return (
    <form className="stack step" onSubmit={next} noValidate>
      <div className="stack tight">
        <p className="soft small">{say("place", { at: at + 1, of: questions.length })}</p>
        <h1 ref={title} tabIndex={-1}>
          {question.ask}
        </h1>
        {question.why !== "" && (
          <p className="soft">
            {say("why")} {question.why}
          </p>
        )}
      </div>
      {props.above}
      <AnswerBox question={question} given={given} onChange={(now) => onTyping({ key: question.key, ...now })} />
      {urgent?.now && (
        <Notice title={say("helpNow")} live>
          <p>{urgent.now}</p>
          {props.help}
        </Notice>
      )}
      <div role="status">{isTried && isTooLong(given) && <p>{say("unsaved")}</p>}</div>
      <div className="stack tight">
        <Buttons equal>
          <Button type="submit" kind={isGiven ? "main" : "plain"}>
            {isGiven ? say("next") : say("notNow")}
          </Button>
          <Button onClick={() => move({ answer: "rather-not" })}>{say("ratherNot")}</Button>
        </Buttons>
        <Buttons>
          {at > 0 && (
            <Button kind="quiet" onClick={() => onAt(at - 1)}>
              {say("back")}
            </Button>
          )}
          <Button kind="quiet" onClick={onPause}>
            {say("pause")}
          </Button>
        </Buttons>
      </div>
    </form>
  );
}

/** A screen reader goes on at the new question; the first one of a screen is announced by the shell. */
function useFocusOn(key: string | undefined) {
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (key === undefined) return;
    if (!first.current) {
      title.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first.current = false;
  }, [key]);
  return title;
}

/** The title of what comes after the questions; a screen reader goes on there. */
export function Arrived({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className="arrived">
      {children}
    </h1>
  );
}

/** All questions with what was said, each to be changed. */
export function Said({ questions, saidTo, onAt }: Pick<StepsProps, "questions" | "saidTo" | "onAt">) {
  const say = useWords("talk");
  return (
    <ul className="sheet calm-list answers">
      {questions.map((question, at) => (
        <li key={question.key} className="item row apart">
          <div className="stack tight">
            <p className="soft small">{question.label}</p>
            <p dir="auto" className="said">
              <SaidAs question={question} value={saidTo(question.key)} />
            </p>
          </div>
          <Button kind="quiet" onClick={() => onAt(at)} aria-label={`${say("change")}: ${question.label}`}>
            {say("change")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function SaidAs({ question, value }: { question: Question; value: FactValue | undefined }) {
  const say = useWords("talk");
  if (value === undefined) return say("noAnswer");
  if (value.answer === "rather-not") return say("ratherNot");
  if (value.answer === "not-now") return say("notNow");
  const chosen = value.choices.map((id) => wordsOfChoice(question, id));
  return [chosen.join(" · "), value.words].filter((part) => part !== "").join(". ");
}
