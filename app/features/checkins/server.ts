import { type Feature, route } from "#server/feature.ts";
import { checkins } from "./contract.ts";
import { keepImport, listImports, undoImport } from "./importing.ts";
import { checkinJobs } from "./jobs.ts";
import { dropReminder, readReminder, saveReminder } from "./reminding.ts";
import {
  listCheckinsOf,
  listOwnCheckins,
  mayGuess,
  readSetting,
  removeCheckin,
  saveCheckin,
  saveSetting,
} from "./service.ts";
import { listOwnViews, listViewsOf, shareView, unshareView } from "./sharing.ts";

/** Bytes of one part of an import: every answer of every check-in at its longest. */
const importBytes = 2 * 1024 * 1024;

export const checkinsFeature: Feature = {
  name: "checkins",
  routes: [
    route(checkins.save, saveCheckin),
    route(checkins.mine, listOwnCheckins),
    route(checkins.ofPerson, listCheckinsOf),
    route(checkins.guess, (cx) => mayGuess(cx)),
    route(checkins.remove, removeCheckin),
    route(checkins.setting, readSetting),
    route(checkins.saveSetting, saveSetting),
    route(checkins.reminder, readReminder),
    route(checkins.saveReminder, saveReminder),
    route(checkins.dropReminder, (cx) => dropReminder(cx)),
    route(checkins.keepImport, keepImport, { bodyLimit: importBytes }),
    route(checkins.imports, listImports),
    route(checkins.undoImport, undoImport),
    route(checkins.views, listOwnViews),
    route(checkins.shareView, shareView),
    route(checkins.unshareView, unshareView),
    route(checkins.viewsOf, listViewsOf),
  ],
  jobs: checkinJobs,
};
