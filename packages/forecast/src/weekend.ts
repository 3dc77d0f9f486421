/** Weekends where the person was. Zones a device does not know, and none at all, count as UTC. */

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Tells weekends; keeps what it learned of zones, so make one for a whole series. */
export type Weekends = (at: number, zone: string | undefined) => 0 | 1;

export function weekendsOf(usualZone: string | undefined): Weekends {
  const zones = new Map<string, (at: number) => number>();
  return (at, zone) => {
    const name = zone ?? usualZone;
    if (name === undefined || name === "UTC") return isWeekend(at);
    let offset = zones.get(name);
    if (offset === undefined) {
      offset = offsetIn(name);
      zones.set(name, offset);
    }
    return isWeekend(at + offset(at));
  };
}

/** 1970-01-01 was a Thursday. */
function isWeekend(localAt: number): 0 | 1 {
  const weekday = (((Math.floor(localAt / DAY) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6 ? 1 : 0;
}

/** Formatters are dear to make and the same for everybody; there are some 600 zones at most. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let made = formatters.get(zone);
  if (made === undefined) {
    try {
      made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    } catch {
      made = null;
    }
    if (formatters.size < 1000) formatters.set(zone, made);
  }
  return made;
}

/**
 * Offset from UTC in milliseconds, asked for once in seven days of a series: a clock change moves a midnight by an hour for at
 * most a week, which is nothing to a weekend effect that is small anyhow.
 */
function offsetIn(zone: string): (at: number) => number {
  const formatter = formatterOf(zone);
  if (formatter === null) return () => 0;
  let week = Number.NaN;
  let offset = 0;
  return (at) => {
    const now = Math.floor(at / (7 * DAY));
    if (now !== week) {
      week = now;
      offset = readOffset(formatter, at);
    }
    return offset;
  };
}

function readOffset(formatter: Intl.DateTimeFormat, at: number): number {
  const name = formatter.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const found = /([+-])(\d\d):(\d\d)/.exec(name);
  if (found === null) return 0;
  const size = Number(found[2]) * HOUR + Number(found[3]) * 60_000;
  return found[1] === "-" ? -size : size;
}
