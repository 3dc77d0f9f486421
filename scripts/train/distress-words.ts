/** What words mean to the text encoder, as a prior: a word never seen in a labelled text learns from words near to it. */
import { tokenize } from "../../packages/language/src/tokens.ts";
import { readCorpus } from "./crisis-corpus.ts";
import type { LabelledText } from "./distress-data.ts";
import { DIMENSIONS, readTextVectors } from "./text-vectors.ts";

/** Directions of most spread that are kept of the encoder's vectors. */
export const MEANING_COLUMNS = 128;
const ROUNDS = 12;
/** Words of short comments are taken from this often on; every word of journals, essays, sentences and our own lines. */
const OFTEN = 3;
/** A word that makes up this share of all words counts half. */
const COMMON = 1e-3;

/** For each known word, the commonest first, its meaning, already scaled down where the word is common. */
export type Meanings = ReadonlyMap<string, Float64Array>;

export async function readMeanings(texts: readonly LabelledText[]): Promise<Meanings> {
  const counts = new Map<string, number>();
  const wanted = new Set<string>();
  const count = (text: string, always: boolean): void => {
    for (const { form } of tokenize(text)) {
      const times = (counts.get(form) ?? 0) + 1;
      counts.set(form, times);
      if (always || times >= OFTEN) wanted.add(form);
    }
  };
  for (const { text, source, heldOut } of texts) if (!heldOut) count(text, source !== "goemotions");
  for (const { text, language } of readCorpus()) if (language === "en") count(text, true);
  const words = [...wanted].sort();
  const vectors = await readTextVectors("distress-words", new Set(words));
  const times = words.map((word) => counts.get(word) as number);
  const total = times.reduce((sum, each) => sum + each, 0);
  const narrow = narrowed(
    words.map((word) => vectors.get(word) as Float32Array),
    times.map(Math.sqrt),
  );
  const commonestFirst = words.map((_, at) => at).sort((a, b) => (times[b] as number) - (times[a] as number) || a - b);
  return new Map(
    commonestFirst.map((at) => {
      const word = words[at] as string;
      const scale = COMMON / (COMMON + (times[at] as number) / total);
      return [word, (narrow[at] as Float64Array).map((value) => value * scale)];
    }),
  );
}

/** Vectors along the directions in which they spread most, of mean square length 1. Weights say how much each counts. */
function narrowed(vectors: readonly Float32Array[], weights: readonly number[]): Float64Array[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = new Float64Array(DIMENSIONS);
  vectors.forEach((vector, at) => {
    for (let d = 0; d < DIMENSIONS; d += 1)
      mean[d] = (mean[d] as number) + ((weights[at] as number) / total) * (vector[d] as number);
  });
  const centred = vectors.map((vector) => Float64Array.from(vector, (value, d) => value - (mean[d] as number)));
  const spread = new Float64Array(DIMENSIONS * DIMENSIONS);
  centred.forEach((vector, at) => {
    for (let row = 0; row < DIMENSIONS; row += 1) {
      const value = ((weights[at] as number) / total) * (vector[row] as number);
      for (let column = 0; column <= row; column += 1) {
        const place = row * DIMENSIONS + column;
        spread[place] = (spread[place] as number) + value * (vector[column] as number);
      }
    }
  });
  for (let row = 0; row < DIMENSIONS; row += 1)
    for (let column = row + 1; column < DIMENSIONS; column += 1)
      spread[row * DIMENSIONS + column] = spread[column * DIMENSIONS + row] as number;
  const directions = widest(spread);
  const narrow = centred.map((vector) => Float64Array.from(directions, (direction) => product(direction, vector)));
  const square = narrow.reduce((sum, vector) => sum + product(vector, vector), 0) / narrow.length;
  return narrow.map((vector) => vector.map((value) => value / Math.sqrt(square)));
}

/** Subspace iteration with Gram-Schmidt: an orthonormal basis of about the widest directions. */
function widest(spread: Float64Array): Float64Array[] {
  let basis = Array.from({ length: MEANING_COLUMNS }, (_, at) =>
    Float64Array.from({ length: DIMENSIONS }, (__, d) => (d % MEANING_COLUMNS === at ? 1 : 0)),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = basis.map((direction) => {
      const image = new Float64Array(DIMENSIONS);
      for (let row = 0; row < DIMENSIONS; row += 1)
        image[row] = product(spread.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), direction);
      return image;
    });
    basis.forEach((direction, at) => {
      for (const earlier of basis.slice(0, at)) {
        const along = product(earlier, direction);
        for (let d = 0; d < DIMENSIONS; d += 1)
          direction[d] = (direction[d] as number) - along * (earlier[d] as number);
      }
      const length = Math.sqrt(product(direction, direction));
      for (let d = 0; d < DIMENSIONS; d += 1) direction[d] = (direction[d] as number) / length;
    });
  }
  return basis;
}

export function product(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}
