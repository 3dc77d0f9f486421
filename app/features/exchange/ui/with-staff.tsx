import { useState } from "react";
import { useParams } from "wouter";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { useWords } from "#web/words/words.ts";
import { exchange } from "../contract.ts";
import { TakeOutSteps } from "./take-out.tsx";
import type { Source } from "./taking.ts";

/**
 * `/work/people/:personId/take-out`: a copy for a person without an account, who sits there, asked for it and types the
 * passphrase. Staff hand over the device; they do not choose for the person.
 */
export function TakeOutWithStaffScreen() {
  const say = useWords("take-out");
  const { personId } = useParams<{ personId: PersonId }>();
  const [isHere, setHere] = useState(false);
  const [source] = useState<Source>(() => ({
    outline: () => call(exchange.outlineOf, { personId }),
    rows: (from) => call(exchange.rowsOf, { personId, ...from }),
    ledger: null,
  }));
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("beside.title")}</h1>
        <p>{say("beside.lead")}</p>
      </div>
      {isHere ? (
        <TakeOutSteps source={source} asks={["take-out", personId]} back={`/work/people/${personId}`} />
      ) : (
        <Sheet>
          <h2>{say("beside.ask")}</h2>
          <p>{say("beside.askAbout")}</p>
          <Buttons equal>
            <Button onClick={() => setHere(true)}>{say("beside.yes")}</Button>
            <ButtonLink to={`/work/people/${personId}`}>{say("notNow")}</ButtonLink>
          </Buttons>
        </Sheet>
      )}
    </div>
  );
}
