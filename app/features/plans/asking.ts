import type { PersonId } from "#kernel/ids.ts";
import type { Ask } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";

export type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "now" | "vault">;

/** The question for one's own plan, or as somebody on the care team. */
export function askFor(
  action: "read" | "write",
  subject: PersonId,
  actor: Context["actor"],
): Ask & { subject: PersonId } {
  return { action, subject, compartments: ["plan"], purpose: actor.kind === "person" ? "self" : "care" };
}

/** Whose hand writes. @throws Refusal `not-allowed` for anyone but a person and staff */
export function author({ actor }: Pick<Context, "actor">): { author_kind: "person" | "staff"; author_id: string } {
  if (actor.kind === "person") return { author_kind: "person", author_id: actor.personId };
  if (actor.kind === "staff") return { author_kind: "staff", author_id: actor.memberId };
  throw new Refusal("not-allowed", "A plan is written by people.");
}
