/**
 * Words and sentences with their place in the original text.
 *
 * Safe on any string: every Unicode plane, lone surrogates, NUL, ten megabytes. Time grows linearly with length.
 * Offsets are UTF-16 code units, as `String.slice` counts.
 */

/** A half-open stretch of the original text: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** A word, number or emoji. `form` is lower case without accents, with straight apostrophes. */
export type Token = Span & {
  readonly form: string;
  /** Number of the sentence the token stands in, from 0. */
  readonly sentence: number;
  /** A comma, colon, dash or bracket stands between this token and the one before it. */
  readonly afterPause: boolean;
};

/** Longer forms are cut: nobody writes such a word, and features of a pasted blob would cost without telling. */
const LONGEST_FORM = 40;

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}/gu;
const ONLY_PLAIN_LETTERS = /^[a-z0-9]+$/;

/** Lower case, no accents, straight apostrophes, at most 40 code units. `ñ` becomes `n`, so that typing without accents still matches. */
export function foldWord(word: string): string {
  const short = word.length > LONGEST_FORM ? word.slice(0, LONGEST_FORM) : word;
  const lower = short.toLowerCase();
  if (ONLY_PLAIN_LETTERS.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[’ʼ]/g, "'");
}

const ENDS_SENTENCE = new Set([..."!?…؟。！？"]);
const CLOSES = new Set([..."\"'”’»)]*_"]);
const SPACES = new Set([..." \t\r\n\f\v\u00a0\u2028\u2029"]);
const PAUSES = new Set([...",;:—–()[]{}،؛"]);
const ABBREVIATIONS = new Set([
  "dr",
  "mr",
  "mrs",
  "ms",
  "st",
  "vs",
  "etc",
  "sr",
  "sra",
  "srta",
  "dra",
  "ud",
  "uds",
  "prof",
]);

/** Where the sentences of `text` are; together they hold every token. A line break ends a sentence. */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let at = 0;
  // What holds only spaces and line breaks belongs to the sentence before it.
  let blank = true;
  const close = (end: number): void => {
    const last = sentences.at(-1);
    if (blank && last !== undefined) sentences[sentences.length - 1] = { start: last.start, end };
    else if (end > start) sentences.push({ start, end });
    start = end;
    blank = true;
  };
  while (at < text.length) {
    const mark = text[at] as string;
    if (mark === "\n" || mark === "\r" || mark === "\u2028" || mark === "\u2029") {
      at += 1;
      close(at);
    } else if (ENDS_SENTENCE.has(mark) || mark === ".") {
      const first = at;
      blank = false;
      while (at < text.length && (ENDS_SENTENCE.has(text[at] as string) || text[at] === ".")) at += 1;
      const single = mark === "." && at === first + 1;
      while (at < text.length && CLOSES.has(text[at] as string)) at += 1;
      const followed = at >= text.length || SPACES.has(text[at] as string);
      if (followed && !(single && endsInAbbreviation(text, first))) close(at);
    } else {
      if (!SPACES.has(mark)) blank = false;
      at += 1;
    }
  }
  if (start < text.length) close(text.length);
  return sentences;
}

function endsInAbbreviation(text: string, dotAt: number): boolean {
  const before = text.slice(Math.max(0, dotAt - 6), dotAt).match(/(?:^|[^\p{L}])(\p{L}{1,5})$/u)?.[1];
  if (before === undefined) return false;
  const lower = before.toLowerCase();
  return ABBREVIATIONS.has(lower) || (before.length === 1 && before !== lower && lower !== "i");
}

/** The tokens of `text` in order, each with its sentence. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const sentences = splitSentences(text);
  let sentence = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    while (sentence < sentences.length - 1 && start >= (sentences[sentence]?.end ?? 0)) sentence += 1;
    tokens.push({ start, end, form: foldWord(match[0]), sentence, afterPause: hasPause(text, previousEnd, start) });
    previousEnd = end;
  }
  return tokens;
}

function hasPause(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (PAUSES.has(text[at] as string)) return true;
  return false;
}
