import { seededRandom } from "@mooring/language";
import { guidelineEvidence } from "../evidence.ts";
import { lookAtGates } from "../gates.ts";
import type { Intervention } from "../intervention.ts";
import { indexPool } from "../learn.ts";
import { tierOf } from "../order.ts";
import type { Pool } from "../pool.ts";
import { suggest } from "../suggest.ts";
import { type Invented, inventPerson, simulatedNow } from "./people.ts";
import { drawTruth, inventOutcomes, type Truth } from "./truth.ts";
import type { World } from "./worlds.ts";

/** Ways to choose the first idea. All of them choose among what passes the gates. */
export const ways = [
  "any that passes",
  "most given",
  "guideline",
  "guideline, same order",
  "no learning",
  "learned",
  "best there is",
] as const;
export type Way = (typeof ways)[number];

/** One drawing of a world, averaged over the people in it. Effects in standard deviations of outcome. */
export type Drawn = {
  readonly gain: Readonly<Record<Way, number>>;
  /** Mean of all ideas on the learned list, as if each were as likely to be taken. */
  readonly listed: number;
  /** The same as `gain` for some people: learned, and the best there is. */
  readonly groups: Readonly<
    Record<string, { readonly learned: number; readonly best: number; readonly people: number }>
  >;
  /** Share whose list leans on people with similar answers. */
  readonly personalised: number;
  /** Share with nothing to suggest. */
  readonly abstained: number;
  /** Ideas on lists that a told fact holds back: has to be 0. */
  readonly violations: number;
  /** Share of ideas on lists that a true fact would have held back, had it been told rightly. */
  readonly misled: number;
};

/** Draws a world, lets an agency see `seen` outcomes, and then asks for `people` new people. */
export function drawOnce(
  world: World,
  library: readonly Intervention[],
  seen: number,
  people: number,
  seed: number,
): Drawn {
  const random = seededRandom(seed);
  const truth = drawTruth(random, world, library);
  const newcomers = Array.from({ length: people }, () => inventPerson(random, world, truth.facts));
  const outcomes = inventOutcomes(random, truth, seen);
  const pool = indexPool(outcomes, library);
  const given = new Map<string, number>();
  for (const { intervention } of outcomes) given.set(intervention, (given.get(intervention) ?? 0) + 1);
  return follow(truth, newcomers, pool, given);
}

function follow(truth: Truth, newcomers: readonly Invented[], pool: Pool, given: ReadonlyMap<string, number>): Drawn {
  const byId = new Map(truth.library.map((each) => [each.id, each]));
  const sums = Object.fromEntries(ways.map((way) => [way, 0])) as Record<Way, number>;
  const groups = new Map<string, { learned: number; best: number; people: number }>();
  let [served, listed, personalised, violations, misled, shown] = [0, 0, 0, 0, 0, 0];
  for (const person of newcomers) {
    const options = { now: simulatedNow, isReviewed: true, explains: false };
    const plain = suggest(person.profile, truth.library, null, options);
    const learned = suggest(person.profile, truth.library, pool, options);
    const first = learned.items[0];
    if (!first) continue;
    const open = [...plain.items, ...plain.others].flatMap(({ id }) => byId.get(id) ?? []);
    const effectOf = (id: string | undefined): number => {
      const idea = byId.get(id ?? "");
      return idea ? truth.effect(idea, person) : 0;
    };
    const gain: Record<Way, number> = {
      "any that passes": mean(open.map(({ id }) => effectOf(id))),
      "most given": effectOf(best(open, ({ id }) => given.get(id) ?? 0)),
      guideline: effectOf(best(open, (idea) => guidelineEvidence(idea, person.profile).value)),
      // An agency that puts a bed before a skill, and anchors before what goes inward, as the suggestions have to.
      "guideline, same order": effectOf(
        best(open, (idea) => guidelineEvidence(idea, person.profile).value - 2 * tierOf(idea, plain.orders)),
      ),
      "no learning": effectOf(plain.items[0]?.id),
      learned: effectOf(first.id),
      "best there is": Math.max(...open.map(({ id }) => effectOf(id))),
    };
    served += 1;
    for (const way of ways) sums[way] += gain[way];
    listed += mean(learned.items.map(({ id }) => effectOf(id)));
    if (learned.items.some((item) => item.learned?.similar?.moves === true)) personalised += 1;
    for (const { id } of learned.items) {
      const idea = byId.get(id);
      if (!idea) continue;
      shown += 1;
      if (lookAtGates(idea, person.profile).result !== "open") violations += 1;
      if (idea.gates.some(({ fact }) => person.trueFacts.get(fact))) misled += 1;
    }
    for (const name of namesOf(person)) {
      const group = groups.get(name) ?? { learned: 0, best: 0, people: 0 };
      group.learned += gain.learned;
      group.best += gain["best there is"];
      group.people += 1;
      groups.set(name, group);
    }
  }
  const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);
  return {
    gain: Object.fromEntries(ways.map((way) => [way, share(sums[way], served)])) as Record<Way, number>,
    listed: share(listed, served),
    groups: Object.fromEntries(
      [...groups].map(([name, { learned, best, people }]) => [
        name,
        { learned: learned / people, best: best / people, people },
      ]),
    ),
    personalised: share(personalised, served),
    abstained: 1 - share(served, newcomers.length),
    violations,
    misled: share(misled, shown),
  };
}

/** Groups whose benefit is compared; the ranking reads language and age only as whether an idea can be done. */
function namesOf({ profile, isYoung }: Invented): readonly string[] {
  const age = isYoung ? "under 26" : (profile.age ?? 0) < 65 ? "26 to 64" : "65 and over";
  return [profile.language === "es" ? "Spanish" : "English", age];
}

function best(open: readonly Intervention[], read: (idea: Intervention) => number): string | undefined {
  let [id, most]: [string | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const idea of open) {
    const value = read(idea);
    if (value > most) [id, most] = [idea.id, value];
  }
  return id;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
