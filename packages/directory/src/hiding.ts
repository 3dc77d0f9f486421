import { facetsIn, needsIn, ownTaxonomy } from "./needs.ts";
import { partOf, partsOf, textOf } from "./nested.ts";
import { locationsOf } from "./place.ts";
import { type Doc, madeId as idFrom } from "./row.ts";

/** Why a place is held as secret. `said`: marked so. `words`: its own words say so. `refuge`: a safe house, until someone who knows says it is no secret. */
export type WhyHidden = "said" | "words" | "refuge";

const secretWords =
  /confidential|undisclosed|not disclosed|hidden location|secret (location|address|place)|address (is )?(withheld|protected|kept)|safe ?house|direcci[oó]n (confidencial|reservada|oculta)|ubicaci[oó]n (confidencial|reservada|oculta|secreta)|lugar (secreto|confidencial)|casa segura/i;
const violence = /domestic|violen|abus|trafficking|stalking|sexual assault|violencia|maltrato|trata de personas/i;
const sleeping = /shelter|refuge|safe home|emergency housing|transitional|albergue|refugio|casa de acogida/i;

/** Whether a service keeps its place secret; the strictest reading where words leave it open. */
export function whyHidden(service: Doc): WhyHidden | null {
  const places = locationsOf(service);
  const own = [service, ...places].flatMap((doc) => partsOf(doc, "attributes"));
  if (own.some((attribute) => isOwnTerm(attribute, "place:secret"))) return "said";
  const placeWords = places.flatMap((place) => [
    ...["name", "alternate_name", "description", "transportation"].map((key) => textOf(place, key)),
    ...partsOf(place, "addresses").flatMap((address) =>
      ["attention", "address_1", "address_2", "city"].map((key) => textOf(address, key)),
    ),
  ]);
  if (placeWords.some((words) => secretWords.test(words))) return "words";
  const about = ["name", "alternate_name", "description"].map((key) => textOf(service, key));
  if (
    about.some(
      (words) =>
        secretWords.test(words) &&
        (violence.test(words) || /location|address|place|direcci|ubicaci|lugar|house|casa/i.test(words)),
    )
  )
    return "words";
  if (own.some((attribute) => isOwnTerm(attribute, "place:open"))) return null;
  const all = [
    ...about,
    textOf(partOf(service, "organization"), "name"),
    ...partsOf(service, "attributes").map((one) => textOf(partOf(one, "taxonomy_term"), "name")),
  ].join(" ");
  return violence.test(all) && sleeping.test(all) ? "refuge" : null;
}

/** Whether someone who knows said that its place is no secret. */
export function isHeldOpen(service: Doc): boolean {
  return partsOf(service, "attributes").some((attribute) => isOwnTerm(attribute, "place:open"));
}

function isOwnTerm(attribute: Doc, code: string): boolean {
  const term = partOf(attribute, "taxonomy_term");
  return textOf(term, "code") === code && textOf(term, "taxonomy") === ownTaxonomy;
}

const keptFields = ["id", "name", "status", "minimum_age", "maximum_age", "assured_date", "last_modified"] as const;
const neutralName = "A safe place";

/**
 * A service with nothing that leads to where it is: its name, its numbers to call, its languages, its hours, what it costs
 * and what it helps with. Places, addresses, service areas, contacts, web pages, the organisation's own places and every
 * free text are left behind, and with them what could only narrow it down.
 */
export function withoutPlace(service: Doc): Doc {
  const traces = tracesOf(service);
  const kept: Doc = {};
  for (const field of keptFields) {
    const value = service[field];
    if (value !== undefined) kept[field] = value;
  }
  const words = Object.values({ ...service, organization: textOf(partOf(service, "organization"), "name") })
    .filter((value) => typeof value === "string")
    .join(" ");
  const organization = partOf(service, "organization");
  const phones = [service, ...partsOf(service, "service_at_locations"), ...locationsOf(service)].flatMap((doc) =>
    partsOf(doc, "phones"),
  );
  // What its words say of cost, pets, children and papers stays, though the words go.
  const facets = facetsIn(words);
  const said = {
    cost: facets.cost,
    pets: facets.pets,
    children: facets.children,
    papers: facets.immigrationSafe,
    remote: facets.remote,
  };
  const own = ownTermsOf(service);
  const read = Object.entries(said).flatMap(([facet, value]) =>
    value === "unknown" || own.some((code) => code.startsWith(`${facet}:`)) ? [] : [`${facet}:${value}`],
  );
  const found = [...needsIn(words), ...own, ...read];
  return {
    ...kept,
    name: clean(textOf(service, "name"), traces) || neutralName,
    organization: {
      id: textOf(organization, "id"),
      name: clean(textOf(organization, "name"), traces) || neutralName,
      description: neutralName,
    },
    phones: uniqueById(phones).map((phone) => keep(phone, ["id", "number", "extension", "type"])),
    languages: uniqueById([
      ...partsOf(service, "languages"),
      ...phones.flatMap((phone) => partsOf(phone, "languages")),
    ]).map((one) => keep(one, ["id", "name", "code"])),
    schedules: partsOf(service, "schedules").map((one) =>
      keep(one, [
        "id",
        "valid_from",
        "valid_to",
        "dtstart",
        "until",
        "freq",
        "interval",
        "byday",
        "bymonthday",
        "opens_at",
        "closes_at",
      ]),
    ),
    cost_options: partsOf(service, "cost_options").map((one) => keep(one, ["id", "currency", "amount"])),
    attributes: [
      ...new Set(["place:secret", ...found.map((code) => (code.includes(":") ? code : `need:${code}`))]),
    ].map((code) => ownTerm(textOf(service, "id"), code)),
  };
}

function keep(doc: Doc, fields: readonly string[]): Doc {
  return Object.fromEntries(Object.entries(doc).filter(([key]) => fields.includes(key))) as Doc;
}

function uniqueById(docs: readonly Doc[]): Doc[] {
  return [...new Map(docs.map((doc) => [doc.id, doc])).values()];
}

function ownTermsOf(service: Doc): string[] {
  return partsOf(service, "attributes").flatMap((attribute) => {
    const term = partOf(attribute, "taxonomy_term");
    const code = textOf(term, "code");
    return textOf(term, "taxonomy") === ownTaxonomy &&
      /^(need|pets|children|papers|cost|wheelchair|remote):[a-z-]+$/.test(code)
      ? [code]
      : [];
  });
}

/** One of our own terms on a service. The ids are the same each time it is written. */
export function ownTerm(serviceId: string, code: string): Doc {
  return {
    id: idFrom(`${serviceId} ${code}`),
    link_type: "attribute",
    link_entity: "service",
    taxonomy_term: {
      id: idFrom(`term ${code}`),
      code,
      name: code.replace(":", ": ").replaceAll("-", " "),
      description: code,
      taxonomy: ownTaxonomy,
    },
  };
}

/** Every word of the places that could be said again elsewhere: streets, postal codes, towns, names of buildings, numbers of the map. */
export function tracesOf(service: Doc): string[] {
  const organization = partOf(service, "organization");
  const places = [...locationsOf(service), ...partsOf(organization, "locations")];
  const traces = places.flatMap((place) => [
    ...[
      "name",
      "alternate_name",
      "description",
      "transportation",
      "latitude",
      "longitude",
      "external_identifier",
      "url",
    ].map((key) => textOf(place, key)),
    ...partsOf(place, "addresses").flatMap((address) =>
      ["attention", "address_1", "address_2", "city", "region", "postal_code"].map((key) => textOf(address, key)),
    ),
  ]);
  const streets = traces.flatMap((trace) => (/^\d+\s+\S/.test(trace) ? [trace.replace(/^\d+\s+/, "")] : []));
  return [
    ...new Set(
      [...traces, ...streets, ...partsOf(service, "service_areas").map((area) => textOf(area, "name"))]
        .map(fold)
        .filter((trace) => trace.length >= 3),
    ),
  ];
}

/** The text, or nothing where it holds a trace or looks like an address itself. */
function clean(text: string, traces: readonly string[]): string {
  const folded = fold(text);
  const looksLikeAddress =
    /\d+\s+\S+.*\b(st|street|ave|avenue|rd|road|blvd|lane|ln|drive|dr|calle|avenida|way|court|place|highway|hwy)\b/.test(
      folded,
    ) || /\b\d{5}(-\d{4})?\b/.test(folded);
  // The whole of it must not be found in a trace either: a place called as the service is gives nothing away by itself.
  return looksLikeAddress || traces.some((trace) => trace !== folded && ` ${folded} `.includes(` ${trace} `))
    ? ""
    : text;
}

/** Lower case, without accents and signs, single spaces. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .replace(/\.(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** What a place is known by again, when another row names it: each street line with its postal code or town, and the point on the map (about 100 m). */
export function placeKeys(service: Doc): string[] {
  return [...new Set(ownPlacesOf(service).flatMap(keysOfLocation))];
}

/** Where a service is: its own places, or where it names none, those of its organisation. */
function ownPlacesOf(service: Doc): Doc[] {
  const own = locationsOf(service);
  return own.length > 0 ? own : partsOf(partOf(service, "organization"), "locations");
}

export function keysOfLocation(place: Doc): string[] {
  const addresses = partsOf(place, "addresses").flatMap((address) => {
    const street = fold(textOf(address, "address_1"));
    return street.length < 3
      ? []
      : [
          `street ${street} ${fold(textOf(address, "postal_code")).slice(0, 5)}`,
          `street ${street} ${fold(textOf(address, "city"))}`,
        ];
  });
  const { latitude, longitude, id } = place;
  const point =
    typeof latitude === "number" && typeof longitude === "number"
      ? [`point ${latitude.toFixed(3)} ${longitude.toFixed(3)}`]
      : [];
  return [`row ${String(id)}`, ...addresses, ...point];
}

/**
 * Takes a secret place out of another service that names it too: its locations with those keys go, also those of its
 * organisation. @returns whether there was anything to take out
 */
export function dropPlaces(service: Doc, isSecret: (key: string) => boolean): boolean {
  let dropped = false;
  const stays = (place: Doc | undefined) => {
    const secret = place !== undefined && keysOfLocation(place).some(isSecret);
    dropped ||= secret;
    return !secret;
  };
  const here = partsOf(service, "service_at_locations");
  if (here.length > 0) service.service_at_locations = here.filter((one) => stays(partOf(one, "location")));
  const organization = partOf(service, "organization");
  const places = partsOf(organization, "locations");
  if (organization && places.length > 0) service.organization = { ...organization, locations: places.filter(stays) };
  return dropped;
}

/** Street lines of secret places, as they may be said again in somebody's words. */
export function streetsOf(service: Doc): string[] {
  return ownPlacesOf(service)
    .flatMap((place) => partsOf(place, "addresses").map((address) => fold(textOf(address, "address_1"))))
    .filter((street) => street.length >= 6 && /\d/.test(street) && /\p{L}{2}/u.test(street));
}

/** Takes out every text of a row, and of all that hangs under it, in which a secret street is said. @returns whether there was one */
export function dropStreets(doc: Doc, streets: readonly string[]): boolean {
  let dropped = false;
  for (const [key, value] of Object.entries(doc)) {
    if (typeof value === "string" && value.length >= 6 && !key.endsWith("id")) {
      const folded = ` ${fold(value)} `;
      if (!streets.some((street) => folded.includes(` ${street} `))) continue;
      if (key === "name") doc[key] = neutralName;
      else delete doc[key];
      dropped = true;
    } else if (Array.isArray(value)) for (const part of value) dropped = dropStreets(part, streets) || dropped;
    else if (typeof value === "object") dropped = dropStreets(value, streets) || dropped;
  }
  return dropped;
}
