import { type Course, runningMeans } from "./course.ts";
import type { Skill } from "./types.ts";

/** Scored past forecasts a person needs before anything is shown. */
export const SCORED_NEEDED = 20;
/** A person's own mean of fewer answers than this is no fair opponent. */
const FAIR_FROM = 5;
/** Only the last ones are looked at: skill can be lost. */
const LOOKED_AT = 90;
/**
 * Squared error has to be at least this share smaller than that of the person's own running mean. Chosen on people left out:
 * with it, days dealt out at random are shown one time in a hundred, and most of what can be gained is kept.
 */
export const SKILL_MARGIN = 0.1;

/** How the past forecasts of `course` did against the person's own running mean, both knowing the same answers. */
export function ownSkill({ mean }: Pick<Course, "mean">, value: Float64Array, known: Int32Array): Skill {
  const own = runningMeans(value);
  let n = 0;
  let errors = 0;
  let ownErrors = 0;
  for (let at = value.length - 1; at >= 0 && n < LOOKED_AT; at -= 1) {
    const from = known[at] as number;
    if (from < FAIR_FROM - 1) continue;
    const told = value[at] as number;
    errors += (told - (mean[at] as number)) ** 2;
    ownErrors += (told - (own[from] as number)) ** 2;
    n += 1;
  }
  return { value: ownErrors > 0 ? 1 - errors / ownErrors : 0, n, margin: SKILL_MARGIN };
}
