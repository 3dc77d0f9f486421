import { generalEvidence } from "./evidence.ts";
import type { Gain } from "./gains.ts";
import { gainsOf } from "./gains.ts";
import type { Intervention } from "./intervention.ts";
import { groupsOf, likenessOf, likenessSteps } from "./likeness.ts";
import type { Learned, Outcome, Pool } from "./pool.ts";
import { strongEffect } from "./priors.ts";
import { chanceOfMore } from "./regression.ts";

/** Nothing is said or learned of fewer people. */
export const fewestPeople = 11;
/** A step of likeness counts only where differences between groups this large come by chance less often. Four steps: 1 in 100. */
const chanceOfNone = 0.0025;
/** An idea that does better here than guidelines would have it may count this much, where the strongest grade counts 1. */
const mostLearned = 1.25;
/** What people nobody heard of again may have hidden, in standard deviations for all of them. */
const hiddenByMissing = 0.3;
/** How far what nobody measured may make an idea look better or worse than it is, however many tried it; standard deviations. */
const hiddenCauses = 0.15;

/** What is kept of some people who tried the same. */
type Cell = {
  weight: number;
  squares: number;
  sum: number;
  seen: number;
  people: number;
  said: number;
  helped: number;
};

type Idea = {
  readonly all: Cell;
  readonly groups: ReadonlyMap<string, Cell>;
  /** Posterior mean less what guidelines say in general, and its variance, in standard deviations of outcome. */
  readonly shift: number;
  readonly variance: number;
};

/**
 * Makes outcomes ready: one pass over all of them, after which each question takes microseconds.
 *
 * Levels, each drawn to the one above by as much as it is unsure: what guidelines say; ideas of a family; the idea; people alike in
 * their main need, then also in how great it is, in age, in likely post-traumatic stress. A level of likeness is used only
 * where the whole pool shows that ideas do differ by it, beyond chance; otherwise everybody gets everybody's figures.
 *
 * @param leastPeople never fewer than eleven; more where an agency's rules ask for it
 */
export function indexPool(
  outcomes: readonly Outcome[],
  library: readonly Intervention[],
  leastPeople: number = fewestPeople,
): Pool {
  const least = Math.max(fewestPeople, leastPeople);
  const inLibrary = new Map(library.map((each) => [each.id, each]));
  const gains = gainsOf(outcomes.filter(({ intervention }) => inLibrary.has(intervention)));
  const cells = cellsOf(gains);
  const noise = noiseOf(gains, cells);
  const shifts = shiftsOf(cells, inLibrary, noise, least);
  const steps = stepsOf(gains, cells, noise, least);
  const ideas = new Map<string, Idea>();
  for (const [id, { all, groups }] of cells) {
    const shift = shifts.get(id);
    if (shift && all.people >= least) ideas.set(id, { all, groups, ...shift });
  }

  return {
    learned({ id }, guideline, profile, now): Learned | null {
      const idea = ideas.get(id);
      if (!idea) return null;
      const like = likenessOf(profile, now);
      const names = like ? groupsOf(like) : [];
      let [added, variance, movedBy] = [0, idea.variance, -1];
      let narrowest = -1;
      for (const [at, name] of names.entries()) {
        const cell = idea.groups.get(name);
        if (!cell || cell.people < least) break;
        narrowest = at;
        const step = steps[at];
        const found = step?.found.get(`${id} ${name}`);
        if (!step || !found || step.between === 0) continue;
        const drawn = step.between / (step.between + found.variance);
        added += drawn * found.apart;
        variance += (1 - drawn) * step.between;
        movedBy = at;
      }
      const effect = guideline.value * strongEffect + idea.shift + added;
      const group = narrowest < 0 ? undefined : idea.groups.get(names[narrowest] ?? "");
      return {
        value: Math.max(0, Math.min(mostLearned, effect / strongEffect)),
        spread: Math.sqrt(variance) / strongEffect,
        people: inFives(idea.all.people),
        helped: helpedOf(idea.all, least),
        similar: group
          ? {
              people: inFives(group.people),
              helped: helpedOf(group, least),
              alikeIn: likenessSteps.slice(0, narrowest + 1),
              moves: movedBy >= 0 && Math.abs(added) > 1e-9,
            }
          : null,
      };
    },
  };
}

type Cells = ReadonlyMap<string, { readonly all: Cell; readonly groups: Map<string, Cell> }>;

function cellsOf(gains: readonly Gain[]): Cells {
  const cells = new Map<string, { all: Cell; groups: Map<string, Cell> }>();
  for (const gain of gains) {
    const { intervention, like } = gain.outcome;
    const idea = cells.get(intervention) ?? { all: emptyCell(), groups: new Map<string, Cell>() };
    cells.set(intervention, idea);
    addTo(idea.all, gain);
    for (const name of groupsOf(like)) {
      const cell = idea.groups.get(name) ?? emptyCell();
      idea.groups.set(name, cell);
      addTo(cell, gain);
    }
  }
  return cells;
}

function emptyCell(): Cell {
  return { weight: 0, squares: 0, sum: 0, seen: 0, people: 0, said: 0, helped: 0 };
}

function addTo(cell: Cell, { outcome, gain, weight }: Gain): void {
  cell.people += 1;
  if (outcome.helpful !== null) {
    cell.said += 1;
    if (outcome.helpful >= 4 && !outcome.adverse) cell.helped += 1;
  }
  if (gain === null) return;
  cell.seen += 1;
  cell.weight += weight;
  cell.squares += weight * weight;
  cell.sum += weight * gain;
}

function meanOf({ sum, weight }: Cell): number {
  return weight === 0 ? 0 : sum / weight;
}

/** People as if all were as recent as the most recent. */
function counted({ weight, squares }: Cell): number {
  return squares === 0 ? 0 : (weight * weight) / squares;
}

/** Variance of gains among people who tried the same. */
function noiseOf(gains: readonly Gain[], cells: Cells): number {
  let [sum, weights] = [0, 0];
  for (const { outcome, gain, weight } of gains) {
    if (gain === null) continue;
    const all = cells.get(outcome.intervention)?.all;
    sum += weight * (gain - (all ? meanOf(all) : 0)) ** 2;
    weights += weight;
  }
  return weights === 0 ? 1 : Math.max(0.05, sum / weights);
}

/** What an agency's outcomes add to guidelines for each idea, drawn to its family and to the guidelines. */
function shiftsOf(
  cells: Cells,
  inLibrary: ReadonlyMap<string, Intervention>,
  noise: number,
  least: number,
): ReadonlyMap<string, { shift: number; variance: number }> {
  const learnable = [...cells].flatMap(([id, { all }]) => {
    const intervention = inLibrary.get(id);
    if (!intervention || all.seen < least) return [];
    const guideline = generalEvidence(intervention);
    const missing = 1 - all.seen / all.people;
    return [
      {
        ...{ id, family: intervention.family, all, mean: meanOf(all) },
        expected: guideline.value * strongEffect,
        prior: (guideline.spread * strongEffect) ** 2,
        error: noise / counted(all) + (missing * hiddenByMissing) ** 2 + hiddenCauses ** 2,
      },
    ];
  });
  // Outcomes tell ideas apart; how good all of them are together only guidelines say, those they are surest of most.
  const sureness = learnable.map(({ prior, error }) => 1 / (prior + error));
  const allSure = sureness.reduce((sum, value) => sum + value, 0);
  const level =
    learnable.reduce((sum, { mean, expected }, at) => sum + (sureness[at] ?? 0) * (expected - mean), 0) / allSure;
  const shifts = new Map<string, { shift: number; variance: number }>();
  for (const family of Map.groupBy(learnable, (each) => each.family).values()) {
    const prior = family.reduce((sum, each) => sum + each.prior, 0) / family.length / 2;
    const off = family.map(({ mean, expected }) => mean + level - expected);
    const precisions = family.map((each) => 1 / (each.prior / 2 + each.error));
    const precision = precisions.reduce((sum, value) => sum + value, 1 / prior);
    const shared = off.reduce((sum, value, at) => sum + value * (precisions[at] ?? 0), 0) / precision;
    for (const [at, { id, prior: own, error }] of family.entries()) {
      const drawn = own / 2 / (own / 2 + error);
      shifts.set(id, {
        shift: shared + drawn * ((off[at] ?? 0) - shared),
        variance: (1 - drawn) * (own / 2) + (1 - drawn) ** 2 / precision + drawn ** 2 / allSure,
      });
    }
  }
  return shifts;
}

type Step = {
  /** How much ideas differ by the groups of this step, beyond the step before: a variance, 0 where it may be chance. */
  readonly between: number;
  readonly found: ReadonlyMap<string, { readonly apart: number; readonly variance: number }>;
};

/** For each step of likeness, how far ideas fare otherwise in a group than groups and ideas do on the whole. */
function stepsOf(gains: readonly Gain[], cells: Cells, noise: number, least: number): readonly Step[] {
  // What a group does whatever it tries is no reason for one idea rather than another.
  const groups = new Map<string, { sum: number; weight: number; squares: number }>();
  for (const { outcome, gain, weight } of gains) {
    const all = cells.get(outcome.intervention)?.all;
    if (gain === null || !all) continue;
    for (const name of groupsOf(outcome.like)) {
      const group = groups.get(name) ?? { sum: 0, weight: 0, squares: 0 };
      group.sum += weight * (gain - meanOf(all));
      group.weight += weight;
      group.squares += weight * weight;
      groups.set(name, group);
    }
  }
  const steps: Step[] = [];
  const apartIn = new Map<string, number>();
  for (const [at] of likenessSteps.entries()) {
    const found = new Map<string, { apart: number; variance: number }>();
    for (const [id, { all, groups: own }] of cells)
      for (const [name, cell] of own) {
        if (name.split("/").length - 2 !== at || cell.seen < least || all.seen < least) continue;
        const group = groups.get(name);
        if (!group) continue;
        const whole = meanOf(cell) - meanOf(all) - group.sum / group.weight;
        apartIn.set(`${id} ${name}`, whole);
        const wider = at === 0 ? all : own.get(widerOf(name));
        if (!wider) continue;
        const ofGroup = (group.weight * group.weight) / group.squares;
        const variance = (noise / counted(cell)) * (1 - counted(cell) / counted(wider)) * (1 - counted(cell) / ofGroup);
        // A group that is all there is says nothing of what is special about it.
        if (!(variance > 1e-6)) continue;
        found.set(`${id} ${name}`, { apart: whole - (apartIn.get(`${id} ${widerOf(name)}`) ?? 0), variance });
      }
    steps.push({ between: betweenOf([...found.values()]), found });
  }
  return steps;
}

function widerOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/", name.length - 2) + 1);
}

/** Variance beyond chance (DerSimonian and Laird), or 0 where chance could have done it. */
function betweenOf(found: readonly { apart: number; variance: number }[]): number {
  const q = found.reduce((sum, { apart, variance }) => sum + (apart * apart) / variance, 0);
  if (found.length < 3 || chanceOfMore(q, found.length) > chanceOfNone) return 0;
  const weight = found.reduce((sum, { variance }) => sum + 1 / variance, 0);
  return Math.max(0, (q - found.length) / weight);
}

function helpedOf({ said, helped }: Cell, least: number): number | null {
  // Never "nobody" or "everybody": that would tell on each of them.
  return said < least ? null : Math.max(0.1, Math.min(0.9, Math.round((10 * helped) / said) / 10));
}

function inFives(people: number): number {
  return Math.floor(people / 5) * 5;
}
