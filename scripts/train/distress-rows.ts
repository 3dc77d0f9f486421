/** Turns texts into sparse rows: hashed features, then feeling features, then one intercept for each source. */
import { DISTRESS_FEATURES } from "../../packages/language/src/distress/model.ts";
import { hashFeatures } from "../../packages/language/src/features.ts";
import { FEELING_FEATURES, feelingFeatures } from "../../packages/language/src/feeling-features.ts";
import { markNegation } from "../../packages/language/src/negation.ts";
import { tokenize } from "../../packages/language/src/tokens.ts";
import { type LabelledText, SOURCES } from "./distress-data.ts";
import type { SparseRows } from "./ridge.ts";

export const HASHED_COLUMNS = 2 ** DISTRESS_FEATURES.bits;
const SOURCE_COLUMN = HASHED_COLUMNS + FEELING_FEATURES;
export const ALL_COLUMNS = SOURCE_COLUMN + SOURCES.length;

/** Penalties: hashed weights are many and held small, feeling weights are few, intercepts are all but free. */
export function columnPenalties(): Float64Array {
  return new Float64Array(ALL_COLUMNS).fill(4).fill(1, HASHED_COLUMNS, SOURCE_COLUMN).fill(1e-3, SOURCE_COLUMN);
}

/** One row a text. With `hashed` false, the hashed columns stay empty. */
export function buildRows(texts: readonly LabelledText[], hashed: boolean): SparseRows {
  const start = new Uint32Array(texts.length + 1);
  const places: Uint32Array[] = [];
  const values: Float32Array[] = [];
  let filled = 0;
  texts.forEach((labelled, row) => {
    const cells = cellsOf(labelled, hashed);
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

function cellsOf({ text, source }: LabelledText, hashed: boolean): Map<number, number> {
  const cells = new Map<number, number>();
  const add = (column: number, amount: number): void => {
    cells.set(column, (cells.get(column) ?? 0) + amount);
  };
  const tokens = tokenize(text);
  const negatedBy = markNegation(tokens);
  if (hashed) {
    const { place, value } = hashFeatures(tokens, negatedBy, DISTRESS_FEATURES);
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
