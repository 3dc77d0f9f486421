import { decodeBase64 } from "@mooring/language";
import { LEVEL_HEADS } from "./line-model.ts";
import type { SemanticValues } from "./model.ts";
import { semanticParts } from "./parts.ts";

export type SemanticWeights = {
  /** Which text encoder's vectors these heads read. */
  readonly encoder: string;
  readonly dimensions: number;
  /** float32, little endian: for each level head its weights and its intercept. */
  readonly packed: string;
};

/** Reads what a text encoder made of a text. */
export type SemanticModel = {
  readonly encoder: string;
  /** What the encoder is to be given, in this order. */
  partsOf(text: string): string[];
  /** @param vectors one for each part. Throws `RangeError` when one has another length */
  read(vectors: readonly ArrayLike<number>[]): SemanticValues;
};

export function openSemanticModel({ encoder, dimensions, packed }: SemanticWeights): SemanticModel {
  const bytes = decodeBase64(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length !== LEVEL_HEADS * (dimensions + 1) * 4) throw new RangeError("The semantic weights are cut short.");
  const heads = Array.from({ length: LEVEL_HEADS }, (_, head) =>
    Float64Array.from({ length: dimensions + 1 }, (__, at) =>
      view.getFloat32((head * (dimensions + 1) + at) * 4, true),
    ),
  );
  const valuesOf = (vector: ArrayLike<number>): number[] => {
    if (vector.length !== dimensions) throw new RangeError("A vector of another encoder.");
    return heads.map((head) => {
      let sum = head[dimensions] as number;
      for (let at = 0; at < dimensions; at += 1) sum += (head[at] as number) * (vector[at] as number);
      return sum;
    });
  };
  return {
    encoder,
    partsOf: semanticParts,
    read: (vectors) => {
      const all = vectors.map(valuesOf);
      const whole = all[0] ?? new Array<number>(LEVEL_HEADS).fill(-1);
      return { whole, highest: whole.map((_, head) => Math.max(...all.map((values) => values[head] as number))) };
    },
  };
}
