/**
 * `npm run train -- <model> [--data FOLDER] [--date YYYY-MM-DD] [--check]`: trains a model that ships with Mooring.
 * With `--check` (distress, plans) nothing is written: figures are printed, and whether the weights come out as those that ship.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

type Training = (options: { dataFolder: string; date: string; write: boolean }) => Promise<void>;

/** Each training is loaded only when asked for. */
const TRAININGS: Record<string, () => Promise<Training>> = {
  crisis: async () => (await import("./crisis.ts")).trainCrisis,
  distress: async () => (await import("./distress.ts")).trainDistress,
  forecast: async () => (await import("./forecast.ts")).trainForecast,
  plans: async () => (await import("./plans.ts")).trainPlans,
};

/** Those that need no data. */
const FIGURES: Record<string, () => Promise<(options: { date: string }) => Promise<void>>> = {
  "early-warning": async () => (await import("./early-warning.ts")).figureEarlyWarning,
  "plan-figures": async () => (await import("./plan-figures.ts")).figurePlans,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: "string" }, date: { type: "string" }, check: { type: "boolean" } },
});
const [name] = positionals;
const figure = name === undefined ? undefined : FIGURES[name];
const load = name === undefined ? undefined : TRAININGS[name];
const dataFolder = resolve(values.data ?? join(import.meta.dirname, "../../../shared/data"));

if (figure !== undefined) {
  await (await figure())({ date: values.date ?? "2026-11-28" });
} else if (load === undefined) {
  console.error(`Name a model to train: ${[...Object.keys(TRAININGS), ...Object.keys(FIGURES)].join(", ")}.`);
  process.exitCode = 2;
} else if (!existsSync(dataFolder)) {
  console.error(`There is no folder ${dataFolder}. Name the folder with the labelled data: --data FOLDER.`);
  process.exitCode = 2;
} else {
  const train = await load();
  // The date on the card is given, not read from the clock: the same call writes the same bytes.
  await train({ dataFolder, date: values.date ?? "2026-11-22", write: values.check !== true });
}
