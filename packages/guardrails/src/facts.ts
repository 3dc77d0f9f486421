import type { Condition, FactEntry, Facts } from "./types.ts";

/** What is known of a situation; a fact left out, or `unknown`, may be anything. */
export type Known = Readonly<Record<string, readonly string[] | "unknown" | undefined>>;

/** The values each fact may have: what is not known may be all of its values. Values outside the vocabulary may be any. */
export function possibleFacts(vocabulary: readonly FactEntry[], known: Known): Facts {
  return Object.fromEntries(
    vocabulary.map(({ id, values }) => {
      const all = values.map((value) => value.id);
      const given = known[id];
      if (given === undefined || given === "unknown") return [id, all];
      return [id, given.every((value) => all.includes(value)) ? [...new Set(given)].sort() : all];
    }),
  );
}

/** A vector's situation: what it leaves out has its neutral value. */
export function neutralFacts(vocabulary: readonly FactEntry[], given: Known): Facts {
  const known = Object.fromEntries(vocabulary.map(({ id, neutral }) => [id, given[id] ?? neutral]));
  return possibleFacts(vocabulary, known);
}

export function holds(condition: Condition | null, facts: Facts): boolean {
  if (condition === null) return true;
  if (condition.kind === "has")
    return condition.values.some((value) => facts[condition.fact]?.includes(value) === true);
  if (condition.kind === "all") return condition.of.every((part) => holds(part, facts));
  return condition.of.some((part) => holds(part, facts));
}

/** Every fact and value a condition asks about. */
export function asked(condition: Condition | null): { fact: string; value: string }[] {
  if (condition === null) return [];
  if (condition.kind === "has") return condition.values.map((value) => ({ fact: condition.fact, value }));
  return condition.of.flatMap(asked);
}
