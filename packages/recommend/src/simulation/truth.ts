import type { GateFact } from "../facts.ts";
import { gatesOf } from "../gates.ts";
import type { Intervention } from "../intervention.ts";
import { likenessOf } from "../likeness.ts";
import { severityFor } from "../outcome.ts";
import type { Outcome } from "../pool.ts";
import { gradeValue } from "../weights.ts";
import { clamp, type Invented, inventPerson, normal, simulatedNow } from "./people.ts";
import type { World } from "./worlds.ts";

/** What ideas truly do in one drawing of a world. */
export type Truth = {
  readonly world: World;
  readonly library: readonly Intervention[];
  readonly facts: readonly GateFact[];
  /** True effect in standard deviations for this person, beyond what comes by itself, now or a long time ago. */
  effect(intervention: Intervention, person: Invented, isLongAgo?: boolean): number;
  /** How often ideas were given, before needs and wishes count. */
  readonly popularity: ReadonlyMap<string, number>;
  /** Which way an idea leans by what nobody measured. */
  readonly leaning: ReadonlyMap<string, number>;
};

/** Standard deviations that grade A is worth in these worlds: less than in trials, as it is where people are not chosen. */
const gradeEffect = 0.5;
const scale = 0.2;
const harm = 0.6;

export function drawTruth(random: () => number, world: World, library: readonly Intervention[]): Truth {
  const facts = [...new Set(library.flatMap((each) => gatesOf(each).map(({ fact }) => fact)))];
  const draw = () => new Map(library.map((each) => [each.id, trueMean(each, world, random)]));
  const today = draw();
  const longAgo = world.drifts ? draw() : today;
  const special = new Map<string, number>();
  for (const { id } of library)
    for (const { need } of library.flatMap((each) => each.needs))
      for (const age of ["young", "older"])
        if (!special.has(`${id} ${need} ${age}`))
          special.set(`${id} ${need} ${age}`, world.differences * normal(random));
  return {
    world,
    library,
    facts,
    popularity: new Map(library.map(({ id }) => [id, normal(random)])),
    leaning: new Map(library.map(({ id }) => [id, normal(random)])),
    effect(intervention, person, isLongAgo = false) {
      const closed = gatesOf(intervention).some(({ fact, effect }) => effect !== "adapt" && person.trueFacts.get(fact));
      if (world.effects === "none") return closed ? -harm : 0;
      const mean = (isLongAgo ? longAgo : today).get(intervention.id) ?? 0;
      const fit = Math.min(1.2, 0.4 + 1.2 * severityFor(intervention, (need) => person.trueNeeds.get(need)));
      const isLiked = intervention.preferenceTags.some((tag) => person.profile.preferences.likes.has(tag));
      const own = special.get(`${intervention.id} ${greatest(person)} ${person.isYoung ? "young" : "older"}`) ?? 0;
      return mean * fit * (isLiked ? 1 : 0.75) + own - (closed ? harm : 0);
    },
  };
}

function trueMean({ evidence }: Intervention, { effects, offGrade }: World, random: () => number): number {
  const grade = evidence[0]?.grade ?? "D";
  const off = offGrade * normal(random);
  return effects === "none" || grade === "X" ? 0 : gradeEffect * gradeValue[grade] + off;
}

function greatest({ trueNeeds }: Invented): string {
  let [name, most] = ["", -1];
  for (const [need, value] of trueNeeds) if (value > most) [name, most] = [need, value];
  return name;
}

/** What the agency has seen before: people who were given something, by habit, needs and what nobody measured. */
export function inventOutcomes(random: () => number, truth: Truth, count: number): Outcome[] {
  const outcomes: Outcome[] = [];
  while (outcomes.length < count) {
    const person = inventPerson(random, truth.world, truth.facts);
    const like = likenessOf(person.profile, simulatedNow);
    const given = giveByHabit(random, truth, person);
    if (like && given) outcomes.push(outcomeOf(random, truth, person, given, like, outcomes.length));
  }
  return outcomes;
}

function giveByHabit(random: () => number, truth: Truth, person: Invented): Intervention | undefined {
  const { library, popularity, leaning, world } = truth;
  let [best, most]: [Intervention | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const each of library) {
    if (each.languages.length > 0 && !each.languages.includes(person.profile.language)) continue;
    if (gatesOf(each).some(({ fact }) => (person.profile.facts.get(fact) ?? "unknown") !== "no")) continue;
    const wanted =
      (popularity.get(each.id) ?? 0) +
      2 * severityFor(each, (need) => person.profile.needs.get(need)?.value) +
      2 * world.confounding * person.hidden * (leaning.get(each.id) ?? 0);
    // Gumbel noise: chances in proportion to the exponential of what is wanted.
    const drawn = wanted - Math.log(-Math.log(Math.max(1e-12, random())));
    if (drawn > most) [best, most] = [each, drawn];
  }
  return best;
}

function outcomeOf(
  random: () => number,
  truth: Truth,
  person: Invented,
  given: Intervention,
  like: Outcome["like"],
  at: number,
): Outcome {
  const { world } = truth;
  const monthsAgo = Math.floor(random() * 36);
  const effect = truth.effect(given, person, monthsAgo > 18);
  const began = severityFor(given, (need) => person.trueNeeds.get(need));
  // About half a standard deviation comes by itself, and more where it was worst.
  const byItself = 0.05 + 0.25 * began;
  const ended = began - byItself - scale * (effect + world.confounding * person.hidden) + 0.08 * normal(random);
  const lost = world.missing * (effect + world.confounding * person.hidden < 0 ? world.missingIfWorse : 0.8);
  const felt = 3 + 2 * effect + 1.2 * normal(random);
  return {
    person: `p${at}`,
    intervention: given.id,
    like,
    before: severityFor(given, (need) => person.profile.needs.get(need)?.value),
    after: random() < lost ? null : clamp(ended + 0.1 * normal(random)),
    weeks: 4 + Math.floor(random() * 12),
    monthsAgo,
    helpful: random() < 0.3 ? null : Math.max(1, Math.min(5, Math.round(felt))),
    adverse: effect < -0.4 && random() < 0.5,
  };
}
