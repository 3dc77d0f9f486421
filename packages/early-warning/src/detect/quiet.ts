import { share } from "@mooring/language";
import type { Day } from "../inputs.ts";
import type { Evidence, Signal } from "../signal.ts";
import type { Thresholds } from "../thresholds.ts";
import { signalOf } from "./finding.ts";

/** A habit shows in so many days with word from the person, over so long a time. */
const habit = { windowDays: 60, fewestDays: 20, shortestDays: 28 } as const;
/** A silence shorter than this is never one, and a longer one is no news any more. */
const silence = { from: 4, to: 30 } as const;

/**
 * Silence against the person's own habit. Never for somebody with little habit, and only when it is both longer than twice
 * their longest pause and hardly to be expected at their own pace. A questionnaire that was skipped is no silence: it is not
 * looked at here.
 */
export function detectQuiet(
  days: readonly Day[],
  today: number,
  now: number,
  { quietChance }: Thresholds,
): Signal | null {
  const last = days.at(-1);
  if (!last) return null;
  const missed = today - last.day - 1;
  if (missed < silence.from || missed > silence.to) return null;
  const known = days.filter(({ day }) => day > last.day - habit.windowDays);
  const first = known[0] as Day;
  const span = last.day - first.day + 1;
  if (known.length < habit.fewestDays || span < habit.shortestDays) return null;
  const longest = known.slice(1).reduce((most, { day }, at) => Math.max(most, day - (known[at] as Day).day - 1), 0);
  if (missed < 2 * longest) return null;

  // The habit's last day has word by construction, so it is not counted; Wilson's interval on what is left.
  const pace = share(known.length - 1, span - 1);
  const chance = (daily: number) => (1 - daily) ** missed;
  if (chance(pace.low) > quietChance) return null;
  const evidence = known
    .slice(-14)
    .map(({ id, at, value }): Evidence => ({ source: "checkins", id, at, value, side: "before" }));
  return signalOf(
    {
      kind: "quiet",
      evidence,
      values: { days: missed, pause: longest, often: known.length, of: span },
      strength: { value: 1 - chance(pace.value), low: 1 - chance(pace.low), high: 1 - chance(pace.high) },
      since: last.at,
      wouldChange: "a-checkin",
      anchors: [`quiet/${last.id}`],
      lifeDays: 10,
    },
    now,
  );
}
