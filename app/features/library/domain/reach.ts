import type { Evidence, Need } from "@mooring/recommend";
import type { EvidenceLine } from "../../../../content/schema-interventions.ts";

const adult = [18, 120] as const;

/** Ages (years) of those that a line of evidence speaks of. */
const agesOf: Readonly<Record<EvidenceLine["population"], readonly [number, number]>> = {
  anyone: [0, 120],
  "adults-distress": adult,
  "adults-ptsd": adult,
  "adults-depression": adult,
  "adults-anxiety": adult,
  "adults-insomnia": adult,
  "adults-alcohol-drugs": adult,
  "adults-suicidal": adult,
  "partner-violence": adult,
  "homeless-adults": adult,
  refugees: adult,
  "children-trauma": [3, 18],
  "young-children": [0, 7],
};

const stress: readonly Need[] = ["intrusion", "avoidance", "negative-mood", "arousal"];

/** Needs of those whom it was measured to help. */
const needsOf: Readonly<Record<EvidenceLine["outcome"], readonly Need[]>> = {
  "calm-now": ["arousal", "anxiety", "dissociation", "intrusion"],
  ptsd: stress,
  nightmares: ["sleep", "intrusion"],
  depression: ["depression"],
  anxiety: ["anxiety"],
  distress: ["depression", "anxiety", "arousal"],
  "negative-mood": ["negative-mood"],
  sleep: ["sleep"],
  emotion: ["emotion"],
  "self-harm": ["emotion", "safety"],
  "alcohol-drugs": ["alcohol-drugs"],
  connection: ["relationships"],
  wellbeing: ["depression", "negative-mood", "relationships"],
  housing: ["basic-needs"],
  "basic-needs": ["basic-needs"],
  safety: ["safety"],
  "child-behaviour": ["family"],
};

/** Whom a line of evidence reaches, as the ranking reads it: for others it counts less. */
export function reachOf({ population, outcome }: EvidenceLine): Required<Pick<Evidence, "ages" | "helps">> {
  return { ages: agesOf[population], helps: needsOf[outcome] };
}
