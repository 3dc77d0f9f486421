/** Written by `npm run train -- crisis`; do not edit. Shares carry Wilson 95 % intervals. */
export const crisisFigures = {
 "date": "2026-11-28",
 "figures": [
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1822,
   "low": 0.1545,
   "high": 0.2137,
   "n": 653
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.219,
   "low": 0.189,
   "high": 0.2523,
   "n": 653
  },
  {
   "name": "high or imminent, without the file more",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2141,
   "low": 0.1811,
   "high": 0.2513,
   "n": 523
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2304,
   "low": 0.1779,
   "high": 0.2928,
   "n": 204
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0746,
   "low": 0.0498,
   "high": 0.1103,
   "n": 295
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0068,
   "low": 0.0019,
   "high": 0.0245,
   "n": 294
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0396,
   "low": 0.0281,
   "high": 0.0557,
   "n": 782
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0742,
   "low": 0.0578,
   "high": 0.0947,
   "n": 782
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2381,
   "low": 0.1063,
   "high": 0.4509,
   "n": 21
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.24,
   "low": 0.115,
   "high": 0.4343,
   "n": 25
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2903,
   "low": 0.161,
   "high": 0.4659,
   "n": 31
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3733,
   "low": 0.2726,
   "high": 0.4865,
   "n": 75
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2432,
   "low": 0.1336,
   "high": 0.4012,
   "n": 37
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0616,
   "low": 0.0328,
   "high": 0.113,
   "n": 146
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.4444,
   "low": 0.1888,
   "high": 0.7333,
   "n": 9
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2308,
   "low": 0.0818,
   "high": 0.5026,
   "n": 13
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.5615,
   "n": 3
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2162,
   "low": 0.1498,
   "high": 0.3016,
   "n": 111
  },
  {
   "name": "high or imminent, slice lookalike",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.4899,
   "n": 4
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.14,
   "low": 0.0695,
   "high": 0.2619,
   "n": 50
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0541,
   "low": 0.015,
   "high": 0.177,
   "n": 37
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1333,
   "low": 0.0374,
   "high": 0.3788,
   "n": 15
  },
  {
   "name": "high or imminent, slice ordinary-angry",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.6576,
   "n": 2
  },
  {
   "name": "high or imminent, slice ordinary-sad",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3333,
   "low": 0.0615,
   "high": 0.7923,
   "n": 3
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1828,
   "low": 0.1174,
   "high": 0.2734,
   "n": 93
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3043,
   "low": 0.156,
   "high": 0.5087,
   "n": 23
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1429,
   "low": 0.0257,
   "high": 0.5131,
   "n": 7
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1556,
   "low": 0.0775,
   "high": 0.2878,
   "n": 45
  },
  {
   "name": "high or imminent, slice quotation",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.3244,
   "n": 8
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1765,
   "low": 0.0619,
   "high": 0.4103,
   "n": 17
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2051,
   "low": 0.1078,
   "high": 0.3553,
   "n": 39
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1446,
   "low": 0.0847,
   "high": 0.2359,
   "n": 83
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1346,
   "low": 0.0668,
   "high": 0.2527,
   "n": 52
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2473,
   "low": 0.1902,
   "high": 0.3147,
   "n": 182
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1333,
   "low": 0.0691,
   "high": 0.2417,
   "n": 60
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2297,
   "low": 0.1487,
   "high": 0.3375,
   "n": 74
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1485,
   "low": 0.1061,
   "high": 0.2041,
   "n": 202
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1982,
   "low": 0.1586,
   "high": 0.2447,
   "n": 328
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2378,
   "low": 0.1949,
   "high": 0.2867,
   "n": 328
  },
  {
   "name": "high or imminent, without the file more",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2479,
   "low": 0.1978,
   "high": 0.306,
   "n": 242
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2456,
   "low": 0.1523,
   "high": 0.371,
   "n": 57
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0936,
   "low": 0.0584,
   "high": 0.1466,
   "n": 171
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0336,
   "low": 0.0131,
   "high": 0.0832,
   "n": 119
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0672,
   "low": 0.0463,
   "high": 0.0966,
   "n": 387
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0853,
   "low": 0.0614,
   "high": 0.1173,
   "n": 387
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0556,
   "low": 0.0099,
   "high": 0.2576,
   "n": 18
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.3889,
   "low": 0.2031,
   "high": 0.6138,
   "n": 18
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.4286,
   "low": 0.1582,
   "high": 0.7495,
   "n": 7
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.4706,
   "low": 0.3145,
   "high": 0.6326,
   "n": 34
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1538,
   "low": 0.0433,
   "high": 0.4223,
   "n": 13
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.061,
   "low": 0.0263,
   "high": 0.1349,
   "n": 82
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.5,
   "low": 0.0945,
   "high": 0.9055,
   "n": 2
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.3333,
   "low": 0.0615,
   "high": 0.7923,
   "n": 3
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.7935,
   "n": 1
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1905,
   "low": 0.1208,
   "high": 0.2872,
   "n": 84
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.125,
   "low": 0.0434,
   "high": 0.31,
   "n": 24
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1897,
   "low": 0.1093,
   "high": 0.3085,
   "n": 58
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.5,
   "low": 0.0945,
   "high": 0.9055,
   "n": 2
  },
  {
   "name": "high or imminent, slice ordinary-sad",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.7935,
   "n": 1
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.087,
   "low": 0.0242,
   "high": 0.268,
   "n": 23
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1429,
   "low": 0.0257,
   "high": 0.5131,
   "n": 7
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.3333,
   "low": 0.0615,
   "high": 0.7923,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1429,
   "low": 0.0257,
   "high": 0.5131,
   "n": 7
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1,
   "low": 0.0279,
   "high": 0.301,
   "n": 20
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1143,
   "low": 0.0454,
   "high": 0.2595,
   "n": 35
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1304,
   "low": 0.0454,
   "high": 0.3213,
   "n": 23
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2692,
   "low": 0.1933,
   "high": 0.3616,
   "n": 104
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1818,
   "low": 0.0731,
   "high": 0.3852,
   "n": 22
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.175,
   "low": 0.0875,
   "high": 0.3195,
   "n": 40
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1827,
   "low": 0.1202,
   "high": 0.2678,
   "n": 104
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6325,
   "low": 0.5948,
   "high": 0.6686,
   "n": 653
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8959,
   "low": 0.8701,
   "high": 0.917,
   "n": 653
  },
  {
   "name": "high or imminent, without the file more",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6635,
   "low": 0.6219,
   "high": 0.7027,
   "n": 523
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5833,
   "low": 0.5148,
   "high": 0.6488,
   "n": 204
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.0881,
   "low": 0.0609,
   "high": 0.126,
   "n": 295
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.0612,
   "low": 0.0391,
   "high": 0.0947,
   "n": 294
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.0742,
   "low": 0.0578,
   "high": 0.0947,
   "n": 782
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.2596,
   "low": 0.2301,
   "high": 0.2914,
   "n": 782
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7619,
   "low": 0.5491,
   "high": 0.8937,
   "n": 21
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6,
   "low": 0.4074,
   "high": 0.766,
   "n": 25
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7097,
   "low": 0.5341,
   "high": 0.839,
   "n": 31
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6533,
   "low": 0.5405,
   "high": 0.7512,
   "n": 75
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6486,
   "low": 0.4876,
   "high": 0.7817,
   "n": 37
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5342,
   "low": 0.4535,
   "high": 0.6132,
   "n": 146
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5556,
   "low": 0.2667,
   "high": 0.8112,
   "n": 9
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6923,
   "low": 0.4237,
   "high": 0.8732,
   "n": 13
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0,
   "low": 0,
   "high": 0.5615,
   "n": 3
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7387,
   "low": 0.65,
   "high": 0.8115,
   "n": 111
  },
  {
   "name": "high or imminent, slice lookalike",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.15,
   "high": 0.85,
   "n": 4
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.3664,
   "high": 0.6336,
   "n": 50
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5405,
   "low": 0.3838,
   "high": 0.6896,
   "n": 37
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7333,
   "low": 0.4805,
   "high": 0.891,
   "n": 15
  },
  {
   "name": "high or imminent, slice ordinary-angry",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0,
   "low": 0,
   "high": 0.6576,
   "n": 2
  },
  {
   "name": "high or imminent, slice ordinary-sad",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 1,
   "low": 0.4385,
   "high": 1,
   "n": 3
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7204,
   "low": 0.6219,
   "high": 0.8015,
   "n": 93
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8261,
   "low": 0.6286,
   "high": 0.9302,
   "n": 23
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6667,
   "low": 0.5207,
   "high": 0.7864,
   "n": 45
  },
  {
   "name": "high or imminent, slice quotation",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.2152,
   "high": 0.7848,
   "n": 8
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6471,
   "low": 0.413,
   "high": 0.8269,
   "n": 17
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6923,
   "low": 0.5358,
   "high": 0.8143,
   "n": 39
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6506,
   "low": 0.5434,
   "high": 0.7444,
   "n": 83
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7308,
   "low": 0.5975,
   "high": 0.8323,
   "n": 52
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7253,
   "low": 0.6563,
   "high": 0.785,
   "n": 182
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.55,
   "low": 0.4249,
   "high": 0.6691,
   "n": 60
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5541,
   "low": 0.4409,
   "high": 0.6618,
   "n": 74
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5693,
   "low": 0.5004,
   "high": 0.6357,
   "n": 202
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5732,
   "low": 0.5191,
   "high": 0.6255,
   "n": 328
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8171,
   "low": 0.7716,
   "high": 0.8552,
   "n": 328
  },
  {
   "name": "high or imminent, without the file more",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6116,
   "low": 0.5489,
   "high": 0.6708,
   "n": 242
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5614,
   "low": 0.4328,
   "high": 0.6823,
   "n": 57
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.117,
   "low": 0.077,
   "high": 0.1737,
   "n": 171
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.0756,
   "low": 0.0403,
   "high": 0.1375,
   "n": 119
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.1008,
   "low": 0.0746,
   "high": 0.1348,
   "n": 387
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.2222,
   "low": 0.1836,
   "high": 0.2663,
   "n": 387
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5556,
   "low": 0.3372,
   "high": 0.7544,
   "n": 18
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8333,
   "low": 0.6078,
   "high": 0.9416,
   "n": 18
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8571,
   "low": 0.4869,
   "high": 0.9743,
   "n": 7
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7647,
   "low": 0.6,
   "high": 0.8756,
   "n": 34
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.3846,
   "low": 0.1771,
   "high": 0.6448,
   "n": 13
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.3942,
   "high": 0.6058,
   "n": 82
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 1,
   "low": 0.3424,
   "high": 1,
   "n": 2
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 1,
   "low": 0.4385,
   "high": 1,
   "n": 3
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0,
   "low": 0,
   "high": 0.7935,
   "n": 1
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.3954,
   "high": 0.6046,
   "n": 84
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5417,
   "low": 0.3507,
   "high": 0.7211,
   "n": 24
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.3793,
   "low": 0.2656,
   "high": 0.508,
   "n": 58
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 1,
   "low": 0.3424,
   "high": 1,
   "n": 2
  },
  {
   "name": "high or imminent, slice ordinary-sad",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0,
   "low": 0,
   "high": 0.7935,
   "n": 1
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.4783,
   "low": 0.2924,
   "high": 0.6704,
   "n": 23
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.3333,
   "low": 0.0615,
   "high": 0.7923,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.65,
   "low": 0.4329,
   "high": 0.8188,
   "n": 20
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6286,
   "low": 0.4634,
   "high": 0.7683,
   "n": 35
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.4348,
   "low": 0.2563,
   "high": 0.6319,
   "n": 23
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5769,
   "low": 0.4809,
   "high": 0.6675,
   "n": 104
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5455,
   "low": 0.3466,
   "high": 0.7308,
   "n": 22
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.525,
   "low": 0.375,
   "high": 0.6706,
   "n": 40
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6058,
   "low": 0.5097,
   "high": 0.6943,
   "n": 104
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7489,
   "low": 0.7142,
   "high": 0.7806,
   "n": 653
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.928,
   "low": 0.9056,
   "high": 0.9454,
   "n": 653
  },
  {
   "name": "high or imminent, without the file more",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7839,
   "low": 0.7467,
   "high": 0.8171,
   "n": 523
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6225,
   "low": 0.5543,
   "high": 0.6862,
   "n": 204
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0881,
   "low": 0.0609,
   "high": 0.126,
   "n": 295
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0306,
   "low": 0.0162,
   "high": 0.0571,
   "n": 294
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0665,
   "low": 0.0511,
   "high": 0.0862,
   "n": 782
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.2212,
   "low": 0.1935,
   "high": 0.2516,
   "n": 782
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8571,
   "low": 0.6536,
   "high": 0.9502,
   "n": 21
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6,
   "low": 0.4074,
   "high": 0.766,
   "n": 25
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8387,
   "low": 0.6737,
   "high": 0.9291,
   "n": 31
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.76,
   "low": 0.6522,
   "high": 0.8425,
   "n": 75
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7027,
   "low": 0.5422,
   "high": 0.8251,
   "n": 37
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6233,
   "low": 0.5425,
   "high": 0.6978,
   "n": 146
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.7009,
   "high": 1,
   "n": 9
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8462,
   "low": 0.5777,
   "high": 0.9567,
   "n": 13
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.3333,
   "low": 0.0615,
   "high": 0.7923,
   "n": 3
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8288,
   "low": 0.7481,
   "high": 0.8876,
   "n": 111
  },
  {
   "name": "high or imminent, slice lookalike",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.75,
   "low": 0.3006,
   "high": 0.9544,
   "n": 4
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.76,
   "low": 0.6259,
   "high": 0.857,
   "n": 50
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7568,
   "low": 0.5988,
   "high": 0.8664,
   "n": 37
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.7961,
   "high": 1,
   "n": 15
  },
  {
   "name": "high or imminent, slice ordinary-angry",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.0945,
   "high": 0.9055,
   "n": 2
  },
  {
   "name": "high or imminent, slice ordinary-sad",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.4385,
   "high": 1,
   "n": 3
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8602,
   "low": 0.7754,
   "high": 0.9165,
   "n": 93
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7391,
   "low": 0.5353,
   "high": 0.8745,
   "n": 23
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8571,
   "low": 0.4869,
   "high": 0.9743,
   "n": 7
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8,
   "low": 0.6618,
   "high": 0.891,
   "n": 45
  },
  {
   "name": "high or imminent, slice quotation",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.2152,
   "high": 0.7848,
   "n": 8
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8824,
   "low": 0.6566,
   "high": 0.9671,
   "n": 17
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7949,
   "low": 0.6447,
   "high": 0.8922,
   "n": 39
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7952,
   "low": 0.6962,
   "high": 0.868,
   "n": 83
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8846,
   "low": 0.7703,
   "high": 0.946,
   "n": 52
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8297,
   "low": 0.7684,
   "high": 0.8773,
   "n": 182
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7667,
   "low": 0.6456,
   "high": 0.8556,
   "n": 60
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7162,
   "low": 0.6048,
   "high": 0.8063,
   "n": 74
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6287,
   "low": 0.5603,
   "high": 0.6924,
   "n": 202
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5976,
   "low": 0.5437,
   "high": 0.6492,
   "n": 328
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8262,
   "low": 0.7815,
   "high": 0.8634,
   "n": 328
  },
  {
   "name": "high or imminent, without the file more",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6322,
   "low": 0.5699,
   "high": 0.6905,
   "n": 242
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.4912,
   "low": 0.3662,
   "high": 0.6174,
   "n": 57
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.1053,
   "low": 0.0676,
   "high": 0.1602,
   "n": 171
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.0672,
   "low": 0.0345,
   "high": 0.1271,
   "n": 119
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.093,
   "low": 0.068,
   "high": 0.1261,
   "n": 387
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.2067,
   "low": 0.1694,
   "high": 0.2499,
   "n": 387
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.2903,
   "high": 0.7097,
   "n": 18
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7778,
   "low": 0.5479,
   "high": 0.91,
   "n": 18
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8571,
   "low": 0.4869,
   "high": 0.9743,
   "n": 7
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7941,
   "low": 0.632,
   "high": 0.8965,
   "n": 34
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.4615,
   "low": 0.2321,
   "high": 0.7086,
   "n": 13
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5244,
   "low": 0.4176,
   "high": 0.629,
   "n": 82
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.3424,
   "high": 1,
   "n": 2
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.4385,
   "high": 1,
   "n": 3
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0,
   "low": 0,
   "high": 0.7935,
   "n": 1
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5357,
   "low": 0.4298,
   "high": 0.6385,
   "n": 84
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5417,
   "low": 0.3507,
   "high": 0.7211,
   "n": 24
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.431,
   "low": 0.3118,
   "high": 0.5588,
   "n": 58
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.3424,
   "high": 1,
   "n": 2
  },
  {
   "name": "high or imminent, slice ordinary-sad",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0,
   "low": 0,
   "high": 0.7935,
   "n": 1
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5217,
   "low": 0.3296,
   "high": 0.7076,
   "n": 23
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6667,
   "low": 0.2077,
   "high": 0.9385,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8571,
   "low": 0.4869,
   "high": 0.9743,
   "n": 7
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.65,
   "low": 0.4329,
   "high": 0.8188,
   "n": 20
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6571,
   "low": 0.4915,
   "high": 0.7917,
   "n": 35
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.4783,
   "low": 0.2924,
   "high": 0.6704,
   "n": 23
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6154,
   "low": 0.5194,
   "high": 0.7032,
   "n": 104
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5455,
   "low": 0.3466,
   "high": 0.7308,
   "n": 22
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.625,
   "low": 0.4703,
   "high": 0.7578,
   "n": 40
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5865,
   "low": 0.4905,
   "high": 0.6765,
   "n": 104
  },
  {
   "name": "quadratic kappa of the estimated rank",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.7202,
   "low": 0.6834,
   "high": 0.7585,
   "n": 950
  },
  {
   "name": "quadratic kappa of the level shown",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.6844,
   "low": 0.6465,
   "high": 0.7213,
   "n": 950
  },
  {
   "name": "AUC, severity 2 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.8826,
   "low": 0.8615,
   "high": 0.9037,
   "n": 950
  },
  {
   "name": "AUC, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.9205,
   "low": 0.8986,
   "high": 0.9424,
   "n": 950
  },
  {
   "name": "precision at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.5185,
   "low": 0.4642,
   "high": 0.5724,
   "n": 324
  },
  {
   "name": "false alarms at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.2042,
   "low": 0.1771,
   "high": 0.2342,
   "n": 764
  },
  {
   "name": "Lemotif journals, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules and words",
   "value": 0.002,
   "low": 0.0007,
   "high": 0.006,
   "n": 1473
  },
  {
   "name": "HYPO sentences, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules and words",
   "value": 0.0019,
   "low": 0.0005,
   "high": 0.0068,
   "n": 1073
  },
  {
   "name": "GoEmotions comments, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules and words",
   "value": 0.0043,
   "low": 0.0025,
   "high": 0.0074,
   "n": 3000
  },
  {
   "name": "quadratic kappa of the estimated rank",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.7701,
   "low": 0.7358,
   "high": 0.8055,
   "n": 950
  },
  {
   "name": "quadratic kappa of the level shown",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.7191,
   "low": 0.6797,
   "high": 0.7551,
   "n": 950
  },
  {
   "name": "AUC, severity 2 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.9069,
   "low": 0.8883,
   "high": 0.9256,
   "n": 950
  },
  {
   "name": "AUC, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.9461,
   "low": 0.929,
   "high": 0.9633,
   "n": 950
  },
  {
   "name": "precision at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.5333,
   "low": 0.4782,
   "high": 0.5877,
   "n": 315
  },
  {
   "name": "false alarms at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.1924,
   "low": 0.166,
   "high": 0.2219,
   "n": 764
  },
  {
   "name": "Lemotif journals, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.002,
   "low": 0.0007,
   "high": 0.006,
   "n": 1473
  },
  {
   "name": "HYPO sentences, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.0019,
   "low": 0.0005,
   "high": 0.0068,
   "n": 1073
  },
  {
   "name": "GoEmotions comments, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.0043,
   "low": 0.0025,
   "high": 0.0074,
   "n": 3000
  }
 ]
} as const;
