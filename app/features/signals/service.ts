import type { z } from "zod";
import { releaseLimits } from "#features/consent/service.ts";
import type { PersonId } from "#kernel/ids.ts";
import { covers, type PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Label } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import { type Share, type SharedView, Signal, type signals, View } from "./contract.ts";
import { limits } from "./domain.ts";
import * as store from "./store.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "vault" | "ledger" | "now">;
type Acts = Needs & Pick<Context, "moveOn">;
type In<K extends keyof typeof signals> = z.output<(typeof signals)[K]["input"]>;

const noteColumn = "signal_note.body" as const;
const shareColumn = "signal_share.body" as const;
const dayMs = 86_400_000;

/** What counts and measures, by the name it has at the door, in packs and in the ledger. */
const analyserOf = { typing: "typing-rhythm", voice: "voice-features", archive: "own-archive" } as const;

/** What is on for oneself, what one kept, and whom one shows it. */
export async function readOwnSignals(cx: Needs) {
  const permit = await cx.door.decideOwn("read", ["signals"]);
  const since = new Date(cx.now().getTime() - limits.daysBack * dayMs);
  const on: Signal[] = [];
  for (const signal of Signal.options) if (await mayRun(cx, permit.subject, signal)) on.push(signal);
  const notes = await store.selectNotes(cx.db, permit.subject, since, limits.notes);
  return {
    offered: await offeredTo(cx, permit.subject),
    on,
    notes: notes.map(({ id, signal, at, body }) => ({
      id,
      signal,
      at: at.toISOString(),
      sealed: cx.vault.handBackOwn(permit, { column: noteColumn, row: id, at }, body),
    })),
    shares: await sharesOf(cx, permit),
  };
}

/** What could be turned on here at all: said before anybody is asked, so that nobody is offered what can never run. */
export async function readOffered(cx: Needs): Promise<{ offered: Signal[] }> {
  const permit = await cx.door.decideOwn("read", ["choices"]);
  cx.ledger.note(permit, "shown");
  return { offered: await offeredTo(cx, permit.subject) };
}

async function offeredTo(cx: Needs, subject: PersonId): Promise<Signal[]> {
  const about = await store.selectOffered(cx.db, subject, Object.values(analyserOf));
  const isNever =
    !about?.ai_on ||
    about.kind === "victim-services" ||
    about.labels.includes("victim-service") ||
    ["under-13", "13-17", "unknown"].includes(about.age_band);
  return isNever ? [] : Signal.options.filter((signal) => !about.off.includes(analyserOf[signal]));
}

function askFor(subject: PersonId, signal: Signal) {
  return {
    action: "analyse",
    subject,
    compartments: ["signals"],
    purpose: "noticing",
    analyser: analyserOf[signal],
  } as const;
}

async function mayRun(cx: Pick<Needs, "door">, subject: PersonId, signal: Signal): Promise<boolean> {
  return (await cx.door.explain(askFor(subject, signal))).allowed;
}

/** Asks the gate whether software may count or measure on the person's own device. Leaves a line; nothing is sent. */
export async function mayRunOnDevice(cx: Needs, { signal }: In<"onDevice">): Promise<{ allowed: boolean }> {
  if (cx.actor.kind !== "person") throw new Refusal("not-allowed", "Only a person can do this for themselves.");
  const ask = askFor(cx.actor.personId, signal);
  if (!(await cx.door.explain(ask)).allowed) return { allowed: false };
  cx.ledger.note(await cx.door.decide(ask), "ran", { analyser: analyserOf[signal], why: "on-own-device" });
  return { allowed: true };
}

/**
 * Keeps the numbers of one sitting as the browser sealed them.
 *
 * @throws Refusal `consent-withheld` when that is not on (any more): what was sealed before is then kept nowhere
 */
export async function keepNote(cx: Needs, { id, signal, at, sealed }: In<"keep">): Promise<{ kept: true }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  await demandOn(cx, permit.subject, signal);
  if ((await store.countNotes(cx.db, permit.subject)) >= limits.notes)
    throw new Refusal("storage-full", "There is no more room for numbers. Some can be taken away.");
  const put = await store.putNote(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: permit.subject,
    signal,
    // A clock in the wrong year: it was kept no later than now.
    at: new Date(Math.min(new Date(at).getTime(), cx.now().getTime())),
    body: cx.vault.keepOwn(permit, { column: noteColumn, row: id }, sealed),
    labels: [...new Set<Label>([...permit.labels, "sealed"])],
    updated_at: cx.now(),
  });
  if (!put) throw new Refusal("not-found", "That is not here any more.");
  return { kept: true };
}

/** @throws Refusal `consent-withheld` while that is not on */
export async function demandOn(cx: Pick<Needs, "door">, subject: PersonId, signal: Signal): Promise<void> {
  if (!(await mayRun(cx, subject, signal))) throw new Refusal("consent-withheld", "This is not on.");
}

/** Takes one sitting's numbers away; safe to send twice. */
export async function removeNote(cx: Needs, { id }: In<"remove">): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  if ((await store.deleteNotes(cx.db, permit.subject, { id })) > 0) cx.ledger.note(permit, "erased");
  return { removed: true };
}

/** Erases every number and every copy that is shown to anyone. */
export async function eraseSignals(cx: Acts): Promise<{ erased: number }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  return { erased: await eraseOf(cx, permit, Signal.options) };
}

async function eraseOf(
  cx: Pick<Context, "db" | "ledger" | "moveOn">,
  permit: PersonPermit,
  which: readonly Signal[],
): Promise<number> {
  const shares = await store.deleteShares(cx.db, permit.subject, { signals: which });
  const notes = await store.deleteNotes(cx.db, permit.subject, { signals: which });
  if (shares > 0) await cx.moveOn(permit.subject);
  if (shares + notes > 0) cx.ledger.note(permit, "erased", { count: shares + notes });
  return shares + notes;
}

/**
 * Shows numbers, as they are now, to a worker or to the whole care team, until a day: a copy of its own.
 *
 * @throws Refusal `not-understood` for a day that has been or is too far away; `not-found` for somebody not on the care team
 */
export async function shareSignals(cx: Acts, asked: In<"share">): Promise<Share> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  await demandOn(cx, permit.subject, asked.signal);
  const now = cx.now();
  const endsAt = new Date(asked.endsAt);
  const { latestEnd } = releaseLimits(false, now);
  // A minute of grace: the day was chosen a moment ago, on another clock.
  if (endsAt <= now || endsAt.getTime() > new Date(latestEnd).getTime() + 60_000)
    throw new Refusal("not-understood", "Please choose a day that is not too far away.", ["endsAt"]);
  if ((asked.to === "member") !== (asked.memberId !== undefined))
    throw new Refusal("not-understood", "Please say who may see it.", ["memberId"]);
  if (asked.memberId && !(await store.isOnCareTeam(cx.db, permit.subject, asked.memberId)))
    throw new Refusal("not-found", "That worker is not on your care team.");
  const labels = [...permit.labels];
  const put = await store.putShare(cx.db, {
    agency_id: cx.agencyId,
    id: asked.id,
    person_id: permit.subject,
    signal: asked.signal,
    recipient_kind: asked.to,
    recipient_id: asked.memberId ?? null,
    body: cx.vault.seal(permit, { column: shareColumn, row: asked.id }, JSON.stringify(asked.view), labels),
    labels,
    shared_at: now,
    ends_at: endsAt,
  });
  const share = put && (await sharesOf(cx, permit)).find(({ id }) => id === asked.id);
  if (!share) throw new Refusal("not-found", "That is not here any more.");
  await cx.moveOn(permit.subject);
  return share;
}

/** Ends a share now and erases its copy. Whoever has it open loses it with the next look. */
export async function unshareSignals(cx: Acts, { id }: In<"unshare">): Promise<{ removed: true }> {
  const permit = await cx.door.decideOwn("write", ["signals"]);
  if ((await store.deleteShares(cx.db, permit.subject, { id })) > 0) {
    await cx.moveOn(permit.subject);
    cx.ledger.note(permit, "erased");
  }
  return { removed: true };
}

/** What a person shows to whoever asks. Where there is nothing, nothing is said about it. */
export async function listSharedSignals(cx: Needs, { personId }: In<"ofPerson">): Promise<{ views: SharedView[] }> {
  const permit = await cx.door.decide({
    action: "read",
    subject: personId,
    compartments: ["signals"],
    purpose: "care",
  });
  if (cx.actor.kind !== "staff") throw new Refusal("not-allowed", "This is not open to you.");
  const rows = await store.selectSharedWith(cx.db, permit.subject, cx.actor.memberId, cx.now());
  return {
    views: rows
      .filter((row) => covers(permit, "signals", { row: row.id, at: row.shared_at }))
      .map((row) => {
        const place = { column: shareColumn, row: row.id, at: row.shared_at };
        return {
          id: row.id,
          signal: row.signal,
          sharedAt: row.shared_at.toISOString(),
          endsAt: row.ends_at.toISOString(),
          view: View.parse(JSON.parse(cx.vault.open(permit, place, row.body, row.labels as Label[]))),
        };
      }),
  };
}

/** Erases every copy whose time is over. @returns how many */
export async function endShares(cx: Acts, personId: PersonId): Promise<number> {
  const permit = await cx.door.decide({
    action: "erase",
    subject: personId,
    compartments: ["signals"],
    purpose: "administration",
  });
  const ended = await store.deleteShares(cx.db, permit.subject, { endedBy: cx.now() });
  if (ended === 0) return 0;
  await cx.moveOn(permit.subject);
  cx.ledger.note(permit, "erased", { count: ended });
  return ended;
}

/** What turning off does: numbers and copies of what is not on (any more) are erased. */
export async function forgetSignals(cx: Acts, personId: PersonId): Promise<number> {
  const ask = { action: "erase", subject: personId, compartments: ["signals"], purpose: "noticing" } as const;
  // Both were turned on again meanwhile: then there is nothing to forget.
  if (!(await cx.door.explain(ask)).allowed) return 0;
  const permit = await cx.door.decide(ask);
  const sources = await store.selectSources(cx.db, permit.subject, cx.now());
  return eraseOf(
    cx,
    permit,
    Signal.options.filter((signal) => !sources.includes(signal)),
  );
}

async function sharesOf(cx: Needs, permit: PersonPermit): Promise<Share[]> {
  return (await store.selectShares(cx.db, permit.subject, cx.now())).map((row) => ({
    id: row.id,
    signal: row.signal,
    to: row.recipient_kind,
    who: row.name,
    sharedAt: row.shared_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
  }));
}
