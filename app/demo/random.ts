/** Returns the next number in [0, 1). */
export type Random = () => number;

/**
 * A repeatable random stream for a seed and the names of what it is for, so that each person's stream stays the same
 * when others are added. Not for secrets. Mulberry32 (Tommy Ettinger, public domain), started from an FNV-1a hash.
 */
export function seededRandom(seed: number, ...names: string[]): Random {
  let hash = 0x811c9dc5 ^ (seed | 0);
  for (const character of names.join("/")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  let state = hash | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One draw from the standard normal distribution (Box-Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** One of the items, each as likely; undefined for an empty list. */
export function oneOf<T>(random: Random, items: readonly T[]): T | undefined {
  return items[Math.floor(random() * items.length)];
}
