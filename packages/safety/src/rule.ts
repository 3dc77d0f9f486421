import type { Sign } from "./pairs.ts";
import type { Kind } from "./types.ts";

/**
 * A cue. `weight` is what one sentence of it is worth on the score's scale (low .15, moderate .35, high .6,
 * imminent .87). `who`: "self" when the subject has to be looked for, "stated" when the words already fix who it is,
 * "other" when it is about someone else. `stage` is what urgency words (tonight, right now) may raise it from:
 * a wish, a thought of doing it, a plan or intent, an act.
 */
export type Rule = {
  id: string;
  kind: Kind;
  weight: number;
  who: "self" | "stated" | "other";
  stage?: "wish" | "thought" | "plan" | "act";
  /** What it is a sign of, beside its own weight. A rule of weight 0 is nothing but a sign. */
  sign?: Sign;
  /** Whole phrases that stay what they are after "not" or "if". */
  settled?: true;
  /** A stay in hospital or an operation in the same sentence explains it. */
  careExplains?: true;
  /** Names a state rather than an act of someone, so its subject may stand further off. */
  looseSubject?: true;
  /** One pattern a line; the language of patterns is described in pattern.ts. */
  when: string;
};

/**
 * Words that change what a cue means. idiom: the words they cover carry no cue. quoted: song, film, book, game.
 * past, hypothetical: the cue counts for less. present: undoes past. soon: urgency. light: joking or a trifle, counts
 * against wishes only. dreamt: a dream or a comparison. learning: training, leaflets, statistics. care: hospital,
 * operation, doctor.
 */
export type Frame = {
  id: string;
  role: "idiom" | "quoted" | "dreamt" | "past" | "present" | "hypothetical" | "soon" | "light" | "learning" | "care";
  when: string;
};

/** Grammar of one language, as far as triage needs it. Lists are words separated by spaces. */
export type Grammar = {
  language: "en" | "es";
  classes: Readonly<Record<string, string>>;
  negators: string;
  /** Words a negation reaches through ("not" think I really want to …). */
  transparent: string;
  /** Words that may stand between a subject and its cue. */
  carriers: string;
  self: string;
  others: string;
  children: string;
  /** Short forms and frequent misspellings: what is written = what is meant, one a line. */
  aliases: string;
  /** Long words worth repairing when one letter is missing, doubled or swapped. */
  repair: string;
  /** Words worth reading through masks (s*icide) and joined phrases worth reading when letters are spaced out. */
  joined: string;
};

export type Lexicon = { grammar: Grammar; rules: readonly Rule[]; frames: readonly Frame[] };

/** Splits a list of words. */
export function words(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== "");
}

/** Splits a list of lines. */
export function lines(list: string): string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
