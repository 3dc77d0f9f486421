import { dayMs } from "./signal.ts";

/** A notice as the sharing-out of attention sees it: no words, only what it takes to put it before others or after. */
export type Waiting = {
  readonly id: string;
  readonly personId: string;
  readonly urgency: "routine" | "soon" | "now";
  /** It belongs to the safety floor: always in front, whatever else there is. */
  readonly isFloor: boolean;
  readonly strength: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** How often such notices matter; null where nobody has measured it. */
  readonly baseRate: number | null;
  /** Since when it waits (ms, UTC). */
  readonly since: number;
  /** This worker does not want to see it again before (ms, UTC). */
  readonly snoozedUntil: number | null;
  /** This worker gave it to a colleague, or was given it by one. */
  readonly handed: "to-me" | "away" | null;
};

export type Shared = {
  /** In front, first things first. */
  readonly front: readonly string[];
  /** Quiet, still there, in the same order. */
  readonly quiet: readonly string[];
  /** Put aside by this worker until a date, or given away; they come back by themselves. */
  readonly aside: readonly string[];
};

/** Where nobody has measured how often such notices matter: this is a guess, and it stands between rare and usual. */
const unknownRate = 0.2;
/** What is uncertain deserves a look: this share of the upper half of its interval is added. */
const benefitOfDoubt = 0.5;
/** Each day of waiting moves a notice up, so that nothing waits for ever behind newer ones. */
const perDay = 0.01;
const mostForWaiting = 0.3;

const urgencies = { now: 0, soon: 1, routine: 2 } as const;

/**
 * What a look at it is expected to be worth: strength times how often such notices matter, with the interval of the
 * strength; unknown rates widen it. It ranks notices, and never people.
 */
export function worthOf({ strength, interval, baseRate }: Pick<Waiting, "strength" | "interval" | "baseRate">) {
  const rate = baseRate ?? unknownRate;
  const { low, high } = interval ?? { low: 0, high: 1 };
  return baseRate === null
    ? { value: rate * strength, low: 0, high: Math.min(1, 2 * rate * high) }
    : { value: rate * strength, low: rate * low, high: rate * high };
}

/**
 * Shares out one worker's attention. The safety floor and what a colleague handed over always stand in front and use up
 * nothing of the budget. Of the rest, at most `budget` stand in front and at most one about each person: urgency first, then
 * expected worth with the benefit of the doubt and the days it has waited. Everything else is kept quiet and can be found.
 */
export function shareAttention(waiting: readonly Waiting[], { budget, now }: { budget: number; now: number }): Shared {
  const ordered = [...waiting].sort(
    (one, other) =>
      Number(other.isFloor) - Number(one.isFloor) ||
      urgencies[one.urgency] - urgencies[other.urgency] ||
      pull(other, now) - pull(one, now) ||
      one.since - other.since ||
      (one.id < other.id ? -1 : 1),
  );
  const front: string[] = [];
  const quiet: string[] = [];
  const aside: string[] = [];
  const people = new Set<string>();
  let used = 0;
  for (const one of ordered) {
    const isSnoozed = one.snoozedUntil !== null && one.snoozedUntil > now;
    if (one.isFloor) front.push(one.id);
    else if (isSnoozed || one.handed === "away") aside.push(one.id);
    else if (one.handed === "to-me") front.push(one.id);
    else if (used < budget && !people.has(one.personId)) {
      front.push(one.id);
      people.add(one.personId);
      used += 1;
    } else quiet.push(one.id);
  }
  return { front, quiet, aside };
}

function pull(one: Waiting, now: number): number {
  const { value, high } = worthOf(one);
  const waited = Math.min(mostForWaiting, (perDay * Math.max(0, now - one.since)) / dayMs);
  return value + benefitOfDoubt * (high - value) + waited;
}
