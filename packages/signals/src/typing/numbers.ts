import { gapEdgesMs, type Keyboard, type TypingState } from "./meter.ts";

/** What may be said of one sitting at a keyboard; everything rounded. */
export type TypingNumbers = {
  readonly keyboard: Keyboard;
  /** Strokes, in tens. */
  readonly strokes: number;
  /** Half of the gaps between strokes were shorter, in ms. */
  readonly gapMs: number;
  /** From the gap a quarter stayed under to the gap a quarter went over, in ms. */
  readonly spreadMs: number;
  /** Deletions as a share of strokes, 0 to 1. */
  readonly deleted: number;
  /** Pauses of two seconds and more, for each hundred strokes. */
  readonly pauses: number;
  /** Strokes a minute, pauses left out. */
  readonly perMinute: number;
};

export type TypingReading =
  | { readonly enough: true; readonly numbers: TypingNumbers }
  | {
      readonly enough: false;
      /** `coarse-clock`: this browser does not tell time finely enough. */
      readonly why: "too-few" | "coarse-clock";
    };

/** Fewer gaps than this are given out in no form. */
export const fewestGaps = 40;

/** The numbers of a sitting, or why there are none. */
export function readTyping(state: TypingState): TypingReading {
  const counted = state.gaps.reduce((sum, count) => sum + count, 0);
  if (counted < fewestGaps) return { enough: false, why: "too-few" };
  if (state.fine < counted / 10) return { enough: false, why: "coarse-clock" };
  const strokes = state.typed + state.deleted;
  return {
    enough: true,
    numbers: {
      keyboard: state.keyboard,
      strokes: Math.floor(strokes / 10) * 10,
      gapMs: toNearest(quantile(state.gaps, counted, 0.5), 5),
      spreadMs: toNearest(quantile(state.gaps, counted, 0.75) - quantile(state.gaps, counted, 0.25), 5),
      deleted: Math.round((state.deleted / strokes) * 100) / 100,
      pauses: Math.round((state.pauses / strokes) * 1000) / 10,
      perMinute: toNearest((counted / state.activeMs) * 60_000, 5),
    },
  };
}

/** Where a share of the gaps lies below, by its place inside the bucket it falls into. */
function quantile(gaps: readonly number[], counted: number, share: number): number {
  const wanted = counted * share;
  let below = 0;
  for (const [at, count] of gaps.entries()) {
    if (count > 0 && below + count >= wanted) {
      const from = at === 0 ? 0 : (gapEdgesMs[at - 1] ?? 0);
      const to = gapEdgesMs[at] ?? from;
      return from + ((wanted - below) / count) * (to - from);
    }
    below += count;
  }
  return gapEdgesMs.at(-1) ?? 0;
}

function toNearest(value: number, step: number): number {
  return Math.round(value / step) * step;
}
