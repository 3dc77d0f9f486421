/**
 * A small pattern language over words, made so that every match is cheap and every rule can be read by a clinician.
 *
 *   kill|hurt myself        one of several words, then a word
 *   suicid*                 any word beginning so
 *   @they                   any word of a named class
 *   really?                 may be missing
 *   ~  ~4                   up to 2 (or 4) words of any kind, not crossing punctuation
 *   !laughing|of            the next word is none of these (or there is no next word)
 *   today|$                 the word, or the end of the clause ($ may stand anywhere in the list)
 *   ^  $                    the sentence or clause begins, ends here
 *
 * Patterns are found by their rarest word, so time is linear in the text and the work per word is bounded.
 */

/** A word ready for matching. */
export type Token = {
  word: string;
  start: number;
  end: number;
  breakBefore: 0 | 1 | 2;
  inQuotes: boolean;
  stressed?: boolean;
};

type Element =
  | { kind: "word"; words: ReadonlySet<string>; stems: readonly string[]; optional: boolean; orEnd: boolean }
  | { kind: "gap"; most: number }
  | { kind: "not"; words: ReadonlySet<string>; stems: readonly string[] }
  | { kind: "begin" }
  | { kind: "end" };

export type Pattern = { elements: readonly Element[]; anchor: number };
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** Too common to look rules up by. */
const COMMON = new Set(
  `i me my mine myself a an the to of in on at is are was were be been am do does did have has had will would can could
  not no it this that he she they you we him her them and or for with so just want going get got go like feel think know
  el la los las un una de que y a en mi me se no lo le te es con por para yo si su al ya ha he muy mas`.split(/\s+/u),
);

/** Words are compared folded: lower case, no accents, no punctuation. */
const WORD = /^(?:[a-z0-9]+|\p{Extended_Pictographic})$/u;

function readWords(source: string, classes: WordClasses): { words: Set<string>; stems: string[] } {
  const words = new Set<string>();
  const stems: string[] = [];
  for (const part of source.split("|")) {
    const named = part.startsWith("@") ? classes[part.slice(1)] : [part];
    if (named === undefined) throw new Error(`The word class ${part} does not exist.`);
    for (const word of named) {
      if (word.endsWith("*")) stems.push(word.slice(0, -1));
      else if (WORD.test(word)) words.add(word);
      else throw new Error(`"${word}" is not a word a text can hold.`);
    }
  }
  if (words.size + stems.length === 0) throw new Error(`"${source}" names no word.`);
  return { words, stems };
}

function readElement(source: string, classes: WordClasses): Element {
  if (source === "^") return { kind: "begin" };
  if (source === "$") return { kind: "end" };
  if (source.startsWith("~")) return { kind: "gap", most: source === "~" ? 2 : Number(source.slice(1)) };
  if (source.startsWith("!")) return { kind: "not", ...readWords(source.slice(1), classes) };
  const optional = source.endsWith("?");
  const bare = optional ? source.slice(0, -1) : source;
  const parts = bare.split("|");
  const orEnd = parts.includes("$");
  const named = parts.filter((part) => part !== "$").join("|");
  return { kind: "word", optional, orEnd, ...readWords(named, classes) };
}

/** Rarity of an element as a place to look a pattern up: lower is better. */
function commonness(element: Element): number {
  if (element.kind !== "word" || element.optional || element.orEnd) return Number.POSITIVE_INFINITY;
  let common = 0;
  for (const word of element.words) if (COMMON.has(word)) common += 1;
  return common * 1000 + element.words.size;
}

/** Reads one pattern. Throws, naming the pattern, when it is badly written. */
export function readPattern(source: string, classes: WordClasses): Pattern {
  const elements = source
    .trim()
    .split(/\s+/u)
    .map((part) => readElement(part, classes));
  let anchor = -1;
  let best = Number.POSITIVE_INFINITY;
  elements.forEach((element, index) => {
    const cost = commonness(element);
    if (cost < best) {
      best = cost;
      anchor = index;
    }
  });
  if (anchor < 0) throw new Error(`"${source}" has no word to look it up by.`);
  return { elements, anchor };
}

export function hasWord(set: { words: ReadonlySet<string>; stems: readonly string[] }, word: string): boolean {
  if (set.words.has(word)) return true;
  for (const stem of set.stems) if (word.startsWith(stem)) return true;
  return false;
}

/** Index after the last word matched from `at` on, or -1. */
function forwards(pattern: Pattern, index: number, tokens: readonly Token[], at: number): number {
  const element = pattern.elements[index];
  if (element === undefined) return at;
  const token = tokens[at];
  if (element.kind === "begin")
    return at === 0 || (token?.breakBefore ?? 0) > 0 ? forwards(pattern, index + 1, tokens, at) : -1;
  if (element.kind === "end")
    return token === undefined || token.breakBefore > 0 ? forwards(pattern, index + 1, tokens, at) : -1;
  if (element.kind === "not") {
    if (token !== undefined && token.breakBefore === 0 && hasWord(element, token.word)) return -1;
    return forwards(pattern, index + 1, tokens, at);
  }
  if (element.kind === "gap") {
    for (let skipped = 0; skipped <= element.most; skipped += 1) {
      const found = forwards(pattern, index + 1, tokens, at + skipped);
      if (found >= 0) return found;
      const next = tokens[at + skipped];
      if (next === undefined || next.breakBefore > 0) return -1;
    }
    return -1;
  }
  if (token !== undefined && token.breakBefore < 2 && hasWord(element, token.word)) {
    const found = forwards(pattern, index + 1, tokens, at + 1);
    if (found >= 0) return found;
  }
  if (element.orEnd && (token === undefined || token.breakBefore > 0)) return forwards(pattern, index + 1, tokens, at);
  return element.optional ? forwards(pattern, index + 1, tokens, at) : -1;
}

/** Index of the first word matched, reading leftwards with `at` the word after the one to test, or -1. */
function backwards(pattern: Pattern, index: number, tokens: readonly Token[], at: number): number {
  const element = pattern.elements[index];
  if (element === undefined) return at;
  const token = tokens[at - 1];
  const after = tokens[at];
  const wall = after !== undefined && after.breakBefore === 2;
  if (element.kind === "begin")
    return at === 0 || (after?.breakBefore ?? 0) > 0 ? backwards(pattern, index - 1, tokens, at) : -1;
  if (element.kind === "end") return -1;
  if (element.kind === "not") {
    if (token !== undefined && (after?.breakBefore ?? 0) === 0 && hasWord(element, token.word)) return -1;
    return backwards(pattern, index - 1, tokens, at);
  }
  if (element.kind === "gap") {
    for (let skipped = 0; skipped <= element.most; skipped += 1) {
      const found = backwards(pattern, index - 1, tokens, at - skipped);
      if (found >= 0) return found;
      if (at - skipped <= 0 || (tokens[at - skipped]?.breakBefore ?? 0) > 0) return -1;
    }
    return -1;
  }
  if (token !== undefined && !wall && hasWord(element, token.word)) {
    const found = backwards(pattern, index - 1, tokens, at - 1);
    if (found >= 0) return found;
  }
  return element.optional ? backwards(pattern, index - 1, tokens, at) : -1;
}

/** Words [from, to) matched by the pattern when its anchor stands at `at`, or undefined. */
export function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  at: number,
): { from: number; to: number } | undefined {
  const to = forwards(pattern, pattern.anchor, tokens, at);
  if (to < 0) return undefined;
  const from = backwards(pattern, pattern.anchor - 1, tokens, at);
  return from < 0 ? undefined : { from, to };
}

/** The words and word beginnings a pattern can be looked up by. */
export function anchorOf(pattern: Pattern): { words: ReadonlySet<string>; stems: readonly string[] } {
  const element = pattern.elements[pattern.anchor];
  if (element?.kind !== "word") throw new Error("A pattern's anchor is always a word.");
  return element;
}

/** Every literal word of a pattern, for spelling repair. */
export function wordsOf(pattern: Pattern): string[] {
  return pattern.elements.flatMap((element) => (element.kind === "word" ? [...element.words] : []));
}
