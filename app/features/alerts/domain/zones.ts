const formats = new Map<string, Intl.DateTimeFormat>();

const dayMs = 86_400_000;

/** Known offsets by zone and quarter of an hour: clocks change on one, and asking the runtime is slow. */
const offsets = new Map<string, number>();
const quarterMs = 900_000;

/** How far the clock on the wall of `zone` is ahead of UTC at that moment, in milliseconds. */
export function offsetAt(zone: string, at: number): number {
  const quarter = Math.floor(at / quarterMs);
  const key = `${zone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = readOffset(zone, quarter * quarterMs);
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function readOffset(zone: string, at: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  const part = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const get = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
  const wall = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"));
  return wall - at;
}

/**
 * The moment at which a clock on the wall shows `local` (`2026-11-01T01:30`). Shown twice (clocks go back): the first time.
 * Never shown (clocks go forward): as much later as the clock skips. So what ends and what begins at the same reading of
 * the clock always meet, with neither a gap nor an overlap.
 */
export function momentOf(zone: string, local: string): number {
  const wall = Date.parse(`${local}:00Z`);
  const [before, after] = [offsetAt(zone, wall - dayMs), offsetAt(zone, wall + dayMs)];
  const real = [wall - before, wall - after]
    .filter((moment) => moment + offsetAt(zone, moment) === wall)
    .sort((a, b) => a - b);
  return real[0] ?? wall - before;
}

/** The day and time a clock on the wall shows at that moment, `2026-11-01T01:30`. */
export function localOf(zone: string, at: number): string {
  return new Date(at + offsetAt(zone, at)).toISOString().slice(0, 16);
}

/** The calendar day `days` later. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** ISO weekday of a calendar day, 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
