import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type ChangeView, type GuardrailsView, guardrails } from "../contract.ts";
import { type Names, useDay } from "./asking.ts";
import { Effects } from "./effects.tsx";
import { Fold } from "./fold.tsx";

/** A change that waits: who proposed it and why, what it would change, and the second person's buttons. */
export function OpenChange({ change, view, names }: { change: ChangeView; view: GuardrailsView; names: Names }) {
  const say = useWords("guardrails");
  const day = useDay();
  const queries = useQueryClient();
  const { proposal } = change;
  const comparing = useQuery({
    queryKey: ["guardrails", "compare", change.id],
    queryFn: ({ signal }) => call(guardrails.compare, { proposal }, { signal }),
  });
  const again = { onSuccess: () => queries.invalidateQueries({ queryKey: ["guardrails"] }) };
  const confirming = useMutation({ mutationFn: () => call(guardrails.confirm, { id: change.id }), ...again });
  const ending = useMutation({ mutationFn: () => call(guardrails.end, { id: change.id }), ...again });
  return (
    <Sheet>
      <h3>{say("change.open")}</h3>
      <p>
        <bdi>{say("change.by", { name: change.proposedBy ?? say("change.gone"), day: day(change.proposedAt) })}</bdi>
      </p>
      <p>
        <bdi>{say("change.reason", { reason: change.reason })}</bdi>
      </p>
      {comparing.data && <Effects effects={comparing.data.effects} view={view} names={names} />}
      {comparing.isError && <TroubleNotice reason={comparing.error} />}
      {view.mayChange && (
        <>
          <p>{say(change.isMine ? "change.yours" : "change.sure")}</p>
          <Buttons equal>
            {!change.isMine && (
              <Button busy={confirming.isPending} onClick={() => confirming.mutate()}>
                {say("change.confirm")}
              </Button>
            )}
            <Button busy={ending.isPending} onClick={() => ending.mutate()}>
              {say(change.isMine ? "change.withdraw" : "change.decline")}
            </Button>
          </Buttons>
        </>
      )}
      {confirming.isError && <TroubleNotice reason={confirming.error} />}
      {ending.isError && <TroubleNotice reason={ending.error} />}
    </Sheet>
  );
}

/** Every change there was, newest first. */
export function History({ view }: { view: GuardrailsView }) {
  const say = useWords("guardrails");
  const day = useDay();
  return (
    <Fold id="guard-history" title={say("sections.history")} lead={say("change.historyLead")}>
      {view.history.length === 0 && <p className="soft">{say("change.none")}</p>}
      <ul className="calm-list">
        {view.history.map((change) => (
          <li key={change.id}>
            <bdi>
              {change.outcome !== "open" &&
                say(`change.${change.outcome}`, {
                  who: change.proposedBy ?? say("change.gone"),
                  other: change.endedBy ?? say("change.gone"),
                  day: day(change.endedAt ?? change.proposedAt),
                })}{" "}
              {say("change.reason", { reason: change.reason })}
            </bdi>
            {change.signature && (
              <p className="small soft guard-signature">{say("change.signature", { signature: change.signature })}</p>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
