import "./measures.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useRef, useState } from "react";
import { consent, type Release, type ReleaseLimits } from "#features/consent/contract.ts";
import type { MemberId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";

const releasesKey = ["consent", "releases"] as const;
const dayOf = (moment: string) => new Date(moment).toLocaleDateString("sv-SE");

/** `/me/questions/share`: who may see what one's questions come to, and until when. */
export function ShareQuestionsScreen() {
  const say = useWords("measures");
  const releases = useQuery({ queryKey: releasesKey, queryFn: () => call(consent.releases, {}) });
  const team = useQuery({ queryKey: ["consent", "care-team"], queryFn: () => call(consent.careTeam, {}) });
  const failed = [releases, team].find((asked) => asked.isError);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("share.title")}</h1>
        <p>{say("share.lead")}</p>
      </div>
      {failed && <TroubleNotice reason={failed.error} again={() => void failed.refetch()} />}
      {!failed && !(releases.data && team.data) && <p className="waiting">{say("loading")}</p>}
      {releases.data && team.data && (
        <>
          <Now releases={releases.data} />
          {team.data.members.length === 0 ? <p className="soft">{say("share.noTeam")}</p> : <Give team={team.data} />}
        </>
      )}
      <Buttons>
        <ButtonLink to="/me/questions" kind="quiet">
          {say("links.back")}
        </ButtonLink>
      </Buttons>
    </div>
  );
}

function useWho(): (release: Pick<Release, "to" | "who">) => string {
  const say = useWords("measures");
  return ({ to, who }) => (to === "care-team" ? say("seen.yourTeam") : (who ?? say("seen.someone")));
}

function Now({ releases }: { releases: readonly Release[] }) {
  const say = useWords("measures");
  const language = useLanguage();
  const who = useWho();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (release: Release) => call(consent.revoke, { id: release.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: releasesKey }),
  });
  const live = releases.filter(({ live: isLive, compartments }) => isLive && compartments.some(isOurs));
  const day = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(iso));
  return (
    <section className="stack tight">
      <h2>{say("share.now")}</h2>
      <Sheet roomy={false}>
        {live.length === 0 && <Item>{say("share.nobody")}</Item>}
        {live.map((release) => (
          <Item key={release.id}>
            <p>{say("seen.shared", { who: who(release), day: day(release.endsAt) })}</p>
            {release.compartments.includes("substance-use") && <p className="soft small">{say("share.drinks")}</p>}
            <div>
              <Button busy={ending.isPending} onClick={() => ending.mutate(release)}>
                {say("share.end")}
              </Button>
            </div>
          </Item>
        ))}
      </Sheet>
      <div role="status">{ending.isSuccess && <p>{say("share.ended")}</p>}</div>
      {ending.isError && <TroubleNotice reason={ending.error} />}
    </section>
  );
}

const isOurs = (compartment: string) => compartment === "measures" || compartment === "substance-use";

type Team = { members: { id: MemberId; name: string }[]; limits: ReleaseLimits };

function Give({ team }: { team: Team }) {
  const say = useWords("measures");
  const language = useLanguage();
  const queries = useQueryClient();
  const [to, choose] = useState<string | null>(null);
  const [what, pick] = useState<"plain" | "drinks" | null>(null);
  const [until, write] = useState(() => dayOf(team.limits.suggestedEnd));
  const [fault, setFault] = useState<"choose" | "day" | null>(null);
  const id = useRef(crypto.randomUUID());
  const giving = useMutation({
    mutationFn: () =>
      call(consent.release, {
        id: id.current,
        compartments: what === "drinks" ? ["measures", "substance-use"] : ["measures"],
        endsAt: new Date(
          Math.min(new Date(`${until}T23:59:59`).getTime(), new Date(team.limits.latestEnd).getTime()),
        ).toISOString(),
        ...(to === "care-team" ? { to } : { to: "member", memberId: to as MemberId }),
      }),
    onSuccess: async () => {
      id.current = crypto.randomUUID();
      choose(null);
      pick(null);
      await queries.invalidateQueries({ queryKey: releasesKey });
    },
  });
  const latest = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(team.limits.latestEnd));
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    const isDay = until > dayOf(new Date().toISOString()) && until <= dayOf(team.limits.latestEnd);
    const wrong = to === null || what === null ? "choose" : isDay ? null : "day";
    setFault(wrong);
    if (wrong === null && !giving.isPending) giving.mutate();
  };
  return (
    <Sheet>
      <form className="stack wide" onSubmit={give} noValidate>
        <h2>{say("share.newTitle")}</h2>
        <Options
          label={say("share.who")}
          value={to}
          onChange={choose}
          options={[
            { value: "care-team", label: say("seen.yourTeam") },
            ...team.members.map(({ id: value, name }) => ({ value, label: name })),
          ]}
        />
        <Options
          label={say("share.what")}
          value={what}
          onChange={pick}
          options={[
            { value: "plain", label: say("share.plain") },
            { value: "drinks", label: say("share.drinks"), about: say("share.drinksAbout") },
          ]}
        />
        <Field
          label={say("share.until")}
          hint={say("share.longest", { day: latest })}
          fault={fault === "day" ? say("share.badDay", { day: latest }) : undefined}
          type="date"
          min={dayOf(new Date(Date.now() + 86_400_000).toISOString())}
          max={dayOf(team.limits.latestEnd)}
          value={until}
          onChange={(event) => write(event.target.value)}
        />
        <Buttons equal>
          <Button type="submit" busy={giving.isPending}>
            {say("share.give")}
          </Button>
          <ButtonLink to="/me/questions">{say("before.notNow")}</ButtonLink>
        </Buttons>
        <div role="status">
          {fault === "choose" && <p>{say("share.chooseFirst")}</p>}
          {giving.isSuccess && <p>{say("share.given")}</p>}
        </div>
        {giving.isError && <TroubleNotice reason={giving.error} />}
      </form>
    </Sheet>
  );
}
