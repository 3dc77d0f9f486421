import { detectAhead } from "./detect/ahead.ts";
import { detectMissed } from "./detect/appointments.ts";
import { detectMood } from "./detect/mood.ts";
import { detectQuiet } from "./detect/quiet.ts";
import { detectScores } from "./detect/scores.ts";
import { detectThemes } from "./detect/themes.ts";
import { dayIn, daysOf, type Inputs, zoneOf } from "./inputs.ts";
import { dayMs, type Passive, type Signal, type Source } from "./signal.ts";
import { type Thresholds, usualThresholds } from "./thresholds.ts";

/** How near in time a passive sign has to be to stand beside a signal. */
const besideMs = 14 * dayMs;

/**
 * What there is to notice now. Pure: the same inputs and moment give the same signals, and an input that is missing is
 * named under `notLookedAt`. Inputs that cannot carry anything (one value, none that vary, clocks in the wrong year, strings
 * of one digit, thousands in a day) give nothing.
 *
 * @param now ms, UTC
 */
export function notice(inputs: Inputs, now: number, thresholds: Thresholds = usualThresholds): Signal[] {
  const checkins = inputs.checkins ?? [];
  const days = daysOf(checkins, now);
  const today = dayIn(now, zoneOf(checkins, now));
  const mood = detectMood(days, today, now, thresholds) ?? detectAhead(inputs.forecast, days, today, now, thresholds);
  const signals = [
    mood,
    detectQuiet(days, today, now, thresholds),
    ...detectScores(inputs.scores ?? [], now),
    ...detectThemes(inputs.themed ?? [], now, thresholds),
    detectMissed(inputs.appointments ?? [], now, thresholds),
  ].filter((signal) => signal !== null);
  const given = new Set<Source>(
    [
      inputs.checkins && ("checkins" as const),
      inputs.scores && ("measures" as const),
      inputs.themed && ("themes" as const),
      inputs.appointments && ("appointments" as const),
    ].filter((source) => source !== undefined),
  );
  const beside = passiveBeside(inputs.passive ?? [], now);
  return signals.map((signal) => ({
    ...signal,
    notLookedAt: signal.notLookedAt.filter((source) => !given.has(source)),
    beside,
  }));
}

/** Which kinds of passive signs point the same way. They are told beside a signal; nothing is made of them alone. */
function passiveBeside(passive: readonly Passive[], now: number): Passive["kind"][] {
  const near = passive.filter(({ at, worse }) => worse && at <= now && now - at <= besideMs);
  return [...new Set(near.map(({ kind }) => kind))].sort();
}
