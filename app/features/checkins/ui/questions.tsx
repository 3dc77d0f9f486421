import { useState } from "react";
import { Field } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import type { CheckinSetting } from "../contract.ts";
import { type Answers, type Item, limits, type Medication, medicationAnswers } from "../domain.ts";
import { Fill, Weather } from "./drawings.tsx";
import { Scale } from "./scale.tsx";
import { useTagWords } from "./setting.ts";
import { Ticks } from "./ticks.tsx";

const steps = [1, 2, 3, 4, 5] as const;
const sleepSteps = [2, 4, 6, 8, 10] as const;

type Asked = { answers: Answers; answer: (part: Answers) => void; tags: readonly string[] };

/** What the person chose to be asked, in the order of the list; each may be left out. */
export function Questions({ setting, ...asked }: { setting: CheckinSetting } & Omit<Asked, "tags">) {
  const given = { ...asked, tags: setting.tags };
  return setting.items.map((item) => {
    if (item === "tags" && setting.tags.length === 0) return null;
    return (
      <Sheet key={item}>
        <Question item={item} {...given} />
      </Sheet>
    );
  });
}

function Question({ item, answers, answer, tags }: { item: Item } & Asked) {
  const say = useWords("checkins");
  const days = useWords("days");
  if (item === "mood")
    return (
      <Scale
        question={say("mood")}
        value={answers.mood}
        onChange={(mood) => answer({ mood })}
        steps={steps.map((step) => ({ value: step, label: say(`mood_${step}`), drawing: <Weather step={step} /> }))}
      />
    );
  if (item === "energy")
    return (
      <Scale
        question={say("energy")}
        value={answers.energy}
        onChange={(energy) => answer({ energy })}
        steps={steps.map((step) => ({ value: step, label: say(`energy_${step}`), drawing: <Fill step={step} /> }))}
      />
    );
  if (item === "sleep")
    return (
      <Scale
        question={say("sleep")}
        value={answers.sleepHours}
        onChange={(sleepHours) => answer({ sleepHours })}
        steps={sleepSteps.map((step) => ({ value: step, label: say(`sleep_${step}`) }))}
      />
    );
  if (item === "hours") return <Hours onChange={(sleepHours) => answer({ sleepHours })} />;
  if (item === "medication")
    return (
      <Scale
        question={days("ask.medication")}
        value={answers.medication === undefined ? undefined : medicationAnswers.indexOf(answers.medication)}
        onChange={(at) => answer({ medication: medicationAt(at) })}
        steps={medicationAnswers.map((each, value) => ({ value, label: days(`ask.medication_${each}`) }))}
      />
    );
  if (item === "tags") return <Happened {...{ answers, answer, tags }} />;
  return (
    <Field
      label={say("word")}
      value={answers.word ?? ""}
      maxLength={80}
      autoComplete="off"
      onChange={(event) => answer({ word: event.currentTarget.value })}
    />
  );
}

function medicationAt(at: number | undefined): Medication | undefined {
  return at === undefined ? undefined : medicationAnswers[at];
}

function Happened({ answers, answer, tags }: Asked) {
  const say = useWords("days");
  const tagWord = useTagWords();
  return (
    <Ticks
      label={say("ask.tags")}
      hint={say("ask.tagsHint")}
      tight
      options={tags.map((tag) => ({ value: tag, label: tagWord(tag) }))}
      chosen={answers.tags ?? []}
      onChange={(chosen) => answer({ tags: chosen.length > 0 ? chosen.slice(0, limits.tagsPerCheckin) : undefined })}
    />
  );
}

/** Hours as people write them: `6`, `6.5`, `6,5`, `6½`. Undefined while it is empty or not a number of hours. */
export function hoursOf(typed: string): number | undefined {
  const text = typed.trim().replace(",", ".").replace(/\s*½/, ".5").replace(/^\./, "0.");
  const hours = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return hours >= 0 && hours <= 24 ? Math.round(hours * 4) / 4 : undefined;
}

function Hours({ onChange }: { onChange: (hours: number | undefined) => void }) {
  const say = useWords("days");
  const [typed, type] = useState("");
  return (
    <Field
      label={say("ask.hours")}
      hint={say("ask.hoursHint")}
      fault={typed.trim() !== "" && hoursOf(typed) === undefined ? say("ask.hoursFault") : undefined}
      inputMode="decimal"
      autoComplete="off"
      maxLength={6}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        type(value);
        onChange(hoursOf(value));
      }}
    />
  );
}
