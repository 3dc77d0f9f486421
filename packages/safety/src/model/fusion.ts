import { logistic } from "@mooring/language";
import { LEVEL_HEADS } from "./line-model.ts";

/** The values of the level heads for the text as a whole and, for each head, the highest over its parts. */
export type HeadValues = { readonly whole: ArrayLike<number>; readonly highest: ArrayLike<number> };

/** What the heads over a text encoder's vectors say; `page` reads the mean of the sentences. */
export type SemanticValues = HeadValues & { readonly page: ArrayLike<number> };

/** What is weighed together for one text. `semantic` is there only where a text encoder has read it. */
export type Weighed = {
  readonly ruleScore: number;
  readonly words: HeadValues;
  readonly semantic?: SemanticValues;
  /** UTF-16 units. */
  readonly length: number;
  /** Spanish has fewer lines to learn from, so what is said of it weighs differently. */
  readonly isSpanish: boolean;
};

const STEPS = [0.12, 0.35, 0.6, 0.85] as const;
/**
 * Intercept, rules (score and four steps), words (whole, highest), length, Spanish and its words; then semantic (whole,
 * highest, page) and Spanish semantic.
 */
export const COLUMNS = 11;
export const COLUMNS_WITH_SEMANTIC = 15;

/** The columns of one level head's chance. */
export function fusionColumns({ ruleScore, words, semantic, length, isSpanish }: Weighed, head: number): number[] {
  const spanish = isSpanish ? 1 : 0;
  const whole = words.whole[head] as number;
  return [
    1,
    ruleScore,
    ...STEPS.map((step) => (ruleScore >= step ? 1 : 0)),
    whole,
    words.highest[head] as number,
    Math.log1p(length) / 5 - 1,
    spanish,
    spanish * whole,
    ...(semantic
      ? [
          semantic.whole[head] as number,
          semantic.highest[head] as number,
          semantic.page[head] as number,
          spanish * (semantic.whole[head] as number),
        ]
      : []),
  ];
}

/** For each level the chance 0 to 1 that the text is at least there; never rising from one level to the next. */
export function chancesOf(weighed: Weighed, coefficients: readonly (readonly number[])[]): number[] {
  const chances: number[] = [];
  for (let head = 0; head < LEVEL_HEADS; head += 1) {
    const columns = fusionColumns(weighed, head);
    const given = coefficients[head] as readonly number[];
    const value = columns.reduce((sum, column, at) => sum + column * (given[at] as number), 0);
    chances.push(Math.min(chances.at(-1) ?? 1, logistic(value)));
  }
  return chances;
}
