import { useState } from "react";
import { Field } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import { atHand, costChoices, minutesChoices, ways, workerChoices } from "../domain/about.ts";
import { limits } from "../domain.ts";
import { OneOf, YesNo } from "./one-of.tsx";
import type { Answering } from "./use-about.ts";

/** How one likes to be helped: two ways to answer each, or none. */
export function Likes({ answering }: { answering: Answering }) {
  const say = useWords("about-me");
  return (
    <>
      <p>{say("likes.lead")}</p>
      <div className="one-ofs">
        {ways.map((way) => (
          <OneOf
            key={way}
            ask={`like/${way}`}
            label={say(`likes.${way}`)}
            answering={answering}
            options={[
              { value: "yes", label: say("likes.good") },
              { value: "no", label: say("likes.not") },
            ]}
          />
        ))}
      </div>
      <OneOf
        ask="minutes"
        label={say("likes.minutes")}
        answering={answering}
        options={minutesChoices.map((value) => ({ value, label: say(`likes.minutes_${value}`) }))}
      />
      <OneOf
        ask="cost"
        label={say("likes.cost")}
        answering={answering}
        options={costChoices.map((value) => ({ value, label: say(`likes.cost_${value}`) }))}
      />
      <OneOf
        ask="worker"
        label={say("likes.worker")}
        answering={answering}
        options={workerChoices.map((value) => ({ value, label: say(`likes.worker_${value}`) }))}
      />
      {atHand.map((key) => (
        <YesNo key={key} ask={`has/${key}`} label={say(`likes.${key}`)} answering={answering} />
      ))}
      <DeepLanguage answering={answering} />
      <YesNo ask="no-ideas" label={say("likes.no-ideas")} answering={answering} />
    </>
  );
}

function DeepLanguage({ answering }: { answering: Answering }) {
  const say = useWords("about-me");
  const kept = answering.answerTo("language") ?? "";
  const [typed, type] = useState(kept);
  return (
    <Field
      label={say("likes.language")}
      value={typed}
      maxLength={limits.listLength}
      autoComplete="off"
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => {
        const words = typed.trim().toWellFormed();
        if (words !== kept) answering.tell("language", words === "" ? null : words);
      }}
    />
  );
}
