/** Turns texts into sparse rows: hashed features, feeling features, what the words mean, one intercept for each source. */
import { PAGE_BITS, pageFeatures } from "../../packages/language/src/distress/page-features.ts";
import { FEELING_FEATURES, feelingFeatures } from "../../packages/language/src/feeling-features.ts";
import { markNegation } from "../../packages/language/src/negation.ts";
import { tokenize } from "../../packages/language/src/tokens.ts";
import { type LabelledText, SOURCES } from "./distress-data.ts";
import { MEANING_COLUMNS, type Meanings } from "./distress-words.ts";
import type { SparseRows } from "./ridge.ts";

export const HASHED_COLUMNS = 2 ** PAGE_BITS;
export const MEANING_COLUMN = HASHED_COLUMNS + FEELING_FEATURES;
export const SOURCE_COLUMN = MEANING_COLUMN + MEANING_COLUMNS;
export const ALL_COLUMNS = SOURCE_COLUMN + SOURCES.length;

/** One row a text. Without meanings, feeling words alone are read. */
export function buildRows(texts: readonly LabelledText[], meanings: Meanings | null): SparseRows {
  const start = new Uint32Array(texts.length + 1);
  const places: Uint32Array[] = [];
  const values: Float32Array[] = [];
  let filled = 0;
  texts.forEach((labelled, row) => {
    const cells = cellsOf(labelled, meanings);
    places.push(Uint32Array.from(cells.keys()));
    values.push(Float32Array.from(cells.values()));
    filled += cells.size;
    start[row + 1] = filled;
  });
  const place = new Uint32Array(filled);
  const value = new Float32Array(filled);
  places.forEach((part, row) => {
    place.set(part, start[row] as number);
  });
  values.forEach((part, row) => {
    value.set(part, start[row] as number);
  });
  return { start, place, value, columns: ALL_COLUMNS };
}

function cellsOf({ text, source }: LabelledText, meanings: Meanings | null): Map<number, number> {
  const cells = new Map<number, number>();
  const add = (column: number, amount: number): void => {
    cells.set(column, (cells.get(column) ?? 0) + amount);
  };
  const tokens = tokenize(text);
  const negatedBy = markNegation(tokens);
  if (meanings !== null) {
    const { place, value } = pageFeatures(tokens, negatedBy);
    // Words come first, one for each token. The meaning counts as the word does, so that it can be folded into its weight.
    tokens.forEach(({ form }, at) => {
      const meaning = (negatedBy[at] as number) >= 0 ? undefined : meanings.get(form);
      if (meaning === undefined) return;
      const amount = Math.abs(value[at] as number);
      for (let d = 0; d < MEANING_COLUMNS; d += 1) add(MEANING_COLUMN + d, amount * (meaning[d] as number));
    });
    place.forEach((column, at) => {
      add(column, value[at] as number);
    });
  }
  for (const { column, value } of feelingFeatures(tokens, negatedBy, () => "en").features) {
    add(HASHED_COLUMNS + column, value);
  }
  add(SOURCE_COLUMN + SOURCES.indexOf(source), 1);
  return cells;
}
