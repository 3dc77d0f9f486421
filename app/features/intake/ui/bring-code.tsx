import "./intake.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import type { Audience } from "../contract.ts";
import { type Answers, factsFrom } from "../domain/answers.ts";
import { aside } from "../domain/start-contract.ts";
import { EnterCode } from "./paper.tsx";
import { forgetHere } from "./use-aside.ts";

/** `/me/start/code`: answers kept under a paper code become one's own, once. */
export function BringCodeScreen() {
  const say = useWords("talk");
  const [found, find] = useState<{ lookup: string; answers: Answers } | null>(null);
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("bringTitle")}</h1>
        <p className="soft">{say("bringLead")}</p>
      </div>
      {found ? (
        <Bring {...found} />
      ) : (
        <EnterCode onFound={({ code, answers }) => find({ lookup: code.lookup, answers })} />
      )}
    </div>
  );
}

function Bring({ lookup, answers }: { lookup: string; answers: Answers }) {
  const say = useWords("talk");
  const queries = useQueryClient();
  const [audience, choose] = useState<Audience | null>(null);
  const facts = factsFrom(answers);
  const bring = useMutation({
    mutationFn: (whom: Audience) => call(aside.claim, { lookup, facts, audience: whom }),
    onSuccess: async () => {
      await forgetHere();
      await queries.invalidateQueries({ queryKey: ["intake", "told"] });
    },
  });
  if (bring.isSuccess) {
    return (
      <>
        <Notice kind="good" live>
          <p>{say("bringDone")}</p>
        </Notice>
        <Buttons>
          <ButtonLink to="/me/start/told" kind="main">
            {say("toList")}
          </ButtonLink>
        </Buttons>
      </>
    );
  }
  return (
    <Sheet>
      <p>{say("bringFound", { count: facts.length })}</p>
      <Options<Audience>
        label={say("audience")}
        value={audience}
        options={[
          { value: "me", label: say("me") },
          { value: "team", label: say("team") },
        ]}
        onChange={choose}
      />
      {bring.isError && <TroubleNotice reason={bring.error} />}
      <Buttons>
        <Button
          kind="main"
          busy={bring.isPending}
          aria-disabled={audience === null}
          onClick={() => audience !== null && bring.mutate(audience)}
        >
          {say("bringDo")}
        </Button>
      </Buttons>
    </Sheet>
  );
}
