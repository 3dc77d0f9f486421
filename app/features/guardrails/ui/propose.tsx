import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Field, TextArea } from "#web/design/field.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type GuardrailsView, guardrails, type Proposal } from "../contract.ts";
import { type Names, useTold } from "./asking.ts";
import { Effects } from "./effects.tsx";
import { FactQuestions, useFactQuestions } from "./fact-questions.tsx";

/** The whole of what two people settle, as a form; what would change is shown before anything is proposed. */
export function Propose({ view, names, onDone }: { view: GuardrailsView; names: Names; onDone: () => void }) {
  const say = useWords("guardrails");
  const queries = useQueryClient();
  const questions = useFactQuestions();
  const [id] = useState(() => crypto.randomUUID());
  const [form, setForm] = useState<Proposal>(() => standing(view));
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const comparing = useMutation({ mutationFn: () => call(guardrails.compare, { proposal: form }) });
  const proposing = useMutation({
    mutationFn: () => call(guardrails.propose, { id, proposal: form, reason }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["guardrails"] });
      onDone();
    },
  });
  const change = (changed: Partial<Proposal>) => {
    comparing.reset();
    setForm({ ...form, ...changed });
  };
  const propose = () => {
    setMissing(reason.trim() === "");
    if (reason.trim() !== "") proposing.mutate();
  };
  return (
    <div className="stack">
      {questions && (
        <FactQuestions
          questions={questions}
          facts={view.facts}
          said={form.said}
          onChange={(said) => change({ said })}
        />
      )}
      <PackFields view={view} form={form} onChange={change} />
      <TextArea
        label={say("own.reason")}
        hint={say("own.reasonHint")}
        fault={isMissing && say("own.reasonFault")}
        rows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div aria-live="polite">
        {comparing.data && <Effects effects={comparing.data.effects} view={view} names={names} />}
        {comparing.isError && <TroubleNotice reason={comparing.error} />}
        {proposing.isError && <TroubleNotice reason={proposing.error} />}
      </div>
      <Buttons>
        <Button busy={comparing.isPending} onClick={() => comparing.mutate()}>
          {say("own.see")}
        </Button>
        <Button busy={proposing.isPending} onClick={propose}>
          {say("own.propose")}
        </Button>
        <Button onClick={onDone}>{say("own.cancel")}</Button>
      </Buttons>
    </div>
  );
}

function standing(view: GuardrailsView): Proposal {
  return {
    said: view.said,
    packs: Object.fromEntries(view.packs.map(({ id, isOn, early }) => [id, { isOn, early }])),
    owners: Object.fromEntries(view.packs.flatMap(({ id, owner }) => (owner ? [[id, owner]] : []))),
  };
}

function PackFields(props: { view: GuardrailsView; form: Proposal; onChange: (changed: Partial<Proposal>) => void }) {
  const say = useWords("guardrails");
  const told = useTold();
  const { view, form } = props;
  const set = (id: string, changed: Partial<{ isOn: boolean; early: boolean }>) =>
    props.onChange({ packs: { ...form.packs, [id]: { isOn: false, early: false, ...form.packs[id], ...changed } } });
  return (
    <>
      <fieldset className="guard-set">
        <legend>{say("own.packsOn")}</legend>
        <div className="guard-ticks">
          {view.packs
            .filter(({ id }) => id !== "base")
            .map(({ id, title }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={form.packs[id]?.isOn ?? false}
                  onChange={(event) => set(id, { isOn: event.target.checked })}
                />
                <span>{told(title)}</span>
              </label>
            ))}
          {view.packs
            .filter(({ id, hasFutureLaw }) => hasFutureLaw && form.packs[id]?.isOn)
            .map(({ id, title }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={form.packs[id]?.early ?? false}
                  onChange={(event) => set(id, { early: event.target.checked })}
                />
                <span>{say("own.early", { title: told(title) })}</span>
              </label>
            ))}
        </div>
      </fieldset>
      <details className="as-table">
        <summary>{say("own.owners")}</summary>
        <div className="stack">
          {view.packs
            .filter(({ id }) => id === "base" || form.packs[id]?.isOn)
            .map(({ id, title }) => (
              <Field
                key={id}
                label={say("own.owner", { title: told(title) })}
                hint={say("own.ownerHint")}
                maxLength={120}
                value={form.owners[id] ?? ""}
                onChange={(event) => props.onChange({ owners: { ...form.owners, [id]: event.target.value } })}
              />
            ))}
        </div>
      </details>
    </>
  );
}
