import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { onSent } from "#web/offline/outbox.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { goals, type Step } from "../contract.ts";
import { dayHere, useWhenWords } from "./saying.ts";
import { useAnswering } from "./use-answering.ts";

/** On the start page: the few steps of today, as an invitation. Nothing where nothing is due, and nothing is counted. */
export function StepsWidget() {
  return <Invitation title="invite.title" />;
}

/** After a check-in: the same, once more and no more than that. */
export function StepsAfterCheckin() {
  return <Invitation title="invite.after" />;
}

function Invitation({ title }: { title: "invite.title" | "invite.after" }) {
  const say = useWords("mine-goals");
  const on = dayHere();
  const due = useQuery({ queryKey: ["goals", "due", on], queryFn: () => call(goals.due, { on }) });
  const { refetch } = due;
  useEffect(() => onSent((path) => path.startsWith("/api/goals") && void refetch()), [refetch]);
  const steps = due.data?.steps ?? [];
  if (steps.length === 0) return null;
  return (
    <Sheet roomy={false} aria-labelledby={title}>
      <Item>
        <h2 id={title}>{say(title)}</h2>
      </Item>
      {steps.map((step) => (
        <Offered key={step.id} step={step} />
      ))}
      <Item>
        <p className="small">
          <Link href="/me/goals">{say("invite.look")}</Link>
        </p>
      </Item>
    </Sheet>
  );
}

function Offered({ step }: { step: Step }) {
  const say = useWords("mine-goals");
  const whenWords = useWhenWords();
  const queries = useQueryClient();
  const { answer, trouble } = useAnswering(step.id);
  // Gone under the finger; the server hears of it in its own time.
  const settle = (how: "done" | "not-today") => {
    queries.setQueryData<{ steps: Step[] }>(["goals", "due", dayHere()], (before) =>
      before ? { steps: before.steps.filter(({ id }) => id !== step.id) } : before,
    );
    answer(how);
  };
  return (
    <Item>
      <p>
        <bdi className="as-written">{step.words}</bdi>
        {step.kind === "date" && <span className="soft small"> {whenWords(step.when)}</span>}
      </p>
      <Buttons>
        {step.kind === "step" && (
          <Button onClick={() => settle("done")}>
            {say("step.done")}
            <span className="only-heard"> {step.words}</span>
          </Button>
        )}
        <Button onClick={() => settle("not-today")}>
          {say("step.notToday")}
          <span className="only-heard"> {step.words}</span>
        </Button>
      </Buttons>
      {trouble !== null && <TroubleNotice reason={trouble} />}
    </Item>
  );
}
