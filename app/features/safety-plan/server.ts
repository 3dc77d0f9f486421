import { type Feature, route } from "#server/feature.ts";
import { safetyPlan } from "./contract.ts";
import { safetyPlanJobs } from "./jobs.ts";
import { listSharedSteps, readOwnPlan, saveSteps, shareStep, unshareStep } from "./service.ts";

/** Bytes of one save: every step at its longest, sealed and encoded. */
const saveBytes = 4 * 1024 * 1024;

export const safetyPlanFeature: Feature = {
  name: "safety-plan",
  routes: [
    route(safetyPlan.mine, readOwnPlan),
    route(safetyPlan.save, saveSteps, { bodyLimit: saveBytes }),
    route(safetyPlan.share, shareStep),
    route(safetyPlan.unshare, unshareStep),
    route(safetyPlan.ofPerson, listSharedSteps),
  ],
  jobs: safetyPlanJobs,
};
