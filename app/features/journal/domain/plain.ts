import { type DateOrder, readWhen, type When } from "#kernel/written-dates.ts";
import type { FoundEntry } from "./table.ts";

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Text out of simple HTML, as some journals keep it; anything else stays as it is. Nothing is ever shown as HTML. */
export function plainText(text: string): string {
  if (!/<\/?(p|div|br|span|li|ul|ol|h[1-6]|b|i|strong|em|a|html|body)\b[^<>]*>/i.test(text)) return text.trim();
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<li\b[^<>]*>/gi, "\n• ")
    .replace(/<\/(p|div|h[1-6]|ul|ol|blockquote)\s*>/gi, "\n\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] ?? "")
    .replace(/&#(\d{1,6});/g, (whole, code: string) => character(Number(code), whole))
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function character(code: number, whole: string): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

/** A date standing alone on a line, also as a heading, between dashes, or after "Date:". */
function dateLine(line: string, order: DateOrder): When | null {
  if (line.length > 90) return null;
  const bare = line
    .trim()
    .replace(/^#{1,6}\s+/, "")
    .replace(/^(?:date|fecha|created|entry)\s*:\s*/i, "")
    .replace(/^[-–—=*_[\s]+|[-–—=*_\]:\s]+$/g, "");
  return bare === "" ? null : readWhen(bare, order);
}

type Part = { when: When | null; lines: string[] };

/**
 * Plain text or Markdown in which dates stand on lines of their own: each begins an entry. What comes before the first
 * date is an entry by itself. Without any such line the whole file is one entry.
 *
 * @param fileName its date, if it has one, goes to what has none inside
 */
export function entriesOfText(text: string, fileName: string, order: DateOrder): FoundEntry[] {
  const front = frontMatter(text, order);
  const body = front ? text.slice(front.length) : text;
  const named = front?.when ?? dateInName(fileName);
  const parts: Part[] = [{ when: named, lines: [] }];
  for (const line of body.split(/\r\n?|\n/)) {
    const when = dateLine(line, order);
    if (when) parts.push({ when, lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.flatMap(({ when, lines }) => {
    const words = lines
      .join("\n")
      .replace(/^\s*\n|\s+$/g, "")
      .trim();
    return words === "" || /^[-–—=*_\s]+$/.test(words)
      ? []
      : [{ when, text: front?.title && parts.length === 1 ? `${front.title}\n\n${words}` : words }];
  });
}

/** The block between two `---` lines at the start of a Markdown file, and the date in it. */
function frontMatter(
  text: string,
  order: DateOrder,
): { length: number; when: When | null; title: string | null } | null {
  const found = /^---\r?\n([\s\S]{0,4000}?)\r?\n---[^\S\n]*(?:\r?\n|$)/.exec(text);
  if (!found) return null;
  const field = (name: string) =>
    new RegExp(`^(?:${name})\\s*:\\s*["']?(.+?)["']?\\s*$`, "im").exec(found[1] ?? "")?.[1] ?? null;
  const date = field("date|created|created_at|datetime|fecha");
  return { length: found[0].length, when: date ? readWhen(date, order) : null, title: field("title|t[ií]tulo") };
}

/** `2021-03-04 Rain.md`, `20210304.txt`. */
export function dateInName(fileName: string): When | null {
  const found = /(?:^|[^\d])((?:19|20)\d{2})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/.exec(fileName);
  return found ? readWhen(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
