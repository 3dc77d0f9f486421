import { mean, variance } from "./chances.ts";
import { type Checkin, dayIn, daysOf, zoneOf } from "./inputs.ts";
import { dayMs } from "./signal.ts";

/** A stretch of low days in the person's own check-ins, and whether anything was noticed around it. Moments in ms, UTC. */
export type Stretch = { readonly from: number; readonly to: number; readonly days: number; readonly found: boolean };

export type LookBack =
  | { readonly assessable: false }
  | {
      readonly assessable: true;
      readonly from: number;
      readonly to: number;
      readonly stretches: readonly Stretch[];
      /** Notices of the same time, and those of them with no low stretch near. */
      readonly notices: number;
      readonly noticesAlone: number;
    };

const windowDays = 90;
/** Fewest days with a mood before anything may be called low. */
const fewestTold = 20;
/** So many low days within so many days on end are a stretch. */
const stretch = { lowDays: 3, within: 5 } as const;
/** A notice counts as found for a stretch from two days before it to a week after its beginning. */
const reach = { before: 2 * dayMs, after: 7 * dayMs } as const;

/**
 * What was missed beside what was found: stretches of low days (three of five, a spread below the person's own mean) in the
 * last ninety days, with or without a notice around their beginning. It goes by check-ins alone, so low days that nobody
 * told of are missed by both.
 *
 * @param notices when each notice about check-ins was made (ms, UTC)
 */
export function lookBack(checkins: readonly Checkin[], notices: readonly number[], now: number): LookBack {
  const today = dayIn(now, zoneOf(checkins, now));
  const told = daysOf(checkins, now).filter(
    (day): day is typeof day & { value: number } => day.value !== null && day.day > today - windowDays,
  );
  const values = told.map(({ value }) => value);
  const spread = Math.sqrt(variance(values));
  if (told.length < fewestTold || spread === 0) return { assessable: false };
  const line = mean(values) - Math.max(0.5, spread);
  const low = told.filter(({ value }) => value <= line);
  const from = now - windowDays * dayMs;
  const near = notices.filter((at) => at >= from && at <= now);
  const stretches = stretchesOf(low).map((days): Stretch => {
    const [first, last] = [days[0], days.at(-1)] as [(typeof low)[number], (typeof low)[number]];
    const found = near.some((at) => at >= first.at - reach.before && at <= first.at + reach.after);
    return { from: first.at, to: last.at, days: days.length, found };
  });
  const isNear = (at: number) =>
    stretches.some((one) => at >= one.from - reach.before && at <= Math.max(one.to, one.from + reach.after));
  return {
    assessable: true,
    from,
    to: now,
    stretches,
    notices: near.length,
    noticesAlone: near.filter((at) => !isNear(at)).length,
  };
}

/** Low days joined where they lie close together, and only those that come to three within five days somewhere. */
function stretchesOf<D extends { day: number }>(low: readonly D[]): D[][] {
  const groups: D[][] = [];
  for (const day of low) {
    const last = groups.at(-1);
    const newest = last?.at(-1);
    if (last && newest && day.day - newest.day < stretch.within) last.push(day);
    else groups.push([day]);
  }
  return groups.filter((days) =>
    days.some((day, at) => {
      const third = days[at + stretch.lowDays - 1];
      return third !== undefined && third.day - day.day < stretch.within;
    }),
  );
}
