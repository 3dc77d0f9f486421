/** Derives what the plan suggestions take from trials of treatments for post-traumatic stress. The same file gives the same bytes. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TrialGroup, Trials } from "../../packages/recommend/src/priors.ts";
import { readCsv } from "./read-table.ts";

const VERSION = "1.0.0";
const FEWEST_STUDIES = 3;
const Z95 = 1.959963984540054;
const TARGET = join(import.meta.dirname, "../../packages/recommend/src/weights/ptsd-trials.ts");

type Trial = {
  study: string;
  treatment: string;
  kind: string;
  control: TrialGroup["control"];
  g: number;
  se: number;
  people: number;
};
type Pooled = { mean: number; se: number; spread: number };

export async function trainPlans({ dataFolder, write }: { dataFolder: string; write: boolean }): Promise<void> {
  const rows = readCsv(join(dataFolder, "train/plans/metapsy-ptsd/data.csv"), ";");
  const trialRows = rows.map(readTrial);
  const focused = trialRows.filter(({ kind, control }) => /^(TF-CBT|EMDR|TF-Other)$/.test(kind) && control === "usual");
  const strong = pool(byStudy(focused));
  const numbers = {
    version: VERSION,
    source:
      "Metapsy database ptsd-psyctr (doi:10.5281/zenodo.10027042), commit 18e03cb8, made by the National Center for PTSD",
    licence: "ODC-By 1.0 (Open Data Commons Attribution License)",
    attribution:
      "Contains information from the Metapsy database ptsd-psyctr, which is made available under the ODC Attribution License.",
    studies: new Set(trialRows.map(({ study }) => study)).size,
    strong: { mean: rounded(strong.mean), se: rounded(strong.se), spread: rounded(strong.spread) },
    byItself: byItself(rows),
    groups: (["usual", "waiting"] as const).flatMap((control) => groupsBeside(trialRows, control)),
  };
  const trials: Trials = { ...numbers, digest: createHash("sha256").update(JSON.stringify(numbers)).digest("hex") };
  const text = `import type { Trials } from "../priors.ts";\n\n/** Written by \`npm run train -- plans\`; see priors.ts. */\nexport const ptsdTrials: Trials = ${JSON.stringify(trials, null, 2)};\n`;
  if (write) {
    mkdirSync(join(TARGET, ".."), { recursive: true });
    writeFileSync(TARGET, text);
  } else console.log(readFileSync(TARGET, "utf8") === text ? "the same as what ships" : "NOT what ships");
  console.table(trials.groups);
  console.log(trials.strong, trials.byItself, trials.digest);
}

function readTrial(row: Record<string, string>): Trial {
  return {
    study: row.study_id ?? "",
    treatment: row.narrow_category ?? "",
    kind: row["condition_arm1.lumped_category"] ?? "",
    control: row.condition_arm2 === "Waitlist" ? "waiting" : "usual",
    g: decimal(row[".g"]) ?? Number.NaN,
    se: decimal(row[".g_se"]) ?? Number.NaN,
    people: decimal(row.total_n_randomized) ?? 0,
  };
}

/** One value a study: its outcomes and arms are averaged, errors as if they said the same thing. */
function byStudy(trials: readonly Trial[]): Trial[] {
  return [...Map.groupBy(trials, ({ study }) => study).values()].map((same) => ({
    ...(same[0] as Trial),
    g: mean(same.map(({ g }) => g)),
    se: mean(same.map(({ se }) => se)),
    people: Math.max(...same.map(({ people }) => people)),
  }));
}

/** Random effects after DerSimonian and Laird (1986). */
function pool(trials: readonly { g: number; se: number }[]): Pooled {
  const fixed = weighed(trials, 0);
  const q = trials.reduce((sum, { g, se }) => sum + (g - fixed.mean) ** 2 / se ** 2, 0);
  const weights = trials.map(({ se }) => 1 / se ** 2);
  const total = sumOf(weights);
  const bend = total - sumOf(weights.map((weight) => weight ** 2)) / total;
  const between = trials.length < 2 ? 0 : Math.max(0, (q - (trials.length - 1)) / bend);
  return { ...weighed(trials, between), spread: Math.sqrt(between) };
}

function weighed(trials: readonly { g: number; se: number }[], between: number): { mean: number; se: number } {
  const weights = trials.map(({ se }) => 1 / (se ** 2 + between));
  const total = sumOf(weights);
  return { mean: sumOf(trials.map(({ g }, at) => g * (weights[at] ?? 0))) / total, se: 1 / Math.sqrt(total) };
}

/** Each kind of treatment, drawn towards the mean of all kinds by as much as it is unsure (empirical Bayes). */
function groupsBeside(trials: readonly Trial[], control: TrialGroup["control"]): TrialGroup[] {
  const kinds = [
    ...Map.groupBy(
      trials.filter((trial) => trial.control === control),
      ({ treatment }) => treatment,
    ),
  ]
    .map(([treatment, all]) => ({ treatment, studies: byStudy(all) }))
    .filter(({ studies }) => studies.length >= FEWEST_STUDIES)
    .map((kind) => ({ ...kind, pooled: pool(kind.studies) }));
  const over = pool(kinds.map(({ pooled }) => ({ g: pooled.mean, se: pooled.se })));
  return kinds
    .map(({ treatment, studies, pooled }): TrialGroup => {
      const drawn = over.spread ** 2 / (over.spread ** 2 + pooled.se ** 2);
      const value = over.mean + drawn * (pooled.mean - over.mean);
      const error = Math.sqrt(drawn * pooled.se ** 2 + (1 - drawn) ** 2 * over.se ** 2);
      return {
        ...{ treatment, control, studies: studies.length, people: sumOf(studies.map(({ people }) => people)) },
        ...{ mean: rounded(value), low: rounded(value - Z95 * error), high: rounded(value + Z95 * error) },
        spread: rounded(pooled.spread),
      };
    })
    .sort((one, other) => (one.treatment < other.treatment ? -1 : 1));
}

/** Change of untreated arms from before to after, by their own standard deviation before, weighed by people. */
function byItself(rows: readonly Record<string, string>[]): Trials["byItself"] {
  const arms = new Map<string, { change: number; people: number; control: TrialGroup["control"] }>();
  for (const row of rows) {
    const [before, after] = [decimal(row.m_baseline_arm2), decimal(row.mean_arm2)];
    const [deviation, people] = [decimal(row.sd_baseline_arm2), decimal(row.n_arm2)];
    if (before === undefined || after === undefined || !deviation || !people) continue;
    const control = row.condition_arm2 === "Waitlist" ? ("waiting" as const) : ("usual" as const);
    // An arm stands in the file once for each treatment it was compared with.
    arms.set([row.study_id, row.instrument, row.rating, before, after].join(" "), {
      change: (before - after) / deviation,
      people,
      control,
    });
  }
  const of = (control: TrialGroup["control"]): number => {
    const chosen = [...arms.values()].filter((arm) => arm.control === control);
    return rounded(
      sumOf(chosen.map(({ change, people }) => change * people)) / sumOf(chosen.map(({ people }) => people)),
    );
  };
  return { waiting: of("waiting"), usual: of("usual"), arms: arms.size };
}

/** The file writes decimals with a comma, and NA where there is none. */
function decimal(text: string | undefined): number | undefined {
  const value = Number((text ?? "").replace(",", "."));
  return text === undefined || text === "" || !Number.isFinite(value) ? undefined : value;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function mean(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
