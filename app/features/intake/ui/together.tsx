import "./intake.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { usePeople } from "#features/people/ui/caseload.tsx";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options, Toggle } from "#web/design/choose.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { useSession } from "#web/session.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type FactValue, type Question, told } from "../contract.ts";
import { BringFor } from "./bring-for.tsx";
import { useQuestions } from "./change-fact.tsx";
import { Arrived, Said, Steps, type Typing } from "./steps.tsx";

/** `/work/intake`: with whom to have a first talk. */
export function FirstTalksScreen() {
  const say = useWords("intake-staff");
  const asked = usePeople();
  const mine = asked.data?.mine ?? [];
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && mine.length === 0 && <p>{say("none")}</p>}
      {mine.length > 0 && (
        <ul className="sheet calm-list link-list">
          {mine.map(({ personId, name }) => (
            <li key={personId}>
              <Link href={`/work/intake/${personId}`}>
                <bdi>{name}</bdi>
                <Icon of={ChevronRight} turns />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type Setting = {
  readonly personId: PersonId;
  readonly name: string;
  readonly interpreter: boolean;
  readonly typedBy: "staff" | "person";
};

/** `/work/intake/:personId`: a worker and a person before one screen. Only what is not known yet is asked. */
export function TogetherScreen() {
  const say = useWords("intake-staff");
  const { personId } = useParams<{ personId: string }>();
  const language = useLanguage();
  const listed = usePeople();
  const questions = useQuestions();
  const known = useQuery({
    queryKey: ["intake", "told", personId, language, "together"],
    queryFn: () => call(told.ofPerson, { personId: personId as PersonId, language }),
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = listed.data?.mine.find((person) => person.personId === personId)?.name;
  const trouble = listed.error ?? questions.error ?? known.error;
  const facts = known.data?.facts ?? [];
  if (trouble || !name || !questions.data || !known.data) {
    return (
      <div className="page stack">
        <h1 className={trouble || listed.data ? "" : "waiting"}>{say("title")}</h1>
        {trouble && <TroubleNotice reason={trouble} />}
      </div>
    );
  }
  const open = questions.data.questions.filter(
    ({ key }) => !facts.some((fact) => fact.key === key && fact.value.answer !== "not-now"),
  );
  return (
    <div className="page stack">
      <Together personId={personId as PersonId} name={name} questions={open} knownCount={facts.length} />
    </div>
  );
}

type TogetherProps = { personId: PersonId; name: string; questions: readonly Question[]; knownCount: number };

function Together({ personId, name, questions, knownCount }: TogetherProps) {
  const say = useWords("intake-staff");
  const talk = useWords("talk");
  const [asked] = useState(questions);
  const [interpreter, hasInterpreter] = useState<boolean | null>(null);
  const [typedBy, types] = useState<Setting["typedBy"] | null>(null);
  const [phase, go] = useState<"before" | "talk" | "code">("before");
  const back = <ButtonLink to={`/work/people/${personId}`}>{say("toPerson", { name })}</ButtonLink>;
  if (phase === "talk" && interpreter !== null && typedBy !== null)
    return <Asking questions={asked} setting={{ personId, name, interpreter, typedBy }} back={back} />;
  if (phase === "code")
    return <BringFor personId={personId} name={name} interpreter={interpreter ?? false} back={back} />;
  const isReady = interpreter !== null && typedBy !== null;
  return (
    <>
      <div className="stack tight">
        <h1>{say("withTitle", { name })}</h1>
        <p>{say("withLead", { name })}</p>
        <p className="soft">{say("sees", { name })}</p>
        {knownCount > 0 && <p className="soft">{talk("knownCount", { count: knownCount })}</p>}
      </div>
      <Sheet>
        <Toggle
          label={say("interpreter")}
          on={say("yes")}
          off={say("no")}
          value={interpreter}
          onChange={hasInterpreter}
        />
        <Options<Setting["typedBy"]>
          label={say("typist")}
          value={typedBy}
          options={[
            { value: "staff", label: say("worker") },
            { value: "person", label: say("person", { name }) },
          ]}
          onChange={types}
        />
        {asked.length === 0 && <p>{talk("allKnown")}</p>}
        <Buttons>
          {asked.length > 0 && (
            <Button kind="main" aria-disabled={!isReady} onClick={() => isReady && go("talk")}>
              {say("begin")}
            </Button>
          )}
          <Button onClick={() => go("code")}>{say("bring")}</Button>
        </Buttons>
      </Sheet>
      <Buttons>{back}</Buttons>
    </>
  );
}

function typingFrom(text: string): Typing | null {
  try {
    return text === "" ? null : (JSON.parse(text) as Typing);
  } catch {
    return null;
  }
}

function Asking({
  questions,
  setting,
  back,
}: {
  questions: readonly Question[];
  setting: Setting;
  back: React.ReactNode;
}) {
  const say = useWords("intake-staff");
  const talk = useWords("talk");
  const session = useSession();
  const queries = useQueryClient();
  const { personId, name, interpreter, typedBy } = setting;
  const draft = useDraft(`intake/${personId}`);
  const [at, setAt] = useState(0);
  const [isPaused, pause] = useState(false);
  const [said, setSaid] = useState<ReadonlyMap<string, FactValue>>(new Map());
  const keep = useMutation({
    mutationFn: (fact: { id: string; key: string; value: FactValue; at: string }) =>
      call(told.keepFor, { personId, place: "together", interpreter, typedBy, ...fact }),
    onSuccess: (_, { key, value }) => {
      setSaid((before) => new Map(before).set(key, value));
      void draft.clear();
      void queries.invalidateQueries({ queryKey: ["intake", "told"], refetchType: "none" });
    },
    // The question comes back with what was answered, so nothing has to be said twice.
    onError: (_, { key }) =>
      setAt(
        Math.max(
          0,
          questions.findIndex((question) => question.key === key),
        ),
      ),
  });
  const who =
    typedBy === "person" ? name : session.state === "signed-in" ? (session.who?.name ?? say("you")) : say("you");
  const saidTo = (key: string) => (keep.isError && keep.variables?.key === key ? keep.variables.value : said.get(key));
  const isOver = at >= questions.length;
  if (draft.status === "opening") return <h1 className="waiting">{say("withTitle", { name })}</h1>;
  return (
    <>
      {keep.isError && (
        <TroubleNotice reason={keep.error} again={() => keep.variables && keep.mutate(keep.variables)} />
      )}
      {isPaused || isOver ? (
        <>
          <Arrived key={isOver ? "over" : "paused"}>{talk(isOver ? "endTitle" : "pausedTitle")}</Arrived>
          <Notice kind="good">
            <p>{talk(isOver ? "endTeam" : "pausedLead")}</p>
          </Notice>
          {isOver && <Said questions={questions} saidTo={saidTo} onAt={setAt} />}
          <Buttons>
            {!isOver && <Button onClick={() => pause(false)}>{talk("goOn")}</Button>}
            {back}
          </Buttons>
        </>
      ) : (
        <Steps
          questions={questions}
          at={at}
          onAt={setAt}
          saidTo={saidTo}
          typing={typingFrom(draft.text)}
          onTyping={(typing) => draft.setText(JSON.stringify(typing))}
          onSay={(key, value) => keep.mutate({ id: newId(), key, value, at: new Date().toISOString() })}
          onPause={() => pause(true)}
          above={
            <p className="soft small">
              {say("typedBy", { who, name })} {interpreter && say("interpreterHere")}
            </p>
          }
          help={
            <>
              <p>{say("help")}</p>
              <Buttons>
                <ButtonLink to="/work/on-call">{say("onCall")}</ButtonLink>
              </Buttons>
            </>
          }
        />
      )}
    </>
  );
}
