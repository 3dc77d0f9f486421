/**
 * The moment a wall clock in `zone` shows `minuteOfDay` on `day`. Where clocks jump, the nearest moment that exists.
 *
 * @param day "YYYY-MM-DD"
 * @param minuteOfDay 0..1439
 */
export function momentIn(zone: string, day: string, minuteOfDay: number): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * 60_000;
  const once = asUtc - offsetMs(zone, asUtc);
  return new Date(asUtc - offsetMs(zone, once));
}

/** How far the zone's wall clock is ahead of UTC at that moment, in ms. */
function offsetMs(zone: string, momentMs: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(momentMs);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - momentMs;
}
