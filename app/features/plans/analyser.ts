import {
  type Availability,
  type Intervention,
  type Profile,
  recommendVersion,
  type Suggestions,
  suggest,
} from "@mooring/recommend";
import type { Analyser } from "#server/analysis.ts";
import { planIdeasDigest } from "./ideas-digest.ts";

export type LooksAt = {
  profile: Profile;
  library: readonly Intervention[];
  availability: ReadonlyMap<string, Availability>;
  now: number;
};

/**
 * Looks for ideas for a plan: written rules over a written library, gates first. Nothing is learned here and nothing is
 * decided; what may be listed at all, and in which order, is `@mooring/recommend`'s.
 */
export const planSuggestions: Analyser<LooksAt, Suggestions> = {
  id: "plan-suggestions",
  version: recommendVersion,
  modelDigest: planIdeasDigest,
  purpose: "plan-suggestion",
  // What is noted about drinks and drugs stays out: it has a consent of its own.
  needs: ["plan", "measures", "story"],
  run: ({ profile, library, availability, now }) => suggest(profile, library, null, { now, availability }),
};
