/**
 * Kinds of feeling words. The lists in `english.ts` and `spanish.ts` are our own choice of words, made for journals of
 * people who live with trauma, loss of home or violence at home. How much each kind counts is learned, not set by hand.
 */
export const FEELING_GROUPS = [
  "joy",
  "pleasant",
  "calm",
  "strength",
  "fear",
  "sadness",
  "anger",
  "shame",
  "exhaustion",
  "harm",
  "hardship",
] as const;

export type FeelingGroup = (typeof FEELING_GROUPS)[number];

/** Which groups are good to feel. The others are hard to feel, or hard things that happen. */
export const GOOD_GROUPS: ReadonlySet<FeelingGroup> = new Set(["joy", "pleasant", "calm", "strength"]);

/**
 * Words by group, parted by commas. `word*` stands for every word that begins so; several words form a phrase.
 * Everything is lower case; accents do not matter.
 */
export type FeelingWords = Readonly<Record<FeelingGroup, string>>;
