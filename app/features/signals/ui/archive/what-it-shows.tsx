import { type Drift, driftOf, themesIn } from "@mooring/archives";
import { Ribbon } from "#web/design/ribbon.tsx";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { numbersOf, seriesOf } from "../../domain/archive.ts";
import type { Looked } from "./read-archive.ts";

const latelyWeeks = 4;
const themesShown = 6;

/** What one's own posts show: rhythm, nights, how heavy the words are, what came up, and the posts that carried it. */
export function WhatItShows({ looked }: { looked: Looked }) {
  const say = useWords("archive");
  const language = useLanguage();
  const { weeks, source, skipped } = looked;
  const number = new Intl.NumberFormat(language);
  const day = (iso: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
  const series = seriesOf(numbersOf(looked));
  const lately = weeks.slice(-latelyWeeks);
  const themes = themesIn(lately).slice(0, themesShown);
  const heaviest = lately
    .flatMap(({ heaviest: those }) => those)
    .toSorted((a, b) => a.valence - b.valence)
    .slice(0, 5);
  return (
    <section className="stack">
      <div className="stack tight">
        <h2>{say("seen.title")}</h2>
        <p className="soft">
          {say("seen.about", {
            count: number.format(weeks.reduce((sum, { posts }) => sum + posts, 0)),
            weeks: number.format(weeks.length),
            source: say(`source.${source}`),
          })}{" "}
          {skipped > 0 && say("seen.skipped", { count: number.format(skipped) })}
        </p>
      </div>
      <Drifts weeks={weeks} />
      {(["posts", "night", "valence"] as const).map((which) => {
        const days = series[which].map(({ day: at, value }) => ({ label: day(at), value }));
        if (days.length < 2) return null;
        const values = days.map(({ value }) => value);
        const scale = which === "valence" ? ([-100, 100] as const) : ([0, Math.max(...values, 1) * 1.1] as const);
        return (
          <Sheet key={which}>
            <h3>{say(`seen.${which}`)}</h3>
            {which === "valence" && <p className="soft small">{say("seen.valenceAbout")}</p>}
            <Ribbon
              days={days}
              scale={scale}
              caption={say(`seen.${which}Caption`, { weeks: number.format(days.length) })}
              words={{
                asTable: say("seen.asTable"),
                day: say("seen.week"),
                value: say("seen.value"),
                missing: say("seen.missing"),
              }}
            />
          </Sheet>
        );
      })}
      {themes.length > 0 && (
        <Sheet>
          <h3>{say("seen.themes")}</h3>
          <ul>
            {themes.map(({ theme, times }) => (
              <li key={theme}>
                {say("seen.theme", { theme: say(`themesNamed.${theme}`), times: number.format(times) })}
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {heaviest.length > 0 && (
        <details className="folded">
          <summary>
            <h3>{say("seen.carried")}</h3>
          </summary>
          <p className="soft small">{say("seen.carriedAbout")}</p>
          <Sheet roomy={false}>
            {heaviest.map(({ at, text }) => (
              <Item key={at}>
                <p dir="auto">{text}</p>
                <p className="soft small">{day(new Date(at).toISOString())}</p>
              </Item>
            ))}
          </Sheet>
        </details>
      )}
      <p className="soft small">{say("seen.cannot")}</p>
    </section>
  );
}

function Drifts({ weeks }: Pick<Looked, "weeks">) {
  const say = useWords("archive");
  const drifts = driftOf(weeks, Math.floor(Date.now() / 86_400_000));
  return (
    <Sheet>
      <h3>{say("seen.lately")}</h3>
      {!drifts.enough && <p>{say(`seen.${drifts.why}`)}</p>}
      {drifts.enough && drifts.drifts.length === 0 && <p>{say("seen.usual")}</p>}
      {drifts.enough && drifts.drifts.map((drift) => <OneDrift key={drift.of} drift={drift} />)}
    </Sheet>
  );
}

const words = { posts: "driftPosts", night: "driftNight", valence: "driftValence" } as const;

function OneDrift({ drift: { of, lately, usually, difference } }: { drift: Drift }) {
  const say = useWords("archive");
  const language = useLanguage();
  const factor = of === "posts" ? 1 : 100;
  const told = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: of === "posts" ? 1 : 0 }).format(value * factor);
  return (
    <div>
      <p>
        {say(`seen.${words[of]}.${difference.value > 0 ? "up" : "down"}`, {
          lately: told(lately),
          usually: told(usually),
        })}
      </p>
      <p className="soft small">{say("seen.sure", { low: told(difference.low), high: told(difference.high) })}</p>
    </div>
  );
}
