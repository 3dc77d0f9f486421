/** Trains the forecast's priors: writes what is usual among people and the figures of the card. The same data give the same bytes. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Usual } from "../../packages/forecast/src/population.ts";
import { hashText } from "../../packages/language/src/features.ts";
import { gainOver, skillsOf } from "./forecast-compare.ts";
import {
  type Candidate,
  type Followed,
  fitPrior,
  followDiaries,
  type LeftOut,
  LOCAL_LEVEL,
  ONE_SWING,
  plainUsual,
  SEVERAL_PATTERNS,
  STEADY,
  TWO_SWINGS,
} from "./forecast-fit.ts";
import { type Diary, readDiaries } from "./forecast-series.ts";
import { tuneBand, tuneHard, withSpread } from "./forecast-tune.ts";

const VERSION = "1.0.0";
/** Shipped with the numbers, so that nobody has to guess where they come from. */
const TRAINED_ON = [
  "Westhoff 2024, doi:10.1038/s41598-024-58598-3 (CC BY 4.0)",
  "Jang 2024, doi:10.1038/s41597-024-04147-6 (CC BY 4.0)",
  "Dejonckheere 2018, doi:10.1080/02699931.2018.1524747 (CC BY 4.0)",
  "Bailon 2020, doi:10.1038/s41597-020-00700-1 (CC BY 4.0)",
  "Habets 2020, doi:10.2196/15628 (CC0 1.0)",
  "Flueckiger 2014, doi:10.1371/journal.pone.0111080 (CC0 1.0)",
  "as prepared by openESM; people's answers are not in the numbers, only what is usual among them",
];
const FOLDS = 4;
const ROUNDS = 12;
const FORECAST = join(import.meta.dirname, "../../packages/forecast/src/weights");

export async function trainForecast({ dataFolder, date }: { dataFolder: string; date: string }): Promise<void> {
  const diaries = readDiaries(dataFolder);
  const followed = followDiaries(diaries);
  console.log(`${diaries.length} people, ${diaries.reduce((sum, { at }) => sum + at.length, 0)} answers`);
  const steady = crossed(STEADY, followed);
  const rows = [{ candidate: STEADY, folds: steady }];
  for (const candidate of [LOCAL_LEVEL, ONE_SWING, TWO_SWINGS, SEVERAL_PATTERNS]) {
    rows.push({ candidate, folds: crossed(candidate, followed) });
  }
  // A candidate is kept only if it beats the default on people it never saw, by more than chance.
  let chosen = rows[0] as (typeof rows)[number];
  let most = 0;
  for (const row of rows) {
    const gain = gainOver(leftOut(row.folds, followed), leftOut(steady, followed));
    console.log(row.candidate.name, skillsOf(leftOut(row.folds, followed)), gain);
    if (gain.low > 0 && gain.value > most) [chosen, most] = [row, gain.value];
  }
  console.log(`kept: ${chosen.candidate.name}`);
  const withDefault = (folds: readonly Usual[]): Usual[] =>
    folds.map((usual, fold) => ({ ...usual, steady: (steady[fold] as Usual).steady }));
  const folds = withDefault(chosen.folds);
  const band = tuneBand(leftOut(folds, followed));
  const hard = tuneHard(leftOut(folds, followed));
  const whole = fitPrior(STEADY, plainUsual(followed), followed, ROUNDS);
  const kept = chosen.candidate === STEADY ? whole : fitPrior(chosen.candidate, whole, followed, ROUNDS);
  const usual = rounded({ ...withSpread(kept, followed), band, hard });
  const digest = createHash("sha256").update(JSON.stringify(usual)).digest("hex");
  write("population.ts", "populationWeights", { version: VERSION, digest, trainedOn: TRAINED_ON, usual });
  console.log(usual, digest);
  const { measureLeftOut } = await import("./forecast-figures.ts");
  const parts = folds.map((fold, n) => ({
    usual: { ...withSpread(fold, followed), band, hard },
    diaries: diaries.filter((diary) => foldOf(diary) === n),
  }));
  const figures = measureLeftOut(parts, date);
  writeFileSync(
    join(FORECAST, "forecast-figures.ts"),
    `import type { ForecastFigure } from "../analyser.ts";\n\n/** Written by \`npm run train -- forecast\`; do not edit. */\nexport const forecastFigures: readonly ForecastFigure[] = ${JSON.stringify(figures, null, 2)};\n`,
  );
  console.table(figures);
}

/** One prior for each fold, fitted without that fold's people. */
function crossed(candidate: Candidate, followed: readonly Followed[]): Usual[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = followed.filter((one) => foldOf(one) !== fold);
    return fitPrior(candidate, plainUsual(others), others, ROUNDS);
  });
}

/** Every person beside the prior that never saw them. */
function leftOut(folds: readonly Usual[], followed: readonly Followed[]): LeftOut[] {
  return followed.map((one) => ({ one, usual: folds[foldOf(one)] as Usual }));
}

function foldOf({ set, person }: Pick<Diary, "set" | "person">): number {
  return (hashText(`${set} ${person}`, 11) >>> 8) % FOLDS;
}

/** Six digits: more is noise, and the digest should not hang on the last bit of a machine's sine. */
function rounded<T>(value: T): T {
  if (typeof value === "number") return Number(value.toPrecision(6)) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, rounded(part)])) as T;
  }
  return value;
}

function write(file: string, name: string, value: unknown): void {
  writeFileSync(
    join(FORECAST, file),
    `/** Written by \`npm run train -- forecast\`; do not edit. */\nexport const ${name} = ${JSON.stringify(value, null, 2)};\n`,
  );
}
