/** All that a text says: not who sends it, nor what it is about. */
export const neutralReminder = {
  en: "A quiet moment for you, if it fits.",
  es: "Un momento tranquilo para usted, si le viene bien.",
} as const;

/** When somebody wants to be reminded: ISO weekdays and a minute of the day, by the clock on the wall where they are. */
export type Times = { readonly days: readonly number[]; readonly minute: number; readonly zone: string };

/** Reads clocks on walls; lent, so that there is one place that knows about summer time. */
export type WallClock = {
  /** The moment (ms) a clock in `zone` shows `local` (`2026-11-01T01:30`): shown twice, the first time; never shown, as much later. */
  momentOf(zone: string, local: string): number;
  /** What a clock in `zone` shows at a moment, `2026-11-01T01:30`. */
  localOf(zone: string, at: number): string;
};

const dayMs = 86_400_000;

/** A text that is later than this would come at an hour nobody chose; it then stays away. */
export const lateMs = 30 * 60_000;

/** The first chosen moment after `after`, in ms. */
export function nextTime(times: Times, after: number, clock: WallClock): number {
  const today = clock.localOf(times.zone, after).slice(0, 10);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const at = timeOn(times, dayAfter(today, ahead), clock);
    if (at !== null && at > after) return at;
  }
  // Unreachable while a day is chosen; a week from now is a safe answer where none is.
  return after + 7 * dayMs;
}

/** The day a reminder is due for at `now`, or null: not a chosen day, too early, too late, or done for that day. */
export function dueOn(times: Times & { readonly lastOn: string | null }, now: number, clock: WallClock): string | null {
  const today = clock.localOf(times.zone, now).slice(0, 10);
  const at = timeOn(times, today, clock);
  const isDue = at !== null && now >= at && now - at <= lateMs && (times.lastOn === null || times.lastOn < today);
  return isDue ? today : null;
}

function timeOn({ days, minute, zone }: Times, day: string, clock: WallClock): number | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (!days.includes(weekday)) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return clock.momentOf(zone, `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
