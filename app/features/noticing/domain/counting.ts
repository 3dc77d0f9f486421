import type { LookBack } from "@mooring/early-warning";
import { criticalT, share } from "@mooring/language";
import type { Counted, NoticingFigures } from "../contract.ts";

/** Below this a number could point at somebody (CMS cell size policy; guardrails reference §9). */
export const smallestGroup = 11;

/** One person's counts, with what figures are broken down by; nothing else about them. */
export type Counts = {
  readonly back: LookBack;
  /** Null where the person does not let software look at check-ins, or no law here lets a forecast run. */
  readonly foretold: Foretold | null;
  readonly age: string;
  readonly language: string;
  readonly service: string;
};

/** How forecasts of one person's mood did on their own last days. */
export type Foretold = {
  /** Share of squared error less than that of the person's own mean; null with too few days. */
  readonly skill: number | null;
  /** Whether a forecast is shown to them at all. */
  readonly isShown: boolean;
  /** Days foretold from those before them, and those of them inside the 80 % band. */
  readonly days: number;
  readonly inside: number;
};

const nothing: Counted = {
  people: null,
  stretches: null,
  found: null,
  notices: null,
  noticesAlone: null,
  forecast: null,
};

/**
 * The agency's figures. Groups of fewer than eleven people are not assessed, and neither is the next smallest where only one
 * would be hidden: it could be worked out from the rest.
 */
export function countAll(people: readonly Counts[]): Omit<NoticingFigures, "countedAt"> {
  const assessable = people.filter(({ back }) => back.assessable);
  const groups = (["age", "language", "service"] as const).flatMap((by) => {
    const grouped = [...Map.groupBy(assessable, (one) => one[by])].sort(([one], [other]) => (one < other ? -1 : 1));
    const hidden = new Set(grouped.filter(([, own]) => own.length < smallestGroup).map(([group]) => group));
    const shown = grouped
      .filter(([group]) => !hidden.has(group))
      .sort(([, one], [, other]) => one.length - other.length);
    if (hidden.size === 1 && shown[0]) hidden.add(shown[0][0]);
    return grouped.map(([group, own]) => ({ by, group, ...(hidden.has(group) ? nothing : count(own)) }));
  });
  return { all: count(assessable), groups };
}

function count(people: readonly Counts[]): Counted {
  if (people.length < smallestGroup) return nothing;
  let [stretches, found, notices, alone] = [0, 0, 0, 0];
  for (const { back } of people) {
    if (!back.assessable) continue;
    stretches += back.stretches.length;
    found += back.stretches.filter((one) => one.found).length;
    notices += back.notices;
    alone += back.noticesAlone;
  }
  return {
    people: people.length,
    stretches,
    found: stretches > 0 ? share(found, stretches) : null,
    notices,
    noticesAlone: notices > 0 ? share(alone, notices) : null,
    forecast: countForecasts(people.flatMap(({ foretold }) => foretold ?? [])),
  };
}

/** Of people whose days could be foretold at all. Days of one person go together, so the interval of `inside` is too narrow. */
function countForecasts(all: readonly Foretold[]): Counted["forecast"] {
  const people = all.filter(({ skill }) => skill !== null);
  if (people.length < smallestGroup) return null;
  const [days, inside] = [sum(people, (one) => one.days), sum(people, (one) => one.inside)];
  const skills = people.map(({ skill }) => skill ?? 0);
  const mean = skills.reduce((total, one) => total + one, 0) / skills.length;
  const variance = skills.reduce((total, one) => total + (one - mean) ** 2, 0) / (skills.length - 1);
  const reach = criticalT(0.05, skills.length - 1) * Math.sqrt(variance / skills.length);
  return {
    people: people.length,
    shown: share(people.filter(({ isShown }) => isShown).length, people.length),
    skill: { value: mean, low: mean - reach, high: mean + reach },
    inside: days > 0 ? share(inside, days) : null,
  };
}

function sum(all: readonly Foretold[], of: (one: Foretold) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
