import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { call } from "#web/api.ts";
import { useLanguage, useWords } from "#web/words/words.ts";
import { consent } from "../../consent/contract.ts";

/** Who can see one's check-ins today, and where to change it. */
export function WhoSees() {
  const say = useWords("checkins");
  const language = useLanguage();
  const releases = useQuery({ queryKey: ["consent", "releases"], queryFn: () => call(consent.releases, {}) });
  const live = (releases.data ?? []).filter(
    (release) => release.live && release.compartments.some((part) => part === "checkins"),
  );
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  return (
    <section className="stack tight small" aria-label={say("seen.title")}>
      {!releases.data && <p className="soft">{say("seen.unknown")}</p>}
      {releases.data && live.length === 0 && <p className="soft">{say("seen.me")}</p>}
      {live.map((release) => (
        <p key={release.id} className="soft">
          {say("seen.until", { who: release.who ?? say("seen.yourTeam"), day: day(release.endsAt) })}
        </p>
      ))}
      <p>
        <Link href="/me/choices/share-checkins">{say("seen.change")}</Link>
      </p>
    </section>
  );
}
