/** Fits the heads over a text encoder's vectors: least squares on nearness to centres (Nyström's way to a kernel ridge). */
import type { SemanticValues } from "../../packages/safety/src/model/fusion.ts";
import { type KernelHeads, nearness, readKernel, squaresOf } from "../../packages/safety/src/model/kernel.ts";
import { LEVEL_HEADS } from "../../packages/safety/src/model/line-model.ts";
import { semanticParts } from "../../packages/safety/src/model/parts.ts";
import { meanOf } from "../../packages/safety/src/model/semantic.ts";
import { isEncoded } from "./crisis-embeddings.ts";
import type { CrisisRow } from "./crisis-rows.ts";
import { DIMENSIONS, type Vectors } from "./text-vectors.ts";

type Shape = { readonly centres: number; readonly gamma: number; readonly penalty: number };
/** Chosen on left-out folds of the training templates. */
const LINES: Shape = { centres: 900, gamma: 0.7, penalty: 0.3 };
const PAGES: Shape = { centres: 400, gamma: 2, penalty: 0.2 };
const ROUNDS = 3;
/** Keeps the equations solvable where two centres lie close. */
const RIDGE = 1e-3;

/** For each encoded text the vectors of its parts, the whole first. */
export type Meanings = ReadonlyMap<number, readonly Float32Array[]>;
export type SemanticHeads = { readonly lines: KernelHeads; readonly pages: KernelHeads };

export function meaningsOf(texts: readonly CrisisRow[], vectors: Vectors): Meanings {
  const found = new Map<number, Float32Array[]>();
  texts.forEach((row, at) => {
    if (!isEncoded(row)) return;
    const parts = semanticParts(row.text).map((part) => vectors.get(part));
    if (parts.some((part) => part === undefined)) throw new Error("A sentence has no vector.");
    found.set(at, parts as Float32Array[]);
  });
  return found;
}

/** Heads that read lines, from every text `learns` lets in, and heads that read pages, from pages and posts alone. */
export function fitSemantic(
  meanings: Meanings,
  texts: readonly CrisisRow[],
  learns: (row: CrisisRow) => boolean,
): SemanticHeads {
  const asked = (of: (row: CrisisRow) => boolean) =>
    [...meanings.keys()].filter((text) => of(texts[text] as CrisisRow) && learns(texts[text] as CrisisRow));
  const line = asked(() => true);
  const page = asked((row) => row.channel === "journal");
  const whole = (text: number) => meanings.get(text)?.[0] as Float32Array;
  const mean = (text: number) => Float32Array.from(meanOf(meanings.get(text) ?? [], DIMENSIONS));
  const rows = (of: readonly number[]) => of.map((text) => texts[text] as CrisisRow);
  return {
    lines: fitKernel(line.map(whole), rows(line), LINES),
    pages: fitKernel(page.map(mean), rows(page), PAGES),
  };
}

/** What the heads say of each text that `asked` names. */
export function semanticValues(
  meanings: Meanings,
  { lines, pages }: SemanticHeads,
  asked: (text: number) => boolean,
): Map<number, SemanticValues> {
  const found = new Map<number, SemanticValues>();
  for (const [text, parts] of meanings) {
    if (!asked(text)) continue;
    const all = parts.map((part) => readKernel(lines, part));
    const whole = all[0] as number[];
    found.set(text, {
      whole,
      highest: whole.map((_, head) => Math.max(...all.map((values) => values[head] as number))),
      page: readKernel(pages, meanOf(parts, DIMENSIONS)),
    });
  }
  return found;
}

function fitKernel(vectors: readonly Float32Array[], rows: readonly CrisisRow[], shape: Shape): KernelHeads {
  const { step, centres } = inSteps(centresOf(vectors, Math.min(shape.centres, vectors.length)));
  const squares = squaresOf(centres, DIMENSIONS, step);
  const space = { dimensions: DIMENSIONS, gamma: shape.gamma, centres, step, squares };
  const count = centres.length / DIMENSIONS;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const targets = Array.from({ length: LEVEL_HEADS }, (_, head) => rows.map(({ rank }) => (rank > head ? 1 : -1)));
  const intercepts = targets.map(
    (target) => target.reduce<number>((sum, value, at) => sum + value * (rows[at]?.weight ?? 0), 0) / total,
  );
  const normal = new Float64Array(count * count);
  const right = targets.map(() => new Float64Array(count));
  vectors.forEach((vector, at) => {
    const near = nearness(space, vector);
    const weight = rows[at]?.weight as number;
    addOuter(normal, near, weight);
    right.forEach((side, head) => {
      const miss = weight * ((targets[head]?.[at] as number) - (intercepts[head] as number));
      for (let centre = 0; centre < count; centre += 1)
        side[centre] = (side[centre] as number) + miss * (near[centre] as number);
    });
  });
  for (let centre = 0; centre < count; centre += 1) {
    const own = Float64Array.from(
      centres.subarray(centre * DIMENSIONS, (centre + 1) * DIMENSIONS),
      (value) => value * step,
    );
    const near = nearness(space, own);
    for (let other = 0; other <= centre; other += 1) {
      const place = centre * count + other;
      const jitter = other === centre ? RIDGE : 0;
      normal[place] = (normal[place] as number) + shape.penalty * ((near[other] as number) + jitter);
    }
  }
  const triangle = cholesky(normal, count);
  const weights = right.map((side, head) =>
    Float64Array.from([...substitute(triangle, side), intercepts[head] as number]),
  );
  return { ...space, weights };
}

/** Adds weight × v vᵀ to the lower half of a square matrix. */
function addOuter(matrix: Float64Array, vector: Float64Array, weight: number): void {
  const size = vector.length;
  for (let row = 0; row < size; row += 1) {
    const value = weight * (vector[row] as number);
    const from = row * size;
    for (let column = 0; column <= row; column += 1) {
      matrix[from + column] = (matrix[from + column] as number) + value * (vector[column] as number);
    }
  }
}

/** Lloyd's k-means from evenly spaced texts; a centre that nothing is near to stays. */
function centresOf(vectors: readonly Float32Array[], count: number): Float32Array[] {
  let centres = Array.from(
    { length: count },
    (_, at) => vectors[Math.floor((at * vectors.length) / count)] as Float32Array,
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const halves = centres.map((centre) => centre.reduce((sum, value) => sum + value * value, 0) / 2);
    const sums = centres.map(() => new Float64Array(DIMENSIONS));
    const sizes = new Float64Array(count);
    for (const vector of vectors) {
      let best = 0;
      let most = -Infinity;
      for (let at = 0; at < count; at += 1) {
        const value = product(centres[at] as Float32Array, vector) - (halves[at] as number);
        if (value > most) {
          most = value;
          best = at;
        }
      }
      sizes[best] = (sizes[best] as number) + 1;
      const sum = sums[best] as Float64Array;
      for (let at = 0; at < DIMENSIONS; at += 1) sum[at] = (sum[at] as number) + (vector[at] as number);
    }
    centres = centres.map((centre, at) =>
      (sizes[at] as number) === 0
        ? centre
        : Float32Array.from(sums[at] as Float64Array, (value) => value / (sizes[at] as number)),
    );
  }
  return centres;
}

function product(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}

/** Numbers as signed bytes, and what one step is worth. */
function inSteps(centres: readonly Float32Array[]): { step: number; centres: Int8Array } {
  let most = 0;
  for (const centre of centres) for (const value of centre) most = Math.max(most, Math.abs(value));
  const step = most / 127 || 1;
  const bytes = new Int8Array(centres.length * DIMENSIONS);
  centres.forEach((centre, at) => {
    centre.forEach((value, column) => {
      bytes[at * DIMENSIONS + column] = Math.round(value / step);
    });
  });
  return { step, centres: bytes };
}

/** Lower triangle L with L Lᵀ = the matrix, of which the lower half is read. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const found = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] as number;
      for (let at = 0; at < column; at += 1) {
        sum -= (found[row * size + at] as number) * (found[column * size + at] as number);
      }
      found[row * size + column] = row === column ? Math.sqrt(sum) : sum / (found[column * size + column] as number);
    }
  }
  return found;
}

/** Solves L Lᵀ x = right. */
function substitute(triangle: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const found = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = found[row] as number;
    for (let at = 0; at < row; at += 1) sum -= (triangle[row * size + at] as number) * (found[at] as number);
    found[row] = sum / (triangle[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = found[row] as number;
    for (let at = row + 1; at < size; at += 1) sum -= (triangle[at * size + row] as number) * (found[at] as number);
    found[row] = sum / (triangle[row * size + row] as number);
  }
  return found;
}
