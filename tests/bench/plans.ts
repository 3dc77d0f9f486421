import { seededRandom } from "@mooring/language";
import {
  ageBands,
  type Intervention,
  indexPool,
  likenessOf,
  needs,
  noPreferences,
  type Outcome,
  type Profile,
  preferenceTags,
  suggest,
} from "@mooring/recommend";
import { simulatedLibrary } from "@mooring/recommend/simulation";

const size = { ideas: 200, outcomes: 100_000, rounds: 400, goalMs: 20 } as const;
const now = Date.UTC(2026, 10, 28);

/** Ranking 200 ideas, reasons and all, beside 100,000 outcomes that were made ready before. */
export async function benchPlans(): Promise<void> {
  const random = seededRandom(7);
  const library = Array.from({ length: size.ideas }, (_, at): Intervention => {
    const like = simulatedLibrary[at % simulatedLibrary.length] as Intervention;
    return { ...like, id: `${like.id}-${at}`, family: `${like.family}-${at % 60}` };
  });
  const people = Array.from({ length: size.rounds }, () => somebody(random));
  const outcomes = Array.from({ length: size.outcomes }, (_, at): Outcome => {
    const person = people[at % people.length] as Profile;
    const like = likenessOf(person, now) ?? { ...nobody, ageBand: ageBands[at % ageBands.length] ?? "unknown" };
    return {
      ...{ person: `p${at}`, intervention: library[Math.floor(random() * size.ideas)]?.id ?? "", like },
      ...{ before: 0.4 + 0.5 * random(), after: random() < 0.2 ? null : random() * 0.8, weeks: 8 },
      ...{ monthsAgo: Math.floor(random() * 36), helpful: 1 + Math.floor(random() * 5), adverse: random() < 0.02 },
    };
  });
  const began = performance.now();
  const pool = indexPool(outcomes, library);
  const builtMs = performance.now() - began;
  for (const person of people.slice(0, 50)) suggest(person, library, pool, { now });
  let listed = 0;
  const times = people.map((person) => {
    const from = performance.now();
    listed += suggest(person, library, pool, { now }).items.length;
    return performance.now() - from;
  });
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(2);
  console.log(
    `plans: ${size.ideas} ideas beside ${size.outcomes} outcomes: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (goal at most ${size.goalMs}), ${(listed / people.length).toFixed(1)} listed; making the outcomes ready ${Math.round(builtMs)} ms`,
  );
}

const nobody = { mainNeed: "sleep", severity: "some", ageBand: "unknown", isPtsdLikely: "unknown" } as const;

function somebody(random: () => number): Profile {
  return {
    needs: new Map(
      needs.map((need) => {
        const value = need === "safety" || random() < 0.1 ? null : random() * 0.7;
        return [need, { value, at: now, source: "bench" }];
      }),
    ),
    facts: new Map(
      simulatedLibrary.flatMap(({ gates }) =>
        gates.map(({ fact }) => [fact, random() < 0.1 ? "unknown" : "no"] as const),
      ),
    ),
    isPtsdLikely: random() < 0.5 ? "yes" : "no",
    age: 18 + Math.floor(random() * 60),
    preferences: { ...noPreferences, likes: new Set(preferenceTags.filter(() => random() < 0.2)) },
    language: "en",
    past: [],
  };
}

/** `node tests/bench/plans.ts`: by itself. */
if (import.meta.main) {
  await benchPlans();
  process.exit(0);
}
