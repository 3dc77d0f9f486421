import type { GateFact, Known } from "./facts.ts";
import type { Cost, PreferenceTag, Requirement } from "./intervention.ts";
import type { Need, NeedValue } from "./needs.ts";

/** What somebody said they would like, all of it left out at will. */
export type Preferences = {
  readonly likes: ReadonlySet<PreferenceTag>;
  /** A "no" removes. */
  readonly refuses: ReadonlySet<PreferenceTag>;
  /** Ids that were refused; "not now" counts as refused until its day comes. */
  readonly refusedIdeas: ReadonlySet<string>;
  /** Wants no suggestions at all. An answer like any other. */
  readonly wantsNone: boolean;
  readonly minutesAtMost: number | null;
  readonly costAtMost: Cost | null;
  /** What is at hand; left out is unknown. */
  readonly has: ReadonlyMap<Requirement, Known>;
};

export const noPreferences: Preferences = {
  likes: new Set(),
  refuses: new Set(),
  refusedIdeas: new Set(),
  wantsNone: false,
  minutesAtMost: null,
  costAtMost: null,
  has: new Map(),
};

/** How it went with something before: `helpful` 1 to 5 (null not said), `adverse` made it worse, `times` tried (at least 1). */
export type PastTry = {
  readonly intervention: string;
  readonly helpful: number | null;
  readonly adverse: boolean;
  readonly times: number;
};

/**
 * All that the ranking may know of somebody. Race, ethnicity, religion, nationality, gender and orientation are not here,
 * and a test of the package keeps it so.
 */
export type Profile = {
  readonly needs: ReadonlyMap<Need, NeedValue>;
  /** Left out is unknown. */
  readonly facts: ReadonlyMap<GateFact, Known>;
  /** Whether post-traumatic stress is likely by a questionnaire (PCL-5 of 31 or more, or ITQ). */
  readonly isPtsdLikely: Known;
  /** Years; null unknown. Where only a band is known, its lower end. */
  readonly age: number | null;
  readonly preferences: Preferences;
  /** Language tag, such as "es". */
  readonly language: string;
  readonly past: readonly PastTry[];
};
