/** Runs an analyser over labelled lines and measures it, in all and by group. */
import type { Estimate } from "@mooring/language";
import type { Evaluated, Metrics } from "./evaluated.ts";
import type { BadLine, LabelledLine } from "./labelled-lines.ts";

export type Report = {
  readonly analyser: string;
  readonly version: string;
  readonly digest: string;
  /** Lines evaluated. */
  readonly n: number;
  readonly metrics: Metrics;
  readonly groups: Record<string, Metrics>;
};

export type Evaluation = {
  readonly report: Report;
  /** One record a line evaluated, in order. */
  readonly predictions: Record<string, unknown>[];
  /** Lines whose label did not fit. */
  readonly unlabelled: BadLine[];
  readonly labelsWanted: string;
};

/** Prepares the evaluation of one analyser. */
export function evaluateWith<Label, Answer>(
  analyser: Evaluated<Label, Answer>,
): (lines: readonly LabelledLine[]) => Promise<Evaluation> {
  return async (lines) => {
    const pairs: { line: LabelledLine; label: Label; answer: Answer }[] = [];
    const unlabelled: BadLine[] = [];
    for (const line of lines) {
      const label = analyser.readLabel(line.labels);
      if (typeof label === "string") unlabelled.push({ line: line.number, problem: label });
      else pairs.push({ line, label, answer: await analyser.run(line) });
    }
    const groups = new Map<string, typeof pairs>();
    for (const pair of pairs) {
      const { group, slices } = pair.line;
      for (const name of [...(group === undefined ? [] : [group]), ...slices.map((slice) => `slice ${slice}`)]) {
        const held = groups.get(name);
        if (held === undefined) groups.set(name, [pair]);
        else held.push(pair);
      }
    }
    const byName = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      report: {
        analyser: analyser.id,
        version: analyser.version,
        digest: analyser.digest,
        n: pairs.length,
        metrics: measured(analyser.measure(pairs)),
        groups: Object.fromEntries(byName.map(([group, members]) => [group, measured(analyser.measure(members))])),
      },
      predictions: pairs.map(({ line, answer }) => ({ id: line.id, ...analyser.prediction(answer) })),
      unlabelled,
      labelsWanted: analyser.labelsWanted,
    };
  };
}

/** Drops what the lines cannot tell (an AUC without positives, say): a missing number is better than a made-up one. */
function measured(metrics: Metrics): Metrics {
  const known: Record<string, Estimate> = {};
  for (const [name, { value, low, high, n }] of Object.entries(metrics)) {
    if (Number.isFinite(value)) known[name] = { value, low, high, n };
  }
  return known;
}
