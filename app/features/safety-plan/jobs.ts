import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import type { JobKind } from "#server/jobs.ts";
import { endShares } from "./service.ts";

/** Erases every shared copy of a step whose time is over, in every agency. @returns how many */
export async function endSharesEverywhere(house: House): Promise<number> {
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_with_ended_plan_shares($1)",
    [house.clock.now()],
  );
  let ended = 0;
  for (const { agency_id: agencyId, person_id: personId } of rows) {
    ended += await inContext(house, { kind: "software", agencyId, name: "plan-share-expiry" }, (cx) =>
      endShares(cx, personId),
    );
  }
  return ended;
}

export const safetyPlanJobs = (house: House): readonly JobKind[] => [
  {
    name: "safety-plan.end-shares",
    cron: "* * * * *",
    run: async () => {
      await endSharesEverywhere(house);
    },
  },
];
