import { type Feature, route } from "#server/feature.ts";
import { addIdea, changeSetting, checkIdea, readSetting } from "./changing.ts";
import { library } from "./contract.ts";
import { readIdeas, readLibrary } from "./reading.ts";

export const libraryFeature: Feature = {
  name: "library",
  routes: [
    route(library.ideas, readIdeas),
    route(library.list, readLibrary),
    route(library.setting, readSetting),
    route(library.change, changeSetting),
    route(library.check, checkIdea),
    route(library.add, addIdea),
  ],
};
