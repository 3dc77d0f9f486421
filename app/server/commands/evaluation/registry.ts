/** Every analyser that can be evaluated. A new one adds a file beside this one and a line here. */
import { type Evaluation, evaluateWith } from "./evaluate.ts";
import type { LabelledLine } from "./labelled-lines.ts";

export type Registered = {
  readonly id: string;
  readonly shortName: string;
  /** Loaded only when asked for. */
  readonly load: () => Promise<(lines: readonly LabelledLine[]) => Promise<Evaluation>>;
};

export const REGISTRY: readonly Registered[] = [
  {
    id: "companion-intent",
    shortName: "intent",
    load: async () => evaluateWith(await (await import("./companion-intent.ts")).openCompanionIntent()),
  },
  {
    id: "crisis-triage",
    shortName: "crisis",
    load: async () => evaluateWith((await import("./crisis-triage.ts")).crisisTriage),
  },
  {
    id: "journal-distress",
    shortName: "distress",
    load: async () => evaluateWith((await import("./journal-distress.ts")).journalDistress),
  },
];

/** The analyser with this id or short name. */
export function findAnalyser(name: string): Registered | undefined {
  return REGISTRY.find(({ id, shortName }) => id === name || shortName === name);
}
