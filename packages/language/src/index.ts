export { decodeBase64 } from "./base64.ts";
export type { AnalyserCard, AnalyserIdentity, CardFigure } from "./card.ts";
export { distressAnalyser } from "./distress/analyser.ts";
export { type CarryingWord, DISTRESS_LINE, type DistressReading, readDistress } from "./distress/read.ts";
export { type FeatureShape, type FeatureVector, finishHash, hashFeatures, hashText } from "./features.ts";
export { guessLanguage, type LanguageGuess } from "./guess-language.ts";
export { FEELING_GROUPS, type FeelingGroup } from "./lexicon/groups.ts";
export { type FeelingHit, findFeelingWords, type LexiconLanguage } from "./lexicon/match.ts";
export { type LinearHead, logistic, type PackedShape, unpackHeads } from "./linear.ts";
export {
  atRecall,
  calibrationError,
  correlation,
  type Estimate,
  meanError,
  quadraticKappa,
  rocArea,
  seededRandom,
  share,
  type YesNo,
  yesNo,
} from "./metrics.ts";
export { isNegator, markNegation } from "./negation.ts";
export { readingGrade, sentencesToRead } from "./reading-level.ts";
export { criticalT, twoSided } from "./student.ts";
export { englishSyllables, spanishSyllables } from "./syllables.ts";
export { foldWord, type Span, splitSentences, type Token, tokenize } from "./tokens.ts";
