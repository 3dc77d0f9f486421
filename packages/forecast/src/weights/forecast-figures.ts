import type { ForecastFigure } from "../analyser.ts";

/** Written by `npm run train -- forecast`; do not edit. */
export const forecastFigures: readonly ForecastFigure[] = [
  {
    "name": "skill_over_person_mean",
    "value": 0.159,
    "low": 0.1061,
    "high": 0.2145,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_over_person_mean_after_5",
    "value": 0.1639,
    "low": 0.1094,
    "high": 0.2209,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "default_skill_over_person_mean",
    "value": 0.1243,
    "low": 0.0834,
    "high": 0.1667,
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
    "value": 0.3743,
    "low": 0.2918,
    "high": 0.4568,
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
    "value": 0.7908,
    "low": 0.7848,
    "high": 0.7967,
    "n": 58,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "coverage_p10",
    "value": 0.7647,
    "low": 0.7474,
    "high": 0.7752,
    "n": 58,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc",
    "value": 0.6762,
    "low": 0.6577,
    "high": 0.6946,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc_within_person",
    "value": 0.6192,
    "low": 0.5891,
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
    "value": 0.0201,
    "low": 0.0201,
    "high": 0.0201,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shown_share",
    "value": 0.3773,
    "low": 0.3646,
    "high": 0.3902,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_where_shown",
    "value": 0.2826,
    "low": 0.184,
    "high": 0.3694,
    "n": 2083,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_skill_over_person_mean_after_5",
    "value": -0.0505,
    "low": -0.0598,
    "high": -0.0406,
    "n": 5289,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_shown_share",
    "value": 0.0433,
    "low": 0.0382,
    "high": 0.049,
    "n": 5521,
    "dataset": "Westhoff diaries, five answers a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_over_person_mean",
    "value": 0.1124,
    "low": -0.0018,
    "high": 0.2396,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_over_person_mean_after_5",
    "value": 0.105,
    "low": -0.0235,
    "high": 0.2463,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "default_skill_over_person_mean",
    "value": 0.0757,
    "low": 0.0088,
    "high": 0.1373,
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
    "value": 0.4249,
    "low": 0.1337,
    "high": 0.6906,
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
    "value": 0.8262,
    "low": 0.7963,
    "high": 0.8541,
    "n": 19,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "coverage_p10",
    "value": 0.7748,
    "low": 0.6897,
    "high": 0.7928,
    "n": 19,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc",
    "value": 0.6659,
    "low": 0.6102,
    "high": 0.7216,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "own_low_auc_within_person",
    "value": 0.6342,
    "low": 0.4623,
    "high": 0.7691,
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
    "value": 0.0698,
    "low": 0.0456,
    "high": 0.0969,
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
    "value": 0.0249,
    "low": 0.0249,
    "high": 0.0249,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shown_share",
    "value": 0.2403,
    "low": 0.2194,
    "high": 0.2624,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "skill_where_shown",
    "value": 0.2749,
    "low": -0.0592,
    "high": 0.3784,
    "n": 364,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_skill_over_person_mean_after_5",
    "value": -0.0273,
    "low": -0.0711,
    "high": 0.0394,
    "n": 1427,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  },
  {
    "name": "shuffled_shown_share",
    "value": 0.0356,
    "low": 0.0274,
    "high": 0.0462,
    "n": 1515,
    "dataset": "Jang diaries, one answer a day, people left out in turn",
    "date": "2026-11-28"
  }
];
