/** Bounds of what this room takes. */
export const limits = {
  /** What a person can let themselves be asked in a week, at most. */
  questionsAWeek: 200,
  /** What they let themselves be asked while they have not said. */
  usualQuestionsAWeek: 30,
  /** Characters of a worker's reason. */
  why: 500,
  /** How long one may come back to what one began. */
  openDays: 14,
  /** Days ahead until which a worker may ask. */
  askDays: 366,
  /** Letters of a file that is brought in. */
  fileLetters: 5_000_000,
  /** Sets of answers kept from one file. */
  fileForms: 2000,
} as const;
