import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { consent } from "../../consent/contract.ts";

/** Who can see what one's questions come to, where silence ends, and where to change it. */
export function WhoSees() {
  const say = useWords("measures");
  const language = useLanguage();
  const releases = useQuery({ queryKey: ["consent", "releases"], queryFn: () => call(consent.releases, {}) });
  const live = releases.data?.filter((release) => release.live && release.compartments.includes("measures")) ?? [];
  const day = (iso: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(iso));
  return (
    <details className="folded small">
      <summary>
        <h2>{say("seen.title")}</h2>
      </summary>
      <div className="stack inside">
        <p>{say("seen.me")}</p>
        {live.map((release) => (
          <p key={release.id}>
            {say("seen.shared", {
              who: release.to === "care-team" ? say("seen.yourTeam") : (release.who ?? say("seen.someone")),
              day: day(release.endsAt),
            })}
          </p>
        ))}
        <p>{say("seen.danger")}</p>
        <p>
          <Link href="/me/questions/share">{say("seen.change")}</Link>
        </p>
      </div>
    </details>
  );
}
