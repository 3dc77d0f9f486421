import type { Reading, Scale, SetAside } from "./types.ts";
import { weekendsOf } from "./weekend.ts";

const DAY = 86_400_000;
/** Check-ins began well after this; an earlier time is a clock that was never set. */
const EARLIEST = Date.UTC(2005, 0, 1);
/** A device may run ahead a little. */
const AHEAD_MS = 3_600_000;
/** What lies further back says little about now. */
const LOOK_BACK_MS = 400 * DAY;
/** One every 24 minutes round the clock: nobody gives more. */
const MOST_IN_A_DAY = 60;

/** Usable answers, oldest first, in shares of the scale (0 to 1). */
export type Taken = {
  readonly at: Float64Array;
  readonly value: Float64Array;
  readonly weekend: Uint8Array;
  readonly setAside: SetAside;
  /** Why the answers as a whole are not to be trusted; null if they are. */
  readonly why: "wrong-clock" | "bad-values" | "too-many-at-once" | null;
};

export const NOTHING_SET_ASIDE: SetAside = { notNumbers: 0, outOfRange: 0, wrongClock: 0, flood: 0 };

/**
 * Takes what can be used of `past` and counts the rest. Answers of the same millisecond become one, their mean. Never throws:
 * whatever is not a reading is counted as `notNumbers`.
 */
export function takeReadings(
  past: readonly Reading[],
  { scale, now, zone }: { scale: Scale; now: number; zone?: string | undefined },
): Taken {
  const width = scale.high - scale.low;
  const weekends = weekendsOf(zone);
  const size = past.length;
  const at = new Float64Array(size);
  const value = new Float64Array(size);
  const weekend = new Uint8Array(size);
  let [kept, notNumbers, outOfRange, wrongClock, looked] = [0, 0, 0, 0, 0];
  let isSorted = true;
  for (let n = 0; n < size; n += 1) {
    const reading = past[n] as Reading | null | undefined;
    const when = reading?.at;
    const told = reading?.value;
    if (typeof when !== "number" || typeof told !== "number" || !Number.isFinite(when) || !Number.isFinite(told)) {
      notNumbers += 1;
      continue;
    }
    if (when >= EARLIEST && when < now - LOOK_BACK_MS) continue;
    looked += 1;
    if (when < EARLIEST || when > now + AHEAD_MS) {
      wrongClock += 1;
      continue;
    }
    const share = (told - scale.low) / width;
    if (share < 0 || share > 1) {
      outOfRange += 1;
      continue;
    }
    if (kept > 0 && when < (at[kept - 1] as number)) isSorted = false;
    at[kept] = when;
    value[kept] = share;
    weekend[kept] = weekends(when, typeof reading?.zone === "string" ? reading.zone : undefined);
    kept += 1;
  }
  const inOrder = isSorted ? undefined : inOrderOf(at, kept);
  const merged = merge(at, value, weekend, kept, inOrder);
  const calm = withoutFloods(merged);
  const setAside = { notNumbers, outOfRange, wrongClock, flood: merged.at.length - calm.at.length };
  const all = looked + notNumbers;
  const why =
    wrongClock * 2 > all
      ? "wrong-clock"
      : (notNumbers + outOfRange) * 2 > all
        ? "bad-values"
        : calm.lastFloodAt > now - 7 * DAY
          ? "too-many-at-once"
          : null;
  return { at: calm.at, value: calm.value, weekend: calm.weekend, setAside, why };
}

function inOrderOf(at: Float64Array, kept: number): Uint32Array {
  const order = new Uint32Array(kept);
  for (let n = 0; n < kept; n += 1) order[n] = n;
  return order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
}

type Columns = { at: Float64Array; value: Float64Array; weekend: Uint8Array };

function merge(
  at: Float64Array,
  value: Float64Array,
  weekend: Uint8Array,
  kept: number,
  order: Uint32Array | undefined,
): Columns {
  const out: Columns = order
    ? { at: new Float64Array(kept), value: new Float64Array(kept), weekend: new Uint8Array(kept) }
    : { at, value, weekend };
  let last = -1;
  let same = 1;
  for (let n = 0; n < kept; n += 1) {
    const from = order ? (order[n] as number) : n;
    const when = at[from] as number;
    if (last >= 0 && out.at[last] === when) {
      same += 1;
      out.value[last] = (out.value[last] as number) + ((value[from] as number) - (out.value[last] as number)) / same;
      continue;
    }
    last += 1;
    same = 1;
    out.at[last] = when;
    out.value[last] = value[from] as number;
    out.weekend[last] = weekend[from] as number;
  }
  return cut(out, last + 1);
}

function cut({ at, value, weekend }: Columns, size: number): Columns {
  return { at: at.subarray(0, size), value: value.subarray(0, size), weekend: weekend.subarray(0, size) };
}

/** Leaves out every answer that stands within a day of more than `MOST_IN_A_DAY` others. */
function withoutFloods(columns: Columns): Columns & { lastFloodAt: number } {
  const { at, value, weekend } = columns;
  const size = at.length;
  if (size <= MOST_IN_A_DAY) return { ...columns, lastFloodAt: Number.NEGATIVE_INFINITY };
  let floodedTo = -1;
  let kept = 0;
  let lastFloodAt = Number.NEGATIVE_INFINITY;
  const calm: Columns = { at: new Float64Array(size), value: new Float64Array(size), weekend: new Uint8Array(size) };
  for (let n = 0; n < size; n += 1) {
    const end = n + MOST_IN_A_DAY;
    if (end < size && (at[end] as number) - (at[n] as number) < DAY) floodedTo = end;
    if (n <= floodedTo) {
      lastFloodAt = at[n] as number;
      continue;
    }
    calm.at[kept] = at[n] as number;
    calm.value[kept] = value[n] as number;
    calm.weekend[kept] = weekend[n] as number;
    kept += 1;
  }
  return { ...cut(calm, kept), lastFloodAt };
}

/**
 * Whether the last answers say nothing: all the same (`constant`); a fixed round of answers, only the two ends of the scale in
 * long strings, or given faster than one reads (`pattern`).
 */
export function emptyTalk({ at, value }: Pick<Taken, "at" | "value">): "constant" | "pattern" | null {
  const size = value.length;
  const back = (n: number): number => value[size - 1 - n] as number;
  let alike = 1;
  while (alike < size && back(alike) === back(0)) alike += 1;
  if (alike === size || alike >= 10) return "constant";
  if (size >= 12 && (at[size - 1] as number) - (at[size - 12] as number) < 12 * 60_000) return "pattern";
  for (let round = 2; round <= 6; round += 1) {
    const needed = Math.max(16, round * 4);
    if (size < needed) continue;
    let repeats = round;
    while (repeats < needed && back(repeats) === back(repeats - round)) repeats += 1;
    if (repeats >= needed) return "pattern";
  }
  if (size >= 24) {
    let turns = 0;
    let onlyEnds = true;
    for (let n = 0; n < 24; n += 1) {
      if (back(n) !== 0 && back(n) !== 1) onlyEnds = false;
      if (n > 0 && back(n) !== back(n - 1)) turns += 1;
    }
    if (onlyEnds && turns <= 4) return "pattern";
  }
  return null;
}
