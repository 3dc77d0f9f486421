/** One measured figure; `low` and `high` bound the 95 % interval. How each was measured: README.md. */
export type Figure = {
  name: string;
  value: number;
  low?: number;
  high?: number;
  n: number;
  dataset: string;
  date: string;
};

export const FIGURES: readonly Figure[] = [];
