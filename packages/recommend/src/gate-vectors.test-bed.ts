import type { GateFact } from "./facts.ts";
import type { GateVerdict } from "./gates.ts";
import type { Gate, Kind, Level } from "./intervention.ts";

type Result = GateVerdict["result"];

/** What has to come out for one idea's gate, by the answer. Written by hand from the catalogue, never from the code. */
export type GateVector = {
  readonly idea: string;
  readonly gate: Pick<Gate, "fact" | "effect" | "when">;
  readonly yes: Result;
  readonly no: Result;
  readonly unknown: Result;
  readonly level?: Level;
  readonly kind?: Kind;
};

const hides = (fact: GateFact, idea: string): GateVector => ({
  ...{ idea, gate: { fact, effect: "hide" } },
  ...{ yes: "hidden", no: "open", unknown: "ask" },
});
const swaps = (fact: GateFact, idea: string): GateVector => ({
  ...{ idea, gate: { fact, effect: "substitute" } },
  ...{ yes: "substituted", no: "open", unknown: "ask" },
});
const clinician = (fact: GateFact, idea: string): GateVector => ({
  ...{ idea, gate: { fact, effect: "ask-clinician" } },
  ...{ yes: "ask-clinician", no: "open", unknown: "ask" },
});
const careful = (fact: GateFact, idea: string): GateVector => ({
  ...{ idea, gate: { fact, effect: "adapt" } },
  ...{ yes: "open", no: "open", unknown: "open" },
});
const onlyWhenAsked = (fact: GateFact, idea: string): GateVector => ({
  ...{ idea, gate: { fact, effect: "hide", when: "no" } },
  ...{ yes: "open", no: "hidden", unknown: "ask" },
});

export const gateVectors: readonly GateVector[] = [
  swaps("breath-is-reminder", "longer-exhale"),
  careful("sound-is-reminder", "sound-anchor"),
  careful("smell-is-reminder", "five-senses"),
  hides("touch-is-reminder", "yoga"),
  hides("cold-or-water-is-reminder", "cold-water"),
  careful("eyes-closed-unwelcome", "calm-place"),
  swaps("body-focus-unwelcome", "body-scan"),
  careful("silence-unwelcome", "body-scan"),
  hides("restraint-memories", "muscle-relaxation"),
  hides("imagery-brings-it-back", "calm-place"),
  hides("writing-brings-it-back", "guided-writing"),
  careful("nowhere-felt-safe", "calm-place"),
  hides("relaxing-brings-fear", "muscle-relaxation"),
  swaps("assault-history", "body-scan"),
  hides("declined-trauma-talk", "exposure"),
  swaps("asthma", "longer-exhale"),
  hides("heart-condition", "cold-water"),
  hides("eating-disorder", "cold-water"),
  hides("pregnancy", "cold-water"),
  hides("beta-blocker", "cold-water"),
  hides("fainting", "cold-water"),
  careful("pain-or-injury", "muscle-relaxation"),
  clinician("seizures", "sleep-restriction"),
  clinician("eye-disease", "eye-movements"),
  clinician("bipolar", "sleep-restriction"),
  clinician("psychosis-or-mania", "exposure"),
  hides("alcohol-withdrawal-risk", "urge-surfing"),
  swaps("dissociation-high", "body-scan"),
  clinician("acute-risk", "exposure"),
  clinician("thoughts-of-death", "exposure"),
  hides("self-harm-urges", "urge-surfing"),
  hides("current-partner-violence", "couple-talks"),
  hides("real-danger-now", "opposite-action"),
  hides("unsafe-carer", "parent-and-child"),
  careful("device-shared", "safety-planning"),
  clinician("legal-statement-pending", "narrative-exposure"),
  hides("sleep-place-unsafe", "sleep-routine"),
  hides("no-bed-tonight", "sleep-routine"),
  hides("no-food-today", "exercise"),
  clinician("no-medicine-today", "exercise"),
  careful("eviction-within-a-week", "sleep-routine"),
  clinician("night-or-shift-work", "sleep-restriction"),
  onlyWhenAsked("asked-for-faith-or-culture", "faith-link"),
  onlyWhenAsked("asked-for-family-work", "family-evening"),
];
