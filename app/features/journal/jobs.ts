import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import type { JobKind } from "#server/jobs.ts";
import { limits } from "./domain.ts";
import { eraseLongRemoved } from "./service.ts";

const peopleAtOnce = 200;

/** Every night: what people took away more than 30 days ago is erased, in every agency. @returns how many entries */
export async function eraseEverywhere(house: House): Promise<number> {
  const before = new Date(house.clock.now().getTime() - limits.restoreDays * 86_400_000);
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_with_removed_entries($1)",
    [before],
  );
  const byAgency = Map.groupBy(rows, (row) => row.agency_id);
  let erased = 0;
  for (const [agencyId, people] of byAgency) {
    for (let from = 0; from < people.length; from += peopleAtOnce) {
      const some = people.slice(from, from + peopleAtOnce).map((row) => row.person_id);
      erased += await inContext(house, { kind: "software", agencyId, name: "journal-clearing" }, (cx) =>
        eraseLongRemoved(cx, some),
      );
    }
  }
  return erased;
}

export const journalJobs = (house: House): readonly JobKind[] => [
  {
    name: "journal.erase-removed",
    cron: "20 3 * * *",
    run: async () => {
      await eraseEverywhere(house);
    },
  },
];
