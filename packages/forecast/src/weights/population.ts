/** Written by `npm run train -- forecast`; do not edit. */
export const populationWeights = {
  "version": "1.0.0",
  "digest": "8fd1d80e76a7932c5c9494c72e4d4ace6b40e4da08fe7dc9044f51313f939679",
  "usual": {
    "level": 0.610849,
    "between": 0.191998,
    "weekend": 0,
    "weekendSpread": 0.0118245,
    "steady": {
      "shrink": 1.22371,
      "carry": 0.379523,
      "carryDays": 3.64706,
      "spread": 0.163175
    },
    "patterns": [
      {
        "share": 0.111111,
        "slow": 0.0238458,
        "slowDays": 11.8034,
        "fast": 0.0819819,
        "fastDays": 0.68004,
        "noise": 0.102131
      },
      {
        "share": 0.111111,
        "slow": 0.0450259,
        "slowDays": 11.8034,
        "fast": 0.0546774,
        "fastDays": 0.68004,
        "noise": 0.11271
      },
      {
        "share": 0.111111,
        "slow": 0.0916468,
        "slowDays": 11.8034,
        "fast": 0.066597,
        "fastDays": 0.68004,
        "noise": 0.069901
      },
      {
        "share": 0.111111,
        "slow": 0.0487928,
        "slowDays": 11.8034,
        "fast": 0.16775,
        "fastDays": 0.68004,
        "noise": 0.208979
      },
      {
        "share": 0.111111,
        "slow": 0.0921311,
        "slowDays": 11.8034,
        "fast": 0.11188,
        "fastDays": 0.68004,
        "noise": 0.230624
      },
      {
        "share": 0.111111,
        "slow": 0.187526,
        "slowDays": 11.8034,
        "fast": 0.136269,
        "fastDays": 0.68004,
        "noise": 0.14303
      },
      {
        "share": 0.111111,
        "slow": 0.0998387,
        "slowDays": 11.8034,
        "fast": 0.343246,
        "fastDays": 0.68004,
        "noise": 0.427608
      },
      {
        "share": 0.111111,
        "slow": 0.188517,
        "slowDays": 11.8034,
        "fast": 0.228926,
        "fastDays": 0.68004,
        "noise": 0.471898
      },
      {
        "share": 0.111111,
        "slow": 0.383711,
        "slowDays": 11.8034,
        "fast": 0.278831,
        "fastDays": 0.68004,
        "noise": 0.292665
      }
    ],
    "hard": [
      0.0280556,
      0.882368,
      0.679537
    ],
    "band": {
      "step": 0.4,
      "pull": 1.2
    }
  }
};
