/**
 * `npm run eval -- hsds --data FOLDER [--json]`: reads every directory file in a folder (JSON documents, and the CSV files
 * of one folder as one datapackage), writes it out again, reads that, and says what was the same and what was refused.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  csvFrom,
  type Doc,
  organizationsOf,
  type ProblemOf,
  pageOf,
  type Read,
  readDirectory,
  readJsonText,
  sentenceOf,
  servicesOf,
  tablesFromCsv,
  tablesOf,
} from "@mooring/directory";
import type { EvalOutcome } from "../eval.ts";

const usage = "npm run eval -- hsds --data FOLDER [--json]";
const biggestBytes = 64 * 1024 * 1024;

type Figures = {
  file: string;
  holds: string;
  /** Rows of services, and how many of them may be taken. */
  services: number;
  taken: number;
  hidden: number;
  leftOut: number;
  /** Written and read again without a fault; null where there was nothing to write. */
  validates: boolean | null;
  /** Nothing was lost on the way in and out. */
  same: boolean | null;
  reasons: Record<string, number>;
};

/** Prints nothing itself. */
export function runHsds(args: readonly string[]): EvalOutcome {
  const asked = readArguments(args);
  if (typeof asked === "string") return { exitCode: 2, out: "", err: asked };
  let files: string[];
  try {
    files = readdirSync(asked.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|csv)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return { exitCode: 2, out: "", err: `The folder ${asked.folder} could not be read.` };
  }
  const figures: Figures[] = [];
  for (const file of files.filter((name) => /\.json$/i.test(name) && !/datapackage\.json$/i.test(name)))
    figures.push(ofJson(path.relative(asked.folder, file), readText(file)));
  const sheets = Map.groupBy(
    files.filter((name) => /\.csv$/i.test(name)),
    (name) => path.dirname(name),
  );
  for (const [folder, names] of sheets)
    figures.push(
      ofSheets(
        path.relative(asked.folder, folder) || ".",
        names.map((name) => ({ name: path.basename(name), text: readText(name) })),
      ),
    );
  if (figures.length === 0) return { exitCode: 2, out: "", err: `There is no .json or .csv file in ${asked.folder}.` };
  return { exitCode: 0, out: asked.json ? JSON.stringify(figures) : table(figures), err: "" };
}

function readArguments(args: readonly string[]): { folder: string; json: boolean } | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { data: { type: "string" }, json: { type: "boolean" } } });
    return values.data ? { folder: values.data, json: values.json === true } : `Write it like this: ${usage}`;
  } catch {
    return `Write it like this: ${usage}`;
  }
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  if (bytes.length > biggestBytes) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function ofJson(file: string, text: string): Figures {
  const tabular = tablesInside(text);
  if (tabular) return ofTables(file, tabular, []);
  const read = readJsonText(text);
  const holds = read.kind ? `${read.kind.table}${read.kind.isList ? " list" : ""}` : "nothing known";
  const written = writeAs(read);
  const again = written === null ? null : readJsonText(JSON.stringify(written));
  return {
    ...countTaken(file, holds, read, [{ name: "x.json", text }]),
    validates: again && again.problems.length === read.problems.filter(isOfMeaning).length,
    same: again && sameItems(JSON.parse(text.replace(/^\uFEFF/, "")), written),
  };
}

/** One kind of document is a JSON object of file names, each with its rows. */
function tablesInside(text: string): ReturnType<typeof tablesFromCsv>["tables"] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !Object.keys(value).some((key) => /\.csv$/i.test(key)))
      return null;
    const files = Object.entries(value as Record<string, Record<string, unknown>[]>).map(([name, rows]) => {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const cell = (one: unknown) => `"${String(one ?? "").replaceAll('"', '""')}"`;
      return {
        name,
        text: [columns.join(","), ...rows.map((row) => columns.map((column) => cell(row[column])).join(","))].join(
          "\n",
        ),
      };
    });
    return tablesFromCsv(files).tables;
  } catch {
    return null;
  }
}

/** A plain list names no organisation's description and the like; that is said of it each time it is read. */
function isOfMeaning({ level }: ProblemOf): boolean {
  return level === "look";
}

/** The document again, in the form it came in; null where it held nothing to write. */
function writeAs(read: Read): unknown {
  const { kind, services, others } = read;
  if (!kind) return null;
  const items = itemsOf(kind.table, kind.isFull, services, others);
  if (items.length === 0) return null;
  return kind.isList ? pageOf(items) : items[0];
}

function itemsOf(table: string, isFull: boolean, services: readonly Doc[], others: Read["others"]): Doc[] {
  if (table === "organization" && isFull) return organizationsOf(services);
  return table === "service" ? [...services] : others.filter((one) => one.table === table).map(({ doc }) => doc);
}

/** Whether all items that came in went out, key for key. */
function sameItems(before: unknown, after: unknown): boolean {
  const items = (value: unknown) => (value as { contents?: unknown }).contents ?? value;
  return JSON.stringify(sorted(items(before))) === JSON.stringify(sorted(items(after)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return typeof value === "number" ? String(value) : value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function ofSheets(file: string, sheets: { name: string; text: string }[]): Figures {
  const { tables, problems } = tablesFromCsv(sheets);
  return ofTables(`${file}/*.csv`, tables, problems);
}

function ofTables(
  file: string,
  tables: ReturnType<typeof tablesFromCsv>["tables"],
  before: readonly ProblemOf[],
): Figures {
  const read = servicesOf(tables);
  const out = csvFrom(tablesOf(read.services));
  const again = tablesFromCsv(out);
  const back = servicesOf(again.tables);
  const problems = [...before, ...read.problems];
  const figures = countTaken(file, "datapackage", { ...read, problems }, out);
  const none = read.services.length === 0;
  return {
    ...figures,
    validates: none ? null : again.problems.length + back.problems.length === 0,
    same: none ? null : JSON.stringify(sorted(read.services)) === JSON.stringify(sorted(back.services)),
  };
}

/** Places are looked at and hidden ones counted only where there is something to take. */
function countTaken(
  file: string,
  holds: string,
  read: { services: Doc[]; problems: ProblemOf[]; seen: number },
  files: { name: string; text: string }[],
): Pick<Figures, "file" | "holds" | "services" | "taken" | "hidden" | "leftOut" | "reasons"> {
  const incoming = read.services.length > 0 ? readDirectory(files) : null;
  const problems = [
    ...read.problems,
    ...(incoming?.problems.filter(({ reason }) => /^(place|no-place|half|hidden|twin)/.test(reason)) ?? []),
  ];
  const reasons: Record<string, number> = {};
  for (const { reason } of problems) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    file,
    holds,
    services: read.seen,
    taken: incoming?.services.length ?? 0,
    hidden: incoming?.services.filter(({ hidden }) => hidden).length ?? 0,
    leftOut: problems.filter(({ level }) => level === "left-out").length,
    reasons,
  };
}

function table(figures: readonly Figures[]): string {
  const cell = (value: string | number | boolean | null, width: number) =>
    (value === null ? "-" : value === true ? "yes" : value === false ? "no" : String(value)).padEnd(width);
  const columns = ["file", "holds", "services", "taken", "hidden", "left out", "validates", "same"] as const;
  const widths = [36, 26, 9, 6, 7, 9, 10, 5];
  const line = (cells: readonly (string | number | boolean | null)[]) =>
    cells.map((one, at) => cell(one, widths[at] ?? 8)).join(" ");
  const rows = figures.map((one) =>
    line([one.file, one.holds, one.services, one.taken, one.hidden, one.leftOut, one.validates, one.same]),
  );
  const reasons = new Map<string, number>();
  for (const one of figures)
    for (const [reason, count] of Object.entries(one.reasons)) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  const all = figures.filter(({ validates }) => validates !== null);
  return [
    line(columns),
    ...rows,
    "",
    `Written, read again and valid: ${all.filter(({ validates }) => validates).length} of ${all.length}; nothing lost: ${all.filter(({ same }) => same).length} of ${all.length}.`,
    ...[...reasons].map(([reason, count]) => `  ${reason}: ${count}. ${sentenceOf(reason as ProblemOf["reason"])}`),
  ].join("\n");
}
