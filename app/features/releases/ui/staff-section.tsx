import "./staff.css";
import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, Buttons } from "#web/design/button.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useUnfolded } from "#web/shell/unfolded.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Held, releases } from "../contract.ts";
import { PrepareDialog } from "./prepare.tsx";
import { Signers } from "./signers.tsx";
import { useStaffNaming } from "./staff-say.ts";

/**
 * For a person's page under `/work`: pages that let something leave the care team, and who may sign. Folded until it is
 * opened, because opening it is a look and leaves a line.
 */
export function ReleasesSection({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("releases-staff");
  const [isOpen, open] = useUnfolded(`releases ${personId}`);
  return (
    <section className="stack tight">
      <h2>{say("title")}</h2>
      <p className="soft">{say("lead", { name })}</p>
      {isOpen ? (
        <>
          <Pages personId={personId} />
          <Signers personId={personId} name={name} />
        </>
      ) : (
        <div>
          <Button data-unfold="releases" onClick={open}>
            {say("open")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Pages({ personId }: { personId: PersonId }) {
  const say = useWords("releases-staff");
  const [isPreparing, prepare] = useState(false);
  const asked = useQuery({
    queryKey: ["releases", "of", personId],
    queryFn: () => call(releases.ofPerson, { personId }),
    retry: false,
  });
  if (asked.isError) return <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p className="waiting">{say("loading")}</p>;
  return (
    <>
      <Sheet roomy={false}>
        {asked.data.length === 0 && <Item>{say("none")}</Item>}
        {asked.data.map((held) => (
          <Item key={held.id}>
            <Row held={held} />
          </Item>
        ))}
      </Sheet>
      <div>
        <Button data-begin="release" onClick={() => prepare(true)}>
          {say("prepare.open")}
        </Button>
      </div>
      {isPreparing && <PrepareDialog personId={personId} onClose={() => prepare(false)} />}
    </>
  );
}

function Row({ held }: { held: Held }) {
  const say = useWords("releases-staff");
  const { who, what, day } = useStaffNaming();
  const [isLetter, write] = useState(false);
  return (
    <div className="stack tight">
      <p>
        <b dir="auto">{say("row", { who: who(held), what: what(held) })}</b>
      </p>
      <p className="soft">{say(`state.${held.state}`, { day: day(held.endedAt ?? held.endsAt) })}</p>
      {held.why && (
        <p className="soft small" dir="auto">
          {say("why", { why: held.why })}
        </p>
      )}
      {held.state === "stopped" && held.to === "outside" && (
        <div>
          <Button kind="quiet" icon={Printer} onClick={() => write(true)}>
            {say("recall")}
          </Button>
        </div>
      )}
      {isLetter && <Letter held={held} onClose={() => write(false)} />}
    </div>
  );
}

/** The letter that goes to whoever got something under a release that was taken back. Printed, never sent by software. */
function Letter({ held, onClose }: { held: Held; onClose: () => void }) {
  const say = useWords("releases-staff");
  const language = useLanguage();
  const { who, day } = useStaffNaming();
  return (
    <Dialog title={say("letter.title")} close={say("letter.close")} onClose={onClose}>
      <article className="paper stack" lang={language}>
        <h3>{say("letter.title")}</h3>
        <p dir="auto">{say("letter.to", { who: who(held) })}</p>
        <p>{say("letter.body", { day: day(held.endedAt ?? held.endsAt) })}</p>
      </article>
      <Buttons>
        <Button kind="main" icon={Printer} onClick={() => print()}>
          {say("letter.print")}
        </Button>
      </Buttons>
    </Dialog>
  );
}
