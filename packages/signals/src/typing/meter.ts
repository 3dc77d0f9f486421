/** How one types: keys one can feel, or a keyboard drawn on glass. Their rhythms are not comparable. */
export type Keyboard = "physical" | "touch";

/**
 * One change of a text field, as far as the meter may know of it. There is no place here for which key it was or what it
 * put on the page.
 */
export type Stroke = {
  /** When, in milliseconds of any steady clock. */
  readonly at: number;
  /** `other`: pasted, corrected by itself, undone, dictated. Counted apart, and never part of a gap. */
  readonly kind: "typed" | "deleted" | "other";
};

/**
 * All that is ever held of how somebody types: sums and a histogram of gaps, added to at once. Which gap came when is not
 * in it, so neither words nor their order can be worked out from it.
 */
export type TypingState = {
  readonly keyboard: Keyboard;
  /** How many gaps fell into each bucket of `gapEdgesMs`; gaps of a pause and more are not in it. */
  readonly gaps: readonly number[];
  readonly typed: number;
  readonly deleted: number;
  readonly other: number;
  /** Gaps of `pauseMs` and more, up to `awayMs`. */
  readonly pauses: number;
  /** Milliseconds between strokes, pauses left out. */
  readonly activeMs: number;
  /** Milliseconds in pauses. */
  readonly pausedMs: number;
  /** Gaps that were no whole number of `coarseStepMs`: a clock that only ticks that often leaves none. */
  readonly fine: number;
};

/** A meter under way; `lastAt` is the last stroke's moment, and is forgotten with the meter. */
export type Meter = { readonly state: TypingState; readonly lastAt: number | null };

/** A gap of this and more is a pause for thought. */
export const pauseMs = 2000;
/** After this one was doing something else; it counts as nothing. */
const awayMs = 60_000;
/** Browsers that guard against fingerprinting let their clock tick this coarsely. */
const coarseStepMs = 100;

/** Upper edges of the histogram's buckets, each a fifth wider than the one before: 24 ms to `pauseMs`. */
export const gapEdgesMs: readonly number[] = [
  ...Array.from({ length: 25 }, (_, step) => 20 * 1.2 ** (step + 1)),
  pauseMs,
];

export function newMeter(keyboard: Keyboard): Meter {
  return {
    state: {
      keyboard,
      gaps: gapEdgesMs.map(() => 0),
      typed: 0,
      deleted: 0,
      other: 0,
      pauses: 0,
      activeMs: 0,
      pausedMs: 0,
      fine: 0,
    },
    lastAt: null,
  };
}

/** Adds one stroke. A clock that went backwards, and what came in by itself, begin anew. */
export function addStroke({ state, lastAt }: Meter, { at, kind }: Stroke): Meter {
  if (!Number.isFinite(at)) return { state, lastAt: null };
  if (kind === "other") return { state: { ...state, other: state.other + 1 }, lastAt: null };
  const counted = { ...state, [kind]: state[kind] + 1 };
  // Whole milliseconds, so that the same gaps in another order add up to the very same sum.
  const gap = lastAt === null ? -1 : Math.round(at - lastAt);
  if (gap < 0 || gap >= awayMs) return { state: counted, lastAt: at };
  if (gap >= pauseMs)
    return { state: { ...counted, pauses: state.pauses + 1, pausedMs: state.pausedMs + gap }, lastAt: at };
  const bucket = gapEdgesMs.findIndex((edge) => gap < edge);
  const isFine = Math.abs(gap / coarseStepMs - Math.round(gap / coarseStepMs)) * coarseStepMs > 2;
  return {
    state: {
      ...counted,
      gaps: state.gaps.map((count, at) => (at === bucket ? count + 1 : count)),
      activeMs: state.activeMs + gap,
      fine: state.fine + (isFine ? 1 : 0),
    },
    lastAt: at,
  };
}

/** One left the field, or the keyboard changed: the next stroke has no gap before it. */
export function breakOff({ state }: Meter): Meter {
  return { state, lastAt: null };
}
