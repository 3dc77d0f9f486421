import type { Intervention } from "./intervention.ts";
import type { Profile } from "./profile.ts";

/** What an agency's own outcomes add to the evidence for one idea and one person. */
export type Learned = {
  /** Evidence part after learning, 0 to 1, and one standard deviation of it. */
  readonly value: number;
  readonly spread: number;
  /** Outcomes behind it, rounded down to fives; never said below eleven people. */
  readonly people: number;
  /** Whether the answers of people with similar answers moved it, beyond those of everybody. */
  readonly isFromSimilar: boolean;
};

/** Outcomes of people who agreed, without names, made ready to be asked. Null where there is nothing to say. */
export type Pool = {
  learned(intervention: Intervention, guideline: { value: number; spread: number }, profile: Profile): Learned | null;
};
