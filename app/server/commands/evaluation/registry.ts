/** Every analyser that can be evaluated. A new one adds a file beside this one and a line here. */
import { type Evaluate, evaluateWith } from "./evaluate.ts";

export type Registered = {
  readonly id: string;
  readonly shortName: string;
  /** Loaded only when asked for. */
  readonly load: () => Promise<Evaluate>;
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
    id: "forecast",
    shortName: "forecast",
    load: async () => (await import("./forecast.ts")).evaluateForecast,
  },
  {
    id: "journal-distress",
    shortName: "distress",
    load: async () => evaluateWith((await import("./journal-distress.ts")).journalDistress),
  },
  {
    id: "journal-themes",
    shortName: "themes",
    load: async () => evaluateWith((await import("./themes.ts")).journalThemes),
  },
];

/** The analyser with this id or short name. */
export function findAnalyser(name: string): Registered | undefined {
  return REGISTRY.find(({ id, shortName }) => id === name || shortName === name);
}
