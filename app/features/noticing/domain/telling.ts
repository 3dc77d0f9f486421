import type { Finding, Move, Review } from "../contract.ts";

/** Statements that have sentences of their own in the room's words. */
export const statementKeys = [
  "journal-hard",
  "crisis-self-harm",
  "crisis-hurt-by-someone",
  "crisis-harm-to-others",
  "crisis-child-at-risk",
  "crisis-medical-emergency",
  "crisis-losing-touch",
  "asked-to-tell",
  "critical-suicide",
  "critical-partner-violence",
  "mood-fell",
  "mood-drifts",
  "low-ahead",
  "quiet",
  "score-jumped",
  "score-changed",
] as const;
export type StatementKey = (typeof statementKeys)[number] | "other";

/** A statement nobody has written words for yet is told as "something was noticed", never as its key. */
export function statementKeyOf(key: string): StatementKey {
  return statementKeys.find((known) => known === key) ?? "other";
}

/** It is about numbers on days, held against what is usual for the person, and not about words. */
export function isChange({ analyser }: Pick<Finding, "analyser">): boolean {
  return analyser.startsWith("early-warning-");
}

/** How strong the signs are, in words; a number would look surer than it is. */
export function strengthWord(strength: number): "slight" | "clear" | "strong" {
  return strength < 0.5 ? "slight" : strength < 0.85 ? "clear" : "strong";
}

/** How often such notices turn out to matter: unknown where nobody measured it, else "1 in `many`" or most of them. */
export function oftenWord(
  baseRate: number | null,
): { key: "unknown" } | { key: "most" } | { key: "known"; many: number } {
  if (baseRate === null || !(baseRate > 0)) return { key: "unknown" };
  return baseRate > 2 / 3 ? { key: "most" } : { key: "known", many: Math.max(2, Math.round(1 / baseRate)) };
}

export type Piece = { readonly text: string; readonly marked: boolean };
type Mark = { readonly start: number; readonly end: number };

/**
 * A text cut at its marks. Marks may overlap, touch, lie in any order or reach past the end; joined, the pieces are the
 * text again. Offsets are UTF-16 units.
 */
export function marked(text: string, marks: readonly Mark[]): Piece[] {
  const inside = marks
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of inside) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    const last = pieces.at(-1);
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    if (from === at && last?.marked)
      pieces[pieces.length - 1] = { text: last.text + text.slice(from, end), marked: true };
    else pieces.push({ text: text.slice(from, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** How much unmarked text is left on each side of a mark in a long page, in UTF-16 units. */
const around = 160;
const gap = " … ";

/** Leaves out what lies far from any mark, at a space, so that a long page can be read at a glance. */
export function shortened(pieces: readonly Piece[]): Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, index) => {
    const { text } = piece;
    if (piece.marked || text.length <= 2 * around + gap.length) return piece;
    const head = index === 0 ? "" : upToSpace(text.slice(0, around));
    const tail = index === last ? "" : fromSpace(text.slice(-around));
    if (index === 0 && index === last) return { marked: false, text: `${upToSpace(text.slice(0, 3 * around))} …` };
    return { marked: false, text: `${head}${gap}${tail}` };
  });
}

const upToSpace = (text: string) => text.replace(/\s+\S*$/, "");
const fromSpace = (text: string) => text.replace(/^\S*\s+/, "");

/**
 * The answers that still stand, oldest first: an "undone" takes back the same hand's newest answer before it.
 * Having seen it is not an answer.
 */
export function standing(reviews: readonly Review[]): Review[] {
  const left: Review[] = [];
  for (const review of reviews) {
    if (review.answer === "seen") continue;
    if (review.answer !== "undone") left.push(review);
    else {
      const last = left.findLastIndex(({ by, name }) => by === review.by && name === review.name);
      if (last >= 0) left.splice(last, 1);
    }
  }
  return left;
}

/** The moves that still stand, oldest first: "taken back" undoes the same hand's newest one before it. */
export function standingMoves(moves: readonly Move[]): Move[] {
  const left: Move[] = [];
  for (const move of moves) {
    if (move.kind !== "taken-back") left.push(move);
    else {
      const last = left.findLastIndex(({ name }) => name === move.name);
      if (last >= 0) left.splice(last, 1);
    }
  }
  return left;
}

/** How many people there are, and how many of them have nothing waiting. */
export function quietOnes(
  people: number,
  open: readonly Pick<Finding, "personId">[],
): { readonly people: number; readonly rest: number } {
  return { people, rest: Math.max(0, people - new Set(open.map(({ personId }) => personId)).size) };
}

/** Time gone by in the largest unit that fits, for `Intl.RelativeTimeFormat`; the future counts as now. */
export function ago(thenMs: number, nowMs: number): [number, "minute" | "hour" | "day"] {
  const minutes = Math.max(0, Math.floor((nowMs - thenMs) / 60_000));
  if (minutes < 60) return [-minutes, "minute"];
  return minutes < 24 * 60 ? [-Math.floor(minutes / 60), "hour"] : [-Math.floor(minutes / (24 * 60)), "day"];
}
