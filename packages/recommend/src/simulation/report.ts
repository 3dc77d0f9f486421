import type { Intervention } from "../intervention.ts";
import { simulatedLibrary } from "./library.ts";
import { type Drawn, drawOnce, type Way, ways } from "./measure.ts";
import { type World, worldNamed, worlds } from "./worlds.ts";

/** A mean over drawings with its 95 % interval. */
export type Mean = { readonly value: number; readonly low: number; readonly high: number; readonly n: number };

export type WorldReport = {
  readonly world: World;
  /** Mean effect of the first idea, by way of choosing. */
  readonly gain: Readonly<Record<Way, Mean>>;
  /** How much more the learned choice gains than another way, drawing by drawing. */
  readonly over: Readonly<Record<Exclude<Way, "learned">, Mean>>;
  readonly listed: Mean;
  /** First of two groups less the second, for the learned choice and for the best there is, and how much more the first is. */
  readonly gaps: readonly {
    readonly groups: string;
    readonly learned: Mean;
    readonly best: Mean;
    readonly extra: Mean;
  }[];
  readonly personalised: Mean;
  readonly abstained: Mean;
  readonly misled: Mean;
  readonly violations: number;
};

export type PlansReport = {
  readonly setting: SimulationSetting;
  readonly worlds: readonly WorldReport[];
  /** In the realistic world: over the guideline's choice, by outcomes seen. */
  readonly curve: readonly { readonly seen: number; readonly overGuideline: Mean; readonly overAny: Mean }[];
  readonly verdicts: readonly { readonly line: string; readonly measured: string; readonly holds: boolean }[];
};

export type SimulationSetting = {
  /** Drawings of each world. */
  readonly draws: number;
  /** Outcomes an agency has seen. */
  readonly seen: number;
  /** New people in each drawing. */
  readonly people: number;
  readonly seed: number;
};

/** Nothing was built or tuned with this seed. */
export const usualSetting: SimulationSetting = { draws: 200, seen: 1000, people: 100, seed: 20261201 };
const curveSteps = [0, 50, 200, 500, 1000, 2000] as const;
const gapPairs = [
  ["English", "Spanish"],
  ["26 to 64", "under 26"],
  ["26 to 64", "65 and over"],
] as const;

/** Fixed on 28 November 2026, before the first run; never moved to fit a result. */
export const lines = {
  /** Realistic world: the learned choice over any that passes, and over the most given, lower end of the interval. */
  overAny: 0.05,
  overMostGiven: 0,
  /** Realistic world: never clearly worse than the guideline alone. */
  overGuideline: -0.02,
  /** No effect: nothing is gained, upper end of the distance. */
  nothingGained: 0.02,
  /** Upper end, where ideas help all alike and where nothing helps. */
  falsePersonalisation: 0.05,
  /** Realistic world: a group's gap beyond the gap of the best there is, upper end. */
  extraGap: 0.1,
} as const;

/** The whole evaluation. Simulated; says nothing about benefit to people. */
export function simulatePlans(
  setting: SimulationSetting = usualSetting,
  library: readonly Intervention[] = simulatedLibrary,
  chosen: readonly World[] = worlds,
  withCurve = true,
): PlansReport {
  const reports = chosen.map((world) => reportOf(world, drawingsOf(world, library, setting, setting.seen)));
  const curve = (withCurve ? curveSteps : []).map((seen) => {
    const drawn = drawingsOf(worldNamed("realistic"), library, setting, seen);
    return {
      seen,
      overGuideline: meanOf(drawn.map(({ gain }) => gain.learned - gain.guideline)),
      overAny: meanOf(drawn.map(({ gain }) => gain.learned - gain["any that passes"])),
    };
  });
  return { setting, worlds: reports, curve, verdicts: verdictsOf(reports) };
}

function drawingsOf(world: World, library: readonly Intervention[], setting: SimulationSetting, seen: number): Drawn[] {
  return Array.from({ length: setting.draws }, (_, at) =>
    drawOnce(world, library, seen, setting.people, setting.seed + at),
  );
}

function reportOf(world: World, drawn: readonly Drawn[]): WorldReport {
  const others = ways.filter((way): way is Exclude<Way, "learned"> => way !== "learned");
  const measure = (read: (one: Drawn) => number): Mean => meanOf(drawn.map(read));
  return {
    world,
    gain: record(ways, (way) => measure(({ gain }) => gain[way])),
    over: record(others, (way) => measure(({ gain }) => gain.learned - gain[way])),
    listed: measure(({ listed }) => listed),
    gaps: gapPairs.map(([one, other]) => {
      const both = drawn.filter(({ groups }) => groups[one] && groups[other]);
      const gap = (read: "learned" | "best") =>
        both.map(({ groups }) => (groups[one]?.[read] ?? 0) - (groups[other]?.[read] ?? 0));
      const [learned, best] = [gap("learned"), gap("best")];
      const extra = learned.map((value, at) => value - (best[at] ?? 0));
      return { groups: `${one} less ${other}`, learned: meanOf(learned), best: meanOf(best), extra: meanOf(extra) };
    }),
    personalised: measure(({ personalised }) => personalised),
    abstained: measure(({ abstained }) => abstained),
    misled: measure(({ misled }) => misled),
    violations: drawn.reduce((sum, { violations }) => sum + violations, 0),
  };
}

function verdictsOf(reports: readonly WorldReport[]): PlansReport["verdicts"] {
  const at = (name: string) => reports.find(({ world }) => world.name === name);
  const verdicts: { line: string; measured: string; holds: boolean }[] = [];
  const say = (line: string, { value, low, high }: Mean, holds: boolean): void => {
    verdicts.push({ line, measured: `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`, holds });
  };
  const realistic = at("realistic");
  if (realistic) {
    const { over, gaps } = realistic;
    say(
      `realistic: over any that passes, at least ${lines.overAny}`,
      over["any that passes"],
      over["any that passes"].low >= lines.overAny,
    );
    say(
      `realistic: over the most given, more than ${lines.overMostGiven}`,
      over["most given"],
      over["most given"].low > lines.overMostGiven,
    );
    say(
      `realistic: over the guideline, not below ${lines.overGuideline}`,
      over.guideline,
      over.guideline.low >= lines.overGuideline,
    );
    for (const { groups, extra } of gaps)
      say(
        `realistic: gap ${groups} beyond the best there is, within ${lines.extraGap}`,
        extra,
        Math.max(Math.abs(extra.low), Math.abs(extra.high)) <= lines.extraGap,
      );
  }
  const none = at("no effect")?.over["any that passes"];
  if (none)
    say(
      `no effect: nothing gained, within ${lines.nothingGained}`,
      none,
      Math.max(Math.abs(none.low), Math.abs(none.high)) <= lines.nothingGained,
    );
  for (const name of ["no effect", "helps all alike"]) {
    const personalised = at(name)?.personalised;
    if (personalised)
      say(
        `${name}: false personalisation at most ${lines.falsePersonalisation}`,
        personalised,
        personalised.high <= lines.falsePersonalisation,
      );
  }
  const violations = reports.reduce((sum, report) => sum + report.violations, 0);
  verdicts.push({
    line: "all worlds: ideas listed that a told fact holds back, 0",
    measured: String(violations),
    holds: violations === 0,
  });
  return verdicts;
}

function meanOf(values: readonly number[]): Mean {
  const n = values.length;
  if (n === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN, n };
  const value = values.reduce((sum, each) => sum + each, 0) / n;
  const variance = n < 2 ? 0 : values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1);
  const half = 1.96 * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half, n };
}

function record<K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
}
