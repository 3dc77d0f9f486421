import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords, withWords } from "#web/words/words.ts";
import { goals, type Step } from "../contract.ts";
import { neutralWords } from "../domain/neutral-words.ts";
import { useWhenWords } from "./saying.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** A text about a step or a date, only within one's own rules for contact. It says neither who sends it nor why. */
export function RemindStep({ step }: { step: Step }) {
  const say = useWords("mine-goals");
  const whenWords = useWhenWords();
  const queries = useQueryClient();
  const [isOpen, open] = useState(false);
  const dropping = useMutation({
    mutationFn: () => call(goals.dropReminder, { id: step.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["goals"] }),
  });
  if (step.reminder) {
    const { days, on, minute } = step.reminder;
    const time = timeOf(minute);
    const when = on ? whenWords({ kind: "date", on, minute }) : `${whenWords({ kind: "days", days })}, ${time}`;
    return (
      <div className="stack tight small">
        <p>{say("remind.on", { when })}</p>
        <div>
          <Button kind="quiet" busy={dropping.isPending} onClick={() => dropping.mutate()}>
            {say("remind.stop")}
            <span className="only-heard"> {step.words}</span>
          </Button>
        </div>
        {dropping.isError && <TroubleNotice reason={dropping.error} />}
      </div>
    );
  }
  return isOpen ? (
    <Choose step={step} onDone={() => open(false)} />
  ) : (
    <div>
      <Button kind="quiet" onClick={() => void withWords("remind").then(() => open(true))}>
        {say("remind.ask")}
        <span className="only-heard"> {step.words}</span>
      </Button>
    </div>
  );
}

const two = (value: number) => String(value).padStart(2, "0");
const timeOf = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function Choose({ step, onDone }: { step: Step; onDone: () => void }) {
  const say = useWords("mine-goals");
  const why = useWords("remind");
  const language = useLanguage();
  const queries = useQueryClient();
  const { when } = step;
  const [time, set] = useState("");
  const [day, choose] = useState<"before" | "same" | null>(null);
  const [isMissing, warn] = useState(false);
  const keeping = useMutation({
    mutationFn: (minute: number) => {
      const on = when.kind !== "date" ? null : day === "before" ? dayBefore(when.on) : when.on;
      const days = when.kind === "date" ? [] : when.kind === "days" ? when.days : everyDay;
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
      return call(goals.remind, { id: step.id, days, on, minute, zone });
    },
    onSuccess: ({ whyNot }) => (whyNot === null ? queries.invalidateQueries({ queryKey: ["goals"] }) : undefined),
  });
  const keep = () => {
    const [hour, minute] = time.split(":").map(Number);
    if (hour === undefined || minute === undefined || (when.kind === "date" && day === null)) return warn(true);
    warn(false);
    keeping.mutate(hour * 60 + minute);
  };
  const whyNot = keeping.data?.whyNot ?? null;
  return (
    <div className="stack tight">
      <p className="soft small">
        {say("remind.about", { words: language === "es" ? neutralWords.es : neutralWords.en })}
      </p>
      {when.kind === "date" && (
        <Options
          label={say("remind.day")}
          value={day}
          onChange={choose}
          options={[
            { value: "before", label: say("remind.before") },
            { value: "same", label: say("remind.same") },
          ]}
        />
      )}
      <Field
        label={say("remind.time")}
        type="time"
        value={time}
        fault={isMissing ? say("remind.missing") : undefined}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <div role="status">
        {whyNot !== null && (
          <>
            <p>{why(`why.${whyNot}`)}</p>
            <p>{why("noChanged")}</p>
            <p>
              {whyNot === "not-wanted" ? (
                <Link href="/me/choices/P10">{why("toChoice")}</Link>
              ) : (
                whyNot !== "not-set-up" && <Link href="/me/people/contact">{why("toContact")}</Link>
              )}
            </p>
          </>
        )}
      </div>
      <Buttons>
        <Button busy={keeping.isPending} onClick={keep}>
          {say("remind.keep")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("write.cancel")}
        </Button>
      </Buttons>
      {keeping.isError && <TroubleNotice reason={keeping.error} />}
    </div>
  );
}
