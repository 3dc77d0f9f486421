/** From the values of the heads to chances, and to the lines from which on a level is named. */
import {
  COLUMNS,
  COLUMNS_WITH_SEMANTIC,
  chancesOf,
  fusionColumns,
  type Weighed,
} from "../../packages/safety/src/model/fusion.ts";
import { LEVEL_HEADS } from "../../packages/safety/src/model/line-model.ts";
import type { Calibration } from "../../packages/safety/src/model/model.ts";
import { fitLogistic } from "./crisis-fit.ts";
import type { CrisisRow } from "./crisis-rows.ts";

/**
 * How many of our own lines without danger, left out of training, may reach each level by the model. They are made to
 * look like danger, so everyday texts raise far fewer. Low only makes the companion ask one plain question; moderate
 * and above call a person.
 */
const FALSE_ALARMS = {
  chat: [0.2, 0.05, 0.02, 0.008],
  journal: [0.12, 0.03, 0.012, 0.005],
} as const;

/** Chances from left-out values, and the lines from which on each level is named; test rows take no part. */
export function calibrate(
  rows: readonly CrisisRow[],
  weighed: readonly Weighed[],
  channel: "chat" | "journal",
  learns: (row: CrisisRow) => boolean = () => true,
): Calibration {
  const at = rows.flatMap((row, index) => (row.channel === channel && !row.isTest && learns(row) ? [index] : []));
  const coefficientsFor = (use: readonly number[], strip: (one: Weighed) => Weighed, width: number) =>
    Array.from({ length: LEVEL_HEADS }, (_, head) => {
      const columns = use.map((index) => fusionColumns(strip(weighed[index] as Weighed), head));
      if (columns[0]?.length !== width) throw new Error("A column is missing.");
      return fitLogistic(
        columns,
        use.map((index) => (rows[index] as CrisisRow).rank > head),
        use.map((index) => (rows[index] as CrisisRow).weight),
      );
    });
  const wordsOnly = ({ semantic: _, ...one }: Weighed): Weighed => one;
  const encoded = at.filter((index) => weighed[index]?.semantic !== undefined);
  const words = coefficientsFor(at, wordsOnly, COLUMNS);
  const withSemantic = coefficientsFor(encoded, (one) => one, COLUMNS_WITH_SEMANTIC);
  const linesOf = (use: readonly number[], chances: (index: number) => number[]) =>
    FALSE_ALARMS[channel].map((share, head) => {
      const quiet = use
        .filter((index) => rows[index]?.rank === 0 && (channel === "journal" || rows[index]?.source === "own"))
        .map((index) => chances(index)[head] as number)
        .sort((a, b) => b - a);
      return Math.max(0.02, quiet[Math.floor(quiet.length * share)] ?? 1);
    });
  return {
    words,
    withSemantic,
    lines: linesOf(at, (index) => chancesOf(wordsOnly(weighed[index] as Weighed), words)),
    linesWithSemantic: linesOf(encoded, (index) => chancesOf(weighed[index] as Weighed, withSemantic)),
  };
}
