import type { z } from "zod";
import { numberHere } from "#features/guardrails/service.ts";
import { tellPerson } from "#features/releases/service.ts";
import { AgencyId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context, House } from "#server/context.ts";
import { inContext } from "#server/context.ts";
import type { disclosures } from "./contract.ts";
import { addWorkingDays, faultsOf, openMinutes, reviewDays } from "./domain.ts";
import * as store from "./store.ts";
import { holdOf, keepWords, memberOf, type Needs } from "./written.ts";

type In<K extends keyof typeof disclosures> = z.output<(typeof disclosures)[K]["input"]>;

/**
 * Opens a record to somebody who is not let in, for an hour, because somebody may be in danger: with a reason, in words,
 * told to the person, and looked at by a second one within two working days. Sent twice, it is one.
 */
export async function breakGlass(
  cx: Needs & Pick<Context, "moveOn">,
  { id, personId, reason, words, telling }: In<"breakGlass">,
): Promise<{ openUntil: string; reviewBy: string }> {
  const permit = await cx.door.decide({
    action: "write",
    subject: personId,
    compartments: ["disclosures"],
    purpose: "safety",
  });
  const now = cx.now();
  const lookAgain = telling.now ? null : telling.lookAgain;
  const about = {
    basis: "emergency",
    releaseId: undefined,
    named: ["glass"],
    labels: [],
    meetsPart2: false,
    lookAgain,
  };
  const faults = faultsOf(about, now);
  if (faults.length > 0) throw new Refusal("not-understood", "Please choose a nearer day.", faults);
  const { zone } = await store.selectZone(cx.db);
  const days = reviewDays(await numberHere(cx, "break-glass-review-hours"));
  const hold = holdOf(telling);
  const isNew = await store.insertGlass(cx.db, {
    agency_id: cx.agencyId,
    id,
    person_id: personId,
    member_id: memberOf(cx),
    reason,
    broken_at: now,
    open_until: new Date(now.getTime() + openMinutes * 60_000),
    review_by: addWorkingDays(now, days, zone),
    told_at: hold.until ? null : now,
    hold_until: hold.until,
  });
  if (isNew) {
    await keepWords(cx, permit, {
      aboutId: id,
      kind: "glass",
      written: { why: words, ...(hold.why ? { hold: hold.why } : {}) },
    });
    await tellPerson(cx, { personId, kind: "glass", aboutId: id, from: hold.until ?? now });
    // Facts that somebody was let in by before, in part, are out of date.
    await cx.moveOn(personId);
    cx.ledger.note(permit, "changed", { why: "glass-broken" });
  }
  const row = await store.selectOneGlass(cx.db, id);
  if (!row || row.person_id !== personId || row.member_id !== memberOf(cx))
    throw new Refusal("already-done", "This was sent before.");
  return { openUntil: row.open_until.toISOString(), reviewBy: row.review_by.toISOString() };
}

/** Raises an alarm, once each, for looks in an emergency that nobody has reviewed in time. @returns how many */
export async function alarmOverdue(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  let alarmed = 0;
  for (const { agency_id } of rows) {
    const actor = { kind: "software", agencyId: AgencyId.parse(agency_id), name: "glass-review" } as const;
    alarmed += await inContext(house, actor, async (cx) => {
      const now = cx.now();
      const due = (await store.selectUnreviewed(cx.db)).filter(
        (row) => row.review_by <= now && row.alarmed_at === null,
      );
      if (due.length === 0) return 0;
      await store.markAlarmed(
        cx.db,
        due.map(({ id }) => id),
        now,
      );
      cx.ledger.noteBare({
        subject: null,
        action: "administer",
        compartments: [],
        count: due.length,
        purpose: "legal",
        basis: "none",
        permitId: null,
        policies: [],
        factsHash: null,
        analyser: null,
        outcome: "alarm",
        why: "glass-review-overdue",
      });
      house.log.error({ agencyId: agency_id, count: due.length }, "looks in an emergency wait for a second person");
      return due.length;
    });
  }
  return alarmed;
}
