import type { z } from "zod";
import { readCareTeam } from "#features/consent/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import type { checkins, OwnView, ShownView, ViewNumbers } from "./contract.ts";
import * as store from "./store-views.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
type Acts = Needs & Pick<Context, "moveOn">;
type In<K extends keyof typeof checkins> = z.output<(typeof checkins)[K]["input"]>;

const column = "checkin_view.body" as const;

/** What one shows now, to whom and until when. */
export async function listOwnViews(cx: Needs): Promise<OwnView[]> {
  return viewsOf(cx, await cx.door.decideOwn("read", ["views"]));
}

/**
 * Shows the numbers of one picture to one worker until a moment; what they come from stays closed. The same id again sends
 * the picture anew.
 *
 * @throws Refusal `not-found` when the worker is not on the care team; `not-understood` when the end is past or too far
 */
export async function shareView(cx: Acts, asked: In<"shareView">): Promise<OwnView> {
  const { members, limits } = await readCareTeam(cx);
  const permit = await cx.door.decideOwn("write", ["views"]);
  const now = cx.now();
  const endsAt = new Date(asked.endsAt);
  // A minute of grace: the day was counted a moment ago, on another clock.
  if (endsAt <= now || endsAt.getTime() > new Date(limits.latestEnd).getTime() + 60_000)
    throw new Refusal("not-understood", "Please choose a day that is not too far away.", ["endsAt"]);
  const who = members.find(({ id }) => id === asked.memberId);
  if (!who) throw new Refusal("not-found", "That worker is not on your care team.");
  const labels = [...permit.labels];
  const put = await store.putView(cx.db, {
    agency_id: cx.agencyId,
    id: asked.id,
    person_id: permit.subject,
    kind: asked.numbers.kind,
    recipient_id: asked.memberId,
    body: cx.vault.seal(permit, { column, row: asked.id }, JSON.stringify(asked.numbers), labels),
    labels,
    shared_at: now,
    ends_at: endsAt,
  });
  if (!put) throw new Refusal("not-found", "That is not here any more.");
  await cx.moveOn(permit.subject);
  return {
    id: asked.id,
    who: who.name,
    numbers: asked.numbers,
    sharedAt: now.toISOString(),
    endsAt: endsAt.toISOString(),
  };
}

/** Takes a picture back now and erases its numbers. Whoever has it open loses it within seconds. */
export async function unshareView(cx: Acts, { id }: In<"unshareView">): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["views"]);
  if ((await store.deleteView(cx.db, permit.subject, id)) > 0) {
    await cx.moveOn(permit.subject);
    cx.ledger.note(permit, "erased");
  }
  return { removed: true };
}

/** The pictures a person shows to whoever asks. Nothing says whether there are more. */
export async function listViewsOf(cx: Needs, { personId }: In<"viewsOf">): Promise<{ views: ShownView[] }> {
  const permit = await cx.door.decide({
    action: "read",
    subject: personId,
    compartments: ["views"],
    purpose: "care",
  });
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is not open to you.");
  const rows = await store.selectViewsFor(cx.db, permit.subject, cx.actor.memberId, cx.now());
  return {
    views: rows
      .filter((row) => covers(permit, "views", { row: row.id, at: row.shared_at }))
      .map((row) => presentView(cx, permit, row)),
  };
}

/** Erases the pictures whose time is over. Staff stopped seeing them at the very moment they ended. @returns how many */
export async function endViews(cx: Acts, personId: PersonId): Promise<number> {
  const permit = await cx.door.decide({
    action: "erase",
    subject: personId,
    compartments: ["views"],
    purpose: "administration",
  });
  const ended = await store.deleteEndedViews(cx.db, permit.subject, cx.now());
  if (ended === 0) return 0;
  await cx.moveOn(permit.subject);
  cx.ledger.note(permit, "erased", { count: ended });
  return ended;
}

async function viewsOf(cx: Needs, permit: PersonPermit): Promise<OwnView[]> {
  const rows = await store.selectViews(cx.db, permit.subject, cx.now());
  return rows.map((row) => ({ ...presentView(cx, permit, row), who: row.name ?? "" }));
}

function presentView(cx: Pick<Context, "vault">, permit: PersonPermit, row: store.ViewRow): ShownView {
  const place = { column, row: row.id, at: row.shared_at };
  return {
    id: row.id,
    numbers: JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[])) as ViewNumbers,
    sharedAt: row.shared_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  };
}
