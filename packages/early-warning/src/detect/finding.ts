import { baseRateOf } from "../base-rates.ts";
import type { Day } from "../inputs.ts";
import { type Between, dayMs, type Signal, type SignalKind, type Source } from "../signal.ts";

const sources: readonly Source[] = ["checkins", "measures", "appointments", "themes"];

const sourceOf: Readonly<Record<SignalKind, Source>> = {
  "mood-fell": "checkins",
  "mood-drifts": "checkins",
  "low-ahead": "checkins",
  quiet: "checkins",
  "score-jumped": "measures",
  "score-changed": "measures",
  "theme-grows": "themes",
  "appointments-missed": "appointments",
};

type Said = Pick<Signal, "kind" | "evidence" | "values" | "since" | "wouldChange" | "anchors"> & {
  strength: Between;
  urgency?: Signal["urgency"];
  lifeDays: number;
};

/** A signal with what every signal says: its base rate, its end, and what was not looked at to make it. */
export function signalOf({ lifeDays, urgency = "routine", ...said }: Said, now: number): Signal {
  const source = sourceOf[said.kind];
  return {
    ...said,
    source,
    urgency,
    strength: withinOne(said.strength),
    baseRate: baseRateOf(said.kind),
    until: now + lifeDays * dayMs,
    notLookedAt: sources.filter((each) => each !== source),
    beside: [],
  };
}

function withinOne({ value, low, high }: Between): Between {
  const clamp = (share: number) => Math.max(0, Math.min(1, share));
  return { value: clamp(value), low: clamp(low), high: clamp(high) };
}

/** One decimal is all that such numbers carry. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One worsening of mood is one notice for so many days, whichever detector saw it first. */
const sameMoodDays = 28;

/** A fall that has become grave may be said once more; one that was grave is not said again as a slight one. */
export function moodAnchors(told: readonly Day[], today: number, urgency: Signal["urgency"]): string[] {
  const ids = told
    .filter(({ day }) => day > today - sameMoodDays)
    .map(({ id }) => id)
    .reverse();
  const words = urgency === "soon" ? ["soon"] : ["routine", "soon"];
  return words.flatMap((word) => ids.map((id) => `mood/${word}/${id}`));
}
