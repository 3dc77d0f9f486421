import type { CardFigure } from "../card.ts";

/** Written by `npm run train -- distress`; do not edit. */
export const distressFigures: readonly CardFigure[] = [
  {
    "name": "valence r",
    "value": 0.67,
    "low": 0.641,
    "high": 0.697,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "valence r, feeling words only",
    "value": 0.641,
    "low": 0.61,
    "high": 0.67,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC",
    "value": 0.896,
    "low": 0.872,
    "high": 0.919,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC, feeling words only",
    "value": 0.896,
    "low": 0.874,
    "high": 0.918,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress precision",
    "value": 0.722,
    "low": 0.662,
    "high": 0.775,
    "n": 241,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress recall",
    "value": 0.667,
    "low": 0.607,
    "high": 0.721,
    "n": 261,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress false-alarm rate",
    "value": 0.055,
    "low": 0.044,
    "high": 0.07,
    "n": 1212,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress calibration error",
    "value": 0.011,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "valence r, sentences long enough to read",
    "value": 0.575,
    "low": 0.53,
    "high": 0.616,
    "n": 940,
    "dataset": "EmoBank dev, never trained on, but used to choose how much each source counts",
    "date": "2026-11-22"
  },
  {
    "name": "valence r of VADER, for comparison",
    "value": 0.65,
    "low": 0.62,
    "high": 0.679,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "valence r of VADER, for comparison",
    "value": 0.441,
    "low": 0.388,
    "high": 0.492,
    "n": 940,
    "dataset": "EmoBank dev, never trained on, but used to choose how much each source counts",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC of VADER, for comparison",
    "value": 0.858,
    "low": 0.829,
    "high": 0.887,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC of VADER, for comparison",
    "value": 0.742,
    "low": 0.724,
    "high": 0.76,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress r",
    "value": 0.309,
    "low": 0.268,
    "high": 0.35,
    "n": 1860,
    "dataset": "Empathic Reactions essays, 10-fold by writer",
    "date": "2026-11-22"
  },
  {
    "name": "distress F1",
    "value": 0.743,
    "low": 0.727,
    "high": 0.759,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress precision",
    "value": 0.636,
    "low": 0.616,
    "high": 0.657,
    "n": 2090,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress recall",
    "value": 0.894,
    "low": 0.877,
    "high": 0.908,
    "n": 1488,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC",
    "value": 0.775,
    "low": 0.758,
    "high": 0.792,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress calibration error",
    "value": 0.105,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  }
];
