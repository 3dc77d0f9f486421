import { cleanDoc, partOf, partsOf, textOf } from "./nested.ts";
import type { ProblemOf } from "./problem.ts";
import { type Doc, madeId } from "./row.ts";
import type { TableName } from "./structure.ts";

/** What a document holds: single things, or a page of a list of them. */
export type Kind = { table: TableName; isList: boolean; isFull: boolean };
export type Read = {
  kind: Kind | null;
  services: Doc[];
  others: { table: TableName; doc: Doc }[];
  problems: ProblemOf[];
  seen: number;
};

/**
 * Services out of JSON as the specification has it: one service or many, an organisation with its services, a page of a
 * list, services at locations. Other documents (a place, a taxonomy) are read and checked; they hold no service to take.
 */
export function readJson(value: unknown): Read {
  const list = contentsOf(value);
  const items = list ?? [value];
  const first = items.find((item) => typeof item === "object" && item !== null) as Record<string, unknown> | undefined;
  const table = first ? guessTable(first) : null;
  const read: Read = { kind: null, services: [], others: [], problems: [], seen: 0 };
  if (!table) {
    read.problems.push({ level: "refused", reason: "no-services", table: "file", row: 0, field: null, service: null });
    return read;
  }
  read.kind = { table, isList: list !== null, isFull: "services" in (first ?? {}) };
  for (const [at, item] of items.entries()) {
    const own = typeof item === "object" && item !== null ? guessTable(item as Record<string, unknown>) : null;
    readItem(read, own ?? table, item, at + 1);
  }
  return read;
}

/** The same out of text. */
export function readJsonText(text: string): Read {
  try {
    return readJson(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch {
    return {
      kind: null,
      services: [],
      others: [],
      problems: [{ level: "refused", reason: "not-json", table: "file", row: 0, field: null, service: null }],
      seen: 0,
    };
  }
}

function contentsOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  const contents = typeof value === "object" && value !== null ? (value as { contents?: unknown }).contents : undefined;
  return Array.isArray(contents) ? contents : null;
}

function guessTable(item: Record<string, unknown>): TableName | null {
  const has = (...keys: string[]) => keys.some((key) => key in item);
  if (has("service", "location") && !has("name")) return "service_at_location";
  if (has("location_type", "latitude", "addresses")) return "location";
  if (
    has(
      "services",
      "tax_status",
      "legal_status",
      "organization_identifiers",
      "year_incorporated",
      "parent_organization_id",
    )
  )
    return "organization";
  if (has("taxonomy_detail", "term_uri", "parent_id", "taxonomy")) return "taxonomy_term";
  if (has("status", "organization", "service_at_locations", "schedules", "organization_id")) return "service";
  if (has("version", "uri") && has("name")) return "taxonomy";
  return has("name", "id") ? "service" : null;
}

function readItem(read: Read, table: TableName, item: unknown, row: number): void {
  const { doc, problems } = cleanDoc(table, item, row);
  const say = (more: typeof problems, service: string | null) =>
    read.problems.push(...more.map((problem) => ({ ...problem, service })));
  if (table === "organization") {
    say(problems, null);
    const inside = (item as { services?: unknown } | null)?.services;
    const services = Array.isArray(inside) ? inside : [];
    if (doc) read.others.push({ table, doc });
    services.forEach((service, at) => {
      read.seen += 1;
      const one = cleanDoc("service", service, at + 1);
      say(one.problems, idOf(one.doc));
      if (one.doc && doc) read.services.push({ ...one.doc, organization: doc });
      else if (one.doc)
        say(
          [{ level: "refused", reason: "no-organization", table: "service", row: at + 1, field: null }],
          idOf(one.doc),
        );
    });
    return;
  }
  if (table === "service") {
    read.seen += 1;
    say(problems, idOf(doc));
    if (!doc) return;
    if (partOf(doc, "organization")) read.services.push(doc);
    else say([{ level: "refused", reason: "no-organization", table, row, field: "organization" }], idOf(doc));
    return;
  }
  say(problems, null);
  if (!doc) return;
  read.others.push({ table, doc });
  const service = partOf(doc, "service");
  if (table !== "service_at_location" || !service) return;
  read.seen += 1;
  const { service: _, ...here } = doc;
  const before = read.services.find(({ id }) => id === service.id);
  if (before) before.service_at_locations = [...partsOf(before, "service_at_locations"), here];
  else if (partOf(service, "organization")) read.services.push({ ...service, service_at_locations: [here] });
  else {
    // A plain list leaves the organisation out; its own name then stands for whose it is.
    const organization = {
      id: madeId(`organization of ${textOf(service, "id")}`),
      name: textOf(service, "name"),
      description: textOf(service, "name"),
    };
    read.services.push({ ...service, organization, service_at_locations: [here] });
    say([{ level: "look", reason: "no-organization", table, row, field: "organization" }], idOf(service));
  }
}

function idOf(doc: Doc | null): string | null {
  return doc ? textOf(doc, "id") : null;
}
