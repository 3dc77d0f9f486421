import { type DateOrder, dateOrderOf, readWhen } from "#kernel/written-dates.ts";
import { type Answers, asOwnTag, limits } from "../domain.ts";
import type { Sheet } from "./foreign-sheet.ts";
import { stepOfWord } from "./mood-words.ts";

/** How a column becomes a step from 1 to 5: by the two ends of its numbers, or word by word; null leaves a word out. */
export type Steps =
  | { kind: "numbers"; worst: number; best: number }
  | { kind: "words"; steps: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | null>> };

export type SleepUnit = "hours" | "minutes";

/** Which column is what, by position; null: none. The person may change all of it. */
export type Mapping = {
  order: DateOrder;
  date: number | null;
  time: number | null;
  mood: { at: number; steps: Steps } | null;
  energy: { at: number; steps: Steps } | null;
  sleep: { at: number; unit: SleepUnit } | null;
  tags: number | null;
  word: number | null;
};

export type RefusedWhy = "no-date" | "unread-date" | "future" | "long-ago" | "out-of-range" | "nothing" | "too-many";

/** Ready to be kept. `when` is local time unless it ends in an offset. */
export type Brought = { when: string; answers: Answers };
export type Ready = {
  brought: Brought[];
  /** Lines that stay out, by their number in the file (the first line of values is 2), and why. */
  refused: { line: number; why: RefusedWhy }[];
  /** Lines that say the same as one before. */
  doubles: number;
  /** Lines that are kept without a note, because it is longer than a word can be. */
  longNotes: number;
};

const sampled = 400;
/** Different values of a column after which it is no longer asked about word by word. */
const mostWords = 15;
const earliestYear = 1990;

/** The best guess at which column is what. */
export function guessMapping({ app, names, rows }: Sheet, usual: DateOrder): Mapping {
  const columns = names.map((name, at) => ({
    at,
    name: name.trim().toLowerCase(),
    cells: rows
      .slice(0, sampled)
      .map((row) => row[at]?.trim() ?? "")
      .filter((cell) => cell !== ""),
  }));
  const named = (pattern: RegExp) => columns.find(({ name, cells }) => pattern.test(name) && cells.length > 0) ?? null;
  const share = (cells: readonly string[], is: (cell: string) => boolean) =>
    cells.filter(is).length / Math.max(1, cells.length);
  const dates = columns
    .map((column) => ({ ...column, read: share(column.cells, (cell) => readWhen(cell) !== null) }))
    .filter(({ read, cells }) => read >= 0.5 && cells.length > 0);
  const date =
    dates.find(({ name }) => name === "full_date") ??
    dates.find(({ name }) => /date|fecha|datum|data|day|día|tag|when/.test(name)) ??
    dates[0] ??
    null;
  const time = named(/^(time|hora|heure|zeit|uhrzeit|ora|time of day)$/);
  const mood =
    app === "emoods" ? named(/^depressed$/) : named(/mood|ánimo|animo|humor|humeur|stimmung|umore|valence|feeling/);
  const energy = named(/energ|fuerza|kraft|énergie/);
  const sleep = named(/sleep|sueño|sueno|schlaf|sommeil|sonno|sono/);
  const tags = named(/activit|tags?$|actividad|aktivit|factors?|etiquet/);
  const word = named(/^(word|palabra|note_title|title)$/);
  return {
    order: (date && dateOrderOf(date.cells)) ?? usual,
    date: date?.at ?? null,
    time: time && time.at !== date?.at ? time.at : null,
    mood: mood && {
      at: mood.at,
      steps: app === "emoods" ? { kind: "numbers", worst: 3, best: 0 } : guessSteps(mood.cells),
    },
    energy: energy && { at: energy.at, steps: guessSteps(energy.cells) },
    sleep: sleep && {
      at: sleep.at,
      unit: share(sleep.cells, (cell) => (numberOf(cell) ?? 0) > 24) > 0.5 ? "minutes" : "hours",
    },
    tags: tags?.at ?? null,
    word: word?.at ?? null,
  };
}

/** How one column of moods may be meant: numbers by their usual ends, else each word by what it means where it is known. */
export function guessSteps(cells: readonly string[]): Steps {
  const numbers = cells.flatMap((cell) => numberOf(cell) ?? []);
  if (cells.length > 0 && numbers.length / cells.length > 0.8) {
    const [low, high] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
    if (low < 0) return { kind: "numbers", worst: -Math.max(1, -low, high), best: Math.max(1, -low, high) };
    const best = [1, 3, 5, 10, 100].find((end) => high <= end) ?? high;
    return { kind: "numbers", worst: low === 0 || best === 100 || best === 1 ? 0 : 1, best };
  }
  return { kind: "words", steps: Object.fromEntries(wordsIn(cells).map((word) => [word, stepOfWord(word)])) };
}

/** The different words of a column, most frequent first, as far as one would be asked about them. */
export function wordsIn(cells: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostWords)
    .map(([word]) => word);
}

/** `7,5` and `7.5`, `4/5`, `3 (so-so)`, `7h 30m` and `7:30` (hours); null when a cell begins with no number. */
export function numberOf(cell: string): number | null {
  const text = cell.trim();
  const clock = /^(\d{1,2})\s*(?::|h|hrs?|hours?|std)\s*(\d{1,2})?\s*(?:m|min|mins|minutes)?\.?$/i.exec(text);
  if (clock) return Number(clock[1]) + Number(clock[2] ?? 0) / 60;
  const found = /^[-−+]?\d+(?:[.,]\d+)?/.exec(text)?.[0];
  return found === undefined ? null : Number(found.replace(",", ".").replace("−", "-"));
}

/**
 * The lines of a file as check-ins, oldest first. A line with a date that cannot be is refused with its reason; of the rest
 * what can be read is kept, and what cannot is left out.
 *
 * @param now milliseconds; later than a day after it counts as the future
 */
export function bring({ rows }: Sheet, mapping: Mapping, now: number): Ready {
  const ready: Ready = { brought: [], refused: [], doubles: 0, longNotes: 0 };
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const refuse = (why: RefusedWhy) => ready.refused.push({ line: at + 2, why });
    if (seen.size >= limits.perImport) {
      refuse("too-many");
      continue;
    }
    const when = whenOf(row, mapping, now);
    const { answers, isOut, hasLongNote } = answersOf(row, mapping);
    const key = "why" in when ? "" : `${when.when}\n${JSON.stringify(answers)}`;
    if ("why" in when) refuse(when.why);
    else if (Object.keys(answers).length === 0) refuse(isOut ? "out-of-range" : "nothing");
    else if (seen.has(key)) ready.doubles += 1;
    else {
      ready.brought.push({ when: when.when, answers });
      ready.longNotes += hasLongNote ? 1 : 0;
      seen.add(key);
    }
  }
  ready.brought.sort((a, b) => new Date(a.when).getTime() - new Date(b.when).getTime());
  return ready;
}

function whenOf(
  row: readonly string[],
  { date, time, order }: Mapping,
  now: number,
): { when: string } | { why: RefusedWhy } {
  const day = date === null ? "" : (row[date]?.trim() ?? "");
  if (day === "") return { why: "no-date" };
  const clock = time === null ? "" : (row[time]?.trim() ?? "");
  const when = (clock === "" ? null : readWhen(`${day} ${clock}`, order)) ?? readWhen(day, order);
  const moment = when === null ? Number.NaN : new Date(when).getTime();
  if (when === null || Number.isNaN(moment)) return { why: "unread-date" };
  if (moment > now + 26 * 3_600_000) return { why: "future" };
  return Number(when.slice(0, 4)) < earliestYear ? { why: "long-ago" } : { when };
}

function answersOf(row: readonly string[], mapping: Mapping) {
  const cell = (at: number) => row[at]?.trim() ?? "";
  let isOut = false;
  const stepped = (column: Mapping["mood"]) => {
    if (column === null || cell(column.at) === "") return undefined;
    const step = stepOf(cell(column.at), column.steps);
    isOut ||= step === null;
    return step ?? undefined;
  };
  const [mood, energy] = [stepped(mapping.mood), stepped(mapping.energy)];
  let sleepHours: number | undefined;
  if (mapping.sleep && cell(mapping.sleep.at) !== "") {
    const number = numberOf(cell(mapping.sleep.at));
    const hours = number === null ? Number.NaN : number / (mapping.sleep.unit === "minutes" ? 60 : 1);
    if (hours >= 0 && hours <= 24) sleepHours = Math.round(hours * 4) / 4;
    else isOut = true;
  }
  const tags = mapping.tags === null ? [] : tagsOf(cell(mapping.tags));
  const note = mapping.word === null ? "" : cell(mapping.word).replaceAll(/\s+/g, " ").toWellFormed();
  const hasLongNote = note.length > 80;
  const answers: Answers = {
    ...(mood === undefined ? {} : { mood }),
    ...(energy === undefined ? {} : { energy }),
    ...(sleepHours === undefined ? {} : { sleepHours }),
    ...(tags.length > 0 ? { tags } : {}),
    ...(note !== "" && !hasLongNote ? { word: note } : {}),
  };
  return { answers, isOut, hasLongNote };
}

/** 1 to 5, or null where the number lies outside its ends or the word has no step. */
function stepOf(cell: string, steps: Steps): number | null {
  if (steps.kind === "words") return steps.steps[cell] ?? null;
  const number = numberOf(cell);
  if (number === null || steps.best === steps.worst) return null;
  const share = (number - steps.worst) / (steps.best - steps.worst);
  return share < 0 || share > 1 ? null : 1 + Math.round(share * 4);
}

function tagsOf(cell: string): string[] {
  const mark = cell.includes("|") ? "|" : cell.includes(";") ? ";" : ",";
  return [
    ...new Set(
      cell
        .split(mark)
        .map(asOwnTag)
        .filter((tag) => tag !== ""),
    ),
  ].slice(0, limits.tagsPerCheckin);
}

/**
 * The id of a check-in that came from a file: the same person, moment and answers have the same one, so that a file brought
 * twice is kept once. Four rounds of 32 bits (Bob Jenkins' one-at-a-time), marked as UUID version 8; no secret.
 */
export function idOfBrought(account: string, { when, answers }: Brought): string {
  const text = `${account}\n${when}\n${JSON.stringify(answers)}`;
  const hex = [1, 2, 3, 4].map((seed) => mixed(text, seed).toString(16).padStart(8, "0")).join("");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function mixed(text: string, seed: number): number {
  let hash = Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash + text.charCodeAt(at), 1025);
    hash ^= hash >>> 6;
  }
  hash = Math.imul(hash, 9);
  hash ^= hash >>> 11;
  return Math.imul(hash, 32769) >>> 0;
}
