import { ageBands, severities } from "./likeness.ts";
import { needs } from "./needs.ts";
import type { Outcome } from "./pool.ts";
import { slopesOf } from "./regression.ts";

/** One outcome with what came by itself taken out. */
export type Gain = {
  readonly outcome: Outcome;
  /** Standard deviations better (or worse) than others who began alike, whatever they tried; null unknown. */
  readonly gain: number | null;
  /** Less for what is long ago. */
  readonly weight: number;
};

/** Outcomes of a year and a half ago count half: places and people change. */
const halfAfterMonths = 18;
/** Somebody whom it made worse and who was not seen again is taken to be this much worse. */
const worseBy = -1;
const leastDeviation = 0.05;

/**
 * Takes out natural recovery and regression to the mean: what is expected afterwards is read from where everybody began
 * (before, weeks, needs, age), with slopes from people of the same idea, so that an idea given to those who suffer most does
 * not look good by their getting better anyway. What was not measured at the beginning stays in.
 */
export function gainsOf(outcomes: readonly Outcome[]): readonly Gain[] {
  const latest = latestOnly(outcomes);
  const seen = latest.filter(({ after }) => after !== null);
  const deviation = Math.max(leastDeviation, deviationOf(seen.map(({ before }) => before)));
  const rows = seen.map(startOf);
  const after = Float64Array.from(seen, (outcome) => outcome.after as number);
  const slopes = slopesOf(...withinIdeas(seen, rows, after));
  const left = seen.map((_, at) => {
    const row = rows[at] as Float64Array;
    let expected = 0;
    for (let column = 0; column < row.length; column += 1)
      expected += (row[column] as number) * (slopes[column] as number);
    return (after[at] as number) - expected;
  });
  const weights = seen.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const usual = left.reduce((sum, value, at) => sum + value * (weights[at] as number), 0) / Math.max(total, 1e-9);
  const gains = new Map(seen.map((outcome, at) => [outcome, (usual - (left[at] as number)) / deviation]));
  return latest.map((outcome) => ({
    outcome,
    gain: gains.get(outcome) ?? (outcome.adverse ? worseBy : null),
    weight: weightOf(outcome),
  }));
}

/** Each person once for each idea. */
function latestOnly(outcomes: readonly Outcome[]): Outcome[] {
  const kept = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = `${outcome.intervention} ${outcome.person}`;
    const other = kept.get(key);
    if (!other || outcome.monthsAgo < other.monthsAgo) kept.set(key, outcome);
  }
  return [...kept.values()];
}

function weightOf({ monthsAgo }: Outcome): number {
  return 0.5 ** (Math.max(0, monthsAgo) / halfAfterMonths);
}

const places = {
  needs: new Map(needs.map((need, at) => [need, 4 + at])),
  ages: new Map(ageBands.map((band, at) => [band, 4 + needs.length + at])),
} as const;
const width = 4 + needs.length + ageBands.length;

/** Where somebody began, as numbers. */
function startOf({ like, before, weeks }: Outcome): Float64Array {
  const row = new Float64Array(width);
  row[0] = before;
  row[1] = Math.log1p(Math.max(0, weeks));
  row[2] = severities.indexOf(like.severity);
  row[3] = like.isPtsdLikely === "yes" ? 1 : 0;
  row[places.needs.get(like.mainNeed) ?? 0] = 1;
  row[places.ages.get(like.ageBand) ?? 0] = 1;
  return row;
}

/** Rows and responses less the mean of their idea. */
function withinIdeas(
  outcomes: readonly Outcome[],
  rows: readonly Float64Array[],
  after: Float64Array,
): [Float64Array[], Float64Array] {
  const sums = new Map<string, { row: Float64Array; after: number; n: number }>();
  for (const [at, { intervention }] of outcomes.entries()) {
    const sum = sums.get(intervention) ?? { row: new Float64Array(width), after: 0, n: 0 };
    for (let column = 0; column < width; column += 1)
      sum.row[column] = (sum.row[column] as number) + ((rows[at] as Float64Array)[column] as number);
    sum.after += after[at] as number;
    sum.n += 1;
    sums.set(intervention, sum);
  }
  const meanOf = (at: number) => sums.get(outcomes[at]?.intervention ?? "");
  const within = rows.map((row, at) => {
    const sum = meanOf(at);
    return sum ? row.map((value, column) => value - (sum.row[column] as number) / sum.n) : row;
  });
  return [within, after.map((value, at) => value - (meanOf(at)?.after ?? 0) / (meanOf(at)?.n ?? 1))];
}

function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
