import { type DateOrder, dateOrderOf, isOrderUnclear, readWhen, type When } from "#kernel/written-dates.ts";

/** One entry as another journal had it. `when` is null where the file does not say. */
export type FoundEntry = { when: When | null; text: string };

/** Which columns of a table hold what, by position. */
export type Columns = { text: number; date: number | null; title: number | null; order: DateOrder };

export type Table = {
  /** Names of the columns; `1`, `2`, … where the file has none. */
  names: string[];
  rows: string[][];
};

const sampled = 200;
const textNames =
  /^(?:.*[^a-z])?(text|entry|entries|content|contents|body|note|notes|journal|diary|answer|description|message|thoughts?|texto|nota|notas|diario|contenido|entrada|escrito)(?:[^a-z].*)?$/i;
const dateNames = /date|time|day|created|when|fecha|d[ií]a|hora|creado/i;
const titleNames = /^(title|subject|heading|headline|t[ií]tulo|asunto)$/i;

/** Rows of a CSV file as a table: the first row gives the names, unless it reads like an entry itself. */
export function tableOf(rows: readonly (readonly string[])[]): Table | null {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const first = filled[0];
  if (!first) return null;
  const width = Math.max(...filled.slice(0, sampled).map((row) => row.length));
  const hasNames =
    filled.length > 1 &&
    first.every((cell) => cell.length <= 80 && readWhen(cell) === null && !/[.!?]\s|[.!?]$/.test(cell.trim()));
  const names = Array.from({ length: width }, (_, at) => (hasNames && first[at]?.trim()) || String(at + 1));
  return { names, rows: (hasNames ? filled.slice(1) : filled).map((row) => [...row]) };
}

/** The best guess at which column is what; null when no column holds words. The person can choose otherwise. */
export function guessColumns({ names, rows }: Table, usual: DateOrder): Columns | null {
  const sample = rows.slice(0, sampled);
  const columns = names.map((name, at) => {
    const cells = sample.map((row) => row[at]?.trim() ?? "").filter((cell) => cell !== "");
    const dates = cells.filter((cell) => readWhen(cell) !== null).length / Math.max(1, cells.length);
    const letters =
      cells.reduce((sum, cell) => sum + (/\p{L}/u.test(cell) ? cell.length : 0), 0) / Math.max(1, sample.length);
    return { at, name, cells, dates, letters, different: new Set(cells).size };
  });
  const texts = columns.filter((column) => column.dates < 0.5 && column.letters > 0 && !titleNames.test(column.name));
  const longest = Math.max(0, ...texts.map((column) => column.letters));
  const score = (column: (typeof columns)[number]) =>
    column.letters / (longest || 1) + (textNames.test(column.name) ? 0.6 : 0) + (column.different > 2 ? 0.1 : 0);
  const text = texts.sort((a, b) => score(b) - score(a) || a.at - b.at)[0];
  if (!text) return null;
  const date = columns
    .filter((column) => column.dates >= 0.6)
    .sort(
      (a, b) => Number(dateNames.test(b.name)) - Number(dateNames.test(a.name)) || b.dates - a.dates || a.at - b.at,
    )[0];
  const title = columns.find((column) => titleNames.test(column.name) && column.at !== text.at);
  return {
    text: text.at,
    date: date?.at ?? null,
    title: title?.at ?? null,
    order: (date && dateOrderOf(date.cells)) ?? usual,
  };
}

/** True when the chosen dates could be read day first or month first, so that the person is asked. */
export function mustAskOrder({ rows }: Table, date: number | null): boolean {
  return date !== null && isOrderUnclear(rows.map((row) => row[date] ?? ""));
}

/** The rows as entries, in the order of the file; rows without words are left out. */
export function entriesOfTable({ rows }: Table, columns: Columns): FoundEntry[] {
  return rows.flatMap((row) => {
    const title = columns.title === null ? "" : (row[columns.title]?.trim() ?? "");
    const words = row[columns.text]?.trim() ?? "";
    const text = [title, words].filter((part) => part !== "").join("\n\n");
    if (text === "") return [];
    return { when: columns.date === null ? null : readWhen(row[columns.date] ?? "", columns.order), text };
  });
}
