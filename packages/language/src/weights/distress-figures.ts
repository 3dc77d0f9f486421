import type { CardFigure } from "../card.ts";

/** Written by `npm run train -- distress`; do not edit. */
export const distressFigures: readonly CardFigure[] = [
  {
    "name": "valence r",
    "value": 0.667,
    "low": 0.638,
    "high": 0.694,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "valence r, feeling words only",
    "value": 0.641,
    "low": 0.61,
    "high": 0.67,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress AUC",
    "value": 0.916,
    "low": 0.896,
    "high": 0.936,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress AUC, feeling words only",
    "value": 0.896,
    "low": 0.874,
    "high": 0.918,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress precision",
    "value": 0.666,
    "low": 0.609,
    "high": 0.717,
    "n": 290,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress recall",
    "value": 0.739,
    "low": 0.683,
    "high": 0.789,
    "n": 261,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress false-alarm rate",
    "value": 0.08,
    "low": 0.066,
    "high": 0.097,
    "n": 1212,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "ordinary pages at a chance of one half or more",
    "value": 0.025,
    "low": 0.017,
    "high": 0.035,
    "n": 1212,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress calibration error",
    "value": 0.019,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "valence r, sentences long enough to read",
    "value": 0.593,
    "low": 0.55,
    "high": 0.633,
    "n": 940,
    "dataset": "EmoBank dev, never trained on, but used to choose how much each source counts",
    "date": "2026-11-28"
  },
  {
    "name": "valence r of VADER, for comparison",
    "value": 0.65,
    "low": 0.62,
    "high": 0.679,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "valence r of VADER, for comparison",
    "value": 0.441,
    "low": 0.388,
    "high": 0.492,
    "n": 940,
    "dataset": "EmoBank dev, never trained on, but used to choose how much each source counts",
    "date": "2026-11-28"
  },
  {
    "name": "distress AUC of VADER, for comparison",
    "value": 0.858,
    "low": 0.829,
    "high": 0.887,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress AUC of VADER, for comparison",
    "value": 0.742,
    "low": 0.724,
    "high": 0.76,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress r",
    "value": 0.394,
    "low": 0.355,
    "high": 0.432,
    "n": 1860,
    "dataset": "Empathic Reactions essays, 10-fold by writer",
    "date": "2026-11-28"
  },
  {
    "name": "distress F1",
    "value": 0.717,
    "low": 0.7,
    "high": 0.733,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress precision",
    "value": 0.585,
    "low": 0.565,
    "high": 0.605,
    "n": 2351,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress recall",
    "value": 0.925,
    "low": 0.91,
    "high": 0.937,
    "n": 1488,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress AUC",
    "value": 0.752,
    "low": 0.734,
    "high": 0.769,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress calibration error",
    "value": 0.031,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  }
];
