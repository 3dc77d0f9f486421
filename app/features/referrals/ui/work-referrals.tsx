import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { OutputOf } from "#kernel/endpoint.ts";
import { call } from "#web/api.ts";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { referrals } from "../contract.ts";
import { smallest } from "../domain/referral.ts";
import { ReferralLine } from "./person-referrals.tsx";

/** `/work/referrals`: who waits for what, the longest first, and what became of all of them here. */
export function ReferralsScreen() {
  const say = useWords("referrals-staff");
  const asked = useQuery({ queryKey: ["referrals", "open"], queryFn: () => call(referrals.list, {}), gcTime: 0 });
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("list.title")}</h1>
        <p className="soft">{say("list.lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("list.loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Sheet roomy={false} aria-label={say("list.title")}>
            {asked.data.open.length === 0 && <Item>{say("list.nobody")}</Item>}
            {asked.data.open.map((one) => (
              <Item key={one.id}>
                <p>
                  <Link href={`/work/people/${one.personId}`}>
                    <bdi>{one.name}</bdi>
                  </Link>
                  : <bdi>{one.service.name}</bdi>
                </p>
                <ReferralLine referral={one} />
              </Item>
            ))}
          </Sheet>
          <Figures figures={asked.data.figures} />
        </>
      )}
    </div>
  );
}

function Figures({ figures }: { figures: OutputOf<typeof referrals.list>["figures"] }) {
  const say = useWords("referrals-staff");
  const language = useLanguage();
  if (figures.opened === null)
    return (
      <section className="stack tight">
        <h2>{say("figures.title")}</h2>
        <p className="soft">{say("figures.tooFew", { count: smallest })}</p>
      </section>
    );
  const few = say("figures.few");
  const days = (value: number | null) =>
    value === null ? few : say("figures.days", { count: Math.round(value * 10) / 10 });
  return (
    <section className="stack tight">
      <h2>{say("figures.title")}</h2>
      <p className="soft">{say("figures.lead")}</p>
      <dl className="facts">
        {(["opened", "accepted", "met", "declined", "stopped", "waiting"] as const).map((part) => (
          <div className="fact-row" key={part}>
            <dt>{say(`figures.${part}`)}</dt>
            <dd>{figures[part]?.toLocaleString(language) ?? few}</dd>
          </div>
        ))}
        <div className="fact-row">
          <dt>{say("figures.toAccepted")}</dt>
          <dd>{days(figures.daysToAccepted)}</dd>
        </div>
        <div className="fact-row">
          <dt>{say("figures.toMet")}</dt>
          <dd>{days(figures.daysToMet)}</dd>
        </div>
      </dl>
    </section>
  );
}
