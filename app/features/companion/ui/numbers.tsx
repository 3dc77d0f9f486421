import { useId } from "react";
import { Button } from "#web/design/button.tsx";
import { useWords } from "#web/words/words.ts";

const strengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Zero to ten, one press, or none at all. */
export function Numbers({ question, onPick }: { question?: string; onPick: (value: number | null) => void }) {
  const say = useWords("companion");
  const id = useId();
  return (
    <div className="stack tight">
      {question && <p id={id}>{question}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: the question is said above; a legend would say it twice. */}
      <div
        className="talk-numbers"
        role="group"
        {...(question ? { "aria-labelledby": id } : { "aria-label": say("number") })}
      >
        {strengths.map((strength) => (
          <button key={strength} type="button" className="button" onClick={() => onPick(strength)}>
            {strength}
            {strength === 0 && <span className="only-heard"> {say("lowest")}</span>}
            {strength === 10 && <span className="only-heard"> {say("highest")}</span>}
          </button>
        ))}
      </div>
      <div className="row apart soft small" aria-hidden="true">
        <span>0 · {say("lowest")}</span>
        <span>10 · {say("highest")}</span>
      </div>
      <div>
        <Button kind="quiet" onClick={() => onPick(null)}>
          {say("skip")}
        </Button>
      </div>
    </div>
  );
}
