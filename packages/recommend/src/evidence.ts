import type { Evidence, Grade, Intervention } from "./intervention.ts";
import { strongEffect, trials } from "./priors.ts";
import type { Profile } from "./profile.ts";
import { gradeSpread, gradeValue, otherPopulation, uncertainGrade } from "./weights.ts";

/** What guidelines say of an idea, 0 to 1, with one standard deviation. */
export type Guideline = { readonly value: number; readonly spread: number };

const nothingKnown: Guideline = { value: 0, spread: gradeSpread.D };

/** For this person: evidence from other people, or from nobody knows whom, counts less. Nothing known is 0. */
export function guidelineEvidence({ evidence }: Pick<Intervention, "evidence">, profile: Profile): Guideline {
  return bestOf(evidence, (each) => (isForThisPerson(each, profile) ? 1 : otherPopulation));
}

/** For whoever it was shown for. */
export function generalEvidence({ evidence }: Pick<Intervention, "evidence">): Guideline {
  return bestOf(evidence, () => 1);
}

/** Whether it was shown for people of this age with one of this person's needs; what is not known is not the same. */
export function isForThisPerson({ ages, helps }: Evidence, profile: Profile): boolean {
  if (!ages || !helps || profile.age === null) return false;
  if (profile.age < ages[0] || profile.age > ages[1]) return false;
  return helps.some((need) => (profile.needs.get(need)?.value ?? 0) >= 0.25);
}

function bestOf(evidence: readonly Evidence[], counts: (evidence: Evidence) => number): Guideline {
  let best = nothingKnown;
  for (const each of evidence) {
    if (each.grade === "X") continue;
    const { value, spread } = withEffect(each.grade, each);
    const counted = value * counts(each) * (each.isUncertain ? uncertainGrade : 1);
    if (counted > best.value) best = { value: counted, spread };
  }
  return best;
}

/** A grade, moved by a measured effect as far as trials agree: they differ so much from place to place that it is little. */
function withEffect(grade: Exclude<Grade, "X">, { effect }: Evidence): Guideline {
  const [value, spread] = [gradeValue[grade], gradeSpread[grade]];
  if (!effect) return { value, spread };
  const measured = Math.max(0, Math.min(1, effect.mean / strongEffect));
  const variance = (effect.se ** 2 + trials.strong.spread ** 2) / strongEffect ** 2;
  const share = spread ** 2 / (spread ** 2 + variance);
  return { value: value + share * (measured - value), spread: spread * Math.sqrt(1 - share) };
}
