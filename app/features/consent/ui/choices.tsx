import "./consent.css";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { Icon } from "#web/design/icon.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type Choice, consent } from "../contract.ts";
import { useDay } from "./say.ts";

/** How a choice stands, as one short sentence. */
export function useStanding(): (choice: Choice) => string {
  const say = useWords("consent");
  const day = useDay();
  return (choice) => {
    if (choice.wish !== null) return say(choice.wish ? "state.wishYes" : "state.wishNo");
    if (choice.state === "on" && choice.byDefault) return say("state.byDefault");
    if (choice.state === "on") return choice.until ? say("state.onUntil", { day: day(choice.until) }) : say("state.on");
    if (choice.state === "ended") return say("state.ended", { day: day(choice.until ?? "") });
    return say(`state.${choice.state}`);
  };
}

function Group({ title, lead, choices }: { title: string; lead?: string; choices: readonly Choice[] }) {
  const say = useWords("consent");
  const standing = useStanding();
  if (choices.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      {lead && <p className="soft">{lead}</p>}
      <ul className="sheet calm-list link-list choice-list">
        {choices.map((choice) => (
          <li key={choice.purpose}>
            <Link href={`/me/choices/${choice.purpose}`}>
              <span>
                {choice.title}
                <span className="soft small">
                  {standing(choice)}
                  {choice.textChanged && ` ${say("changed")}`}
                </span>
              </span>
              <Icon of={ChevronRight} turns />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Elsewhere() {
  const say = useWords("consent");
  const places = [
    { to: "/me/choices/share-checkins", title: say("shareTitle"), about: say("share.about") },
    { to: "/me/choices/releases", title: say("releasesTitle"), about: say("releasesAbout") },
    { to: "/me/choices/given", title: say("givenTitle"), about: say("givenAbout") },
    { to: "/me/choices/limits", title: say("limits.title"), about: say("limits.about") },
  ];
  return (
    <ul className="sheet calm-list link-list choice-list">
      {places.map(({ to, title, about }) => (
        <li key={to}>
          <Link href={to}>
            <span>
              {title}
              <span className="soft small">{about}</span>
            </span>
            <Icon of={ChevronRight} turns />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** `/me/choices`: what is on, what is off, until when; every line with the same weight. */
export function ChoicesScreen() {
  const say = useWords("consent");
  const language = useLanguage();
  const asked = useQuery({
    queryKey: ["consent", "choices", language],
    queryFn: () => call(consent.choices, { language }),
  });
  const choices = asked.data ?? [];
  const here = choices.filter((choice) => choice.available);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{say("lead")}</p>
      </div>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Group title={say("onNow")} choices={here.filter((choice) => choice.state === "on")} />
          <Group title={say("offNow")} choices={here.filter((choice) => choice.state !== "on")} />
          <Elsewhere />
          <Group
            title={say("notHere")}
            lead={say("notHereLead")}
            choices={choices.filter((choice) => !choice.available)}
          />
        </>
      )}
    </div>
  );
}
