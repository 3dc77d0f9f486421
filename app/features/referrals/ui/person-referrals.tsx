import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Sheet, Tag } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { type Referral, referrals } from "../contract.ts";
import { isOver } from "../domain/referral.ts";
import { Happened } from "./happened.tsx";
import { NextStep } from "./next-step.tsx";
import { ReferralForm } from "./refer.tsx";
import { SendReferral } from "./send.tsx";

/** On a person's page: where they are referred, how long they wait, and what happened. */
export function ReferralsSection({ personId }: { personId: PersonId }) {
  const say = useWords("referrals-staff");
  const asked = useQuery({
    queryKey: ["referrals", "of", personId],
    queryFn: () => call(referrals.ofPerson, { personId }),
    gcTime: 0,
  });
  return (
    <section className="stack tight" aria-labelledby="referrals-title">
      <h2 id="referrals-title">{say("list.title")}</h2>
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data?.length === 0 && <p className="soft">{say("list.none")}</p>}
      {asked.data?.map((referral) => (
        <OneReferral key={referral.id} referral={referral} personId={personId} />
      ))}
      <div>
        <ButtonLink to={`/work/people/${personId}/refer`}>{say("refer.title")}</ButtonLink>
      </div>
    </section>
  );
}

function OneReferral({ referral, personId }: { referral: Referral; personId: PersonId }) {
  const say = useWords("referrals-staff");
  const [doing, does] = useState<"take" | "step" | "send" | null>(null);
  const over = isOver(referral.state);
  const done = () => does(null);
  return (
    <Sheet aria-label={referral.service.name}>
      <div className="stack tight">
        <h3 dir="auto">{referral.service.name}</h3>
        <ReferralLine referral={referral} />
        {referral.words && <p dir="auto">{referral.words}</p>}
        {referral.service.phone && !over && (
          <p>
            <a href={`tel:${referral.service.phone.replace(/[^\d+]/g, "")}`}>
              <bdi>{referral.service.phone}</bdi>
            </a>
          </p>
        )}
      </div>
      <Happened referral={referral} />
      {doing === "take" && <ReferralForm card={referral.service} personId={personId} id={referral.id} onDone={done} />}
      {doing === "step" && <NextStep referral={referral} personId={personId} onDone={done} />}
      {doing === "send" && <SendReferral referral={referral} personId={personId} onDone={done} />}
      {doing === null && !over && (
        <div className="row">
          {referral.state === "asked" ? (
            <Button onClick={() => does("take")}>{say("list.take")}</Button>
          ) : (
            <>
              {referral.way === "send" && referral.sentAt === null && (
                <Button onClick={() => does("send")}>{say("send.title")}</Button>
              )}
              <Button onClick={() => does("step")}>{say("step.title")}</Button>
            </>
          )}
        </div>
      )}
    </Sheet>
  );
}

/** How far it is, by which way, and how many days it has been. */
export function ReferralLine({ referral }: { referral: Referral }) {
  const say = useWords("referrals-staff");
  return (
    <p>
      <Tag>{say(`state.${referral.state}`)}</Tag> {referral.way && <Tag>{say(`way.${referral.way}`)}</Tag>}{" "}
      {say("list.days", { count: referral.daysWaited })}
      {referral.reason && `. ${say(`reasonNo.${referral.reason}`)}`}
      {referral.outcome && `. ${say(`outcome.${referral.outcome}`)}`}
    </p>
  );
}
