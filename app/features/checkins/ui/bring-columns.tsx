import { isOrderUnclear } from "#kernel/written-dates.ts";
import { Options } from "#web/design/choose.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import { guessSteps, type Mapping, type Steps, wordsIn } from "../domain/bring.ts";
import type { Sheet as FileSheet } from "../domain/foreign-sheet.ts";
import { useMoodWord } from "./picture-words.ts";

type Asked = { sheet: FileSheet; mapping: Mapping; onChange: (mapping: Mapping) => void };

const steps = [5, 4, 3, 2, 1] as const;
const cellsOf = ({ rows }: FileSheet, at: number) =>
  rows.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== "");

/** Which column is what, as guessed, to be changed by the person. */
export function Columns({ sheet, mapping, onChange }: Asked) {
  const say = useWords("bring-days");
  const change = (part: Partial<Mapping>) => onChange({ ...mapping, ...part });
  const stepped = (at: number | null) => (at === null ? null : { at, steps: guessSteps(cellsOf(sheet, at)) });
  return (
    <Sheet>
      <Column sheet={sheet} label={say("column.date")} at={mapping.date} onChange={(date) => change({ date })} />
      <Column sheet={sheet} label={say("column.time")} at={mapping.time} onChange={(time) => change({ time })} />
      {mapping.date !== null && isOrderUnclear(cellsOf(sheet, mapping.date)) && (
        <Options
          label={say("order")}
          value={mapping.order}
          options={[
            { value: "mdy", label: say("monthFirst") },
            { value: "dmy", label: say("dayFirst") },
          ]}
          onChange={(order) => change({ order })}
        />
      )}
      <Column
        sheet={sheet}
        label={say("column.mood")}
        at={mapping.mood?.at ?? null}
        onChange={(at) => change({ mood: stepped(at) })}
      />
      {mapping.mood && (
        <Meaning
          sheet={sheet}
          column={mapping.mood}
          onChange={(how) => mapping.mood && change({ mood: { ...mapping.mood, steps: how } })}
        />
      )}
      <Column
        sheet={sheet}
        label={say("column.sleep")}
        at={mapping.sleep?.at ?? null}
        onChange={(at) => change({ sleep: at === null ? null : { at, unit: mapping.sleep?.unit ?? "hours" } })}
      />
      {mapping.sleep && (
        <Options
          label={say("sleepUnit")}
          value={mapping.sleep.unit}
          options={[
            { value: "hours", label: say("unit.hours") },
            { value: "minutes", label: say("unit.minutes") },
          ]}
          onChange={(unit) => mapping.sleep && change({ sleep: { ...mapping.sleep, unit } })}
        />
      )}
      <Column
        sheet={sheet}
        label={say("column.energy")}
        at={mapping.energy?.at ?? null}
        onChange={(at) => change({ energy: stepped(at) })}
      />
      <Column sheet={sheet} label={say("column.tags")} at={mapping.tags} onChange={(tags) => change({ tags })} />
      <Column sheet={sheet} label={say("column.word")} at={mapping.word} onChange={(word) => change({ word })} />
    </Sheet>
  );
}

function Column(props: { sheet: FileSheet; label: string; at: number | null; onChange: (at: number | null) => void }) {
  const say = useWords("bring-days");
  return (
    <Select
      label={props.label}
      value={props.at ?? ""}
      onChange={({ currentTarget: { value } }) => props.onChange(value === "" ? null : Number(value))}
    >
      <option value="">{say("noColumn")}</option>
      {props.sheet.names.map((name, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places, and two may have one name.
        <option key={at} value={at}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** What the numbers or words of a mood column mean, on the five steps here. */
function Meaning(props: { sheet: FileSheet; column: { at: number; steps: Steps }; onChange: (steps: Steps) => void }) {
  const say = useWords("bring-days");
  const mood = useMoodWord();
  const { steps: how, at } = props.column;
  if (how.kind === "numbers") {
    const number = (value: string, before: number) => {
      const read = Number(value.replace(",", "."));
      return value.trim() === "" || Number.isNaN(read) ? before : read;
    };
    return (
      <div className="two-fields">
        <Field
          label={say("worst")}
          inputMode="decimal"
          defaultValue={String(how.worst)}
          onChange={({ currentTarget: { value } }) => props.onChange({ ...how, worst: number(value, how.worst) })}
        />
        <Field
          label={say("best")}
          inputMode="decimal"
          defaultValue={String(how.best)}
          onChange={({ currentTarget: { value } }) => props.onChange({ ...how, best: number(value, how.best) })}
        />
      </div>
    );
  }
  return (
    <fieldset className="options word-steps">
      <legend>{say("wordsMean")}</legend>
      {wordsIn(cellsOf(props.sheet, at)).map((word) => (
        <Select
          key={word}
          label={<bdi>{word}</bdi>}
          value={how.steps[word] ?? ""}
          onChange={({ currentTarget: { value } }) =>
            props.onChange({
              kind: "words",
              steps: { ...how.steps, [word]: steps.find((step) => String(step) === value) ?? null },
            })
          }
        >
          <option value="">{say("leaveOut")}</option>
          {steps.map((step) => (
            <option key={step} value={step}>
              {mood(step)}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
