/** One measured figure; `low` and `high` bound the 95 % interval. How each was measured: README.md. */
export type Figure = {
  name: string;
  value: number;
  low?: number;
  high?: number;
  n: number;
  dataset: string;
  date: string;
};

const date = "2026-11-22";
/** Errors on these posts were read while the rules were written, so the figures flatter. */
const posts = "C-SSRS forum posts (av9ash/llm_cssrs_code), tuned on";

/** Lines written by the makers before the rules were run on them. */
const probes = "blind probes written by the makers";

export const FIGURES: readonly Figure[] = [
  { name: "AUC, severity 2 or more", value: 0.849, low: 0.825, high: 0.874, n: 950, dataset: posts, date },
  { name: "AUC, severity 4 or more", value: 0.792, low: 0.755, high: 0.828, n: 950, dataset: posts, date },
  { name: "Quadratic kappa over the five levels", value: 0.629, low: 0.586, high: 0.673, n: 950, dataset: posts, date },
  {
    name: "Severity 4 or more, seen at moderate or above",
    value: 0.871,
    low: 0.8152,
    high: 0.9117,
    n: 186,
    dataset: posts,
    date,
  },
  {
    name: "Severity 4 or more, seen at high or above",
    value: 0.6935,
    low: 0.6239,
    high: 0.7553,
    n: 186,
    dataset: posts,
    date,
  },
  {
    name: "Severity 0, alarm at moderate or above",
    value: 0.1272,
    low: 0.0933,
    high: 0.1711,
    n: 283,
    dataset: posts,
    date,
  },
  {
    name: "Exaggerations, alarm at moderate or above",
    value: 0,
    low: 0,
    high: 0.0106,
    n: 360,
    dataset: "HYPO, tuned on",
    date,
  },
  {
    name: "Ordinary journal entries, alarm at moderate or above",
    value: 0.0014,
    low: 0.0004,
    high: 0.0049,
    n: 1473,
    dataset: "Lemotif, tuned on",
    date,
  },
  {
    name: "Ordinary sentences, alarm at moderate or above",
    value: 0.0015,
    low: 0.0009,
    high: 0.0026,
    n: 9062,
    dataset: "EmoBank, errors read",
    date,
  },
  {
    name: "Short comments, alarm at moderate or above",
    value: 0.0015,
    low: 0.0007,
    high: 0.0029,
    n: 5426,
    dataset: "GoEmotions dev, errors read",
    date,
  },
  {
    name: "Danger hinted at without plain words, seen at moderate or above, first try",
    value: 0.15,
    low: 0.081,
    high: 0.2611,
    n: 60,
    dataset: probes,
    date,
  },
  {
    name: "Danger told plainly or hinted at, seen at moderate or above, first try",
    value: 0.55,
    low: 0.4249,
    high: 0.6691,
    n: 60,
    dataset: probes,
    date,
  },
  {
    name: "Danger told plainly or hinted at, seen at moderate or above, last round, first try",
    value: 0.4286,
    low: 0.2651,
    high: 0.6093,
    n: 28,
    dataset: probes,
    date,
  },
  {
    name: "Ordinary lines made to look alike, alarm at moderate or above, last round, first try",
    value: 0.1786,
    low: 0.0788,
    high: 0.3559,
    n: 28,
    dataset: probes,
    date,
  },
];
