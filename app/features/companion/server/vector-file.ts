import { createHash } from "node:crypto";
import fs from "node:fs";

export const encoderOfPhrases = "universal-sentence-encoder-lite";
/** Numbers of one vector of that encoder. */
export const dimensions = 512;
/** A vector is kept under the beginning of its text's hash, as signed bytes. */
const hashBytes = 8;
const recordBytes = hashBytes + dimensions;

/** Vectors of phrases by `keyOf` their text. @returns none when there is no such file or it is cut short */
export function readVectors(file: string): Map<string, Int8Array> {
  const found = new Map<string, Int8Array>();
  const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  if (bytes.length % recordBytes !== 0) return found;
  for (let at = 0; at < bytes.length; at += recordBytes) {
    const key = bytes.toString("hex", at, at + hashBytes);
    found.set(key, new Int8Array(bytes.buffer, bytes.byteOffset + at + hashBytes, dimensions));
  }
  return found;
}

/** The bytes of such a file, in the order of the texts' keys. */
export function packVectors(vectors: ReadonlyMap<string, Int8Array>): Buffer {
  const records = [...vectors].sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat(records.flatMap(([key, vector]) => [Buffer.from(key, "hex"), Buffer.from(vector)]));
}

export function keyOf(text: string): string {
  return createHash("sha256")
    .update(text)
    .digest("hex")
    .slice(0, 2 * hashBytes);
}

/** A direction alone, in steps of 1/127 of its longest side. */
export function quantize(vector: ArrayLike<number>): Int8Array {
  let most = 1e-9;
  for (let at = 0; at < vector.length; at += 1) most = Math.max(most, Math.abs(vector[at] ?? 0));
  return Int8Array.from({ length: vector.length }, (_, at) => Math.round(((vector[at] ?? 0) / most) * 127));
}
