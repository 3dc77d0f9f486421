import type { PictureKind, ViewNumbers } from "../contract.ts";
import type { Day } from "../domain.ts";
import { type Going, goesWith, shareable } from "./goes-with.ts";
import { roundedWeeks, weeksOf } from "./weeks.ts";

type NumbersOf<K extends PictureKind> = Extract<ViewNumbers, { kind: K }>;

/** Weeks in the picture that can be shown. */
const shownDays = 84;

/**
 * The numbers of every picture that could be shown to somebody now; null where there is nothing to show. Neither words nor
 * medication are among them.
 *
 * @param year consecutive days up to today, oldest first
 */
export function viewsFrom(year: readonly Day[]): { [K in PictureKind]: NumbersOf<K> | null } {
  const until = year.at(-1)?.date;
  if (until === undefined) return { weeks: null, "goes-with": null };
  const weeks = roundedWeeks(weeksOf(year.slice(-shownDays)));
  const found = shareable(goesWith(year));
  return {
    weeks: weeks.some(({ told }) => told > 0) ? { kind: "weeks", until, weeks } : null,
    "goes-with":
      found.say === "some"
        ? {
            kind: "goes-with",
            until,
            days: found.days,
            looked: found.looked,
            better: found.better.flatMap(numbersOf),
            worse: found.worse.flatMap(numbersOf),
          }
        : null,
  };
}

function numbersOf(going: Going): NumbersOf<"goes-with">["better"] {
  if (going.kind === "medication") return [];
  const cut = (value: number) => Math.round(value * 100) / 100;
  const { withDays, withoutDays } = going;
  return [
    {
      ...(going.kind === "tag" ? { kind: "tag", tag: going.tag } : { kind: "sleep", hours: going.hours }),
      withDays,
      withoutDays,
      difference: cut(going.difference),
      low: cut(going.low),
      high: cut(going.high),
    },
  ];
}
