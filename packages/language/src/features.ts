/**
 * Hashed features: a text as a sparse vector of fixed length, with no vocabulary to ship.
 *
 * Signed feature hashing (Weinberger et al. 2009): each feature's hash gives its place and its sign, so that collisions
 * cancel on average. Everything is 32-bit integer arithmetic: the same in every engine.
 */
import type { Token } from "./tokens.ts";

export type FeatureShape = {
  /** log2 of the vector's length, 10 to 20. */
  readonly bits: number;
  /** Letter n-grams inside words, with a mark at both ends: shortest and longest. */
  readonly charFrom: number;
  readonly charTo: number;
  /** How much each family counts; each is scaled to this Euclidean length. */
  readonly wordScale: number;
  readonly pairScale: number;
  readonly charScale: number;
};

/**
 * Features in the order met. One feature may occur several times; a model adds the occurrences up.
 * `token` says which token carried the occurrence (for a pair, its second word), so that a score can be explained.
 */
export type FeatureVector = {
  readonly place: Uint32Array;
  readonly value: Float64Array;
  readonly token: Uint32Array;
};

const WORD_SEED = 0x811c9dc5;
const NEGATED_SEED = 0x2c1b3c6d;
const PAIR_SEED = 0x297a2d39;
const CHAR_SEED = 0x5bd1e995;
const FNV_PRIME = 0x01000193;
const EDGE = 0x5f;

/** FNV-1a over UTF-16 code units, 32 bits, from a seed. */
export function hashText(text: string, seed: number): number {
  let hash = seed | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** Spreads the bits of a hash (murmur3's finaliser): FNV alone leaves the top bits of short words poorly mixed. */
export function finishHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Hashed words, word pairs and letter n-grams of `tokens`. `negatedBy` comes from `markNegation`. */
export function hashFeatures(tokens: readonly Token[], negatedBy: Int32Array, shape: FeatureShape): FeatureVector {
  const room = countRoom(tokens, shape);
  const place = new Uint32Array(room);
  const value = new Float64Array(room);
  const token = new Uint32Array(room);
  const mask = (1 << shape.bits) - 1;
  let filled = 0;
  const put = (hash: number, at: number): void => {
    const mixed = finishHash(hash);
    place[filled] = mixed & mask;
    value[filled] = mixed < 0 ? -1 : 1;
    token[filled] = at;
    filled += 1;
  };
  const scaleFrom = (from: number, length: number): void => {
    if (filled === from) return;
    const each = length / Math.sqrt(filled - from);
    for (let at = from; at < filled; at += 1) value[at] = (value[at] as number) * each;
  };

  for (let at = 0; at < tokens.length; at += 1) {
    put(hashText(formAt(tokens, at), (negatedBy[at] as number) >= 0 ? NEGATED_SEED : WORD_SEED), at);
  }
  scaleFrom(0, shape.wordScale);

  const pairsFrom = filled;
  for (let at = 1; at < tokens.length; at += 1) {
    if ((tokens[at] as Token).sentence !== (tokens[at - 1] as Token).sentence) continue;
    const first = Math.imul(hashText(formAt(tokens, at - 1), PAIR_SEED) ^ 0x20, FNV_PRIME);
    put(hashText(formAt(tokens, at), first), at);
  }
  scaleFrom(pairsFrom, shape.pairScale);

  const charsFrom = filled;
  for (let at = 0; at < tokens.length; at += 1) {
    const form = formAt(tokens, at);
    for (let from = -1; from < form.length; from += 1) {
      let hash = CHAR_SEED | 0;
      for (let length = 1; length <= shape.charTo && from + length <= form.length + 1; length += 1) {
        const letter = from + length - 1;
        const code = letter < 0 || letter >= form.length ? EDGE : form.charCodeAt(letter);
        hash = Math.imul(hash ^ code, FNV_PRIME);
        if (length >= shape.charFrom) put(hash, at);
      }
    }
  }
  scaleFrom(charsFrom, shape.charScale);
  return { place: place.subarray(0, filled), value: value.subarray(0, filled), token: token.subarray(0, filled) };
}

function formAt(tokens: readonly Token[], at: number): string {
  return (tokens[at] as Token).form;
}

function countRoom(tokens: readonly Token[], shape: FeatureShape): number {
  let room = 2 * tokens.length;
  for (const { form } of tokens) room += (form.length + 2) * (shape.charTo - shape.charFrom + 1);
  return room;
}
