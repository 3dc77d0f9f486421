import type { Order } from "./terms.ts";
import { dayAfter, localOf, momentOf, weekdayOf } from "./zones.ts";

/** A weekly duty; times of the clock on the wall in `zone`. */
export type WeeklyDuty = {
  programmeId: string | null;
  memberId: string;
  order: Order;
  days: readonly number[];
  from: string;
  until: string;
  zone: string;
  startsOn: string;
  endsOn: string | null;
};

export type Exception = { programmeId: string | null; from: string; until: string; zone: string } & (
  | { kind: "closed" }
  | { kind: "extra"; memberId: string; order: Order }
  | { kind: "swap"; memberId: string; inPlaceOf: string }
);

/** A watch that was passed on and accepted; milliseconds. */
export type Passed = { from: string; to: string; at: number; until: number };

/** A stretch of time in which somebody is on; milliseconds, the end not included. */
export type Watch = { memberId: string; order: Order; programmeId: string | null; since: number; until: number };

export type Pattern = {
  duties: readonly WeeklyDuty[];
  exceptions: readonly Exception[];
  /** Accepted hand-overs, oldest first. */
  passed: readonly Passed[];
};

/** Who is on between two moments (milliseconds), in order of time. Watches are cut at neither end. */
export function watchesBetween({ duties, exceptions, passed }: Pattern, from: number, until: number): Watch[] {
  let watches = duties.flatMap((duty) => occurrences(duty, from, until));
  for (const exception of exceptions) {
    const [begins, ends] = [momentOf(exception.zone, exception.from), momentOf(exception.zone, exception.until)];
    if (exception.kind === "closed") watches = watches.flatMap((watch) => outside(watch, exception, begins, ends));
  }
  for (const exception of exceptions) {
    const [since, end] = [momentOf(exception.zone, exception.from), momentOf(exception.zone, exception.until)];
    if (exception.kind !== "extra" || end <= since) continue;
    const { memberId, order, programmeId } = exception;
    watches.push({ memberId, order, programmeId, since, until: end });
  }
  for (const exception of exceptions) {
    if (exception.kind !== "swap") continue;
    const [begins, ends] = [momentOf(exception.zone, exception.from), momentOf(exception.zone, exception.until)];
    watches = watches.flatMap((watch) =>
      watch.memberId === exception.inPlaceOf && concerns(exception, watch)
        ? given(watch, exception.memberId, begins, ends)
        : [watch],
    );
  }
  for (const hand of passed) {
    watches = watches.flatMap((watch) =>
      watch.memberId === hand.from ? given(watch, hand.to, hand.at, hand.until) : [watch],
    );
  }
  return watches
    .filter((watch) => watch.until > from && watch.since < until)
    .sort((a, b) => a.since - b.since || rank(a.order) - rank(b.order) || (a.memberId < b.memberId ? -1 : 1));
}

/** Who is on at one moment, for somebody of that programme (null: nobody's in particular). */
export function onAt(watches: readonly Watch[], at: number, programmeId: string | null): Watch[] {
  return watches.filter(
    (watch) =>
      watch.since <= at && at < watch.until && (watch.programmeId === null || watch.programmeId === programmeId),
  );
}

/** Stretches with nobody on for the whole agency. */
export function gapsIn(watches: readonly Watch[], from: number, until: number): { from: number; until: number }[] {
  const gaps: { from: number; until: number }[] = [];
  let covered = from;
  const whole = watches.filter((watch) => watch.programmeId === null).sort((a, b) => a.since - b.since);
  for (const watch of whole) {
    if (watch.since > covered && covered < until) gaps.push({ from: covered, until: Math.min(watch.since, until) });
    covered = Math.max(covered, watch.until);
  }
  if (covered < until) gaps.push({ from: covered, until });
  return gaps;
}

/** Until when somebody is on without a break from `at` on; null when nobody is on at `at`. */
export function coveredUntil(watches: readonly Watch[], at: number, programmeId: string | null): number | null {
  let end = at;
  for (;;) {
    const next = Math.max(end, ...onAt(watches, end, programmeId).map((watch) => watch.until));
    if (next === end) return end === at ? null : end;
    end = next;
  }
}

/** When somebody is on next; null when nobody is in what was looked at. */
export function nextFrom(watches: readonly Watch[], at: number, programmeId: string | null): number | null {
  const later = watches
    .filter((watch) => watch.since > at && (watch.programmeId === null || watch.programmeId === programmeId))
    .map((watch) => watch.since);
  return later.length > 0 ? Math.min(...later) : null;
}

function occurrences(duty: WeeklyDuty, from: number, until: number): Watch[] {
  const found: Watch[] = [];
  const last = dayAfter(localOf(duty.zone, until).slice(0, 10), 1);
  for (let day = dayAfter(localOf(duty.zone, from).slice(0, 10), -2); day <= last; day = dayAfter(day, 1)) {
    if (!duty.days.includes(weekdayOf(day)) || day < duty.startsOn || (duty.endsOn !== null && day > duty.endsOn))
      continue;
    const since = momentOf(duty.zone, `${day}T${duty.from}`);
    const end = momentOf(duty.zone, `${duty.until > duty.from ? day : dayAfter(day, 1)}T${duty.until}`);
    if (end <= since) continue;
    found.push({
      memberId: duty.memberId,
      order: duty.order,
      programmeId: duty.programmeId,
      since,
      until: end,
    });
  }
  return found;
}

/** What concerns the whole agency concerns each programme. */
function concerns(exception: { programmeId: string | null }, watch: Watch): boolean {
  return exception.programmeId === null || exception.programmeId === watch.programmeId;
}

function outside(watch: Watch, exception: Exception, begins: number, ends: number): Watch[] {
  if (!concerns(exception, watch)) return [watch];
  return [
    { ...watch, until: Math.min(watch.until, begins) },
    { ...watch, since: Math.max(watch.since, ends) },
  ].filter((part) => part.since < part.until);
}

/** The same watch, with the part between two moments given to another. */
function given(watch: Watch, memberId: string, begins: number, ends: number): Watch[] {
  if (ends <= watch.since || begins >= watch.until || ends <= begins) return [watch];
  return [
    { ...watch, until: Math.min(watch.until, begins) },
    { ...watch, memberId, since: Math.max(watch.since, begins), until: Math.min(watch.until, ends) },
    { ...watch, since: Math.max(watch.since, ends) },
  ].filter((part) => part.since < part.until);
}

function rank(order: Order): number {
  return order === "first" ? 0 : order === "backup" ? 1 : 2;
}
