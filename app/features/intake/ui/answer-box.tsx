import { Ticks } from "#features/checkins/ui/ticks.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { useWords } from "#web/words/words.ts";
import type { Question } from "../contract.ts";
import { limits } from "../domain.ts";

/** An answer while it is given. */
export type Given = { readonly choices: readonly string[]; readonly words: string };
export const nothingGiven: Given = { choices: [], words: "" };

/** Whether own words are longer than fits; they are never cut off. */
export function isTooLong({ words }: Given): boolean {
  return [...words].length > limits.words;
}

/** One question's options and its box for own words. The question itself stands above as a title and is heard with them. */
export function AnswerBox({
  question,
  given,
  onChange,
}: {
  question: Question;
  given: Given;
  onChange: (given: Given) => void;
}) {
  const say = useWords("told");
  // What one chose once stays there to be kept, also where it is not asked any more.
  const gone = (question.gone ?? []).filter(({ id }) => given.choices.includes(id));
  const options = [...question.options, ...gone].map(({ id, text }) => ({ value: id, label: text }));
  return (
    <div className="stack">
      {question.kind === "one" && (
        <Options
          bare
          label={question.ask}
          options={options}
          value={given.choices[0] ?? null}
          onChange={(chosen) => onChange({ ...given, choices: [chosen] })}
        />
      )}
      {question.kind === "some" && (
        <Ticks
          bare
          label={question.ask}
          options={options}
          chosen={[...given.choices]}
          onChange={(choices) => onChange({ ...given, choices })}
        />
      )}
      {question.words !== null && (
        <TextArea
          label={question.words}
          bare={question.kind === "words"}
          rows={question.kind === "words" ? 4 : 2}
          value={given.words}
          fault={isTooLong(given) && say("tooLong")}
          onChange={({ target }) => onChange({ ...given, words: target.value })}
        />
      )}
    </div>
  );
}
