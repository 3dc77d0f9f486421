/** How much it takes before anything is said. Chosen on the seeded simulation; see the package's README for the trade-off. */
export type Thresholds = {
  /** How many standard errors the newer days lie below the older ones. */
  readonly moodZ: number;
  /** Largest chance of so long a silence under the person's own habit. */
  readonly quietChance: number;
  /** Smallest chance of low days ahead. */
  readonly lowAhead: number;
  /** Largest chance of so many mentions under the person's own pace. */
  readonly themeChance: number;
  readonly missedChance: number;
};

export const usualThresholds: Thresholds = {
  moodZ: 2.8,
  quietChance: 0.002,
  lowAhead: 0.5,
  themeChance: 0.002,
  missedChance: 0.01,
};
