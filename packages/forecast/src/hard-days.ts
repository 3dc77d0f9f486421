/** Days that are hard for this person: below a line of their own. */

/** A fifth of the person's past lies below the line. */
export const HARD_SHARE = 0.2;
/** Fewer answers than this make no line. */
export const LINE_NEEDS = 5;
/** The usual share counts as this many answers while the person's own are few. */
const SHARE_ANSWERS = 5;
/** A fifth and less: answers that tie with the line do not lie below it. */
const SHARE_EXPECTED = 0.15;

export type OwnLine = {
  /** NaN while there are fewer than `LINE_NEEDS` answers. */
  readonly line: number;
  /** How often answers lay below the line of the past then, drawn towards what is usual. */
  readonly share: number;
};

/**
 * The person's own line: the 20th percentile (nearest rank) of all answers so far; and how often each answer lay strictly
 * below the line of its own past.
 */
export function ownLine(value: Float64Array): OwnLine {
  const sorted = new Float64Array(value.length);
  let size = 0;
  let below = SHARE_ANSWERS * SHARE_EXPECTED;
  let counted = SHARE_ANSWERS;
  for (const told of value) {
    if (size >= LINE_NEEDS) {
      counted += 1;
      if (told < lineOf(sorted, size)) below += 1;
    }
    let place = size;
    while (place > 0 && (sorted[place - 1] as number) > told) {
      sorted[place] = sorted[place - 1] as number;
      place -= 1;
    }
    sorted[place] = told;
    size += 1;
  }
  return { line: size >= LINE_NEEDS ? lineOf(sorted, size) : Number.NaN, share: below / counted };
}

function lineOf(sorted: Float64Array, size: number): number {
  return sorted[Math.ceil(HARD_SHARE * size) - 1] as number;
}

/** Chance of an answer below `line`, by the log odds the population taught. */
export function chanceOfHard(
  { line, share }: OwnLine,
  expected: { readonly mean: number; readonly sd: number },
  [constant, distance, ownShare]: readonly [number, number, number],
): number {
  if (Number.isNaN(line)) return share;
  const logOdds =
    constant + distance * ((line - expected.mean) / expected.sd) + ownShare * Math.log(share / (1 - share));
  return 1 / (1 + Math.exp(-logOdds));
}
