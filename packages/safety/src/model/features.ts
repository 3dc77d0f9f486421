import { finishHash, foldWord, hashText } from "@mooring/language";
import { glossOf, isSpanish } from "./gloss.ts";

/** log2 of the number of places of a feature. */
export const BITS = 17;

/** Places and values of one stretch of text. A place may come twice, from two families; both count. */
export type LineFeatures = { readonly place: Uint32Array; readonly value: Float64Array };

/** Words, numbers, and every other sign on its own: a row of dots, a question mark or an emoji tells something too. */
const PIECE = /[\p{L}\p{N}_]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{N}\s]/gu;
const WORD_SEED = 0x811c9dc5;
const LETTER_SEED = 0x5bd1e995;
const SHORTEST = 2;
const LONGEST = 5;
/** A pasted blob of signs would only cost time. */
const MOST_PIECES = 4000;
/** Euclidean length of the family of glosses; the others have 1. */
const GLOSS_LENGTH = 0.8;

/**
 * Signed hashed features (Weinberger et al. 2009): words and neighbouring pairs, and groups of two to five letters inside
 * words with their edges, which hold against slips of the finger. Each family has Euclidean length 1; repeats count by
 * their logarithm. Spanish has a third family: its words and pairs in English, in the places of English words, so that
 * one language learns from the other.
 */
export function lineFeatures(text: string): LineFeatures {
  const pieces = piecesOf(text);
  const words = countWords(pieces);
  const glosses = isSpanish(text) ? countWords(piecesOf(glossOf(text))) : new Map<number, number>();
  const letters = new Map<number, number>();
  pieces.forEach((piece) => {
    const edged = ` ${piece} `;
    for (let length = SHORTEST; length <= LONGEST; length += 1) {
      for (let from = 0; from + length <= edged.length; from += 1) {
        count(letters, hashText(edged.slice(from, from + length), LETTER_SEED + length));
      }
    }
  });
  const place = new Uint32Array(words.size + letters.size + glosses.size);
  const value = new Float64Array(place.length);
  fill(words, place, value, 0, 1);
  fill(letters, place, value, words.size, 1);
  fill(glosses, place, value, words.size + letters.size, GLOSS_LENGTH);
  return { place, value };
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    pieces.push(foldWord(piece));
    if (pieces.length === MOST_PIECES) break;
  }
  return pieces;
}

function countWords(pieces: readonly string[]): Map<number, number> {
  const words = new Map<number, number>();
  pieces.forEach((piece, at) => {
    count(words, hashText(piece, WORD_SEED));
    const next = pieces[at + 1];
    if (next !== undefined) count(words, hashText(`${piece} ${next}`, WORD_SEED));
  });
  return words;
}

function count(family: Map<number, number>, hash: number): void {
  const mixed = finishHash(hash);
  family.set(mixed, (family.get(mixed) ?? 0) + 1);
}

function fill(
  family: ReadonlyMap<number, number>,
  place: Uint32Array,
  value: Float64Array,
  from: number,
  length: number,
): void {
  let squares = 0;
  for (const times of family.values()) squares += (1 + Math.log(times)) ** 2;
  const scale = length / Math.sqrt(squares || 1);
  let at = from;
  for (const [hash, times] of family) {
    place[at] = hash & ((1 << BITS) - 1);
    value[at] = (hash < 0 ? -1 : 1) * (1 + Math.log(times)) * scale;
    at += 1;
  }
}
