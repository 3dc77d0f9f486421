import type { Places } from "#server/backups.ts";
import { type Feature, route } from "#server/feature.ts";
import { backup } from "./contract.ts";
import { askForBackup, backupJob, makeOne, readBackups, watchDuties } from "./service.ts";

/** @param everyHours a part of a day; backups are made at eleven minutes past */
export function backupFeature({ places, everyHours }: { places: Places; everyHours: number }): Feature {
  return {
    name: "backup",
    routes: [route(backup.read, (cx) => readBackups(cx, { places, everyHours })), route(backup.run, askForBackup)],
    jobs: (house) => [
      {
        name: backupJob,
        cron: everyHours === 24 ? "11 1 * * *" : `11 */${everyHours} * * *`,
        run: () => makeOne(house, places),
      },
      { name: "backup.duties", cron: "53 * * * *", run: async () => void (await watchDuties(house, places)) },
    ],
  };
}
