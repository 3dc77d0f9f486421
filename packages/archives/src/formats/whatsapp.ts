import type { Format, Pieces, Post, Skipped } from "../types.ts";
import { ending } from "./shape.ts";

/**
 * An exported WhatsApp chat. Its dates are written as the phone's country does, so day and month are told apart by
 * all dates together. Times are the phone's own; they are taken as such, in `zone`.
 * Everyone's words are in it: `by` says whose, and only the ones the person calls their own may be looked at.
 */
export const whatsapp: Format = {
  source: "whatsapp",
  files: (names) => ending(names, /(^|\/)(_chat|WhatsApp[^/]*|chat[^/]*)\.txt$/i),
  async *read(_name, pieces, skipped) {
    yield* messages(pieces, skipped);
  },
};

const start =
  /^[\u200e\u200f\u202a-\u202e]*\[?(\d{1,4})[./-](\d{1,2})[./-](\d{1,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s?([apAP])?\.?\s?[mM]?\.?\]?\s?(?:-\s)?([^:]{1,80}):\s?([\s\S]*)$/;
/** A line of the program's own (somebody joined, all is encrypted) has a date and no name. */
const ownLine = /^[\u200e\u200f\u202a-\u202e]*\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}/;
/** What stands for a picture or a call, in whatever language: "<Media omitted>", "‎image omitted". */
const noWords = /^\s*(<[^<>]{3,60}>|\u200e.*)\s*$/;

type Raw = { a: number; b: number; c: number; hour: number; minute: number; second: number; by: string; text: string };

async function* messages(pieces: Pieces, skipped: Skipped): AsyncGenerator<Post> {
  const held: Raw[] = [];
  let order: "dmy" | "mdy" | undefined;
  let open: Raw | undefined;
  const settled = (raw: Raw): Post[] => {
    if (order) return toPost(raw, order, skipped);
    held.push(raw);
    order = orderOf(held, held.length >= heldAtMost);
    return order ? held.splice(0).flatMap((one) => toPost(one, order ?? "dmy", skipped)) : [];
  };
  for await (const line of lines(pieces)) {
    const raw = readStart(line);
    if (!raw && !ownLine.test(line)) {
      if (open && open.text.length < longestMessage) open.text += `\n${line}`;
      else if (!open && line.trim() !== "") skipped.count += 1;
      continue;
    }
    if (open) yield* settled(open);
    open = raw ?? undefined;
  }
  if (open) yield* settled(open);
  const last = order ?? orderOf(held, true) ?? "dmy";
  for (const raw of held) yield* toPost(raw, last, skipped);
}

const heldAtMost = 20_000;
const longestMessage = 100_000;

async function* lines(pieces: Pieces): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of pieces) {
    const parts = (rest + piece).split(/\r?\n/);
    rest = parts.pop() ?? "";
    yield* parts;
  }
  if (rest !== "") yield rest;
}

function readStart(line: string): Raw | null {
  const found = start.exec(western(line.slice(0, 200)) + line.slice(200));
  if (!found) return null;
  const [, a, b, c, hour, minute, second, half, by, text] = found;
  const twelve = half?.toLowerCase();
  const given = Number(hour);
  return {
    a: Number(a),
    b: Number(b),
    c: Number(c),
    hour: twelve === "p" && given < 12 ? given + 12 : twelve === "a" && given === 12 ? 0 : given,
    minute: Number(minute),
    second: Number(second ?? 0),
    by: by?.replace(/[\u200e\u200f]/g, "").trim() ?? "",
    text: noWords.test(text ?? "") ? "" : (text ?? ""),
  };
}

/** Arabic and Persian digits as western ones, and the narrow space some phones put before AM. */
function western(line: string): string {
  return line
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u202f\u00a0]/g, " ")
    .replace(/،/g, ",");
}

/** Told by a number above twelve; else, once all is read or enough is, by which order runs forward in time. */
function orderOf(held: readonly Raw[], decide: boolean): "dmy" | "mdy" | undefined {
  const newest = held.at(-1);
  if (newest && newest.a > 31) return "dmy";
  if (newest && newest.a > 12) return "dmy";
  if (newest && newest.b > 12) return "mdy";
  if (!decide) return undefined;
  return backSteps(held, "mdy") < backSteps(held, "dmy") ? "mdy" : "dmy";
}

function backSteps(held: readonly Raw[], order: "dmy" | "mdy"): number {
  const times = held.map((raw) => momentOf(raw, order));
  return times.filter((at, index) => index > 0 && at < (times[index - 1] ?? at)).length;
}

function momentOf({ a, b, c, hour, minute, second }: Raw, order: "dmy" | "mdy"): number {
  if (a > 31) return Date.UTC(a, b - 1, c, hour, minute, second);
  const year = c < 100 ? 2000 + c : c;
  return order === "dmy"
    ? Date.UTC(year, b - 1, a, hour, minute, second)
    : Date.UTC(year, a - 1, b, hour, minute, second);
}

function toPost(raw: Raw, order: "dmy" | "mdy", skipped: Skipped): Post[] {
  const at = momentOf(raw, order);
  if (at > Date.UTC(2009, 0, 1) && at < Date.UTC(2100, 0, 1)) return [{ at, text: raw.text, by: raw.by }];
  skipped.count += 1;
  return [];
}
