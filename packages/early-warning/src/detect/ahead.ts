import { z95 } from "../chances.ts";
import type { Day, ForecastGiven } from "../inputs.ts";
import type { Evidence, Signal } from "../signal.ts";
import type { Thresholds } from "../thresholds.ts";
import { moodAnchors, signalOf } from "./finding.ts";

/** How many past days the forecast has to have been scored on before it may speak up here. */
const fewestScored = 20;

/** Low days ahead, only from a forecast that has shown on this person's own past that it beats their own mean. */
export function detectAhead(
  forecast: ForecastGiven | undefined,
  days: readonly Day[],
  today: number,
  now: number,
  { lowAhead }: Thresholds,
): Signal | null {
  if (!forecast?.shown || forecast.pLow < lowAhead || forecast.skill.n < fewestScored || forecast.skill.value <= 0)
    return null;
  const told = days.filter(({ value }) => value !== null);
  const newest = told.at(-1);
  if (!newest) return null;
  const { pLow, skill } = forecast;
  const half = z95 * Math.sqrt((pLow * (1 - pLow)) / skill.n);
  return signalOf(
    {
      kind: "low-ahead",
      evidence: told
        .slice(-14)
        .map(({ id, at, value }): Evidence => ({ source: "checkins", id, at, value, side: "now" })),
      values: { chance: Math.round(pLow * 100), skill: Math.round(skill.value * 100), scored: skill.n },
      strength: { value: pLow, low: pLow - half, high: pLow + half },
      since: newest.at,
      wouldChange: "more-checkins",
      anchors: moodAnchors(told, today, "routine"),
      lifeDays: 5,
    },
    now,
  );
}
