import {
  type Change,
  type Condition,
  changesBetween,
  type FactEntry,
  type Reason,
  type Standing,
  type Titles,
} from "@mooring/guardrails";
import type { Column, Effect, ReasonStep } from "./contract.ts";

/** Situations an agency meets, beside what it says about itself; the columns of the matrix. */
export const columns: readonly Column[] = [
  {
    id: "adult",
    title: { en: "Adult, support and advocacy", es: "Persona adulta, apoyo y defensa" },
    situation: { age_band: ["adult"], service_type: ["case-management", "advocacy"], ...usual() },
  },
  {
    id: "therapy",
    title: { en: "Adult, therapy", es: "Persona adulta, terapia" },
    situation: { age_band: ["adult"], service_type: ["therapy"], ...usual() },
  },
  {
    id: "young",
    title: { en: "13 to 17 years old", es: "De 13 a 17 años" },
    situation: { age_band: ["13-17"], ...usual(["minor"]) },
  },
  {
    id: "child",
    title: { en: "Under 13", es: "Menos de 13 años" },
    situation: { age_band: ["under-13"], ...usual(["minor"]) },
  },
  {
    id: "substance-use",
    title: { en: "Substance use record", es: "Expediente de consumo de sustancias" },
    situation: { age_band: ["adult"], ...usual(["part2"]) },
  },
  {
    id: "outside",
    title: { en: "Model outside the house", es: "Modelo fuera de la casa" },
    situation: { age_band: ["adult"], ...usual(), where: ["outside"] },
  },
];

function usual(data: string[] = ["plain"]): Record<string, string[]> {
  return {
    data,
    where: ["house"],
    consent: ["given"],
    review: ["planned"],
    recipient: ["named-release"],
    employer_view: ["own"],
  };
}

/** A chain of reasons as steps, each under what it explains. */
export function stepsOf(reasons: readonly Reason[], depth = 0): ReasonStep[] {
  return reasons.flatMap((reason): ReasonStep[] => {
    const step = { depth, kind: reason.kind, capability: null, obligation: null, rules: [] };
    if (reason.kind === "forbidden") return [{ ...step, rules: [...reason.rules] }];
    if (reason.kind === "needs")
      return [{ ...step, capability: reason.capability }, ...stepsOf(reason.because, depth + 1)];
    if (reason.kind === "contradiction") {
      const { capability, obligation, rules } = reason;
      return [{ ...step, capability, obligation, rules: [...rules] }, ...stepsOf(reason.because, depth + 1)];
    }
    return [step];
  });
}

const joints = { en: { and: " and ", or: " or ", may: "may be" }, es: { and: " y ", or: " o ", may: "puede ser" } };

/** A condition in plain words: "Where the person is now may be Illinois or Nevada". */
export function conditionWords(condition: Condition | null, facts: readonly FactEntry[]): Titles | null {
  if (condition === null) return null;
  return { en: wordsOf(condition, facts, "en"), es: wordsOf(condition, facts, "es") };
}

function wordsOf(condition: Condition, facts: readonly FactEntry[], language: "en" | "es", inner = false): string {
  const { and, or, may } = joints[language];
  if (condition.kind === "has") {
    const fact = facts.find(({ id }) => id === condition.fact);
    const titles = condition.values.map(
      (value) => fact?.values.find(({ id }) => id === value)?.title[language] ?? value,
    );
    return `${fact?.title[language] ?? condition.fact} ${may} ${titles.join(or)}`;
  }
  const parts = condition.of.map((part) => wordsOf(part, facts, language, true));
  const joined = parts.join(condition.kind === "all" ? `;${and}` : `;${or}`);
  return inner && parts.length > 1 ? `(${joined})` : joined;
}

type Standings = ReadonlyMap<string, Standing>;

/** What would change, each thing once, with the situations in which it would. */
export function effectsBetween(cells: readonly { column: string; before: Standings; after: Standings }[]): Effect[] {
  const effects = new Map<string, Effect>();
  for (const { column, before, after } of cells)
    for (const change of changesBetween(before, after)) {
      const effect = effectOf(change);
      const key = JSON.stringify(effect);
      const known = effects.get(key) ?? { ...effect, situations: [] };
      effects.set(key, { ...known, situations: [...known.situations, column] });
    }
  return [...effects.values()];
}

function effectOf(change: Change): Effect {
  const { kind, capability } = change;
  const effect = { kind, capability, obligation: null, from: null, to: null, situations: [] };
  if (change.kind === "tightens" || change.kind === "loosens")
    return { ...effect, obligation: change.obligation, from: change.from, to: change.to };
  if (change.kind === "adds") return { ...effect, obligation: change.obligation.kind, to: change.obligation.amount };
  if (change.kind === "drops") return { ...effect, obligation: change.obligation.kind, from: change.obligation.amount };
  return effect;
}
