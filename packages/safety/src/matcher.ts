import { anchorOf, matchAt, type Pattern, readPattern, type Token, type WordClasses, wordsOf } from "./pattern.ts";
import type { RawWord, Sentence } from "./reader.ts";
import { type Frame, type Lexicon, lines, type Rule, words } from "./rule.ts";
import { makeSpeller } from "./spelling.ts";

/** Where a rule or frame was found: words [from, to) of the sentence. */
export type Found<T> = { what: T; language: "en" | "es"; pattern: Pattern; from: number; to: number };
export type Reading = { tokens: Token[]; rules: Found<Rule>[]; frames: Found<Frame>[] };
export type Matcher = { read(sentence: Sentence): Reading };

type Entry = { pattern: Pattern; language: "en" | "es"; rule?: Rule; frame?: Frame };
type Known = { word: string; entries: readonly Entry[] };

const REMEMBERED_WORDS = 20_000;
const JOINED_LETTERS = 40;
/** A word said again and again is read this many times, which keeps hostile input cheap. */
const REPEATS_READ = 3;

const ANYMORE = "anymore";
const NEGATION_BEFORE = 12;

/** "I do not want to live no more": after a negation, "no more" means "anymore" and denies nothing. */
function isDoubleNegative(word: string, breakBefore: number, tokens: readonly Token[]): boolean {
  const last = tokens.length - 1;
  if (word !== "more" || breakBefore > 0 || tokens[last]?.word !== "no") return false;
  for (let index = Math.max(0, last - NEGATION_BEFORE); index < last; index += 1) {
    const before = tokens[index]?.word;
    if (before === "not" || before === "never" || before === "nobody" || before === "nothing") return true;
  }
  return false;
}

/** Builds the index of every pattern of every lexicon. Throws on a badly written pattern, naming it. */
export function makeMatcher(lexicons: readonly Lexicon[]): Matcher {
  const byWord = new Map<string, Entry[]>();
  const byStem = new Map<string, Entry[]>();
  const vocabulary = new Set<string>();
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entry]);
    else list.push(entry);
  };
  for (const { grammar, rules, frames } of lexicons) {
    const classes: WordClasses = Object.fromEntries(
      Object.entries(grammar.classes).map(([name, list]) => [name, words(list)]),
    );
    const index = (when: string, entry: Omit<Entry, "pattern">): void => {
      for (const source of lines(when)) {
        const pattern = readPattern(source, classes);
        for (const word of wordsOf(pattern)) vocabulary.add(word);
        const anchor = anchorOf(pattern);
        for (const word of anchor.words) put(byWord, word, { ...entry, pattern });
        for (const stem of anchor.stems) put(byStem, stem, { ...entry, pattern });
      }
    };
    for (const rule of rules) index(rule.when, { language: grammar.language, rule });
    for (const frame of frames) index(frame.when, { language: grammar.language, frame });
    for (const list of [grammar.negators, grammar.transparent, grammar.self, grammar.others]) {
      for (const word of words(list)) vocabulary.add(word);
    }
  }
  const stemLengths = [...new Set([...byStem.keys()].map((stem) => stem.length))].sort((a, b) => a - b);
  const entriesFor = (word: string): readonly Entry[] => {
    const found = [...(byWord.get(word) ?? [])];
    for (const length of stemLengths) {
      if (length > word.length) break;
      found.push(...(byStem.get(word.slice(0, length)) ?? []));
    }
    return found;
  };
  const hasStem = (word: string): boolean =>
    stemLengths.some((length) => length <= word.length && byStem.has(word.slice(0, length)));
  const speller = makeSpeller(
    lexicons.map(({ grammar }) => grammar),
    (word) => vocabulary.has(word) || hasStem(word),
  );
  let remembered = new Map<string, readonly Known[]>();
  const look = (word: string): readonly Known[] => {
    const seen = remembered.get(word);
    if (seen !== undefined) return seen;
    const known = speller.read(word).map((one) => ({ word: one, entries: entriesFor(one) }));
    if (remembered.size >= REMEMBERED_WORDS) remembered = new Map();
    remembered.set(word, known);
    return known;
  };

  /** Puts letters written apart (k m s, d i e) back together where they spell a word that matters. */
  const closeUp = (raw: readonly RawWord[]): RawWord[] => {
    const out: RawWord[] = [];
    let index = 0;
    while (index < raw.length) {
      let end = index;
      let letters = "";
      while (end < raw.length && letters.length < JOINED_LETTERS) {
        const next = raw[end];
        if (next === undefined || next.text.length !== 1 || (end > index && next.breakBefore > 1)) break;
        letters += next.text;
        end += 1;
      }
      const first = raw[index];
      const last = raw[end - 1];
      if (end - index >= 3 && first !== undefined && last !== undefined && speller.join(letters) !== undefined) {
        out.push({ ...first, text: letters, end: last.end });
        index = end;
        continue;
      }
      // A run that spells nothing is passed over whole, so that long runs stay linear.
      const passed = Math.max(end, index + 1);
      for (; index < passed; index += 1) {
        const word = raw[index];
        if (word !== undefined) out.push(word);
      }
    }
    return out;
  };

  const read = (sentence: Sentence): Reading => {
    const tokens: Token[] = [];
    const at: (readonly Entry[])[] = [];
    let hits = 0;
    let singles = 0;
    for (const word of sentence.words) if (word.text.length === 1) singles += 1;
    const raw = singles >= 3 ? closeUp(sentence.words) : sentence.words;
    let same = 0;
    for (let index = 0; index < raw.length; index += 1) {
      const word = raw[index];
      if (word === undefined) break;
      const { text, start, end, breakBefore, inQuotes, stressed = false } = word;
      same = text === raw[index - 1]?.text ? same + 1 : 0;
      if (same >= REPEATS_READ) continue;
      let strength = breakBefore;
      for (const known of look(text)) {
        if (isDoubleNegative(known.word, breakBefore, tokens)) {
          const no = tokens[tokens.length - 1];
          if (no !== undefined) tokens[tokens.length - 1] = { ...no, word: ANYMORE, end };
          at[at.length - 1] = look(ANYMORE)[0]?.entries ?? [];
          continue;
        }
        tokens.push(
          stressed
            ? { word: known.word, start, end, breakBefore: strength, inQuotes, stressed }
            : { word: known.word, start, end, breakBefore: strength, inQuotes },
        );
        at.push(known.entries);
        hits += known.entries.length;
        strength = 0;
      }
    }
    const reading: Reading = { tokens, rules: [], frames: [] };
    if (hits === 0) return reading;
    at.forEach((entries, index) => {
      for (const { pattern, language, rule, frame } of entries) {
        const match = matchAt(pattern, tokens, index);
        if (match === undefined) continue;
        if (rule !== undefined) reading.rules.push({ what: rule, language, pattern, ...match });
        if (frame !== undefined) reading.frames.push({ what: frame, language, pattern, ...match });
      }
    });
    return reading;
  };
  return { read };
}
