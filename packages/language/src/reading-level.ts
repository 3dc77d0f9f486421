/**
 * Reading level of English and Spanish as a United States school grade.
 *
 * English: Flesch-Kincaid grade (Kincaid et al. 1975). Spanish: Fernández-Huerta's ease (1959, with the corrected sentence
 * term), read on the INFLESZ bands (Barrio-Cantalejo et al. 2008) and mapped to an approximate grade by straight lines
 * between the bands. Both are rough below about 30 words.
 */
import { englishSyllables, spanishSyllables } from "./syllables.ts";
import { splitSentences, tokenize } from "./tokens.ts";

/**
 * School grade a reader needs for `text`, 0 to 18; 0 for a text without words.
 * `language` is a BCP 47 tag; throws `RangeError` for any language but English and Spanish.
 */
export function readingGrade(text: string, language: string): number {
  const tag = language.toLowerCase().split(/[-_]/)[0];
  if (tag !== "en" && tag !== "es") throw new RangeError(`No reading level is known for the language "${language}".`);
  const words = tokenize(text).filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
  if (words.length === 0) return 0;
  const sentences = Math.max(1, new Set(words.map(({ sentence }) => sentence)).size);
  const count = tag === "en" ? englishSyllables : spanishSyllables;
  const syllables = words.reduce((sum, { start, end }) => sum + count(text.slice(start, end)), 0);
  const wordsPerSentence = words.length / sentences;
  const syllablesPerWord = syllables / words.length;
  const grade =
    tag === "en"
      ? 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59
      : gradeOfEase(206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence);
  return Math.min(18, Math.max(0, Math.round(grade * 10) / 10));
}

/** Sentences that hold at least one word, for linting by sentence. */
export function sentencesToRead(text: string): string[] {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Ease and grade at the edges of the INFLESZ bands: very easy, fairly easy, normal, somewhat hard, very hard. */
const EASE_TO_GRADE: readonly (readonly [number, number])[] = [
  [110, 1],
  [80, 5],
  [65, 7],
  [55, 9],
  [40, 12],
  [0, 18],
];

function gradeOfEase(ease: number): number {
  for (let at = 1; at < EASE_TO_GRADE.length; at += 1) {
    const [highEase, lowGrade] = EASE_TO_GRADE[at - 1] as readonly [number, number];
    const [lowEase, highGrade] = EASE_TO_GRADE[at] as readonly [number, number];
    if (ease >= highEase) return lowGrade;
    if (ease >= lowEase) return lowGrade + ((highEase - ease) / (highEase - lowEase)) * (highGrade - lowGrade);
  }
  return 18;
}
