/** The shape of the journal distress model. Training writes weights for this shape; reading uses it. */
import { FEELING_FEATURES } from "../feeling-features.ts";
import { type LinearHead, type PackedShape, unpackHeads } from "../linear.ts";
import { PAGE_BITS } from "./page-features.ts";

/**
 * Six heads, in this order. English, from hashed features and feeling words: valence; distress of someone who tells of
 * their own day; distress of someone who tells of what they read or heard; whether a text is of the second kind. Then
 * valence and distress by feeling words alone, for languages without training data. Valence heads give valence itself, the
 * others log odds.
 */
export const DISTRESS_SHAPE: PackedShape = {
  bits: PAGE_BITS,
  denseColumns: FEELING_FEATURES,
  heads: [true, true, true, true, false, false],
};

export type DistressModel = {
  readonly valence: LinearHead;
  readonly ownDay: LinearHead;
  readonly reaction: LinearHead;
  readonly isReaction: LinearHead;
  readonly wordValence: LinearHead;
  readonly wordDistress: LinearHead;
};

/** Throws `RangeError` if the packed weights do not fit the shape. */
export function unpackDistress(packed: string): DistressModel {
  const [valence, ownDay, reaction, isReaction, wordValence, wordDistress] = unpackHeads(packed, DISTRESS_SHAPE) as [
    LinearHead,
    LinearHead,
    LinearHead,
    LinearHead,
    LinearHead,
    LinearHead,
  ];
  return { valence, ownDay, reaction, isReaction, wordValence, wordDistress };
}

/** Fewest words that allow a reading. On EmoBank dev, sentences of three words are read no worse than long ones. */
export const FEWEST_WORDS = 3;
