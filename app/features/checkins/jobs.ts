import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import type { JobKind } from "#server/jobs.ts";
import { remindEverywhere } from "./reminding.ts";
import { endViews } from "./sharing.ts";

/** Erases every shown picture whose time is over, in every agency. @returns how many */
export async function endViewsEverywhere(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_with_ended_views($1)",
    [house.clock.now()],
  );
  let ended = 0;
  for (const { agency_id: agencyId, person_id: personId } of rows) {
    ended += await inContext(house, { kind: "software", agencyId, name: "view-expiry" }, (cx) =>
      endViews(cx, personId),
    );
  }
  return ended;
}

export const checkinJobs = (house: House): readonly JobKind[] => [
  {
    name: "checkins.end-views",
    cron: "* * * * *",
    run: async () => {
      await endViewsEverywhere(house);
    },
  },
  {
    name: "checkins.remind",
    cron: "* * * * *",
    run: async () => {
      await remindEverywhere(house);
    },
  },
];
