import type { CrisisModel, SemanticValues } from "./model/model.ts";
import { readRules } from "./rules.ts";
import { levelOf } from "./score.ts";
import type { Span, Triage, TriageOptions } from "./types.ts";

export type TriageWith = TriageOptions & {
  /** Without it the rules stand alone. */
  readonly model?: CrisisModel;
  /** What a text encoder made of the same text, where there is one. */
  readonly semantic?: SemanticValues;
};

/**
 * Looks for danger in a text: rules, and a model where one is given. The model may raise what the rules say, never lower
 * it. Pure, never throws; the same in browser and server.
 */
export function triage(text: string, options: TriageWith = {}): Triage {
  const rules = readRules(text, options);
  if (options.model === undefined) return rules;
  const reading = options.model.read(text, rules, options);
  if (reading.score <= rules.score) return rules;
  const level = levelOf(reading.score);
  if (level === "none") return { ...rules, score: reading.score };
  const kinds = [...new Set([...rules.kinds, ...reading.kinds])];
  const known = new Set(rules.spans.map(({ start, end }) => `${start} ${end}`));
  const spans: Span[] = [
    ...rules.spans,
    ...reading.spans.filter(({ start, end }) => !known.has(`${start} ${end}`)),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return { level, score: reading.score, kinds, spans, setAside: rules.setAside };
}
