import type { Complain } from "./reading.ts";
import { fieldsOf, isObject } from "./reading.ts";
import type { Answers, Truth } from "./types.ts";

/**
 * A rule over answers and scores, as a sidecar words it:
 *
 * ```yaml
 * all:
 *   - { atLeast: 1, of: ["1", "2", "3", "4", "5"], from: 2 }   # at least one of these answered with 2 or more
 *   - { scale: total, from: 31 }
 *   - { not: { rule: dso } }
 * ```
 */
export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | {
      readonly kind: "count";
      readonly atLeast: number;
      readonly atMost: number;
      readonly items: readonly string[];
      readonly from: number;
      readonly to: number;
      readonly orDeclined: boolean;
    }
  | { readonly kind: "scale"; readonly scale: string; readonly from: number; readonly to: number }
  | { readonly kind: "rule"; readonly rule: string };

/** What a condition may look at. */
export type Situation = {
  readonly answers: Answers;
  /** Items that are not asked (a gate is shut) are known to be answered with nothing. */
  readonly notAsked: ReadonlySet<string>;
  readonly scaleValue: (key: string) => number | null;
  readonly ruleTruth: (key: string) => Truth;
};

/** Unanswered questions make a result unknown only where their answer could still change it (Kleene's three values). */
export function holds(condition: Condition, situation: Situation): Truth {
  switch (condition.kind) {
    case "all":
      return least(condition.of.map((each) => holds(each, situation)));
    case "any":
      return opposite(least(condition.of.map((each) => opposite(holds(each, situation)))));
    case "not":
      return opposite(holds(condition.of, situation));
    case "rule":
      return situation.ruleTruth(condition.rule);
    case "scale": {
      const value = situation.scaleValue(condition.scale);
      return value === null ? "unknown" : value >= condition.from && value <= condition.to ? "yes" : "no";
    }
    case "count":
      return counted(condition, situation);
  }
}

function counted(condition: Extract<Condition, { kind: "count" }>, { answers, notAsked }: Situation): Truth {
  let certain = 0;
  let open = 0;
  for (const linkId of condition.items) {
    const answer = answers.get(linkId);
    if (typeof answer === "number") certain += answer >= condition.from && answer <= condition.to ? 1 : 0;
    else if (answer === "declined" && condition.orDeclined) certain += 1;
    else if (!notAsked.has(linkId)) open += 1;
  }
  const { atLeast, atMost } = condition;
  if (certain >= atLeast && certain + open <= atMost) return "yes";
  return certain + open < atLeast || certain > atMost ? "no" : "unknown";
}

function least(truths: readonly Truth[]): Truth {
  if (truths.includes("no")) return "no";
  return truths.includes("unknown") ? "unknown" : "yes";
}

function opposite(truth: Truth): Truth {
  return truth === "unknown" ? "unknown" : truth === "yes" ? "no" : "yes";
}

/** Everything a condition names, so that names nobody knows are found when the file is read. */
export function namesIn(condition: Condition): { items: string[]; scales: string[]; rules: string[] } {
  if (condition.kind === "count") return { items: [...condition.items], scales: [], rules: [] };
  if (condition.kind === "scale") return { items: [], scales: [condition.scale], rules: [] };
  if (condition.kind === "rule") return { items: [], scales: [], rules: [condition.rule] };
  const inner = (condition.kind === "not" ? [condition.of] : condition.of).map(namesIn);
  return {
    items: inner.flatMap(({ items }) => items),
    scales: inner.flatMap(({ scales }) => scales),
    rules: inner.flatMap(({ rules }) => rules),
  };
}

const none: Condition = { kind: "all", of: [] };

/** Reads one condition as parsed from a file. Deeper than `depth` levels is refused. */
export function readCondition(
  value: unknown,
  at: readonly (string | number)[],
  complain: Complain,
  depth = 6,
): Condition {
  if (!isObject(value) || depth === 0) {
    complain("wrong-kind", at, "a rule belongs here: all, any, not, scale, rule, or a count of answers");
    return none;
  }
  const read = fieldsOf(value, at, complain);
  const inner = (key: string) => read.each(key, (item, place) => readCondition(item, place, complain, depth - 1));
  const condition = ((): Condition => {
    for (const kind of ["all", "any"] as const)
      if (read.isThere(kind)) {
        const of = inner(kind);
        if (of.length === 0) complain("missing", [...at, kind], `"${kind}" lists at least one rule`);
        return { kind, of };
      }
    if (read.isThere("not"))
      return { kind: "not", of: readCondition(read.take("not"), [...at, "not"], complain, depth - 1) };
    if (read.isThere("rule")) return { kind: "rule", rule: read.text("rule") };
    const from = read.numberOrNull("from") ?? Number.NEGATIVE_INFINITY;
    const to = read.numberOrNull("to") ?? Number.POSITIVE_INFINITY;
    if (read.isThere("scale")) return { kind: "scale", scale: read.text("scale"), from, to };
    const items = read.texts("of");
    if (items.length === 0) complain("missing", [...at, "of"], `"of" names the questions that are counted`);
    const atLeast = read.numberOrNull("atLeast") ?? 0;
    const atMost = read.numberOrNull("atMost") ?? Number.POSITIVE_INFINITY;
    if (atLeast > items.length || atLeast > atMost || (atLeast <= 0 && atMost >= items.length))
      complain("wrong-kind", at, "this count is always the same: look at atLeast and atMost");
    return { kind: "count", atLeast, atMost, items, from, to, orDeclined: read.flag("orDeclined") };
  })();
  read.close();
  return condition;
}
