import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button } from "#web/design/button.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useUnfolded } from "#web/shell/unfolded.ts";
import { useLanguage } from "#web/words/words.ts";
import { type Disclosure, disclosures } from "../contract.ts";
import { Paper } from "./paper.tsx";
import { RecordDialog } from "./record.tsx";
import { useSaying } from "./staff-say.ts";

/** For a person's page under `/work`: what was given out, and writing down what has to. Folded, because opening it is a look. */
export function DisclosuresSection({ personId, name }: { personId: PersonId; name: string }) {
  const { say } = useSaying();
  const [isOpen, open] = useUnfolded(`disclosures ${personId}`);
  return (
    <section className="stack tight">
      <h2>{say("section.title", { name })}</h2>
      <p className="soft">{say("section.lead")}</p>
      {isOpen ? (
        <Inside personId={personId} name={name} />
      ) : (
        <div>
          <Button data-unfold="disclosures" onClick={open}>
            {say("section.open")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Inside({ personId, name }: { personId: PersonId; name: string }) {
  const { say } = useSaying();
  const [isWriting, write] = useState(false);
  const key = ["disclosures", "of", personId];
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: key, queryFn: () => call(disclosures.ofPerson, { personId }), retry: false });
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="waiting">{say("section.loading")}</p>;
  return (
    <>
      <Sheet roomy={false}>
        {asked.data.length === 0 && <Item>{say("section.none")}</Item>}
        {asked.data.map((given) => (
          <Item key={given.id}>
            <Row personId={personId} given={given} onBuilt={() => void queries.invalidateQueries({ queryKey: key })} />
          </Item>
        ))}
      </Sheet>
      <div>
        <Button data-begin="disclosure" onClick={() => write(true)}>
          {say("section.begin")}
        </Button>
      </div>
      {isWriting && (
        <RecordDialog
          personId={personId}
          name={name}
          onClose={() => {
            write(false);
            void queries.invalidateQueries({ queryKey: key });
          }}
        />
      )}
    </>
  );
}

function Row({ personId, given, onBuilt }: { personId: PersonId; given: Disclosure; onBuilt: () => void }) {
  const { say, when, parts } = useSaying();
  const language = useLanguage();
  const building = useMutation({
    mutationFn: () => call(disclosures.build, { personId, id: given.id, language }),
    onSuccess: onBuilt,
  });
  const [isOpenNow] = useState(() => new Date(given.openUntil).getTime() > Date.now());
  const mayBuild = isOpenNow || given.basis === "release";
  return (
    <div className="stack tight">
      <p>
        <b dir="auto">
          {say("section.row", { basis: say(`basis.${given.basis}`), to: given.to, day: when(given.at) })}
        </b>
      </p>
      <p className="soft">{parts(given.compartments)}</p>
      <p className="soft small">
        {given.builtAt
          ? say("section.built", { day: when(given.builtAt), hash: (given.packageHash ?? "").slice(0, 12) })
          : mayBuild
            ? say("section.waiting", { day: when(given.openUntil) })
            : say("section.closed")}
      </p>
      {given.holdUntil && <p className="soft small">{say("section.held", { day: when(given.holdUntil) })}</p>}
      {mayBuild && (
        <div>
          <Button busy={building.isPending} onClick={() => building.mutate()}>
            {say("section.build")}
          </Button>
        </div>
      )}
      {building.isError && <TroubleNotice reason={building.error} />}
      {building.data && <Paper paper={building.data} onClose={() => building.reset()} />}
    </div>
  );
}
