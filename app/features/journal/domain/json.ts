import { type DateOrder, readWhen, type When } from "#kernel/written-dates.ts";
import { plainText } from "./plain.ts";
import type { FoundEntry } from "./table.ts";

type Thing = { readonly [key: string]: unknown };

/** Names other journals give the words of an entry, likeliest first. */
const textKeys = [
  "text",
  "textContent",
  "content",
  "body",
  "entry",
  "note",
  "notes",
  "html",
  "richText",
  "preview_text",
  "description",
  "message",
  "answer",
  "texto",
  "nota",
  "contenido",
];
const titleKeys = ["title", "heading", "subject", "titulo", "título"];
const dateKeys = [
  "creationDate",
  "date_journal",
  "date",
  "dateTime",
  "datetime",
  "createdAt",
  "created_at",
  "created",
  "userEditedTimestampUsec",
  "createdTimestampUsec",
  "timestamp",
  "time",
  "day",
  "entryDate",
  "entry_date",
  "fecha",
];

/** How deep a list of entries may lie inside a file. */
const deepest = 4;

/**
 * Finds the entries of a JSON export: an array of objects or of texts, one object that is an entry by itself, or an
 * object that holds such an array somewhere (Day One keeps it under `entries`; Journey writes one object a file).
 *
 * @param value what `JSON.parse` gave
 */
export function entriesOfJson(value: unknown, order: DateOrder): FoundEntry[] {
  const list = largestList(value, 0);
  if (list && list.length > 0) return list.flatMap((item) => entryOf(item, order));
  return entryOf(value, order);
}

function largestList(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (depth >= deepest || !isThing(value) || hasWords(value)) return null;
  let best: readonly unknown[] | null = null;
  for (const inside of Object.values(value)) {
    const found = largestList(inside, depth + 1);
    if (found && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

function entryOf(item: unknown, order: DateOrder): FoundEntry[] {
  if (typeof item === "string") return item.trim() === "" ? [] : [{ when: null, text: plainText(item) }];
  if (!isThing(item)) return [];
  const words = firstText(item, textKeys) ?? longestText(item);
  const title = firstText(item, titleKeys);
  const text = [title, words]
    .filter((part) => part !== null && part !== undefined)
    .map(plainText)
    .filter((part, at, all) => part !== "" && all.indexOf(part) === at)
    .join("\n\n");
  return text === "" ? [] : [{ when: dateOf(item, order), text }];
}

function dateOf(item: Thing, order: DateOrder): When | null {
  const keys = Object.keys(item);
  for (const wanted of dateKeys) {
    const key = keys.find((name) => name.toLowerCase() === wanted.toLowerCase());
    const value = key === undefined ? undefined : item[key];
    if (typeof value !== "string" && typeof value !== "number") continue;
    const when = readWhen(String(value), order);
    if (when) return when;
  }
  return null;
}

function firstText(item: Thing, wanted: readonly string[]): string | null {
  const keys = Object.keys(item);
  for (const name of wanted) {
    const key = keys.find((each) => each.toLowerCase() === name.toLowerCase());
    const value = key === undefined ? undefined : item[key];
    if (typeof value === "string" && value.trim() !== "" && !looksLikeJson(value)) return value;
  }
  return null;
}

/** Where no name is known: the longest text that has a space in it and is not a date. */
function longestText(item: Thing): string | null {
  const texts = Object.values(item).filter(
    (value) => typeof value === "string" && /\S\s+\S/.test(value) && readWhen(value) === null,
  );
  return (texts as string[]).sort((a, b) => b.length - a.length)[0] ?? null;
}

function hasWords(item: Thing): boolean {
  return firstText(item, textKeys) !== null;
}

/** Day One keeps a second, structured copy of the text as JSON inside a string. */
function looksLikeJson(text: string): boolean {
  return /^\s*\{\s*"/.test(text);
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
