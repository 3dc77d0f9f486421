/** Fits one head of journal distress: ridge on all sources together, then calibrated on journals left out in turn. */
import { hashText } from "../../packages/language/src/features.ts";
import { logistic } from "../../packages/language/src/linear.ts";
import type { LabelledText, Source } from "./distress-data.ts";
import { ALL_COLUMNS, columnPenalties, HASHED_COLUMNS } from "./distress-rows.ts";
import { rowTimes, type SparseRows, solveRidge } from "./ridge.ts";

export type Label = "valence" | "distress";

/** How much a text of each source counts. Journals are what the analyser reads, so they count most. */
const SOURCE_WEIGHTS: Record<Label, Record<Source, number>> = {
  valence: { lemotif: 3, emobank: 2, goemotions: 0.25, "empathic-reactions": 0 },
  distress: { lemotif: 3, emobank: 0, goemotions: 0.3, "empathic-reactions": 2 },
};
const ITERATIONS = 40;

export type Fitted = {
  /** Calibrated coefficients of the hashed and feeling columns, and the intercept. */
  readonly coefficients: Float64Array;
  readonly intercept: number;
  /** Calibrated predictions for texts while they were left out; NaN for texts that never were. */
  readonly leftOut: Float64Array;
};

/** Which of `folds` parts a text belongs to, by a hash of its group. */
export function foldOf({ group }: LabelledText, folds: number): number {
  return (hashText(group, 7) >>> 8) % folds;
}

/**
 * Fits `label`. Each source named in `folds` is left out part by part (5 for 5-fold) and predicted by a model that never
 * saw that part. Valence comes out on its own scale, distress as log odds.
 */
export function fitHead(
  texts: readonly LabelledText[],
  rows: SparseRows,
  label: Label,
  folds: Partial<Record<Source, number>>,
): Fitted {
  const leftOut = new Float64Array(texts.length).fill(Number.NaN);
  const rounds = Math.max(...Object.values(folds));
  for (let round = 0; round < rounds; round += 1) {
    const out = texts.map((text) => {
      const parts = folds[text.source];
      return parts !== undefined && round < parts && foldOf(text, parts) === round;
    });
    const solved = fitOnce(texts, rows, label, (at) => !out[at]);
    out.forEach((isOut, at) => {
      if (isOut) leftOut[at] = rowTimes(rows, at, solved);
    });
  }
  const solved = fitOnce(texts, rows, label, () => true);
  const journals = texts.flatMap((text, at) => (text.source === "lemotif" ? [at] : []));
  const raw = journals.map((at) => leftOut[at] as number);
  const wanted = journals.map((at) => texts[at]?.[label] as number);
  const { slope, offset } = label === "valence" ? straightLine(raw, wanted) : plattLine(raw, wanted);
  return {
    coefficients: solved.map((value) => value * slope),
    intercept: offset,
    leftOut: leftOut.map((value) => value * slope + offset),
  };
}

function fitOnce(
  texts: readonly LabelledText[],
  rows: SparseRows,
  label: Label,
  use: (at: number) => boolean,
): Float64Array {
  const target = new Float64Array(texts.length);
  const weight = new Float64Array(texts.length);
  texts.forEach((text, at) => {
    const wanted = text[label];
    if (wanted === undefined || text.heldOut || !use(at)) return;
    target[at] = wanted;
    weight[at] = SOURCE_WEIGHTS[label][text.source];
  });
  const solved = solveRidge({ rows, target, weight, penalty: columnPenalties(), iterations: ITERATIONS });
  // The intercepts of the sources belong to the sources; what ships has one intercept, set by calibration.
  return solved.fill(0, ALL_COLUMNS - 4, ALL_COLUMNS);
}

/** Least squares of `wanted` on `raw`. */
function straightLine(raw: readonly number[], wanted: readonly number[]): { slope: number; offset: number } {
  const n = raw.length;
  const meanRaw = raw.reduce((sum, x) => sum + x, 0) / n;
  const meanWanted = wanted.reduce((sum, y) => sum + y, 0) / n;
  let across = 0;
  let square = 0;
  raw.forEach((x, at) => {
    across += (x - meanRaw) * ((wanted[at] as number) - meanWanted);
    square += (x - meanRaw) ** 2;
  });
  const slope = across / square;
  return { slope, offset: meanWanted - slope * meanRaw };
}

/** Platt scaling: logistic regression of `happened` (0 or 1) on `raw`, by 30 Newton steps. */
function plattLine(raw: readonly number[], happened: readonly number[]): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 30; step += 1) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-9, 0, 1e-9];
    raw.forEach((x, at) => {
      const p = logistic(slope * x + offset);
      const gap = (happened[at] as number) - p;
      const spread = p * (1 - p);
      gs += gap * x;
      go += gap;
      hss += spread * x * x;
      hso += spread * x;
      hoo += spread;
    });
    const determinant = hss * hoo - hso * hso;
    slope += (hoo * gs - hso * go) / determinant;
    offset += (hss * go - hso * gs) / determinant;
  }
  return { slope, offset };
}

/** The part of the coefficients over the feeling columns. */
export function feelingPart({ coefficients }: Fitted): Float64Array {
  return coefficients.subarray(HASHED_COLUMNS, ALL_COLUMNS - 4);
}
