/** What a program may notice about how life goes for someone, in a shape that a person can judge and dispute. */

/** Where a thing that was looked at came from; each is behind a switch of its own. */
export type Source = "checkins" | "measures" | "appointments" | "themes";

/** What can be noticed. Each has sentences of its own where people read it. */
export type SignalKind =
  | "mood-fell"
  | "mood-drifts"
  | "low-ahead"
  | "quiet"
  | "score-jumped"
  | "score-changed"
  | "theme-grows"
  | "appointments-missed";

export const signalKinds: readonly SignalKind[] = [
  "mood-fell",
  "mood-drifts",
  "low-ahead",
  "quiet",
  "score-jumped",
  "score-changed",
  "theme-grows",
  "appointments-missed",
];

/** A value with the ends of its 95 % interval. */
export type Between = { readonly value: number; readonly low: number; readonly high: number };

/** One thing that carried it: which input, when (ms, UTC), what it said, and on which side of the comparison it stands. */
export type Evidence = {
  readonly source: Source;
  readonly id: string;
  readonly at: number;
  readonly value: number | null;
  readonly side: "before" | "now";
};

/**
 * Shaped like a FHIR R4 RiskAssessment: `basis` is `evidence`, `prediction.probability[x]` is `strength`,
 * `prediction.relativeRisk` has no counterpart (nothing here could measure it), `whenPeriod` is `since` to `until`,
 * `mitigation` stays empty: what to do is for people. Never a diagnosis, never a reason to refuse a service.
 */
export type Signal = {
  readonly kind: SignalKind;
  readonly source: Source;
  /** Never "now": danger is the safety floor's alone, and nothing here reads words. */
  readonly urgency: "routine" | "soon";
  readonly evidence: readonly Evidence[];
  /** What a sentence needs: sizes, counts, names of instruments or themes. */
  readonly values: Readonly<Record<string, string | number>>;
  /** How far outside this person's own usual it lies, 0 to 1; the interval is of the same. */
  readonly strength: Between;
  /** Of such signals in the seeded simulation, how many stood for a planted worsening. Says nothing about real people. */
  readonly baseRate: (Between & { readonly n: number; readonly from: "simulation" }) | null;
  /** When it seems to have begun, and when the notice ends by itself (ms, UTC). */
  readonly since: number;
  readonly until: number;
  readonly wouldChange: "more-checkins" | "a-checkin" | "another-measure" | "talking" | "time";
  readonly notLookedAt: readonly Source[];
  /**
   * Ids, newest first, by which the same thing is known again tomorrow: kept under the first, unless it is already kept
   * under one of the others.
   */
  readonly anchors: readonly string[];
  /** Signs from typing, voice or an archive that point the same way. They add nothing to the strength. */
  readonly beside: readonly Passive["kind"][];
};

/** A sign nobody gave on purpose. It can stand beside a signal and can never be one. */
export type Passive = { readonly kind: "typing" | "voice" | "archive"; readonly at: number; readonly worse: boolean };

export const dayMs = 86_400_000;
