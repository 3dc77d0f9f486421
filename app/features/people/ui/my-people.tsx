import "./people.css";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight, MessageCircleHeart, PenLine } from "lucide-react";
import { Link } from "wouter";
import type { Role } from "#kernel/vocabulary.ts";
import { call } from "#web/api.ts";
import { Icon } from "#web/design/icon.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { type MyPeople, people } from "../contract.ts";

export function useMyPeople() {
  return useQuery({ queryKey: ["people", "me"], queryFn: () => call(people.me, {}) });
}

/** `/me/people`: who is on one's care team, what they may see, and whom to ask for someone else. */
export function MyPeopleScreen() {
  const say = useWords("people");
  const asked = useMyPeople();
  return (
    <div className="page stack wide">
      <h1>{say("title")}</h1>
      {asked.isPending && <p className="waiting">{say("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <>
          <Team team={asked.data.careTeam} />
          <Own />
          <NameOnly known={asked.data.nameOnly} />
          <Asking talkTo={asked.data.talkTo} />
        </>
      )}
    </div>
  );
}

function useRoles(): (roles: readonly Role[]) => string {
  const say = useWords("people");
  return (roles) => roles.map((role) => say(`role.${role}`)).join(", ");
}

function Team({ team }: { team: MyPeople["careTeam"] }) {
  const say = useWords("people");
  const roles = useRoles();
  const language = useLanguage();
  const day = (moment: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(moment));
  return (
    <section className="stack tight">
      <h2>{say("team.title")}</h2>
      <p className="soft">{say(team.length > 0 ? "team.lead" : "team.none")}</p>
      {team.length > 0 && (
        <Sheet roomy={false}>
          {team.map((member) => (
            <Item key={member.memberId}>
              <h3>
                <bdi>{member.name}</bdi>
              </h3>
              <p className="soft small">
                {roles(member.roles)}, {say("team.since", { day: day(member.since) })}
              </p>
              <p>{say("team.sees")}</p>
            </Item>
          ))}
        </Sheet>
      )}
      {team.length > 0 && <p className="soft small">{say("team.seesMore")}</p>}
    </section>
  );
}

function Own() {
  const say = useWords("people");
  const places = [
    { to: "/me/people/contact", icon: MessageCircleHeart, title: say("contact.title"), about: say("contact.about") },
    { to: "/me/people/name", icon: PenLine, title: say("profile.title"), about: say("profile.about") },
  ];
  return (
    <ul className="sheet calm-list link-list">
      {places.map((place) => (
        <li key={place.to}>
          <Link href={place.to}>
            <Icon of={place.icon} />
            <span>
              {place.title}
              <span className="soft small about-line">{place.about}</span>
            </span>
            <Icon of={ChevronRight} turns />
          </Link>
        </li>
      ))}
    </ul>
  );
}

type Named = MyPeople["talkTo"];

function Names({ of: named }: { of: Named }) {
  const roles = useRoles();
  return (
    <ul className="stack tight plain-list">
      {named.map((one) => (
        <li key={`${one.name} ${one.roles.join()}`}>
          <bdi>{one.name}</bdi>
          <span className="soft"> – {roles(one.roles)}</span>
        </li>
      ))}
    </ul>
  );
}

function NameOnly({ known }: { known: Named }) {
  const say = useWords("people");
  if (known.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{say("nameOnly.title")}</h2>
      <p className="soft">{say("nameOnly.lead")}</p>
      <Names of={known} />
    </section>
  );
}

function Asking({ talkTo }: { talkTo: Named }) {
  const say = useWords("people");
  return (
    <section className="stack tight">
      <h2>{say("change.title")}</h2>
      <p>{say("change.lead")}</p>
      {talkTo.length > 0 ? (
        <>
          <p>{say("change.talkTo")}</p>
          <Names of={talkTo} />
        </>
      ) : (
        <p>{say("change.nobody")}</p>
      )}
      <p className="soft small">{say("change.ledger")}</p>
    </section>
  );
}
