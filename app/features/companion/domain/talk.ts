import type { Kind, Level } from "@mooring/safety";
import type { CompanionCrisis, CompanionVoice } from "./files.ts";
import type { PlanSign } from "./hints.ts";
import type { Way } from "./recognise.ts";
import type { Flow, ScriptLanguage } from "./script.ts";

export type { Kind as DangerKind, Level as DangerLevel } from "@mooring/safety";

/** All that is said in one language. */
export type Book = {
  readonly language: ScriptLanguage;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly voice: CompanionVoice;
  readonly crisis: CompanionCrisis;
};

/** A calm-down tool as the companion knows it. */
export type Skill = {
  readonly id: string;
  readonly title: string;
  readonly tags: readonly string[];
  /** Ids of questions asked before the steps: breath, water, … */
  readonly gates: readonly string[];
  readonly minutes: number;
};

/** Whether a human being would be called now; null: not known, as there is no connection. */
export type Watched =
  | { readonly someone: true; readonly until: string }
  | { readonly someone: false; readonly from: string | null };

/** Everything a turn stands on besides the talk itself. Same world, same talk, same input: same reply. */
export type World = {
  readonly books: Readonly<Partial<Record<ScriptLanguage, Book>>>;
  readonly ways: Way;
  readonly toolWays: Way;
  readonly skills: readonly Skill[];
  /** Times of the clock in words, as this person reads them. */
  readonly clockTime: (iso: string, language: ScriptLanguage) => string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** 0-23 where the person is. */
  readonly hour: number;
  readonly seed: number;
  readonly signedIn: boolean;
  readonly watched: Watched | null;
  /** A person has been asked for in this talk, and it has not ended. */
  readonly isAsked?: boolean;
  /** Gates this person has closed: breath, eyes, water, body, memory. */
  readonly closedGates: readonly string[];
  /** How much each skill lowered it, in points, for this person; empty unless they let it be remembered. */
  readonly helped: Readonly<Record<string, number>>;
  /** A first name they asked to be reminded of; only with memory on. */
  readonly trusted: string | null;
  /** Minutes in which somebody on call is asked to answer. */
  readonly answerMinutes: Readonly<Record<"moderate" | "high" | "imminent", number>>;
  readonly remindEveryMs: number;
  /** How often a break is offered; null or left out: never by itself. */
  readonly breakEveryMs?: number | null;
  /** They have not been told yet that this is a program, or so long ago that it is told again: then it comes first. */
  readonly mustDisclose?: boolean;
};

export type Danger = {
  /** The gravest so far. Never goes down. */
  readonly level: Level;
  readonly kind: Kind;
  /** A direct question has been asked and not been answered. */
  readonly asking: boolean;
  /** Level for which people have been called. */
  readonly raised: Level;
  readonly cardAt: number;
  readonly stays: number;
  /** It is about somebody else's life. */
  readonly other?: true;
};

/** Where a talk stands. Plain JSON: it is kept sealed between turns. */
export type Talk = {
  readonly language: ScriptLanguage;
  readonly turn: number;
  readonly place: { readonly flow: string; readonly state: string } | null;
  /** Where "go back" leads. */
  readonly before: { readonly flow: string; readonly state: string } | null;
  readonly slots: Readonly<Record<string, string>>;
  readonly seen: Readonly<Record<string, number>>;
  /** The last things said, newest last. */
  readonly recent: readonly string[];
  /** The whole of the last reply. */
  readonly last: string;
  readonly offeredSkills: readonly string[];
  readonly pending: { readonly skill: string; readonly flow: string | null; readonly state: string | null } | null;
  readonly before10: number | null;
  readonly danger: Danger | null;
  /** Turn in which somebody else's danger was last told; lines added up with that one would count as one's own. */
  readonly otherAt?: number;
  /** Signs of a plan to die, from all lines since a human last closed it. */
  readonly planSigns?: readonly PlanSign[];
  /** How often in a row nothing was understood. */
  readonly lost: number;
  readonly remindedAt: number;
  /** When a break was last offered; left out: from the next reply on it is counted. */
  readonly breakAt?: number;
};

/** What was seen in a text by crisis sense. */
export type Seen = { readonly level: Level; readonly kinds: readonly Kind[] };

export type Input =
  | { readonly kind: "begin"; readonly again: boolean }
  | {
      readonly kind: "text";
      readonly text: string;
      /** In these words alone. */
      readonly danger: Seen;
      /** In these together with what was written just before. */
      readonly together?: Seen;
      /** Written so many minutes before it arrived. */
      readonly lateMinutes?: number;
      /** How near a text encoder finds each flow, 0 to 1; better than words alone where there is one. */
      readonly near?: ReadonlyMap<string, number>;
    }
  | { readonly kind: "choice"; readonly id: string }
  | { readonly kind: "number"; readonly value: number | null }
  | {
      readonly kind: "skill";
      readonly skill: string;
      readonly finished: boolean;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly kind: "ask-person"; readonly line: string };

export type Part =
  /** `written`: by a language model, and not reviewed by anyone. */
  | { readonly kind: "say"; readonly text: string; readonly written?: true | undefined }
  /** The numbers to call, inside the conversation. */
  | { readonly kind: "card"; readonly about: Kind }
  | { readonly kind: "plan"; readonly text: string }
  | { readonly kind: "skill"; readonly skill: string }
  /** Asks what one line may be told to a person of the agency. */
  | { readonly kind: "line" }
  | { readonly kind: "reminder"; readonly text: string };

export type Offered = { readonly id: string; readonly say: string };

export type Act =
  | { readonly kind: "alert"; readonly level: "moderate" | "high" | "imminent"; readonly about: Kind }
  | { readonly kind: "hand-over"; readonly line: string }
  | { readonly kind: "helped"; readonly skill: string; readonly before: number; readonly after: number }
  | { readonly kind: "done" };

export type Turn = {
  readonly talk: Talk;
  readonly parts: readonly Part[];
  readonly choices: readonly Offered[];
  readonly rate: "before" | "after" | null;
  readonly acts: readonly Act[];
  /** Which script spoke, for accuracy figures and reports: `panic/offer 1`, `crisis/self-harm`, `voice/empty`. */
  readonly from: string;
};

export function newTalk(language: ScriptLanguage, now: number): Talk {
  return {
    language,
    turn: 0,
    place: null,
    before: null,
    slots: {},
    seen: {},
    recent: [],
    last: "",
    offeredSkills: [],
    pending: null,
    before10: null,
    danger: null,
    lost: 0,
    remindedAt: now,
  };
}

export const levelOrder: readonly Level[] = ["none", "low", "moderate", "high", "imminent"];

export function graver(one: Level, other: Level): boolean {
  return levelOrder.indexOf(one) > levelOrder.indexOf(other);
}

/** A number from 0 to 2^32 - 1 that depends on all that is given, the same everywhere (FNV-1a with a final mix). */
export function mix(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (const letter of String(part)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** One of several ways to say it: one not said lately where there is one, else the one said longest ago. */
export function pick(variants: readonly string[], talk: Talk, seed: number): string {
  const fresh = variants.filter((text) => !talk.recent.includes(text));
  if (fresh.length > 0) return fresh[mix(seed, talk.turn, fresh.length) % fresh.length] ?? "";
  return [...variants].sort((a, b) => talk.recent.lastIndexOf(a) - talk.recent.lastIndexOf(b))[0] ?? "";
}
