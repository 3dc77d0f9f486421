import type { Forecast, Shown } from "./types.ts";

/** One reason, as a key for the words of a screen and the values that go into them. Numbers are on the scale answered on. */
export type Reason = { readonly key: ReasonKey; readonly values: Readonly<Record<string, number>> };

export type ReasonKey =
  /** `usual`: where this person's answers usually lie; `readings`: out of how many. */
  | "usual"
  /** `by`: how much the last days lie above or below it, and are carried over; always positive. */
  | "lately-above"
  | "lately-below"
  | "lately-level"
  /** `by`: what a weekend adds or takes; always positive. */
  | "weekend-above"
  | "weekend-below"
  /** `low`, `high`: where about eight answers in ten will lie. */
  | "band"
  /** `inTen`: hard days in ten at this chance; `usualInTen`: as is usual for this person; `line`: what counts as hard. */
  | "hard-more"
  | "hard-less"
  | "hard-as-usual"
  /** `percent`: how much smaller the past errors were than those of the own mean; `n`: how often that was tried. */
  | "skill"
  /** Why nothing is said: `readings` and `needed` where more answers would change it, `percent` and `n` where it was tried. */
  | `not-shown-${Extract<Forecast, { shown: false }>["why"]}`
  /** `count`: answers that were left out because they cannot be right. */
  | "left-out";

/** Why a forecast says what it says, in the order in which a person would want to hear it. Keys and values, no sentences. */
export function explain(forecast: Forecast): Reason[] {
  const { notNumbers, outOfRange, wrongClock, flood } = forecast.setAside;
  const count = notNumbers + outOfRange + wrongClock + flood;
  const leftOut: Reason[] = count > 0 ? [{ key: "left-out", values: { count } }] : [];
  if (forecast.shown) return [...ofShown(forecast), ...leftOut];
  const { why, readings, needed, skill } = forecast;
  const tried: Readonly<Record<string, number>> =
    skill && skill.n > 0 ? { percent: percentOf(skill.value), n: skill.n } : {};
  return [{ key: `not-shown-${why}`, values: { readings, needed, ...tried } }, ...leftOut];
}

function ofShown({ parts, low, high, line, pLow, usualShare, readings, skill }: Shown): Reason[] {
  const small = (high - low) / 20;
  const lately = Math.abs(parts.lately) < small ? "lately-level" : parts.lately > 0 ? "lately-above" : "lately-below";
  const hard = pLow > usualShare * 1.25 ? "hard-more" : pLow < usualShare * 0.8 ? "hard-less" : "hard-as-usual";
  const weekend: Reason[] =
    Math.abs(parts.weekend) < small
      ? []
      : [{ key: parts.weekend > 0 ? "weekend-above" : "weekend-below", values: { by: Math.abs(parts.weekend) } }];
  return [
    { key: "usual", values: { usual: parts.usual, readings } },
    { key: lately, values: { by: Math.abs(parts.lately) } },
    ...weekend,
    { key: "band", values: { low, high } },
    { key: hard, values: { inTen: Math.round(pLow * 10), usualInTen: Math.round(usualShare * 10), line } },
    { key: "skill", values: { percent: percentOf(skill.value), n: skill.n } },
  ];
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}
