import * as Y from "yjs";

/** Longest texts, in characters; most rows of one plan; most bytes of one change and of all changes of a plan. */
export const limits = {
  textLength: 8000,
  rowLength: 500,
  rows: 60,
  updateBytes: 256 * 1024,
  planBytes: 4 * 1024 * 1024,
  reasonLength: 1000,
} as const;

/** Parts in the person's own words. */
export const parts = ["matters", "hard"] as const;
export type Part = (typeof parts)[number];

/** `try`: something to try; `do`: who does what by when. */
export type RowKind = "try" | "do";
export const whos = ["person", "worker", "together", "other"] as const;
export type Who = (typeof whos)[number];
export const rowAnswers = ["proposed", "yes", "not-now", "no", "done"] as const;
/** A no and a not-now stay in the plan as answers. */
export type RowAnswer = (typeof rowAnswers)[number];

export type Row = {
  id: string;
  kind: RowKind;
  text: string;
  who: Who | null;
  /** Day, `2026-12-24`. */
  by: string | null;
  answer: RowAnswer;
  /** The kind of help in the library that it stands for, if any, and whether software had the idea. */
  help: string | null;
  idea: boolean;
};

/** The plan as it reads now. `goals`: ids of the goals room, in the order they were linked. */
export type Plan = {
  texts: Record<Part, string>;
  goals: string[];
  rows: Row[];
  /** Day to look at the plan again, `2026-12-24`. */
  reviewOn: string | null;
};

export const emptyPlan: Plan = { texts: { matters: "", hard: "" }, goals: [], rows: [], reviewOn: null };

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Where each thing lies in the document; both ends must agree, so it is asked for here alone. */
export function placesIn(doc: Y.Doc) {
  return {
    text: (part: Part) => doc.getText(part),
    rows: doc.getMap<Y.Map<unknown>>("rows"),
    goals: doc.getMap<number>("goals"),
    facts: doc.getMap<string>("facts"),
  };
}

/** What the document says, whatever a strange browser may have put into it: anything unknown counts as not said. */
export function readPlan(doc: Y.Doc): Plan {
  const { text, rows, goals, facts } = placesIn(doc);
  const reviewOn = facts.get("reviewOn");
  return {
    texts: { matters: text("matters").toString(), hard: text("hard").toString() },
    goals: [...goals.entries()].sort(inOrder).map(([id]) => id),
    rows: [...rows.entries()]
      .flatMap(([id, row]) => (row instanceof Y.Map ? [{ row: rowOf(id, row), at: Number(row.get("at")) || 0 }] : []))
      .sort((one, other) => one.at - other.at || (one.row.id < other.row.id ? -1 : 1))
      .map(({ row }) => row),
    reviewOn: typeof reviewOn === "string" && day.test(reviewOn) ? reviewOn : null,
  };
}

function inOrder([oneId, one]: [string, unknown], [otherId, other]: [string, unknown]): number {
  return Number(one) - Number(other) || (oneId < otherId ? -1 : 1);
}

function rowOf(id: string, row: Y.Map<unknown>): Row {
  const words = row.get("text");
  const by = row.get("by");
  const help = row.get("help");
  return {
    id,
    kind: row.get("kind") === "do" ? "do" : "try",
    text: words instanceof Y.Text ? words.toString() : "",
    who: whos.find((one) => one === row.get("who")) ?? null,
    by: typeof by === "string" && day.test(by) ? by : null,
    answer: rowAnswers.find((one) => one === row.get("answer")) ?? "proposed",
    help: typeof help === "string" && help !== "" ? help : null,
    idea: row.get("idea") === true,
  };
}

/** The same plan is always the same text, so that its hash names what both said yes to. */
export function canonicalOf({ texts, goals, rows, reviewOn }: Plan): string {
  return JSON.stringify([
    [texts.matters, texts.hard],
    goals,
    rows.map(({ id, kind, text, who, by, answer, help, idea }) => [id, kind, text, who, by, answer, help, idea]),
    reviewOn,
  ]);
}

/** Nothing in it that anybody wrote. */
export function isEmptyPlan({ texts, goals, rows, reviewOn }: Plan): boolean {
  return texts.matters === "" && texts.hard === "" && goals.length === 0 && rows.length === 0 && reviewOn === null;
}

/** Adds a row and returns its id, which the caller made. */
export function addRow(
  doc: Y.Doc,
  row: Pick<Row, "id" | "kind" | "text"> & Partial<Pick<Row, "help" | "idea">>,
  at: number,
): void {
  doc.transact(() => {
    const made = new Y.Map<unknown>();
    const words = new Y.Text();
    words.insert(0, row.text.slice(0, limits.rowLength));
    made.set("kind", row.kind);
    made.set("text", words);
    made.set("at", at);
    made.set("answer", "proposed");
    if (row.help) made.set("help", row.help);
    if (row.idea) made.set("idea", true);
    placesIn(doc).rows.set(row.id, made);
  });
}

/** One stretch of a text that was put in the place of another: from `at` on, `gone` signs of UTF-16 for `put`. */
export type Stretch = { at: number; gone: number; put: string };

/** The one stretch in which two texts differ. `caret` in the newer one tells which of two equal letters was typed. */
export function stretchOf(before: string, next: string, caret = next.length): Stretch {
  const fromEnd = next.length - caret;
  let end = 0;
  while (end < fromEnd && end < before.length && before.at(-1 - end) === next.at(-1 - end)) end++;
  let start = 0;
  const most = Math.min(before.length, next.length) - end;
  while (start < most && before[start] === next[start]) start++;
  while (end < Math.min(before.length, next.length) - start && before.at(-1 - end) === next.at(-1 - end)) end++;
  // Half of a sign is never written alone.
  if (start > 0 && isHigh(next, start - 1)) start--;
  if (end > 0 && isLow(next, next.length - end)) end--;
  return { at: start, gone: before.length - end - start, put: next.slice(start, next.length - end) };
}

/**
 * Changes a text to what a field now says, by the one stretch that differs: what somebody else wrote meanwhile stays.
 *
 * @param shown what the field said before, where that is not the text as it is now
 * @param since what others changed since it was shown, oldest first
 */
export function writeText(
  text: Y.Text,
  next: string,
  caret = next.length,
  { shown = text.toString(), since = [] }: { shown?: string; since?: readonly Delta[] } = {},
): void {
  const { at, gone, put } = stretchOf(shown, next, caret);
  if (gone === 0 && put === "") return;
  const moved = (place: number) => since.reduce(movedCaret, place);
  const from = moved(at);
  const change = () => {
    const until = Math.max(from, moved(at + gone));
    if (until > from) text.delete(from, until - from);
    if (put !== "") text.insert(from, put);
  };
  if (text.doc) text.doc.transact(change);
  else change();
}

function isHigh(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at] ?? "");
}

function isLow(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? "");
}

/** What changed in a text, as Yjs says it. */
export type Delta = readonly {
  retain?: number | undefined;
  insert?: unknown;
  delete?: number | undefined;
}[];

/** Where a caret that stood at `caret` belongs after the text changed by the stretches of `delta`. */
export function movedCaret(caret: number, delta: Delta): number {
  let at = 0;
  let moved = caret;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (typeof step.insert === "string") {
      if (at < moved) moved += step.insert.length;
      at += step.insert.length;
    } else if (step.delete !== undefined && at < moved) moved -= Math.min(step.delete, moved - at);
  }
  return moved;
}

/** Which writing sessions a text's letters come from, in order; letters side by side of one session together. */
export function runsOf(text: Y.Text): { client: number; text: string }[] {
  const runs: { client: number; text: string }[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const last = runs.at(-1);
    if (last && last.client === item.id.client) last.text += item.content.str;
    else runs.push({ client: item.id.client, text: item.content.str });
  }
  return runs;
}

/** The writing sessions whose letters or choices an update brings. @throws when it is no update at all */
export function clientsIn(update: Uint8Array): number[] {
  const { structs } = Y.decodeUpdate(update);
  return [...new Set(structs.filter((struct) => !(struct instanceof Y.Skip)).map((struct) => struct.id.client))];
}
