import type { CardFigure } from "../card.ts";

/** Written by `npm run train -- distress`; do not edit. */
export const distressFigures: readonly CardFigure[] = [
  {
    "name": "valence r",
    "value": 0.678,
    "low": 0.649,
    "high": 0.705,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "valence r, feeling words only",
    "value": 0.643,
    "low": 0.612,
    "high": 0.672,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC",
    "value": 0.895,
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
    "value": 0.738,
    "low": 0.677,
    "high": 0.791,
    "n": 229,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress recall",
    "value": 0.648,
    "low": 0.588,
    "high": 0.703,
    "n": 261,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress false-alarm rate",
    "value": 0.05,
    "low": 0.039,
    "high": 0.063,
    "n": 1212,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "distress calibration error",
    "value": 0.01,
    "n": 1473,
    "dataset": "Lemotif journals, 5-fold, never seen by the model that reads them",
    "date": "2026-11-22"
  },
  {
    "name": "valence r, sentences long enough to read",
    "value": 0.561,
    "low": 0.514,
    "high": 0.606,
    "n": 862,
    "dataset": "EmoBank dev, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress r",
    "value": 0.312,
    "low": 0.27,
    "high": 0.353,
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
    "value": 0.643,
    "low": 0.622,
    "high": 0.663,
    "n": 2039,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress recall",
    "value": 0.881,
    "low": 0.864,
    "high": 0.897,
    "n": 1488,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress AUC",
    "value": 0.776,
    "low": 0.759,
    "high": 0.793,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  },
  {
    "name": "distress calibration error",
    "value": 0.107,
    "n": 2838,
    "dataset": "Dreaddit forum posts, never trained on",
    "date": "2026-11-22"
  }
];
