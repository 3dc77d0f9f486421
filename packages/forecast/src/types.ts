/** One answer of a person. `at` is milliseconds UTC; `zone` is where they were then (IANA name), if known. */
export type Reading = { readonly at: number; readonly value: number; readonly zone?: string | undefined };

/** The two ends of the scale that was answered on. */
export type Scale = { readonly low: number; readonly high: number };

/** Which end of the scale is the hard one: `low` for mood, `high` for distress. */
export type WorseIs = "low" | "high";

export type ForecastOptions = {
  /** Milliseconds UTC. Answers after it are not looked at. */
  readonly now: number;
  /** How far ahead, in days; may be a fraction, at most 14. */
  readonly daysAhead: number;
  readonly worseIs: WorseIs;
  /** For answers that carry no zone, and for the day foretold. UTC if not given. */
  readonly zone?: string | undefined;
};

/** Why nothing is said. Each is a usual and kind answer, not an error. */
export type Why =
  /** Fewer answers than `needed`. */
  | "too-few"
  /** The last answers are all the same: nothing to foretell, and the own mean says it as well. */
  | "constant"
  /** The answers go round in a fixed pattern, or came faster than anybody reads. */
  | "pattern"
  /** More answers within a day than anybody gives. */
  | "too-many-at-once"
  /** The last answer is too long ago. */
  | "too-old"
  /** Most answers carry a time that cannot be right. */
  | "wrong-clock"
  /** Most answers are no numbers, or outside the scale. */
  | "bad-values"
  /** What was asked for makes no sense: a day that is none, a scale without ends. */
  | "bad-question"
  /** Further ahead than anything is said. */
  | "too-far-ahead"
  /** On this person's own past, at this distance, it did not beat their own running mean by the margin. */
  | "no-better-than-own-mean";

/** How this person's past forecasts did at the same distance. */
export type Skill = {
  /** 1 - squared error of the forecasts / squared error of the person's own running mean. 0 is no better, 1 is perfect. */
  readonly value: number;
  /** Past forecasts that were scored. */
  readonly n: number;
  /** What `value` has to reach before anything is shown. */
  readonly margin: number;
};

/** Answers that were not used, by why. */
export type SetAside = {
  readonly notNumbers: number;
  readonly outOfRange: number;
  readonly wrongClock: number;
  readonly flood: number;
};

export type Shown = {
  readonly shown: true;
  /** The moment foretold, milliseconds UTC. */
  readonly at: number;
  readonly mean: number;
  /** Ends of the band that holds about eight answers in ten. */
  readonly low: number;
  readonly high: number;
  /** Chance of a day that is hard for this person: on the worse side of `line`. */
  readonly pLow: number;
  /** The person's own line: a fifth of their past so far lies beyond it. */
  readonly line: number;
  /** How often their past days were beyond the line of their own past then. */
  readonly usualShare: number;
  readonly skill: Skill;
  /** What the mean is made of: `usual` + `lately` + `weekend` = `mean` (but for the ends of the scale). */
  readonly parts: {
    /** The person's own level, drawn a little towards what is usual among people while answers are few. */
    readonly usual: number;
    /** What is carried over from the last days; positive is up the scale. */
    readonly lately: number;
    /** What a weekend adds; 0 on other days. */
    readonly weekend: number;
  };
  readonly readings: number;
  readonly lastAt: number;
  readonly worseIs: WorseIs;
  readonly setAside: SetAside;
};

export type NotShown = {
  readonly shown: false;
  readonly why: Why;
  /** Usable answers, and how many are needed at least. */
  readonly readings: number;
  readonly needed: number;
  /** Only where it was measured. */
  readonly skill?: Skill | undefined;
  readonly setAside: SetAside;
};

export type Forecast = Shown | NotShown;

/** The same numbers whether or not they should be shown. For measuring only: screens use `forecast`. */
export type Foreseen = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly pLow: number;
  readonly line: number;
  /** null where it would be shown. */
  readonly why: Why | null;
};
