import type { ObligationKind } from "./obligations.ts";

/** The same words in each language staff read. */
export type Titles = { readonly en: string; readonly es: string };

/** One thing the software can do, as `capabilities.yaml` names it. */
export type Capability = {
  readonly id: string;
  /** C01 to C18; C00 is the record itself. */
  readonly number: string;
  readonly title: Titles;
  readonly about: Titles;
  /** It is live only if all of these are. */
  readonly needs: readonly string[];
  /** Names of the software it covers. Software that no capability names may not run. */
  readonly analysers: readonly string[];
  readonly implemented: boolean;
};

/** What a situation can say about one thing, and what it says when a vector leaves it out. */
export type FactEntry = {
  readonly id: string;
  readonly title: Titles;
  readonly neutral: readonly string[];
  readonly values: readonly { readonly id: string; readonly title: Titles }[];
};

/** By fact, the values it may have: one is known, several are not known apart, none is "none of them". */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** Only ever asks whether a value is possible, so more possible values can only make it truer. */
export type Condition =
  | { readonly kind: "has"; readonly fact: string; readonly values: readonly string[] }
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] };

export const packKinds = ["law", "funder", "profession", "house"] as const;
export const packDefaults = ["on", "off", "by-place", "by-agency-kind"] as const;
export const statuses = ["in-force", "enacted-future", "proposed", "guidance", "ethics", "house"] as const;
export const confidences = ["high", "medium", "low"] as const;

export type Status = (typeof statuses)[number];

/** `pack.yaml`: what a pack says about itself. */
export type PackHead = {
  readonly id: string;
  readonly version: number;
  readonly title: Titles;
  readonly about: Titles;
  readonly kind: (typeof packKinds)[number];
  readonly authority: string;
  /** Values of the fact `place`; `us` is anywhere in the United States; empty is everywhere. */
  readonly jurisdictions: readonly string[];
  readonly owner: string | null;
  readonly default: (typeof packDefaults)[number];
  readonly agencyKinds: readonly string[];
  readonly funders: readonly string[];
  readonly orgTypes: readonly string[];
  readonly license: string;
  readonly source: string;
  readonly reviewer: string | null;
};

/** One rule of a pack. Dates are UTC days (YYYY-MM-DD). */
export type Rule = {
  readonly id: string;
  readonly pack: string;
  readonly effect: "allow" | "forbid" | "oblige";
  /** Null: every capability. */
  readonly capabilities: readonly string[] | null;
  /** Null: in every situation. */
  readonly when: Condition | null;
  readonly why: Titles;
  readonly cite: string;
  readonly source: string;
  readonly status: Status;
  readonly from: string;
  /** The first day on which it no longer binds. */
  readonly until: string | null;
  readonly readOn: string;
  readonly reviewBy: string;
  readonly confidence: (typeof confidences)[number];
  readonly obligation: { readonly kind: ObligationKind; readonly amount: number | null } | null;
};

/** A situation a rule must, or must not, be among the reasons of. Facts left out are neutral. */
export type Vector = {
  readonly rule: string;
  readonly matches: boolean;
  readonly capability: string;
  readonly facts: Readonly<Record<string, readonly string[] | "unknown">>;
  readonly note: string;
};

/** Something wrong, where in the file it stands (keys and indexes), in plain words. */
export type Complaint = { readonly at: readonly (string | number)[]; readonly says: string };

export type Read<T> = { readonly value: T | null; readonly complaints: readonly Complaint[] };
