import type { CalmGate, CalmStep, CalmTool, CalmToolId } from "../../../content/schema.ts";

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

/** Other tools to offer: those a gate names, else all; never the one at hand, and first those without a gate. */
export function othersFor(
  tools: readonly CalmTool[],
  current: CalmToolId,
  named: readonly CalmToolId[] = [],
): CalmTool[] {
  const offered = tools.filter(({ id }) => id !== current && (named.length === 0 || named.includes(id)));
  const rank = (tool: CalmTool) => (named.length > 0 ? named.indexOf(tool.id) : tool.gates.length);
  return offered.sort((a, b) => rank(a) - rank(b));
}

/** One finished use, with both answers. `at` in ms since 1970. */
export type Use = { readonly tool: CalmToolId; readonly before: number; readonly after: number; readonly at: number };

/** A difference below this is called "about the same". */
const clearChange = 1;
const usesForAPicture = 3;
const usesKept = 60;

export type Helped = {
  readonly tool: CalmToolId;
  readonly change: "lower" | "same" | "higher";
  /** Rounded means, 0 to 10. */
  readonly before: number;
  readonly after: number;
  readonly times: number;
};

/** What helped, from the third use of a tool on; what lowered it most comes first. Before that it would be chance. */
export function whatHelped(uses: readonly Use[]): Helped[] {
  return [...new Set(uses.map(({ tool }) => tool))]
    .map((tool) => ({ tool, own: uses.filter((use) => use.tool === tool) }))
    .filter(({ own }) => own.length >= usesForAPicture)
    .map(({ tool, own }) => {
      const mean = (value: (use: Use) => number) => own.reduce((sum, use) => sum + value(use), 0) / own.length;
      const [before, after] = [mean((use) => use.before), mean((use) => use.after)];
      const drop = before - after;
      const change: Helped["change"] = drop >= clearChange ? "lower" : drop <= -clearChange ? "higher" : "same";
      return { drop, told: { tool, change, before: Math.round(before), after: Math.round(after), times: own.length } };
    })
    .sort((a, b) => b.drop - a.drop)
    .map(({ told }) => told);
}

/** Adds a use, newest last, and lets the oldest go. */
export function withUse(uses: readonly Use[], use: Use): Use[] {
  return [...uses, use].slice(-usesKept);
}

/** Reads back what a device kept; anything that does not look like a use is left out. */
export function usesFrom(text: string | null): Use[] {
  if (text === null) return [];
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isUse) : [];
  } catch {
    return [];
  }
}

function isUse(value: unknown): value is Use {
  if (typeof value !== "object" || value === null) return false;
  const { tool, before, after, at } = value as Partial<Record<keyof Use, unknown>>;
  const felt = (number: unknown) => typeof number === "number" && number >= 0 && number <= 10;
  return typeof tool === "string" && felt(before) && felt(after) && typeof at === "number";
}
