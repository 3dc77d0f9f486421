/** Fits the heads of crisis sense and what weighs them together. Everything in a fixed order: the same data, the same bytes. */
import { lineFeatures } from "../../packages/safety/src/model/features.ts";
import {
  HASHED_COLUMNS,
  KIND_BITS,
  KIND_ORDER,
  LEVEL_HEADS,
  RULE_COLUMNS,
  ruleColumns,
} from "../../packages/safety/src/model/line-model.ts";
import { windowsOf } from "../../packages/safety/src/model/parts.ts";
import { readRules } from "../../packages/safety/src/rules.ts";
import type { CrisisRow } from "./crisis-rows.ts";
import { rowTimes, type SparseRows, solveRidge } from "./ridge.ts";

const WORD_PENALTY = 1;
const RULE_PENALTY = 0.1;
const ITERATIONS = 60;

/** Stretches of text as rows of columns; `owner` says which text each is a part of, the whole text first. */
export type Stretches = {
  readonly rows: SparseRows;
  readonly owner: Uint32Array;
  /** Where the whole of each text is, or -1. */
  readonly wholeAt: Int32Array;
};

export function wordStretches(texts: readonly CrisisRow[], onTheWay: (done: number) => void): Stretches {
  const builder = stretchBuilder(HASHED_COLUMNS + RULE_COLUMNS + 1, texts.length);
  texts.forEach(({ text, channel }, owner) => {
    const windows = windowsOf(text).map(({ start, end }) => text.slice(start, end));
    for (const [at, stretch] of [text, ...(windows.length > 1 ? windows : [])].entries()) {
      const { place, value } = lineFeatures(stretch);
      const rules = ruleColumns(readRules(stretch, { channel }));
      builder.begin(owner, at === 0);
      place.forEach((column, index) => {
        builder.put(column, value[index] as number);
      });
      rules.forEach((ruleValue, index) => {
        if (ruleValue !== 0) builder.put(HASHED_COLUMNS + index, ruleValue);
      });
      builder.put(HASHED_COLUMNS + RULE_COLUMNS, 1);
    }
    if (owner % 2000 === 0) onTheWay(owner);
  });
  return builder.done();
}

function stretchBuilder(columns: number, texts: number) {
  const place: number[] = [];
  const value: number[] = [];
  const start: number[] = [];
  const owner: number[] = [];
  const wholeAt = new Int32Array(texts).fill(-1);
  return {
    begin(of: number, whole: boolean) {
      if (whole) wholeAt[of] = start.length;
      start.push(place.length);
      owner.push(of);
    },
    put(column: number, amount: number) {
      place.push(column);
      value.push(amount);
    },
    done: (): Stretches => ({
      rows: {
        start: Uint32Array.from([...start, place.length]),
        place: Uint32Array.from(place),
        value: Float32Array.from(value),
        columns,
      },
      owner: Uint32Array.from(owner),
      wholeAt,
    }),
  };
}

/**
 * Fits the four level heads on the whole texts of the rows that `learns` lets in: least squares on -1 and 1 with a
 * penalty, smaller for rare features than for common ones.
 */
export function fitLevels(
  stretches: Stretches,
  texts: readonly CrisisRow[],
  learns: (row: CrisisRow) => boolean,
): Float64Array[] {
  return Array.from({ length: LEVEL_HEADS }, (_, head) => fitHead(stretches, texts, learns, (row) => row.rank > head));
}

/** Fits one head for each kind, on fewer places. Only our own lines have kinds. */
export function fitKinds(
  stretches: Stretches,
  texts: readonly CrisisRow[],
  learns: (row: CrisisRow) => boolean,
): Float64Array[] {
  const narrow = 2 ** KIND_BITS;
  const { rows } = stretches;
  const place = rows.place.map((column) =>
    column < HASHED_COLUMNS ? column & (narrow - 1) : column - HASHED_COLUMNS + narrow,
  );
  const narrowed = { ...stretches, rows: { ...rows, place, columns: rows.columns - HASHED_COLUMNS + narrow } };
  return KIND_ORDER.map((kind) =>
    fitHead(
      narrowed,
      texts,
      (row) => row.source !== "forum" && learns(row),
      (row) => row.kind === kind,
    ),
  );
}

function fitHead(
  { rows, owner, wholeAt }: Stretches,
  texts: readonly CrisisRow[],
  learns: (row: CrisisRow) => boolean,
  isTrue: (row: CrisisRow) => boolean,
): Float64Array {
  const weight = Float64Array.from(owner, (text, at) => {
    const row = texts[text] as CrisisRow;
    return wholeAt[text] === at && learns(row) ? row.weight : 0;
  });
  const target = Float64Array.from(owner, (text) => (isTrue(texts[text] as CrisisRow) ? 1 : -1));
  return solveRidge({ rows, target, weight, penalty: penaltyOf(rows, weight), iterations: ITERATIONS });
}

function penaltyOf(rows: SparseRows, weight: Float64Array): Float64Array {
  const penalty = new Float64Array(rows.columns);
  const seen = new Float64Array(rows.columns);
  let learning = 0;
  weight.forEach((value, row) => {
    if (value === 0) return;
    learning += 1;
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at += 1) {
      const column = rows.place[at] as number;
      seen[column] = (seen[column] as number) + 1;
    }
  });
  // A feature scaled by its rarity (inverse document frequency) is a feature with a penalty divided by its square.
  penalty.forEach((_, column) => {
    const rarity = Math.min(2.5, Math.max(0.25, (Math.log(learning / (1 + (seen[column] as number))) + 1) / 4));
    penalty[column] = WORD_PENALTY / rarity ** 2;
  });
  penalty.fill(RULE_PENALTY, rows.columns - 1 - RULE_COLUMNS);
  penalty[rows.columns - 1] = 1e-3;
  return penalty;
}

export type Values = { whole: number[]; highest: number[] };

/** Head values of every text that `asked` names: for the whole, and the highest over its parts. */
export function headValues(
  { rows, owner, wholeAt }: Stretches,
  coefficients: readonly Float64Array[],
  asked: (text: number) => boolean,
): Map<number, Values> {
  const found = new Map<number, Values>();
  owner.forEach((text, at) => {
    if (!asked(text)) return;
    const values = coefficients.map((head) => rowTimes(rows, at, head));
    const known = found.get(text);
    if (wholeAt[text] === at || known === undefined) found.set(text, { whole: values, highest: values.slice() });
    else
      values.forEach((value, head) => {
        if (value > (known.highest[head] as number)) known.highest[head] = value;
      });
  });
  return found;
}

/** Logistic regression by Newton's steps with a small penalty, for a handful of columns. */
export function fitLogistic(
  columns: readonly (readonly number[])[],
  isTrue: readonly boolean[],
  weights: readonly number[],
): number[] {
  const width = columns[0]?.length ?? 0;
  let found = new Array<number>(width).fill(0);
  for (let round = 0; round < 25; round += 1) {
    const slope = found.map((value) => -0.5 * value);
    const bend = found.map((_, a) => found.map((__, b) => (a === b ? 0.5 : 0)));
    columns.forEach((row, at) => {
      const sum = row.reduce((total, value, column) => total + value * (found[column] as number), 0);
      const p = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
      const weight = weights[at] as number;
      const miss = weight * ((isTrue[at] ? 1 : 0) - p);
      const spread = weight * Math.max(1e-6, p * (1 - p));
      row.forEach((value, a) => {
        slope[a] = (slope[a] as number) + miss * value;
        const line = bend[a] as number[];
        for (let b = 0; b <= a; b += 1) line[b] = (line[b] as number) + spread * value * (row[b] as number);
      });
    });
    bend.forEach((line, a) => {
      for (let b = 0; b < a; b += 1) (bend[b] as number[])[a] = line[b] as number;
    });
    const step = solve(bend, slope);
    found = found.map((value, at) => value + (step[at] as number));
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return found;
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, at) => [...row, right[at] as number]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    for (let row = 0; row < size; row += 1) {
      const line = rows[row] as number[];
      const factor = row === column ? 0 : (line[column] as number) / (top[column] as number);
      if (factor !== 0)
        for (let at = column; at <= size; at += 1) line[at] = (line[at] as number) - factor * (top[at] as number);
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number));
}
