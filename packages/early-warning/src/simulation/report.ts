import type { ForecastGiven } from "../inputs.ts";
import { type Thresholds, usualThresholds } from "../thresholds.ts";
import type { Life } from "./lives.ts";
import {
  type Burden,
  inventPeople,
  type Measured,
  measureBurden,
  measureWay,
  type Setting,
  walkAll,
} from "./measure.ts";
import { doNothing, lineForAll, packageWay, type Way } from "./walk.ts";

export type Simulated = {
  readonly setting: Setting;
  /** The package as it ships, and what it is compared with. */
  readonly own: Measured;
  readonly others: readonly Measured[];
  /** The package with all thresholds looser or stricter, loosest first. */
  readonly tradeOff: readonly Measured[];
  readonly burdens: readonly Burden[];
};

type Foretell = (life: Pick<Life, "checkins">, now: number) => ForecastGiven | undefined;

/** Standard errors for mood, with the chances that go with it elsewhere. */
const steps: readonly Pick<Thresholds, "moodZ" | "quietChance" | "lowAhead">[] = [
  { moodZ: 2, quietChance: 0.02, lowAhead: 0.3 },
  { moodZ: 2.4, quietChance: 0.006, lowAhead: 0.4 },
  { moodZ: 2.8, quietChance: 0.002, lowAhead: 0.5 },
  { moodZ: 3.2, quietChance: 0.0005, lowAhead: 0.6 },
  { moodZ: 3.6, quietChance: 0.0001, lowAhead: 0.7 },
];

/**
 * The whole simulation.
 *
 * @param more further ways to compare with, such as a forecast's own drift
 * @param looser false: without the trade-off, which takes most of the time
 */
export function simulate(
  setting: Setting,
  { foretell, more = [], looser = true }: { foretell?: Foretell; more?: readonly Way[]; looser?: boolean } = {},
): Simulated {
  const lives = inventPeople(setting);
  const measured = (way: Way) => measureWay(way.name, walkAll(lives, way, setting), setting);
  const at = (name: string, thresholds: Thresholds) => packageWay(name, thresholds, foretell);
  const told = walkAll(lives, at("early warning", usualThresholds), setting);
  const own = measureWay("early warning, as it ships", told, setting);
  const rates = own.byKind;
  return {
    setting,
    own,
    others: [
      measured(lineForAll("line for all: mood 2 or less, 3 in a row", { atMost: 2, inARow: 3 })),
      measured(lineForAll("line for all: mood 1, 2 in a row", { atMost: 1, inARow: 2 })),
      ...more.map(measured),
      measured(doNothing),
    ],
    tradeOff: (looser ? steps : []).map((step) =>
      measured(at(`mood from ${step.moodZ} standard errors`, { ...usualThresholds, ...step })),
    ),
    burdens: [3, 5, 7].map((budget) =>
      measureBurden(told, setting, {
        budget,
        caseload: 40,
        baseRateOf: (kind) => rates[kind as keyof typeof rates]?.value ?? null,
      }),
    ),
  };
}
