/** `npm run eval -- forecast`: skill, coverage and calibration on one's own series, beside simple ways and a control. */
import { forecastAnalyser, populationOn } from "@mooring/forecast";
import type { Evaluation, Report } from "./evaluate.ts";
import { known } from "./evaluate.ts";
import { measureForecasts, reliability, skill, WAYS } from "./forecast/measures.ts";
import { byPerson, scaleOf, shuffled, type Walked, walkForward } from "./forecast/walk-forward.ts";
import { readSeriesLines } from "./series-lines.ts";

const CONTROL_SEED = 7;

/** Walks every person forward. Groups, where lines name them, are measured each on its own. */
export async function evaluateForecast(content: string): Promise<Evaluation> {
  const { lines, bad, scale: said } = readSeriesLines(content);
  const scale = said ?? scaleOf(lines);
  const population = populationOn(scale);
  const persons = byPerson(lines);
  const walked = persons.map((own) => walkForward(own, population));
  const control = persons.map((own, n) => walkForward(shuffled(own, CONTROL_SEED + n), population));
  const steps = walked.flatMap((one) => one.steps);
  const groups = Map.groupBy(
    walked.filter(({ group }) => group !== undefined),
    ({ group }) => group as string,
  );
  const { id, version, digest } = forecastAnalyser;
  const report: Report = {
    analyser: id,
    version,
    digest,
    n: steps.length,
    metrics: known({ ...measureForecasts(walked), ...controlOf(control) }),
    groups: Object.fromEntries(
      [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => [name, known(measureForecasts(own))]),
    ),
    notes: [
      `${persons.length} persons, ${lines.length} answers on a scale from ${scale.low} to ${scale.high}${said ? "" : " (guessed from the answers)"}.`,
      "Every answer is foretold from the same person's earlier answers alone; a first answer is not foretold. Intervals of skill, R², coverage and Brier scores are drawn over persons; those of shares and areas count answers.",
      "Person mean: the mean of the person's earlier answers. Whole person mean: of all answers, later ones too, which nobody knows in time.",
      "Low: below the 20th percentile of the person's answers so far, from the sixth answer on.",
      "Shuffled: the same answers dealt out to other moments of the same person. There must be no skill.",
    ],
    tables: { reliability: reliability(walked) },
  };
  return {
    report,
    predictions: steps.map(({ line, seen }) => ({
      person: line.person,
      at: line.at,
      mean: seen.mean,
      low: seen.low,
      high: seen.high,
      pLow: seen.pLow,
      shown: seen.why === null,
    })),
    leftOut: [...bad],
    wanted: 'a "person", "at" (a time) and "value" (a number), and a person needs two lines',
  };
}

function controlOf(control: readonly Walked[]): Report["metrics"] {
  const { skill_over_person_mean_after_5, shown_share, own_low_auc_within_person } = measureForecasts(control);
  return {
    shuffled_skill_over_person_mean: skill(control, WAYS.forecast, WAYS.own_mean),
    ...(skill_over_person_mean_after_5
      ? { shuffled_skill_over_person_mean_after_5: skill_over_person_mean_after_5 }
      : {}),
    ...(own_low_auc_within_person ? { shuffled_own_low_auc_within_person: own_low_auc_within_person } : {}),
    ...(shown_share ? { shuffled_shown_share: shown_share } : {}),
  };
}
