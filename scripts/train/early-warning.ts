import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { simulate, usualSetting } from "@mooring/early-warning/simulation";
import { foretell } from "../../app/server/commands/evaluation/foretelling.ts";

/** Runs the seeded simulation and writes the figures that ship with the package. Needs no data. */
export async function figureEarlyWarning({ date }: { date: string }): Promise<void> {
  const { setting, own, others, burdens } = simulate(usualSetting, { foretell, looser: false });
  const of = `simulated: ${setting.people} invented people, ${(setting.days - setting.from) / 7} weeks each`;
  const figure = (name: string, { value, low, high, n }: { value: number; low: number; high: number; n: number }) => ({
    name,
    value: rounded(value),
    low: rounded(low),
    high: rounded(high),
    n,
    of,
  });
  const [line] = others;
  const budget = burdens.find((one) => one.budget === 5);
  const simulated = {
    measuredOn: date,
    seed: setting.seed,
    baseRates: Object.fromEntries(
      Object.entries(own.byKind)
        .filter(([, { n }]) => n >= 20)
        .map(([kind, { value, low, high, n }]) => [
          kind,
          { value: rounded(value), low: rounded(low), high: rounded(high), n },
        ]),
    ),
    figures: [
      figure("found within 14 days", own.found14),
      figure("found within 28 days", own.found28),
      figure("false per 100 weeks", own.falsePerHundredWeeks),
      figure("right of all", own.precision),
      ...(line
        ? [
            figure("line: found within 28 days", line.found28),
            figure("line: false per 100 weeks", line.falsePerHundredWeeks),
          ]
        : []),
      ...Object.entries(own.byShape).map(([shape, found]) => figure(`found within 28 days: ${shape}`, found)),
      ...(budget ? [figure("true ones in front within 3 days", budget.trueInFront)] : []),
    ],
  };
  writeFileSync(
    join(import.meta.dirname, "../../packages/early-warning/src/figures.ts"),
    `import type { SimulatedFigures } from "./simulation/figures.ts";\n\n/** Written by \`npm run train -- early-warning\`; simulated, and so it says nothing about benefit to people. */\nexport const simulated: SimulatedFigures = ${JSON.stringify(simulated, null, 2)};\n`,
  );
  console.table(simulated.figures);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
