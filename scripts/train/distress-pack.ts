/** Puts fitted heads into the bytes that ship. Layout: `packages/language/src/linear.ts`. */
import { createHash } from "node:crypto";
import { placeOfWord } from "../../packages/language/src/distress/page-features.ts";
import { FEELING_FEATURES } from "../../packages/language/src/feeling-features.ts";
import { feelingWordsText } from "../../packages/language/src/lexicon/match.ts";
import { HEADS, type Head, type Line } from "./distress-fit.ts";
import { HASHED_COLUMNS, MEANING_COLUMN, SOURCE_COLUMN } from "./distress-rows.ts";
import { type Meanings, product } from "./distress-words.ts";

const READS_HASHED: ReadonlySet<Head> = new Set(["valence", "ownDay", "reaction", "isReaction"]);

/** `coefficients` and `lines` by head, in the order of `HEADS`. */
export function packHeads(coefficients: readonly Float64Array[], lines: readonly Line[], meanings: Meanings): Buffer {
  const hashed = HEADS.map((head, at) =>
    READS_HASHED.has(head) ? quantise(withMeanings(coefficients[at] as Float64Array, meanings)) : undefined,
  );
  const heads = HEADS.map((_, at) => {
    const { slope, offset } = lines[at] as Line;
    const floats = new DataView(new ArrayBuffer((FEELING_FEATURES + 2) * 4));
    floats.setFloat32(0, (hashed[at]?.step ?? 0) * slope, true);
    floats.setFloat32(4, offset, true);
    coefficients[at]?.subarray(HASHED_COLUMNS, MEANING_COLUMN).forEach((value, column) => {
      floats.setFloat32(8 + column * 4, value * slope, true);
    });
    return Buffer.from(floats.buffer);
  });
  const lexicon = createHash("sha256").update(feelingWordsText()).digest();
  const tables = hashed.flatMap((table) => (table === undefined ? [] : [Buffer.from(table.bytes.buffer)]));
  return Buffer.concat([...heads, ...tables, lexicon]);
}

/**
 * Hashed weights, with what the meaning of each known word adds to the weight of that word. Where two words fall on one
 * place, the commoner one has it: adding both up costs .02 of r on sentences.
 */
function withMeanings(coefficients: Float64Array, meanings: Meanings): Float64Array {
  const hashed = coefficients.slice(0, HASHED_COLUMNS);
  const direction = coefficients.subarray(MEANING_COLUMN, SOURCE_COLUMN);
  const taken = new Set<number>();
  for (const [form, meaning] of meanings) {
    const { place, sign } = placeOfWord(form);
    if (taken.has(place)) continue;
    taken.add(place);
    hashed[place] = (hashed[place] as number) + sign * product(meaning, direction);
  }
  return hashed;
}

/** Signed bytes: the largest weight is 127 steps. */
function quantise(weights: Float64Array): { step: number; bytes: Int8Array } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Math.fround(largest / 127);
  return { step, bytes: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}
