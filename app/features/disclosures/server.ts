import { type Feature, route } from "#server/feature.ts";
import { disclosures } from "./contract.ts";
import { alarmOverdue, breakGlass } from "./glass.ts";
import {
  changeTelling,
  countWaiting,
  listMine,
  listNotices,
  listOverseen,
  putAway,
  reviewGlass,
} from "./overseeing.ts";
import { searchByName } from "./searching.ts";
import { buildPackage, listOf, readRules, recordDisclosure } from "./service.ts";

export const disclosuresFeature: Feature = {
  name: "disclosures",
  routes: [
    route(disclosures.mine, listMine),
    route(disclosures.notices, listNotices),
    route(disclosures.seen, putAway),
    route(disclosures.ofPerson, listOf),
    route(disclosures.rules, readRules),
    route(disclosures.record, recordDisclosure),
    route(disclosures.build, buildPackage),
    route(disclosures.breakGlass, breakGlass),
    route(disclosures.search, searchByName),
    route(disclosures.overseen, listOverseen),
    route(disclosures.waiting, countWaiting),
    route(disclosures.review, reviewGlass),
    route(disclosures.tell, changeTelling),
  ],
  jobs: (house) => [
    {
      name: "disclosures.overdue",
      cron: "7 * * * *",
      run: async () => {
        await alarmOverdue(house);
      },
    },
  ],
};
