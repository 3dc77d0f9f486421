import type { GateFact, Touch } from "./facts.ts";
import type { Need } from "./needs.ts";

/** By oneself; with somebody trained; with a licensed specialist. */
export const levels = ["self", "practitioner", "specialist"] as const;
export type Level = (typeof levels)[number];

/** `skill` done alone or learned; `human` somebody at one's side; `practical` a bed, food, papers; `treatment`; `group`. */
export const kinds = ["skill", "human", "practical", "treatment", "group"] as const;
export type Kind = (typeof kinds)[number];

/**
 * What happens when a fact holds.
 *
 * - `hide`: not listed. - `ask-clinician`: not listed until a clinician has agreed. - `substitute`: another idea stands in.
 * - `adapt`: listed only in its careful form, named by `adaptation`; an unknown fact gives the careful form too.
 *
 * For all but `adapt`, an unknown fact means: ask first, do not list.
 */
export const gateEffects = ["hide", "ask-clinician", "substitute", "adapt"] as const;
export type GateEffect = (typeof gateEffects)[number];

export type Gate = {
  readonly fact: GateFact;
  /** The answer that closes the gate; "no" for what is only shown when asked for. Usual: "yes". */
  readonly when?: "yes" | "no";
  readonly effect: GateEffect;
  /** Id of the idea that stands in, with `substitute`. */
  readonly substitute?: string;
  /** Key of the careful form, with `adapt`. */
  readonly adaptation?: string;
  /** Why, in English or as a key of the room; never read by the ranking. */
  readonly why: string;
};

/** A strong guideline; B suggested; C emerging; D consensus or part of something; X advised against. */
export const grades = ["A", "B", "C", "D", "X"] as const;
export type Grade = (typeof grades)[number];

export type Evidence = {
  /** Whom it was shown for, in words. */
  readonly population: string;
  /** The same for the ranking: ages in years, and the needs it was shown to help. Unknown where left out. */
  readonly ages?: readonly [number, number];
  readonly helps?: readonly Need[];
  readonly outcome: string;
  readonly grade: Grade;
  /** Set where guidelines differ or the grade could not be checked; the score then counts it less. */
  readonly isUncertain?: boolean;
  readonly guideline: string;
  readonly statement: string;
  /** Standardised mean difference against no or usual care (positive helps) and its standard error. */
  readonly effect?: { readonly mean: number; readonly se: number };
  readonly reference: string;
  /** ISO date. */
  readonly checkedOn: string;
};

export const preferenceTags = [
  "alone",
  "with-someone",
  "group",
  "family",
  "peer",
  "body",
  "movement",
  "listening",
  "writing",
  "talking",
  "little-talking",
  "present-focused",
  "imagery",
  "faith",
  "culture",
  "outdoors",
  "creative",
  "practical-help",
  "by-phone",
  "in-public",
  "few-words",
  "short",
] as const;
export type PreferenceTag = (typeof preferenceTags)[number];

/** What has to be at hand. */
export const requirements = ["privacy", "audio", "reading", "group", "interpreter", "device", "licence"] as const;
export type Requirement = (typeof requirements)[number];

/** 0 nothing to pay, 1 little, 2 more. */
export type Cost = 0 | 1 | 2;

/** An idea of the library, as the ranking reads it. Names, steps and texts stay with the library. */
export type Intervention = {
  readonly id: string;
  readonly version: string;
  /** Ideas of one family do the same thing another way; one of them is shown at a time. */
  readonly family: string;
  readonly level: Level;
  readonly kind: Kind;
  /** `weight` above 0 up to 1. */
  readonly needs: readonly { readonly need: Need; readonly weight: number }[];
  readonly gates: readonly Gate[];
  readonly touches: readonly Touch[];
  readonly evidence: readonly Evidence[];
  readonly preferenceTags: readonly PreferenceTag[];
  /** Years, both included. */
  readonly ages: readonly [number, number];
  /** One sitting; null where that is not fixed. */
  readonly minutes: number | null;
  readonly cost: Cost;
  readonly requires: readonly Requirement[];
  /** Languages it can be done in now; empty where any will do. */
  readonly languages: readonly string[];
};

/** One source that advises against is enough: such an entry explains itself to those who ask and is never listed. */
export function isAdvisedAgainst({ evidence }: Pick<Intervention, "evidence">): boolean {
  return evidence.some(({ grade }) => grade === "X");
}

/** Something small that can be done alone. */
export function isSelfGuided({ level, minutes }: Intervention): boolean {
  return level === "self" && (minutes === null || minutes <= 20);
}

/** Another human being is there. */
export function isWithAHuman({ kind, level }: Intervention): boolean {
  return kind === "human" || kind === "group" || kind === "treatment" || level !== "self";
}

/** No treatment: help with life, or somebody's company. */
export function isNonClinical({ kind, level }: Intervention): boolean {
  return level !== "specialist" && (kind === "practical" || kind === "human");
}
