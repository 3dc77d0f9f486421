import type { CalmToolId } from "../../../../content/schema-calm.ts";

/** One finished use, with both answers. `at` in ms since 1970. */
export type Use = { readonly tool: CalmToolId; readonly before: number; readonly after: number; readonly at: number };

/** A difference below this is called "about the same". */
const clearChange = 1;
const usesForAPicture = 3;
const usesKept = 200;

export type Helped = {
  readonly tool: CalmToolId;
  readonly change: "lower" | "same" | "higher";
  /** Rounded means, 0 to 10. */
  readonly before: number;
  readonly after: number;
  /** How much lower (above 0) or higher (below 0), between the rounded means. */
  readonly by: number;
  readonly times: number;
  /** In how many of these it went down at all. */
  readonly timesLower: number;
};

/** Tools used too few times to say anything of. */
export type TooFew = { readonly tool: CalmToolId; readonly times: number };

function byTool(uses: readonly Use[]): { tool: CalmToolId; own: Use[] }[] {
  return [...new Set(uses.map(({ tool }) => tool))].map((tool) => ({
    tool,
    own: uses.filter((use) => use.tool === tool),
  }));
}

/** Tools with one or two uses: nothing is said of them, for it would be chance. */
export function tooFewToSay(uses: readonly Use[]): TooFew[] {
  return byTool(uses)
    .filter(({ own }) => own.length < usesForAPicture)
    .map(({ tool, own }) => ({ tool, times: own.length }));
}

/** What helped, from the third use of a tool on; what lowered it most comes first. */
export function whatHelped(uses: readonly Use[]): Helped[] {
  return byTool(uses)
    .filter(({ own }) => own.length >= usesForAPicture)
    .map(({ tool, own }) => {
      const mean = (value: (use: Use) => number) => own.reduce((sum, use) => sum + value(use), 0) / own.length;
      const [before, after] = [mean((use) => use.before), mean((use) => use.after)];
      const drop = before - after;
      const change: Helped["change"] = drop >= clearChange ? "lower" : drop <= -clearChange ? "higher" : "same";
      const rounded = { before: Math.round(before), after: Math.round(after) };
      const timesLower = own.filter((use) => use.after < use.before).length;
      const by = rounded.before - rounded.after;
      return { drop, told: { tool, change, ...rounded, by, times: own.length, timesLower } };
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
