import { bandEnds } from "./band.ts";
import { type Course, knownBefore, type Question } from "./course.ts";
import { chanceOfHard, type OwnLine, ownLine } from "./hard-days.ts";
import { patternCourse } from "./patterns.ts";
import type { Population } from "./population.ts";
import { emptyTalk, NOTHING_SET_ASIDE, type Taken, takeReadings } from "./readings.ts";
import { ownSkill, SCORED_NEEDED } from "./skill.ts";
import { steadyCourse } from "./steady.ts";
import type { Forecast, ForecastOptions, Foreseen, Reading, Skill, Why } from "./types.ts";
import { weekendsOf } from "./weekend.ts";

const DAY = 86_400_000;
/** Fewest usable answers before anything is shown. */
export const READINGS_NEEDED = 25;
/** Nothing is said further ahead, or longer after the last answer. */
export const LONGEST_DAYS = 14;

/** Which way of foretelling: the weighed patterns (as shipped, if the population has any), or the plain default. */
export type Way = "patterns" | "steady";

/**
 * What may be said of a person's answer `daysAhead` days after `now`: shown only while forecasts at the same distance beat the
 * person's own running mean on their own past by the margin; else why not. The usual answer is that there is not enough to say.
 *
 * Never throws: bad input is a reason too. Answers are on `population.scale`.
 */
export function forecast(past: readonly Reading[], population: Population, options: ForecastOptions): Forecast {
  const seen = look(past, population, options);
  if (seen.kind === "none") {
    const { why, taken } = seen;
    const [readings, setAside] = [taken?.at.length ?? 0, taken?.setAside ?? NOTHING_SET_ASIDE];
    return { shown: false, why, readings, needed: READINGS_NEEDED, setAside };
  }
  const { taken, skill, why, course, toScale, numbers, at } = seen;
  const readings = taken.at.length;
  const { setAside } = taken;
  if (why !== null) return { shown: false, why, readings, needed: READINGS_NEEDED, skill, setAside };
  const { usual, lately, weekend } = course.ahead;
  const turn = options.worseIs === "high" ? -1 : 1;
  const width = population.scale.high - population.scale.low;
  return {
    shown: true,
    at,
    ...numbers,
    usualShare: seen.own.share,
    skill,
    parts: { usual: toScale(usual), lately: turn * width * lately, weekend: turn * width * weekend },
    readings,
    lastAt: taken.at[readings - 1] as number,
    worseIs: options.worseIs,
    setAside,
  };
}

/**
 * The numbers behind `forecast` whether or not they should be shown, so that they can be measured; undefined where there are
 * none at all. Not for screens.
 */
export function foresee(
  past: readonly Reading[],
  population: Population,
  options: ForecastOptions,
  way: Way = "patterns",
): Foreseen | undefined {
  const seen = look(past, population, options, way);
  return seen.kind === "none" ? undefined : { ...seen.numbers, why: seen.why };
}

type Seen =
  | { readonly kind: "none"; readonly why: Why; readonly taken?: Taken }
  | {
      readonly kind: "seen";
      readonly why: Why | null;
      readonly taken: Taken;
      readonly course: Course;
      readonly own: OwnLine;
      readonly skill: Skill;
      readonly at: number;
      readonly toScale: (share: number) => number;
      readonly numbers: Omit<Foreseen, "why">;
    };

function look(past: readonly Reading[], population: Population, options: ForecastOptions, way: Way = "patterns"): Seen {
  if (!isAskedWell(past, population, options)) return { kind: "none", why: "bad-question" };
  const { now, daysAhead, worseIs, zone } = options;
  const { scale, usual } = population;
  const taken = takeReadings(past, { scale, now, zone });
  const size = taken.at.length;
  if (size === 0) return { kind: "none", why: taken.why ?? "too-few", taken };
  const lastAt = taken.at[size - 1] as number;
  const at = now + daysAhead * DAY;
  const leadMs = Math.max(0, at - lastAt);
  const known = knownBefore(taken.at, leadMs);
  const value = worseIs === "high" ? taken.value.map((share) => 1 - share) : taken.value;
  const question: Question = {
    at: taken.at,
    value,
    weekend: taken.weekend,
    known,
    target: { at: Math.max(at, lastAt), weekend: weekendsOf(zone)(at, undefined) },
  };
  const isPlain = way === "steady" || usual.patterns.length === 0;
  const follow = (asked: Question): Course => (isPlain ? steadyCourse(asked, usual) : patternCourse(asked, usual));
  const course = follow(question);
  const skill = ownSkill(course, value, known);
  const own = ownLine(value);
  // A band learns from answers as they came; the model's own deviation says how much less is known further off. Learning from
  // forecasts at the distance asked for was tried, and held seven in ten at a week instead of eight.
  const asTheyCame = knownBefore(taken.at, 0);
  const isSame = known.every((from, n) => from === asTheyCame[n]);
  const ends = bandEnds(surprises(isSame ? course : follow({ ...question, known: asTheyCame }), value), usual.band);
  const { mean, sd } = course.ahead;
  const width = scale.high - scale.low;
  const toScale = (share: number): number =>
    scale.low + width * Math.min(1, Math.max(0, worseIs === "high" ? 1 - share : share));
  const [one, other] = [toScale(mean + ends.low * sd), toScale(mean + ends.high * sd)];
  return {
    kind: "seen",
    why: whyNot(taken, { leadMs, daysAhead, skill }),
    taken,
    course,
    own,
    skill,
    at,
    toScale,
    numbers: {
      mean: toScale(mean),
      low: Math.min(one, other),
      high: Math.max(one, other),
      pLow: chanceOfHard(own, course.ahead, usual.hard),
      line: toScale(own.line),
    },
  };
}

/** (answer - mean) / deviation of each past answer. */
function surprises({ mean, sd }: Course, value: Float64Array): Float64Array {
  return value.map((told, n) => (told - (mean[n] as number)) / (sd[n] as number));
}

function whyNot(
  taken: Taken,
  { leadMs, daysAhead, skill }: { leadMs: number; daysAhead: number; skill: Skill },
): Why | null {
  if (taken.why !== null) return taken.why;
  if (taken.at.length < READINGS_NEEDED) return "too-few";
  const empty = emptyTalk(taken);
  if (empty !== null) return empty;
  if (daysAhead > LONGEST_DAYS) return "too-far-ahead";
  if (leadMs > LONGEST_DAYS * DAY) return "too-old";
  if (skill.n < SCORED_NEEDED) return "too-few";
  return skill.value >= skill.margin ? null : "no-better-than-own-mean";
}

function isAskedWell(past: unknown, population: Population, options: ForecastOptions): boolean {
  const { now, daysAhead, worseIs } = options ?? {};
  const { low, high } = population?.scale ?? {};
  return (
    Array.isArray(past) &&
    Number.isFinite(low) &&
    Number.isFinite(high) &&
    (high as number) > (low as number) &&
    population.usual?.patterns !== undefined &&
    Number.isFinite(now) &&
    Number.isFinite(daysAhead) &&
    (daysAhead as number) >= 0 &&
    (worseIs === "low" || worseIs === "high")
  );
}
