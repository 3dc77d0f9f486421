import { type Feature, route } from "#server/feature.ts";
import { releases } from "./contract.ts";
import {
  endRepresentative,
  keepRepresentative,
  listRules,
  readStanding,
  setAgeBand,
  setCaution,
  setRule,
} from "./representatives.ts";
import {
  giveOwn,
  listMine,
  listOf,
  prepare,
  readFrameOf,
  readOptions,
  readOwnFrame,
  signOwn,
  stopOwn,
} from "./service.ts";

export const releasesFeature: Feature = {
  name: "releases",
  routes: [
    route(releases.mine, listMine),
    route(releases.options, readOptions),
    route(releases.frame, readOwnFrame),
    route(releases.give, giveOwn),
    route(releases.sign, signOwn),
    route(releases.stop, stopOwn),
    route(releases.ofPerson, listOf),
    route(releases.standing, readStanding),
    route(releases.frameOf, readFrameOf),
    route(releases.prepare, prepare),
    route(releases.keepRepresentative, keepRepresentative),
    route(releases.endRepresentative, endRepresentative),
    route(releases.caution, setCaution),
    route(releases.ageBand, setAgeBand),
    route(releases.rules, listRules),
    route(releases.keepRule, setRule),
  ],
};
