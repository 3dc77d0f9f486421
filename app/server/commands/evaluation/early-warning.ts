/** `npm run eval -- early-warning`: a seeded simulation, because nobody has labelled when life got harder for whom. */
import { parseArgs } from "node:util";
import { type Burden, type Measured, type Simulated, simulate, usualSetting } from "@mooring/early-warning/simulation";
import type { EvalOutcome } from "../eval.ts";
import { forecastDrift, foretell } from "./foretelling.ts";

const usage = "npm run eval -- early-warning [--people N] [--seed N] [--json]";

/** Invents lives, walks through their nights and measures what was noticed. Prints nothing itself. */
export function runEarlyWarning(args: readonly string[]): EvalOutcome {
  const asked = readArguments(args);
  if (typeof asked === "string") return { exitCode: 2, out: "", err: asked };
  const { json, ...setting } = asked;
  const simulated = simulate({ ...usualSetting, ...setting }, { foretell, more: [forecastDrift] });
  return { exitCode: 0, out: json ? JSON.stringify(simulated) : tables(simulated), err: "" };
}

function readArguments(args: readonly string[]): { people: number; seed: number; json: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        people: { type: "string" },
        seed: { type: "string" },
        json: { type: "boolean" },
        data: { type: "string" },
      },
    });
    if (values.data !== undefined)
      return "This evaluation invents its own lives and takes no file. For one's own figures see the agency's page in the house.";
    const people = Number(values.people ?? 500);
    const seed = Number(values.seed ?? usualSetting.seed);
    if (!Number.isInteger(people) || people < 100 || people > 100_000 || !Number.isInteger(seed))
      return `Whole numbers are needed, and at least 100 people. Write it like this: ${usage}`;
    return { people, seed, json: values.json === true };
  } catch {
    return `Write it like this: ${usage}`;
  }
}

function tables({ setting, own, others, tradeOff, burdens }: Simulated): string {
  const head = `${"".padEnd(42)} found in 14 d         in 28 d               false / 100 weeks     right of all      days`;
  return [
    `Simulated (seed ${setting.seed}): ${setting.people} invented people, ${(setting.days - setting.from) / 7} weeks each, ${Math.round(100 * setting.worsening)} % with a planted worsening.`,
    "It says nothing about benefit to people. 95 % intervals in brackets.",
    "",
    head,
    ...[own, ...others].map(line),
    "",
    "Looser and stricter",
    head,
    ...tradeOff.map(line),
    "",
    "Found within 28 days, by how it went",
    ...Object.entries(own.byShape).map(([shape, found]) => `  ${shape.padEnd(16)} ${around(found)}   n ${found.n}`),
    "",
    "Of all notices of a kind, those that stood for a planted worsening",
    ...Object.entries(own.byKind).map(([kind, right]) => `  ${kind.padEnd(16)} ${around(right)}   n ${right.n}`),
    "",
    `Budget, with ${burdens[0]?.caseload} people a worker and one notice answered a working day`,
    ...burdens.map(budgetLine),
  ].join("\n");
}

function line({ name, found14, found28, falsePerHundredWeeks, precision, medianDays }: Measured): string {
  return `${name.padEnd(42)} ${around(found14)}   ${around(found28)}   ${around(falsePerHundredWeeks)}   ${around(precision)}   ${medianDays ?? "-"}`;
}

function budgetLine({ budget, mostInFront, meanInFront, meanQuiet, trueInFront }: Burden): string {
  return `  ${budget} in front at most: never more than ${mostInFront}, ${meanInFront.toFixed(1)} on average, ${meanQuiet.toFixed(1)} quiet; of true ones in front within 3 days ${around(trueInFront)}`;
}

function around({ value, low, high }: { value: number; low: number; high: number }): string {
  return Number.isFinite(value) ? `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})` : "-".padEnd(19);
}
