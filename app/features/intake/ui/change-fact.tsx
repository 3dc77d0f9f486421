import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Audience, type FactValue, type Place, type Question, type ToldFact, told } from "../contract.ts";
import { AnswerBox, type Given, isTooLong } from "./answer-box.tsx";

export function useQuestions() {
  const language = useLanguage();
  return useQuery({
    queryKey: ["intake", "questions", language],
    queryFn: () => call(told.questions, { language }),
    staleTime: 600_000,
  });
}

/** A fact whose question is not asked any more can still be put in own words. */
function questionOf(fact: ToldFact, questions: readonly Question[], ownWords: string): Question {
  const found = questions.find(({ key }) => key === fact.key);
  if (found) return found;
  const { key, label } = fact;
  return { key, kind: "words", about: "ways", ask: label, label, why: "", options: [], words: ownWords };
}

/** Sends a fact anew; what it said before stays in its history. The id stays the same for a second press. */
export function useKeepFact(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fact: { id: string; key: string; value: FactValue; audience: Audience; place: Place }) =>
      call(told.keep, fact),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["intake", "told"] });
      onDone();
    },
  });
}

/** Says something again, in place. */
export function ChangeFact({ fact, place, onDone }: { fact: ToldFact; place: Place; onDone: () => void }) {
  const say = useWords("told");
  const asked = useQuestions();
  const [id] = useState(newId);
  const [given, give] = useState<Given>(fact.value.answer === "told" ? fact.value : { choices: [], words: "" });
  const [isEmpty, tellEmpty] = useState(false);
  const keep = useKeepFact(onDone);
  if (asked.isPending) return null;
  const question = questionOf(fact, asked.data?.questions ?? [], say("ownWords"));
  const send = (value: FactValue) => {
    if (!keep.isPending) keep.mutate({ id, key: fact.key, value, audience: fact.audience, place });
  };
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const says = given.choices.length > 0 || given.words.trim() !== "";
    tellEmpty(!says);
    if (says && !isTooLong(given)) send({ answer: "told", choices: [...given.choices], words: given.words.trim() });
  };
  return (
    <form className="stack" onSubmit={save} noValidate>
      <AnswerBox question={question} given={given} onChange={give} />
      <div role="status">{isEmpty && <p className="small">{say("saySomething")}</p>}</div>
      {keep.isError && <TroubleNotice reason={keep.error} />}
      <Buttons>
        <Button type="submit" kind="main" busy={keep.isPending}>
          {say("save")}
        </Button>
        <Button busy={keep.isPending} onClick={() => send({ answer: "rather-not" })}>
          {say("ratherNot")}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {say("cancel")}
        </Button>
      </Buttons>
    </form>
  );
}
