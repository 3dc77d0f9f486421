import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mean, simulatePlans } from "@mooring/recommend/simulation";

/** Runs the simulation and writes the figures that ship with the package. Needs no data. */
export async function figurePlans({ date }: { date: string }): Promise<void> {
  const { setting, worlds, curve, verdicts } = simulatePlans();
  const of = `simulated: ${setting.draws} drawings, ${setting.seen} outcomes seen, ${setting.people} new people in each`;
  const figure = (name: string, { value, low, high, n }: Mean) => ({
    ...{ name, value: rounded(value), low: rounded(low), high: rounded(high), n, of },
  });
  const figures = [
    ...worlds.flatMap(({ world, over }) => [
      figure(`${world.name}: over any that passes`, over["any that passes"]),
      figure(`${world.name}: over the most given`, over["most given"]),
      figure(`${world.name}: over the guideline`, over.guideline),
      figure(`${world.name}: over the guideline in the same order`, over["guideline, same order"]),
      figure(`${world.name}: over no learning`, over["no learning"]),
      figure(`${world.name}: behind the best there is`, over["best there is"]),
    ]),
    ...worlds
      .filter(({ world }) => world.name === "no effect" || world.name === "helps all alike")
      .map(({ world, personalised }) => figure(`${world.name}: false personalisation`, personalised)),
    ...worlds
      .filter(({ world }) => world.name === "realistic" || world.name === "language changes answers")
      .flatMap(({ world, gaps }) => gaps.map((gap) => figure(`${world.name}: gap ${gap.groups}`, gap.learned))),
    ...worlds
      .filter(({ world }) => world.name === "wrong facts")
      .map(({ world, misled }) => figure(`${world.name}: ideas a true fact would have held back`, misled)),
    ...curve.map(({ seen, overGuideline }) =>
      figure(`realistic: over the guideline after ${seen} outcomes`, overGuideline),
    ),
  ];
  writeFileSync(
    join(import.meta.dirname, "../../packages/recommend/src/weights/plan-figures.ts"),
    `import type { PlanFigures } from "../card.ts";\n\n/** Written by \`npm run train -- plan-figures\`; simulated, and so it says nothing about benefit to people. */\nexport const simulatedPlans: PlanFigures = ${JSON.stringify({ measuredOn: date, seed: setting.seed, verdicts, figures }, null, 2)};\n`,
  );
  console.table(figures.map(({ of: _, ...rest }) => rest));
  console.table(verdicts);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
