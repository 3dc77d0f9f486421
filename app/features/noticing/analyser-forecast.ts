import type { Checkin } from "@mooring/early-warning";
import { forecast, forecastAnalyser, foresee, populationOn, READINGS_NEEDED, SCORED_NEEDED } from "@mooring/forecast";
import type { Analyser } from "#server/analysis.ts";
import type { Foretold } from "./domain/counting.ts";

/** So many of the last days are foretold again, each from the days before it alone. */
const lastDays = 28;
const moodScale = populationOn({ low: 1, high: 5 });

/** How forecasts of one person's mood did on their own last days, as counts; nothing of any day is in them. */
export const forecastFigures: Analyser<{ checkins: readonly Checkin[]; now: number }, Foretold> = {
  id: "forecast-figures",
  version: forecastAnalyser.version,
  modelDigest: forecastAnalyser.digest,
  purpose: "quality",
  needs: ["checkins"],
  run: ({ checkins, now }) => {
    const readings = checkins.flatMap(({ at, mood, zone }) => (mood === undefined ? [] : [{ at, value: mood, zone }]));
    const zone = checkins.at(-1)?.zone;
    const said = forecast(readings, moodScale, { now, daysAhead: 1, worseIs: "low", zone });
    let [days, inside] = [0, 0];
    for (const { at, value } of readings.slice(READINGS_NEEDED).slice(-lastDays)) {
      const before = readings.filter((one) => one.at < at);
      const seen = foresee(before, moodScale, { now: at, daysAhead: 0, worseIs: "low", zone });
      if (!seen) continue;
      days += 1;
      if (value >= seen.low && value <= seen.high) inside += 1;
    }
    return {
      skill: said.skill && said.skill.n >= SCORED_NEEDED ? said.skill.value : null,
      isShown: said.shown,
      days,
      inside,
    };
  },
};
