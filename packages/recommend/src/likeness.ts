import type { Known } from "./facts.ts";
import { countedNeed, type Need, needs } from "./needs.ts";
import type { Profile } from "./profile.ts";

export const ageBands = ["under-18", "18-25", "26-44", "45-64", "65-on", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];

export const severities = ["little", "some", "much"] as const;
export type Severity = (typeof severities)[number];

/**
 * What "people like me" means, all of it: the need that is greatest, how great it is, age, and likely post-traumatic stress.
 * Nothing else is compared; race, ethnicity, gender and place never are.
 */
export type Likeness = {
  readonly mainNeed: Need;
  readonly severity: Severity;
  readonly ageBand: AgeBand;
  readonly isPtsdLikely: Known;
};

/** In what somebody has to be alike, from wide to narrow. Each step adds one thing to those before it. */
export const likenessSteps = ["mainNeed", "severity", "ageBand", "isPtsdLikely"] as const;
export type LikenessStep = (typeof likenessSteps)[number];

const someFrom = 0.34;
const muchFrom = 0.67;

/** Likeness of a person now; null where no need is known. Kept with an outcome, it is all the pool knows of somebody. */
export function likenessOf(profile: Pick<Profile, "needs" | "age" | "isPtsdLikely">, now: number): Likeness | null {
  let [mainNeed, most]: [Need | null, number] = [null, -1];
  for (const need of needs) {
    const value = countedNeed(profile.needs.get(need), now);
    if (value !== null && value > most) [mainNeed, most] = [need, value];
  }
  if (mainNeed === null) return null;
  return {
    mainNeed,
    severity: most >= muchFrom ? "much" : most >= someFrom ? "some" : "little",
    ageBand: ageBandOf(profile.age),
    isPtsdLikely: profile.isPtsdLikely,
  };
}

export function ageBandOf(age: number | null): AgeBand {
  if (age === null) return "unknown";
  if (age < 18) return "under-18";
  if (age < 26) return "18-25";
  return age < 45 ? "26-44" : age < 65 ? "45-64" : "65-on";
}

/** Names of the groups somebody belongs to, from wide to narrow. */
export function groupsOf(like: Likeness): readonly string[] {
  const names: string[] = [];
  let name = "";
  for (const step of likenessSteps) {
    name += `${like[step]}/`;
    names.push(name);
  }
  return names;
}
