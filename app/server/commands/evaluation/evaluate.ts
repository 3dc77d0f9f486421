/** Runs an analyser over labelled lines and measures it, in all and by group. */
import type { Estimate } from "@mooring/language";
import type { Evaluated, Metrics } from "./evaluated.ts";
import { type BadLine, type LabelledLine, readLabelledLines } from "./labelled-lines.ts";

export type Report = {
  readonly analyser: string;
  readonly version: string;
  readonly digest: string;
  /** Lines evaluated. */
  readonly n: number;
  readonly metrics: Metrics;
  readonly groups: Record<string, Metrics>;
  /** What has to be known to read the numbers. */
  readonly notes?: readonly string[];
  /** Numbers that are no single value, such as what was stated beside what happened. */
  readonly tables?: Record<string, readonly Record<string, number>[]>;
};

export type Evaluation = {
  readonly report: Report;
  /** One record a line evaluated, in order. */
  readonly predictions: Record<string, unknown>[];
  /** Lines that could not be read, or whose label did not fit. */
  readonly leftOut: BadLine[];
  /** What a line needs, for people: shown when none has it. */
  readonly wanted: string;
};

/** Evaluates the content of a file. What its lines look like is the analyser's own. */
export type Evaluate = (content: string) => Promise<Evaluation>;

/** Prepares the evaluation of an analyser that answers one labelled text at a time. */
export function evaluateWith<Label, Answer>(analyser: Evaluated<Label, Answer>): Evaluate {
  return async (content) => {
    const { lines, bad } = readLabelledLines(content);
    const pairs: { line: LabelledLine; label: Label; answer: Answer }[] = [];
    const unlabelled: BadLine[] = [];
    for (const line of lines) {
      const label = analyser.readLabel(line.labels);
      if (typeof label === "string") unlabelled.push({ line: line.number, problem: label });
      else pairs.push({ line, label, answer: await analyser.run(line) });
    }
    analyser.settle?.(pairs.map(({ label }) => label)).forEach((label, at) => {
      (pairs[at] as (typeof pairs)[number]).label = label;
    });
    const groups = new Map<string, typeof pairs>();
    for (const pair of pairs) {
      const { group, slices } = pair.line;
      const names = [...(group === undefined ? [] : [group]), ...slices.map((slice) => `slice ${slice}`)];
      for (const name of [...names, ...(analyser.groupsOf?.(pair.line) ?? [])]) {
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
        metrics: known(analyser.measure(pairs)),
        groups: Object.fromEntries(byName.map(([group, members]) => [group, known(analyser.measure(members))])),
      },
      predictions: pairs.map(({ line, answer }) => ({ id: line.id, ...analyser.prediction(answer) })),
      leftOut: [...bad, ...unlabelled],
      wanted: `a "text" and ${analyser.labelsWanted}`,
    };
  };
}

/** Drops what the lines cannot tell (an AUC without positives, say): a missing number is better than a made-up one. */
export function known(metrics: Metrics): Metrics {
  const told: Record<string, Estimate> = {};
  for (const [name, { value, low, high, n }] of Object.entries(metrics)) {
    if (Number.isFinite(value)) told[name] = { value, low, high, n };
  }
  return told;
}
