import "./checkins.css";
import { useQuery } from "@tanstack/react-query";
import type { PersonId } from "#kernel/ids.ts";
import { call } from "#web/api.ts";
import { Item, Sheet } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import { checkins, type ShownView, type ViewNumbers } from "../contract.ts";
import { isOfferedTag } from "../domain.ts";
import { shortDay } from "./picture-words.ts";
import { GoingPicture, WeeksPicture } from "./pictures.tsx";

/** For staff, on a person's page: the pictures of their days they show to whoever looks. Where there are none, nothing. */
export function ShownViews({ personId, name }: { personId: PersonId; name: string }) {
  const say = useWords("checkins-staff");
  const found = useQuery({
    queryKey: ["checkins", "views-of", personId],
    queryFn: () => call(checkins.viewsOf, { personId }),
    gcTime: 0,
  });
  const views = found.data?.views ?? [];
  if (views.length === 0) return null;
  return (
    <section className="stack tight" aria-label={say("views.title", { name })}>
      <h2>{say("views.title", { name })}</h2>
      <p className="soft small">{say("views.lead", { name })}</p>
      <Sheet roomy={false}>
        {views.map((view) => (
          <Item key={view.id}>
            <OneView view={view} />
          </Item>
        ))}
      </Sheet>
    </section>
  );
}

function OneView({ view: { numbers, sharedAt, endsAt } }: { view: ShownView }) {
  const say = useWords("checkins-staff");
  const language = useLanguage();
  const on = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at));
  return (
    <>
      <h3>
        {say(({ weeks: "views.weeks", "goes-with": "views.goes", themes: "views.themes" } as const)[numbers.kind])}
      </h3>
      {numbers.kind === "weeks" && <Weeks {...numbers} />}
      {numbers.kind === "goes-with" && <Goes {...numbers} />}
      {numbers.kind === "themes" && <Themes {...numbers} />}
      <span className="soft small">{say("views.until", { day: on(endsAt), when: on(sharedAt) })}</span>
    </>
  );
}

function Themes({ names }: Extract<ViewNumbers, { kind: "themes" }>) {
  const say = useWords("checkins-staff");
  return (
    <>
      <ul>
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <p className="small">{say("views.themesCaution")}</p>
    </>
  );
}

function Weeks({ weeks }: Extract<ViewNumbers, { kind: "weeks" }>) {
  const say = useWords("checkins-staff");
  const language = useLanguage();
  const thisYear = new Date().getFullYear();
  return (
    <WeeksPicture
      weeks={weeks}
      caption={say("views.weeksCaption")}
      words={{
        asTable: say("asTable"),
        day: say("views.week"),
        value: say("value"),
        missing: say("missing"),
        week: (from) => say("views.weekOf", { day: shortDay(from, language, thisYear) }),
        told: (mean, told) => say("views.told", { mood: Math.round(mean * 10) / 10, count: told }),
      }}
    />
  );
}

type Shown = Extract<ViewNumbers, { kind: "goes-with" }>["better"][number];

function Goes({ better, worse, looked, days }: Extract<ViewNumbers, { kind: "goes-with" }>) {
  const say = useWords("checkins-staff");
  const language = useLanguage();
  const number = (value: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: "negative" }).format(value);
  const name = ({ kind, tag = "", hours = 0 }: Shown) => {
    if (kind === "sleep") return say("views.nights", { hours: number(hours) });
    return isOfferedTag(tag) ? say(`tag.${tag.slice(1) as "people"}`) : tag;
  };
  const told = (each: Shown) => ({
    what: begun(name(each), language),
    difference: number(Math.abs(each.difference)),
    low: number(Math.max(0, each.difference > 0 ? each.low : -each.high)),
    high: number(each.difference > 0 ? each.high : -each.low),
    withDays: each.withDays,
    withoutDays: each.withoutDays,
  });
  return (
    <>
      <GoingPicture
        going={[...better, ...worse]}
        caption={say("views.goesCaption")}
        words={{ asTable: say("asTable"), factor: say("views.what"), gap: say("views.gap") }}
        name={name}
        sentence={(each) => say(each.difference > 0 ? "views.higher" : "views.lower", told(each))}
        range={(each) => say("views.range", told(each))}
        cell={(each) => say(each.difference > 0 ? "views.more" : "views.less", told(each))}
      />
      <p className="small">{say("views.caution", { looked, days })}</p>
    </>
  );
}

/** A tag at the beginning of a sentence. */
function begun(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
