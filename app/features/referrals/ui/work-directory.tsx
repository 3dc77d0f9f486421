import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Card, directory } from "../contract.ts";
import { FindServices } from "./find.tsx";

/** `/work/directory`: the same search, and a word about each service: checked, secret, closed. */
export function DirectoryScreen() {
  const say = useWords("referrals-staff");
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("directory")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      <FindServices act={(card) => <Marks card={card} />} />
    </div>
  );
}

type Mark = "checked" | "secret" | "closed";

function Marks({ card }: { card: Card }) {
  const say = useWords("referrals-staff");
  const [isAsking, ask] = useState(false);
  const marking = useMutation({
    mutationFn: (mark: Mark) => call(directory.mark, { serviceId: card.id, mark }),
    onSuccess: () => ask(false),
  });
  return (
    <details className="as-table small">
      <summary>
        {say("mark.title")}
        <span className="only-heard"> {card.name}</span>
      </summary>
      <div className="stack tight">
        {isAsking ? (
          <>
            <p>{say("mark.secretSure")}</p>
            <Buttons equal>
              <Button busy={marking.isPending} onClick={() => marking.mutate("secret")}>
                {say("mark.secretYes")}
              </Button>
              <Button onClick={() => ask(false)}>{say("mark.notNow")}</Button>
            </Buttons>
          </>
        ) : (
          <Buttons>
            <Button busy={marking.isPending} onClick={() => marking.mutate("checked")}>
              {say("mark.checked")}
            </Button>
            {!card.hidden && <Button onClick={() => ask(true)}>{say("mark.secret")}</Button>}
            <Button busy={marking.isPending} onClick={() => marking.mutate("closed")}>
              {say("mark.closed")}
            </Button>
          </Buttons>
        )}
        <div role="status">{marking.isSuccess && <p>{say("mark.done")}</p>}</div>
        {marking.isError && <TroubleNotice reason={marking.error} />}
      </div>
    </details>
  );
}
