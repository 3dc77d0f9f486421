import { readFileSync } from "node:fs";

/** Rows of a comma-separated (or otherwise separated) file with a header line and double-quoted fields (RFC 4180), as one record a row. */
export function readCsv(file: string, separator = ","): Record<string, string>[] {
  const [header, ...rows] = parseCsv(readFileSync(file, "utf8"), separator);
  if (header === undefined) throw new Error(`${file} is empty.`);
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}

function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted) {
      if (mark !== '"') field += mark;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === separator) {
      row.push(field);
      field = "";
    } else if (mark === "\n" || mark === "\r") {
      if (mark === "\r" && text[at + 1] === "\n") at += 1;
      row.push(field);
      field = "";
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
    } else field += mark;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Objects of a file with one JSON object a line. */
export function readJsonLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Cells of a tab-separated file without a header. */
export function readTsv(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/\r$/, "").split("\t"));
}
