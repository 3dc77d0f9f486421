import "./calm.css";
import {
  Flame,
  Heart,
  Hourglass,
  LayoutGrid,
  type LucideIcon,
  MapPin,
  MoonStar,
  PersonStanding,
  TrendingDown,
  UsersRound,
  Wind,
} from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { Button, ButtonLink } from "#web/design/button.tsx";
import { Field } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { CalmTool } from "../../../../content/schema-calm.ts";
import { firstTools, matching, toolsFor, type WantId, wantIds } from "../domain/finding.ts";
import { type Helped, whatHelped } from "../domain/helped.ts";
import { useUses, WhatHelpsMe } from "./helped.tsx";
import { useRoomWords } from "./room-words.ts";
import { ToolList } from "./tool-list.tsx";
import { useTools } from "./tools.ts";
import { useWanted, type Wanted } from "./wanted.ts";

const icons: Readonly<Record<WantId, LucideIcon>> = {
  body: PersonStanding,
  here: MapPin,
  thoughts: Wind,
  heart: Heart,
  anger: Flame,
  night: MoonStar,
  others: UsersRound,
  minute: Hourglass,
};

type Shared = { tools: readonly CalmTool[]; helped: readonly Helped[] };

function Want({ to, icon, children }: { to: string; icon: LucideIcon; children: ReactNode }) {
  return (
    <li>
      <Link href={`/me/calm?for=${to}`} className="want">
        <Icon of={icon} />
        <span>{children}</span>
      </Link>
    </li>
  );
}

/** Three tools, and then a question instead of a long list. */
function Overview({ tools, helped }: Shared) {
  const say = useRoomWords();
  return (
    <>
      <section className="stack" aria-labelledby="begin">
        <h2 id="begin">{say("start")}</h2>
        <ToolList tools={firstTools(tools, new Date().getHours(), helped)} compact />
      </section>
      <section className="stack" aria-labelledby="wanted">
        <h2 id="wanted">{say("wanted")}</h2>
        <ul className="calm-list wants">
          {wantIds.map((id) => (
            <Want key={id} to={id} icon={icons[id]}>
              {say(`want.${id}`)}
            </Want>
          ))}
        </ul>
        <ul className="calm-list wants">
          <Want to="all" icon={LayoutGrid}>
            {say("all", { count: tools.length })}
          </Want>
          <Want to="helped" icon={TrendingDown}>
            {say("helped.title")}
          </Want>
        </ul>
      </section>
    </>
  );
}

/** More than this at once is a burden to choose from. */
const shownAtFirst = 4;

function ForWant({ tools, helped, want }: Shared & { want: WantId }) {
  const say = useRoomWords();
  const [all, showAll] = useState(false);
  const language = useLanguage();
  // What one can read comes before what is only there in English.
  const fitting = toolsFor(tools, want, helped).sort(
    (a, b) => Number(a.language !== language) - Number(b.language !== language),
  );
  const rest = fitting.length - shownAtFirst;
  return (
    <>
      <ToolList tools={all ? fitting : fitting.slice(0, shownAtFirst)} />
      {!all && rest > 0 && (
        <div>
          <Button onClick={() => showAll(true)}>{say("more", { count: rest })}</Button>
        </div>
      )}
    </>
  );
}

function Everything({ tools }: { tools: readonly CalmTool[] }) {
  const say = useRoomWords();
  const language = useLanguage();
  const [typed, type] = useState("");
  const sorted = [...tools].sort((a, b) => a.title.localeCompare(b.title, language));
  const found = matching(sorted, typed);
  return (
    <>
      <Field label={say("find")} type="search" value={typed} onChange={({ target }) => type(target.value)} />
      <p className="soft small" role="status">
        {typed.trim() !== "" && (found.length > 0 ? say("found", { count: found.length }) : say("notFound"))}
      </p>
      <ToolList tools={found} compact />
    </>
  );
}

/** `/me/calm`: a few tools, and all the others by what one wants. Needs nobody and no internet. */
export function CalmScreen() {
  const say = useWords("calm");
  const room = useRoomWords();
  const shell = useWords("shell");
  const language = useLanguage();
  const { tools, broken } = useTools();
  const { uses } = useUses();
  const { wanted } = useWanted();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(wanted);
  useEffect(() => {
    if (before.current === wanted) return;
    before.current = wanted;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [wanted]);
  const helped = whatHelped(uses ?? []);
  const unreviewed = tools?.some((tool) => tool.language === language && tool.translationReviewed === false);
  const titleOf = (open: Exclude<Wanted, null>) =>
    open === "all" ? room("everything") : open === "helped" ? room("helped.title") : room(`want.${open}`);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1 ref={heading} tabIndex={-1} className="calm-title">
          {tools && wanted !== null ? titleOf(wanted) : say("title")}
        </h1>
        <p className="soft">{tools && wanted === "helped" ? room("helped.lead") : say("lead")}</p>
      </div>
      {tools && wanted === null && <Overview tools={tools} helped={helped} />}
      {tools && wanted === "all" && <Everything tools={tools} />}
      {tools && wanted === "helped" && <WhatHelpsMe tools={tools} />}
      {tools && wanted !== null && wanted !== "all" && wanted !== "helped" && (
        <ForWant key={wanted} tools={tools} helped={helped} want={wanted} />
      )}
      {broken && (
        <p role="status">
          {shell("broken.title")}. {shell("broken.now")}
        </p>
      )}
      {tools && wanted !== null && (
        <div className="walk">
          <ButtonLink to="/me/calm" kind="quiet">
            {room("overview")}
          </ButtonLink>
        </div>
      )}
      {unreviewed && <p className="soft small">{say("unreviewed")}</p>}
    </div>
  );
}
