/**
 * Hashed features of a page: words, word pairs and letter groups, each counted once however often it is said.
 *
 * Said twice is hardly more than said once; on journals and essays left out, counting once reads better than counting all.
 * Each family has a region of its own in the vector, so that a letter group never falls on a word.
 */
import { type FeatureVector, finishHash, hashText } from "../features.ts";
import type { Token } from "../tokens.ts";

/** log2 of the whole vector's length. Words take its first half, pairs and letter groups a quarter each. */
export const PAGE_BITS = 19;
const WORDS = { from: 0, bits: PAGE_BITS - 1, scale: 1 };
const PAIRS = { from: 2 ** (PAGE_BITS - 1), bits: PAGE_BITS - 2, scale: 0.8 };
const LETTERS = { from: 3 * 2 ** (PAGE_BITS - 2), bits: PAGE_BITS - 2, scale: 0.7 };
/** Letter groups inside words, with a mark at both ends: shortest and longest. */
const SHORTEST_GROUP = 3;
const LONGEST_GROUP = 5;

const WORD_SEED = 0x811c9dc5;
const NEGATED_SEED = 0x2c1b3c6d;
const PAIR_SEED = 0x297a2d39;
const LETTER_SEED = 0x5bd1e995;
const FNV_PRIME = 0x01000193;
const EDGE = 0x5f;

/** How often each place is met on the page being read; all zero between pages. A megabyte anew for each page would be slow. */
const times = new Uint16Array(2 ** PAGE_BITS);

/** Where a word that no negation reaches stands in the vector, and its sign. */
export function placeOfWord(form: string): { place: number; sign: 1 | -1 } {
  const mixed = finishHash(hashText(form, WORD_SEED));
  return { place: WORDS.from + (mixed & (2 ** WORDS.bits - 1)), sign: mixed < 0 ? -1 : 1 };
}

/**
 * Features of `tokens`, in the order met. A feature met several times has its value shared out among its places, so that
 * each word is told what it carried. `negatedBy` comes from `markNegation`.
 */
export function pageFeatures(tokens: readonly Token[], negatedBy: Int32Array): FeatureVector {
  const room = countRoom(tokens);
  const place = new Uint32Array(room);
  const value = new Float64Array(room);
  const token = new Uint32Array(room);
  let filled = 0;
  const put = (hash: number, at: number, { from, bits }: typeof WORDS): void => {
    const mixed = finishHash(hash);
    const where = from + (mixed & (2 ** bits - 1));
    place[filled] = where;
    value[filled] = mixed < 0 ? -1 : 1;
    token[filled] = at;
    times[where] = Math.min(65_535, (times[where] as number) + 1);
    filled += 1;
  };
  const close = (first: number, scale: number): void => {
    let kinds = 0;
    for (let at = first; at < filled; at += 1) kinds += 1 / (times[place[at] as number] as number);
    const each = scale / Math.sqrt(Math.max(1, Math.round(kinds)));
    for (let at = first; at < filled; at += 1) {
      value[at] = ((value[at] as number) * each) / (times[place[at] as number] as number);
    }
  };

  for (let at = 0; at < tokens.length; at += 1) {
    put(hashText(formAt(tokens, at), (negatedBy[at] as number) >= 0 ? NEGATED_SEED : WORD_SEED), at, WORDS);
  }
  close(0, WORDS.scale);

  const pairsFrom = filled;
  for (let at = 1; at < tokens.length; at += 1) {
    if ((tokens[at] as Token).sentence !== (tokens[at - 1] as Token).sentence) continue;
    const first = Math.imul(hashText(formAt(tokens, at - 1), PAIR_SEED) ^ 0x20, FNV_PRIME);
    put(hashText(formAt(tokens, at), first), at, PAIRS);
  }
  close(pairsFrom, PAIRS.scale);

  const lettersFrom = filled;
  for (let at = 0; at < tokens.length; at += 1) {
    const form = formAt(tokens, at);
    for (let from = -1; from < form.length; from += 1) {
      let hash = LETTER_SEED | 0;
      for (let length = 1; length <= LONGEST_GROUP && from + length <= form.length + 1; length += 1) {
        const letter = from + length - 1;
        const code = letter < 0 || letter >= form.length ? EDGE : form.charCodeAt(letter);
        hash = Math.imul(hash ^ code, FNV_PRIME);
        if (length >= SHORTEST_GROUP) put(hash, at, LETTERS);
      }
    }
  }
  close(lettersFrom, LETTERS.scale);
  for (let at = 0; at < filled; at += 1) times[place[at] as number] = 0;
  return { place: place.subarray(0, filled), value: value.subarray(0, filled), token: token.subarray(0, filled) };
}

function formAt(tokens: readonly Token[], at: number): string {
  return (tokens[at] as Token).form;
}

function countRoom(tokens: readonly Token[]): number {
  let room = 2 * tokens.length;
  for (const { form } of tokens) room += (form.length + 2) * (LONGEST_GROUP - SHORTEST_GROUP + 1);
  return room;
}
