import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { disclosures } from "../contract.ts";
import { type Look, LookFields, lookFrom, noLook } from "./look-fields.tsx";
import { RecordDialog } from "./record.tsx";
import { useSaying } from "./staff-say.ts";

/**
 * On the page of somebody whose record is not open to whoever looks: the same whether there is such a person or not. Opens
 * it for an hour in an emergency; for lead and privacy officer also the way to carry out a court's order.
 */
export function NotOpen({ personId, roles }: { personId: PersonId; roles: readonly string[] }) {
  const { say } = useSaying();
  const [what, begin] = useState<"glass" | "order" | null>(null);
  const mayBreak = ["practitioner", "peer-supporter", "supervisor", "lead"].some((role) => roles.includes(role));
  const mayOrder = ["lead", "privacy-officer"].some((role) => roles.includes(role));
  if (!mayBreak && !mayOrder) return null;
  return (
    <Sheet>
      {mayBreak && (
        <>
          <h2>{say("glass.title")}</h2>
          <p className="soft">{say("glass.lead")}</p>
          <p className="soft small">{say("glass.shut")}</p>
          {what === "glass" ? (
            <Break personId={personId} />
          ) : (
            <div>
              <Button data-begin="glass" onClick={() => begin("glass")}>
                {say("glass.begin")}
              </Button>
            </div>
          )}
        </>
      )}
      {mayOrder && (
        <div>
          <Button kind="quiet" onClick={() => begin("order")}>
            {say("basis.court-order")}: {say("section.begin")}
          </Button>
        </div>
      )}
      {what === "order" && (
        <RecordDialog personId={personId} name={say("glass.them")} onlyByCourt onClose={() => begin(null)} />
      )}
    </Sheet>
  );
}

function Break({ personId }: { personId: PersonId }) {
  const { say, when } = useSaying();
  const queries = useQueryClient();
  const [draft, change] = useState(noLook);
  const [isMissing, miss] = useState(false);
  const id = useRef(crypto.randomUUID());
  const breaking = useMutation({
    mutationFn: (look: Look) => call(disclosures.breakGlass, { id: id.current, personId, ...look }),
    onSuccess: () => queries.resetQueries({ queryKey: ["people", "page", personId] }),
  });
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    const look = lookFrom(draft);
    miss(look === null);
    if (look && !breaking.isPending) breaking.mutate(look);
  };
  return (
    <form className="stack" onSubmit={open} noValidate>
      <LookFields draft={draft} change={change} />
      <div>
        <Button type="submit" kind="now" busy={breaking.isPending}>
          {say("glass.open")}
        </Button>
      </div>
      <div role="status">
        {isMissing && <p>{say("form.missing")}</p>}
        {breaking.data && <p>{say("glass.opened", { day: when(breaking.data.openUntil) })}</p>}
      </div>
      {breaking.isError && <TroubleNotice reason={breaking.error} />}
    </form>
  );
}
