import type { DateOrder } from "#kernel/written-dates.ts";
import { bytesToSend, limits, paragraphsOf } from "../domain.ts";
import { entriesOfJson } from "./json.ts";
import { entriesOfText } from "./plain.ts";
import { type FoundEntry, type Table, tableOf } from "./table.ts";

/** What a file of another journal turned out to hold. A table is asked about before it becomes entries. */
export type FoundInFile =
  | { kind: "table"; table: Table }
  | { kind: "entries"; entries: FoundEntry[] }
  | { kind: "nothing" };

/** One file as text, with the mark of its encoding already gone. */
export type FileText = { name: string; text: string };

/** Turns CSV text into rows of cells; the browser lends papaparse, which is loaded only when it is needed. */
export type ReadCells = (text: string) => readonly (readonly string[])[];

/**
 * Reads one exported file. What it holds counts more than what it is called: JSON in a .txt is read as JSON.
 *
 * @param order how 03/04 is meant where nothing in the file tells
 */
export function readJournalFile({ name, text }: FileText, order: DateOrder, readCells: ReadCells): FoundInFile {
  if (text.trim() === "") return { kind: "nothing" };
  const json = readJson(text);
  if (json !== undefined) return some(entriesOfJson(json, order));
  if (/\.(csv|tsv|tab)$/i.test(name) || (!/\.(md|markdown|txt|text)$/i.test(name) && looksTabular(text))) {
    const table = tableOf(readCells(text));
    if (table && table.rows.length > 0) return { kind: "table", table };
  }
  return some(entriesOfText(text, name, order));
}

function some(entries: FoundEntry[]): FoundInFile {
  return entries.length > 0 ? { kind: "entries", entries } : { kind: "nothing" };
}

/** A whole JSON document, or one a line. Undefined when it is neither. */
function readJson(text: string): unknown {
  const start = text.trimStart()[0];
  if (start !== "{" && start !== "[") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Perhaps one document a line.
  }
  try {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    return lines.length > 1 && start === "{" ? lines.map((line) => JSON.parse(line)) : undefined;
  } catch {
    return undefined;
  }
}

/** The first lines all have the same number, two or more, of commas, semicolons or tabs. */
function looksTabular(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .slice(0, 6)
    .filter((line) => line !== "");
  return [",", ";", "\t"].some((mark) => {
    const counts = new Set(lines.map((line) => line.split(mark).length));
    return lines.length > 1 && counts.size === 1 && !counts.has(1) && !counts.has(2);
  });
}

/** Ready to be kept: within the limits, with a moment, oldest first. */
export type ReadyEntry = { at: Date; paragraphs: string[] };
export type Ready = {
  entries: ReadyEntry[];
  /** Exact doubles inside the files, left out. */
  doubles: number;
  /** How many had no date and were put to the day the person chose. */
  undated: number;
};

/** Bytes that one kept entry may take in a save; a longer one becomes several with the same date. */
const mostBytes = limits.saveBytes / 2;

/**
 * Puts found entries into the shape the journal keeps: cut into paragraphs, doubles left out, what has no date put to
 * `undatedAt` in the order of the file (a second apart), over-long ones made into several.
 */
export function readyEntries(found: readonly FoundEntry[], undatedAt: Date): Ready {
  const seen = new Set<string>();
  let doubles = 0;
  let undated = 0;
  const entries: ReadyEntry[] = [];
  for (const { when, text } of found) {
    const key = `${when ?? ""}\n${text}`;
    if (when !== null && seen.has(key)) {
      doubles += 1;
      continue;
    }
    seen.add(key);
    const paragraphs = paragraphsOf(text);
    if (paragraphs.length === 0) continue;
    const told = when === null ? null : new Date(when);
    const dated = told !== null && !Number.isNaN(told.getTime()) && told.getUTCFullYear() >= 1900;
    const at = dated ? told : new Date(undatedAt.getTime() + undated * 1000);
    if (!dated) undated += 1;
    for (const part of partsOf(paragraphs)) entries.push({ at, paragraphs: part });
  }
  entries.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { entries, doubles, undated };
}

function partsOf(paragraphs: readonly string[]): string[][] {
  const parts: string[][] = [];
  let held: string[] = [];
  let bytes = 0;
  for (const paragraph of paragraphs) {
    const more = bytesToSend(paragraph, true);
    if (held.length > 0 && bytes + more > mostBytes) {
      parts.push(held);
      held = [];
      bytes = 0;
    }
    held.push(paragraph);
    bytes += more;
  }
  if (held.length > 0) parts.push(held);
  return parts;
}

/** Groups of entries that each fit into one request. */
export function importParts(
  entries: readonly ReadyEntry[],
  most: number = limits.entriesPerImportPart,
): ReadyEntry[][] {
  const groups: ReadyEntry[][] = [];
  let held: ReadyEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const more = entry.paragraphs.reduce((sum, paragraph) => sum + bytesToSend(paragraph, true), 300);
    if (held.length > 0 && (held.length >= most || bytes + more > mostBytes)) {
      groups.push(held);
      held = [];
      bytes = 0;
    }
    held.push(entry);
    bytes += more;
  }
  if (held.length > 0) groups.push(held);
  return groups;
}
