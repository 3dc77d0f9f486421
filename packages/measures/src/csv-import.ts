import { isAnswerOf } from "./asked.ts";
import { delimiterOf, parseCsv } from "./csv.ts";
import { compareTotal, plain, type Refused, type RefusedCode, timeOf } from "./fhir-import.ts";
import { say } from "./reading.ts";
import { score } from "./score.ts";
import type { Answer, Instrument, Item, Scale, Score } from "./types.ts";

/** What a column holds. Columns that nobody knows are ignored, and that is shown. */
export type Column =
  | { readonly kind: "item"; readonly linkId: string }
  | { readonly kind: "scale"; readonly key: string }
  | { readonly kind: "at" }
  | { readonly kind: "ignored" };

/** What would be taken over, before anything is: nothing is written until somebody has looked at this. */
export type CsvPreview = {
  readonly columns: readonly { readonly header: string; readonly means: Column }[];
  /** `line` counts rows of the file from 1, the header being the first; `at` in milliseconds UTC. */
  readonly rows: readonly {
    readonly line: number;
    readonly at: number;
    readonly answers: ReadonlyMap<string, Answer>;
    readonly score: Score;
  }[];
  readonly refused: readonly { readonly line: number; readonly reasons: readonly Refused[] }[];
  /** The file as a whole cannot be read; rows are then empty. */
  readonly problem: Refused | null;
};

const mostLetters = 5_000_000;
const mostRows = 20_000;
const declinedWords = ["declined", "prefer not to say", "prefiero no decir", "prefiero no contestar"];
const openWords = ["", "na", "n/a", "null", ".", "-"];
const timeWords = ["at", "date", "day", "time", "timestamp", "authored", "completed", "fecha", "dia", "día", "hora"];

/**
 * Reads answers to one instrument from CSV text, one filled form a row. Columns are known by linkId, LOINC code, the
 * question's own words, or its number behind `q`, `item` or the form's name, but only where that names all questions;
 * `columns` (header to meaning) goes before all of these. Answers are values or the answers' own words.
 */
export function fromCsv(
  instrument: Instrument,
  text: string,
  { now, columns: told = {} }: { now: number; columns?: Readonly<Record<string, Column>> },
): CsvPreview {
  const nothing = (code: RefusedCode, says: string): CsvPreview => ({
    columns: [],
    rows: [],
    refused: [],
    problem: { code, about: "file", says },
  });
  if (text.length > mostLetters) return nothing("too-large", `more than ${mostLetters} letters`);
  // A file in another encoding shows as replacement characters or zeros once it has been read as UTF-8.
  if (/[\uFFFD\0]/.test(text)) return nothing("not-valid", "the file is not in UTF-8; save it once more as UTF-8");
  const clean = text.replace(/^\uFEFF/, "");
  const { rows, openQuoteOnLine } = parseCsv(clean, delimiterOf(clean));
  if (openQuoteOnLine !== null)
    return nothing("not-valid", `a quotation mark on line ${openQuoteOnLine} is never closed`);
  if (rows.length > mostRows) return nothing("too-large", `more than ${mostRows} rows`);
  const [header = [], ...body] = rows;
  const known = columnsOf(instrument, header, told);
  if (!known.some(({ means }) => means.kind === "item"))
    return nothing("unknown-item", "no column is a question of this form");
  if (!known.some(({ means }) => means.kind === "at"))
    return nothing("no-time", "no column says when it was filled in");
  const twice = repeated(known.map(({ means }) => means).filter(({ kind }) => kind !== "ignored"));
  if (twice) return nothing("answered-twice", `two columns are ${twice}`);
  const read = body.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === "") ? [] : [readRow(instrument, known, cells, index + 2, now)],
  );
  return { columns: known, problem: null, ...apart(read) };
}

type ReadRow = { line: number; at: number | null; answers: Map<string, Answer>; score: Score; reasons: Refused[] };
type Known = CsvPreview["columns"];

function readRow(instrument: Instrument, columns: Known, cells: readonly string[], line: number, now: number): ReadRow {
  const reasons: Refused[] = [];
  const refuse = (code: RefusedCode, about: string, says: string) => void reasons.push({ code, about, says });
  if (cells.length !== columns.length)
    refuse("not-valid", "row", `${cells.length} fields under ${columns.length} headers`);
  const answers = new Map<string, Answer>();
  const stated: { scale: Scale; cell: string }[] = [];
  let at: number | null = null;
  for (const [index, { header, means }] of columns.entries()) {
    const cell = (cells[index] ?? "").trim();
    if (means.kind === "at") at = timeOf(cell.replace(" ", "T"), now, header, refuse);
    if (means.kind === "scale" && !openWords.includes(cell.toLowerCase())) {
      const scale = instrument.scales.find(({ key }) => key === means.key);
      if (scale) stated.push({ scale, cell });
    }
    if (means.kind !== "item" || openWords.includes(cell.toLowerCase())) continue;
    const item = instrument.items.find(({ linkId }) => linkId === means.linkId);
    const answer = item ? answerOf(item, cell) : null;
    if (answer === null)
      refuse("option-set-mismatch", header, `${say(cell)} is not one of the answers to this question`);
    else answers.set(means.linkId, answer);
  }
  if (answers.size === 0 && reasons.length === 0) refuse("no-answers", "row", "there is no answer in it");
  const scored = score(instrument, answers);
  for (const { scale, cell } of stated) {
    const value = Number(cell);
    if (Number.isFinite(value)) compareTotal(scored, scale, value, refuse);
    else refuse("total-mismatch", scale.key, `${say(cell)} is not a number`);
  }
  return { line, at, answers, score: scored, reasons };
}

/** The same moment twice is one form brought twice; the first is kept. */
function apart(read: readonly ReadRow[]): Pick<CsvPreview, "rows" | "refused"> {
  const moments = new Set<number>();
  const rows: CsvPreview["rows"][number][] = [];
  const refused: CsvPreview["refused"][number][] = [];
  for (const { line, at, answers, score: scored, reasons } of read) {
    if (reasons.length > 0 || at === null) refused.push({ line, reasons });
    else if (moments.has(at))
      refused.push({
        line,
        reasons: [{ code: "answered-twice", about: "row", says: "an earlier row has the same time" }],
      });
    else rows.push({ line, at, answers, score: scored });
    if (at !== null && reasons.length === 0) moments.add(at);
  }
  return { rows, refused };
}

function answerOf(item: Item, cell: string): Answer | null {
  const words = plain(cell);
  if (declinedWords.includes(words)) return "declined";
  const byWords = item.options.find(({ text }) => plain(text) === words);
  if (byWords) return byWords.value;
  const number = /^[+-]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(",", ".")) : Number.NaN;
  return isAnswerOf(item, number) ? number : null;
}

function columnsOf(instrument: Instrument, header: readonly string[], told: Readonly<Record<string, Column>>): Known {
  const style = stylesOf(instrument).find((names) =>
    instrument.items
      .filter(({ linkId }) => isScored(instrument, linkId))
      .every((item) => header.some((head) => names(item) === short(head))),
  );
  return header.map((head) => {
    const given = Object.hasOwn(told, head) ? told[head] : undefined;
    return { header: head, means: given ?? meaningOf(instrument, head, style) };
  });
}

function meaningOf(instrument: Instrument, head: string, style: ((item: Item) => string) | undefined): Column {
  const name = short(head);
  if (timeWords.includes(name)) return { kind: "at" };
  const item = instrument.items.find(
    (each) => (style && style(each) === name) || plain(each.text) === plain(head) || each.loinc === head.trim(),
  );
  if (item) return { kind: "item", linkId: item.linkId };
  const scale = instrument.scales.find(
    ({ key, loinc }) => name === short(key) || name === short(`${instrument.id}${key}`) || loinc === head.trim(),
  );
  if (scale) return { kind: "scale", key: scale.key };
  const isTotal = ["total", "score", "sum", "puntaje", "suma", short(`${instrument.id}score`)].includes(name);
  return isTotal && instrument.totalScale !== null
    ? { kind: "scale", key: instrument.totalScale }
    : { kind: "ignored" };
}

/** Ways in which others number the questions. A way counts only when it names every question that is scored. */
function stylesOf({ id }: Instrument): ((item: Item) => string)[] {
  const letters = id.replace(/[^a-z]/gi, "");
  return [
    ({ linkId }) => short(linkId),
    ({ linkId }) => short(`${id}${linkId}`),
    ({ linkId }) => short(`${letters}${linkId}`),
    ({ linkId }) => short(`q${linkId}`),
    ({ linkId }) => short(`item${linkId}`),
  ];
}

function isScored({ scales }: Instrument, linkId: string): boolean {
  return scales.some(({ items }) => items.includes(linkId));
}

function short(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function repeated(means: readonly Column[]): string | null {
  const names = means.map((each) =>
    each.kind === "item" ? each.linkId : each.kind === "scale" ? each.key : "the time",
  );
  return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}
