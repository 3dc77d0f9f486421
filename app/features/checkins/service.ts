import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { Checkin, CheckinAnswers } from "./contract.ts";
import { deleteCheckin, insertCheckin, selectCheckins } from "./store.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "vault" | "now">;

/** Keeps one check-in of one's own; safe to send twice. */
export async function saveCheckin(
  cx: Needs & Pick<Context, "later">,
  { id, at, zone, answers }: { id: string; at: string; zone: string; answers: CheckinAnswers },
): Promise<{ saved: true }> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  const labels = permit.labels;
  const row = {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    at: new Date(at),
    zone,
    body: cx.vault.seal(permit, { column: "checkin.body", row: id }, JSON.stringify(answers), labels),
    labels: [...labels],
    received_at: cx.now(),
  };
  cx.later(insertCheckin(cx.db, row));
  return { saved: true };
}

/** One's own check-ins of the last `days` days, newest first. */
export async function listOwnCheckins(cx: Needs, { days }: { days: number }): Promise<Checkin[]> {
  return openAll(cx, await cx.door.decideOwn("read", ["checkins"]), days);
}

/** Somebody's check-ins, if they gave a release for them. */
export async function listCheckinsOf(
  cx: Needs,
  { personId, days }: { personId: PersonId; days: number },
): Promise<Checkin[]> {
  const permit = await cx.door.decide({
    action: "read",
    subject: personId,
    compartments: ["checkins"],
    purpose: "care",
  });
  return openAll(cx, permit, days);
}

/** Takes a check-in back; safe to send twice. */
export async function removeCheckin(
  cx: Needs & Pick<Context, "ledger">,
  { id }: { id: string },
): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["checkins"]);
  if (await deleteCheckin(cx.db, permit.subject, id)) cx.ledger.note(permit, "erased");
  return { removed: true };
}

async function openAll(cx: Needs, permit: PersonPermit, days: number): Promise<Checkin[]> {
  const since = new Date(cx.now().getTime() - days * 86_400_000);
  const rows = await selectCheckins(cx.db, permit.subject, since);
  return rows
    .filter((row) => covers(permit, "checkins", { row: row.id, at: row.at }))
    .map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      zone: row.zone,
      answers: JSON.parse(
        cx.vault.open(permit, { column: "checkin.body", row: row.id, at: row.at }, row.body, row.labels as Label[]),
      ),
    }));
}

/** Check-ins of the last 400 days under a permit somebody else obtained: only what it covers, newest first. */
export function openCheckins(cx: Needs, permit: PersonPermit): Promise<Checkin[]> {
  return openAll(cx, permit, 400);
}
