import { delimiterOf, parseCsv } from "@mooring/measures/csv";
import type { ProblemOf } from "./problem.ts";
import { tableOf, tableOfFile, tables } from "./structure.ts";
import type { Tables } from "./tabular.ts";

export type NamedText = { name: string; text: string };

/** Rows out of CSV files, one file a table. A file of another kind is named as left out. */
export function tablesFromCsv(files: readonly NamedText[]): { tables: Tables; problems: ProblemOf[] } {
  const read: Tables = new Map();
  const problems: ProblemOf[] = [];
  const say = (level: ProblemOf["level"], reason: ProblemOf["reason"], table: ProblemOf["table"], row: number) =>
    problems.push({ level, reason, table, row, field: null, service: null });
  for (const { name, text } of files) {
    const table = tableOfFile(name);
    if (!table) {
      if (!/datapackage\.json$/i.test(name)) say("left-out", "unknown-file", "file", 0);
      continue;
    }
    const clean = text.replace(/^\uFEFF/, "");
    const { rows, openQuoteOnLine } = parseCsv(clean, delimiterOf(clean));
    if (openQuoteOnLine !== null) {
      say("refused", "not-csv", table.name, openQuoteOnLine);
      continue;
    }
    const [head = [], ...lines] = rows;
    const names = head.map((cell) => cell.trim().toLowerCase());
    const taken = read.get(table.name) ?? [];
    lines.forEach((line, at) => {
      if (line.every((cell) => cell === "")) return;
      if (line.length !== names.length) say("look", "cells-missing", table.name, at + 1);
      taken.push(Object.fromEntries(names.map((column, index) => [column, fromCell(line[index] ?? "")])));
    });
    read.set(table.name, taken);
  }
  return { tables: read, problems };
}

const startsFormula = /^[=+\-@\t\r]/;

/**
 * A cell as it may be opened in a spreadsheet: what would start a formula there gets an apostrophe in front. Plain
 * numbers (also negative ones) and phone numbers hold no formula and stay as they are, but for a leading plus.
 */
export function toCell(value: string | number): string {
  const text = String(value);
  const guarded = startsFormula.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function fromCell(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Tables as the files of a datapackage, with the page that says what they are. */
export function csvFrom(written: Tables): NamedText[] {
  const files = [...written].map(([name, rows]) => {
    const table = tableOf(name);
    const columns = table.fields.map((field) => field.name);
    const lines = rows.map((row) => columns.map((column) => toCell((row[column] ?? "") as string | number)).join(","));
    return { name: `${table.file}.csv`, text: `${[columns.join(","), ...lines].join("\r\n")}\r\n` };
  });
  return [...files, { name: "datapackage.json", text: JSON.stringify(describePackage(written), null, 2) }];
}

function describePackage(written: Tables) {
  const kinds: Record<string, string> = { number: "number", date: "date", moment: "datetime", time: "time" };
  return {
    name: "human_services_data",
    profile: "tabular-data-package",
    resources: [...tables.values()]
      .filter(({ name }) => written.has(name))
      .map(({ name, file, fields }) => ({
        name,
        path: `${file}.csv`,
        profile: "tabular-data-resource",
        schema: {
          primaryKey: "id",
          fields: fields.map((field) => ({
            name: field.name,
            type: kinds[field.kind] ?? "string",
            ...(field.isNeeded ? { constraints: { required: true } } : {}),
          })),
        },
      })),
  };
}
