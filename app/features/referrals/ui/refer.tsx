import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useLocation, useParams } from "wouter";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { TextArea } from "#web/design/field.tsx";
import { newId } from "#web/offline/seal.ts";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Card, referrals } from "../contract.ts";
import { type Way, ways } from "../domain/referral.ts";
import { FindServices } from "./find.tsx";

/** `/work/people/:personId/refer`: finds a service together with a person and opens a referral. Nothing leaves by it. */
export function ReferScreen() {
  const say = useWords("referrals-staff");
  const { personId } = useParams<{ personId: string }>();
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("refer.title")}</h1>
        <p className="soft">{say("refer.lead")}</p>
      </div>
      <FindServices act={(card) => <Refer card={card} personId={personId as PersonId} />} />
      <div>
        <ButtonLink to={`/work/people/${personId}`}>{say("refer.back")}</ButtonLink>
      </div>
    </div>
  );
}

function Refer({ card, personId }: { card: Card; personId: PersonId }) {
  const say = useWords("referrals-staff");
  const [isOpen, open] = useState(false);
  return isOpen ? (
    <ReferralForm card={card} personId={personId} id={null} onDone={() => open(false)} />
  ) : (
    <div>
      <Button onClick={() => open(true)}>{say("refer.this")}</Button>
    </div>
  );
}

type Serviced = Pick<Card, "id" | "name">;

/** Way and words of a new referral, or of one the person asked for (`id`). */
export function ReferralForm(props: { card: Serviced; personId: PersonId; id: string | null; onDone: () => void }) {
  const { card, personId, onDone } = props;
  const say = useWords("referrals-staff");
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [way, choose] = useState<Way | null>(null);
  const [words, write] = useState("");
  const [isMissing, miss] = useState(false);
  const id = useRef(props.id ?? newId());
  const opening = useMutation({
    mutationFn: (chosen: Way) =>
      call(referrals.open, { personId, id: id.current, serviceId: card.id, way: chosen, words: words.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["referrals"] });
      onDone();
      go(`/work/people/${personId}`);
    },
  });
  return (
    <div className="stack">
      <Options
        label={say("refer.way")}
        value={way}
        onChange={choose}
        options={ways.map((value) => ({ value, label: say(`way.${value}`), about: say(`wayAbout.${value}`) }))}
      />
      <TextArea
        label={say("refer.words")}
        hint={say("refer.wordsHint")}
        value={words}
        maxLength={2000}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div role="status">{isMissing && way === null && <p>{say("refer.wayFirst")}</p>}</div>
      {opening.isError && <TroubleNotice reason={opening.error} />}
      <Buttons equal>
        <Button busy={opening.isPending} onClick={() => (way === null ? miss(true) : opening.mutate(way))}>
          {say("refer.open")}
        </Button>
        <Button onClick={onDone}>{say("mark.notNow")}</Button>
      </Buttons>
    </div>
  );
}
