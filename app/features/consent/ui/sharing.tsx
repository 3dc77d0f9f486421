import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useRef, useState } from "react";
import type { MemberId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useWords } from "#web/words/words.ts";
import { consent, type Releasable, type Release, type ReleaseLimits } from "../contract.ts";
import { useDay } from "./say.ts";

const releasesKey = ["consent", "releases"] as const;
const dayOf = (moment: string) => new Date(moment).toLocaleDateString("sv-SE");

/** What is said of the one kind of thing that is shared; all else is the same for every kind. */
export type SharingWords = {
  readonly nobody: string;
  readonly give: string;
  readonly until: (who: string, day: string) => string;
  readonly ended: (who: string) => string;
  readonly given: (who: string, day: string) => string;
};

type Shared = {
  words: SharingWords;
  /** Releases of these compartments are shown here. */
  ours: readonly Releasable[];
  /** More about one release, under its sentence. */
  about?: (release: Release) => ReactNode;
};

/**
 * Who may see one kind of thing, and until when: what is shared now, a form to share it, and what was before.
 *
 * @param compartments what would be shared; null while the person has not chosen
 * @param choice how they choose it, where there is something to choose
 */
export function Sharing({
  compartments,
  choice,
  back,
  ...shared
}: Shared & { compartments: readonly Releasable[] | null; choice?: ReactNode; back: string }) {
  const say = useWords("consent");
  const releases = useQuery({ queryKey: releasesKey, queryFn: () => call(consent.releases, {}) });
  const team = useQuery({ queryKey: ["consent", "care-team"], queryFn: () => call(consent.careTeam, {}) });
  const failed = [releases, team].find((asked) => asked.isError);
  if (failed) return <TroubleNotice reason={failed.error} again={() => void failed.refetch()} />;
  if (!releases.data || !team.data) return <p className="waiting">{say("loading")}</p>;
  const own = releases.data.filter((release) => shared.ours.some((kind) => release.compartments.includes(kind)));
  return (
    <>
      <Now releases={own.filter(({ live }) => live)} {...shared} />
      <Give team={team.data} compartments={compartments} choice={choice} back={back} words={shared.words} />
      <Past releases={own.filter(({ live }) => !live).slice(0, 20)} />
    </>
  );
}

function useWho(): (release: Pick<Release, "to" | "who">) => string {
  const say = useWords("consent");
  return ({ to, who }) => (to === "care-team" ? say("share.team") : (who ?? say("share.someone")));
}

function Now({ releases, words, about }: Shared & { releases: readonly Release[] }) {
  const say = useWords("consent");
  const day = useDay();
  const who = useWho();
  const queries = useQueryClient();
  const [ended, setEnded] = useState<string | null>(null);
  const ending = useMutation({
    mutationFn: (release: Release) => call(consent.revoke, { id: release.id }),
    onSuccess: async (_, release) => {
      setEnded(words.ended(who(release)));
      await queries.invalidateQueries({ queryKey: releasesKey });
    },
  });
  return (
    <section className="stack tight">
      <h2>{say("share.now")}</h2>
      <Sheet roomy={false}>
        {releases.length === 0 && <Item>{words.nobody}</Item>}
        {releases.map((release) => (
          <Item key={release.id}>
            <p>{words.until(who(release), day(release.endsAt))}</p>
            {about?.(release)}
            <div>
              <Button busy={ending.isPending} onClick={() => ending.mutate(release)}>
                {say("share.end")}
              </Button>
            </div>
          </Item>
        ))}
      </Sheet>
      <div role="status">{ended && <p>{ended}</p>}</div>
      {ending.isError && <TroubleNotice reason={ending.error} />}
    </section>
  );
}

type Team = { members: { id: MemberId; name: string }[]; limits: ReleaseLimits };
type Giving = {
  team: Team;
  compartments: readonly Releasable[] | null;
  choice: ReactNode;
  back: string;
  words: SharingWords;
};

function Give({ team, compartments, choice, back, words }: Giving) {
  const say = useWords("consent");
  const day = useDay();
  const who = useWho();
  const queries = useQueryClient();
  const [to, choose] = useState<string | null>(null);
  const [until, write] = useState(() => dayOf(team.limits.suggestedEnd));
  const [fault, setFault] = useState<"who" | "day" | null>(null);
  const id = useRef(crypto.randomUUID());
  const giving = useMutation({
    mutationFn: () =>
      call(consent.release, {
        id: id.current,
        compartments: [...(compartments ?? [])],
        endsAt: endOfDay(until, team.limits.latestEnd),
        ...(to === "care-team" ? { to } : { to: "member", memberId: to as MemberId }),
      }),
    onSuccess: async () => {
      id.current = crypto.randomUUID();
      choose(null);
      await queries.invalidateQueries({ queryKey: releasesKey });
    },
  });
  if (team.members.length === 0) return <p className="soft">{say("share.noTeam")}</p>;
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    const isDay = until > dayOf(new Date().toISOString()) && until <= dayOf(team.limits.latestEnd);
    const wrong = to === null || compartments === null ? "who" : isDay ? null : "day";
    setFault(wrong);
    if (wrong === null && !giving.isPending) giving.mutate();
  };
  return (
    <section>
      <Sheet>
        <form className="stack wide" onSubmit={give} noValidate>
          <h2>{say("share.newTitle")}</h2>
          <Options
            label={say("share.who")}
            value={to}
            onChange={choose}
            options={[
              { value: "care-team", label: say("share.wholeTeam"), about: say("share.wholeTeamAbout") },
              ...team.members.map(({ id: value, name }) => ({ value, label: name })),
            ]}
          />
          {choice}
          <Field
            label={say("share.howLong")}
            hint={say("share.longest", { day: day(team.limits.latestEnd) })}
            fault={fault === "day" ? say("share.badDay", { day: day(team.limits.latestEnd) }) : undefined}
            type="date"
            min={dayOf(new Date(Date.now() + 86_400_000).toISOString())}
            max={dayOf(team.limits.latestEnd)}
            value={until}
            onChange={(event) => write(event.target.value)}
          />
          <Buttons equal>
            <Button type="submit" busy={giving.isPending}>
              {words.give}
            </Button>
            <ButtonLink to={back}>{say("share.notNow")}</ButtonLink>
          </Buttons>
          <div role="status">
            {fault === "who" && <p>{say("share.chooseFirst")}</p>}
            {giving.data && <p>{words.given(who(giving.data), day(giving.data.endsAt))}</p>}
          </div>
          {giving.isError && <TroubleNotice reason={giving.error} />}
        </form>
      </Sheet>
    </section>
  );
}

function Past({ releases }: { releases: readonly Release[] }) {
  const say = useWords("consent");
  const day = useDay();
  const who = useWho();
  if (releases.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{say("share.past")}</h2>
      <ul className="calm-list stack tight soft">
        {releases.map((release) => (
          <li key={release.id}>
            {say("share.was", { who: who(release), day: day(release.revokedAt ?? release.endsAt) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The end of that day where the person is, and no later than is allowed. */
function endOfDay(day: string, latest: string): string {
  return new Date(Math.min(new Date(`${day}T23:59:59`).getTime(), new Date(latest).getTime())).toISOString();
}
