import { populationWeights } from "./weights/population.ts";

/** A measured number; `low` and `high` are the ends of the 95 % interval, `date` is year-month-day. */
export type ForecastFigure = {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly dataset: string;
  readonly date: string;
};

/** The forecast engine as the register of analysers knows it: the same version and digest always give the same numbers. */
export const forecastAnalyser = {
  id: "forecast",
  version: populationWeights.version,
  /** SHA-256, in hex, of the shipped priors. */
  digest: populationWeights.digest,
} as const;
