import { type Span, splitSentences } from "@mooring/language";
import { glossOf, isSpanish } from "./gloss.ts";

/** Longest stretch given to the models at once, in UTF-16 units. */
const LONGEST = 600;
/** So that a page of ten megabytes stays quick: of a very long text the first and last sentences are read one by one. */
const MOST_SENTENCES = 200;

/**
 * The stretches of a text that the models read on their own: each sentence, and each with the one after it where both are
 * short, because danger is often told in two short sentences. The whole text is not among them.
 */
export function windowsOf(text: string): Span[] {
  const all = sentencesOf(text);
  const sentences =
    all.length <= MOST_SENTENCES ? all : [...all.slice(0, MOST_SENTENCES / 2), ...all.slice(-MOST_SENTENCES / 2)];
  const pairs = sentences.flatMap(({ start, end }, at) => {
    const next = sentences[at + 1];
    return next !== undefined && next.end - start < LONGEST / 3 && next.start - end < 20
      ? [{ start, end: next.end }]
      : [];
  });
  return [...sentences, ...pairs];
}

/** Most sentences a text encoder is asked about; encoding is the slow part. */
const MOST_ENCODED = 24;

/**
 * What the semantic model reads: the beginning of the text as a whole, then its sentences. The encoder knows English, so
 * Spanish is given word for word in English.
 */
export function semanticParts(text: string): string[] {
  const whole = text.slice(0, LONGEST).trim();
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end).trim());
  const parts = sentences.length < 2 ? [whole] : [whole, ...sentences.slice(0, MOST_ENCODED)];
  return isSpanish(text) ? parts.map((part) => glossOf(part)) : parts;
}

function sentencesOf(text: string): Span[] {
  return splitSentences(text)
    .map(({ start, end }) => ({ start, end: Math.min(end, start + LONGEST) }))
    .filter(({ start, end }) => text.slice(start, end).trim().length > 1);
}
