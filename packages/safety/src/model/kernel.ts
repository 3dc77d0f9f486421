/** Nearness to a few hundred centres of a text encoder's space, weighed: a curved reading that stays small. */

/** Heads over nearness exp(-gamma |x - c|²) to each centre c. */
export type KernelHeads = {
  readonly dimensions: number;
  readonly gamma: number;
  /** Centre after centre, in steps. */
  readonly centres: Int8Array;
  /** What one step is worth. */
  readonly step: number;
  /** The squared length of each centre, not in steps. */
  readonly squares: Float64Array;
  /** For each head the weight of every centre, and last its intercept. */
  readonly weights: readonly Float64Array[];
};

/** The squared length of each centre. */
export function squaresOf(centres: Int8Array, dimensions: number, step: number): Float64Array {
  return Float64Array.from({ length: centres.length / dimensions }, (_, centre) => {
    let sum = 0;
    for (let at = centre * dimensions; at < (centre + 1) * dimensions; at += 1) sum += (centres[at] as number) ** 2;
    return sum * step * step;
  });
}

/** How near a vector is to each centre, 0 to 1. */
export function nearness(
  { dimensions, gamma, centres, step, squares }: Omit<KernelHeads, "weights">,
  vector: ArrayLike<number>,
): Float64Array {
  let own = 0;
  for (let at = 0; at < dimensions; at += 1) own += (vector[at] as number) ** 2;
  const found = new Float64Array(squares.length);
  for (let centre = 0; centre < found.length; centre += 1) {
    const from = centre * dimensions;
    let product = 0;
    for (let at = 0; at < dimensions; at += 1) product += (centres[from + at] as number) * (vector[at] as number);
    found[centre] = Math.exp(-gamma * (own - 2 * product * step + (squares[centre] as number)));
  }
  return found;
}

/** The value of each head for one vector. */
export function readKernel(heads: KernelHeads, vector: ArrayLike<number>): number[] {
  const near = nearness(heads, vector);
  return heads.weights.map((weights) => {
    let sum = weights[near.length] as number;
    for (let at = 0; at < near.length; at += 1) sum += (weights[at] as number) * (near[at] as number);
    return sum;
  });
}
