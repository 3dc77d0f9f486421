import type { Context } from "#server/context.ts";
import type { Watching } from "./contract.ts";
import { coveredUntil, type Exception, nextFrom, type Pattern, type Watch, watchesBetween } from "./domain/rota.ts";
import { findProgrammeOf, isAlarmOn, selectMembers } from "./store.ts";
import { selectExceptions, selectHandOvers, selectShifts } from "./store-rota.ts";

type Needs = Pick<Context, "db" | "now">;

/** How far ahead one looks for the end of a watch or the beginning of the next. */
const aheadMs = 15 * 86_400_000;

type Staff = Awaited<ReturnType<typeof selectMembers>>[number];

/** Whether a member may be called: still works here. */
export function isHere(member: Pick<Staff, "active" | "until">, now: Date): boolean {
  return member.active && (member.until === null || member.until > now);
}

/** Who is on between two moments, of those who work here now. */
export async function readWatches(cx: Needs, from: Date, until: Date): Promise<{ watches: Watch[]; staff: Staff[] }> {
  const [pattern, staff] = await Promise.all([readPattern(cx, from), selectMembers(cx.db)]);
  const here = new Set(staff.filter((member) => isHere(member, cx.now())).map(({ id }) => id));
  const watches = watchesBetween(pattern, from.getTime(), until.getTime()).filter(({ memberId }) => here.has(memberId));
  return { watches, staff };
}

/**
 * Whether a human being would be called now, and until when; or from when again. Nobody is, whatever the rota says, while
 * an alert found nobody.
 *
 * @param personId whose programme counts besides the whole agency; for a person who asks, their own
 */
export async function readWatching(
  cx: Needs & Pick<Context, "actor">,
  personId: string | null = cx.actor.kind === "person" ? cx.actor.personId : null,
): Promise<Watching> {
  const now = cx.now();
  const [programmeId, { watches }, isAlarm] = await Promise.all([
    personId === null ? null : findProgrammeOf(cx.db, personId),
    readWatches(cx, now, new Date(now.getTime() + aheadMs)),
    isAlarmOn(cx.db),
  ]);
  return watchingAt(watches, now, programmeId, isAlarm);
}

export function watchingAt(
  watches: readonly Watch[],
  now: Date,
  programmeId: string | null,
  isAlarm: boolean,
): Watching {
  const at = now.getTime();
  const until = coveredUntil(watches, at, programmeId);
  // Those on duty did not answer: nobody can say when somebody will.
  if (isAlarm && until !== null) return { someone: false, from: null };
  if (until !== null) return { someone: true, until: new Date(until).toISOString() };
  const next = nextFrom(watches, at, programmeId);
  return { someone: false, from: next === null ? null : new Date(next).toISOString() };
}

async function readPattern(cx: Needs, from: Date): Promise<Pattern> {
  const [shifts, exceptions, passed] = await Promise.all([
    selectShifts(cx.db),
    selectExceptions(cx.db),
    selectHandOvers(cx.db, from),
  ]);
  return {
    duties: shifts.map((row) => ({
      programmeId: row.programme_id,
      memberId: row.member_id,
      order: row.duty,
      days: row.days,
      from: row.begins,
      until: row.ends,
      zone: row.zone,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
    })),
    exceptions: exceptions.flatMap<Exception>((row) => {
      const when = { programmeId: row.programme_id, from: row.begins, until: row.ends, zone: row.zone };
      if (row.kind === "closed") return [{ ...when, kind: "closed" }];
      if (row.member_id === null) return [];
      if (row.kind === "extra")
        return [{ ...when, kind: "extra", memberId: row.member_id, order: row.duty ?? "first" }];
      return row.in_place_of === null
        ? []
        : [{ ...when, kind: "swap", memberId: row.member_id, inPlaceOf: row.in_place_of }];
    }),
    passed: passed.flatMap((row) =>
      row.answer === "accepted" && row.answered_at
        ? [
            {
              from: row.from_member,
              to: row.to_member,
              at: row.answered_at.getTime(),
              until: row.until_at.getTime(),
            },
          ]
        : [],
    ),
  };
}
