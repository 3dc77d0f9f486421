import type { Rule } from "./types.ts";

const dayMs = 86_400_000;

/**
 * Whether a rule of a pack the agency has binds at this moment (ms since 1970). Law in force binds by the clock; law that is
 * made and not in force yet from its day on, or from now on where the agency wants it `early`. Drafts, guidance, ethics and
 * house rules bind as long as the agency has the pack.
 */
export function binds(rule: Pick<Rule, "status" | "from" | "until">, nowMs: number, early = false): boolean {
  if (rule.until !== null && nowMs >= dayStart(rule.until)) return false;
  if (rule.status === "in-force") return nowMs >= dayStart(rule.from);
  if (rule.status === "enacted-future") return early || nowMs >= dayStart(rule.from);
  return true;
}

/** The next moment (ms) at which time alone changes what binds; null when there is none. */
export function nextTurn(rules: readonly Pick<Rule, "from" | "until">[], nowMs: number): number | null {
  const ahead = rules
    .flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
    .map(dayStart)
    .filter((moment) => moment > nowMs);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** Somebody had to read the source again by the end of that day. Nothing stops because of it; somebody is told. */
export function isReviewOver({ reviewBy }: Pick<Rule, "reviewBy">, nowMs: number): boolean {
  return nowMs >= dayStart(reviewBy) + dayMs;
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayStart(to) - dayStart(from)) / dayMs);
}

export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(dayStart(text)) &&
    new Date(dayStart(text)).toISOString().slice(0, 10) === text
  );
}

function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
