import { withoutParents } from "./nested.ts";
import type { ProblemOf } from "./problem.ts";
import { cleanRow, type Doc, madeId, type Value } from "./row.ts";
import { type Table, type TableName, tableOf, tables } from "./structure.ts";

/** Rows by table, as the tabular form of the specification has them. */
export type Tables = Map<TableName, Record<string, unknown>[]>;
type Row = Record<string, Value>;
/** Rows that were read, each table by the id of its rows. */
type Kept = Map<TableName, Map<string, Row>>;

/**
 * Services out of tables, each with all that hangs under it.
 *
 * @returns `seen`: how many rows of services there were, taken or not
 */
export function servicesOf(given: Tables): { services: Doc[]; problems: ProblemOf[]; seen: number } {
  const problems: ProblemOf[] = [];
  const kept: Kept = new Map();
  for (const [name, rows] of given) kept.set(name, keepRows(tableOf(name), rows, problems));
  checkReferences(kept, problems);
  const under = childrenOf(kept);
  const services = [...(kept.get("service")?.values() ?? [])].map((row) => nest("service", row, kept, under));
  return { services, problems, seen: given.get("service")?.length ?? 0 };
}

function keepRows(table: Table, rows: readonly Record<string, unknown>[], problems: ProblemOf[]): Map<string, Row> {
  const kept = new Map<string, Row>();
  rows.forEach((given, at) => {
    const { row, faults } = cleanRow(table, given, new Set());
    const service = table.name === "service" ? idText(row.id) : idText(row.service_id);
    const say = (fault: Omit<ProblemOf, "table" | "row" | "service">) =>
      problems.push({ ...fault, table: table.name, row: at + 1, service });
    const isService = table.name === "service";
    for (const fault of faults) say(fault.level === "refused" && !isService ? { ...fault, level: "left-out" } : fault);
    if (faults.some(({ level }) => level === "refused")) return;
    const id = String(row.id);
    if (kept.has(id)) say({ level: isService ? "refused" : "left-out", reason: "same-id-twice", field: "id" });
    else kept.set(id, row);
  });
  return kept;
}

function idText(value: Value | undefined): string | null {
  return value === undefined ? null : String(value);
}

/** A row that needs another one which is not there cannot be taken; any other such pointer is left out. */
function checkReferences(kept: Kept, problems: ProblemOf[]): void {
  for (const name of ["service", "service_at_location", "location", "attribute"] as const) {
    const rows = kept.get(name) ?? new Map<string, Row>();
    let number = 0;
    for (const [id, row] of [...rows]) {
      number += 1;
      for (const nested of tableOf(name).nested) {
        if (nested.many) continue;
        const target = row[nested.at];
        if (target === undefined || kept.get(nested.table)?.has(String(target))) continue;
        const isNeeded = tableOf(name).fields.some((field) => field.name === nested.at && field.isNeeded);
        const level = isNeeded && name === "service" ? "refused" : "left-out";
        const reason = nested.table === "organization" && name === "service" ? "no-organization" : "points-nowhere";
        problems.push({
          level,
          reason,
          table: name,
          row: number,
          field: nested.at,
          service: name === "service" ? id : idText(row.service_id),
        });
        if (isNeeded) rows.delete(id);
        else delete row[nested.at];
      }
    }
  }
}

type Under = Map<string, Row[]>;

/** Rows by the column that names their parent, and by that parent. */
function childrenOf(kept: Kept): Under {
  const under: Under = new Map();
  for (const [name, rows] of kept)
    for (const row of rows.values())
      for (const column of Object.keys(row)) {
        if (!column.endsWith("_id") || column === "id") continue;
        const key = `${name} ${column} ${row[column]}`;
        const known = under.get(key);
        if (known) known.push(row);
        else under.set(key, [row]);
      }
  return under;
}

function nest(name: TableName, row: Row, kept: Kept, under: Under): Doc {
  const doc: Doc = withoutParents(row);
  for (const each of tableOf(name).nested) {
    if (each.many) {
      const rows = under.get(`${each.table} ${each.by} ${row.id}`) ?? [];
      if (rows.length > 0) doc[each.key] = rows.map((child) => nest(each.table, child, kept, under));
    } else {
      const target = kept.get(each.table)?.get(String(row[each.at]));
      if (target) doc[each.key] = nest(each.table, target, kept, under);
    }
  }
  return doc;
}

/** Services as tables again. A part that hangs under two rows of a kind is written once for each. */
export function tablesOf(services: readonly Doc[]): Tables {
  const kept: Kept = new Map();
  for (const service of services) flatten("service", service, {}, kept);
  const written: Tables = new Map();
  for (const name of tables.keys()) {
    const rows = kept.get(name);
    if (rows && rows.size > 0) written.set(name, [...rows.values()]);
  }
  return written;
}

/** @returns the id under which the row was written */
function flatten(name: TableName, doc: Doc, parent: Row, kept: Kept): string {
  const table = tableOf(name);
  const own: Row = {};
  for (const { name: column } of table.fields) {
    const value = doc[column];
    if (typeof value === "string" || typeof value === "number") own[column] = value;
  }
  const rows = kept.get(name) ?? new Map<string, Row>();
  kept.set(name, rows);
  let id = String(own.id);
  const known = rows.get(id);
  const clashes =
    known && Object.entries(parent).some(([column, value]) => known[column] !== undefined && known[column] !== value);
  if (clashes) id = madeId(`${name} ${id} ${Object.values(parent).join(" ")}`);
  const row: Row = rows.get(id) ?? { ...own, id };
  rows.set(id, Object.assign(row, parent));
  for (const each of table.nested) {
    const value = doc[each.key];
    if (each.many && Array.isArray(value))
      for (const child of value) flatten(each.table, child, { [each.by]: id }, kept);
    else if (!each.many && typeof value === "object" && !Array.isArray(value))
      row[each.at] = flatten(each.table, value, {}, kept);
  }
  return id;
}
