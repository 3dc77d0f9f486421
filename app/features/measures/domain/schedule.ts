const dayMs = 86_400_000;
const weekMs = 7 * dayMs;

/** What a worker asks, as far as time is concerned. */
export type Schedule = {
  from: Date;
  until: Date;
  /** Null: once. */
  everyWeeks: number | null;
  pausedAt: Date | null;
  endedAt: Date | null;
};

/** Whether it is over: ended by someone, or its time is. */
export function isOver({ until, endedAt }: Pick<Schedule, "until" | "endedAt">, now: Date): boolean {
  return endedAt !== null || until <= now;
}

/** The beginning of the round that is on now; null before the first. */
export function roundBegan({ from, everyWeeks }: Pick<Schedule, "from" | "everyWeeks">, now: Date): Date | null {
  if (now < from) return null;
  if (everyWeeks === null) return from;
  const step = everyWeeks * weekMs;
  return new Date(from.getTime() + Math.floor((now.getTime() - from.getTime()) / step) * step);
}

/**
 * Whether it waits for the person now. Answered or skipped in this round, it rests until the next one; what is
 * begun and not finished is offered as such.
 *
 * @param touched when its sittings of any kind were begun
 */
export function isDue(schedule: Schedule, touched: readonly Date[], now: Date): boolean {
  if (isOver(schedule, now) || schedule.pausedAt !== null) return false;
  const began = roundBegan(schedule, now);
  return began !== null && !touched.some((at) => at >= began);
}

/** How many questions fall into each of the next weeks, beginning now. What is paused or over asks nothing. */
export function questionsAhead(
  asking: readonly (Schedule & { questions: number })[],
  now: Date,
  weeks: number,
): number[] {
  return Array.from({ length: weeks }, (_, week) => {
    const [from, until] = [now.getTime() + week * weekMs, now.getTime() + (week + 1) * weekMs];
    return asking
      .filter((each) => !isOver(each, now) && each.pausedAt === null)
      .reduce((sum, each) => sum + each.questions * roundsIn(each, from, until), 0);
  });
}

/** Rounds that begin in a stretch of time; one that is on already counts in the first week. */
function roundsIn({ from, until, everyWeeks }: Schedule, begin: number, end: number): number {
  const last = Math.min(end, until.getTime());
  if (everyWeeks === null) {
    const at = from.getTime();
    return at >= begin && at < last ? 1 : 0;
  }
  const step = everyWeeks * weekMs;
  const first = from.getTime() + Math.max(0, Math.ceil((begin - from.getTime()) / step)) * step;
  return first >= last ? 0 : Math.ceil((last - first) / step);
}

/** Most questions in any one week, with what would be asked on top. */
export function mostInAWeek(asking: readonly (Schedule & { questions: number })[], now: Date): number {
  const weeks = 13;
  return Math.max(0, ...questionsAhead(asking, now, weeks));
}
