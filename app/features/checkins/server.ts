import { type Feature, route } from "#server/feature.ts";
import { checkins } from "./contract.ts";
import { listCheckinsOf, listOwnCheckins, removeCheckin, saveCheckin } from "./service.ts";

export const checkinsFeature: Feature = {
  name: "checkins",
  routes: [
    route(checkins.save, saveCheckin),
    route(checkins.mine, listOwnCheckins),
    route(checkins.ofPerson, listCheckinsOf),
    route(checkins.remove, removeCheckin),
  ],
};
