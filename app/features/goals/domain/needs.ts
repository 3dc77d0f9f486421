import type { Need } from "@mooring/recommend";

/** What somebody may need help with, in the order it is shown. */
export const needs = [
  "safety",
  "basic-needs",
  "sleep",
  "intrusion",
  "avoidance",
  "negative-mood",
  "arousal",
  "dissociation",
  "depression",
  "anxiety",
  "emotion",
  "alcohol-drugs",
  "relationships",
  "family",
] as const satisfies readonly Need[];

/**
 * One saying about one need. `value` 0 to 1; `at` ms UTC. `own`: the person's rating; `told`: facts told once; `answers`: questions they answered,
 * `what` is which; `staff`: a worker's rating, `what` is who.
 */
export type Saying = {
  readonly need: Need;
  readonly value: number;
  readonly at: number;
  readonly by: "own" | "told" | "answers" | "staff";
  readonly what: string;
};

/** A need with everything known of it. `value` null: unknown, which is not 0. */
export type NeedNow = {
  readonly need: Need;
  readonly value: number | null;
  readonly at: number | null;
  readonly by: Saying["by"] | null;
  readonly what: string;
  /** Older than 90 days: whoever counts with it counts half. */
  readonly isOld: boolean;
  /** The newest saying of each source, newest first. */
  readonly sayings: readonly Saying[];
  /** Person and worker see it differently by two steps of five or more. Both are shown; neither is averaged away. */
  readonly differ: boolean;
};

const dayMs = 86_400_000;
const oldAfterDays = 90;
/** Answers so close together are of one time. */
const togetherDays = 14;
const differFrom = 0.5;

/**
 * All needs, from all sayings. What the person says counts before what a worker says: the newest of their own rating,
 * their own answers and what they told, and a worker's rating only where there is neither. For safety the graver one counts, because to act
 * on the lesser could harm. Where two sets of questions ask about one need at about the same time, their mean counts.
 *
 * @param now ms UTC
 */
export function needsNow(sayings: readonly Saying[], now: number): NeedNow[] {
  return needs.map((need) => {
    const about = sayings
      .filter((saying) => saying.need === need && saying.value >= 0 && saying.value <= 1)
      .sort((a, b) => b.at - a.at);
    const own = about.find(({ by }) => by === "own");
    const answered = fromAnswers(about);
    const told = about.find(({ by }) => by === "told");
    const staff = about.find(({ by }) => by === "staff");
    const said = [own, answered, told].filter((each) => each !== undefined).sort((a, b) => b.at - a.at)[0];
    const counted = need === "safety" ? graver(said, staff) : (said ?? staff);
    return {
      need,
      value: counted?.value ?? null,
      at: counted?.at ?? null,
      by: counted?.by ?? null,
      what: counted?.what ?? "",
      isOld: counted !== undefined && now - counted.at > oldAfterDays * dayMs,
      sayings: newestOfEach(about),
      differ: said !== undefined && staff !== undefined && Math.abs(said.value - staff.value) >= differFrom,
    };
  });
}

function fromAnswers(about: readonly Saying[]): Saying | undefined {
  const [newest, ...others] = newestOfEach(about.filter(({ by }) => by === "answers"));
  if (!newest) return undefined;
  const close = [newest, ...others.filter(({ at }) => newest.at - at <= togetherDays * dayMs)];
  const value = close.reduce((sum, each) => sum + each.value, 0) / close.length;
  return { ...newest, value, what: close.map(({ what }) => what).join(" ") };
}

function graver(one: Saying | undefined, other: Saying | undefined): Saying | undefined {
  if (!one || !other) return one ?? other;
  return other.value > one.value ? other : one;
}

function newestOfEach(about: readonly Saying[]): Saying[] {
  const seen = new Set<string>();
  return about.filter(({ by, what }) => {
    const key = `${by} ${what}`;
    return !seen.has(key) && seen.add(key);
  });
}
