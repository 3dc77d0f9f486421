/** Journal distress: how a page seems to feel, and which words carried it. */

import type { FeatureVector } from "../features.ts";
import { type FeelingFeature, feelingFeatures } from "../feeling-features.ts";
import { guessLanguageOf, isLittleWord } from "../guess-language.ts";
import type { LexiconLanguage } from "../lexicon/match.ts";
import { type LinearHead, logistic } from "../linear.ts";
import { markNegation } from "../negation.ts";
import { type Token, tokenize } from "../tokens.ts";
import { distressWeights } from "../weights/distress.ts";
import { type DistressModel, FEWEST_WORDS, unpackDistress } from "./model.ts";
import { pageFeatures } from "./page-features.ts";

/** A stretch of the original text that carried the reading. `weight`: in log odds of distress, + is more distress. */
export type CarryingWord = { start: number; end: number; weight: number };

export type DistressReading = {
  /** -1 (very hard) to 1 (very good). */
  valence: number;
  /** 0 to 1: how often writers of such a text named a feeling of distress in the training journals and essays. */
  distress: number;
  /** What carried it, strongest first, at most eight; one place per word. */
  words: CarryingWord[];
  /** False when the text is too short or in a language that is not covered: then say nothing at all. */
  enough: boolean;
};

/** From this distress on a page counts as distressed, where a yes or no is needed. Chosen on the training journals. */
export const DISTRESS_LINE: number = distressWeights.line;

const MOST_WORDS = 8;
/** A reading looks at this many code units at each end of a longer text, so that its cost has a bound. */
const READ_AT_EACH_END = 20_000;
const NOTHING: Readonly<DistressReading> = { valence: 0, distress: 0, words: [], enough: false };

let shipped: DistressModel | undefined;

/**
 * Reads the feeling of a journal page. Pure and deterministic; the same in browser and Node.
 *
 * `language` is a BCP 47 tag of what the text is written in, used only where the text does not show it by itself.
 * Covered: English (trained), Spanish (feeling words only, weak). Never throws, whatever the string holds.
 */
export function readDistress(text: string, { language }: { language?: string } = {}): DistressReading {
  shipped ??= unpackDistress(distressWeights.packed);
  return readDistressWith(shipped, text, language);
}

/** `readDistress` with another model of the same shape; training measures with it on what that model never saw. */
export function readDistressWith(model: DistressModel, text: string, language?: string): DistressReading {
  const tokens = tokensWithinBound(text);
  const readAs = languageToRead(tokens, language);
  if (readAs === undefined || tokens.length < FEWEST_WORDS) return { ...NOTHING, words: [] };
  const negatedBy = markNegation(tokens);
  const { features, hits } = feelingFeatures(tokens, negatedBy, sentenceLanguages(tokens, readAs));
  if (readAs !== "en" && hits === 0) return { ...NOTHING, words: [] };

  const asks =
    readAs === "en"
      ? [model.valence, model.isReaction, model.ownDay, model.reaction]
      : [model.wordValence, model.wordDistress];
  const hashed = readAs === "en" ? pageFeatures(tokens, negatedBy) : undefined;
  const read = asks.map((head) => readHead(head, features, hashed));
  const [valence = 0, second = 0, ownDay = 0, reaction = 0] = read;
  // What kind of text it is decides which head is asked; between the two it is asked of both.
  const share = logistic(second);
  const carried = new Float64Array(tokens.length);
  let logOdds = second;
  if (readAs === "en") {
    logOdds = (1 - share) * ownDay + share * reaction;
    addCarried(carried, model.ownDay, 1 - share, features, hashed);
    addCarried(carried, model.reaction, share, features, hashed);
  } else addCarried(carried, model.wordDistress, 1, features, undefined);
  return {
    valence: Math.max(-1, Math.min(1, valence)),
    distress: logistic(logOdds),
    words: carryingWords(tokens, negatedBy, carried),
    enough: true,
  };
}

/** What a head makes of a text. */
function readHead(head: LinearHead, features: readonly FeelingFeature[], hashed: FeatureVector | undefined): number {
  let sum = head.intercept;
  for (const { column, value } of features) sum += value * (head.dense[column] as number);
  if (hashed === undefined) return sum;
  const { place, value } = hashed;
  const weights = head.hashed;
  let units = 0;
  for (let at = 0; at < place.length; at += 1)
    units += (value[at] as number) * (weights[place[at] as number] as number);
  return sum + units * head.step;
}

/** Adds `share` of what each word gave to a head's answer. */
function addCarried(
  carried: Float64Array,
  head: LinearHead,
  share: number,
  features: readonly FeelingFeature[],
  hashed: FeatureVector | undefined,
): void {
  // A head that has next to no say explains nothing.
  if (share < 1e-3) return;
  for (const { column, value, from, to } of features) {
    const part = (value * share * (head.dense[column] as number)) / (to - from);
    for (let at = from; at < to; at += 1) carried[at] = (carried[at] as number) + part;
  }
  if (hashed === undefined) return;
  const { place, value, token } = hashed;
  const step = head.step * share;
  for (let at = 0; at < place.length; at += 1) {
    const by = token[at] as number;
    carried[by] = (carried[by] as number) + (value[at] as number) * (head.hashed[place[at] as number] as number) * step;
  }
}

function tokensWithinBound(text: string): Token[] {
  if (text.length <= 2 * READ_AT_EACH_END) return tokenize(text);
  const head = tokenize(text.slice(0, READ_AT_EACH_END));
  const from = text.length - READ_AT_EACH_END;
  const nextSentence = (head.at(-1)?.sentence ?? 0) + 1;
  const tail = tokenize(text.slice(from)).map((token) => ({
    ...token,
    start: token.start + from,
    end: token.end + from,
    sentence: token.sentence + nextSentence,
  }));
  return [...head, ...tail];
}

function languageToRead(tokens: readonly Token[], declared: string | undefined): LexiconLanguage | undefined {
  const guess = guessLanguageOf(tokens);
  if (guess === "en" || guess === "es") return guess;
  if (guess === "other") return undefined;
  const tag = declared?.toLowerCase().split(/[-_]/)[0];
  return tag === "en" || tag === "es" ? tag : undefined;
}

/** People switch between languages: a sentence that is plainly in the other one is read with that one's words. */
function sentenceLanguages(tokens: readonly Token[], main: LexiconLanguage): (sentence: number) => LexiconLanguage {
  const bySentence = new Map<number, Token[]>();
  for (const token of tokens) {
    const held = bySentence.get(token.sentence);
    if (held === undefined) bySentence.set(token.sentence, [token]);
    else held.push(token);
  }
  const other = new Set<number>();
  for (const [sentence, held] of bySentence) {
    const guess = guessLanguageOf(held);
    if (guess !== main && (guess === "en" || guess === "es")) other.add(sentence);
  }
  const otherLanguage = main === "en" ? "es" : "en";
  return (sentence) => (other.has(sentence) ? otherLanguage : main);
}

/** Adds up what each word carried, under its first place; little words and numbers are left out of what is shown. */
function carryingWords(tokens: readonly Token[], negatedBy: Int32Array, carried: Float64Array): CarryingWord[] {
  const byForm = new Map<string, CarryingWord>();
  for (let at = 0; at < tokens.length; at += 1) {
    const { form, start, end } = tokens[at] as Token;
    if (isLittleWord(form) || /^\p{N}/u.test(form) || form.length < 2) continue;
    // "not happy" is shown whole; a negator further off would mark half a sentence.
    const negator = at - (negatedBy[at] as number) <= 2 ? (negatedBy[at] as number) : -1;
    const key = negator >= 0 ? `not ${form}` : form;
    const held = byForm.get(key);
    const weight = carried[at] as number;
    if (held !== undefined) held.weight += weight;
    else byForm.set(key, { start: negator >= 0 ? (tokens[negator] as Token).start : start, end, weight });
  }
  return [...byForm.values()]
    .map((word) => ({ ...word, weight: Math.round(word.weight * 1000) / 1000 }))
    .filter(({ weight }) => Math.abs(weight) >= 0.02)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start)
    .slice(0, MOST_WORDS);
}
