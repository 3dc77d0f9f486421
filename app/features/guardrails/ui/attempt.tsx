import { useMutation } from "@tanstack/react-query";
import { Check, CircleSlash } from "lucide-react";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Select } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type GuardrailsView, guardrails } from "../contract.ts";
import { type Names, useTold } from "./asking.ts";
import { Fold } from "./fold.tsx";
import { Reasons } from "./reasons.tsx";

/** What one asks about first; everything else stands behind "more". */
const asked = ["place", "licence", "service_type", "age_band", "org_type", "consent"];
const unknown = "";
const ours = "ours";
const saidByUs = new Set(["licence", "service_type", "org_type", "funder", "public_access", "org_state"]);

/** An imagined situation, and the answer of the same rules that decide every day. */
export function Attempt({ view, names }: { view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const first = Object.fromEntries(view.facts.map(({ id }) => [id, saidByUs.has(id) ? ours : unknown]));
  const [form, setForm] = useState<Record<string, string>>(first);
  const trying = useMutation({
    mutationFn: () => {
      const given = Object.entries(form).filter(([, value]) => value !== ours);
      const situation = Object.fromEntries(given.map(([fact, value]) => [fact, value === unknown ? [] : [value]]));
      return call(guardrails.attempt, { situation });
    },
  });
  const field = (id: string) => (
    <Fact
      key={id}
      id={id}
      view={view}
      names={names}
      value={form[id] ?? unknown}
      onChoose={(value) => setForm({ ...form, [id]: value })}
    />
  );
  return (
    <Fold id="guard-try" title={say("sections.attempt")} lead={say("attempt.lead")}>
      <Sheet>
        <div className="guard-fields">
          {view.facts.filter(({ id }) => asked.includes(id)).map(({ id }) => field(id))}
        </div>
        <details className="as-table">
          <summary>{say("attempt.more")}</summary>
          <div className="guard-fields">
            {view.facts.filter(({ id }) => !asked.includes(id)).map(({ id }) => field(id))}
          </div>
        </details>
        <Buttons>
          <Button kind="main" busy={trying.isPending} onClick={() => trying.mutate()}>
            {say("attempt.go")}
          </Button>
          <Button
            onClick={() => {
              setForm(first);
              trying.reset();
            }}
          >
            {say("attempt.reset")}
          </Button>
        </Buttons>
        {trying.isError && <TroubleNotice reason={trying.error} />}
        <div aria-live="polite">{trying.data && <Answer answer={trying.data} view={view} names={names} />}</div>
      </Sheet>
    </Fold>
  );
}

function Fact(props: {
  id: string;
  view: GuardrailsView;
  names: Names;
  value: string;
  onChoose: (value: string) => void;
}) {
  const say = useWords("guardrails");
  const told = useTold();
  const { id, view, names } = props;
  return (
    <Select label={names.fact(id)} value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
      {saidByUs.has(id) && <option value={ours}>{say("attempt.ours")}</option>}
      <option value={unknown}>{say("attempt.unknown")}</option>
      {view.facts
        .find((fact) => fact.id === id)
        ?.values.map((value) => (
          <option key={value.id} value={value.id}>
            {told(value.title)}
          </option>
        ))}
    </Select>
  );
}

type Tried = Awaited<ReturnType<typeof call<typeof guardrails.attempt>>>;

function Answer({ answer, view, names }: { answer: Tried; view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const told = useTold();
  const built = view.capabilities.filter(({ isBuilt }) => isBuilt);
  const live = answer.standings.filter(({ capability, isLive }) => isLive && built.some(({ id }) => id === capability));
  return (
    <div className="stack">
      <h3>{say("attempt.result")}</h3>
      <p>{say("attempt.live", { count: live.length, all: built.length })}</p>
      {built.map(({ id, title }) => {
        const standing = answer.standings.find(({ capability }) => capability === id);
        if (!standing) return null;
        return (
          <details key={id} className="guard-rule">
            <summary>
              <span className={standing.isLive ? "guard-answer on" : "guard-answer off"}>
                <Icon of={standing.isLive ? Check : CircleSlash} />
                <b>{told(title)}</b>
              </span>
              <span className="small soft">
                {standing.isLive ? dutiesOf(say, standing.obligations.length) : say("off")}
              </span>
            </summary>
            <Reasons standing={standing} rules={answer.rules} names={names} />
          </details>
        );
      })}
    </div>
  );
}

function dutiesOf(say: ReturnType<typeof useWords<"guardrails">>, count: number): string {
  if (count === 0) return say("on");
  return count === 1 ? say("onWithOne") : say("onWith", { count });
}
