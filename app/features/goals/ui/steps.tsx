import { type SyntheticEvent, useState } from "react";
import { Ticks } from "#features/checkins/ui/ticks.tsx";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Item } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { goals, type Step, type When } from "../contract.ts";
import { limits } from "../domain.ts";
import { StepBeside } from "./beside.tsx";
import { RemindStep } from "./remind-step.tsx";
import { dayHere, dayName, useWhenWords } from "./saying.ts";
import { useAnswering } from "./use-answering.ts";
import { keepWords, useDoing } from "./use-goals.ts";

/** The steps of a goal that are open, each with one press for done and one for not today. */
export function OpenSteps({ steps, change }: { steps: readonly Step[]; change?: (step: Step) => void }) {
  return steps
    .filter(({ state }) => state === "open")
    .map((step) => <OneStep key={step.id} step={step} {...(change ? { change: () => change(step) } : {})} />);
}

function OneStep({ step, change }: { step: Step; change?: () => void }) {
  const say = useWords("mine-goals");
  const whenWords = useWhenWords();
  const { answer, trouble } = useAnswering(step.id);
  const today = dayHere();
  const rests = step.doneOn === today ? "step.doneToday" : step.quietOn === today ? "step.quiet" : null;
  return (
    <Item>
      <p>
        <bdi className="as-written">{step.words}</bdi> <span className="soft small">{whenWords(step.when)}</span>
      </p>
      {step.others.length > 0 && <StepBeside step={step} />}
      <div role="status">{rests && <p className="soft small">{say(rests)}</p>}</div>
      <Buttons>
        {rests === null && (
          <>
            <Button onClick={() => answer("done")}>
              {say("step.done")}
              <span className="only-heard"> {step.words}</span>
            </Button>
            <Button onClick={() => answer("not-today")}>
              {say("step.notToday")}
              <span className="only-heard"> {step.words}</span>
            </Button>
          </>
        )}
        {rests !== null && (
          <Button kind="quiet" onClick={() => answer("again")}>
            {say("step.again")}
            <span className="only-heard"> {step.words}</span>
          </Button>
        )}
        {change && (
          <>
            <Button kind="quiet" onClick={change}>
              {say("step.change")}
              <span className="only-heard"> {step.words}</span>
            </Button>
            <Button kind="quiet" onClick={() => answer("let-go")}>
              {say("step.letGo")}
              <span className="only-heard"> {step.words}</span>
            </Button>
          </>
        )}
      </Buttons>
      {change && <RemindStep step={step} />}
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </Item>
  );
}

/** A step that is done or let go; it can be opened again. */
export function OverStep({ step }: { step: Step }) {
  const say = useWords("mine-goals");
  const { answer, trouble } = useAnswering(step.id);
  return (
    <li className="stack tight">
      <bdi className="as-written">{step.words}</bdi>
      <div>
        <Button kind="quiet" onClick={() => answer("again")}>
          {say("step.again")}
          <span className="only-heard"> {step.words}</span>
        </Button>
      </div>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </li>
  );
}

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Writes a step, or changes one. What is typed is kept on the device from the first half second on. */
export function StepForm({ goalId, step, onDone }: { goalId: string; step?: Step; onDone: () => void }) {
  const say = useWords("mine-goals");
  const language = useLanguage();
  const doing = useDoing();
  const draft = useDraft(`goals/step/${step?.id ?? goalId}`, step?.words ?? "");
  const first = step?.when;
  const [kind, choose] = useState<When["kind"]>(first?.kind ?? "any");
  const [days, pick] = useState<string[]>(first?.kind === "days" ? first.days.map(String) : []);
  const [on, set] = useState(first?.kind === "date" ? first.on : "");
  const [fresh] = useState(newId);
  const [fault, warn] = useState<"write.empty" | "step.needsDay" | null>(null);
  const [trouble, fail] = useState<unknown>(null);
  const whenOf = (): When | null => {
    if (kind === "any") return { kind };
    if (kind === "days") return days.length > 0 ? { kind, days: days.map(Number).sort() } : null;
    return on === "" ? null : { kind, on, minute: null };
  };
  const keep = async (event: SyntheticEvent) => {
    event.preventDefault();
    const when = whenOf();
    const words = draft.text.trim().toWellFormed().slice(0, limits.stepLength);
    if (words === "") return warn("write.empty");
    if (!when) return warn("step.needsDay");
    try {
      const { id, version } = step ?? { id: fresh, version: 0 };
      await doing(() => keepWords(goals.saveStep, { id, version, goalId, words, when }));
      await draft.clear();
      onDone();
    } catch (reason) {
      fail(reason);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void keep(event)}>
      <Field
        label={say("step.words")}
        hint={say("step.wordsHint")}
        fault={fault === "write.empty" ? say(fault) : undefined}
        value={draft.text}
        maxLength={limits.stepLength}
        autoComplete="off"
        onChange={({ currentTarget }) => draft.setText(currentTarget.value)}
      />
      <Options
        label={say("step.when")}
        value={kind}
        onChange={choose}
        options={[
          { value: "any", label: say("step.any") },
          { value: "days", label: say("step.days") },
          { value: "date", label: say("step.date") },
        ]}
      />
      {kind === "days" && (
        <Ticks
          label={say("step.which")}
          tight
          options={weekdays.map((day) => ({ value: day, label: dayName(Number(day), language, "short") }))}
          chosen={weekdays.filter((day) => days.includes(day))}
          onChange={pick}
        />
      )}
      {kind === "date" && (
        <Field
          label={say("step.day")}
          type="date"
          value={on}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        />
      )}
      <div role="status">{fault === "step.needsDay" && <p>{say(fault)}</p>}</div>
      <Buttons>
        <Button kind="main" type="submit">
          {say("step.keep")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("write.cancel")}
        </Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </form>
  );
}
