/** The figures of the forecast's card: people left out of the training of the priors that read them, walked forward. */
import { measureForecasts } from "../../app/server/commands/evaluation/forecast/measures.ts";
import { shuffled, type Walked, walkForward } from "../../app/server/commands/evaluation/forecast/walk-forward.ts";
import type { SeriesLine } from "../../app/server/commands/evaluation/series-lines.ts";
import type { ForecastFigure } from "../../packages/forecast/src/analyser.ts";
import { POPULATION, type Usual } from "../../packages/forecast/src/population.ts";
import type { Diary } from "./forecast-series.ts";

const SETS: Readonly<Record<string, string>> = {
  westhoff: "Westhoff diaries, five answers a day, people left out in turn",
  jang: "Jang diaries, one answer a day, people left out in turn",
};

/** In the order of the card; by the names `npm run eval -- forecast` gives them. */
const NAMES = [
  "skill_over_person_mean",
  "skill_over_person_mean_after_5",
  "default_skill_over_person_mean",
  "last_value_skill_over_person_mean",
  "r2",
  "r2_person_mean",
  "r2_last_value",
  "coverage_mean",
  "coverage_p10",
  "own_low_auc",
  "own_low_auc_within_person",
  "own_low_auc_identity_only",
  "own_low_brier",
  "own_low_brier_identity_only",
  "own_low_calibration_error",
  "shown_share",
  "skill_where_shown",
] as const;

export function measureLeftOut(
  parts: readonly { readonly usual: Usual; readonly diaries: readonly Diary[] }[],
  date: string,
): ForecastFigure[] {
  return Object.entries(SETS).flatMap(([set, dataset]) => {
    const walk = (of: (lines: SeriesLine[], n: number) => SeriesLine[]): Walked[] =>
      parts.flatMap(({ usual, diaries }) =>
        diaries
          .filter((diary) => diary.set === set)
          .map((diary, n) => walkForward(of(linesOf(diary), n), { ...POPULATION, scale: diary.scale, usual })),
      );
    const measured = measureForecasts(walk((lines) => lines));
    const control = measureForecasts(walk((lines, n) => shuffled(lines, 7 + n)));
    return [
      ...NAMES.map((name) => ({ name, estimate: measured[name] })),
      { name: "shuffled_skill_over_person_mean_after_5", estimate: control.skill_over_person_mean_after_5 },
      { name: "shuffled_shown_share", estimate: control.shown_share },
    ].flatMap(({ name, estimate }) => {
      if (!estimate) return [];
      const { value, low, high, n } = estimate;
      return [{ name, value: short(value), low: short(low), high: short(high), n, dataset, date }];
    });
  });
}

function linesOf({ person, at, value }: Diary): SeriesLine[] {
  return Array.from(at, (ms, n) => ({
    number: n + 1,
    person,
    at: new Date(ms).toISOString(),
    ms,
    value: value[n] as number,
  }));
}

function short(value: number): number {
  return Number(value.toFixed(4));
}
