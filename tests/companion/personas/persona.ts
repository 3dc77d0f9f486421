/**
 * Somebody who writes to the companion, in several conversations. Lines are in the order in which they are written; each
 * begins with a mark:
 *
 * - `! ` tells of danger: openly, in code, through somebody else, or by taking back what was said
 * - `. ` says anything else
 * - `- ` declines help that was offered
 * - `? ` answers a plain question about danger; left out where none stands open
 * - `* ` taps the first of these choices (ids) that can be tapped; left out where none can
 */
export type Persona = {
  readonly id: string;
  /** Who it is and how they react, for whoever reads a failure. */
  readonly who: string;
  readonly danger: "none" | "low" | "high" | "imminent";
  readonly hasNone?: boolean;
  readonly named?: RegExp;
  readonly talks: readonly Talk[];
};

export type Talk = { readonly language: "en" | "es"; readonly lines: readonly string[] };

const marks = ["! ", ". ", "- ", "? ", "* "];

/** @throws {RangeError} for a line without a mark, or a talk of fewer than 6 or more than 14 turns */
export function talk(language: "en" | "es", ...lines: readonly string[]): Talk {
  const unmarked = lines.find((line) => !marks.some((mark) => line.startsWith(mark)));
  if (unmarked !== undefined) throw new RangeError(`no mark: ${unmarked}`);
  const sure = lines.filter((line) => !line.startsWith("? ") && !line.startsWith("* ")).length;
  if (sure < 6 || lines.length > 14) throw new RangeError(`${sure} to ${lines.length} turns: ${lines[0]}`);
  return { language, lines };
}
