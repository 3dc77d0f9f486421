import { MemberId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { Compartment } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Releasable, Release, ReleaseLimits } from "./contract.ts";
import { releaseLimits } from "./domain.ts";
import {
  endRelease,
  insertRelease,
  isVictimService,
  type ReleaseRow,
  selectCareTeam,
  selectRelease,
  selectReleases,
} from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "ledger" | "now">;

/** Who may be named in a release, and how long one may last here. */
export async function readCareTeam(
  cx: Needs,
): Promise<{ members: { id: MemberId; name: string }[]; limits: ReleaseLimits }> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  cx.ledger.note(permit, "shown");
  const members = await selectCareTeam(cx.db, permit.subject);
  return {
    members: members.map(({ id, name }) => ({ id: MemberId.parse(id), name })),
    limits: releaseLimits(await isVictimService(cx.db, permit.subject), cx.now()),
  };
}

/** One's own releases, live and ended, newest first; those that wait for a signature are not among them. */
export async function listReleases(cx: Needs): Promise<Release[]> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  cx.ledger.note(permit, "shown");
  return (await selectReleases(cx.db, permit.subject))
    .filter((row) => row.confirmed_at !== null)
    .map((row) => presentRelease(row, cx.now()));
}

type Given = {
  id: string;
  to: "care-team" | "member";
  memberId?: MemberId | undefined;
  compartments: Releasable[];
  endsAt?: string | undefined;
};

/**
 * Gives a release. The same id again changes nothing.
 *
 * @throws Refusal `not-understood` when the end is in the past or later than this agency may go; `not-found` when the
 * worker is not on the care team
 */
export async function giveRelease(cx: Needs & Pick<Context, "moveOn">, given: Given): Promise<Release> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  const known = await selectRelease(cx.db, permit.subject, given.id);
  if (known) return presentRelease(known, cx.now());
  const now = cx.now();
  const limits = releaseLimits(await isVictimService(cx.db, permit.subject), now);
  const endsAt = new Date(given.endsAt ?? limits.suggestedEnd);
  if (endsAt <= now || endsAt > new Date(limits.latestEnd)) {
    throw new Refusal("not-understood", "Please choose a day that is not too far away.", ["endsAt"]);
  }
  if ((given.to === "member") !== (given.memberId !== undefined)) {
    throw new Refusal("not-understood", "Please say who may see it.", ["memberId"]);
  }
  if (given.memberId && !(await selectCareTeam(cx.db, permit.subject)).some(({ id }) => id === given.memberId)) {
    throw new Refusal("not-found", "That worker is not on your care team.");
  }
  const isNew = await insertRelease(cx.db, {
    agency_id: cx.agencyId,
    id: given.id,
    person_id: permit.subject,
    recipient_kind: given.to,
    recipient_id: given.memberId ?? null,
    purpose: "care",
    compartments: [...new Set(given.compartments)].sort(),
    starts_at: now,
    ends_at: endsAt,
    confirmed_at: now,
    revoked_at: null,
  });
  if (isNew) {
    await cx.moveOn(permit.subject);
    cx.ledger.note(permit, "changed", { why: `release-given:${given.id}` });
  }
  return readOwn(cx, permit.subject, given.id);
}

/** Ends a release now. Safe to send twice. */
export async function revokeRelease(cx: Needs & Pick<Context, "moveOn">, { id }: { id: string }): Promise<Release> {
  const permit = await cx.door.decideOwn("write", ["choices"]);
  if (await endRelease(cx.db, permit.subject, id, cx.now())) {
    await cx.moveOn(permit.subject);
    cx.ledger.note(permit, "changed", { why: `release-ended:${id}` });
  }
  return readOwn(cx, permit.subject, id);
}

async function readOwn(cx: Needs, personId: string, id: string): Promise<Release> {
  const row = await selectRelease(cx.db, personId, id);
  if (!row) throw new Refusal("not-found", "That release is not here.");
  return presentRelease(row, cx.now());
}

/** A release as its owner sees it. */
export function presentRelease(row: ReleaseRow, now: Date): Release {
  return {
    id: row.id,
    to: row.recipient_kind,
    who: row.who,
    compartments: namedIn(row),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    live: row.confirmed_at !== null && row.revoked_at === null && row.ends_at > now,
  };
}

/** What a release names, in whole or in part. */
export function namedIn({ compartments, parts }: ReleaseRow): Release["compartments"] {
  const named = new Set([...compartments, ...parts.map(({ compartment }) => compartment)]);
  return [...named].flatMap((word) => Compartment.safeParse(word).data ?? []);
}
