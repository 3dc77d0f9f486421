/** What this device remembers of wrong PINs. Times in ms; `seenAt` by the clock on the wall. */
export type Tries = { readonly wrong: number; readonly waitMs: number; readonly seenAt: number };

export const noTries: Tries = { wrong: 0, waitMs: 0, seenAt: 0 };

const second = 1000;
/** After the first wrong PIN, the second, …; the last holds for all that follow. */
const waits = [1, 5, 30, 120, 600, 1800, 3600].map((seconds) => seconds * second);

/** One more try, counted before it is made: closing the page in the middle of it does not undo it. */
export function oneMoreTry({ wrong }: Tries, now: number): Tries {
  return { wrong: wrong + 1, waitMs: waits[Math.min(wrong, waits.length - 1)] ?? 0, seenAt: now };
}

/**
 * How long still, in ms, for a page that has just been opened: time away counts by the wall clock. A clock that was set
 * back counts as no time at all; one that was set forward cannot be told from time that went by.
 */
export function leftMs({ waitMs, seenAt }: Tries, now: number): number {
  return now < seenAt ? waitMs : Math.max(0, waitMs - (now - seenAt));
}
