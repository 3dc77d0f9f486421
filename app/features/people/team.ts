import type { MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { Role } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { TeamMember } from "./contract.ts";
import { selectCareTeam } from "./store.ts";

/** Who is on the care team now, longest first. Not sealed: the caller has decided that it may be told. */
export async function careTeamOf(cx: Pick<Context, "db">, personId: PersonId): Promise<TeamMember[]> {
  const rows = await selectCareTeam(cx.db, personId);
  return rows.map(({ id, name, roles, since }) => ({
    memberId: id as MemberId,
    name,
    roles: sayRoles(roles),
    since: since.toISOString(),
  }));
}

/** Unknown words are no roles. */
export function sayRoles(roles: readonly string[]): Role[] {
  return roles.flatMap((word) => Role.safeParse(word).data ?? []);
}

/** The one answer for people one has nothing to do with, of another agency, and who never were. */
export function notFound(): Refusal {
  return new Refusal("not-found", "There is nothing here by that name.");
}
