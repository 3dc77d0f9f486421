import { type Feature, route } from "#server/feature.ts";
import { consent } from "./contract.ts";
import { endWhatRanOut } from "./jobs.ts";
import { giveRelease, listReleases, readCareTeam, revokeRelease } from "./releases.ts";
import {
  decideChoice,
  decideLater,
  listChoices,
  listLive,
  readChoice,
  readEpochs,
  restrictRecord,
  withdrawByWord,
} from "./service.ts";

export const consentFeature: Feature = {
  name: "consent",
  routes: [
    route(consent.choices, listChoices),
    route(consent.choice, readChoice),
    route(consent.decide, decideChoice),
    route(consent.later, decideLater),
    route(consent.restrict, restrictRecord),
    route(consent.careTeam, readCareTeam),
    route(consent.releases, listReleases),
    route(consent.release, giveRelease),
    route(consent.revoke, revokeRelease),
    route(consent.withdraw, withdrawByWord),
    route(consent.live, listLive),
    route(consent.epochs, readEpochs),
  ],
  jobs: (house) => [
    {
      name: "consent.expire",
      cron: "* * * * *",
      run: async () => {
        await endWhatRanOut(house);
      },
    },
  ],
};
