import type { BandTuning } from "./band.ts";
import type { Scale } from "./types.ts";
import { populationWeights } from "./weights/population.ts";

/** A way days can go. All in shares of the scale (0 to 1) and days. */
export type Pattern = {
  /** How common it is, before anything is known of a person. All of a population's add up to 1. */
  readonly share: number;
  /** Standard deviation and lasting (days to fall to a third) of swings that take days or weeks. */
  readonly slow: number;
  readonly slowDays: number;
  /** The same of swings within a day or two. */
  readonly fast: number;
  readonly fastDays: number;
  /** What is left from one answer to the next. */
  readonly noise: number;
};

/** What is usual among people: learned from public diaries of mood, in shares of the scale. */
export type Usual = {
  /** Mean of people's means, and how far people's means lie from it. */
  readonly level: number;
  readonly between: number;
  /** What a weekend day adds on average, and how much people differ in it. */
  readonly weekend: number;
  readonly weekendSpread: number;
  /** The explainable default: own mean counted with `shrink` answers of the population, and one share carried over. */
  readonly steady: {
    readonly shrink: number;
    readonly carry: number;
    readonly carryDays: number;
    readonly spread: number;
  };
  /** Candidates; empty where the default was not beaten. */
  readonly patterns: readonly Pattern[];
  /** Chance of a hard day: log odds from a constant, the distance to the own line in deviations, and log odds of the own share. */
  readonly hard: readonly [constant: number, distance: number, ownShare: number];
  readonly band: BandTuning;
};

export type Population = {
  readonly version: string;
  readonly digest: string;
  readonly scale: Scale;
  readonly usual: Usual;
};

/** Shipped priors on a scale from 0 to 1. Use {@link populationOn} for any other scale. */
export const POPULATION: Population = {
  version: populationWeights.version,
  digest: populationWeights.digest,
  scale: { low: 0, high: 1 },
  usual: populationWeights.usual as unknown as Usual,
};

/** The shipped priors for answers from `scale.low` to `scale.high`, such as 1 to 5. */
export function populationOn(scale: Scale): Population {
  return { ...POPULATION, scale };
}
