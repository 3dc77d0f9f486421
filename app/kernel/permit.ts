import type { Actor } from "./actor.ts";
import type { PersonId } from "./ids.ts";
import type { Action, Basis, Compartment, Label, Purpose } from "./vocabulary.ts";

/** Exists only here as a type; the door keeps the list of real permits, so a look-alike opens nothing. */
declare const proof: unique symbol;

/** Something that must be done because of how the yes was given. */
export type Obligation = { kind: "disclose" | "human-review" | "expire" | "tell-person" | "minimum"; detail: string };

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

/** What one asks of the door. `item` narrows to something the person shared or released by itself. */
export type Ask = {
  action: Action;
  subject: PersonId | null;
  compartments: readonly Compartment[];
  purpose: Purpose;
  /** The analyser, when the action is `analyse`. */
  analyser?: string;
};

/** The same answer without the key: for "try a situation" and for buttons that should be grey. */
export type Decision = {
  allowed: boolean;
  basis: Basis | null;
  policies: readonly string[];
  /** Set when the policies themselves went wrong; then the answer is no and someone is told. */
  alarm: string | null;
};
