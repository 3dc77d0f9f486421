/** Written by `npm run train -- crisis`; do not edit. Shares carry Wilson 95 % intervals. */
export const crisisFigures = {
 "date": "2026-11-22",
 "figures": [
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2068,
   "low": 0.1745,
   "high": 0.2432,
   "n": 532
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2387,
   "low": 0.2045,
   "high": 0.2767,
   "n": 532
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2069,
   "low": 0.1569,
   "high": 0.2678,
   "n": 203
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0591,
   "low": 0.0361,
   "high": 0.0951,
   "n": 254
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0156,
   "low": 0.0061,
   "high": 0.0395,
   "n": 256
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0357,
   "low": 0.0241,
   "high": 0.0525,
   "n": 673
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0639,
   "low": 0.0478,
   "high": 0.085,
   "n": 673
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3333,
   "low": 0.1206,
   "high": 0.6458,
   "n": 9
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3913,
   "low": 0.2216,
   "high": 0.5921,
   "n": 23
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3571,
   "low": 0.2071,
   "high": 0.5417,
   "n": 28
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3372,
   "low": 0.2462,
   "high": 0.4422,
   "n": 86
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2941,
   "low": 0.1683,
   "high": 0.4617,
   "n": 34
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0781,
   "low": 0.0338,
   "high": 0.1702,
   "n": 64
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2857,
   "low": 0.0822,
   "high": 0.6411,
   "n": 7
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.2588,
   "n": 11
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.4,
   "low": 0.1176,
   "high": 0.7693,
   "n": 5
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2661,
   "low": 0.1962,
   "high": 0.3501,
   "n": 124
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
   "value": 0.1509,
   "low": 0.0785,
   "high": 0.2705,
   "n": 53
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0938,
   "low": 0.0324,
   "high": 0.2422,
   "n": 32
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
   "high": 0.4899,
   "n": 4
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
   "value": 0.1744,
   "low": 0.1086,
   "high": 0.268,
   "n": 86
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2222,
   "low": 0.09,
   "high": 0.4521,
   "n": 18
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.5615,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.125,
   "low": 0.0586,
   "high": 0.247,
   "n": 48
  },
  {
   "name": "high or imminent, slice quotation",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.2588,
   "n": 11
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.0909,
   "low": 0.0162,
   "high": 0.3774,
   "n": 11
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1515,
   "low": 0.0665,
   "high": 0.3092,
   "n": 33
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1552,
   "low": 0.0838,
   "high": 0.2693,
   "n": 58
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1111,
   "low": 0.0484,
   "high": 0.235,
   "n": 45
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.3113,
   "low": 0.2429,
   "high": 0.389,
   "n": 151
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1346,
   "low": 0.0668,
   "high": 0.2527,
   "n": 52
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.2037,
   "low": 0.1177,
   "high": 0.329,
   "n": 54
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules",
   "value": 0.1802,
   "low": 0.13,
   "high": 0.2445,
   "n": 172
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2398,
   "low": 0.1907,
   "high": 0.2969,
   "n": 246
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2805,
   "low": 0.2281,
   "high": 0.3397,
   "n": 246
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.4286,
   "low": 0.3002,
   "high": 0.5673,
   "n": 49
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0784,
   "low": 0.0454,
   "high": 0.1321,
   "n": 153
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.019,
   "low": 0.0052,
   "high": 0.0668,
   "n": 105
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0571,
   "low": 0.0368,
   "high": 0.0874,
   "n": 333
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0811,
   "low": 0.0563,
   "high": 0.1154,
   "n": 333
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1579,
   "low": 0.0552,
   "high": 0.3757,
   "n": 19
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.381,
   "low": 0.2075,
   "high": 0.5912,
   "n": 21
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.4,
   "low": 0.1176,
   "high": 0.7693,
   "n": 5
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.3548,
   "low": 0.2112,
   "high": 0.5305,
   "n": 31
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0714,
   "low": 0.0127,
   "high": 0.3147,
   "n": 14
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.0667,
   "low": 0.0185,
   "high": 0.2132,
   "n": 30
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
   "value": 0.2,
   "low": 0.0362,
   "high": 0.6245,
   "n": 5
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.28,
   "low": 0.191,
   "high": 0.3904,
   "n": 75
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2,
   "low": 0.0705,
   "high": 0.4519,
   "n": 15
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2653,
   "low": 0.1621,
   "high": 0.4026,
   "n": 49
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
   "value": 0,
   "low": 0,
   "high": 0.2039,
   "n": 15
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.4345,
   "n": 5
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.25,
   "low": 0.0456,
   "high": 0.6994,
   "n": 4
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0,
   "low": 0,
   "high": 0.4899,
   "n": 4
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.5,
   "low": 0.0945,
   "high": 0.9055,
   "n": 2
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1333,
   "low": 0.0374,
   "high": 0.3788,
   "n": 15
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1765,
   "low": 0.0835,
   "high": 0.3351,
   "n": 34
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1111,
   "low": 0.0199,
   "high": 0.435,
   "n": 9
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.36,
   "low": 0.2606,
   "high": 0.473,
   "n": 75
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2,
   "low": 0.0567,
   "high": 0.5098,
   "n": 10
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.1481,
   "low": 0.0592,
   "high": 0.3248,
   "n": 27
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules",
   "value": 0.2088,
   "low": 0.1379,
   "high": 0.3032,
   "n": 91
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7293,
   "low": 0.69,
   "high": 0.7653,
   "n": 532
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.9305,
   "low": 0.9056,
   "high": 0.9491,
   "n": 532
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6502,
   "low": 0.5824,
   "high": 0.7125,
   "n": 203
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.1024,
   "low": 0.0708,
   "high": 0.1458,
   "n": 254
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.0781,
   "low": 0.0511,
   "high": 0.1176,
   "n": 256
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.0877,
   "low": 0.0686,
   "high": 0.1114,
   "n": 673
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.2987,
   "low": 0.2653,
   "high": 0.3343,
   "n": 673
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 1,
   "low": 0.7009,
   "high": 1,
   "n": 9
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7391,
   "low": 0.5353,
   "high": 0.8745,
   "n": 23
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8571,
   "low": 0.6851,
   "high": 0.943,
   "n": 28
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7326,
   "low": 0.6305,
   "high": 0.8147,
   "n": 86
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7059,
   "low": 0.5383,
   "high": 0.8317,
   "n": 34
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6875,
   "low": 0.5661,
   "high": 0.7877,
   "n": 64
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7143,
   "low": 0.3589,
   "high": 0.9178,
   "n": 7
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7273,
   "low": 0.4344,
   "high": 0.9025,
   "n": 11
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.4,
   "low": 0.1176,
   "high": 0.7693,
   "n": 5
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.879,
   "low": 0.81,
   "high": 0.9253,
   "n": 124
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
   "value": 0.6038,
   "low": 0.4694,
   "high": 0.7241,
   "n": 53
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6563,
   "low": 0.4831,
   "high": 0.7959,
   "n": 32
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8,
   "low": 0.5481,
   "high": 0.9295,
   "n": 15
  },
  {
   "name": "high or imminent, slice ordinary-angry",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.15,
   "high": 0.85,
   "n": 4
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
   "value": 0.8256,
   "low": 0.732,
   "high": 0.8914,
   "n": 86
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.3333,
   "low": 0.1628,
   "high": 0.5625,
   "n": 18
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6667,
   "low": 0.2077,
   "high": 0.9385,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7083,
   "low": 0.5682,
   "high": 0.8176,
   "n": 48
  },
  {
   "name": "high or imminent, slice quotation",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5455,
   "low": 0.2801,
   "high": 0.7873,
   "n": 11
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8182,
   "low": 0.523,
   "high": 0.9486,
   "n": 11
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7879,
   "low": 0.6225,
   "high": 0.8932,
   "n": 33
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.7931,
   "low": 0.6723,
   "high": 0.8775,
   "n": 58
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8222,
   "low": 0.6867,
   "high": 0.9071,
   "n": 45
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.8411,
   "low": 0.7744,
   "high": 0.8908,
   "n": 151
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6731,
   "low": 0.5376,
   "high": 0.7848,
   "n": 52
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.5926,
   "low": 0.4597,
   "high": 0.7132,
   "n": 54
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules and words",
   "value": 0.6453,
   "low": 0.5714,
   "high": 0.713,
   "n": 172
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6707,
   "low": 0.6098,
   "high": 0.7264,
   "n": 246
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.9024,
   "low": 0.8589,
   "high": 0.9336,
   "n": 246
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7347,
   "low": 0.5974,
   "high": 0.8379,
   "n": 49
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.098,
   "low": 0.0603,
   "high": 0.1555,
   "n": 153
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.0476,
   "low": 0.0205,
   "high": 0.1067,
   "n": 105
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.0811,
   "low": 0.0563,
   "high": 0.1154,
   "n": 333
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.2583,
   "low": 0.2142,
   "high": 0.3078,
   "n": 333
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7895,
   "low": 0.5667,
   "high": 0.9149,
   "n": 19
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8095,
   "low": 0.6,
   "high": 0.9233,
   "n": 21
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 1,
   "low": 0.5655,
   "high": 1,
   "n": 5
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.7742,
   "low": 0.6019,
   "high": 0.886,
   "n": 31
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5,
   "low": 0.268,
   "high": 0.732,
   "n": 14
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.4333,
   "low": 0.2738,
   "high": 0.608,
   "n": 30
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
   "value": 0.8,
   "low": 0.3755,
   "high": 0.9638,
   "n": 5
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.64,
   "low": 0.527,
   "high": 0.7394,
   "n": 75
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6,
   "low": 0.3575,
   "high": 0.8018,
   "n": 15
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5714,
   "low": 0.4327,
   "high": 0.6998,
   "n": 49
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
   "value": 0.6,
   "low": 0.3575,
   "high": 0.8018,
   "n": 15
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.2,
   "low": 0.0362,
   "high": 0.6245,
   "n": 5
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.75,
   "low": 0.3006,
   "high": 0.9544,
   "n": 4
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.75,
   "low": 0.3006,
   "high": 0.9544,
   "n": 4
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 1,
   "low": 0.3424,
   "high": 1,
   "n": 2
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8667,
   "low": 0.6212,
   "high": 0.9626,
   "n": 15
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.5588,
   "low": 0.3945,
   "high": 0.7112,
   "n": 34
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6667,
   "low": 0.3542,
   "high": 0.8794,
   "n": 9
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6933,
   "low": 0.5817,
   "high": 0.7861,
   "n": 75
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.8,
   "low": 0.4902,
   "high": 0.9433,
   "n": 10
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6296,
   "low": 0.4423,
   "high": 0.7847,
   "n": 27
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules and words",
   "value": 0.6923,
   "low": 0.5913,
   "high": 0.7777,
   "n": 91
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6504,
   "low": 0.6089,
   "high": 0.6897,
   "n": 532
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8722,
   "low": 0.8411,
   "high": 0.8979,
   "n": 532
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5222,
   "low": 0.4537,
   "high": 0.5898,
   "n": 203
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0748,
   "low": 0.0484,
   "high": 0.1139,
   "n": 254
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.0352,
   "low": 0.0186,
   "high": 0.0655,
   "n": 256
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.055,
   "low": 0.0401,
   "high": 0.0749,
   "n": 673
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.1679,
   "low": 0.1416,
   "high": 0.198,
   "n": 673
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8889,
   "low": 0.565,
   "high": 0.9801,
   "n": 9
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5217,
   "low": 0.3296,
   "high": 0.7076,
   "n": 23
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7857,
   "low": 0.6046,
   "high": 0.8979,
   "n": 28
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6628,
   "low": 0.5578,
   "high": 0.7538,
   "n": 86
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6471,
   "low": 0.4791,
   "high": 0.7851,
   "n": 34
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5625,
   "low": 0.4409,
   "high": 0.6771,
   "n": 64
  },
  {
   "name": "high or imminent, slice exaggeration",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.4286,
   "low": 0.1582,
   "high": 0.7495,
   "n": 7
  },
  {
   "name": "high or imminent, slice hypothetical",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6364,
   "low": 0.3538,
   "high": 0.8483,
   "n": 11
  },
  {
   "name": "high or imminent, slice idiom",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.4,
   "low": 0.1176,
   "high": 0.7693,
   "n": 5
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7581,
   "low": 0.6757,
   "high": 0.825,
   "n": 124
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
   "value": 0.6415,
   "low": 0.5069,
   "high": 0.757,
   "n": 53
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7188,
   "low": 0.5463,
   "high": 0.8444,
   "n": 32
  },
  {
   "name": "high or imminent, slice negation",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8,
   "low": 0.5481,
   "high": 0.9295,
   "n": 15
  },
  {
   "name": "high or imminent, slice ordinary-angry",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.25,
   "low": 0.0456,
   "high": 0.6994,
   "n": 4
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
   "value": 0.686,
   "low": 0.5818,
   "high": 0.7744,
   "n": 86
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.3333,
   "low": 0.1628,
   "high": 0.5625,
   "n": 18
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6667,
   "low": 0.2077,
   "high": 0.9385,
   "n": 3
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7292,
   "low": 0.59,
   "high": 0.8343,
   "n": 48
  },
  {
   "name": "high or imminent, slice quotation",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5455,
   "low": 0.2801,
   "high": 0.7873,
   "n": 11
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.8182,
   "low": 0.523,
   "high": 0.9486,
   "n": 11
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6667,
   "low": 0.4961,
   "high": 0.8025,
   "n": 33
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.6552,
   "low": 0.5267,
   "high": 0.7644,
   "n": 58
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7778,
   "low": 0.6373,
   "high": 0.8746,
   "n": 45
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.7881,
   "low": 0.7162,
   "high": 0.8457,
   "n": 151
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5962,
   "low": 0.4607,
   "high": 0.7184,
   "n": 52
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5926,
   "low": 0.4597,
   "high": 0.7132,
   "n": 54
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, en",
   "by": "rules, words and meaning",
   "value": 0.5291,
   "low": 0.4547,
   "high": 0.6022,
   "n": 172
  },
  {
   "name": "high or imminent, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6707,
   "low": 0.6098,
   "high": 0.7264,
   "n": 246
  },
  {
   "name": "high or imminent, found at low or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.9024,
   "low": 0.8589,
   "high": 0.9336,
   "n": 246
  },
  {
   "name": "moderate, found at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7347,
   "low": 0.5974,
   "high": 0.8379,
   "n": 49
  },
  {
   "name": "idiom or look-alike, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.098,
   "low": 0.0603,
   "high": 0.1555,
   "n": 153
  },
  {
   "name": "ordinary sad or angry, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.0476,
   "low": 0.0205,
   "high": 0.1067,
   "n": 105
  },
  {
   "name": "no danger, alarm at moderate or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.0811,
   "low": 0.0563,
   "high": 0.1154,
   "n": 333
  },
  {
   "name": "no danger, question at low or above",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.2583,
   "low": 0.2142,
   "high": 0.3078,
   "n": 333
  },
  {
   "name": "high or imminent, slice code-switch",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7895,
   "low": 0.5667,
   "high": 0.9149,
   "n": 19
  },
  {
   "name": "high or imminent, slice coded",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8095,
   "low": 0.6,
   "high": 0.9233,
   "n": 21
  },
  {
   "name": "high or imminent, slice denial",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.5655,
   "high": 1,
   "n": 5
  },
  {
   "name": "high or imminent, slice direct",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.7742,
   "low": 0.6019,
   "high": 0.886,
   "n": 31
  },
  {
   "name": "high or imminent, slice emoji",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5,
   "low": 0.268,
   "high": 0.732,
   "n": 14
  },
  {
   "name": "high or imminent, slice euphemism",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.4333,
   "low": 0.2738,
   "high": 0.608,
   "n": 30
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
   "value": 0.8,
   "low": 0.3755,
   "high": 0.9638,
   "n": 5
  },
  {
   "name": "high or imminent, slice literal",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.64,
   "low": 0.527,
   "high": 0.7394,
   "n": 75
  },
  {
   "name": "high or imminent, slice minimising",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6,
   "low": 0.3575,
   "high": 0.8018,
   "n": 15
  },
  {
   "name": "high or imminent, slice misspelt",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5714,
   "low": 0.4327,
   "high": 0.6998,
   "n": 49
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
   "value": 0.6,
   "low": 0.3575,
   "high": 0.8018,
   "n": 15
  },
  {
   "name": "high or imminent, slice page",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.2,
   "low": 0.0362,
   "high": 0.6245,
   "n": 5
  },
  {
   "name": "high or imminent, slice past",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.75,
   "low": 0.3006,
   "high": 0.9544,
   "n": 4
  },
  {
   "name": "high or imminent, slice practical",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.75,
   "low": 0.3006,
   "high": 0.9544,
   "n": 4
  },
  {
   "name": "high or imminent, slice song",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 1,
   "low": 0.3424,
   "high": 1,
   "n": 2
  },
  {
   "name": "high or imminent, slice turns",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8667,
   "low": 0.6212,
   "high": 0.9626,
   "n": 15
  },
  {
   "name": "high or imminent, kind child-at-risk",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.5588,
   "low": 0.3945,
   "high": 0.7112,
   "n": 34
  },
  {
   "name": "high or imminent, kind harm-to-others",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6667,
   "low": 0.3542,
   "high": 0.8794,
   "n": 9
  },
  {
   "name": "high or imminent, kind hurt-by-someone",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6933,
   "low": 0.5817,
   "high": 0.7861,
   "n": 75
  },
  {
   "name": "high or imminent, kind losing-touch",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.8,
   "low": 0.4902,
   "high": 0.9433,
   "n": 10
  },
  {
   "name": "high or imminent, kind medical-emergency",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6296,
   "low": 0.4423,
   "high": 0.7847,
   "n": 27
  },
  {
   "name": "high or imminent, kind self-harm",
   "of": "own unseen templates, es",
   "by": "rules, words and meaning",
   "value": 0.6923,
   "low": 0.5913,
   "high": 0.7777,
   "n": 91
  },
  {
   "name": "quadratic kappa of the estimated rank",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.7213,
   "low": 0.6848,
   "high": 0.7586,
   "n": 950
  },
  {
   "name": "quadratic kappa of the level shown",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.6647,
   "low": 0.6254,
   "high": 0.7072,
   "n": 950
  },
  {
   "name": "AUC, severity 2 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.8736,
   "low": 0.8517,
   "high": 0.8955,
   "n": 950
  },
  {
   "name": "AUC, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.8827,
   "low": 0.8527,
   "high": 0.9127,
   "n": 950
  },
  {
   "name": "precision at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.3294,
   "low": 0.29,
   "high": 0.3713,
   "n": 510
  },
  {
   "name": "false alarms at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules and words",
   "value": 0.4476,
   "low": 0.4127,
   "high": 0.4831,
   "n": 764
  },
  {
   "name": "Lemotif journals, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules and words",
   "value": 0.0014,
   "low": 0.0004,
   "high": 0.0049,
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
   "value": 0.0067,
   "low": 0.0043,
   "high": 0.0103,
   "n": 3000
  },
  {
   "name": "quadratic kappa of the estimated rank",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.7112,
   "low": 0.6747,
   "high": 0.7483,
   "n": 950
  },
  {
   "name": "quadratic kappa of the level shown",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.6627,
   "low": 0.623,
   "high": 0.706,
   "n": 950
  },
  {
   "name": "AUC, severity 2 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.8703,
   "low": 0.8481,
   "high": 0.8926,
   "n": 950
  },
  {
   "name": "AUC, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.8798,
   "low": 0.8491,
   "high": 0.9105,
   "n": 950
  },
  {
   "name": "precision at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.317,
   "low": 0.2788,
   "high": 0.3578,
   "n": 530
  },
  {
   "name": "false alarms at recall .90, severity 4 or more",
   "of": "C-SSRS posts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.4738,
   "low": 0.4386,
   "high": 0.5093,
   "n": 764
  },
  {
   "name": "Lemotif journals, alarm at moderate or above",
   "of": "public texts, 5-fold",
   "by": "rules, words and meaning",
   "value": 0.0014,
   "low": 0.0004,
   "high": 0.0049,
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
   "value": 0.0067,
   "low": 0.0043,
   "high": 0.0103,
   "n": 3000
  }
 ]
} as const;
