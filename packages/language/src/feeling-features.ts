/** A few dozen dense features of a text's feeling: counts of feeling words by kind, negation, who speaks. */
import { FEELING_GROUPS, GOOD_GROUPS } from "./lexicon/groups.ts";
import { findFeelingWords, type LexiconLanguage } from "./lexicon/match.ts";
import { isNegator } from "./negation.ts";
import type { Token } from "./tokens.ts";

const GROUPS = FEELING_GROUPS.length;
/** Columns after the groups. */
const NEGATED_GOOD = GROUPS;
const NEGATED_HARD = GROUPS + 1;
const GOOD_SHARE = GROUPS + 2;
const HARD_SHARE = GROUPS + 3;
const NEGATORS = GROUPS + 4;
const SELF = GROUPS + 5;
const LAST_GOOD = GROUPS + 6;
const LAST_HARD = GROUPS + 7;

/** Length of the dense feature vector. */
export const FEELING_FEATURES = GROUPS + 8;

/** One contribution to a dense feature, and the tokens that made it. */
export type FeelingFeature = {
  readonly column: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
};

const SELF_WORDS: Record<LexiconLanguage, ReadonlySet<string>> = {
  en: new Set("i me my mine myself i'm im i've ive i'd i'll".split(" ")),
  es: new Set("yo me mi mis mia mio conmigo soy estoy tengo siento".split(" ")),
};

/**
 * Dense features of `tokens`, as contributions to be added up per column.
 * Counts are divided by the root of the number of words, so that a long page is not a thousand times a short one.
 * A negated feeling word counts as negated only, not in its group. `hits` is the number of feeling words found.
 */
export function feelingFeatures(
  tokens: readonly Token[],
  negatedBy: Int32Array,
  languageOf: (sentence: number) => LexiconLanguage,
): { features: FeelingFeature[]; hits: number } {
  const features: FeelingFeature[] = [];
  const hits = findFeelingWords(tokens, languageOf);
  const perWord = 1 / Math.sqrt(Math.max(tokens.length, 4));
  const perHit = 1 / (hits.length + 1);
  const lastStart = (tokens.length * 2) / 3;
  for (const { from, to, group } of hits) {
    const negated = (negatedBy[from] as number) >= 0;
    const good = GOOD_GROUPS.has(group);
    const column = negated ? (good ? NEGATED_GOOD : NEGATED_HARD) : FEELING_GROUPS.indexOf(group);
    const feelsGood = good !== negated;
    features.push({ column, value: perWord, from, to });
    features.push({ column: feelsGood ? GOOD_SHARE : HARD_SHARE, value: perHit, from, to });
    if (from >= lastStart) features.push({ column: feelsGood ? LAST_GOOD : LAST_HARD, value: perWord, from, to });
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const { form, sentence } = tokens[at] as Token;
    if (isNegator(form)) features.push({ column: NEGATORS, value: perWord, from: at, to: at + 1 });
    if (SELF_WORDS[languageOf(sentence)].has(form))
      features.push({ column: SELF, value: perWord, from: at, to: at + 1 });
  }
  return { features, hits: hits.length };
}
