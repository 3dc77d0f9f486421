import type { Answer, Item } from "@mooring/measures";
import { useEffect, useId, useRef } from "react";
import { ReadAloud } from "#features/journal/ui/read-aloud.tsx";
import { Button, Buttons } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";

type Given = { answer: Answer | undefined; onAnswer: (value: Answer) => void };

/** One question with big answers. A press is the answer and leads on; what was chosen before is marked when one comes back. */
export function Question(props: {
  item: Item;
  language: string;
  at: number;
  all: number;
  answer: Answer | undefined;
  onAnswer: (value: Answer) => void;
  onSkip: () => void;
  onBack: (() => void) | null;
  onStop: () => void;
}) {
  const say = useWords("measures");
  const { item, language, at, all, answer } = props;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question takes the focus once, so that it is read out.
  useEffect(() => heading.current?.focus(), [item.linkId]);
  return (
    <div className="question stack">
      <div className="stack tight">
        <p className="soft small" aria-live="polite">
          {say("take.place", { at, all })}
        </p>
        <div className="way" aria-hidden="true">
          <i style={{ inlineSize: `${Math.round((at / all) * 100)}%` }} />
        </div>
      </div>
      <div className="stack tight" lang={language}>
        {item.under.map((words) => (
          <p key={words} className="under">
            {words}
          </p>
        ))}
        <h2 id={title} ref={heading} tabIndex={-1}>
          {item.text}
        </h2>
      </div>
      <ReadAloud text={[...item.under, item.text, ...item.options.map(({ text }) => text)].join(". ")} />
      {item.line ? (
        <Line line={item.line} labelledBy={title} answer={answer} onAnswer={props.onAnswer} />
      ) : (
        <fieldset aria-labelledby={title} className="answers" lang={language}>
          {item.options.map(({ value, text }) => (
            <AnswerButton key={value} isChosen={answer === value} onPress={() => props.onAnswer(value)}>
              {text}
            </AnswerButton>
          ))}
        </fieldset>
      )}
      <div className="answers apart">
        <AnswerButton isChosen={answer === "declined"} onPress={() => props.onAnswer("declined")}>
          {say("take.decline")}
        </AnswerButton>
      </div>
      <Buttons>
        {props.onBack && <Button onClick={props.onBack}>{say("take.back")}</Button>}
        <Button onClick={props.onSkip}>{say(answer === undefined ? "take.skip" : "take.next")}</Button>
        <Button kind="quiet" onClick={props.onStop}>
          {say("take.stop")}
        </Button>
      </Buttons>
    </div>
  );
}

function AnswerButton({ isChosen, onPress, children }: { isChosen: boolean; onPress: () => void; children: string }) {
  const say = useWords("measures");
  return (
    <button type="button" className={isChosen ? "answer chosen" : "answer"} aria-pressed={isChosen} onClick={onPress}>
      <span>{children}</span>
      {isChosen && <span className="small soft">{say("take.chosen")}</span>}
    </button>
  );
}

/** A number on a line, as buttons that a thumb can hit. */
function Line({ line, labelledBy, answer, onAnswer }: Given & { line: NonNullable<Item["line"]>; labelledBy: string }) {
  const say = useWords("measures");
  const steps = Math.floor((line.max - line.min) / line.step + 1e-9) + 1;
  const values = Array.from({ length: Math.min(steps, 101) }, (_, step) => line.min + step * line.step);
  return (
    <div className="stack tight">
      <fieldset aria-labelledby={labelledBy} className="line">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            className={answer === value ? "answer chosen" : "answer"}
            aria-pressed={answer === value}
            onClick={() => onAnswer(value)}
          >
            {value}
            {value === line.min && <span className="only-heard"> {say("take.least")}</span>}
            {value === line.max && <span className="only-heard"> {say("take.most")}</span>}
          </button>
        ))}
      </fieldset>
      <p className="row apart soft small" aria-hidden="true">
        <span>{say("take.least")}</span>
        <span>{say("take.most")}</span>
      </p>
    </div>
  );
}
