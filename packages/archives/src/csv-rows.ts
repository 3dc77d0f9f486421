import { ArchiveProblem, type Pieces } from "./types.ts";

/** Longest cell that is kept whole, in UTF-16 units; the rest of it is left away. */
const longestCell = 1_000_000;

/** Rows of a comma-separated text as objects by the names in its first row, one by one, however long the text is. */
export async function* csvRows(pieces: Pieces): AsyncGenerator<Record<string, string>> {
  let names: string[] | undefined;
  const reading: Reading = { inQuotes: false, quoteBefore: false, cell: "", row: [] };
  for await (const piece of pieces)
    for (const row of rowsOf(reading, piece)) {
      if (names) yield named(names, row);
      else names = row.map((name) => name.replace(/^\uFEFF/, "").trim());
    }
  if (reading.inQuotes && !reading.quoteBefore) throw new ArchiveProblem("broken");
  if (names && (reading.cell !== "" || reading.row.length > 0)) yield named(names, endRow(reading));
}

function named(names: readonly string[], row: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""]));
}

type Reading = { inQuotes: boolean; quoteBefore: boolean; cell: string; row: string[] };

function* rowsOf(reading: Reading, piece: string): Generator<string[]> {
  for (const mark of piece) {
    if (reading.quoteBefore) {
      reading.quoteBefore = false;
      if (mark === '"') {
        put(reading, mark);
        continue;
      }
      reading.inQuotes = false;
    }
    if (reading.inQuotes) {
      if (mark === '"') reading.quoteBefore = true;
      else put(reading, mark);
    } else if (mark === '"' && reading.cell === "") reading.inQuotes = true;
    else if (mark === ",") endCell(reading);
    else if (mark === "\n") yield endRow(reading);
    else if (mark !== "\r") put(reading, mark);
  }
}

function put(reading: Reading, mark: string): void {
  if (reading.cell.length < longestCell) reading.cell += mark;
}

function endCell(reading: Reading): void {
  reading.row.push(reading.cell);
  reading.cell = "";
}

function endRow(reading: Reading): string[] {
  endCell(reading);
  const row = reading.row;
  reading.row = [];
  return row;
}
