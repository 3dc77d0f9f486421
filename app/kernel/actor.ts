import type { AccountId, AgencyId, MemberId, PersonId } from "./ids.ts";

/** Who is asking. Software acts in its own name and is never lent a person's or a practitioner's. */
export type Actor =
  | { kind: "person"; agencyId: AgencyId; personId: PersonId; accountId: AccountId; sessionId: string }
  | {
      kind: "staff";
      agencyId: AgencyId;
      memberId: MemberId;
      accountId: AccountId;
      sessionId: string;
      secondFactor: boolean;
    }
  | { kind: "software"; agencyId: AgencyId; name: string }
  | { kind: "nobody" };

/** The id a ledger line and row-level security know the actor by. */
export function actorId(actor: Actor): string | null {
  if (actor.kind === "person") return actor.personId;
  return actor.kind === "staff" ? actor.memberId : null;
}

export function actorAgency(actor: Actor): AgencyId | null {
  return actor.kind === "nobody" ? null : actor.agencyId;
}
