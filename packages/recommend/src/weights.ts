import type { Grade } from "./intervention.ts";

/** How much each part counts; they add up to 1, and so a score goes from 0 to 1. */
export type Weights = {
  readonly need: number;
  readonly evidence: number;
  readonly preference: number;
  readonly past: number;
  readonly feasibility: number;
};

/** The one place where the usual weights stand. An agency may change them; its change is kept with a date and a name. */
export const usualWeights: Weights = { need: 0.3, evidence: 0.25, preference: 0.2, past: 0.15, feasibility: 0.1 };

/** What a grade counts, 0 to 1. Advised against never gets as far as a score. */
export const gradeValue: Readonly<Record<Exclude<Grade, "X">, number>> = { A: 1, B: 0.7, C: 0.4, D: 0.25 };
/** How far a grade may be off, one standard deviation. */
export const gradeSpread: Readonly<Record<Exclude<Grade, "X">, number>> = { A: 0.1, B: 0.15, C: 0.2, D: 0.25 };
/** Shown for other people than this person, or not known for whom. */
export const otherPopulation = 0.7;
/** Guidelines differ, or the grade could not be checked. */
export const uncertainGrade = 0.85;
/** A need nobody knows is taken for this much, with the whole range from 0 to 1 in the interval. */
export const unknownNeed = 0.3;
/** A requirement nobody knows counts as this much at hand. */
export const unknownAtHand = 0.5;
/** An idea that the agency is known not to offer, only to refer to. */
export const notOfferedHere = 0.3;
/** Waiting this many weeks halves what an offer counts. */
export const halvingWeeks = 8;

/** Says what is wrong with an agency's own weights, or nothing. */
export function problemOfWeights(weights: Weights): string | undefined {
  const all = [weights.need, weights.evidence, weights.preference, weights.past, weights.feasibility];
  if (!all.every((weight) => weight >= 0 && weight <= 1)) return "Each weight has to be a number from 0 to 1.";
  const sum = all.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) > 1e-9 ? `The weights have to add up to 1; these add up to ${sum.toFixed(3)}.` : undefined;
}
