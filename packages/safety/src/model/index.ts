import { crisisWeights } from "../weights/crisis.ts";
import { openCrisisModel } from "./model.ts";

export type { CrisisModel, CrisisReading, SemanticValues } from "./model.ts";

/** The model that ships. Its weights are large, so this entry is loaded only where triage is needed. */
export const crisisModel = openCrisisModel(crisisWeights);
