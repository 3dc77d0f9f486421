import type { CalmGate, CalmStep, CalmTool, CalmToolId } from "../../../../content/schema-calm.ts";

/** One screen of a tool. Every screen leads on; none is a dead end. */
export type Station =
  | { readonly kind: "gate"; readonly gate: CalmGate }
  | { readonly kind: "before"; readonly question: string }
  | { readonly kind: "step"; readonly step: CalmStep; readonly at: number; readonly of: number }
  | { readonly kind: "closing" }
  | { readonly kind: "after"; readonly question: string }
  | { readonly kind: "end" };

/** A strength from 0 (calm) to 10 (the most); null: not told. */
export type Felt = number | null;

/**
 * The screens of a tool in order. Without an answer before, nobody is asked after: there would be nothing to compare.
 *
 * @param before what was answered before; null when skipped or not asked yet
 */
export function stationsOf(tool: CalmTool, before: Felt): Station[] {
  const asksAfter = tool.after !== undefined && before !== null;
  return [
    ...tool.gates.map((gate): Station => ({ kind: "gate", gate })),
    ...(tool.before === undefined ? [] : [{ kind: "before", question: tool.before } satisfies Station]),
    ...tool.steps.map((step, index): Station => ({ kind: "step", step, at: index + 1, of: tool.steps.length })),
    { kind: "closing" },
    ...(asksAfter && tool.after !== undefined ? [{ kind: "after", question: tool.after } satisfies Station] : []),
    ...(asksAfter ? [{ kind: "end" } satisfies Station] : []),
  ];
}

export type GateAnswer = "yes" | "no" | "not-sure";

/** Where a gate leads: onward, or to gentler tools. Not being sure is treated with the same care as yes. */
export function leadsElsewhere(answer: GateAnswer): boolean {
  return answer !== "no";
}

/**
 * Other tools to offer: those a gate names, in its order; else all, first those without a gate, and of these what is
 * good for the same. Never the one at hand.
 */
export function othersFor(
  tools: readonly CalmTool[],
  current: CalmToolId,
  named: readonly CalmToolId[] = [],
): CalmTool[] {
  const offered = tools.filter(({ id }) => id !== current && (named.length === 0 || named.includes(id)));
  if (named.length > 0) return offered.sort((a, b) => named.indexOf(a.id) - named.indexOf(b.id));
  const own = tools.find(({ id }) => id === current)?.tags ?? [];
  const shared = ({ tags }: CalmTool) => tags.filter((tag) => own.includes(tag)).length;
  return offered.sort((a, b) => a.gates.length - b.gates.length || shared(b) - shared(a));
}
