import { mean, normalBelow, variance, z95 } from "../chances.ts";
import type { Day } from "../inputs.ts";
import type { Evidence, Signal } from "../signal.ts";
import type { Thresholds } from "../thresholds.ts";
import { moodAnchors, rounded, signalOf } from "./finding.ts";

/** Days looked back for what is usual, counted from the newest. */
const longestDays = 90;
/** Shortest and longest stretch that may count as "lately". */
const lately = { from: 4, to: 21 } as const;
/** Fewest days with a mood before and lately. */
const fewest = { before: 14, lately: 3 } as const;
/** The days before must reach back this far, so that one good week is not somebody's usual. */
const shortestUsualDays = 28;
/** The newest day may be this old; silence is another signal. */
const freshDays = 2;
/** Own spread is never taken for smaller than this, in points of the five-point scale. */
const smallestSpread = 0.5;
/** Smallest fall worth a word, in points and in own spreads. */
const smallestFall = { points: 0.6, spreads: 0.6 } as const;
/** Share of own variance by which everybody's level wanders over weeks with no reason at all. */
const wandering = 0.08;
/** Days next to each other are alike; pulled towards this where a person's own days are few. */
const usualLikeness = { value: 0.35, weight: 20 } as const;
/** A fall within so many days is sudden. */
const suddenDays = 7;

type Split = { at: number; fall: number; error: number; z: number; spread: number };

/**
 * Whether mood has lately been lower than is usual for this person, at the split of days where that is clearest. The usual
 * is the person's own; the standard error grows with how alike neighbouring days are (first-order autocorrelation) and with
 * how much anybody's level wanders. Somebody whose older answers never vary has no usual that a fall could be told from.
 *
 * @param today the day's number where the person is
 */
export function detectMood(days: readonly Day[], today: number, now: number, { moodZ }: Thresholds): Signal | null {
  const told = days.filter(
    (day): day is Day & { value: number } => day.value !== null && day.day > today - longestDays,
  );
  const newest = told.at(-1);
  if (!newest || today - newest.day > freshDays) return null;
  const best = clearestSplit(told, today);
  if (!best || best.z < moodZ || best.fall < smallestFall.points || best.fall < smallestFall.spreads * best.spread)
    return null;
  const after = told.slice(best.at);
  const first = after[0] as Day;
  const isSudden = today - first.day < suddenDays;
  const values = after.map(({ value }) => value);
  const evidence = told.slice(-40).map(
    (day): Evidence => ({
      source: "checkins",
      id: day.id,
      at: day.at,
      value: day.value,
      side: day.day >= first.day ? "now" : "before",
    }),
  );
  const urgency = best.fall >= 2 * best.spread ? "soon" : "routine";
  const share = (fall: number) => normalBelow(fall / best.spread);
  return signalOf(
    {
      kind: isSudden ? "mood-fell" : "mood-drifts",
      evidence,
      values: {
        days: newest.day - first.day + 1,
        count: values.length,
        usual: rounded(mean(told.slice(0, best.at).map(({ value }) => value))),
        lately: rounded(mean(values)),
        fall: rounded(best.fall),
        low: rounded(Math.max(0, best.fall - z95 * best.error)),
        high: rounded(best.fall + z95 * best.error),
      },
      strength: {
        value: share(best.fall),
        low: share(best.fall - z95 * best.error),
        high: share(best.fall + z95 * best.error),
      },
      since: first.at,
      wouldChange: "more-checkins",
      anchors: moodAnchors(told, today, urgency),
      lifeDays: 14,
      urgency,
    },
    now,
  );
}

function clearestSplit(told: readonly { day: number; value: number }[], today: number): Split | null {
  let best: Split | null = null;
  for (let at = told.length - fewest.lately; at >= fewest.before; at -= 1) {
    const first = told[at] as { day: number };
    const span = today - first.day + 1;
    if (span < lately.from) continue;
    if (span > lately.to) break;
    const before = told.slice(0, at);
    const oldest = before[0] as { day: number };
    if (first.day - oldest.day < shortestUsualDays) break;
    const split = compare(before, told.slice(at), at);
    if (split && (!best || split.z > best.z)) best = split;
  }
  return best;
}

function compare(
  before: readonly { day: number; value: number }[],
  after: readonly { day: number; value: number }[],
  at: number,
): Split | null {
  const old = before.map(({ value }) => value);
  const own = variance(old);
  if (own === 0 || isMadeOfRuns(old)) return null;
  const likeness = likenessOf(before, own);
  const spread = Math.max(smallestSpread, Math.sqrt(own));
  const fall = mean(old) - mean(after.map(({ value }) => value));
  const error = spread * Math.sqrt(1 / countsAs(before, likeness) + 1 / countsAs(after, likeness) + wandering);
  return { at, fall, error, z: fall / error, spread };
}

/** How alike days next to each other are, pulled towards what is usual; never below 0. */
function likenessOf(days: readonly { day: number; value: number }[], own: number): number {
  const middle = mean(days.map(({ value }) => value));
  let sum = 0;
  let pairs = 0;
  for (let at = 1; at < days.length; at += 1) {
    const [one, other] = [days[at - 1], days[at]] as [{ day: number; value: number }, { day: number; value: number }];
    if (other.day - one.day !== 1) continue;
    sum += (one.value - middle) * (other.value - middle);
    pairs += 1;
  }
  const { value, weight } = usualLikeness;
  return Math.max(0, Math.min(0.9, (sum / own + weight * value) / (pairs + weight)));
}

/** So many independent days would say as much. Days further apart are less alike. */
function countsAs(days: readonly { day: number }[], likeness: number): number {
  const [first, last] = [days[0], days.at(-1)] as [{ day: number }, { day: number }];
  const apart = days.length > 1 ? (last.day - first.day) / (days.length - 1) : 1;
  const alike = likeness ** apart;
  return Math.max(1, (days.length * (1 - alike)) / (1 + alike));
}

/** Long strings of the same digit and little else: not how days go, so nothing can be told from them. */
export function isMadeOfRuns(values: readonly number[]): boolean {
  let turns = 0;
  for (let at = 1; at < values.length; at += 1) if (values[at] !== values[at - 1]) turns += 1;
  return turns <= values.length / 10;
}
