import type { Problem } from "./problem.ts";
import { cleanRow, type Doc } from "./row.ts";
import { type Nested, type TableName, tableOf } from "./structure.ts";

/** Columns that say whose child a row is; the place in a document says it already. */
const parentColumns = [
  "organization_id",
  "program_id",
  "service_id",
  "location_id",
  "contact_id",
  "phone_id",
  "service_at_location_id",
  "link_id",
  "resource_id",
  "taxonomy_id",
  "taxonomy_term_id",
];
const implied: ReadonlySet<string> = new Set(parentColumns);
const deepest = 8;

/** Without the columns that nesting says. */
export function withoutParents(row: Doc): Doc {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !implied.has(key))) as Doc;
}

/**
 * Reads a row with all that hangs under it. A part that is wrong is left out; `doc` is null where the row itself is refused.
 *
 * @param row its number, for what is said about it
 */
export function cleanDoc(
  name: TableName,
  given: unknown,
  row: number,
  depth = 0,
): { doc: Doc | null; problems: Problem[] } {
  const problems: Problem[] = [];
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { doc: null, problems: [{ level: "refused", reason: "not-an-object", table: name, row, field: null }] };
  if (depth > deepest)
    return { doc: null, problems: [{ level: "refused", reason: "too-deep", table: name, row, field: null }] };
  const table = tableOf(name);
  const from = given as Record<string, unknown>;
  const { row: kept, faults } = cleanRow(table, from, implied);
  problems.push(...faults.map((fault) => ({ ...fault, table: name, row })));
  if (faults.some(({ level }) => level === "refused")) return { doc: null, problems };
  const doc: Doc = { ...withoutParents(kept) };
  const nested: Nested[] = [...table.nested, ...listForm(name)];
  for (const each of nested) {
    const value = from[each.key];
    if (value === undefined || value === null) continue;
    const parts = (Array.isArray(value) ? value : [value]).map((part) => cleanDoc(each.table, part, row, depth + 1));
    // What is wrong with a part never refuses the whole.
    for (const part of parts)
      problems.push(
        ...part.problems.map((problem) =>
          problem.level === "refused" ? { ...problem, level: "left-out" as const } : problem,
        ),
      );
    const whole = parts.flatMap((part) => (part.doc ? [part.doc] : []));
    if (each.many && Array.isArray(value)) doc[each.key] = whole;
    else if (!each.many && whole[0]) doc[each.key] = whole[0];
  }
  return { doc, problems };
}

/** A list of services at locations names the service inside. */
function listForm(name: TableName): Nested[] {
  return name === "service_at_location" ? [{ key: "service", table: "service", many: false, at: "service_id" }] : [];
}

/** The parts under a key, whether there are any or not. */
export function partsOf(doc: Doc | undefined, key: string): Doc[] {
  const value = doc?.[key];
  return Array.isArray(value) ? value : [];
}

export function partOf(doc: Doc | undefined, key: string): Doc | undefined {
  const value = doc?.[key];
  return typeof value === "object" && !Array.isArray(value) ? value : undefined;
}

/** A text of a row, empty where there is none. */
export function textOf(doc: Doc | undefined, key: string): string {
  const value = doc?.[key];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}
