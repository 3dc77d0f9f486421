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

export const FIGURES: readonly Figure[] = [
  { name: "AUC, severity 2 or more", value: 0.851, low: 0.821, high: 0.872, n: 950, dataset: posts, date },
  { name: "AUC, severity 4 or more", value: 0.787, low: 0.748, high: 0.824, n: 950, dataset: posts, date },
  { name: "Quadratic kappa, severity 0-6", value: 0.593, n: 950, dataset: posts, date },
  {
    name: "Severity 4 or more, seen at moderate or above",
    value: 0.8602,
    low: 0.8031,
    high: 0.9028,
    n: 186,
    dataset: posts,
    date,
  },
  {
    name: "Severity 4 or more, seen at high or above",
    value: 0.6774,
    low: 0.6072,
    high: 0.7404,
    n: 186,
    dataset: posts,
    date,
  },
  {
    name: "Severity 0, alarm at moderate or above",
    value: 0.1166,
    low: 0.0842,
    high: 0.1592,
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
    value: 0.0007,
    low: 0.0001,
    high: 0.0038,
    n: 1472,
    dataset: "Lemotif, tuned on",
    date,
  },
  {
    name: "Ordinary sentences, alarm at moderate or above, first run",
    value: 0.0014,
    low: 0.0008,
    high: 0.0025,
    n: 9062,
    dataset: "EmoBank, unseen until then",
    date,
  },
  {
    name: "Short comments, alarm at moderate or above, first run",
    value: 0.0033,
    low: 0.0021,
    high: 0.0052,
    n: 5426,
    dataset: "GoEmotions dev, unseen until then",
    date,
  },
];
