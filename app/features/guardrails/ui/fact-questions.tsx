import "./fact-questions.css";
import { useEffect, useState } from "react";
import { useLanguage } from "#web/words/words.ts";
import { type Said, saidFacts } from "../contract.ts";

type FactId = (typeof saidFacts)[number];
type Values = readonly { id: string; title: { en: string; es: string } }[];
type Question = { fact: FactId; ask: string; help: string; answers: { id: string; label: string }[] };
export type Questions = {
  title: string;
  help: string;
  unknown: string;
  unknownLine: string;
  questions: Question[];
};

const files = import.meta.glob<Questions>("../../../../content/setup/rules.*.yaml", { import: "default" });

/** `content/setup/rules`, in the language on screen, else in English; null until it is there. */
export function useFactQuestions(): Questions | null {
  const language = useLanguage();
  const [questions, know] = useState<Questions | null>(null);
  useEffect(() => {
    let gone = false;
    const file = (code: string) => Object.entries(files).find(([path]) => path.endsWith(`rules.${code}.yaml`))?.[1];
    void (file(language) ?? file("en"))?.().then((found) => {
      if (!gone) know(found);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return questions;
}

/** Nobody has said anything: the strictest holds. */
export const unsaid: Said = Object.fromEntries(saidFacts.map((fact) => [fact, null])) as Said;

/**
 * What an agency says about itself, question by question. Nothing is ticked beforehand but that one does not know; a value
 * takes that away, and taking the last value away brings it back.
 *
 * @param facts the values each fact can have, with their names
 */
export function FactQuestions(props: {
  questions: Questions;
  facts: readonly { id: string; values: Values }[];
  said: Said;
  onChange: (said: Said) => void;
}) {
  const { questions, facts, said, onChange } = props;
  return (
    <>
      {questions.questions.map((question) => (
        <FactQuestion
          key={question.fact}
          question={question}
          words={questions}
          values={facts.find(({ id }) => id === question.fact)?.values ?? []}
          value={said[question.fact]}
          onChange={(value) => onChange({ ...said, [question.fact]: value })}
        />
      ))}
    </>
  );
}

function FactQuestion(props: {
  question: Question;
  words: Questions;
  values: Values;
  value: readonly string[] | null;
  onChange: (value: string[] | null) => void;
}) {
  const language = useLanguage();
  const { question, words, values, value } = props;
  const nameOf = (id: string) => {
    const title = values.find((each) => each.id === id)?.title;
    return title ? (language === "es" ? title.es : title.en) : id;
  };
  const answers = question.answers.length > 0 ? question.answers : values.map(({ id }) => ({ id, label: nameOf(id) }));
  const choose = (id: string, isOn: boolean) => {
    // "None of these" goes with nothing else.
    const had = (value ?? []).filter((each) => each !== id && (each === "none") === (id === "none"));
    const next = isOn ? [...had, id].sort() : (value ?? []).filter((each) => each !== id);
    props.onChange(next.length > 0 ? next : null);
  };
  return (
    <fieldset className="fact-question">
      <legend>{question.ask}</legend>
      <p className="small soft">{question.help}</p>
      <div className={answers.length > 10 ? "fact-ticks many" : "fact-ticks"}>
        <label>
          <input type="checkbox" checked={value === null} onChange={() => props.onChange(null)} />
          <span>
            <b>{words.unknown}</b>
            <span className="small soft"> {words.unknownLine}</span>
          </span>
        </label>
        {answers.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={value?.includes(id) ?? false}
              onChange={(event) => choose(id, event.target.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
