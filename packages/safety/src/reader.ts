import { foldCharacter, GAP, PICTOGRAPH } from "./characters.ts";

/**
 * One word as written. `breakBefore`: 0 nothing, 1 comma or dots, 2 stronger punctuation. `stressed`: ends in ó, which
 * in Spanish tells what someone else did (me mató) from what I do (me mato). Offsets are UTF-16.
 */
export type RawWord = {
  text: string;
  start: number;
  end: number;
  breakBefore: 0 | 1 | 2;
  inQuotes: boolean;
  stressed?: boolean;
};

/** A stretch with one thought: at most `HARD_LIMIT` words. */
export type Sentence = { words: RawWord[]; isQuestion: boolean };

const LONGEST_WORD = 48;
const SOFT_LIMIT = 60;
const HARD_LIMIT = 120;
const TOO_LONG = "\u0000long";

/** ó, Ó, and the combining acute. */
const STRESSED_O = new Set([0xf3, 0xd3, 0x301]);
const SPLIT_WORDS = new Set("and but so because then pero y porque entonces".split(" "));

const isLetterCode = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
const isDigitCode = (c: number): boolean => c >= 48 && c <= 57;
const isApostrophe = (c: number): boolean =>
  c === 0x27 || c === 0x2019 || c === 0x2018 || c === 0x60 || c === 0xb4 || c === 0x2bc;
const isQuote = (c: number): boolean =>
  c === 0x22 || (c >= 0x201c && c <= 0x201f) || c === 0xab || c === 0xbb || c === 0x2039 || c === 0x203a;
const startsWord = (c: number): boolean => isLetterCode(c) || isDigitCode(c) || (c > 127 && c < 0xd800);

/** Signs people put in place of letters count as letters when a letter stands on both sides (s*icide, d!e). */
function standsForLetter(code: number, previous: number, next: number): boolean {
  if (code === 0x40 || code === 0x24 || code === 0x2a || code === 0x21) {
    return (isLetterCode(previous) || isDigitCode(previous)) && (isLetterCode(next) || isDigitCode(next));
  }
  return false;
}

/**
 * Reads a text once, left to right, and hands over its sentences. Time is linear in the length of the text and memory
 * is bounded by one sentence. Never throws, whatever the characters.
 */
export function readSentences(text: string, onSentence: (sentence: Sentence) => void): void {
  let words: RawWord[] = [];
  let breakBefore: 0 | 1 | 2 = 0;
  let inQuotes = false;
  let position = 0;
  const length = text.length;

  const finish = (isQuestion: boolean): void => {
    if (words.length > 0) onSentence({ words, isQuestion });
    words = [];
    breakBefore = 0;
    inQuotes = false;
  };
  const weaken = (strength: 1 | 2): void => {
    if (strength > breakBefore) breakBefore = strength;
  };
  const add = (word: string, start: number, end: number, stressed = false): void => {
    if (
      words.length >= HARD_LIMIT ||
      (words.length >= SOFT_LIMIT && !inQuotes && (breakBefore > 0 || SPLIT_WORDS.has(word)))
    ) {
      finish(false);
    }
    words.push(
      stressed
        ? { text: word, start, end, breakBefore, inQuotes, stressed }
        : { text: word, start, end, breakBefore, inQuotes },
    );
    breakBefore = 0;
  };

  while (position < length) {
    const code = text.charCodeAt(position);
    let first = code;
    let folded = "";
    let width = 1;
    if (code > 127) {
      if (isQuote(code)) {
        inQuotes = code === 0x201c || code === 0xab || code === 0x2039 ? true : code === 0x201f ? inQuotes : false;
        position += 1;
        continue;
      }
      first = text.codePointAt(position) ?? code;
      width = first > 0xffff ? 2 : 1;
      folded = isApostrophe(first) ? GAP : foldCharacter(first);
      if (folded === PICTOGRAPH) {
        add(text.slice(position, position + width), position, position + width);
        position += width;
        continue;
      }
    }
    const begins = code <= 127 ? isLetterCode(code) || isDigitCode(code) : folded !== GAP && folded !== "";
    const masked =
      (code === 0x24 || code === 0x40 || code === 0x2a) &&
      position + 1 < length &&
      isLetterCode(text.charCodeAt(position + 1));
    if (begins || masked) {
      position = readWord(text, position, add);
      continue;
    }
    if (code > 127) {
      if (code === 0x2026) weaken(1);
      else if (code === 0x2014 || code === 0x2013) weaken(2);
      else if (code === 0x3002 || code === 0x6d4 || code === 0xff01) finish(false);
      else if (code === 0x61f || code === 0xff1f) finish(true);
      else if (code === 0x2028 || code === 0x2029) finish(false);
      position += width;
      continue;
    }
    const next = position + 1 < length ? text.charCodeAt(position + 1) : 0;
    if (code === 0x2e) {
      if (next === 0x2e) {
        while (position < length && text.charCodeAt(position) === 0x2e) position += 1;
        weaken(1);
        continue;
      }
      const last = words[words.length - 1];
      const spelled = last !== undefined && last.end - last.start === 1 && last.end === position;
      const number = isDigitCode(next) && last !== undefined && last.end === position;
      if (!(spelled && startsWord(next)) && !number) finish(false);
    } else if (code === 0x21) finish(false);
    else if (code === 0x3f) finish(true);
    else if (code === 0x0a || code === 0x0d) finish(false);
    else if (code === 0x2c || code === 0x28 || code === 0x29) weaken(1);
    else if (code === 0x3b || code === 0x3a) weaken(2);
    else if (code === 0x2d && (next === 0x20 || next === 0x2d)) weaken(1);
    else if (code === 0x22) inQuotes = !inQuotes;
    position += 1;
  }
  finish(false);
}

/** Reads one word from `start`, hands it over, and returns the offset after it. */
function readWord(
  text: string,
  start: number,
  add: (word: string, start: number, end: number, stressed: boolean) => void,
): number {
  const length = text.length;
  let position = start;
  let word = "";
  let plainFrom = start;
  let previous = 0;
  while (position < length) {
    const code = text.charCodeAt(position);
    if (code <= 127) {
      const next = position + 1 < length ? text.charCodeAt(position + 1) : 0;
      const inside =
        isLetterCode(code) ||
        isDigitCode(code) ||
        (position === start && (code === 0x24 || code === 0x40 || code === 0x2a)) ||
        (code === 0x27 && previous !== 0 && startsWord(next)) ||
        (code === 0x60 && previous !== 0 && startsWord(next)) ||
        standsForLetter(code, previous, next);
      if (!inside) break;
      previous = code;
      position += 1;
      continue;
    }
    const point = text.codePointAt(position) ?? code;
    const width = point > 0xffff ? 2 : 1;
    if (isApostrophe(point)) {
      if (!startsWord(text.charCodeAt(position + width))) break;
      if (word.length < LONGEST_WORD) word += `${text.slice(plainFrom, position)}'`;
    } else {
      const folded = foldCharacter(point);
      if (folded === GAP || folded === PICTOGRAPH) break;
      if (word.length < LONGEST_WORD)
        word += text.slice(plainFrom, Math.min(position, plainFrom + LONGEST_WORD)) + folded;
    }
    position += width;
    plainFrom = position;
    previous = 97;
  }
  if (word.length < LONGEST_WORD) word += text.slice(plainFrom, Math.min(position, plainFrom + LONGEST_WORD));
  const lower = word.length > LONGEST_WORD - 1 ? TOO_LONG : word.toLowerCase();
  add(lower, start, position, lower.endsWith("o") && STRESSED_O.has(text.charCodeAt(position - 1)));
  return position;
}
