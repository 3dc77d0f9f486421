import { criticalT } from "@mooring/language";
/** One value that the person kept, e.g. the median gap of a page they typed. */
export type Kept = {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The calendar day there and then, `2026-01-31`; a day counts once, however much was kept on it. */
  readonly day: string;
  readonly value: number;
  /** "Is this me?": `no` is left out of the usual; `new-usual` lets the usual begin with this. */
  readonly mine?: "yes" | "no" | "new-usual" | undefined;
};

/** What is usual for one person on one kind of keyboard in one language, as far as it can be known. */
export type Usual =
  | {
      readonly known: false;
      /** Days there are, and days it takes. */
      readonly days: number;
      readonly needs: number;
    }
  | {
      readonly known: true;
      readonly days: number;
      /** The middle of their days. */
      readonly middle: number;
      /** Where a day of theirs lies when nothing is different: as wide as `outOf` asks. */
      readonly low: number;
      readonly high: number;
    };

export type Compared = Usual & {
  /** Null where nothing may be said. */
  readonly difference: {
    /** `as-usual` also where it cannot be told apart from it. */
    readonly way: "as-usual" | "more" | "less";
    /** By how much it lies above (or, below 0, under) the middle, with the interval of that. */
    readonly by: number;
    readonly low: number;
    readonly high: number;
  } | null;
};

/** Days it takes before anything is called usual. */
export const fewestDays = 14;
/** Older days than this say little about now. */
export const daysBack = 120;
const dayMs = 86_400_000;

/**
 * What of the past counts for the usual: not what was somebody else, nothing before a new beginning, nothing old or in the
 * future.
 */
export function countsForUsual(past: readonly Kept[], now: number): Kept[] {
  const begins = Math.max(
    Number.NEGATIVE_INFINITY,
    ...past.filter(({ mine }) => mine === "new-usual").map(({ at }) => at),
  );
  return past.filter(
    ({ at, value, mine }) =>
      mine !== "no" && at >= begins && at <= now && at > now - daysBack * dayMs && Number.isFinite(value),
  );
}

/**
 * The usual of a past: the median of its days with a range that holds a new day of the same kind, robust against single
 * odd days (median absolute deviation; Rousseeuw and Croux 1993).
 *
 * @param smallest what is no difference in this measure; the range is never narrower, so that rounding and steady days do
 * not make every day "different"
 * @param outOf how many measures are looked at together: the more, the wider, so that all of them together call a usual day
 * different once in twenty
 */
export function usualOf(
  past: readonly Kept[],
  { now, smallest, outOf }: { readonly now: number; readonly smallest: number; readonly outOf: number },
): Usual {
  const days = dayValues(countsForUsual(past, now));
  if (days.length < fewestDays) return { known: false, days: days.length, needs: fewestDays };
  const { middle, spread } = robust(days);
  const reach = Math.max(smallest, widthFor(outOf, days.length) * spread * Math.sqrt(1 + Math.PI / 2 / days.length));
  return { known: true, days: days.length, middle, low: middle - reach, high: middle + reach };
}

/** One value against the usual of everything kept before it. */
export function compareWithUsual(
  value: number,
  past: readonly Kept[],
  how: { readonly now: number; readonly smallest: number; readonly outOf: number },
): Compared {
  const usual = usualOf(past, how);
  if (!usual.known || !Number.isFinite(value)) return { ...usual, difference: null };
  const days = dayValues(countsForUsual(past, how.now));
  const { middle, spread } = robust(days);
  const unsure = widthFor(1, days.length) * spread * Math.sqrt(Math.PI / 2 / days.length);
  const by = value - middle;
  const way = value > usual.high ? "more" : value < usual.low ? "less" : "as-usual";
  return { ...usual, difference: { way, by, low: by - unsure, high: by + unsure } };
}

/** One value a day: the median of what was kept on it. */
function dayValues(kept: readonly Kept[]): number[] {
  return [...Map.groupBy(kept, ({ day }) => day).values()].map((of) => median(of.map(({ value }) => value)));
}

function robust(values: readonly number[]): { middle: number; spread: number } {
  const middle = median(values);
  return { middle, spread: 1.4826 * median(values.map((value) => Math.abs(value - middle))) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/**
 * How many spreads to each side leave out one in twenty for all measures together: Student's t, with the degrees of freedom
 * that a median absolute deviation is worth (about 0.37 of the days).
 */
function widthFor(outOf: number, days: number): number {
  return criticalT(0.05 / outOf, Math.max(3, 0.37 * days));
}
