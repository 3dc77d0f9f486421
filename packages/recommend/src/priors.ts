import { ptsdTrials } from "./weights/ptsd-trials.ts";

/** What trials of one kind of treatment found beside one kind of control, drawn towards what all kinds found. */
export type TrialGroup = {
  readonly treatment: string;
  /** Waiting, which makes treatments look better than they are, or usual care and other attention. */
  readonly control: "waiting" | "usual";
  readonly studies: number;
  readonly people: number;
  /** Hedges' g on post-traumatic stress (positive helps), with its 95 % interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How much trials of the kind differ, one standard deviation; null with fewer than three studies. */
  readonly spread: number | null;
};

/** Written by `npm run train -- plans`: derived numbers only, no row of the source. */
export type Trials = {
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  readonly studies: number;
  /** Trauma-focused treatments beside usual care: what grade A stands for on the scale of outcomes. */
  readonly strong: { readonly mean: number; readonly se: number; readonly spread: number };
  /** How people without the treatment changed from before to after, in standard deviations: what comes by itself. */
  readonly byItself: { readonly waiting: number; readonly usual: number; readonly arms: number };
  readonly groups: readonly TrialGroup[];
  /** SHA-256, in hex, of all the numbers. */
  readonly digest: string;
};

export const trials: Trials = ptsdTrials;

/** Standard deviations of outcome that an evidence value of 1 stands for. */
export const strongEffect = trials.strong.mean;
