/** Sizes a story is kept in. Characters are UTF-16 units, as browsers count them. */
export const limits = {
  pieces: 400,
  textLength: 100_000,
  whenLength: 120,
  gistLength: 240,
  beginsLength: 140,
  /** Bytes of one save, sealed and encoded. */
  saveBytes: 2 * 1024 * 1024,
  /** Sealed bytes of text that a reader's list carries at once; what goes beyond is opened one by one. */
  listBytes: 1024 * 1024,
  /** How long a removed piece can be brought back. */
  restoreDays: 30,
} as const;

/**
 * What a piece may be about, as the person marks it and as a reader may keep it folded. `heavy` is the person's own word for
 * a piece that weighs much, whatever it is about.
 */
export const topics = [
  "heavy",
  "violence",
  "sexual-violence",
  "loss",
  "children",
  "family",
  "body-illness",
  "alcohol-drugs",
  "dying",
  "flight-war",
  "police-prison",
  "money-home",
  "faith",
] as const;
export type Topic = (typeof topics)[number];

/** When it was, as far as the person wants to say: their own words, a year, both or neither. */
export type When = { readonly words: string; readonly year: number | null };

export type Kind = "text" | "voice" | "picture" | "drawing";

/** What is known of a piece without its words. */
export type Head = {
  readonly kind: Kind;
  readonly when: When;
  readonly topics: readonly Topic[];
  /** Somebody else's story, face or name is in it; whoever is shown it is told so. */
  readonly anothers: boolean;
  /** One line in the person's words for whoever takes over; empty: none. */
  readonly gist: string;
  readonly begins: string;
};

/** Subjects of a piece that a reader keeps folded; none: it is shown. */
export function foldedFor(piece: Pick<Head, "topics">, folding: readonly string[]): Topic[] {
  return piece.topics.filter((topic) => folding.includes(topic));
}

const alsoAbout = {
  en: "This piece is also about someone else, who has not agreed to it.",
  es: "Esta parte también trata de otra persona, que no ha dado su permiso.",
  ar: "This piece is also about someone else, who has not agreed to it.",
} as const;

/** A piece as it stands on paper that leaves the house: when it was, the mark if it is somebody else's too, then the words. */
export function toldOut(head: Pick<Head, "when" | "anothers">, text: string, language: "en" | "es" | "ar"): string {
  const when = [head.when.words, head.when.year === null ? "" : String(head.when.year)].filter((one) => one !== "");
  const lines = [when.join(", "), head.anothers ? `(${alsoAbout[language]})` : "", text];
  return lines.filter((line) => line !== "").join("\n");
}

/** The first words of a text, cut at a space where there is one, for lists. */
export function beginningOf(text: string, most: number = limits.beginsLength): string {
  const line = text.toWellFormed().trim().replace(/\s+/g, " ");
  if (line.length <= most) return line;
  const space = line.lastIndexOf(" ", most - 1);
  return `${line.slice(0, space > most / 2 ? space : wholeBefore(line, most - 1))}…`;
}

/** Cuts a text that is too long for one piece in two, at a blank line, a line or a space where one is near. Nothing is left out. */
export function cutAt(text: string, most: number = limits.textLength): [first: string, rest: string] {
  if (text.length <= most) return [text, ""];
  const near = text.slice(0, most);
  const earliest = most - Math.floor(most / 5);
  const found = ["\n\n", "\n", " "].map((mark) => near.lastIndexOf(mark)).find((at) => at >= earliest);
  const cut = found ?? wholeBefore(text, most);
  return [text.slice(0, cut), text.slice(cut)];
}

/** The ids with one of them a place further on (`by` 1) or back (-1); the same where it cannot go. */
export function moved(ids: readonly string[], id: string, by: 1 | -1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  return placedAt(ids, id, to);
}

/** The ids with one of them put where another stands. */
export function placedAt(ids: readonly string[], id: string, to: number): string[] {
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Not between the two halves of a character outside the first plane. */
function wholeBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? end - 1 : end;
}
