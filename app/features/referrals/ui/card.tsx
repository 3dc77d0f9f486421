import { type ReactNode, useId } from "react";
import { Sheet, Tag } from "#web/design/sheet.tsx";
import { useLanguage, useWords } from "#web/words/words.ts";
import type { Card } from "../contract.ts";

/** Miles where people think in miles. */
const inMiles = (language: string) => language === "en" || language === "es";
const milesAKm = 0.621_371;

/** One service: how to call it first, then whether it is open, what it costs, how far it is. */
export function ServiceCard({ card, km, children }: { card: Card; km: number | null; children?: ReactNode }) {
  const say = useWords("services");
  const id = useId();
  const hours = useHoursWords(card);
  const facts = (["wheelchair", "remote", "pets", "children", "immigrationSafe"] as const).filter(
    (fact) => card[fact] === "yes",
  );
  const distance = useDistance(km);
  return (
    <Sheet aria-labelledby={id} className="service-card">
      <div className="stack tight">
        <h3 id={id} dir="auto">
          {card.name}
        </h3>
        {card.organization !== card.name && (
          <p className="soft" dir="auto">
            {card.organization}
          </p>
        )}
        {card.alert && <p dir="auto">{card.alert}</p>}
        <p className="tags">
          <Tag>{hours}</Tag>
          <Tag>{say(`cost.${card.cost}`)}</Tag>
          {distance && <Tag>{distance}</Tag>}
          {facts.map((fact) => (
            <Tag key={fact}>{say(`fact.${fact}`)}</Tag>
          ))}
        </p>
      </div>
      {card.hidden && <p>{say("hidden")}</p>}
      {card.phones.length > 0 && (
        <ul className="plain-list stack tight">
          {card.phones.slice(0, 2).map((phone) => (
            <li key={phone.number}>
              <a href={`tel:${phone.number.replace(/[^\d+]/g, "")}`}>
                {say("call", { number: `\u2066${phone.number}\u2069` })}
              </a>
              {phone.extension && <span> {say("extension", { extension: phone.extension })}</span>}
              {phone.note && (
                <span className="soft small" dir="auto">
                  {" "}
                  {phone.note}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {card.asks.length > 0 && (
        <p className="small">
          {say("asksTitle")} {card.asks.map((ask) => say(`asks.${ask}`)).join(", ")}
        </p>
      )}
      <Freshness card={card} />
      <More card={card} />
      {children}
    </Sheet>
  );
}

function Freshness({ card }: { card: Card }) {
  const say = useWords("services");
  const language = useLanguage();
  const day = card.checkedOn
    ? new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(`${card.checkedOn}T12:00`))
    : "";
  return <p className="soft small">{say(card.freshness, { day })}</p>;
}

function More({ card }: { card: Card }) {
  const say = useWords("services");
  const language = useLanguage();
  const names = new Intl.DisplayNames([language], { type: "language" });
  const nameOf = (code: string) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code);
  const { from, to } = card.ages;
  const ages =
    from !== null && to !== null
      ? say("agesFromTo", { from, to })
      : from !== null
        ? say("agesFrom", { from })
        : to !== null
          ? say("agesTo", { to })
          : "";
  const rows: [string, ReactNode][] = [
    [say("about"), card.about],
    [say("apply"), card.apply],
    [say("who"), card.who],
    [say("ages"), ages],
    [say("hours"), card.hoursWords],
    [say("costs"), card.costWords],
    [say("wait"), card.wait],
    [say("speaks"), card.languages.map(nameOf).join(", ")],
    [say("where"), card.places.map(({ address }) => address).join("; ")],
    [say("website"), card.url && <Away href={card.url} />],
    [say("email"), card.email && <a href={`mailto:${card.email}`}>{card.email}</a>],
  ];
  const told = rows.filter(([, value]) => value !== "");
  if (told.length === 0) return null;
  return (
    <details className="as-table">
      <summary>
        {say("show")}
        <span className="only-heard"> {card.name}</span>
      </summary>
      <dl className="facts">
        {told.map(([label, value]) => (
          <div className="fact-row" key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Another place is not told where somebody came from. */
function Away({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer external">
      {href.replace(/^https?:\/\//, "").replace(/\/$/, "")}
    </a>
  );
}

function useHoursWords({ hours }: Card): string {
  const say = useWords("services");
  const language = useLanguage();
  const clock = (time: string) =>
    new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(new Date(`2026-01-01T${time}`));
  if (hours.state === "unknown") return say("hoursUnknown");
  if (hours.state === "open")
    return hours.until === "23:59" ? say("openAlways") : say("open", { time: clock(hours.until) });
  if (!hours.opens) return say("closedNow");
  const { days, at } = hours.opens;
  const time = clock(at);
  if (days === 0) return say("closedToday", { time });
  if (days === 1) return say("closedTomorrow", { time });
  const day = new Date(Date.now() + days * 86_400_000);
  return say("closedDays", { time, day: new Intl.DateTimeFormat(language, { weekday: "long" }).format(day) });
}

function useDistance(km: number | null): string | null {
  const say = useWords("services");
  const language = useLanguage();
  if (km === null) return null;
  const far = inMiles(language) ? km * milesAKm : km;
  const rounded = new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(far);
  if (inMiles(language)) return far < 1 ? say("underMile") : say("miles", { miles: rounded });
  return far < 1 ? say("underKm") : say("km", { km: rounded });
}
