export { type ForecastFigure, forecastAnalyser } from "./analyser.ts";
export { BAND_SHARE } from "./band.ts";
export { type ChangePoint, type ChangePoints, changePoints } from "./change-points.ts";
export { type Drift, drift } from "./drift.ts";
export { explain, type Reason, type ReasonKey } from "./explain.ts";
export { forecast, foresee, LONGEST_DAYS, READINGS_NEEDED } from "./forecast.ts";
export { HARD_SHARE } from "./hard-days.ts";
export { type Pattern, POPULATION, type Population, populationOn, type Usual } from "./population.ts";
export { SCORED_NEEDED, SKILL_MARGIN } from "./skill.ts";
export type {
  Forecast,
  ForecastOptions,
  Foreseen,
  NotShown,
  Reading,
  Scale,
  SetAside,
  Shown,
  Skill,
  Why,
  WorseIs,
} from "./types.ts";
export { forecastFigures } from "./weights/forecast-figures.ts";
