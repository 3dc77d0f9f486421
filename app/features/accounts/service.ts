import { createHash, randomBytes } from "node:crypto";
import { actorId } from "#kernel/actor.ts";
import type { AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import { invitationDays, newInvitationCode, readInvitationCode } from "./domain.ts";
import { insertInvitation } from "./store.ts";

/** Shown once, to whoever invites; only a hash of it is kept. */
export type Invitation = { code: string; expiresAt: Date };

type Needs = Pick<Context, "db" | "now" | "newId" | "actor" | "agencyId">;

/** A code with which this person can make their account. The caller has decided that they may be invited. */
export async function invitePerson(cx: Needs, { personId }: { personId: PersonId }): Promise<Invitation> {
  return invite(cx, { personId, memberId: null });
}

/** A code with which this member of staff can make their account. */
export async function inviteMember(cx: Needs, { memberId }: { memberId: MemberId }): Promise<Invitation> {
  return invite(cx, { personId: null, memberId });
}

async function invite(cx: Needs, whom: { personId: string | null; memberId: string | null }): Promise<Invitation> {
  const code = newInvitationCode(randomBytes(12));
  const now = cx.now();
  const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
  const agencyId: AgencyId = cx.agencyId;
  await insertInvitation(cx.db, {
    ...whom,
    agencyId,
    id: cx.newId(),
    codeHash: hashOf(code),
    madeBy: actorId(cx.actor),
    expiresAt,
    now,
  });
  return { code, expiresAt };
}

/** The hash a typed code is known by. @throws Refusal as for a code nobody has */
export function hashTypedCode(typed: string): Uint8Array {
  const code = readInvitationCode(typed);
  if (!code) throw noSuchInvitation();
  return hashOf(code);
}

/** The one answer for codes that never were, were used, or have run out. */
export function noSuchInvitation(): Refusal {
  return new Refusal(
    "not-found",
    "This code does not open anything. It may have been used or be too old; ask for a new one.",
  );
}

function hashOf(code: string): Uint8Array {
  return createHash("sha256").update(`mooring/invitation/v1\n${code}`).digest();
}
