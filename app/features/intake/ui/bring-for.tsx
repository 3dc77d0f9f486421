import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Notice } from "#web/design/notice.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Answers, factsFrom } from "../domain/answers.ts";
import { aside } from "../domain/start-contract.ts";
import { EnterCode } from "./paper.tsx";

type Props = { personId: PersonId; name: string; interpreter: boolean; back: ReactNode };

/** A person brought their paper code, and types it beside a worker. */
export function BringFor({ personId, name, interpreter, back }: Props) {
  const say = useWords("intake-staff");
  const queries = useQueryClient();
  const [found, find] = useState<{ lookup: string; answers: Answers } | null>(null);
  const facts = found ? factsFrom(found.answers) : [];
  const bring = useMutation({
    mutationFn: (lookup: string) => call(aside.claimFor, { personId, lookup, facts, interpreter }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["intake", "told"] }),
  });
  return (
    <>
      <div className="stack tight">
        <h1>{say("bring")}</h1>
        <p className="soft">{say("bringLead", { name })}</p>
      </div>
      {!found && <EnterCode onFound={({ code, answers }) => find({ lookup: code.lookup, answers })} />}
      {found && (
        <Sheet>
          <p>{say("bringCount", { count: facts.length })}</p>
          {bring.isError && <TroubleNotice reason={bring.error} />}
          {bring.isSuccess ? (
            <Notice kind="good" live>
              <p>{say("bringDone")}</p>
            </Notice>
          ) : (
            <Buttons>
              <Button kind="main" busy={bring.isPending} onClick={() => bring.mutate(found.lookup)}>
                {say("bringDo", { name })}
              </Button>
            </Buttons>
          )}
        </Sheet>
      )}
      <Buttons>{back}</Buttons>
    </>
  );
}
