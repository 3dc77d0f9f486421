import { type Checkin, lookBack } from "@mooring/early-warning";
import { lastCheckins, openCheckins } from "#features/checkins/service.ts";
import { peopleWhoLet } from "#features/consent/service.ts";
import { AgencyId, type PersonId } from "#kernel/ids.ts";
import { type Input, runAnalysis } from "#server/analysis.ts";
import { type Context, type House, inContext } from "#server/context.ts";
import type { JobPayload } from "#server/jobs.ts";
import { earlyWarningInCheckins, judgeSignals } from "../analyser-early.ts";
import { keepLookBack, selectLookBackAt, selectMadeSince } from "../store.ts";
import { lookAtMeasures } from "./look-measures.ts";

const dayMs = 86_400_000;
/** With nothing newer than this there is nothing early to notice, so nothing is opened and no line is left. */
const newestWithinMs = 35 * dayMs;
const windowMs = 90 * dayMs;

/** One person, now: after something new, or at night. Without their yes nothing is opened and nothing is said. */
export async function lookAtPerson(house: House, { agencyId, personId }: JobPayload): Promise<void> {
  if (!personId) return;
  await lookAtCheckins(house, agencyId, personId);
  await lookAtMeasures(house, agencyId, personId);
}

/** Every night: everybody who lets software look, one after another, so that memory stays flat however many they are. */
export async function lookAtEverybody(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  let looked = 0;
  for (const { agency_id } of rows) {
    looked += await lookAtAgency(house, AgencyId.parse(agency_id));
  }
  return looked;
}

/** The same for one agency. @returns how many people */
export async function lookAtAgency(house: House, agencyId: AgencyId): Promise<number> {
  const actor = { kind: "software", agencyId, name: "noticing" } as const;
  const people = await inContext(house, actor, (cx) => peopleWhoLet(cx, "P06", ["checkins", "measures"]));
  for (const personId of people) {
    try {
      await lookAtPerson(house, { agencyId, personId });
    } catch (error) {
      house.log.warn({ err: error, personId }, "one person could not be looked at tonight; the others are");
    }
  }
  return people.length;
}

async function lookAtCheckins(house: House, agencyId: AgencyId, personId: PersonId): Promise<void> {
  const now = house.clock.now().getTime();
  const seen: Checkin[] = [];
  const ran = await runAnalysis(house, {
    analyser: earlyWarningInCheckins,
    agencyId,
    subject: personId,
    gather: async (cx, permit) => {
      seen.length = 0;
      const newest = (await lastCheckins(cx, [personId])).get(personId);
      if (!newest || now - newest.getTime() > newestWithinMs) return null;
      const told = (await openCheckins(cx, permit)).map(({ id, at, zone, answers }) => ({
        id,
        at: Date.parse(at),
        zone,
        mood: answers.mood,
      }));
      seen.push(...told.toReversed());
      const inputs = told.map(
        ({ id, mood }): Input => ({ table: "checkin", id, text: String(mood ?? ""), labels: permit.labels }),
      );
      return { inputs, input: { checkins: seen, now } };
    },
    judge: (signals) => judgeSignals(signals, now),
  });
  if (ran.kind === "withheld" || seen.length === 0) return;
  await inContext(house, { kind: "software", agencyId, name: earlyWarningInCheckins.id }, (cx) =>
    noteLookBack(cx, personId, seen),
  );
}

/** Keeps what was found and missed, when there is something new since it was last kept. Consent is asked about once more. */
async function noteLookBack(cx: Context, personId: PersonId, checkins: readonly Checkin[]): Promise<void> {
  const ask = {
    action: "write",
    subject: personId,
    compartments: ["findings"],
    purpose: "noticing",
    analyser: earlyWarningInCheckins.id,
  } as const;
  if (!(await cx.door.explain(ask)).allowed) return;
  const permit = await cx.door.decide(ask);
  const now = cx.now().getTime();
  const made = await selectMadeSince(cx.db, personId, earlyWarningInCheckins.id, new Date(now - windowMs));
  const notices = made.map(({ created_at }) => created_at.getTime());
  const before = (await selectLookBackAt(cx.db, personId))?.getTime();
  const newest = Math.max(...notices, ...checkins.slice(-1).map(({ at }) => at));
  if (before !== undefined && before > newest && now - before < 7 * dayMs) return;
  const back = lookBack(checkins, notices, now);
  await keepLookBack(cx.db, {
    agency_id: cx.agencyId,
    person_id: personId,
    body: cx.vault.seal(permit, { column: "look_back.body", row: personId }, JSON.stringify(back), permit.labels),
    labels: [...permit.labels],
    at: cx.now(),
  });
}
