/**
 * What a page may mention that often goes before a hard day. A mention is no trigger: only the person can say what is.
 * The order is the one shown; ids are kept with what a person said of a theme, so they never change.
 */
export const THEMES = [
  "loud-noise",
  "conflict",
  "anniversary",
  "place",
  "smell-taste",
  "touch",
  "night",
  "trapped",
  "authority",
  "immigration",
  "partner-control",
  "ex-contact",
  "child-removal",
  "housing",
  "money",
  "work",
  "illness",
  "loss",
  "rejection",
  "shame",
  "discrimination",
  "substances",
  "news",
  "loneliness",
  "service-harm",
] as const;
export type Theme = (typeof THEMES)[number];

/** Cues of one language by theme, as `cue.ts` reads them: separated by commas. */
export type Cues = Readonly<Record<Theme, string>>;
