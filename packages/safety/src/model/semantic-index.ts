import { semanticWeights } from "../weights/crisis-semantic.ts";
import { openSemanticModel } from "./semantic.ts";

export { type Encode, readMeaning } from "./meaning.ts";
export type { SemanticModel } from "./semantic.ts";

/** The heads that read a text encoder's vectors; for the server. */
export const semanticModel = openSemanticModel(semanticWeights);
