import type { Trials } from "../priors.ts";

/** Written by `npm run train -- plans`; see priors.ts. */
export const ptsdTrials: Trials = {
  "version": "1.0.0",
  "source": "Metapsy database ptsd-psyctr (doi:10.5281/zenodo.10027042), commit 18e03cb8, made by the National Center for PTSD",
  "licence": "ODC-By 1.0 (Open Data Commons Attribution License)",
  "attribution": "Contains information from the Metapsy database ptsd-psyctr, which is made available under the ODC Attribution License.",
  "studies": 102,
  "strong": {
    "mean": 1.043,
    "se": 0.157,
    "spread": 0.634
  },
  "byItself": {
    "waiting": 0.652,
    "usual": 0.505,
    "arms": 88
  },
  "groups": [
    {
      "treatment": "CBT without trauma focus",
      "control": "usual",
      "studies": 5,
      "people": 441,
      "mean": 0.612,
      "low": 0.401,
      "high": 0.823,
      "spread": 0
    },
    {
      "treatment": "EMDR",
      "control": "usual",
      "studies": 4,
      "people": 177,
      "mean": 0.687,
      "low": 0.404,
      "high": 0.97,
      "spread": 0
    },
    {
      "treatment": "Exposure Therapy",
      "control": "usual",
      "studies": 3,
      "people": 122,
      "mean": 0.749,
      "low": 0.419,
      "high": 1.079,
      "spread": 0
    },
    {
      "treatment": "Mixed psychotherapy",
      "control": "usual",
      "studies": 3,
      "people": 162,
      "mean": 1.01,
      "low": 0.692,
      "high": 1.327,
      "spread": 0.167
    },
    {
      "treatment": "Other non-trauma-focused",
      "control": "usual",
      "studies": 6,
      "people": 344,
      "mean": 0.744,
      "low": 0.385,
      "high": 1.104,
      "spread": 0.613
    },
    {
      "treatment": "PE",
      "control": "usual",
      "studies": 6,
      "people": 658,
      "mean": 0.836,
      "low": 0.619,
      "high": 1.054,
      "spread": 0
    },
    {
      "treatment": "TF-Cognitive Therapy",
      "control": "usual",
      "studies": 6,
      "people": 771,
      "mean": 0.948,
      "low": 0.539,
      "high": 1.356,
      "spread": 1.034
    },
    {
      "treatment": "CBT without trauma focus",
      "control": "waiting",
      "studies": 5,
      "people": 227,
      "mean": 1.563,
      "low": 1.119,
      "high": 2.008,
      "spread": 0.395
    },
    {
      "treatment": "EMDR",
      "control": "waiting",
      "studies": 11,
      "people": 714,
      "mean": 1.544,
      "low": 1.047,
      "high": 2.041,
      "spread": 1.068
    },
    {
      "treatment": "Exposure Therapy",
      "control": "waiting",
      "studies": 7,
      "people": 484,
      "mean": 0.991,
      "low": 0.608,
      "high": 1.373,
      "spread": 0.455
    },
    {
      "treatment": "Mixed psychotherapy",
      "control": "waiting",
      "studies": 5,
      "people": 317,
      "mean": 0.726,
      "low": 0.293,
      "high": 1.159,
      "spread": 0.504
    },
    {
      "treatment": "NET",
      "control": "waiting",
      "studies": 3,
      "people": 98,
      "mean": 1.346,
      "low": 0.684,
      "high": 2.008,
      "spread": 1.361
    },
    {
      "treatment": "Other non-trauma-focused",
      "control": "waiting",
      "studies": 15,
      "people": 1123,
      "mean": 0.924,
      "low": 0.633,
      "high": 1.214,
      "spread": 0.535
    },
    {
      "treatment": "PE",
      "control": "waiting",
      "studies": 8,
      "people": 742,
      "mean": 1.194,
      "low": 0.833,
      "high": 1.554,
      "spread": 0.473
    },
    {
      "treatment": "TF-CBT",
      "control": "waiting",
      "studies": 17,
      "people": 1530,
      "mean": 1.146,
      "low": 0.833,
      "high": 1.459,
      "spread": 0.653
    },
    {
      "treatment": "TF-Cognitive Therapy",
      "control": "waiting",
      "studies": 4,
      "people": 267,
      "mean": 1.34,
      "low": 0.908,
      "high": 1.771,
      "spread": 0.386
    },
    {
      "treatment": "TF-Other",
      "control": "waiting",
      "studies": 7,
      "people": 285,
      "mean": 1.379,
      "low": 0.85,
      "high": 1.908,
      "spread": 0.904
    }
  ],
  "digest": "8a7186747eb178bf588ec5d56939e6b2badb8065160ad8a0ea77ea54a5e8cc39"
};
