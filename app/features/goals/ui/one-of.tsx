import type { ReactNode } from "react";
import { Button } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { useWords } from "#web/words/words.ts";
import type { Answering } from "./use-about.ts";

/** One question with equal answers side by side, and a way to take the answer back. */
export function OneOf<V extends string>(props: {
  ask: string;
  label: string;
  options: readonly { value: V; label: ReactNode }[];
  answering: Answering;
}) {
  const say = useWords("about-me");
  const { answerTo, tell } = props.answering;
  const value = props.options.find((option) => option.value === answerTo(props.ask))?.value ?? null;
  return (
    <div className="one-of">
      <Options label={props.label} options={props.options} value={value} onChange={(next) => tell(props.ask, next)} />
      {value !== null && (
        <Button kind="quiet" className="small" onClick={() => tell(props.ask, null)}>
          {say("skip")}
          <span className="only-heard"> {props.label}</span>
        </Button>
      )}
    </div>
  );
}

export function YesNo({ ask, label, answering }: { ask: string; label: string; answering: Answering }) {
  const say = useWords("about-me");
  const options = [
    { value: "yes", label: say("yes") },
    { value: "no", label: say("no") },
  ] as const;
  return <OneOf {...{ ask, label, answering, options }} />;
}
