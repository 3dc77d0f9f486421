import type { Intervention } from "./intervention.ts";
import type { Likeness, LikenessStep } from "./likeness.ts";
import type { Profile } from "./profile.ts";

/** How it went for somebody who agreed that it be learned from, without a name. One for each idea tried. */
export type Outcome = {
  /** A name drawn for this pool alone, so that nobody counts twice; never an id of a record. */
  readonly person: string;
  readonly intervention: string;
  /** At the beginning. */
  readonly like: Likeness;
  /** How great the needs were that the idea is for, 0 to 1, weighed as the idea weighs them. */
  readonly before: number;
  /** The same afterwards; null where nobody knows. */
  readonly after: number | null;
  /** From one to the other. */
  readonly weeks: number;
  /** Whole months since the end. */
  readonly monthsAgo: number;
  /** 1 to 5, null not said. */
  readonly helpful: number | null;
  readonly adverse: boolean;
};

/** What an agency's own outcomes add to the evidence for one idea and one person. */
export type Learned = {
  /** Evidence part after learning, 0 to 1.25, and one standard deviation of it. */
  readonly value: number;
  readonly spread: number;
  /** People behind it, rounded down to fives. */
  readonly people: number;
  /** Share who said it helped, to a tenth; null where fewer than the least number said anything. */
  readonly helped: number | null;
  /** People with similar answers who tried it, at least eleven; null where there are fewer. */
  readonly similar: {
    readonly people: number;
    readonly helped: number | null;
    /** In what they are alike. */
    readonly alikeIn: readonly LikenessStep[];
    /** Whether they fared otherwise than everybody, beyond chance, and the value leans on it. */
    readonly moves: boolean;
  } | null;
};

/** Outcomes made ready to be asked. Null where there is nothing to say. Changes how ideas are ordered, never which may be listed. */
export type Pool = {
  learned(
    intervention: Pick<Intervention, "id">,
    guideline: { readonly value: number; readonly spread: number },
    profile: Profile,
    now: number,
  ): Learned | null;
};
