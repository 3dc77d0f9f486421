import { longRunVariance, usableDays } from "./days.ts";
import type { Reading, Why } from "./types.ts";

const DAY = 86_400_000;
const LATELY_DAYS = 14;
const BEFORE_DAYS = 56;
/** Days with answers that each side needs. */
const LATELY_NEEDED = 7;
const BEFORE_NEEDED = 14;
const Z95 = 1.96;

/** How the last two weeks lie against the eight weeks before, with a 95 % interval. */
export type Drift =
  | {
      readonly known: true;
      /** `none` where the interval holds 0: the usual answer. */
      readonly direction: "up" | "down" | "none";
      readonly by: number;
      readonly low: number;
      readonly high: number;
      /** `by` in standard deviations of this person's days before. */
      readonly size: number;
      readonly latelyDays: number;
      readonly beforeDays: number;
    }
  | { readonly known: false; readonly why: Why; readonly latelyDays: number; readonly beforeDays: number };

/** Tells a slow move from the to and fro of days. The interval allows for days that resemble their neighbours. */
export function drift(past: readonly Reading[], { now }: { readonly now: number }): Drift {
  const days = usableDays(past, now);
  if (typeof days === "string") return { known: false, why: days, latelyDays: 0, beforeDays: 0 };
  const turn = now - LATELY_DAYS * DAY;
  const lately = days.value.filter((_, n) => (days.at[n] as number) >= turn);
  const before = days.value.filter((_, n) => {
    const at = days.at[n] as number;
    return at < turn && at >= turn - BEFORE_DAYS * DAY;
  });
  const counts = { latelyDays: lately.length, beforeDays: before.length };
  if (lately.length < LATELY_NEEDED || before.length < BEFORE_NEEDED) {
    return { known: false, why: lately.length === 0 ? "too-old" : "too-few", ...counts };
  }
  const [now14, then] = [meanOf(lately), meanOf(before)];
  const rest = Float64Array.from([...before.map((told) => told - then), ...lately.map((told) => told - now14)]);
  const spread = Math.sqrt(before.reduce((sum, told) => sum + (told - then) ** 2, 0) / before.length);
  const error = Z95 * Math.sqrt(longRunVariance(rest) * (1 / lately.length + 1 / before.length));
  const by = now14 - then;
  if (spread === 0) return { known: false, why: "constant", ...counts };
  const direction = by - error > 0 ? "up" : by + error < 0 ? "down" : "none";
  return { known: true, direction, by, low: by - error, high: by + error, size: by / spread, ...counts };
}

function meanOf(value: Float64Array): number {
  return value.reduce((sum, told) => sum + told, 0) / value.length;
}
