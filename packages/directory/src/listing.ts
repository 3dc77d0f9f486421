import { fold, whyHidden } from "./hiding.ts";
import type { Schedule } from "./hours.ts";
import { type Cost, facetsIn, type Known, type Need, needs, needsIn, ownTaxonomy } from "./needs.ts";
import { partOf, partsOf, textOf } from "./nested.ts";
import { coarse, locationsOf, type Point, pointOf } from "./place.ts";
import type { Doc } from "./row.ts";

export type Phone = { number: string; extension: string; note: string };

/** A service as people meet it. Of a hidden one there is no place, and nothing that leads to one. */
export type Listing = {
  id: string;
  name: string;
  organization: string;
  about: string;
  hidden: boolean;
  isActive: boolean;
  needs: Need[];
  /** Two-letter codes where known, else names as they were written. */
  languages: string[];
  interpreters: Known;
  cost: Cost;
  costWords: string;
  wheelchair: Known;
  remote: Known;
  pets: Known;
  children: Known;
  immigrationSafe: Known;
  ages: { from: number | null; to: number | null };
  phones: Phone[];
  email: string;
  url: string;
  apply: string;
  who: string;
  alert: string;
  wait: string;
  schedules: Schedule[];
  hoursWords: string;
  places: { town: string; address: string; point: Point | null }[];
  /** The day on which somebody last made sure of it (`2026-11-28`), or null. */
  checkedOn: string | null;
};

const most = { about: 1200, line: 400 } as const;

/** A listing out of a service with all that hangs under it. */
export function listingOf(service: Doc): Listing {
  const hidden = whyHidden(service) !== null;
  const places = hidden ? [] : locationsOf(service);
  const text = (key: string) => textOf(service, key);
  const terms = partsOf(service, "attributes").map((attribute) => partOf(attribute, "taxonomy_term"));
  const own = terms.filter((term) => textOf(term, "taxonomy") === ownTaxonomy).map((term) => textOf(term, "code"));
  const words = [
    ...[
      "name",
      "alternate_name",
      "description",
      "eligibility_description",
      "fees_description",
      "fees",
      "application_process",
      "alert",
      "interpretation_services",
    ].map(text),
    ...terms.filter((term) => textOf(term, "taxonomy") !== ownTaxonomy).map((term) => textOf(term, "name")),
    textOf(partOf(service, "program"), "name"),
  ].join(". ");
  const found = facetsIn(words);
  const said = <T extends string>(facet: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => own.includes(`${facet}:${value}`)) ?? otherwise;
  const known = ["yes", "no", "unknown"] as const;
  const ownNeeds = needs.filter((need) => own.includes(`need:${need}`));
  const spoken = [service, ...places, ...partsOf(service, "phones")].flatMap((doc) => partsOf(doc, "languages"));
  const phones = [
    service,
    ...partsOf(service, "service_at_locations"),
    ...places,
    partOf(service, "organization"),
  ].flatMap((doc) => partsOf(doc, "phones"));
  const schedules =
    [service, ...partsOf(service, "service_at_locations"), ...places]
      .map((doc) => partsOf(doc, "schedules"))
      .find((some) => some.length > 0) ?? [];
  const access = places
    .flatMap((place) => partsOf(place, "accessibility"))
    .map((one) => `${textOf(one, "description")} ${textOf(one, "details")}`)
    .join(" ");
  const costs = partsOf(service, "cost_options");
  const url = text("url") || textOf(partOf(service, "organization"), "website");
  return {
    id: text("id"),
    name: text("name"),
    organization: textOf(partOf(service, "organization"), "name"),
    about: cut(text("description"), most.about),
    hidden,
    isActive: text("status") === "active",
    needs: ownNeeds.length > 0 ? ownNeeds : needsIn(words),
    languages: [
      ...new Set(
        spoken.map((one) => textOf(one, "code").toLowerCase() || textOf(one, "name")).filter((one) => one !== ""),
      ),
    ],
    interpreters: text("interpretation_services") ? "yes" : "unknown",
    cost: said<Cost>(
      "cost",
      ["free", "by-income", "paid"],
      costs.length > 0 && costs.every(({ amount }) => amount === 0) ? "free" : found.cost,
    ),
    costWords: cut(hidden ? "" : text("fees_description") || text("fees"), most.line),
    wheelchair: said(
      "wheelchair",
      known,
      /no wheelchair|not (wheelchair )?accessible|stairs only/i.test(access)
        ? "no"
        : /wheelchair|step[- ]free|ramp|silla de ruedas/i.test(access)
          ? "yes"
          : "unknown",
    ),
    remote: said("remote", known, places.some((place) => place.location_type === "virtual") ? "yes" : found.remote),
    pets: said("pets", known, found.pets),
    children: said("children", known, found.children),
    immigrationSafe: said("papers", known, found.immigrationSafe),
    ages: { from: numberOf(service.minimum_age), to: numberOf(service.maximum_age) },
    phones: [...new Map(phones.map((phone) => [textOf(phone, "number"), phone])).values()]
      .filter((phone) => !/fax/i.test(textOf(phone, "type")))
      .slice(0, 6)
      .map((phone) => ({
        number: textOf(phone, "number"),
        extension: textOf(phone, "extension"),
        note: cut(textOf(phone, "description"), 120),
      })),
    email: hidden ? "" : text("email"),
    url: hidden ? "" : url,
    apply: cut(text("application_process"), most.line),
    who: cut(text("eligibility_description"), most.line),
    alert: cut(text("alert"), most.line),
    wait: cut(text("wait_time"), most.line),
    schedules: schedules.slice(0, 20).map(scheduleOf),
    hoursWords: cut(schedules.map((one) => textOf(one, "description")).find((one) => one !== "") ?? "", most.line),
    places: places.slice(0, 20).map((place) => {
      const address =
        partsOf(place, "addresses").find(({ address_type: type }) => type === "physical") ??
        partsOf(place, "addresses")[0];
      const point = pointOf(place);
      const lines = ["address_1", "address_2", "city", "state_province", "postal_code"]
        .map((key) => textOf(address, key))
        .filter((line) => line !== "");
      return {
        town: [textOf(address, "city"), textOf(address, "state_province")].filter((part) => part !== "").join(", "),
        address: cut(lines.join(", "), most.line),
        point: point ? coarse(point) : null,
      };
    }),
    checkedOn: text("assured_date") || (text("last_modified") ? text("last_modified").slice(0, 10) : null),
  };
}

function scheduleOf(doc: Doc): Schedule {
  const text = (key: string) => textOf(doc, key);
  const freq = text("freq");
  const clock = (key: string) => (text(key) ? text(key).slice(0, 5) : null);
  return {
    freq: freq === "WEEKLY" || freq === "MONTHLY" ? freq : null,
    byday: text("byday").toUpperCase().replaceAll(" ", ""),
    bymonthday: text("bymonthday").replaceAll(" ", ""),
    interval: numberOf(doc.interval) ?? 1,
    dtstart: text("dtstart") || null,
    from: text("valid_from") || null,
    until: text("valid_to") || text("until") || null,
    opens: clock("opens_at"),
    closes: clock("closes_at"),
    words: cut(`${text("description")} ${text("notes")}`.trim(), most.line),
  };
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function cut(text: string, letters: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= letters) return trimmed;
  return `${trimmed
    .slice(0, letters - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, "")}…`;
}

/** Older than this, a listing says that nobody has made sure of it for long. Days. */
export const staleAfterDays = 365;

/** `fresh`: made sure of within a year. `stale`: longer ago. `never`: nobody knows when, or the day lies ahead. */
export function freshnessOf(checkedOn: string | null, today: string): "fresh" | "stale" | "never" {
  if (!checkedOn || checkedOn > today) return "never";
  return (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000 <= staleAfterDays ? "fresh" : "stale";
}

/**
 * What makes two rows the same service: the same name at the same organisation, or the same number and much the same name.
 *
 * @returns groups of two and more, by position in `listings`
 */
export function twinsAmong(listings: readonly Pick<Listing, "name" | "organization" | "phones">[]): number[][] {
  const byKey = new Map<string, number[]>();
  listings.forEach(({ name, organization, phones }, at) => {
    const sorted = fold(name)
      .split(" ")
      .filter((word) => word.length > 2)
      .sort()
      .join(" ");
    const digits = (phones[0]?.number ?? "").replace(/\D/g, "").slice(-10);
    for (const key of [`${fold(organization)} | ${sorted}`, ...(digits.length >= 7 ? [`${digits} | ${sorted}`] : [])]) {
      const known = byKey.get(key);
      if (known) known.push(at);
      else byKey.set(key, [at]);
    }
  });
  const groups = [...byKey.values()].filter((group) => group.length > 1).map((group) => [...new Set(group)]);
  return [...new Map(groups.map((group) => [group.join(" "), group])).values()];
}
