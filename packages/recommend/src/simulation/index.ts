export { simulatedLibrary } from "./library.ts";
export { type Way, ways } from "./measure.ts";
export {
  lines,
  type Mean,
  type PlansReport,
  type SimulationSetting,
  simulatePlans,
  usualSetting,
  type WorldReport,
} from "./report.ts";
export { type World, worldNamed, worlds } from "./worlds.ts";
