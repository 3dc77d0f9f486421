/** Written by `npm run train -- forecast`; do not edit. */
export const populationWeights = {
  "version": "1.0.0",
  "digest": "3bab3055e4a76c771936e4b5df82172a3247376a17d6605adcc48cfa97d30fee",
  "trainedOn": [
    "Westhoff 2024, doi:10.1038/s41598-024-58598-3 (CC BY 4.0)",
    "Jang 2024, doi:10.1038/s41597-024-04147-6 (CC BY 4.0)",
    "Dejonckheere 2018, doi:10.1080/02699931.2018.1524747 (CC BY 4.0)",
    "Bailon 2020, doi:10.1038/s41597-020-00700-1 (CC BY 4.0)",
    "Habets 2020, doi:10.2196/15628 (CC0 1.0)",
    "Flueckiger 2014, doi:10.1371/journal.pone.0111080 (CC0 1.0)",
    "as prepared by openESM; people's answers are not in the numbers, only what is usual among them"
  ],
  "usual": {
    "level": 0.610849,
    "between": 0.18905,
    "weekend": 0,
    "weekendSpread": 0.0148067,
    "steady": {
      "shrink": 1.33333,
      "carry": 0.4,
      "carryDays": 2.44006,
      "spread": 0.163141
    },
    "patterns": [
      {
        "share": 0.111111,
        "slow": 0.0238885,
        "slowDays": 12.3024,
        "fast": 0.0867273,
        "fastDays": 0.658744,
        "noise": 0.103887
      },
      {
        "share": 0.111111,
        "slow": 0.048817,
        "slowDays": 12.3024,
        "fast": 0.0557719,
        "fastDays": 0.658744,
        "noise": 0.11572
      },
      {
        "share": 0.111111,
        "slow": 0.0945951,
        "slowDays": 12.3024,
        "fast": 0.0675734,
        "fastDays": 0.658744,
        "noise": 0.0732827
      },
      {
        "share": 0.111111,
        "slow": 0.0460367,
        "slowDays": 12.3024,
        "fast": 0.167137,
        "fastDays": 0.658744,
        "noise": 0.200206
      },
      {
        "share": 0.111111,
        "slow": 0.0940778,
        "slowDays": 12.3024,
        "fast": 0.107481,
        "fastDays": 0.658744,
        "noise": 0.22301
      },
      {
        "share": 0.111111,
        "slow": 0.182299,
        "slowDays": 12.3024,
        "fast": 0.130224,
        "fastDays": 0.658744,
        "noise": 0.141227
      },
      {
        "share": 0.111111,
        "slow": 0.0887198,
        "slowDays": 12.3024,
        "fast": 0.322098,
        "fastDays": 0.658744,
        "noise": 0.385827
      },
      {
        "share": 0.111111,
        "slow": 0.181302,
        "slowDays": 12.3024,
        "fast": 0.207132,
        "fastDays": 0.658744,
        "noise": 0.429775
      },
      {
        "share": 0.111111,
        "slow": 0.351318,
        "slowDays": 12.3024,
        "fast": 0.250962,
        "fastDays": 0.658744,
        "noise": 0.272166
      }
    ],
    "hard": [
      0.0301669,
      0.884696,
      0.679612
    ],
    "band": {
      "start": 1.35,
      "step": 0.3,
      "pull": 1.8
    }
  }
};
