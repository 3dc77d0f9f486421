import { useId } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";
import type { Felt } from "../domain/walk.ts";

const strengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Zero to ten, one press, or none at all. */
export function Rating(props: { question: string; kept: boolean; onRate: (felt: Felt) => void }) {
  const say = useWords("calm");
  const id = useId();
  return (
    <div className="stack wide">
      <p className="big" id={id}>
        {props.question}
      </p>
      <div className="stack tight">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would have to hold the question twice. */}
        <div className="strengths" role="group" aria-labelledby={id}>
          {strengths.map((strength) => (
            <button key={strength} type="button" className="button" onClick={() => props.onRate(strength)}>
              {strength}
              {strength === 0 && <span className="only-heard"> {say("rate.lowest")}</span>}
              {strength === 10 && <span className="only-heard"> {say("rate.highest")}</span>}
            </button>
          ))}
        </div>
        <div className="row apart soft small" aria-hidden="true">
          <span>0 · {say("rate.lowest")}</span>
          <span>10 · {say("rate.highest")}</span>
        </div>
      </div>
      <div className="stack tight">
        <Buttons>
          <Button onClick={() => props.onRate(null)}>{say("skip")}</Button>
        </Buttons>
        <p className="soft small">{say(props.kept ? "rate.kept" : "rate.notKept")}</p>
      </div>
    </div>
  );
}
