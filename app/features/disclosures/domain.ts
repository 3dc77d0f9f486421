/** Longest name and longest run of words, in UTF-16 units. */
export const wordLimits = { name: 200, words: 2000 } as const;

/** How long a broken glass and a written ground stay open. */
export const openMinutes = 60;
/** Working days until a second person has looked. */
export const reviewWorkingDays = 2;
/** Working days until a second person looks, where a pack asks for hours: a day of work for each day of hours, and never more than the house gives. */
export function reviewDays(packHours: number | null): number {
  return packHours === null ? reviewWorkingDays : Math.max(1, Math.min(reviewWorkingDays, Math.floor(packHours / 24)));
}

/** Longest that telling a person may wait before somebody looks at it again. */
export const longestHoldDays = 90;

const dayMs = 86_400_000;

/**
 * The same time of day so many working days on: Saturdays and Sundays in the agency's zone are not counted. Holidays are;
 * a review may come early.
 */
export function addWorkingDays(from: Date, days: number, timeZone: string): Date {
  const weekday = new Intl.DateTimeFormat("en-US", { weekday: "short", timeZone });
  let at = from;
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() + dayMs);
    if (!["Sat", "Sun"].includes(weekday.format(at))) left--;
  }
  return at;
}

/**
 * What a page of a lawful disclosure lacks, by field.
 *
 * @param basis `release` stands on the person's own page and brings its own names
 */
export function faultsOf(
  about: {
    basis: string;
    releaseId: string | undefined;
    named: readonly string[];
    labels: readonly string[];
    meetsPart2: boolean;
    lookAgain: string | null;
  },
  now: Date,
): string[] {
  const faults: [field: string, isWrong: boolean][] = [
    ["releaseId", (about.basis === "release") !== (about.releaseId !== undefined)],
    ["compartments", about.basis !== "release" && about.named.length === 0],
    // 42 CFR 2.61-2.67: a court reaches these records only by an order made for them.
    ["meetsPart2", about.basis === "court-order" && about.labels.includes("part2") && !about.meetsPart2],
    ["lookAgain", about.lookAgain !== null && !isWithin(new Date(about.lookAgain), now)],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([field]) => field);
}

function isWithin(day: Date, now: Date): boolean {
  return day > now && day.getTime() <= now.getTime() + longestHoldDays * dayMs;
}
