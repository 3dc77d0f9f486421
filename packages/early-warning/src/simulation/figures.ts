import type { Between, SignalKind } from "../signal.ts";

/** A measured number of a simulation, with the ends of its 95 % interval. */
export type SimulatedFigure = Between & {
  readonly name: string;
  readonly n: number;
  readonly of: string;
};

/** What ships with the package. `baseRates`: of such signals, the share that stood for a planted worsening. */
export type SimulatedFigures = {
  readonly measuredOn: string;
  readonly seed: number;
  readonly baseRates: Readonly<Partial<Record<SignalKind, Between & { readonly n: number }>>>;
  readonly figures: readonly SimulatedFigure[];
};
