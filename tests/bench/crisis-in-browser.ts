/** What the bench builds for Chromium. */
export { crisisModel } from "../../packages/safety/src/model/index.ts";
export { triage } from "../../packages/safety/src/triage.ts";
