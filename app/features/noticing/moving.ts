import { careTeamOf } from "#features/people/service.ts";
import type { MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Finding } from "./contract.ts";
import { purposeOf } from "./domain.ts";
import { findOne, gone, type Needs, permitFor, present } from "./presenting.ts";
import * as store from "./store.ts";

/** The longest a finding may be put aside, in days; it may end before. */
const longestDays = 60;
const dayMs = 86_400_000;

/** Who could be handed this finding: the others on the person's care team. */
export async function listColleagues(
  cx: Needs,
  { id }: { id: string },
): Promise<{ memberId: MemberId; name: string }[]> {
  const { row } = await findOne(cx, id, "answer");
  return others(cx, row.person_id as PersonId);
}

/**
 * Puts a finding aside for oneself until a day. Others see it as before.
 *
 * @param until the first day on which it comes back, YYYY-MM-DD (UTC)
 * @throws Refusal `not-allowed` for danger, `not-understood` for a day that is not ahead or too far
 */
export async function snooze(
  cx: Needs,
  { id, moveId, until, reason }: { id: string; moveId: string; until: string; reason: string },
): Promise<Finding> {
  const found = await findOne(cx, id, "answer");
  if (purposeOf(found.row.analyser) === "safety")
    throw new Refusal("not-allowed", "Danger is not put aside. You can answer it, or hand it to a colleague as well.");
  const end = new Date(`${until}T00:00:00Z`);
  const ahead = (end.getTime() - cx.now().getTime()) / dayMs;
  if (!(ahead > 0 && ahead <= longestDays))
    throw new Refusal("not-understood", `Choose a day from tomorrow on, ${longestDays} days ahead at most.`, ["until"]);
  return keepMove(cx, found, { id: moveId, kind: "snoozed", until: end, reason });
}

/** @throws Refusal `not-understood` when that colleague is not on the person's care team */
export async function handOver(
  cx: Needs,
  { id, moveId, to, reason }: { id: string; moveId: string; to: MemberId; reason: string },
): Promise<Finding> {
  const found = await findOne(cx, id, "answer");
  const team = await others(cx, found.row.person_id as PersonId);
  if (!team.some(({ memberId }) => memberId === to))
    throw new Refusal("not-understood", "That colleague is not on the care team, so nothing was handed over.", ["to"]);
  return keepMove(cx, found, { id: moveId, kind: "handed-over", to, reason });
}

export async function takeBack(cx: Needs, { id, moveId }: { id: string; moveId: string }): Promise<Finding> {
  return keepMove(cx, await findOne(cx, id, "answer"), { id: moveId, kind: "taken-back" });
}

/** How many findings one wants in front at once. */
export async function setBudget(cx: Needs, { most }: { most: number }): Promise<{ most: number }> {
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is for staff.");
  await cx.door.decide({ action: "read", subject: null, compartments: [], purpose: "administration" });
  await store.keepBudget(cx.db, { agency_id: cx.agencyId, member_id: cx.actor.memberId, most });
  return { most };
}

async function others(cx: Needs, personId: PersonId): Promise<{ memberId: MemberId; name: string }[]> {
  const me = cx.actor.kind === "staff" ? cx.actor.memberId : null;
  const team = await careTeamOf(cx, personId);
  return team.filter(({ memberId }) => memberId !== me).map(({ memberId, name }) => ({ memberId, name }));
}

type ToKeep = {
  id: string;
  kind: "snoozed" | "handed-over" | "taken-back";
  until?: Date;
  to?: MemberId;
  reason?: string;
};

async function keepMove(
  cx: Needs,
  { row, permits }: Awaited<ReturnType<typeof findOne>>,
  { id, kind, until, to, reason }: ToKeep,
): Promise<Finding> {
  const permit = permitFor(permits, row);
  if (!permit || cx.actor.kind !== "staff") throw gone();
  if (reason === undefined) cx.ledger.note(permit, "changed");
  const place = { column: "finding_move.reason", row: id } as const;
  await store.insertMove(cx.db, {
    agency_id: cx.agencyId,
    id,
    finding_id: row.id,
    person_id: row.person_id,
    member_id: cx.actor.memberId,
    kind,
    until: until ?? null,
    to_member: to ?? null,
    reason: reason === undefined ? null : cx.vault.seal(permit, place, reason, permit.labels),
    at: cx.now(),
  });
  const [finding] = await present(cx, permits, [row]);
  if (!finding) throw gone();
  return finding;
}
