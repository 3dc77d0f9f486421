/** A measured number of a simulation, with the ends of its 95 % interval; `n` drawings of a world. */
export type PlanFigure = {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly of: string;
};

/** What ships with the package. `verdicts`: lines drawn before the first run, and whether they held. */
export type PlanFigures = {
  readonly measuredOn: string;
  readonly seed: number;
  readonly verdicts: readonly { readonly line: string; readonly measured: string; readonly holds: boolean }[];
  readonly figures: readonly PlanFigure[];
};
