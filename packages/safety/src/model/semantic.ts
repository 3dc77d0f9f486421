import { decodeBase64 } from "@mooring/language";
import { type KernelHeads, readKernel, squaresOf } from "./kernel.ts";
import { LEVEL_HEADS } from "./line-model.ts";
import type { SemanticValues } from "./model.ts";
import { semanticParts } from "./parts.ts";

/** One set of heads. `packed`: float32 weights and intercept of each head, then one signed byte for each centre's number. */
type PackedHeads = {
  readonly gamma: number;
  readonly step: number;
  readonly centres: number;
  readonly packed: string;
};

export type SemanticWeights = {
  /** Which text encoder's vectors these heads read. */
  readonly encoder: string;
  readonly dimensions: number;
  /** Read a text and its sentences. */
  readonly lines: PackedHeads;
  /** Read the mean of a text's sentences; trained on pages and posts. */
  readonly pages: PackedHeads;
};

/** Reads what a text encoder made of a text. */
export type SemanticModel = {
  readonly encoder: string;
  /** What the encoder is to be given, in this order. */
  partsOf(text: string): string[];
  /** @param vectors one for each part. Throws `RangeError` when one has another length */
  read(vectors: readonly ArrayLike<number>[]): SemanticValues;
};

export function openSemanticModel({ encoder, dimensions, lines, pages }: SemanticWeights): SemanticModel {
  const ofLines = unpack(lines, dimensions);
  const ofPages = unpack(pages, dimensions);
  return {
    encoder,
    partsOf: semanticParts,
    read: (vectors) => {
      if (vectors.some(({ length }) => length !== dimensions)) throw new RangeError("A vector of another encoder.");
      const all = vectors.map((vector) => readKernel(ofLines, vector));
      const whole = all[0] ?? new Array<number>(LEVEL_HEADS).fill(-1);
      return {
        whole,
        highest: whole.map((_, head) => Math.max(...all.map((values) => values[head] as number))),
        page: readKernel(ofPages, meanOf(vectors, dimensions)),
      };
    },
  };
}

/** The mean of a text's sentences: of all parts but the first, which is the text as a whole, where there are others. */
export function meanOf(vectors: readonly ArrayLike<number>[], dimensions: number): Float64Array {
  const sentences = vectors.length > 1 ? vectors.slice(1) : vectors;
  const mean = new Float64Array(dimensions);
  for (const vector of sentences) {
    for (let at = 0; at < dimensions; at += 1) {
      mean[at] = (mean[at] as number) + (vector[at] as number) / sentences.length;
    }
  }
  return mean;
}

function unpack({ gamma, step, centres, packed }: PackedHeads, dimensions: number): KernelHeads {
  const bytes = decodeBase64(packed);
  const floats = LEVEL_HEADS * (centres + 1);
  if (bytes.length !== floats * 4 + centres * dimensions) throw new RangeError("The semantic weights are cut short.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + floats * 4, centres * dimensions);
  return {
    dimensions,
    gamma,
    step,
    centres: numbers,
    squares: squaresOf(numbers, dimensions, step),
    weights: Array.from({ length: LEVEL_HEADS }, (_, head) =>
      Float64Array.from({ length: centres + 1 }, (__, at) => view.getFloat32((head * (centres + 1) + at) * 4, true)),
    ),
  };
}
