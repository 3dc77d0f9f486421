import type { Incurred } from "@mooring/guardrails";
import type { Actor } from "./actor.ts";
import type { PersonId } from "./ids.ts";
import type { Action, Basis, Compartment, Label, Purpose } from "./vocabulary.ts";

/** Exists only here as a type; the door keeps the list of real permits, so a look-alike opens nothing. */
declare const proof: unique symbol;

/** Something that must be done because of how the yes was given, with the strictest amount and the rules behind it. */
export type Obligation = Incurred;

/**
 * A named part of a compartment: single things by their ids, or a stretch of time. With `ids`, `from` and `until` all null
 * it is the whole compartment. Moments are ISO 8601 in UTC; `until` is not part of the stretch.
 */
export type Part = {
  readonly compartment: Compartment;
  readonly ids: readonly string[] | null;
  readonly from: string | null;
  readonly until: string | null;
};

/**
 * The door's yes: this actor, this person, these compartments, this purpose, until then.
 * Made by `door.decide` alone; dies after 60 s or when the person's epoch moves on.
 */
export type Permit = {
  readonly [proof]: true;
  readonly id: string;
  readonly actor: Actor;
  /** The person it is about; `null` for acts on the agency itself. */
  readonly subject: PersonId | null;
  readonly action: Action;
  readonly compartments: readonly Compartment[];
  /** Null: all of the compartments. Otherwise only these parts open, and the vault refuses the rest. */
  readonly parts: readonly Part[] | null;
  /** The release or lawful ground it was asked under, by id. */
  readonly ground: string | null;
  readonly purpose: Purpose;
  readonly basis: Basis;
  readonly epoch: number;
  readonly labels: readonly Label[];
  /** Ids of the policies that decided, for the ledger. */
  readonly policies: readonly string[];
  readonly obligations: readonly Obligation[];
  readonly factsHash: string;
  readonly expiresAt: Date;
};

/** A permit about one person, the usual kind. */
export type PersonPermit = Permit & { readonly subject: PersonId };

/** Whether a thing lies within what a permit opens of its compartment. `at` is when it is about; without it no stretch of time covers it. */
export function covers(
  { parts }: { parts: readonly Part[] | null },
  compartment: Compartment,
  thing: { row: string; at?: Date | undefined },
): boolean {
  if (parts === null) return true;
  return parts.some((part) => {
    if (part.compartment !== compartment) return false;
    if (part.ids !== null) return part.ids.includes(thing.row);
    if (part.from === null && part.until === null) return true;
    if (!thing.at) return false;
    return (
      (part.from === null || thing.at >= new Date(part.from)) &&
      (part.until === null || thing.at < new Date(part.until))
    );
  });
}

/** What one asks of the door. `ground` names the one release or lawful ground that something leaves the agency under. */
export type Ask = {
  action: Action;
  subject: PersonId | null;
  compartments: readonly Compartment[];
  purpose: Purpose;
  /** The analyser, when the action is `analyse`. */
  analyser?: string;
  ground?: string;
};

/** The same answer without the key: for "try a situation" and for buttons that should be grey. */
export type Decision = {
  allowed: boolean;
  basis: Basis | null;
  policies: readonly string[];
  obligations: readonly Obligation[];
  /** Set when the policies themselves went wrong; then the answer is no and someone is told. */
  alarm: string | null;
};
