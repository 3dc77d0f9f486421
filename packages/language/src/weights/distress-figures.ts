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
    "value": 0.912,
    "low": 0.891,
    "high": 0.933,
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
    "value": 0.731,
    "low": 0.672,
    "high": 0.783,
    "n": 242,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress recall",
    "value": 0.678,
    "low": 0.619,
    "high": 0.732,
    "n": 261,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress false-alarm rate",
    "value": 0.054,
    "low": 0.042,
    "high": 0.068,
    "n": 1212,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "ordinary pages at a chance of one half or more",
    "value": 0.031,
    "low": 0.022,
    "high": 0.042,
    "n": 1212,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-28"
  },
  {
    "name": "distress calibration error",
    "value": 0.021,
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
    "value": 0.397,
    "low": 0.358,
    "high": 0.434,
    "n": 1860,
    "dataset": "Empathic Reactions essays, 10-fold by writer",
    "date": "2026-11-28"
  },
  {
    "name": "distress F1",
    "value": 0.747,
    "low": 0.73,
    "high": 0.763,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress precision",
    "value": 0.656,
    "low": 0.635,
    "high": 0.677,
    "n": 1966,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress recall",
    "value": 0.867,
    "low": 0.849,
    "high": 0.883,
    "n": 1488,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress AUC",
    "value": 0.783,
    "low": 0.767,
    "high": 0.8,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  },
  {
    "name": "distress calibration error",
    "value": 0.043,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-28"
  }
];
