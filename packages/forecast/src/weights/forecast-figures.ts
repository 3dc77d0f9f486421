import type { ForecastFigure } from "../analyser.ts";

/** Written by `npm run train -- forecast`; do not edit. */
export const forecastFigures: readonly ForecastFigure[] = [
  {
    "name": "skill_over_person_mean",
    "value": 0.1592,
    "low": 0.1063,
    "high": 0.2147,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_over_person_mean_after_5",
    "value": 0.1641,
    "low": 0.1097,
    "high": 0.2211,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "default_skill_over_person_mean",
    "value": 0.1247,
    "low": 0.0827,
    "high": 0.169,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "last_value_skill_over_person_mean",
    "value": -0.2548,
    "low": -0.3696,
    "high": -0.1369,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "r2",
    "value": 0.3745,
    "low": 0.2919,
    "high": 0.4571,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "r2_person_mean",
    "value": 0.2561,
    "low": 0.1665,
    "high": 0.3502,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "r2_last_value",
    "value": 0.0665,
    "low": -0.0725,
    "high": 0.1993,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "coverage_mean",
    "value": 0.7975,
    "low": 0.794,
    "high": 0.801,
    "n": 58,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "coverage_p10",
    "value": 0.7786,
    "low": 0.775,
    "high": 0.783,
    "n": 58,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc",
    "value": 0.6764,
    "low": 0.658,
    "high": 0.6949,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc_within_person",
    "value": 0.6193,
    "low": 0.5892,
    "high": 0.6466,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc_identity_only",
    "value": 0.5778,
    "low": 0.5587,
    "high": 0.597,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_brier",
    "value": 0.1405,
    "low": 0.1283,
    "high": 0.1519,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_brier_identity_only",
    "value": 0.1512,
    "low": 0.1377,
    "high": 0.1636,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_calibration_error",
    "value": 0.02,
    "low": 0.02,
    "high": 0.02,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shown_share",
    "value": 0.2527,
    "low": 0.2414,
    "high": 0.2643,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_where_shown",
    "value": 0.3552,
    "low": 0.23,
    "high": 0.4642,
    "n": 1395,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_skill_over_person_mean_after_5",
    "value": -0.0496,
    "low": -0.0589,
    "high": -0.0399,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_shown_share",
    "value": 0.0082,
    "low": 0.0061,
    "high": 0.0109,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_over_person_mean",
    "value": 0.1117,
    "low": -0.0019,
    "high": 0.2379,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_over_person_mean_after_5",
    "value": 0.1042,
    "low": -0.0236,
    "high": 0.2448,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "default_skill_over_person_mean",
    "value": 0.0765,
    "low": 0.0116,
    "high": 0.1364,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "last_value_skill_over_person_mean",
    "value": -0.3471,
    "low": -0.6142,
    "high": -0.0427,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "r2",
    "value": 0.4245,
    "low": 0.1336,
    "high": 0.6902,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "r2_person_mean",
    "value": 0.3521,
    "low": 0.0652,
    "high": 0.6583,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "r2_last_value",
    "value": 0.1272,
    "low": -0.3771,
    "high": 0.5428,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "coverage_mean",
    "value": 0.8287,
    "low": 0.8059,
    "high": 0.8522,
    "n": 19,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "coverage_p10",
    "value": 0.7778,
    "low": 0.7143,
    "high": 0.7976,
    "n": 19,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc",
    "value": 0.6659,
    "low": 0.6103,
    "high": 0.7215,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc_within_person",
    "value": 0.6335,
    "low": 0.4624,
    "high": 0.7676,
    "n": 1208,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc_identity_only",
    "value": 0.6392,
    "low": 0.5858,
    "high": 0.6927,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_brier",
    "value": 0.0699,
    "low": 0.0455,
    "high": 0.097,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_brier_identity_only",
    "value": 0.0713,
    "low": 0.0431,
    "high": 0.1054,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_calibration_error",
    "value": 0.0248,
    "low": 0.0248,
    "high": 0.0248,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shown_share",
    "value": 0.1663,
    "low": 0.1484,
    "high": 0.1859,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_where_shown",
    "value": 0.3183,
    "low": -0.1819,
    "high": 0.3895,
    "n": 252,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_skill_over_person_mean_after_5",
    "value": -0.0269,
    "low": -0.071,
    "high": 0.0395,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_shown_share",
    "value": 0.0059,
    "low": 0.0031,
    "high": 0.0113,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  }
];
