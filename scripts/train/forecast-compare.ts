/** Compares ways of foretelling on people left out of their training. */

import type { Course } from "../../packages/forecast/src/course.ts";
import { patternCourse } from "../../packages/forecast/src/patterns.ts";
import { steadyCourse } from "../../packages/forecast/src/steady.ts";
import { type Estimate, seededRandom } from "../../packages/language/src/metrics.ts";
import type { LeftOut } from "./forecast-fit.ts";

export function courseOf({ one, usual }: LeftOut): Course {
  return usual.patterns.length > 0 ? patternCourse(one.question, usual) : steadyCourse(one.question, usual);
}

/** Squared error one answer ahead, from the second answer on. */
function errorsOf(left: LeftOut): number {
  const { mean } = courseOf(left);
  const { value } = left.one.question;
  let errors = 0;
  for (let n = 1; n < mean.length; n += 1) errors += ((value[n] as number) - (mean[n] as number)) ** 2;
  return errors;
}

/** Skill over the running mean by set, as plain numbers to look at. */
export function skillsOf(left: readonly LeftOut[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(left, ({ one }) => one.set)].map(([set, own]) => [
      set,
      Number((1 - sum(own.map(errorsOf)) / sum(own.map(({ one }) => one.ownErrors))).toFixed(4)),
    ]),
  );
}

type Row = { readonly set: string; readonly gain: number; readonly own: number };

/** How much less error than `other`, as a share of the running mean's, mean over the two sets that count most; drawn over people. */
export function gainOver(left: readonly LeftOut[], other: readonly LeftOut[]): Estimate {
  const rows: Row[] = left.map((one, n) => ({
    set: one.one.set,
    gain: errorsOf(other[n] as LeftOut) - errorsOf(one),
    own: one.one.ownErrors,
  }));
  const sets = ["westhoff", "jang"].map((set) => rows.filter((row) => row.set === set));
  const of = (pick: (own: Row[]) => Row[]): number =>
    sum(
      sets.map((all) => {
        const own = pick(all);
        return sum(own.map(({ gain }) => gain)) / sum(own.map(({ own: errors }) => errors));
      }),
    ) / sets.length;
  const random = seededRandom(5);
  const draws = Array.from({ length: 500 }, () =>
    of((own) => own.map(() => own[Math.floor(random() * own.length)] as Row)),
  ).sort((a, b) => a - b);
  return { value: of((own) => own), low: draws[12] as number, high: draws[487] as number, n: rows.length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
