/**
 * Weighted ridge regression on sparse rows, by conjugate gradients on the normal equations.
 *
 * Only +, −, ×, ÷ and √ in a fixed order, so the same input gives the same bits in every engine; no seed, no shuffling.
 */

/** Sparse rows, one after another: row r holds places and values `start[r]` to `start[r + 1]`. */
export type SparseRows = {
  readonly start: Uint32Array;
  readonly place: Uint32Array;
  readonly value: Float32Array;
  readonly columns: number;
};

export type RidgeProblem = {
  readonly rows: SparseRows;
  readonly target: Float64Array;
  /** Weight of each row; 0 leaves it out. */
  readonly weight: Float64Array;
  /** Penalty of each column. */
  readonly penalty: Float64Array;
  readonly iterations: number;
};

/** Coefficients that make the weighted squared error plus the penalty smallest. */
export function solveRidge({ rows, target, weight, penalty, iterations }: RidgeProblem): Float64Array {
  const count = rows.start.length - 1;
  const solution = new Float64Array(rows.columns);
  const preconditioner = Float64Array.from(penalty);
  const residual = new Float64Array(rows.columns);
  for (let row = 0; row < count; row += 1) {
    const w = weight[row] as number;
    if (w === 0) continue;
    const wy = w * (target[row] as number);
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at += 1) {
      const place = rows.place[at] as number;
      const value = rows.value[at] as number;
      residual[place] = (residual[place] as number) + wy * value;
      preconditioner[place] = (preconditioner[place] as number) + w * value * value;
    }
  }
  const scaled = new Float64Array(rows.columns);
  for (let place = 0; place < rows.columns; place += 1) {
    scaled[place] = (residual[place] as number) / (preconditioner[place] as number);
  }
  const direction = Float64Array.from(scaled);
  let energy = dot(residual, scaled);
  const first = energy;
  for (let round = 0; round < iterations && energy > first * 1e-12; round += 1) {
    const image = timesNormal(rows, weight, penalty, direction);
    const step = energy / dot(direction, image);
    for (let place = 0; place < rows.columns; place += 1) {
      solution[place] = (solution[place] as number) + step * (direction[place] as number);
      residual[place] = (residual[place] as number) - step * (image[place] as number);
      scaled[place] = (residual[place] as number) / (preconditioner[place] as number);
    }
    const next = dot(residual, scaled);
    const keep = next / energy;
    for (let place = 0; place < rows.columns; place += 1) {
      direction[place] = (scaled[place] as number) + keep * (direction[place] as number);
    }
    energy = next;
  }
  return solution;
}

function timesNormal(
  rows: SparseRows,
  weight: Float64Array,
  penalty: Float64Array,
  vector: Float64Array,
): Float64Array {
  const image = new Float64Array(rows.columns);
  for (let place = 0; place < rows.columns; place += 1) {
    image[place] = (penalty[place] as number) * (vector[place] as number);
  }
  for (let row = 0; row < rows.start.length - 1; row += 1) {
    const w = weight[row] as number;
    if (w === 0) continue;
    const product = w * rowTimes(rows, row, vector);
    for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at += 1) {
      const place = rows.place[at] as number;
      image[place] = (image[place] as number) + product * (rows.value[at] as number);
    }
  }
  return image;
}

/** One row times a vector of coefficients. */
export function rowTimes(rows: SparseRows, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let at = rows.start[row] as number; at < (rows.start[row + 1] as number); at += 1) {
    sum += (rows.value[at] as number) * (vector[rows.place[at] as number] as number);
  }
  return sum;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}
