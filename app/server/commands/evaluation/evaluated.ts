import type { Estimate } from "@mooring/language";
import type { LabelledLine } from "./labelled-lines.ts";

/** Metric values by name. Values that cannot be known from the lines given are left out. */
export type Metrics = Record<string, Estimate>;

/** What one analyser needs so that it can be evaluated. `Label` and `Answer` are its own. */
export type Evaluated<Label, Answer> = {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  /** What a label looks like, for people: shown when none fits. */
  readonly labelsWanted: string;
  /** The label of a line, or a sentence about what is missing. */
  readonly readLabel: (labels: LabelledLine["labels"]) => Label | string;
  /** Looks at the labels of the whole file at once, where one alone does not tell what is meant by it. Same order, same length. */
  readonly settle?: (labels: readonly Label[]) => readonly Label[];
  readonly run: (line: LabelledLine) => Answer | Promise<Answer>;
  /** Groups to measure on their own, beside those the line names itself. */
  readonly groupsOf?: (line: LabelledLine) => readonly string[];
  /** What `--predictions` writes for a line, beside its id. */
  readonly prediction: (answer: Answer) => Record<string, unknown>;
  readonly measure: (pairs: readonly { label: Label; answer: Answer }[]) => Metrics;
};
