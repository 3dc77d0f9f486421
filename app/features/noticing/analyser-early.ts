import { type Checkin, earlyWarningVersion, notice, type ScoreGiven, type Signal } from "@mooring/early-warning";
import { forecast, populationOn } from "@mooring/forecast";
import type { Analyser, Noticed } from "#server/analysis.ts";
import { earlyWarningDigest } from "./early-digest.ts";

const dayMs = 86_400_000;
const moodScale = populationOn({ low: 1, high: 5 });

/**
 * Looks at how mood goes against the person's own usual, at silence against their own habit, and at what a forecast says
 * where it has proven itself. The forecast learned from others, so where the law bars that, the rules look alone.
 */
export const earlyWarningInCheckins: Analyser<{ checkins: readonly Checkin[]; now: number }, Signal[]> = {
  id: "early-warning-checkins",
  version: earlyWarningVersion,
  modelDigest: earlyWarningDigest,
  purpose: "noticing",
  needs: ["checkins"],
  run: ({ checkins, now }) => {
    const readings = checkins.flatMap(({ at, mood, zone }) => (mood === undefined ? [] : [{ at, value: mood, zone }]));
    const zone = checkins.at(-1)?.zone;
    const ahead = forecast(readings, moodScale, { now, daysAhead: 1, worseIs: "low", zone });
    return notice({ checkins, forecast: ahead }, now);
  },
  otherwise: { id: "early-warning-rules", run: ({ checkins, now }) => notice({ checkins }, now) },
};

/** Looks at whether answers to a questionnaire changed more than they do from day to day. */
export const earlyWarningInMeasures: Analyser<{ scores: readonly ScoreGiven[]; now: number }, Signal[]> = {
  id: "early-warning-measures",
  version: earlyWarningVersion,
  modelDigest: earlyWarningDigest,
  purpose: "noticing",
  needs: ["measures"],
  run: ({ scores, now }) => notice({ scores }, now),
};

/** What was not looked at, in the room's own words; a source that does not exist here yet is not named. */
const named = { checkins: "checkins", measures: "measures", themes: null, appointments: null } as const;

/** Questionnaires are known to people by short names in capitals. */
function told({ values, since }: Signal): Noticed["statement"]["values"] {
  const named = values.instrument === undefined ? {} : { instrument: String(values.instrument).toUpperCase() };
  return { ...values, ...named, since: new Date(since).toISOString() };
}

/** Signals as findings: the same fields, with ISO times, and the days that carried them. */
export function judgeSignals(signals: readonly Signal[], now: number): Noticed[] {
  return signals.map((signal) => ({
    urgency: signal.urgency,
    statement: { key: signal.kind, values: told(signal) },
    evidence: [],
    points: signal.evidence.map(({ id, at, value, side }) => ({
      inputId: id,
      at: new Date(at).toISOString(),
      value,
      side,
    })),
    strength: signal.strength.value,
    interval: { low: signal.strength.low, high: signal.strength.high },
    baseRate: signal.baseRate?.value ?? null,
    ...(signal.baseRate ? { baseRateFrom: signal.baseRate.from } : {}),
    notLookedAt: ["journal-private", ...signal.notLookedAt.flatMap((source) => named[source] ?? []), "chat"],
    wouldChange: signal.wouldChange,
    lifeDays: (signal.until - now) / dayMs,
    sameAs: signal.anchors,
  }));
}
