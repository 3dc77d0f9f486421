import { lexicons } from "./lexicon/all.ts";
import { SPANISH_GLOSS } from "./lexicon/es-gloss.ts";
import { TOGETHER } from "./pairs.ts";
import { THRESHOLDS } from "./score.ts";

/** The rules and the word list as one text, in a fixed order: what the published digest is taken over. */
export function ruleText(): string {
  return JSON.stringify({ lexicons, thresholds: THRESHOLDS, together: TOGETHER, gloss: SPANISH_GLOSS });
}
