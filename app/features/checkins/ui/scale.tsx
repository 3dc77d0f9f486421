import { type ReactNode, useId } from "react";
import { useWords } from "#web/words/words.ts";

type Step = { value: number; label: string; drawing?: ReactNode };

/** One question with big answers, and its own way to skip. Arrow keys move, as in any group of radio buttons. */
export function Scale(props: {
  question: string;
  steps: readonly Step[];
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const say = useWords("checkins");
  const name = useId();
  return (
    <fieldset className="scale">
      <legend>{props.question}</legend>
      <div className="steps">
        {props.steps.map((step) => (
          <label key={step.value} className="option step">
            <input
              type="radio"
              name={name}
              checked={props.value === step.value}
              onChange={() => props.onChange(step.value)}
            />
            {step.drawing}
            <span>{step.label}</span>
          </label>
        ))}
      </div>
      {props.value !== undefined && (
        <button type="button" className="button quiet" onClick={() => props.onChange(undefined)}>
          {say("skip")}
          <span className="only-heard"> {props.question}</span>
        </button>
      )}
    </fieldset>
  );
}
