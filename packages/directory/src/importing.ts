import {
  dropPlaces,
  dropStreets,
  isHeldOpen,
  ownTerm,
  placeKeys,
  streetsOf,
  type WhyHidden,
  whyHidden,
  withoutPlace,
} from "./hiding.ts";
import { type Listing, listingOf, twinsAmong } from "./listing.ts";
import { partsOf } from "./nested.ts";
import { mendPlaces } from "./place.ts";
import type { ProblemOf } from "./problem.ts";
import { readJsonText } from "./read-json.ts";
import type { Doc } from "./row.ts";
import { type NamedText, tablesFromCsv } from "./sheets.ts";
import { servicesOf } from "./tabular.ts";

/** What would come in, before anything does. Of hidden services only what may be kept is in it. */
export type Incoming = {
  services: { doc: Doc; listing: Listing; hidden: WhyHidden | "known" | null; twinOf: string | null }[];
  problems: ProblemOf[];
  /** Rows of services in the files, taken or not. */
  seen: number;
  /** What the places of hidden services are known by. To be kept as keyed marks at most, and shown to nobody. */
  secretPlaces: SecretPlace[];
};

export type SecretPlace = { service: string; keys: readonly string[] };

/** How much may be known before an import. */
export type Known = {
  /** Ids of services whose place was secret before; they stay so. */
  hidden: ReadonlySet<string>;
  /** Ids of services of which someone who knows said that their place is no secret. */
  open?: ReadonlySet<string>;
  /** Whether a key of a place is one of a secret place known before. */
  isSecret(key: string): boolean;
  /** Services that are there already, to find twins among. */
  listings: readonly Pick<Listing, "id" | "name" | "organization" | "phones">[];
};

export const nothingKnown: Known = { hidden: new Set(), isSecret: () => false, listings: [] };

/** Reads the files of a directory (JSON of the specification, or the CSV files of its tabular form) and says what would come in. */
export function readDirectory(files: readonly NamedText[], known: Known = nothingKnown): Incoming {
  const problems: ProblemOf[] = [];
  const services: Doc[] = [];
  let seen = 0;
  const take = (read: { services: Doc[]; problems: ProblemOf[]; seen: number }) => {
    services.push(...read.services);
    problems.push(...read.problems);
    seen += read.seen;
  };
  const sheets = files.filter(({ name }) => /\.csv$/i.test(name));
  for (const { name, text } of files) if (!/\.csv$|datapackage\.json$/i.test(name)) take(readJsonText(text));
  if (sheets.length > 0) {
    const { tables, problems: found } = tablesFromCsv(sheets);
    problems.push(...found);
    take(servicesOf(tables));
  }
  return settle({ services: onlyOnce(services, problems), problems, seen }, known);
}

/** The first of each id stays. */
function onlyOnce(services: readonly Doc[], problems: ProblemOf[]): Doc[] {
  const ids = new Set<unknown>();
  return services.filter(({ id }, at) => {
    if (!ids.has(id)) return ids.add(id);
    problems.push({
      level: "refused",
      reason: "same-id-twice",
      table: "service",
      row: at + 1,
      field: "id",
      service: String(id),
    });
    return false;
  });
}

function settle(
  { services, problems, seen }: { services: Doc[]; problems: ProblemOf[]; seen: number },
  known: Known,
): Incoming {
  const why = services.map((service): WhyHidden | "known" | null => {
    if (known.open?.has(String(service.id)) && !isHeldOpen(service))
      service.attributes = [...partsOf(service, "attributes"), ownTerm(String(service.id), "place:open")];
    const own = whyHidden(service);
    if (own) return own;
    if (known.hidden.has(String(service.id))) return "known";
    return null;
  });
  const secret = new Set(services.flatMap((service, at) => (why[at] ? placeKeys(service) : [])));
  const streets = [...new Set(services.flatMap((service, at) => (why[at] ? streetsOf(service) : [])))];
  const isSecret = (key: string) => secret.has(key) || known.isSecret(key);
  const whole = services.filter((_, at) => !why[at]);
  const say = (at: number, level: ProblemOf["level"], reason: ProblemOf["reason"]) =>
    problems.push({ level, reason, table: "service", row: at + 1, field: null, service: String(services[at]?.id) });
  services.forEach((service, at) => {
    if (why[at]) say(at, "look", "hidden-place");
    else {
      const named = dropPlaces(service, isSecret);
      const spoken = streets.length > 0 && dropStreets(service, streets);
      if (named || spoken) say(at, "left-out", "hidden-place");
    }
  });
  problems.push(...mendPlaces(whole).map((fault) => ({ ...fault, table: "location" as const, field: null })));
  const docs = services.map((service, at) => (why[at] ? withoutPlace(service) : service));
  const listings = docs.map(listingOf);
  const twinOf = new Map<number, string>();
  const arriving = new Set(listings.map(({ id }) => id));
  const others = known.listings.filter(({ id }) => !arriving.has(id));
  for (const [first, ...rest] of twinsAmong([...others, ...listings])) {
    if (first === undefined) continue;
    const earlier = first < others.length ? others[first] : listings[first - others.length];
    for (const at of rest) {
      if (at < others.length || !earlier) continue;
      twinOf.set(at - others.length, earlier.id);
    }
  }
  for (const at of twinOf.keys()) say(at, "look", "twin");
  return {
    services: docs.map((doc, at) => ({
      doc,
      listing: listings[at] as Listing,
      hidden: why[at] ?? null,
      twinOf: twinOf.get(at) ?? null,
    })),
    problems: withoutHiddenDetail(problems, services, why),
    seen,
    secretPlaces: services.flatMap((service, at) =>
      why[at] ? [{ service: String(service.id), keys: placeKeys(service) }] : [],
    ),
  };
}

/** Not even which field of a hidden service's place was wrong is said. */
function withoutHiddenDetail(problems: ProblemOf[], services: readonly Doc[], why: readonly unknown[]): ProblemOf[] {
  const hidden = new Set(services.flatMap((service, at) => (why[at] ? [String(service.id)] : [])));
  const told = ["hidden-place", "twin"];
  return problems.filter(
    ({ service, reason, level }) =>
      service === null || !hidden.has(service) || told.includes(reason) || level === "refused",
  );
}
