/** Reads labelled lines: one JSON object a line, `{"id"?, "text", "lang"?, "group"?, "slices"?, …labels}`. */

export type LabelledLine = {
  /** Where it stands in the file, from 1. */
  readonly number: number;
  /** As given, or else the line number. */
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly group?: string;
  /** Ways of saying it, such as "idiom" or "denial"; each is measured on its own as well. */
  readonly slices: readonly string[];
  readonly labels: Readonly<Record<string, unknown>>;
};

export type BadLine = { readonly line: number; readonly problem: string };

const TAKEN = new Set(["id", "text", "lang", "group", "slices"]);

/** Parses a whole file. Empty lines are passed over; lines that cannot be read are told, and the others still count. */
export function readLabelledLines(content: string): { lines: LabelledLine[]; bad: BadLine[] } {
  const lines: LabelledLine[] = [];
  const bad: BadLine[] = [];
  content
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((raw, at) => {
      if (raw.trim() === "") return;
      const parsed = readLabelledLine(raw, at + 1);
      if (typeof parsed === "string") bad.push({ line: at + 1, problem: parsed });
      else lines.push(parsed);
    });
  return { lines, bad };
}

/** The line, or a sentence about what is wrong with it. */
function readLabelledLine(raw: string, number: number): LabelledLine | string {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return "This is not a JSON object.";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "This is not a JSON object.";
  const record = value as Record<string, unknown>;
  const { id, text, lang, group, slices } = record;
  if (typeof text !== "string") return 'There is no "text" with words in it.';
  if (id !== undefined && typeof id !== "string" && typeof id !== "number") return '"id" must be a text or a number.';
  if (lang !== undefined && lang !== null && typeof lang !== "string") return '"lang" must be a text such as "en".';
  const named = typeof slices === "string" ? slices.split(",").map((slice) => slice.trim()) : (slices ?? []);
  if (!Array.isArray(named) || named.some((slice) => typeof slice !== "string"))
    return '"slices" must be names with commas between them, or a list of names.';
  const labels = Object.fromEntries(Object.entries(record).filter(([name]) => !TAKEN.has(name)));
  return {
    number,
    id: id === undefined ? String(number) : String(id),
    text,
    ...(typeof lang === "string" ? { lang } : {}),
    ...(typeof group === "string" || typeof group === "number" ? { group: String(group) } : {}),
    slices: named.filter((slice) => slice !== ""),
    labels,
  };
}
