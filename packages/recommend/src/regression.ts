/**
 * Least squares with a small ridge, by the normal equations and Cholesky.
 *
 * @param rows each as long as the others @param ridge added to the diagonal for every row, so that a column that never varies gets 0
 * @returns one slope for each column
 */
export function slopesOf(rows: readonly Float64Array[], response: Float64Array, ridge = 1e-4): Float64Array {
  const size = rows[0]?.length ?? 0;
  const square = new Float64Array(size * size);
  const side = new Float64Array(size);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as Float64Array;
    for (let i = 0; i < size; i += 1) {
      const x = row[i] as number;
      if (x === 0) continue;
      side[i] = (side[i] as number) + x * (response[at] as number);
      for (let j = 0; j <= i; j += 1) square[i * size + j] = (square[i * size + j] as number) + x * (row[j] as number);
    }
  }
  for (let i = 0; i < size; i += 1)
    square[i * size + i] = (square[i * size + i] as number) + ridge * rows.length + 1e-9;
  // Cholesky in place: square becomes L, and then L y = side, L' x = y.
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = square[i * size + j] as number;
      for (let k = 0; k < j; k += 1) sum -= (square[i * size + k] as number) * (square[j * size + k] as number);
      square[i * size + j] = i === j ? Math.sqrt(sum) : sum / (square[j * size + j] as number);
    }
  for (let i = 0; i < size; i += 1) {
    let sum = side[i] as number;
    for (let k = 0; k < i; k += 1) sum -= (square[i * size + k] as number) * (side[k] as number);
    side[i] = sum / (square[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = side[i] as number;
    for (let k = i + 1; k < size; k += 1) sum -= (square[k * size + i] as number) * (side[k] as number);
    side[i] = sum / (square[i * size + i] as number);
  }
  return side;
}

/** Chance of a chi-square at least as large (Wilson and Hilferty 1931; good to about .001 from 3 degrees of freedom on). */
export function chanceOfMore(chiSquare: number, degrees: number): number {
  if (degrees <= 0) return 1;
  const spread = 2 / (9 * degrees);
  return 1 - normalBelow((Math.cbrt(chiSquare / degrees) - (1 - spread)) / Math.sqrt(spread));
}

/** Share of a normal distribution below `z` (Abramowitz and Stegun 26.2.17, to 1e-7). */
function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z >= 0 ? 1 - tail : tail;
}
