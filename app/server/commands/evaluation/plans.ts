/** `npm run eval -- plans`: a seeded simulation with a known truth, because nobody knows how people would have fared with another idea. */
import { parseArgs } from "node:util";
import { type Mean, type PlansReport, simulatePlans, usualSetting, ways } from "@mooring/recommend/simulation";
import type { EvalOutcome } from "../eval.ts";

const usage = "npm run eval -- plans [--draws N] [--seen N] [--seed N] [--json]";

/** Draws invented worlds, lets suggestions choose in them and measures what was gained. Prints nothing itself. */
export function runPlans(args: readonly string[]): EvalOutcome {
  const asked = readArguments(args);
  if (typeof asked === "string") return { exitCode: 2, out: "", err: asked };
  const { json, ...setting } = asked;
  const report = simulatePlans({ ...usualSetting, ...setting });
  return { exitCode: 0, out: json ? JSON.stringify(report) : tables(report), err: "" };
}

function readArguments(args: readonly string[]): { draws: number; seen: number; seed: number; json: boolean } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        draws: { type: "string" },
        seen: { type: "string" },
        seed: { type: "string" },
        json: { type: "boolean" },
        data: { type: "string" },
      },
    });
    if (values.data !== undefined)
      return "This evaluation invents its own people and takes no file. For one's own figures see the agency's page in the house.";
    const [draws, seen, seed] = [
      Number(values.draws ?? usualSetting.draws),
      Number(values.seen ?? usualSetting.seen),
      Number(values.seed ?? usualSetting.seed),
    ];
    if (![draws, seen, seed].every(Number.isInteger) || draws < 2 || draws > 10_000 || seen < 0 || seen > 100_000)
      return `Whole numbers are needed, and 2 to 10000 draws. Write it like this: ${usage}`;
    return { draws, seen, seed, json: values.json === true };
  } catch {
    return `Write it like this: ${usage}`;
  }
}

function tables({ setting, worlds, curve, verdicts }: PlansReport): string {
  return [
    `Simulated (seed ${setting.seed}): ${setting.draws} drawings of each world, ${setting.people} new people in each, ${setting.seen} outcomes seen before.`,
    "It says nothing about benefit to people. Standard deviations of outcome beyond what comes by itself, 95 % intervals in brackets.",
    "",
    "Mean effect of the first idea",
    `  ${"".padEnd(25)}${ways.map((way) => way.padStart(23)).join("")}${"any of the list".padStart(23)}`,
    ...worlds.map(
      ({ world, gain, listed }) =>
        `  ${world.name.padEnd(25)}${ways.map((way) => gain[way].value.toFixed(3).padStart(23)).join("")}${listed.value.toFixed(3).padStart(23)}`,
    ),
    "",
    "How much more the learned choice gains",
    ...worlds.map(
      ({ world, over }) =>
        `  ${world.name.padEnd(25)} over any ${around(over["any that passes"])}  most given ${around(over["most given"])}  guideline ${around(over.guideline)}  in the same order ${around(over["guideline, same order"])}  no learning ${around(over["no learning"])}`,
    ),
    "",
    "Lists that lean on people with similar answers; nothing to suggest; ideas a true fact would have held back",
    ...worlds.map(
      ({ world, personalised, abstained, misled }) =>
        `  ${world.name.padEnd(25)} ${around(personalised)}   ${around(abstained)}   ${around(misled)}`,
    ),
    "",
    "Gaps in benefit between groups, learned choice and best there is",
    ...worlds.flatMap(({ world, gaps }) =>
      gaps.map(
        ({ groups, learned, best }) =>
          `  ${world.name.padEnd(25)} ${groups.padEnd(28)} ${around(learned)}   ${around(best)}`,
      ),
    ),
    "",
    "Learning, realistic world: outcomes seen, over the guideline, over any",
    ...curve.map(
      ({ seen, overGuideline, overAny }) =>
        `  ${String(seen).padStart(5)} ${around(overGuideline)}   ${around(overAny)}`,
    ),
    "",
    "Lines that were drawn before the first run",
    ...verdicts.map(({ line, measured, holds }) => `  ${holds ? "holds" : "FAILS"}  ${line}: ${measured}`),
  ].join("\n");
}

function around({ value, low, high }: Mean): string {
  return `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}
