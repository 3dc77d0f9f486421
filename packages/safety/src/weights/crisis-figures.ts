/** Written by `npm run train -- crisis`; do not edit. Shares carry Wilson 95 % intervals. */
export const crisisFigures = {
 "date": "2026-11-22",
 "figures": [
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1746,
   "low": 0.1474,
   "high": 0.2056,
   "n": 653
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2113,
   "low": 0.1818,
   "high": 0.2443,
   "n": 653
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
   "value": 0.2581,
   "low": 0.137,
   "high": 0.4325,
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
   "value": 0.0548,
   "low": 0.028,
   "high": 0.1044,
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
   "value": 0.0769,
   "low": 0.0137,
   "high": 0.3331,
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
   "value": 0,
   "low": 0,
   "high": 0.5615,
   "n": 3
  },
  {
   "name": "high or imminent, slice other-person",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.172,
   "low": 0.1088,
   "high": 0.2613,
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
   "value": 0.1333,
   "low": 0.0626,
   "high": 0.2618,
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
   "value": 0.1795,
   "low": 0.0898,
   "high": 0.3267,
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
   "value": 0.1154,
   "low": 0.054,
   "high": 0.2297,
   "n": 52
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2363,
   "low": 0.1804,
   "high": 0.303,
   "n": 182
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1167,
   "low": 0.0577,
   "high": 0.2218,
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
   "value": 0.1436,
   "low": 0.1019,
   "high": 0.1986,
   "n": 202
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1768,
   "low": 0.1394,
   "high": 0.2218,
   "n": 328
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2165,
   "low": 0.1753,
   "high": 0.2642,
   "n": 328
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
   "value": 0.0646,
   "low": 0.0441,
   "high": 0.0936,
   "n": 387
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0827,
   "low": 0.0592,
   "high": 0.1144,
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
   "value": 0.3333,
   "low": 0.1628,
   "high": 0.5625,
   "n": 18
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2857,
   "low": 0.0822,
   "high": 0.6411,
   "n": 7
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.4118,
   "low": 0.2637,
   "high": 0.5778,
   "n": 34
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0769,
   "low": 0.0137,
   "high": 0.3331,
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
   "value": 0,
   "low": 0,
   "high": 0.6576,
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
   "value": 0.1786,
   "low": 0.1113,
   "high": 0.2739,
   "n": 84
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1667,
   "low": 0.0668,
   "high": 0.3585,
   "n": 24
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1379,
   "low": 0.0716,
   "high": 0.2493,
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
   "value": 0.0435,
   "low": 0.0077,
   "high": 0.2099,
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
   "value": 0.0857,
   "low": 0.0296,
   "high": 0.2238,
   "n": 35
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.087,
   "low": 0.0242,
   "high": 0.268,
   "n": 23
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2308,
   "low": 0.1603,
   "high": 0.3205,
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
   "value": 0.2,
   "low": 0.105,
   "high": 0.3476,
   "n": 40
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1635,
   "low": 0.1046,
   "high": 0.2463,
   "n": 104
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6478,
   "low": 0.6104,
   "high": 0.6835,
   "n": 653
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8851,
   "low": 0.8584,
   "high": 0.9074,
   "n": 653
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6176,
   "low": 0.5494,
   "high": 0.6816,
   "n": 204
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.1051,
   "low": 0.075,
   "high": 0.1453,
   "n": 295
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.0714,
   "low": 0.0472,
   "high": 0.1067,
   "n": 294
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.087,
   "low": 0.0692,
   "high": 0.1088,
   "n": 782
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.2506,
   "low": 0.2215,
   "high": 0.2822,
   "n": 782
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7143,
   "low": 0.5004,
   "high": 0.8619,
   "n": 21
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.52,
   "low": 0.335,
   "high": 0.6997,
   "n": 25
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7419,
   "low": 0.5675,
   "high": 0.863,
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
   "value": 0.7297,
   "low": 0.5702,
   "high": 0.846,
   "n": 37
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5548,
   "low": 0.4738,
   "high": 0.633,
   "n": 146
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6667,
   "low": 0.3542,
   "high": 0.8794,
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
   "value": 0.7568,
   "low": 0.6692,
   "high": 0.8271,
   "n": 111
  },
  {
   "name": "high or imminent, slice lookalike",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.75,
   "low": 0.3006,
   "high": 0.9544,
   "n": 4
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.54,
   "low": 0.404,
   "high": 0.6703,
   "n": 50
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6216,
   "low": 0.461,
   "high": 0.7594,
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
   "value": 0.7634,
   "low": 0.6677,
   "high": 0.8383,
   "n": 93
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7391,
   "low": 0.5353,
   "high": 0.8745,
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
   "value": 0.375,
   "low": 0.1368,
   "high": 0.6943,
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
   "value": 0.7108,
   "low": 0.6057,
   "high": 0.7973,
   "n": 83
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.75,
   "low": 0.6179,
   "high": 0.8477,
   "n": 52
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7308,
   "low": 0.662,
   "high": 0.7899,
   "n": 182
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6167,
   "low": 0.4902,
   "high": 0.7291,
   "n": 60
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5405,
   "low": 0.4278,
   "high": 0.6493,
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
   "value": 0.5854,
   "low": 0.5314,
   "high": 0.6374,
   "n": 328
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8323,
   "low": 0.7881,
   "high": 0.8688,
   "n": 328
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5789,
   "low": 0.4498,
   "high": 0.6981,
   "n": 57
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.1287,
   "low": 0.0865,
   "high": 0.1871,
   "n": 171
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.084,
   "low": 0.0463,
   "high": 0.1478,
   "n": 119
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.1085,
   "low": 0.0813,
   "high": 0.1435,
   "n": 387
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.2455,
   "low": 0.2052,
   "high": 0.2907,
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
   "value": 0.7778,
   "low": 0.5479,
   "high": 0.91,
   "n": 18
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7941,
   "low": 0.632,
   "high": 0.8965,
   "n": 34
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.3077,
   "low": 0.1268,
   "high": 0.5763,
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
   "value": 0.5,
   "low": 0.0945,
   "high": 0.9055,
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
   "value": 0.5714,
   "low": 0.4648,
   "high": 0.6718,
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
   "value": 1,
   "low": 0.6457,
   "high": 1,
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
   "value": 0.6571,
   "low": 0.4915,
   "high": 0.7917,
   "n": 35
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5652,
   "low": 0.3681,
   "high": 0.7437,
   "n": 23
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5673,
   "low": 0.4714,
   "high": 0.6584,
   "n": 104
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.4545,
   "low": 0.2692,
   "high": 0.6534,
   "n": 22
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.55,
   "low": 0.3983,
   "high": 0.6929,
   "n": 40
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.625,
   "low": 0.5291,
   "high": 0.712,
   "n": 104
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7014,
   "low": 0.6652,
   "high": 0.7352,
   "n": 653
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8943,
   "low": 0.8684,
   "high": 0.9156,
   "n": 653
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.598,
   "low": 0.5295,
   "high": 0.6629,
   "n": 204
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.1051,
   "low": 0.075,
   "high": 0.1453,
   "n": 295
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0442,
   "low": 0.026,
   "high": 0.0742,
   "n": 294
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0716,
   "low": 0.0556,
   "high": 0.0919,
   "n": 782
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.2263,
   "low": 0.1984,
   "high": 0.257,
   "n": 782
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7619,
   "low": 0.5491,
   "high": 0.8937,
   "n": 21
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.52,
   "low": 0.335,
   "high": 0.6997,
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
   "value": 0.7867,
   "low": 0.6812,
   "high": 0.8642,
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
   "value": 0.589,
   "low": 0.5079,
   "high": 0.6656,
   "n": 146
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6667,
   "low": 0.3542,
   "high": 0.8794,
   "n": 9
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6923,
   "low": 0.4237,
   "high": 0.8732,
   "n": 13
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0,
   "low": 0,
   "high": 0.5615,
   "n": 3
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8018,
   "low": 0.7181,
   "high": 0.8653,
   "n": 111
  },
  {
   "name": "high or imminent, slice lookalike",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.15,
   "high": 0.85,
   "n": 4
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.68,
   "low": 0.5419,
   "high": 0.7924,
   "n": 50
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7027,
   "low": 0.5422,
   "high": 0.8251,
   "n": 37
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.9333,
   "low": 0.7018,
   "high": 0.9881,
   "n": 15
  },
  {
   "name": "high or imminent, slice ordinary-angry",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0,
   "low": 0,
   "high": 0.6576,
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
   "value": 0.7849,
   "low": 0.691,
   "high": 0.8562,
   "n": 93
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.4783,
   "low": 0.2924,
   "high": 0.6704,
   "n": 23
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7778,
   "low": 0.6373,
   "high": 0.8746,
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
   "value": 0.8235,
   "low": 0.5897,
   "high": 0.9381,
   "n": 17
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7692,
   "low": 0.6166,
   "high": 0.8735,
   "n": 39
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.747,
   "low": 0.644,
   "high": 0.8281,
   "n": 83
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8269,
   "low": 0.7027,
   "high": 0.9062,
   "n": 52
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7967,
   "low": 0.7324,
   "high": 0.8488,
   "n": 182
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7167,
   "low": 0.5923,
   "high": 0.8149,
   "n": 60
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6351,
   "low": 0.5213,
   "high": 0.7356,
   "n": 74
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5842,
   "low": 0.5152,
   "high": 0.6499,
   "n": 202
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5854,
   "low": 0.5314,
   "high": 0.6374,
   "n": 328
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8323,
   "low": 0.7881,
   "high": 0.8688,
   "n": 328
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5789,
   "low": 0.4498,
   "high": 0.6981,
   "n": 57
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.1287,
   "low": 0.0865,
   "high": 0.1871,
   "n": 171
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.084,
   "low": 0.0463,
   "high": 0.1478,
   "n": 119
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.1085,
   "low": 0.0813,
   "high": 0.1435,
   "n": 387
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.2455,
   "low": 0.2052,
   "high": 0.2907,
   "n": 387
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5556,
   "low": 0.3372,
   "high": 0.7544,
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
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
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
   "value": 0.3077,
   "low": 0.1268,
   "high": 0.5763,
   "n": 13
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.3942,
   "high": 0.6058,
   "n": 82
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.0945,
   "high": 0.9055,
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
   "value": 0.5714,
   "low": 0.4648,
   "high": 0.6718,
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
   "value": 0.3793,
   "low": 0.2656,
   "high": 0.508,
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
   "value": 0.4783,
   "low": 0.2924,
   "high": 0.6704,
   "n": 23
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.6457,
   "high": 1,
   "n": 7
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.3333,
   "low": 0.0615,
   "high": 0.7923,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
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
   "value": 0.5652,
   "low": 0.3681,
   "high": 0.7437,
   "n": 23
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5673,
   "low": 0.4714,
   "high": 0.6584,
   "n": 104
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.4545,
   "low": 0.2692,
   "high": 0.6534,
   "n": 22
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.55,
   "low": 0.3983,
   "high": 0.6929,
   "n": 40
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.625,
   "low": 0.5291,
   "high": 0.712,
   "n": 104
  },
  {
   "name": "quadratic kappa of the estimated rank",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.7185,
   "low": 0.6803,
   "high": 0.7538,
   "n": 950
  },
  {
   "name": "quadratic kappa of the level shown",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.6869,
   "low": 0.6503,
   "high": 0.725,
   "n": 950
  },
  {
   "name": "AUC, severity 2 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.8841,
   "low": 0.8631,
   "high": 0.9051,
   "n": 950
  },
  {
   "name": "AUC, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.9209,
   "low": 0.8983,
   "high": 0.9435,
   "n": 950
  },
  {
   "name": "precision at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.4956,
   "low": 0.4427,
   "high": 0.5485,
   "n": 339
  },
  {
   "name": "false alarms at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.2238,
   "low": 0.1957,
   "high": 0.2547,
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
   "value": 0.0047,
   "low": 0.0028,
   "high": 0.0078,
   "n": 3000
  },
  {
   "name": "quadratic kappa of the estimated rank",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.7363,
   "low": 0.6972,
   "high": 0.7741,
   "n": 950
  },
  {
   "name": "quadratic kappa of the level shown",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.6971,
   "low": 0.658,
   "high": 0.7387,
   "n": 950
  },
  {
   "name": "AUC, severity 2 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.889,
   "low": 0.8687,
   "high": 0.9093,
   "n": 950
  },
  {
   "name": "AUC, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.9325,
   "low": 0.9133,
   "high": 0.9518,
   "n": 950
  },
  {
   "name": "precision at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.4884,
   "low": 0.436,
   "high": 0.541,
   "n": 344
  },
  {
   "name": "false alarms at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.2304,
   "low": 0.2019,
   "high": 0.2615,
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
   "value": 0.0047,
   "low": 0.0028,
   "high": 0.0078,
   "n": 3000
  }
 ]
} as const;
