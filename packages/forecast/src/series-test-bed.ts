import type { Reading } from "./types.ts";

export const DAY = 86_400_000;
/** A Monday evening, UTC. */
export const START = Date.UTC(2026, 2, 2, 19);

/** mulberry32, turned into a normal distribution (Box & Muller). */
export function normalFrom(seed: number): () => number {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** One answer a day on a scale from 0 to 100, each day like the one before by `carry`. */
export function days(
  count: number,
  { seed, carry, level = 55, spread = 15 }: { seed: number; carry: number; level?: number; spread?: number },
): Reading[] {
  const normal = normalFrom(seed);
  let swing = normal();
  return Array.from({ length: count }, (_, n) => {
    if (n > 0) swing = carry * swing + Math.sqrt(1 - carry * carry) * normal();
    return { at: START + n * DAY, value: Math.min(100, Math.max(0, level + spread * swing)) };
  });
}

/** The day after the last answer, asked at its moment. */
export function tomorrow(past: readonly Reading[]): { now: number; daysAhead: 1; worseIs: "low" } {
  return { now: (past.at(-1)?.at ?? START) + 60_000, daysAhead: 1, worseIs: "low" };
}
