import type { Checkin } from "@mooring/early-warning";
import { forecast, foresee, populationOn, READINGS_NEEDED, SCORED_NEEDED } from "@mooring/forecast";

const dayMs = 86_400_000;
/** Mood as check-ins ask for it. */
export const moodScale = populationOn({ low: 1, high: 5 });

/** How forecasts of one person's mood do, kept beside what was found and missed. Times in ms UTC, mood on 1 to 5. */
export type Foretold = {
  /** Share of squared error less than that of the person's own mean, over their last days; null with too few. */
  readonly skill: number | null;
  /** Whether a forecast is shown to them at all. */
  readonly isShown: boolean;
  /** Days that were foretold and then told by the person, and those of them inside the 80 % band. */
  readonly days: number;
  readonly inside: number;
  /** The band that waits for its day. */
  readonly next: { readonly at: number; readonly low: number; readonly high: number } | null;
};

/**
 * Holds what was foretold last time against what was told since, then foretells one day ahead. Bands are kept before their
 * day, so that coverage is of what was said in time.
 *
 * @param checkins oldest first
 */
export function foretell(before: Foretold | null, checkins: readonly Checkin[], now: number): Foretold {
  const readings = checkins.flatMap(({ at, mood, zone }) => (mood === undefined ? [] : [{ at, value: mood, zone }]));
  const options = { now, daysAhead: 1, worseIs: "low", zone: checkins.at(-1)?.zone } as const;
  const { next: waiting = null, days = 0, inside = 0 } = before ?? {};
  const come = waiting && readings.find(({ at }) => Math.abs(at - waiting.at) <= dayMs / 2);
  const isInside = come && waiting ? come.value >= waiting.low && come.value <= waiting.high : false;
  const seen = readings.length < READINGS_NEEDED ? undefined : foresee(readings, moodScale, options);
  const told = forecast(readings, moodScale, options);
  const stillWaits = waiting !== null && !come && now < waiting.at + dayMs / 2;
  return {
    skill: told.skill && told.skill.n >= SCORED_NEEDED ? told.skill.value : null,
    isShown: told.shown,
    days: days + (come ? 1 : 0),
    inside: inside + (isInside ? 1 : 0),
    next: stillWaits ? waiting : seen ? { at: now + dayMs, low: seen.low, high: seen.high } : null,
  };
}
