/** When a step is wanted: any day, some days of the week (ISO 1 to 7), or one day, with a minute of it where one is known. */
export type When =
  | { readonly kind: "any" }
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "date"; readonly on: string; readonly minute: number | null };

export type StepNow = {
  readonly id: string;
  readonly kind: "step" | "date";
  readonly state: "open" | "done" | "let-go";
  readonly when: When;
  readonly doneOn: string | null;
  readonly quietOn: string | null;
  readonly createdAt: string;
};

const dayMs = 86_400_000;
/** A step of one day is offered a little longer; a date to keep in mind goes when it is over. */
const offeredDays = 3;
/** More than this at once would be a list of duties. */
export const mostAtOnce = 3;

/** ISO weekday of a date. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether a step is offered on a day. `any` steps are, but stand behind all others. */
export function isOfferedOn(step: StepNow, date: string): boolean {
  if (step.state !== "open" || step.doneOn === date || step.quietOn === date) return false;
  const { when } = step;
  if (when.kind === "any") return true;
  if (when.kind === "days") return when.days.includes(weekdayOf(date));
  const ahead = (Date.parse(`${when.on}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / dayMs;
  return step.kind === "date" ? ahead === 0 || ahead === 1 : ahead <= 0 && ahead >= -offeredDays;
}

/**
 * What is offered on a day: dates first, then steps of this day, and a step for any day only where nothing else is, the one
 * that has been quiet the longest. Never more than a few.
 */
export function offeredOn<S extends StepNow>(steps: readonly S[], date: string): S[] {
  const offered = steps.filter((step) => isOfferedOn(step, date));
  const rank = ({ kind }: StepNow) => (kind === "date" ? 0 : 1);
  const timed = offered.filter(({ when }) => when.kind !== "any").sort((a, b) => rank(a) - rank(b));
  if (timed.length > 0) return timed.slice(0, mostAtOnce);
  const touched = ({ quietOn, doneOn, createdAt }: StepNow) =>
    [quietOn ?? "", doneOn ?? "", createdAt].sort().at(-1) ?? "";
  return offered.sort((a, b) => (touched(a) < touched(b) ? -1 : 1)).slice(0, 1);
}

/** Whether "done" ends a step, or only this day of it. */
export function endsWhenDone({ when }: Pick<StepNow, "when">): boolean {
  return when.kind !== "days";
}
