import "./agency.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from "react";
import { call, Trouble } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Harbour } from "#web/design/drawings.tsx";
import { Field } from "#web/design/field.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { agency } from "../contract.ts";
import { wholeLines } from "./number-fields.tsx";
import { type Form, jurisdictionsOf, useSetUpForm } from "./set-up-form.ts";
import {
  KindStep,
  LanguagesStep,
  NumbersStep,
  PlaceStep,
  ProgrammeStep,
  RulesStep,
  type StepProps,
  WelcomeStep,
} from "./set-up-steps.tsx";

/** `/set-up`: from an empty house to a first lead, one idea a step, forward and back. */
export function SetUpScreen() {
  const say = useWords("agency");
  const asked = useQuery({ queryKey: ["set-up"], queryFn: () => call(agency.setUpNeeded, {}) });
  const [isDone, finish] = useState(false);
  return (
    <div className="page stack wide set-up">
      {isDone ? (
        <Done />
      ) : (
        <>
          {!asked.data && <h1>{say("setUp.title")}</h1>}
          {asked.isPending && <p className="waiting">{say("loading")}</p>}
          {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
          {asked.data && !asked.data.needed && <Needless />}
          {asked.data?.needed && <Steps onDone={() => finish(true)} />}
        </>
      )}
    </div>
  );
}

function Needless() {
  const say = useWords("agency");
  return (
    <>
      <h1>{say("setUp.title")}</h1>
      <p>{say("setUp.needless")}</p>
      <div>
        <ButtonLink to="/work" kind="main">
          {say("setUp.toSignIn")}
        </ButtonLink>
      </div>
    </>
  );
}

function Done() {
  const say = useWords("agency");
  return (
    <>
      <Harbour />
      <h1>{say("setUp.done.title")}</h1>
      <p>{say("setUp.done.lead")}</p>
      <p className="soft">{say("setUp.done.next")}</p>
      <div>
        <ButtonLink to="/work" kind="main">
          {say("setUp.toSignIn")}
        </ButtonLink>
      </div>
    </>
  );
}

type Step = { Part: (props: StepProps) => ReactNode; isWhole: (form: Form) => boolean };

const steps: readonly Step[] = [
  { Part: WelcomeStep, isWhole: ({ code }) => code.trim() !== "" },
  { Part: KindStep, isWhole: ({ kind }) => kind !== null },
  { Part: PlaceStep, isWhole: (form) => form.name.trim() !== "" && jurisdictionsOf(form).length > 0 },
  { Part: RulesStep, isWhole: () => true },
  { Part: LanguagesStep, isWhole: ({ languages }) => languages.length > 0 },
  { Part: NumbersStep, isWhole: ({ numbers }) => wholeLines(numbers) !== null },
  { Part: ProgrammeStep, isWhole: ({ programmeName }) => programmeName.trim() !== "" },
];

function Steps({ onDone }: { onDone: () => void }) {
  const say = useWords("agency");
  const { form, set, forget } = useSetUpForm();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const at = Math.min(form.step, steps.length);
  const step = steps[at];
  const own = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const go = (to: number) => {
    moved.current = true;
    set({ step: to });
  };
  // A step that has just appeared: its title is where a screen reader goes on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each step.
  useEffect(() => {
    if (!moved.current) return;
    const title = own.current?.querySelector("h1");
    if (!title) return;
    title.tabIndex = -1;
    title.focus();
    scrollTo(0, 0);
  }, [at]);
  const next = (event: SyntheticEvent) => {
    event.preventDefault();
    if (step?.isWhole(form)) go(at + 1);
  };
  return (
    <div className="stack wide" ref={own}>
      <div className="stack tight">
        <p className="soft small">{say("setUp.step", { at: at + 1, of: steps.length + 1 })}</p>
        <div className="steps" aria-hidden="true">
          {[...steps.keys(), steps.length].map((index) => (
            <i key={index} className={index < at ? "past" : index === at ? "here" : undefined} />
          ))}
        </div>
      </div>
      {step ? (
        <form className="stack wide" onSubmit={next} noValidate>
          <step.Part form={form} set={set} wrong={wrong} />
          <Buttons>
            <Button type="submit" kind="main" busy={!step.isWhole(form)}>
              {say("setUp.next")}
            </Button>
            {at > 0 && <Button onClick={() => go(at - 1)}>{say("setUp.back")}</Button>}
          </Buttons>
        </form>
      ) : (
        <LeadStep
          form={form}
          set={set}
          back={() => go(at - 1)}
          onDone={() => {
            forget();
            onDone();
          }}
          onWrong={(fields) => {
            setWrong(fields);
            if (fields.includes("code")) go(0);
          }}
        />
      )}
      <p className="soft small">{say("setUp.kept")}</p>
    </div>
  );
}

type LeadProps = Omit<StepProps, "wrong"> & {
  back: () => void;
  onDone: () => void;
  onWrong: (fields: readonly string[]) => void;
};

/** The last step: the password lives in this component alone and is gone with it. */
function LeadStep({ form, set, back, onDone, onWrong }: LeadProps) {
  const say = useWords("agency");
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const sending = useMutation({
    mutationFn: () => call(agency.setUp, inputOf(form, password, say("setUp.programme.teamDefault"))),
    onSuccess: async () => {
      onDone();
      await queries.invalidateQueries({ queryKey: ["set-up"] });
    },
    onError: (reason) => onWrong(reason instanceof Trouble ? reason.fields : []),
  });
  const fields = sending.error instanceof Trouble ? sending.error.fields : [];
  const isDifferent = again !== "" && again !== password;
  const isWhole = form.leadName.trim() !== "" && form.email.includes("@") && password !== "" && again === password;
  const finish = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isWhole && !sending.isPending) sending.mutate();
  };
  return (
    <form className="stack wide" onSubmit={finish} noValidate>
      <div className="stack tight">
        <h1>{say("setUp.person.title")}</h1>
        <p className="soft">{say("setUp.person.lead")}</p>
      </div>
      <Sheet>
        <Field
          label={say("setUp.person.name")}
          autoComplete="name"
          maxLength={200}
          value={form.leadName}
          onChange={(event) => set({ leadName: event.target.value })}
        />
        <Field
          label={say("setUp.person.email")}
          hint={say("setUp.person.emailHint")}
          fault={fields.some((field) => field.endsWith("email")) && say("setUp.person.emailFault")}
          type="email"
          autoComplete="username"
          maxLength={200}
          value={form.email}
          onChange={(event) => set({ email: event.target.value })}
        />
        <Field
          label={say("setUp.person.password")}
          hint={say("setUp.person.passwordHint")}
          fault={fields.some((field) => field.endsWith("password")) && say("setUp.person.passwordFault")}
          type="password"
          autoComplete="new-password"
          maxLength={256}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Field
          label={say("setUp.person.passwordAgain")}
          fault={isDifferent && say("setUp.person.againFault")}
          type="password"
          autoComplete="new-password"
          maxLength={256}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
      </Sheet>
      {sending.isError && fields.length === 0 && <TroubleNotice reason={sending.error} />}
      {sending.isPending && <Notice live>{say("setUp.finishing")}</Notice>}
      <Buttons>
        <Button type="submit" kind="main" busy={sending.isPending || !isWhole}>
          {say("setUp.finish")}
        </Button>
        <Button onClick={back}>{say("setUp.back")}</Button>
      </Buttons>
    </form>
  );
}

function inputOf(form: Form, password: string, teamDefault: string) {
  return {
    code: form.code,
    agencyId: form.agencyId,
    leadId: form.leadId,
    agency: {
      name: form.name,
      kind: form.kind ?? ("other" as const),
      place: form.place,
      zone: form.zone,
      jurisdictions: jurisdictionsOf(form),
      languages: form.languages,
      crisisLines: wholeLines(form.numbers) ?? [],
      said: form.said,
    },
    programme: { name: form.programmeName, kind: form.programmeKind, team: form.teamName.trim() || teamDefault },
    lead: { name: form.leadName, email: form.email, password },
  };
}
