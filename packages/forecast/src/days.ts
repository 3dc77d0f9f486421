import { emptyTalk, type Taken, takeReadings } from "./readings.ts";
import type { Reading, Why } from "./types.ts";

const DAY = 86_400_000;

/** One mean for each day with an answer, oldest first. `at` is the time of the first answer of the day. */
export type Days = { readonly at: Float64Array; readonly value: Float64Array };

/** Days counted back from `now` in steps of 24 hours, so that a change of zone moves no answer into another day. */
export function daysOf({ at, value }: Pick<Taken, "at" | "value">, now: number): Days {
  const first = new Float64Array(at.length);
  const mean = new Float64Array(at.length);
  let size = 0;
  let current = Number.NaN;
  let count = 0;
  for (let n = 0; n < at.length; n += 1) {
    const day = Math.floor((now - (at[n] as number)) / DAY);
    if (day !== current) {
      current = day;
      count = 0;
      first[size] = at[n] as number;
      size += 1;
    }
    count += 1;
    mean[size - 1] = (mean[size - 1] as number) + ((value[n] as number) - (mean[size - 1] as number)) / count;
  }
  return { at: first.subarray(0, size), value: mean.subarray(0, size) };
}

/** The days of `past` on the scale they were given on, or why they cannot be used. */
export function usableDays(past: readonly Reading[], now: number): Days | Why {
  if (!Array.isArray(past) || !Number.isFinite(now)) return "bad-question";
  // Any scale will do: what is looked for is the person against themselves.
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const reading of past as readonly (Reading | null | undefined)[]) {
    const told = reading?.value;
    if (typeof told !== "number" || !Number.isFinite(told)) continue;
    if (told < low) low = told;
    if (told > high) high = told;
  }
  if (low === high) return "constant";
  if (low > high) return "too-few";
  const taken = takeReadings(past, { scale: { low, high }, now });
  const why = taken.why ?? emptyTalk(taken);
  if (why !== null) return why;
  const { at, value } = daysOf(taken, now);
  return { at, value: value.map((share) => low + share * (high - low)) };
}

/**
 * Long-run variance of a mean's errors, times n: the variance of `rest` swollen by how alike neighbours are. The likeness is
 * drawn towards 0.3, which is usual for days of mood, as if 20 days had said so, and kept between 0 and 0.7.
 */
export function longRunVariance(rest: Float64Array): number {
  let squares = 0;
  let across = 0;
  for (let n = 0; n < rest.length; n += 1) {
    squares += (rest[n] as number) ** 2;
    if (n > 0) across += (rest[n] as number) * (rest[n - 1] as number);
  }
  if (squares === 0) return 0;
  const alike = Math.min(
    0.7,
    Math.max(0, (across + 0.3 * 20 * (squares / rest.length)) / (squares + 20 * (squares / rest.length))),
  );
  return ((squares / rest.length) * (1 + alike)) / (1 - alike);
}
