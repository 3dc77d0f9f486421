/**
 * When a service is open. A small part of RFC 5545: weekly and monthly rules with `byday`, `bymonthday`, `interval`, and
 * days from and until which they hold. What cannot be read says "unknown", never "closed".
 */
export type Schedule = {
  freq: "WEEKLY" | "MONTHLY" | null;
  /** As in the specification: `MO,TU` or `1MO,-1FR`. */
  byday: string;
  bymonthday: string;
  interval: number;
  dtstart: string | null;
  from: string | null;
  until: string | null;
  /** `HH:MM`, on the wall where the service is. */
  opens: string | null;
  closes: string | null;
  words: string;
};

export type OpenNow =
  | { state: "open"; until: string }
  /** `days`: how many days on, 0 today; null where none was found in two weeks. */
  | { state: "closed"; opens: { days: number; at: string } | null }
  | { state: "unknown" };

const dayCodes = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
const dayMs = 86_400_000;

/** A day (`2026-11-28`) and minutes since its midnight, on the wall where the service is. */
export type Wall = { date: string; minute: number };

/** The wall clock at a moment: `zone` is an IANA name. Slow; asked once for many services. */
export function wallClock(at: Date, zone: string): Wall {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? "0";
  return {
    date: `${get("year")}-${get("month")}-${get("day")}`,
    minute: Number(get("hour")) * 60 + Number(get("minute")),
  };
}

/**
 * Whether a service is open at a moment.
 *
 * @param holidays days (`2026-11-26`) on which many places keep other hours; on those nothing certain is said, unless the
 * schedule itself says that it keeps them or not
 */
export function openNow(schedules: readonly Schedule[], now: Wall, holidays: ReadonlySet<string>): OpenNow {
  const usable = schedules.filter(isUsable);
  if (usable.length === 0 || usable.length < schedules.length)
    return foundOpen(usable, now, holidays) ?? { state: "unknown" };
  const { date, minute } = now;
  const open = foundOpen(usable, now, holidays);
  if (open) return open;
  if (holidays.has(date) && !usable.every(({ words }) => isClosedOnHolidays(words))) return { state: "unknown" };
  for (let days = 0; days <= 14; days += 1) {
    const day = dayAfter(date, days);
    if (holidays.has(day)) continue;
    const next = usable
      .filter((schedule) => runsOn(schedule, day))
      .map(({ opens }) => opens as string)
      .filter((opens) => days > 0 || minutesOf(opens) > minute)
      .sort()[0];
    if (next) return { state: "closed", opens: { days, at: next } };
  }
  return { state: "closed", opens: null };
}

function foundOpen(
  schedules: readonly Schedule[],
  { date, minute }: Wall,
  holidays: ReadonlySet<string>,
): OpenNow | null {
  const yesterday = dayAfter(date, -1);
  for (const schedule of schedules) {
    const [opens, closes] = [minutesOf(schedule.opens as string), closing(schedule)];
    const holds = (day: string) => runsOn(schedule, day) && !(holidays.has(day) && !isOpenOnHolidays(schedule.words));
    if (holds(date) && minute >= opens && minute < closes) return { state: "open", until: schedule.closes as string };
    // Open past midnight: it began yesterday.
    if (closes > 1440 && holds(yesterday) && minute + 1440 < closes)
      return { state: "open", until: schedule.closes as string };
  }
  return null;
}

function isUsable({ opens, closes, freq, byday, bymonthday, interval, dtstart }: Schedule): boolean {
  if (!opens || !closes || freq === null) return false;
  if (interval > 1 && !dtstart) return false;
  if (freq === "MONTHLY")
    return (
      /^([+-]?[1-5](MO|TU|WE|TH|FR|SA|SU))(,[+-]?[1-5](MO|TU|WE|TH|FR|SA|SU))*$/.test(byday) ||
      /^-?\d{1,2}(,-?\d{1,2})*$/.test(bymonthday)
    );
  return /^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/.test(byday);
}

/** Whether a rule names this day (`2026-11-28`). */
export function runsOn(schedule: Schedule, day: string): boolean {
  const { freq, byday, bymonthday, interval, dtstart, from, until } = schedule;
  if ((from && day < from) || (until && day > until) || (dtstart && day < dtstart)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  const code = dayCodes[at.getUTCDay()] ?? "SU";
  if (freq === "WEEKLY") {
    if (!byday.split(",").includes(code)) return false;
    return interval <= 1 || (weekOf(day) - weekOf(dtstart ?? day)) % interval === 0;
  }
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  if (
    interval > 1 &&
    dtstart &&
    (month - (Number(dtstart.slice(0, 4)) * 12 + Number(dtstart.slice(5, 7)))) % interval !== 0
  )
    return false;
  const date = at.getUTCDate();
  const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  if (
    bymonthday !== "" &&
    bymonthday
      .split(",")
      .map(Number)
      .some((each) => each === date || each === date - length - 1)
  )
    return true;
  const [nth, last] = [Math.ceil(date / 7), -Math.ceil((length - date + 1) / 7)];
  return byday.split(",").some((each) => each.endsWith(code) && [nth, last].includes(Number.parseInt(each, 10)));
}

/** Weeks since a Monday long ago. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / dayMs + 3) / 7);
}

/** Minutes of the day at which it closes; past midnight, more than a day. */
function closing({ opens, closes }: Schedule): number {
  const [from, to] = [minutesOf(opens as string), minutesOf(closes as string)];
  return to === 1439 ? 1440 : to > from ? to : to + 1440;
}

function minutesOf(clock: string): number {
  const [hours = "0", minutes = "0"] = clock.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

const closedOnHolidays =
  /(not|closed|except|no) [^.]{0,30}holiday|cerrad[oa]s? [^.]{0,30}(festivos|feriados)|excepto [^.]{0,20}(festivos|feriados)/i;
const openOnHolidays =
  /365 days|every day of the year|(open|including) [^.]{0,20}holiday|24\/7|todos los d[ií]as del a[ñn]o|incluso [^.]{0,20}(festivos|feriados)/i;

function isClosedOnHolidays(words: string): boolean {
  return closedOnHolidays.test(words);
}

function isOpenOnHolidays(words: string): boolean {
  return openOnHolidays.test(words) && !closedOnHolidays.test(words);
}

/** Federal holidays of the United States in a year, on the day they fall on (5 U.S.C. 6103(a)). */
export function usHolidays(year: number): string[] {
  const nth = (month: number, weekday: number, which: number): string => {
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const days = Array.from({ length }, (_, at) => at + 1).filter(
      (day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday,
    );
    return iso(month, days.at(which > 0 ? which - 1 : which) ?? 1);
  };
  const iso = (month: number, day: number) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return [
    iso(1, 1),
    nth(1, 1, 3),
    nth(2, 1, 3),
    nth(5, 1, -1),
    iso(6, 19),
    iso(7, 4),
    nth(9, 1, 1),
    nth(10, 1, 2),
    iso(11, 11),
    nth(11, 4, 4),
    iso(12, 25),
  ];
}
