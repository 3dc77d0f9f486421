import { finishHash, foldWord, hashText } from "@mooring/language";

/** log2 of the number of places of a feature. */
export const BITS = 17;

/** Places and values of one stretch of text, each place once. */
export type LineFeatures = { readonly place: Uint32Array; readonly value: Float64Array };

/** Words, numbers, and every other sign on its own: a row of dots, a question mark or an emoji tells something too. */
const PIECE = /[\p{L}\p{N}_]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{N}\s]/gu;
const WORD_SEED = 0x811c9dc5;
const LETTER_SEED = 0x5bd1e995;
const SHORTEST = 2;
const LONGEST = 5;
/** A pasted blob of signs would only cost time. */
const MOST_PIECES = 4000;

/**
 * Signed hashed features (Weinberger et al. 2009): words and neighbouring pairs, and groups of two to five letters inside
 * words with their edges, which hold against slips of the finger. Each family has Euclidean length 1; repeats count by
 * their logarithm.
 */
export function lineFeatures(text: string): LineFeatures {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    pieces.push(foldWord(piece));
    if (pieces.length === MOST_PIECES) break;
  }
  const words = new Map<number, number>();
  const letters = new Map<number, number>();
  pieces.forEach((piece, at) => {
    count(words, hashText(piece, WORD_SEED));
    const next = pieces[at + 1];
    if (next !== undefined) count(words, hashText(`${piece} ${next}`, WORD_SEED));
    const edged = ` ${piece} `;
    for (let length = SHORTEST; length <= LONGEST; length += 1) {
      for (let from = 0; from + length <= edged.length; from += 1) {
        count(letters, hashText(edged.slice(from, from + length), LETTER_SEED + length));
      }
    }
  });
  const place = new Uint32Array(words.size + letters.size);
  const value = new Float64Array(place.length);
  fill(words, place, value, 0);
  fill(letters, place, value, words.size);
  return { place, value };
}

function count(family: Map<number, number>, hash: number): void {
  const mixed = finishHash(hash);
  family.set(mixed, (family.get(mixed) ?? 0) + 1);
}

function fill(family: ReadonlyMap<number, number>, place: Uint32Array, value: Float64Array, from: number): void {
  let squares = 0;
  for (const times of family.values()) squares += (1 + Math.log(times)) ** 2;
  const scale = 1 / Math.sqrt(squares || 1);
  let at = from;
  for (const [hash, times] of family) {
    place[at] = hash & ((1 << BITS) - 1);
    value[at] = (hash < 0 ? -1 : 1) * (1 + Math.log(times)) * scale;
    at += 1;
  }
}
