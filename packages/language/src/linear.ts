/**
 * Linear models over hashed and dense features, packed small enough for a phone.
 *
 * Packed layout, little endian: for each head one float32 step, one float32 intercept and the float32 dense weights;
 * then, for each head that reads hashed features, `2 ** bits` signed bytes (a hashed weight is its byte times the step);
 * last, the 32 bytes of the SHA-256 of the word lists the weights were trained with, so that one digest covers both.
 */
import { decodeBase64 } from "./base64.ts";

export type LinearHead = {
  readonly intercept: number;
  readonly dense: Float64Array;
  /** What one unit of `hashed` is worth. */
  readonly step: number;
  /** Hashed weights in steps, one byte per feature; empty for a head of dense features only. */
  readonly hashed: Int8Array;
};

const LEXICON_DIGEST_BYTES = 32;

export type PackedShape = {
  readonly bits: number;
  readonly denseColumns: number;
  /** For each head in order, whether it reads hashed features. */
  readonly heads: readonly boolean[];
};

/** Unpacks weights. Throws `RangeError` if the length does not fit the shape. */
export function unpackHeads(packed: string, { bits, denseColumns, heads }: PackedShape): LinearHead[] {
  const bytes = decodeBase64(packed);
  const floats = heads.length * (denseColumns + 2);
  const hashedLength = 2 ** bits;
  const wanted = floats * 4 + heads.filter(Boolean).length * hashedLength + LEXICON_DIGEST_BYTES;
  if (bytes.length !== wanted) throw new RangeError(`Packed weights have ${bytes.length} bytes, not ${wanted}.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, floats * 4);
  let hashedFrom = floats * 4;
  return heads.map((readsHashed, head) => {
    const from = head * (denseColumns + 2) * 4;
    const dense = new Float64Array(denseColumns);
    for (let column = 0; column < denseColumns; column += 1) {
      dense[column] = view.getFloat32(from + 8 + column * 4, true);
    }
    const hashed = readsHashed
      ? new Int8Array(bytes.buffer, bytes.byteOffset + hashedFrom, hashedLength)
      : new Int8Array(0);
    if (readsHashed) hashedFrom += hashedLength;
    return { step: view.getFloat32(from, true), intercept: view.getFloat32(from + 4, true), dense, hashed };
  });
}

/** 1 / (1 + e^-x), without overflow. */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
