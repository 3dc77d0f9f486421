import { createHash } from "node:crypto";
import type { PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import { acknowledgeAlert } from "./acting.ts";
import type { AlertLevel, AlertSource, Watching } from "./contract.ts";
import { isGraver } from "./domain/chain.ts";
import { per100Weeks } from "./domain/figures.ts";
import { countWatchedWeeks, findByEvent, findProgrammeOf, insertAlert, selectSince, updateAlert } from "./store.ts";
import { readWatching } from "./watch.ts";

export { type SafeContact, whyNotText } from "./domain/contacting.ts";
export { localOf, momentOf } from "./domain/zones.ts";
export { sendText } from "./server/webhook.ts";
export { acknowledgeAlert, readWatching };

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now">;

export type Raised = {
  personId: PersonId;
  /** What it is about, the same each time it is told: a message's id, a finding's id. */
  eventId: string;
  level: AlertLevel;
  source: AlertSource;
  /** When the person wrote it; earlier than now when their device was offline. */
  happenedAt: Date;
  /** Which analyser saw it, by name and version; never what was written. */
  analysed?: string;
};

/**
 * Calls the people on call. Told twice about the same event, there is still one alert; a graver level raises it, a lesser
 * one changes nothing. The calling itself begins within a second of this transaction's end, by the sweep.
 *
 * @throws Refusal `not-allowed` when a person raises one about somebody else
 */
export async function raiseAlert(cx: Needs, asked: Raised): Promise<{ alertId: string; watching: Watching }> {
  const permit = await decideRaising(cx, asked.personId);
  const now = cx.now();
  const eventId = plainEvent(asked.eventId);
  const made = await insertAlert(cx.db, {
    agency_id: cx.agencyId,
    id: cx.newId(),
    person_id: permit.subject,
    programme_id: await findProgrammeOf(cx.db, permit.subject),
    event_id: eventId,
    level: asked.level,
    source: asked.source,
    analysed: /^[\w .:@/+-]{1,120}$/.test(asked.analysed ?? "") ? (asked.analysed ?? null) : null,
    // A device's clock may run ahead.
    happened_at: new Date(Math.min(asked.happenedAt.getTime(), now.getTime())),
    received_at: now,
    state: "calling",
    stage: "first",
    next_at: now,
  });
  if (made) cx.ledger.note(permit, "changed", { why: "alert-raised" });
  const alertId = made ?? (await raisedBefore(cx, permit, eventId, asked.level));
  return { alertId, watching: await readWatching(cx, permit.subject) };
}

/** How often software called a human for nothing here, in the last 90 days. About nobody. */
export async function readNeedless(cx: Pick<Context, "db" | "now">) {
  const since = new Date(cx.now().getTime() - 90 * 86_400_000);
  const [weeks, rows] = await Promise.all([countWatchedWeeks(cx.db, since), selectSince(cx.db, since)]);
  const needless = rows.filter(
    (row) =>
      !row.is_drill && row.source !== "person" && (row.outcome === "not-an-emergency" || row.outcome === "false-alarm"),
  ).length;
  return { needless, personWeeks: weeks, rate: per100Weeks(needless, weeks) };
}

async function raisedBefore(cx: Needs, permit: PersonPermit, eventId: string, level: AlertLevel): Promise<string> {
  const known = await findByEvent(cx.db, permit.subject, eventId);
  if (!known) throw new Refusal("changed-meanwhile", "This was saved at the same moment. Please look again.");
  if (known.state !== "closed" && isGraver(level, known.level)) {
    const isCalling = known.state === "calling";
    await updateAlert(cx.db, known.id, {
      level,
      ...(isCalling ? { stage: "first", next_at: cx.now() } : {}),
    });
    cx.ledger.note(permit, "changed", { why: "alert-raised" });
  }
  return known.id;
}

async function decideRaising(cx: Needs, personId: PersonId): Promise<PersonPermit> {
  if (cx.actor.kind !== "person")
    return cx.door.decide({ action: "write", subject: personId, compartments: ["alerts"], purpose: "safety" });
  if (cx.actor.personId !== personId)
    throw new Refusal("not-allowed", "A person can only ask for somebody to call themselves.");
  return cx.door.decideOwn("write", ["alerts"]);
}

/** Ids as they are; anything else by its hash, so that no words can lie in an id's place. */
function plainEvent(eventId: string): string {
  return /^[A-Za-z0-9._:-]{1,120}$/.test(eventId)
    ? eventId
    : createHash("sha256").update(eventId).digest("hex").slice(0, 64);
}
