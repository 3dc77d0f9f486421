import { type SyntheticEvent, useState } from "react";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { goals, type Step } from "../contract.ts";
import { limits } from "../domain.ts";
import { StepBeside } from "./beside.tsx";
import { RemindStep } from "./remind-step.tsx";
import { dayHere, useWhenWords } from "./saying.ts";
import { useAnswering } from "./use-answering.ts";
import { keepWords, useDoing } from "./use-goals.ts";

/** Dates to keep in mind, in words that need mean nothing to anybody else. */
export function Dates({ dates }: { dates: readonly Step[] }) {
  const say = useWords("mine-goals");
  const [isAdding, add] = useState(false);
  const today = dayHere();
  const ahead = dates
    .filter(({ state, when }) => state === "open" && when.kind === "date" && when.on >= today)
    .sort((a, b) => (onOf(a) < onOf(b) ? -1 : 1));
  return (
    <section className="stack tight" aria-labelledby="dates-title">
      <h2 id="dates-title">{say("dates.title")}</h2>
      {ahead.length > 0 && (
        <Sheet roomy={false}>
          {ahead.map((date) => (
            <OneDate key={date.id} date={date} />
          ))}
        </Sheet>
      )}
      {isAdding ? (
        <DateForm onDone={() => add(false)} />
      ) : (
        <div>
          <Button kind="quiet" onClick={() => add(true)}>
            {say("dates.add")}
          </Button>
        </div>
      )}
    </section>
  );
}

function onOf({ when }: Step): string {
  return when.kind === "date" ? `${when.on} ${String(when.minute ?? 0).padStart(4, "0")}` : "";
}

function OneDate({ date }: { date: Step }) {
  const say = useWords("mine-goals");
  const whenWords = useWhenWords();
  const { answer, trouble } = useAnswering(date.id);
  return (
    <Item>
      <p>
        <bdi className="as-written">{date.words}</bdi> <span className="soft">{whenWords(date.when)}</span>
      </p>
      {date.others.length > 0 && <StepBeside step={date} />}
      <RemindStep step={date} />
      <div>
        <Button kind="quiet" onClick={() => answer("let-go")}>
          {say("dates.away")}
          <span className="only-heard"> {date.words}</span>
        </Button>
      </div>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </Item>
  );
}

function DateForm({ onDone }: { onDone: () => void }) {
  const say = useWords("mine-goals");
  const doing = useDoing();
  const [words, write] = useState("");
  const [on, set] = useState("");
  const [time, setTime] = useState("");
  const [fresh] = useState(newId);
  const [fault, warn] = useState<"write.empty" | "step.needsDay" | null>(null);
  const [trouble, fail] = useState<unknown>(null);
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const text = words.trim().toWellFormed();
    if (text === "") return warn("write.empty");
    if (on === "") return warn("step.needsDay");
    const [hour, minute] = time.split(":").map(Number);
    const at = hour === undefined || minute === undefined ? null : hour * 60 + minute;
    try {
      await doing(() =>
        keepWords(goals.saveStep, {
          id: fresh,
          version: 0,
          goalId: null,
          words: text,
          when: { kind: "date", on, minute: at },
        }),
      );
      onDone();
    } catch (reason) {
      fail(reason);
    }
  };
  return (
    <Sheet>
      <form className="stack" onSubmit={(event) => void keep(event)}>
        <p className="soft">{say("dates.lead")}</p>
        <Field
          label={say("dates.words")}
          hint={say("dates.wordsHint")}
          fault={fault === "write.empty" ? say(fault) : undefined}
          value={words}
          maxLength={limits.stepLength}
          autoComplete="off"
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <div className="two-fields">
          <Field
            label={say("dates.day")}
            type="date"
            min={dayHere()}
            fault={fault === "step.needsDay" ? say(fault) : undefined}
            value={on}
            onChange={({ currentTarget }) => set(currentTarget.value)}
          />
          <Field
            label={say("dates.time")}
            type="time"
            value={time}
            onChange={({ currentTarget }) => setTime(currentTarget.value)}
          />
        </div>
        <Buttons>
          <Button type="submit">{say("dates.keep")}</Button>
          <Button kind="quiet" onClick={onDone}>
            {say("write.cancel")}
          </Button>
        </Buttons>
        {trouble !== null && <TroubleNotice reason={trouble} />}
      </form>
    </Sheet>
  );
}
