import { crisisModel } from "../../packages/safety/src/model/index.ts";
import { triage } from "../../packages/safety/src/triage.ts";

/** What the bench builds for Chromium. */
export const read = (text: string) => triage(text, { model: crisisModel });
