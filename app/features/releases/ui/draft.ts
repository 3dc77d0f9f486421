import type { MemberId } from "#kernel/ids.ts";
import type { Language } from "#kernel/vocabulary.ts";
import type { Asked, Releasable } from "../contract.ts";

/** A page of a release while it is being filled in. Nothing is chosen beforehand. */
export type Draft = {
  to: "care-team" | "member" | "outside" | null;
  memberId: string;
  name: string;
  kind: "person" | "organisation" | null;
  status: "covered" | "neither" | "shared-database" | "unknown" | null;
  what: Releasable[];
  /** Compartments of which only some things are meant. */
  some: Releasable[];
  pages: string[];
  steps: string[];
  pieces: string[];
  from: string;
  until: string;
  why: string;
  conditions: string;
  endsOn: string;
  dangersTold: boolean;
  supporter: string;
  witness: string;
  interpreter: string;
  signature: string;
};

export const emptyDraft: Draft = {
  to: null,
  memberId: "",
  name: "",
  kind: null,
  status: null,
  what: [],
  some: [],
  pages: [],
  steps: [],
  pieces: [],
  from: "",
  until: "",
  why: "",
  conditions: "",
  endsOn: "",
  dangersTold: false,
  supporter: "",
  witness: "",
  interpreter: "",
  signature: "",
};

/** "2026-12-24" where the person is. */
export const dayOf = (moment: string) => new Date(moment).toLocaleDateString("sv-SE");

/** Fields that are still open, by name. */
export function openIn(
  draft: Draft,
  { latestEnd, asksDangers, needsSignature }: { latestEnd: string; asksDangers: boolean; needsSignature: boolean },
): (keyof Draft)[] {
  const isSome = (compartment: Releasable) => draft.what.includes(compartment) && draft.some.includes(compartment);
  const open: [keyof Draft, boolean][] = [
    ["to", draft.to === null],
    ["memberId", draft.to === "member" && draft.memberId === ""],
    ["name", draft.to === "outside" && draft.name.trim() === ""],
    ["kind", draft.to === "outside" && draft.kind === null],
    ["status", draft.to === "outside" && draft.status === null],
    ["what", draft.what.length === 0],
    ["pages", isSome("journal") && draft.pages.length === 0],
    ["steps", isSome("safety-plan") && draft.steps.length === 0],
    ["pieces", isSome("story") && draft.pieces.length === 0],
    ["until", isSome("checkins") && !(draft.from !== "" && draft.until >= draft.from)],
    ["why", draft.why.trim() === ""],
    ["endsOn", !(draft.endsOn > dayOf(new Date().toISOString()) && draft.endsOn <= dayOf(latestEnd))],
    ["dangersTold", asksDangers && !draft.dangersTold],
    ["signature", needsSignature && draft.signature.trim() === ""],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([field]) => field);
}

/** What is sent for a draft that nothing is open in. */
export function askedFrom(
  draft: Draft,
  { latestEnd, textHash, language }: { latestEnd: string; textHash: string; language: Language },
): Asked {
  const parts: Asked["parts"] = draft.some
    .filter((compartment) => draft.what.includes(compartment))
    .map((compartment) => ({
      compartment,
      ids: idsIn(draft, compartment),
      from: compartment === "checkins" ? new Date(`${draft.from}T00:00:00`).toISOString() : null,
      until: compartment === "checkins" ? dayAfter(draft.until) : null,
    }));
  return {
    recipient:
      draft.to === "outside"
        ? {
            to: "outside",
            kind: draft.kind ?? "organisation",
            name: draft.name.trim(),
            status: draft.status ?? "unknown",
          }
        : draft.to === "member"
          ? { to: "member", memberId: draft.memberId as MemberId }
          : { to: "care-team" },
    why: draft.why.trim(),
    compartments: draft.what.filter((compartment) => !draft.some.includes(compartment)),
    parts,
    conditions: draft.conditions.trim(),
    endsAt: new Date(
      Math.min(new Date(`${draft.endsOn}T23:59:59`).getTime(), new Date(latestEnd).getTime()),
    ).toISOString(),
    dangersTold: draft.dangersTold,
    supporter: draft.supporter.trim(),
    witness: draft.witness.trim(),
    interpreter: draft.interpreter.trim(),
    textHash,
    language,
  };
}

function idsIn(draft: Draft, compartment: Releasable): string[] | null {
  if (compartment === "journal") return draft.pages;
  if (compartment === "story") return draft.pieces;
  return compartment === "safety-plan" ? draft.steps : null;
}

function dayAfter(day: string): string {
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + 1);
  return start.toISOString();
}
