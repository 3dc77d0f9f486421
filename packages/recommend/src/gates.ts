import { factOfTouch, type GateFact, type Known } from "./facts.ts";
import type { Gate, Intervention } from "./intervention.ts";
import type { Profile } from "./profile.ts";

/** From this much dissociation on, anchors come first and gates on it close. */
export const dissociationHigh = 0.5;

/** One gate as it was looked at. `result` is what it alone would do. */
export type GateLook = {
  readonly fact: GateFact;
  readonly known: Known;
  readonly effect: Gate["effect"];
  readonly result: "open" | "ask" | "hidden" | "ask-clinician" | "agreed" | "substituted" | "adapted";
  readonly why: string;
};

/** What all gates of an idea say together; the strictest wins. */
export type GateVerdict = {
  readonly result: "open" | "ask" | "hidden" | "ask-clinician" | "substituted";
  readonly trace: readonly GateLook[];
  /** Facts to ask about first. */
  readonly asks: readonly GateFact[];
  /** Ids that may stand in. */
  readonly substitutes: readonly string[];
  /** Keys of careful forms that have to be used. */
  readonly adaptations: readonly string[];
};

/** Facts that follow from another that is a yes. */
const follows: Partial<Record<GateFact, GateFact>> = {
  "sleep-place-unsafe": "no-bed-tonight",
  "real-danger-now": "current-partner-violence",
};

/**
 * What is known of a fact: as it was told, or a yes that follows from another answer. High dissociation is also read from its
 * own need. The stricter of both holds.
 */
export function knownFact(profile: Pick<Profile, "facts" | "needs">, fact: GateFact): Known {
  const told = profile.facts.get(fact) ?? "unknown";
  const other = follows[fact];
  if (other !== undefined && profile.facts.get(other) === "yes") return "yes";
  if (fact !== "dissociation-high" || told === "yes") return told;
  const value = profile.needs.get("dissociation")?.value ?? null;
  if (value === null || !(value >= 0 && value <= 1)) return told;
  return value >= dissociationHigh ? "yes" : "no";
}

/** The gates of the file, and one for everything it touches without saying what follows from it. */
export function gatesOf({ gates, touches }: Pick<Intervention, "gates" | "touches">): readonly Gate[] {
  const silent = touches.filter((touch) => !gates.some(({ fact }) => fact === factOfTouch[touch]));
  if (silent.length === 0) return gates;
  const implied = silent.map((touch): Gate => ({ fact: factOfTouch[touch], effect: "hide", why: `touches ${touch}` }));
  return [...gates, ...implied];
}

/**
 * Looks at every gate, so that the trace is whole even where the first one closed.
 *
 * @param hasClinicianAgreed opens a known `ask-clinician`; an unknown fact is still asked about
 */
export function lookAtGates(
  intervention: Pick<Intervention, "gates" | "touches">,
  profile: Pick<Profile, "facts" | "needs">,
  hasClinicianAgreed = false,
): GateVerdict {
  const trace: GateLook[] = [];
  const asks: GateFact[] = [];
  const substitutes: string[] = [];
  const adaptations: string[] = [];
  let strictest = 0;
  for (const gate of gatesOf(intervention)) {
    const known = knownFact(profile, gate.fact);
    const result = resultOf(gate, known, hasClinicianAgreed);
    trace.push({ fact: gate.fact, known, effect: gate.effect, result, why: gate.why });
    if (result === "ask" && !asks.includes(gate.fact)) asks.push(gate.fact);
    if (result === "substituted" && gate.substitute !== undefined) substitutes.push(gate.substitute);
    if (result === "adapted" && gate.adaptation !== undefined) adaptations.push(gate.adaptation);
    strictest = Math.max(strictest, strictness.indexOf(result as (typeof strictness)[number]));
  }
  return { result: strictness[strictest] ?? "hidden", trace, asks, substitutes, adaptations };
}

const strictness = ["open", "ask", "ask-clinician", "substituted", "hidden"] as const;

function resultOf(gate: Gate, known: Known, hasClinicianAgreed: boolean): GateLook["result"] {
  const closes = known === (gate.when ?? "yes");
  if (gate.effect === "adapt") return closes || known === "unknown" ? "adapted" : "open";
  if (known === "unknown") return "ask";
  if (!closes) return "open";
  if (gate.effect === "hide") return "hidden";
  if (gate.effect === "substitute") return "substituted";
  return hasClinicianAgreed ? "agreed" : "ask-clinician";
}
