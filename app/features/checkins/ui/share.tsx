import "./checkins.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { consent } from "#features/consent/contract.ts";
import type { OutputOf } from "#kernel/endpoint.ts";
import type { MemberId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Button, ButtonLink, Buttons } from "#web/design/button.tsx";
import { Options } from "#web/design/choose.tsx";
import { Field } from "#web/design/field.tsx";
import { Sheet } from "#web/design/sheet.tsx";
import { newId } from "#web/offline/seal.ts";
import { Waiting } from "#web/shell/stage.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { checkins, type PictureKind, type ViewNumbers } from "../contract.ts";
import { viewsFrom } from "../domain/views.ts";
import { lastDays } from "../domain.ts";
import { AsShown, viewsKey } from "./shown-now.tsx";
import { todayHere, useOwnCheckins, yearOfDays } from "./told.ts";

const dayMs = 86_400_000;
/** Shown for so long unless the person says otherwise. */
const usualDays = 30;

type Views = ReturnType<typeof viewsFrom>;
type Team = OutputOf<typeof consent.careTeam>;

/** `/me/days/share`: which picture, to whom, until when; and the picture as it will be seen, before it is. */
export function ShareViewScreen() {
  const say = useWords("days");
  const own = useOwnCheckins(yearOfDays + 1);
  const team = useQuery({ queryKey: ["consent", "care-team"], queryFn: () => call(consent.careTeam, {}) });
  const views = useMemo(() => (own.data ? viewsFrom(lastDays(own.data, todayHere(), yearOfDays)) : null), [own.data]);
  const failed = [own, team].find((asked) => asked.isError);
  return (
    <div className="page stack">
      <div className="stack tight">
        <h1>{say("share.title")}</h1>
        <p>{say("share.lead")}</p>
      </div>
      {failed && <TroubleNotice reason={failed.error} again={() => void failed.refetch()} />}
      {!failed && !(views && team.data) && <Waiting />}
      {views && team.data && <Share views={views} team={team.data} />}
    </div>
  );
}

function Share({ views, team }: { views: Views; team: Team }) {
  const say = useWords("days");
  const language = useLanguage();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [kind, pick] = useState<PictureKind | null>(null);
  const [to, choose] = useState<string | null>(null);
  const latest = dayOf(new Date(team.limits.latestEnd));
  const [until, write] = useState(() => earlier(dayOf(new Date(Date.now() + usualDays * dayMs)), latest));
  const [fault, setFault] = useState<"choose" | "day" | null>(null);
  const id = useRef(newId());
  const numbers = kind === null ? null : views[kind];
  const day = (date: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(`${date}T12:00`));
  const giving = useMutation({
    mutationFn: (sent: ViewNumbers) =>
      call(checkins.shareView, {
        id: id.current,
        memberId: to as MemberId,
        endsAt: new Date(
          Math.min(new Date(`${until}T23:59:59`).getTime(), new Date(team.limits.latestEnd).getTime()),
        ).toISOString(),
        numbers: sent,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: viewsKey });
      go("/me/days");
    },
  });
  if (views.weeks === null) return <p className="soft">{say("share.none")}</p>;
  if (team.members.length === 0) return <p className="soft">{say("share.nobody")}</p>;
  const give = (event: SyntheticEvent) => {
    event.preventDefault();
    const isDay = until > dayOf(new Date()) && until <= latest;
    const wrong = numbers === null || to === null ? "choose" : isDay ? null : "day";
    setFault(wrong);
    if (wrong === null && numbers !== null && !giving.isPending) giving.mutate(numbers);
  };
  return (
    <form className="stack" onSubmit={give} noValidate>
      <Options
        label={say("share.what")}
        value={kind}
        onChange={pick}
        options={[
          { value: "weeks", label: say("share.weeks"), about: say("share.weeksAbout") },
          ...(views["goes-with"]
            ? [{ value: "goes-with", label: say("share.goes"), about: say("share.goesAbout") } as const]
            : []),
        ]}
      />
      <Options
        label={say("share.who")}
        value={to}
        onChange={choose}
        options={team.members.map(({ id: value, name }) => ({ value: value as string, label: name }))}
      />
      <Field
        type="date"
        label={say("share.until")}
        hint={say("share.latest", { day: day(latest) })}
        fault={fault === "day" ? say("share.badDay", { day: day(latest) }) : undefined}
        min={dayOf(new Date(Date.now() + dayMs))}
        max={latest}
        value={until}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {numbers && (
        <Sheet aria-label={say("share.preview")}>
          <h2>{say("share.preview")}</h2>
          <AsShown numbers={numbers} />
          <p className="soft small">{say("share.previewAbout")}</p>
        </Sheet>
      )}
      <div role="status">{fault === "choose" && <p>{say("share.chooseFirst")}</p>}</div>
      {giving.isError && <TroubleNotice reason={giving.error} />}
      <Buttons equal>
        <Button type="submit" busy={giving.isPending}>
          {say("share.go")}
        </Button>
        <ButtonLink to="/me/days">{say("share.notNow")}</ButtonLink>
      </Buttons>
    </form>
  );
}

function dayOf(moment: Date): string {
  return moment.toLocaleDateString("sv-SE");
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
