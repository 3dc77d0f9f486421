import type { AgencyId, PersonId } from "#kernel/ids.ts";
import { type House, inContext } from "#server/context.ts";
import type { JobKind } from "#server/jobs.ts";
import { fileLimits } from "./domain/files.ts";
import { limits } from "./domain.ts";
import { eraseStray } from "./files.ts";
import { eraseLongRemoved } from "./service.ts";

/** Every night: pieces taken away more than 30 days ago are erased, in every agency. @returns how many */
export async function eraseRemovedEverywhere(house: House): Promise<number> {
  const before = new Date(house.clock.now().getTime() - limits.restoreDays * 86_400_000);
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_with_removed_story($1)",
    [before],
  );
  let erased = 0;
  for (const { agency_id: agencyId, person_id: personId } of rows)
    erased += await inContext(house, { kind: "software", agencyId, name: "story-clearing" }, (cx) =>
      eraseLongRemoved(cx, [personId]),
    );
  return erased;
}

/** Every night: files whose last part came two weeks ago and that no piece shows are erased. @returns how many */
export async function eraseStrayEverywhere(house: House): Promise<number> {
  const before = new Date(house.clock.now().getTime() - fileLimits.unfinishedDays * 86_400_000);
  const { rows } = await house.pool.query<{ agency_id: AgencyId; person_id: PersonId }>(
    "select agency_id, person_id from mooring.people_with_stray_story_files($1)",
    [before],
  );
  let erased = 0;
  for (const { agency_id: agencyId, person_id: personId } of rows)
    erased += await inContext(house, { kind: "software", agencyId, name: "story-clearing" }, (cx) =>
      eraseStray(cx, personId),
    );
  return erased;
}

export const storyJobs = (house: House): readonly JobKind[] => [
  {
    name: "story.erase-removed",
    cron: "25 3 * * *",
    run: async () => {
      await eraseRemovedEverywhere(house);
      await eraseStrayEverywhere(house);
    },
  },
];
