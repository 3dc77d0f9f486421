import { askedItems, isAnswerOf } from "./asked.ts";
import { holds, type Situation } from "./condition.ts";
import { criticalOf } from "./critical.ts";
import { endsOf } from "./instrument.ts";
import type {
  Answer,
  Answers,
  Band,
  Caution,
  Cut,
  Instrument,
  Item,
  Rule,
  Scale,
  ScaleScore,
  Score,
  Truth,
} from "./types.ts";

/** The same answer this often in a row, all through a form, is said beside the score; it may still be true. */
const longRun = 8;

/**
 * What `answers` (linkId to value, or "declined") come to. Values that are no answer to their item count as not given
 * and are told in `cautions`; nothing is thrown. Not a diagnosis, and no number where too little was answered.
 */
export function score(instrument: Instrument, answers: Answers): Score {
  const states = askedItems(instrument, answers);
  const asked = states.filter(({ isAsked }) => isAsked !== "no").map(({ item }) => item);
  const notAsked = new Set(states.filter(({ isAsked }) => isAsked === "no").map(({ item }) => item.linkId));
  const given = new Map<string, Answer>();
  const wrong: Item[] = [];
  for (const item of asked) {
    const answer = answers.get(item.linkId);
    if (answer === "declined" || (answer !== undefined && isAnswerOf(item, answer))) given.set(item.linkId, answer);
    else if (answer !== undefined) wrong.push(item);
  }
  const subscales = Object.fromEntries(
    instrument.scales.map((scale) => [scale.key, scoreScale(scale, instrument.items, given, notAsked)]),
  );
  const rules: Record<string, Truth> = {};
  const situation: Situation = {
    answers: given,
    notAsked,
    scaleValue: (key) => subscales[key]?.value ?? null,
    ruleTruth: (key) => rules[key] ?? "unknown",
  };
  for (const rule of instrument.rules) rules[rule.key] = holds(rule.when, situation);
  const { level, isUncertain } = levelOf(instrument.levels, situation);
  const total = instrument.totalScale === null ? undefined : subscales[instrument.totalScale];
  const strangers = [...answers.keys()].filter((linkId) => !instrument.items.some((item) => item.linkId === linkId));
  const cautions: Caution[] = [
    ...caution(
      "not-enough-answers",
      keysOf(subscales, ({ value }) => value === null),
    ),
    ...caution(
      "prorated",
      keysOf(subscales, ({ prorated }) => prorated),
    ),
    ...caution("not-an-answer", linkIdsOf(wrong)),
    ...caution("unknown-item", strangers),
    ...caution("same-answer-throughout", sameThroughout(scoredItems(instrument, asked), given)),
    ...(isUncertain ? [{ code: "level-uncertain", about: [] } as const] : []),
    ...instrument.cautions
      .filter(({ when }) => holds(when, situation) === "yes")
      .map(({ key }) => ({ code: `rule:${key}`, about: [] }) as const),
  ];
  return {
    instrument: instrument.id,
    version: instrument.version,
    total: total?.value ?? null,
    band: total?.band ?? null,
    prorated: total?.prorated ?? false,
    subscales,
    rules,
    level,
    missing: linkIdsOf(asked.filter(({ linkId }) => !given.has(linkId))),
    declined: linkIdsOf(asked.filter(({ linkId }) => given.get(linkId) === "declined")),
    critical: [...given].flatMap(([linkId, answer]) => (criticalOf(instrument, linkId, answer) ? [linkId] : [])),
    cautions,
  };
}

/** Items that a shut gate leaves out count with their lowest value: there was nothing to ask about. */
function scoreScale(scale: Scale, items: readonly Item[], answers: Answers, notAsked: ReadonlySet<string>): ScaleScore {
  const parts = items.filter(({ linkId }) => scale.items.includes(linkId));
  const values = parts.flatMap((item) => {
    const { min, max } = endsOf(item);
    const answer = notAsked.has(item.linkId) ? min : answers.get(item.linkId);
    if (typeof answer !== "number") return [];
    return [scale.reverse.includes(item.linkId) ? min + max - answer : answer];
  });
  const open = parts.length - values.length;
  const isFilled = open > 0 && scale.missing.fill === "prorate";
  if (values.length === 0 || open > scale.missing.atMost || (open > 0 && !isFilled))
    return { value: null, band: null, cuts: [], prorated: false };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const raw = (scale.how === "mean" ? mean : mean * parts.length) * scale.times;
  const value = roundTo(raw, scale.how === "sum" ? scale.range.step : 0);
  return {
    value,
    band: bandOf(scale.bands, value),
    cuts: scale.cuts.filter((cut) => isReached(cut, value)).map(({ key }) => key),
    prorated: isFilled,
  };
}

/** A filled sum is a whole step again; anything else keeps what arithmetic gives, freed of the last binary digits. */
function roundTo(value: number, step: number): number {
  return step > 0 ? Math.round(value / step + 1e-9) * step : Math.round(value * 1e9) / 1e9;
}

/** Bands cover the range without gaps, so a score between two steps belongs to the band it has not yet left. */
function bandOf(bands: readonly Band[], value: number): string | null {
  return bands.findLast(({ from }) => value >= from)?.key ?? null;
}

function isReached({ from, upTo }: Cut, value: number): boolean {
  return from === null ? upTo !== null && value <= upTo : value >= from;
}

/** The first level that surely holds. One above it that may hold makes the level uncertain, and that is said. */
function levelOf(levels: readonly Rule[], situation: Situation): { level: string | null; isUncertain: boolean } {
  const truths = levels.map(({ key, when }) => ({ key, truth: holds(when, situation) }));
  const first = truths.findIndex(({ truth }) => truth === "yes");
  const above = first < 0 ? truths : truths.slice(0, first);
  return { level: truths[first]?.key ?? null, isUncertain: above.some(({ truth }) => truth === "unknown") };
}

function scoredItems({ scales }: Instrument, items: readonly Item[]): Item[] {
  return items.filter(({ linkId }) => scales.some((scale) => scale.items.includes(linkId)));
}

/** Above the lowest answer only: "not at all" to everything is what a good week looks like. */
function sameThroughout(asked: readonly Item[], given: Answers): string[] {
  const values = asked.flatMap((item) => {
    const answer = given.get(item.linkId);
    return typeof answer === "number" && item.line === null ? [{ answer, isLowest: answer === endsOf(item).min }] : [];
  });
  const [first] = values;
  const isRun =
    first && !first.isLowest && values.length >= longRun && values.every(({ answer }) => answer === first.answer);
  return isRun ? linkIdsOf(asked) : [];
}

function caution(code: Caution["code"], about: readonly string[]): Caution[] {
  return about.length > 0 ? [{ code, about }] : [];
}

function keysOf(scores: Readonly<Record<string, ScaleScore>>, is: (score: ScaleScore) => boolean): string[] {
  return Object.keys(scores).filter((key) => {
    const found = scores[key];
    return found !== undefined && is(found);
  });
}

function linkIdsOf(items: readonly Item[]): string[] {
  return items.map(({ linkId }) => linkId);
}
