import "./library.css";
import { Ban, Hand, HousePlus, Sprout, Users } from "lucide-react";
import { Link, useLocation, useSearch } from "wouter";
import { Options } from "#web/design/choose.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { TroubleNotice } from "#web/shell/trouble.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Idea } from "../contract.ts";
import { type Group, groupOf, groups, useIdeas } from "./ideas-of.ts";

const icons = { alone: Sprout, someone: Users, practical: HousePlus, treatment: Hand, never: Ban } as const;

/** `/me/ideas`: what may help, to look through in peace. Needs nobody to sign in and leaves no trace. */
export function IdeasScreen() {
  const say = useWords("library");
  const ideas = useWords("ideas");
  const calm = useWords("calm");
  const language = useLanguage();
  const [, go] = useLocation();
  const asked = useIdeas();
  const group = shown(new URLSearchParams(useSearch()).get("for"));
  const found = (asked.data ?? []).filter((idea) => groupOf(idea) === group);
  return (
    <div className="page stack wide">
      <div className="stack tight">
        <h1>{say("title")}</h1>
        <p className="soft">{ideas("lead")}</p>
      </div>
      <Options
        label={ideas("show")}
        value={group}
        options={groups.map((value) => ({ value, label: ideas(`group.${value}`), icon: icons[value] }))}
        onChange={(value) => go(`/me/ideas?for=${value}`, { replace: true })}
      />
      {asked.isPending && <p className="waiting">{ideas("loading")}</p>}
      {asked.isError && <TroubleNotice reason={asked.error} again={() => void asked.refetch()} />}
      {asked.data && (
        <section className="stack tight" aria-labelledby="group">
          <h2 id="group">{ideas(`group.${group}`)}</h2>
          <p className="soft">{ideas(`lead_${group}`)}</p>
          {found.length === 0 && <p>{ideas("none")}</p>}
          {found.length > 0 && <Gallery ideas={found} />}
        </section>
      )}
      {language === "es" && asked.data?.some((idea) => !idea.translationReviewed) && (
        <p className="soft small">{calm("unreviewed")}</p>
      )}
    </div>
  );
}

function Gallery({ ideas }: { ideas: readonly Idea[] }) {
  const say = useWords("ideas");
  return (
    <Sheet roomy={false}>
      {ideas.map(({ id, title, about, level, minutes }) => (
        <Item key={id}>
          <h3>
            <Link href={`/me/ideas/${id}`} className="idea-link">
              {title}
            </Link>
          </h3>
          <p>{about}</p>
          {level === "self" && minutes !== null && <p className="soft small">{say("minutes", { count: minutes })}</p>}
        </Item>
      ))}
    </Sheet>
  );
}

function shown(asked: string | null): Group {
  return groups.find((group) => group === asked) ?? "alone";
}
