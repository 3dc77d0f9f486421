import { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import { stopIdeas, stopNoticing } from "./forget.ts";
import { lockPerson, markEnded, selectRunOut } from "./store.ts";

/** Most choices and releases acted on in one go; the rest comes a minute later. */
const most = 500;

/**
 * Acts on every choice and release whose time is over: raises the person's epoch, so that permits, caches and open pages
 * follow, and writes a line. The door itself stopped opening them at the very moment they ended.
 *
 * @returns how many ended
 */
export async function endWhatRanOut(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: string }>("select agency_id from mooring.agencies()");
  let ended = 0;
  for (const { agency_id } of rows) {
    const agencyId = AgencyId.parse(agency_id);
    ended += await endInAgency(house, agencyId);
  }
  return ended;
}

async function endInAgency(house: House, agencyId: AgencyId): Promise<number> {
  const actor = { kind: "software", agencyId, name: "consent-expiry" } as const;
  const due = await inContext(house, actor, (cx) => selectRunOut(cx.db, cx.now(), most));
  let ended = 0;
  for (const personId of new Set(due.map((row) => PersonId.parse(row.person_id)))) {
    ended += await inContext(house, actor, async (cx) => {
      const permit = await cx.door.decide({
        action: "administer",
        subject: personId,
        compartments: ["choices"],
        purpose: "administration",
      });
      await lockPerson(cx.db, personId);
      // Read again under the lock: meanwhile the person may have said yes anew, or taken it back.
      const now = cx.now();
      const own = await selectRunOut(cx.db, now, most, personId);
      for (const row of own) await markEnded(cx.db, { agency_id: agencyId, id: row.id, person_id: personId, at: now });
      if (own.length === 0) return 0;
      await cx.moveOn(personId);
      for (const { kind, id, purpose } of own) {
        cx.ledger.note(permit, "changed", {
          why: kind === "choice" ? `choice-ended:${purpose}` : `release-expired:${id}`,
        });
      }
      const noticing = own.find(({ kind, purpose }) => kind === "choice" && purpose === "P06");
      if (noticing) await stopNoticing(cx, personId, noticing.sources);
      if (own.some(({ kind, purpose }) => kind === "choice" && purpose === "P07")) await stopIdeas(cx, personId);
      return own.length;
    });
  }
  return ended;
}
