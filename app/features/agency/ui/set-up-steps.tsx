import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import type { Foreseen } from "#features/guardrails/contract.ts";
import { FactQuestions, type Questions, useFactQuestions } from "#features/guardrails/ui/fact-questions.tsx";
import { ForeseenPart } from "#features/guardrails/ui/foreseen.tsx";
import { PickMany, ZoneSelect } from "#features/people/ui/pick.tsx";
import type { AgencyKind } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Options } from "#web/design/choose.tsx";
import { Field, Select } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { agency } from "../contract.ts";
import { languageOptions } from "./facts.ts";
import { OwnNumbers, PublicLines } from "./number-fields.tsx";
import { KindSelect } from "./programmes.tsx";
import { type Form, jurisdictionsOf, states } from "./set-up-form.ts";

export type StepProps = {
  form: Form;
  set: (part: Partial<Form>) => void;
  /** Inputs the server did not accept. */
  wrong: readonly string[];
};

function Asked({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="stack tight">
        <h1>{title}</h1>
        <p className="soft">{lead}</p>
      </div>
      {children}
    </>
  );
}

export function WelcomeStep({ form, set, wrong }: StepProps) {
  const say = useWords("agency");
  return (
    <Asked title={say("setUp.welcome.title")} lead={say("setUp.welcome.lead")}>
      <Sheet>
        <Field
          label={say("setUp.welcome.code")}
          hint={say("setUp.welcome.codeHint")}
          fault={wrong.includes("code") && say("setUp.welcome.codeFault")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          maxLength={60}
          value={form.code}
          onChange={(event) => set({ code: event.target.value })}
        />
      </Sheet>
    </Asked>
  );
}

type Kinds = { title: string; help: string; kinds: { id: AgencyKind; name: string; line: string }[] };
const kindFiles = import.meta.glob<Kinds>("../../../../content/setup/kinds.*.yaml", { import: "default" });

/** `content/setup/kinds`, in the language on screen, else in English. */
function useKinds(): Kinds | null {
  const language = useLanguage();
  const [kinds, know] = useState<Kinds | null>(null);
  useEffect(() => {
    let gone = false;
    const file = (code: string) => Object.entries(kindFiles).find(([path]) => path.endsWith(`kinds.${code}.yaml`))?.[1];
    void (file(language) ?? file("en"))?.().then((found) => {
      if (!gone) know(found);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return kinds;
}

export function KindStep({ form, set }: StepProps) {
  const say = useWords("agency");
  const kinds = useKinds();
  if (!kinds) return <p className="waiting">{say("loading")}</p>;
  return (
    <Asked title={kinds.title} lead={kinds.help}>
      <div className="kind-options">
        <Options
          label={kinds.title}
          bare
          value={form.kind}
          onChange={(kind) => set({ kind })}
          options={kinds.kinds.map(({ id, name, line }) => ({ value: id, label: name, about: line }))}
        />
      </div>
    </Asked>
  );
}

export function PlaceStep({ form, set }: StepProps) {
  const say = useWords("agency");
  const language = useLanguage();
  const stateNames = new Intl.DisplayNames(language, { type: "region" });
  return (
    <Asked title={say("setUp.place.title")} lead={say("setUp.place.lead")}>
      <Sheet>
        <Field
          label={say("facts.name")}
          autoComplete="organization"
          maxLength={200}
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field
          label={say("setUp.place.place")}
          autoComplete="off"
          maxLength={120}
          value={form.place}
          onChange={(event) => set({ place: event.target.value })}
        />
        <Select
          label={say("setUp.place.country")}
          value={form.country}
          onChange={(event) => set({ country: event.target.value === "US" ? "US" : "other" })}
        >
          <option value="US">{stateNames.of("US") ?? say("setUp.place.us")}</option>
          <option value="other">{say("setUp.place.otherCountry")}</option>
        </Select>
        {form.country === "US" ? (
          <Select
            label={say("setUp.place.state")}
            hint={say("setUp.place.stateHint")}
            value={form.state}
            onChange={(event) => set({ state: event.target.value })}
          >
            <option value="">{say("setUp.place.stateNone")}</option>
            {states.map((code) => (
              <option key={code} value={code}>
                {code}
              </option>
            ))}
          </Select>
        ) : (
          <Field
            label={say("setUp.place.country2")}
            hint={say("setUp.place.country2Hint")}
            maxLength={2}
            dir="ltr"
            value={form.otherCountry}
            onChange={(event) => set({ otherCountry: event.target.value })}
          />
        )}
        <ZoneSelect label={say("facts.zone")} value={form.zone} onChange={(zone) => set({ zone })} />
      </Sheet>
    </Asked>
  );
}

/** What the agency says about itself, and at once what that would mean. */
export function RulesStep({ form, set }: StepProps) {
  const say = useWords("agency");
  const questions = useFactQuestions();
  const about = { kind: form.kind ?? ("other" as const), jurisdictions: jurisdictionsOf(form), said: form.said };
  const asked = useQuery({
    queryKey: ["set-up", "rules", about],
    queryFn: () => call(agency.foresee, about),
    placeholderData: keepPreviousData,
  });
  if (!questions || asked.isPending) return <p className="waiting">{say("loading")}</p>;
  return (
    <Asked title={questions.title} lead={questions.help}>
      {asked.isError ? (
        <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />
      ) : (
        <RulesAsked questions={questions} foreseen={asked.data} form={form} set={set} />
      )}
    </Asked>
  );
}

function RulesAsked({
  questions,
  foreseen,
  form,
  set,
}: Pick<StepProps, "form" | "set"> & { questions: Questions; foreseen: Foreseen }) {
  return (
    <>
      <Sheet>
        <FactQuestions
          questions={questions}
          facts={foreseen.facts}
          said={form.said}
          onChange={(said) => set({ said })}
        />
      </Sheet>
      <ForeseenPart foreseen={foreseen} />
    </>
  );
}

export function LanguagesStep({ form, set }: StepProps) {
  const say = useWords("agency");
  const shell = useWords("shell");
  return (
    <Asked title={say("setUp.languages.title")} lead={say("setUp.languages.lead")}>
      <Sheet>
        <PickMany
          label={say("facts.languages")}
          options={languageOptions(shell)}
          chosen={form.languages}
          onChange={(languages) => set({ languages })}
        />
        {form.languages.includes("ar") && <p className="soft">{say("setUp.languages.arabic")}</p>}
      </Sheet>
    </Asked>
  );
}

export function NumbersStep({ form, set }: StepProps) {
  const say = useWords("agency");
  return (
    <Asked title={say("setUp.numbers.title")} lead={say("setUp.numbers.lead")}>
      <PublicLines country={jurisdictionsOf(form)[0] ?? null} />
      <OwnNumbers typed={form.numbers} languages={form.languages} onChange={(numbers) => set({ numbers })} />
    </Asked>
  );
}

export function ProgrammeStep({ form, set }: StepProps) {
  const say = useWords("agency");
  return (
    <Asked title={say("setUp.programme.title")} lead={say("setUp.programme.lead")}>
      <Sheet>
        <Field
          label={say("programmes.name")}
          autoComplete="off"
          maxLength={200}
          value={form.programmeName}
          onChange={(event) => set({ programmeName: event.target.value })}
        />
        <KindSelect value={form.programmeKind} onChange={(programmeKind) => set({ programmeKind })} />
        <Field
          label={say("programmes.teamName")}
          placeholder={say("setUp.programme.teamDefault")}
          autoComplete="off"
          maxLength={200}
          value={form.teamName}
          onChange={(event) => set({ teamName: event.target.value })}
        />
      </Sheet>
    </Asked>
  );
}
