import type { Need } from "@mooring/recommend";
import type { Saying } from "./needs.ts";

/** A finished set of questions: its sum, and the answers to single ones as numbers, by their key in the form. */
export type Measured = {
  readonly instrument: string;
  readonly at: number;
  readonly total: number | null;
  readonly items: Readonly<Record<string, number>>;
};

type Part = { need: Need; items: readonly string[]; each: number } | { need: Need; total: number };

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));

/**
 * Which questions say what about which need. `each` is the highest answer of one question; `total` the highest sum.
 * Clusters of the PCL-5 and ITQ as their authors number them; the others by their whole.
 */
const parts: Readonly<Record<string, readonly Part[]>> = {
  "pcl-5": [
    { need: "intrusion", items: span(1, 5), each: 4 },
    { need: "avoidance", items: span(6, 7), each: 4 },
    { need: "negative-mood", items: span(8, 14), each: 4 },
    { need: "arousal", items: span(15, 19), each: 4 },
    { need: "sleep", items: ["20"], each: 4 },
  ],
  "phq-9": [
    { need: "depression", total: 27 },
    { need: "sleep", items: ["3"], each: 3 },
  ],
  "gad-7": [{ need: "anxiety", total: 21 }],
  "audit-c": [{ need: "alcohol-drugs", total: 12 }],
  itq: [
    { need: "emotion", items: ["c1", "c2"], each: 4 },
    { need: "relationships", items: ["c5", "c6"], each: 4 },
  ],
};

/** What answers say about needs. A question that was left out makes its part unknown, never 0. */
export function sayingsOf({ instrument, at, total, items }: Measured): Saying[] {
  const told = (need: Need, value: number): Saying => ({ need, value, at, by: "answers", what: instrument });
  if (instrument === "hark") return total === null ? [] : [told("safety", total >= 1 ? 1 : 0)];
  if (instrument === "asq") return asqSays(items).map((value) => told("safety", value));
  return (parts[instrument] ?? []).flatMap((part) => {
    if ("total" in part) return total === null ? [] : [told(part.need, Math.min(1, total / part.total))];
    const values = part.items.map((key) => items[key]).filter((value) => value !== undefined);
    if (values.length < part.items.length) return [];
    return [told(part.need, Math.min(1, values.reduce((sum, value) => sum + value, 0) / values.length / part.each))];
  });
}

/** Any yes is a yes; all of the first four answered no is a no; anything else says nothing. */
function asqSays(items: Measured["items"]): number[] {
  if (Object.values(items).some((value) => value >= 1)) return [1];
  return ["1", "2", "3", "4"].every((key) => items[key] === 0) ? [0] : [];
}
