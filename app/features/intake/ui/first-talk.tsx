import "./intake.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AskForPerson } from "#features/alerts/ui/ask-for-person.tsx";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { addToOutbox } from "#web/offline/outbox.ts";
import { newId } from "#web/offline/seal.ts";
import { useDraft } from "#web/offline/use-draft.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Audience, type FactValue, type Question, told } from "../contract.ts";
import { useQuestions } from "./change-fact.tsx";
import { Arrived, Said, Steps, type Typing } from "./steps.tsx";

/** `/me/start/talk`: the questions that are still open, for somebody with pages of their own. What is known is not asked. */
export function FirstTalkScreen() {
  const say = useWords("talk");
  const language = useLanguage();
  const asked = useQuestions();
  const known = useQuery({
    queryKey: ["intake", "told", "me", language],
    queryFn: () => call(told.mine, { language }),
    gcTime: 0,
    // A list that shrinks while one answers would move the questions about.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const trouble = asked.error ?? known.error;
  const again = () => void Promise.all([asked.refetch(), known.refetch()]);
  const facts = known.data?.facts ?? [];
  return (
    <div className="page stack">
      {trouble && (
        <>
          <h1>{say("ownTitle")}</h1>
          <TroubleNotice reason={trouble} again={again} />
        </>
      )}
      {!trouble && !(asked.data && known.data) && <h1 className="waiting">{say("ownTitle")}</h1>}
      {asked.data && known.data && (
        <Open
          questions={asked.data.questions.filter(
            // What was put off may be asked another time; what one would rather not say is not.
            ({ key }) => !facts.some((fact) => fact.key === key && fact.value.answer !== "not-now"),
          )}
          knownCount={new Set(facts.flatMap(({ key, value }) => (value.answer === "not-now" ? [] : [key]))).size}
        />
      )}
    </div>
  );
}

function Open({ questions: found, knownCount }: { questions: readonly Question[]; knownCount: number }) {
  const say = useWords("talk");
  const [questions] = useState(found);
  const [audience, choose] = useState<Audience | null>(null);
  const [begun, begin] = useState(false);
  if (!begun || audience === null) {
    return (
      <>
        <div className="stack tight">
          <h1>{say("ownTitle")}</h1>
          <p>{say("ownLead")}</p>
          {knownCount > 0 && <p className="soft">{say("knownCount", { count: knownCount })}</p>}
        </div>
        {questions.length === 0 ? (
          <Sheet>
            <p>{say("allKnown")}</p>
          </Sheet>
        ) : (
          <Sheet>
            <Options<Audience>
              label={say("audience")}
              value={audience}
              options={[
                { value: "me", label: say("me") },
                { value: "team", label: say("team") },
              ]}
              onChange={choose}
            />
            <Buttons>
              <Button kind="main" aria-disabled={audience === null} onClick={() => audience !== null && begin(true)}>
                {say("begin")}
              </Button>
            </Buttons>
          </Sheet>
        )}
        <Buttons>
          <ButtonLink to="/me/start/told">{say("toList")}</ButtonLink>
          <ButtonLink to="/me/start/code">{say("bring")}</ButtonLink>
        </Buttons>
      </>
    );
  }
  return <Asking questions={questions} audience={audience} />;
}

function typingFrom(text: string): Typing | null {
  try {
    return text === "" ? null : (JSON.parse(text) as Typing);
  } catch {
    return null;
  }
}

/** Each answer goes to the outbox at its press: sealed on the device, sent when it can be. What is half given is a draft. */
function Asking({ questions, audience }: { questions: readonly Question[]; audience: Audience }) {
  const say = useWords("talk");
  const queries = useQueryClient();
  const draft = useDraft("start/talk");
  const [said, setSaid] = useState<ReadonlyMap<string, FactValue>>(new Map());
  const [fault, setFault] = useState<unknown>(null);
  const [isPaused, pause] = useState(false);
  const first = Math.max(
    0,
    questions.findIndex(({ key }) => key === typingFrom(draft.text)?.key),
  );
  const [at, setAt] = useState<number | null>(null);
  const saidTo = (key: string) => said.get(key);
  const keep = async (key: string, value: FactValue) => {
    setSaid((before) => new Map(before).set(key, value));
    const id = newId();
    try {
      await addToOutbox(told.keep, { id, key, value, audience, place: "start", at: new Date().toISOString() }, id);
      await draft.clear();
      setFault(null);
      await queries.invalidateQueries({ queryKey: ["intake", "told"], refetchType: "none" });
    } catch (reason) {
      setFault(reason);
    }
  };
  if (draft.status === "opening") return <h1 className="waiting">{say("ownTitle")}</h1>;
  const now = at ?? first;
  const isOver = now >= questions.length;
  const leave = (
    <Buttons>
      <ButtonLink to="/me/start/told" kind="main">
        {say("toList")}
      </ButtonLink>
      {isPaused && !isOver && <Button onClick={() => pause(false)}>{say("goOn")}</Button>}
    </Buttons>
  );
  return (
    <>
      {fault !== null && <TroubleNotice reason={fault} />}
      {isPaused && !isOver && (
        <>
          <Arrived>{say("pausedTitle")}</Arrived>
          <p>{say("pausedLead")}</p>
          {leave}
        </>
      )}
      {!isPaused && !isOver && (
        <Steps
          questions={questions}
          at={now}
          onAt={setAt}
          saidTo={saidTo}
          typing={typingFrom(draft.text)}
          onTyping={(typing) => draft.setText(JSON.stringify(typing))}
          onSay={(key, value) => void keep(key, value)}
          onPause={() => pause(true)}
          help={<AskForPerson />}
        />
      )}
      {isOver && (
        <>
          <Arrived>{say("endTitle")}</Arrived>
          <Notice kind="good">
            <p>{say("endOwn")}</p>
          </Notice>
          <Said questions={questions} saidTo={saidTo} onAt={setAt} />
          {leave}
        </>
      )}
    </>
  );
}
