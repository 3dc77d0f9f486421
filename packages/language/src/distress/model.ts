/** The shape of the journal distress model. Training writes weights for this shape; reading uses it. */

import type { FeatureShape } from "../features.ts";
import { FEELING_FEATURES } from "../feeling-features.ts";
import type { PackedShape } from "../linear.ts";

export const DISTRESS_FEATURES: FeatureShape = {
  bits: 16,
  charFrom: 3,
  charTo: 4,
  wordScale: 1,
  pairScale: 0.8,
  charScale: 0.7,
};

/**
 * Four heads, in this order: valence and distress of English (hashed features and feeling words), then valence and
 * distress by feeling words alone, for languages without training data. Valence heads give valence itself, distress heads
 * give log odds.
 */
export const DISTRESS_SHAPE: PackedShape = {
  bits: DISTRESS_FEATURES.bits,
  denseColumns: FEELING_FEATURES,
  heads: [true, true, false, false],
};

/** Fewest words that allow a reading. On EmoBank dev, sentences of three words are read no worse than long ones. */
export const FEWEST_WORDS = 3;
