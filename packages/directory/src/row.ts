import type { Level, Reason } from "./problem.ts";
import type { Field, Table } from "./structure.ts";

export type Value = string | number;
/** A row with what hangs under it, as the JSON of the specification has it. */
export type Doc = { [key: string]: Value | Doc | Doc[] };

export type RowFault = { level: Level; reason: Reason; field: string };
export type CleanRow = { row: Record<string, Value>; faults: RowFault[] };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const time = /^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/;
const moment = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Longest text of one field in UTF-16 units; a page, not a book. */
export const mostLetters = 20_000;

/**
 * A row as it may be kept. A field that is wrong is left out and said so; where it is needed the row is refused.
 *
 * @param implied fields that the place in a document says already, so that they may be missing
 */
export function cleanRow(table: Table, given: Record<string, unknown>, implied: ReadonlySet<string>): CleanRow {
  const row: Record<string, Value> = {};
  const faults: RowFault[] = [];
  for (const field of table.fields) {
    const value = given[field.name];
    const isNeeded = field.isNeeded && !implied.has(field.name);
    if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) {
      if (isNeeded) faults.push({ level: "refused", reason: "missing", field: field.name });
      continue;
    }
    const read = readValue(field, value);
    if (typeof read === "object") {
      faults.push({ level: isNeeded ? "refused" : "left-out", reason: read.reason, field: field.name });
    } else {
      row[field.name] = read;
      if (field.kind === "id" && read !== value) faults.push({ level: "look", reason: "id-made", field: field.name });
    }
  }
  return { row, faults };
}

function readValue(field: Field, value: unknown): Value | { reason: Reason } {
  if (typeof value !== "string" && typeof value !== "number") return { reason: "wrong-kind" };
  const text = String(value).trim();
  if (text.length > mostLetters || !text.isWellFormed()) return { reason: "wrong-kind" };
  if (field.oneOf) {
    const found = field.oneOf.find((each) => each.toLowerCase() === text.toLowerCase().replaceAll("_", " "));
    return found ?? { reason: "not-on-the-list" };
  }
  switch (field.kind) {
    case "id":
      return uuid.test(text) ? text.toLowerCase() : madeId(`id ${text}`);
    case "number": {
      const number = Number(text);
      return Number.isFinite(number) && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text) ? number : { reason: "wrong-kind" };
    }
    case "date":
      return date.test(text)
        ? text
        : moment.test(text) && date.test(text.slice(0, 10))
          ? text.slice(0, 10)
          : { reason: "wrong-kind" };
    case "moment":
      return moment.test(text) && !Number.isNaN(Date.parse(text)) ? text : { reason: "wrong-kind" };
    case "time":
      return time.test(text) ? text : { reason: "wrong-kind" };
    case "email":
      return /^[^\s@]+@[^\s@]+$/.test(text) ? text : { reason: "wrong-kind" };
    case "uri":
      // Only what a browser may safely open; anything else would be a trap behind a link.
      return /^https?:\/\/[^\s<>"]+$/i.test(text)
        ? text
        : /^[\w.-]+\.[a-z]{2,}(\/\S*)?$/i.test(text)
          ? `https://${text}`
          : { reason: "wrong-kind" };
    default:
      return typeof value === "number" ? text : value;
  }
}

/** A UUID (version 8) that is always the same for the same text, so that a second import meets the same row. */
export function madeId(text: string): string {
  const words = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
      hash ^= hash >>> 13;
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
  });
  const hex = words.join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
