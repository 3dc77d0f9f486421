import { dayMs, type Passive } from "./signal.ts";

/** One check-in. `at` in ms UTC; `zone` is the IANA name of where it was given. Values as given, larger is better. */
export type Checkin = {
  readonly id: string;
  readonly at: number;
  readonly zone: string;
  readonly mood?: number | undefined;
};

/** How two answers to one questionnaire differ, as `@mooring/measures` says it. */
export type ScoreChange = {
  /** After minus before, in points of the questionnaire. */
  readonly difference: number;
  readonly reliable: "better" | "worse" | "no" | "unknown";
  /** The difference that is more than day-to-day ups and downs, in points; null where nobody has measured it. */
  readonly threshold: number | null;
};

/** One total of one questionnaire. A questionnaire that was skipped is not here at all, and so it says nothing. */
export type ScoreGiven = {
  readonly id: string;
  readonly instrument: string;
  readonly at: number;
  readonly total: number | null;
  /** Against the answer before it, and against the first one known. */
  readonly sinceLast: ScoreChange | null;
  readonly sinceFirst: ScoreChange | null;
  /** Reasons to doubt the answers: one digit for all, too fast, two answers on one day that do not agree. */
  readonly doubtful: boolean;
};

export type Appointment = {
  readonly id: string;
  readonly at: number;
  /** Who called it off matters: only `missed` is looked at, and never when the agency cancelled. */
  readonly outcome: "kept" | "missed" | "cancelled-by-person" | "cancelled-by-agency";
};

/** A page, talk or note, with the themes found in it that the person has not muted. */
export type Themed = { readonly id: string; readonly at: number; readonly themes: readonly string[] };

/** What a forecast said; it is used only when it has shown that it beats this person's own mean. */
export type ForecastGiven =
  | {
      readonly shown: true;
      /** Chance that the days ahead are low for this person, 0 to 1. */
      readonly pLow: number;
      readonly skill: { readonly value: number; readonly n: number };
    }
  | { readonly shown: false };

/** All there is to look at; what a person has not allowed is left out and named as not looked at. */
export type Inputs = {
  readonly checkins?: readonly Checkin[] | undefined;
  readonly scores?: readonly ScoreGiven[] | undefined;
  readonly appointments?: readonly Appointment[] | undefined;
  readonly themed?: readonly Themed[] | undefined;
  readonly forecast?: ForecastGiven | undefined;
  readonly passive?: readonly Passive[] | undefined;
};

/** One calendar day where the person was, by its number since 1970; `value` is null when nothing usable was said of it. */
export type Day = { readonly day: number; readonly at: number; readonly value: number | null; readonly id: string };

/** More in one day is not how a day was: it is counted as a day with word from the person, and its values are set aside. */
const mostInADay = 12;
const furthestBackDays = 400;
/** Clocks of phones are a little off; beyond this a check-in from the future is a wrong clock. */
const aheadMs = 60 * 60_000;

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat("en", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric" });
  } catch {
    // An unknown zone counts as UTC.
  }
  if (formats.size < 1000) formats.set(zone, made);
  return made;
}

/** The number of the calendar day in a zone, counted from 1970-01-01; an unknown zone counts as UTC. */
export function dayIn(at: number, zone: string): number {
  const format = zone === "UTC" ? null : formatFor(zone);
  if (!format) return Math.floor(at / dayMs);
  const [month = 1, day = 1, year = 1970] = format.format(at).split("/").map(Number);
  return Math.floor(Date.UTC(year, month - 1, day) / dayMs);
}

/**
 * Check-ins as days, oldest first: wrong clocks left out, several on a day as their mean, and a day with more than a dozen
 * as a day without a value.
 */
export function daysOf(checkins: readonly Checkin[], now: number): Day[] {
  const byDay = new Map<number, { at: number; id: string; values: number[]; count: number }>();
  for (const { id, at, zone, mood } of checkins) {
    if (!Number.isFinite(at) || at > now + aheadMs || at < now - furthestBackDays * dayMs) continue;
    const day = dayIn(at, zone);
    const known = byDay.get(day) ?? { at, id, values: [], count: 0 };
    if (at >= known.at) Object.assign(known, { at, id });
    if (mood !== undefined && Number.isFinite(mood)) known.values.push(mood);
    known.count += 1;
    byDay.set(day, known);
  }
  return [...byDay]
    .sort(([one], [other]) => one - other)
    .map(([day, { at, id, values, count }]) => ({
      day,
      at,
      id,
      value:
        values.length === 0 || count > mostInADay
          ? null
          : values.reduce((sum, value) => sum + value, 0) / values.length,
    }));
}

/** The person's own zone now: that of their newest check-in. */
export function zoneOf(checkins: readonly Checkin[], now: number): string {
  let newest: Checkin | undefined;
  for (const one of checkins) if (one.at <= now + aheadMs && (!newest || one.at > newest.at)) newest = one;
  return newest?.zone ?? "UTC";
}
