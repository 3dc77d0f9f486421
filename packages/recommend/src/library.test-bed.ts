import type { GateFact } from "./facts.ts";
import type { Evidence, Gate, Grade, Intervention } from "./intervention.ts";
import type { Need } from "./needs.ts";
import { noPreferences, type Profile } from "./profile.ts";

/** Milliseconds; a moment that tests take for now. */
export const now = Date.UTC(2026, 10, 28);

export function evidenceOf(grade: Grade, more: Partial<Evidence> = {}): Evidence {
  return {
    population: "adults",
    outcome: "distress",
    grade,
    guideline: "none",
    statement: "",
    reference: "",
    checkedOn: "2026-11-28",
    ...more,
  };
}

export function idea(id: string, more: Partial<Intervention> = {}): Intervention {
  return {
    id,
    version: "1",
    family: id,
    level: "self",
    kind: "skill",
    needs: [{ need: "arousal", weight: 1 }],
    gates: [],
    touches: [],
    evidence: [evidenceOf("D")],
    preferenceTags: [],
    ages: [0, 120],
    minutes: 5,
    cost: 0,
    requires: [],
    languages: [],
    ...more,
  };
}

export function person(needs: Partial<Record<Need, number | null>>, more: Partial<Profile> = {}): Profile {
  return {
    needs: new Map(
      Object.entries(needs).map(([need, value]) => [need as Need, { value, at: now, source: "own-rating" }]),
    ),
    facts: new Map(),
    isPtsdLikely: "unknown",
    age: 34,
    preferences: noPreferences,
    language: "en",
    past: [],
    ...more,
  };
}

const hide = (...facts: readonly GateFact[]): Gate[] => facts.map((fact) => ({ fact, effect: "hide", why: fact }));
const clinician = (...facts: readonly GateFact[]): Gate[] =>
  facts.map((fact) => ({ fact, effect: "ask-clinician", why: fact }));
const instead = (substitute: string, ...facts: readonly GateFact[]): Gate[] =>
  facts.map((fact) => ({ fact, effect: "substitute", substitute, why: fact }));
const careful = (adaptation: string, ...facts: readonly GateFact[]): Gate[] =>
  facts.map((fact) => ({ fact, effect: "adapt", adaptation, why: fact }));
const weighed = (needs: Partial<Record<Need, number>>): Intervention["needs"] =>
  Object.entries(needs).map(([need, weight]) => ({ need: need as Need, weight }));

const adults: Partial<Evidence> = { ages: [18, 120], helps: ["intrusion", "avoidance", "negative-mood", "depression"] };

/** A small library with every kind of gate, as the catalogue has them; all of it invented for tests. */
export const library: readonly Intervention[] = [
  idea("five-senses", {
    ...{ family: "grounding", needs: weighed({ arousal: 1, intrusion: 0.8, dissociation: 0.8, anxiety: 0.6 }) },
    ...{ touches: ["smell", "sound"], gates: careful("swap", "smell-is-reminder", "sound-is-reminder"), minutes: 3 },
    preferenceTags: ["alone", "short", "in-public"],
  }),
  idea("orienting", {
    ...{ family: "grounding", needs: weighed({ intrusion: 0.8, dissociation: 1 }), minutes: 1 },
    preferenceTags: ["alone", "short", "few-words"],
  }),
  idea("sound-anchor", {
    ...{ family: "attention", needs: weighed({ arousal: 0.8, anxiety: 0.8, dissociation: 0.6 }) },
    ...{ touches: ["sound"], gates: careful("use an object", "sound-is-reminder"), minutes: 3 },
    preferenceTags: ["alone", "listening"],
  }),
  idea("longer-exhale", {
    ...{ family: "breathing", needs: weighed({ arousal: 1, anxiety: 1 }), evidence: [evidenceOf("B")] },
    ...{ touches: ["breath"], gates: instead("sound-anchor", "breath-is-reminder", "asthma") },
    preferenceTags: ["alone", "body", "short"],
  }),
  idea("body-scan", {
    ...{
      family: "mindfulness",
      level: "practitioner",
      needs: weighed({ arousal: 0.8, depression: 0.6, anxiety: 0.6 }),
    },
    ...{
      touches: ["body", "eyes-closed"],
      evidence: [evidenceOf("B")],
      preferenceTags: ["body", "group"],
      minutes: 20,
    },
    gates: [
      ...instead("sound-anchor", "dissociation-high", "assault-history", "body-focus-unwelcome"),
      ...careful("eyes open", "eyes-closed-unwelcome"),
      ...clinician("psychosis-or-mania"),
    ],
  }),
  idea("cold-water", {
    ...{ family: "cold", needs: weighed({ emotion: 1, arousal: 0.6 }), touches: ["cold-or-water"] },
    gates: hide(
      ...(["heart-condition", "eating-disorder", "pregnancy", "beta-blocker", "fainting"] as const),
      "cold-or-water-is-reminder",
    ),
  }),
  idea("calm-place", {
    ...{ family: "imagery", needs: weighed({ arousal: 0.6, sleep: 0.6 }), touches: ["imagery"] },
    ...{ gates: [...hide("imagery-brings-it-back"), ...careful("calm", "nowhere-felt-safe")] },
    preferenceTags: ["alone", "imagery"],
  }),
  idea("sleep-routine", {
    ...{ family: "sleep", needs: weighed({ sleep: 1, depression: 0.3 }), evidence: [evidenceOf("B")] },
    gates: hide("sleep-place-unsafe", "no-bed-tonight"),
  }),
  idea("activity-plan", {
    ...{ family: "activation", needs: weighed({ depression: 1, avoidance: 0.5 }), evidence: [evidenceOf("A", adults)] },
    ...{ gates: careful("plan outings with safety", "current-partner-violence"), minutes: 15 },
  }),
  idea("guided-writing", {
    ...{ family: "writing", needs: weighed({ "negative-mood": 1, depression: 0.5 }), evidence: [evidenceOf("C")] },
    ...{
      touches: ["writing-detail"],
      gates: hide("writing-brings-it-back", "declined-trauma-talk"),
      requires: ["reading"],
    },
    ...{ preferenceTags: ["writing", "alone"], minutes: 15 },
  }),
  idea("walking-group", {
    ...{ family: "walking", level: "practitioner", kind: "group", needs: weighed({ depression: 1, arousal: 0.6 }) },
    ...{ evidence: [evidenceOf("C")], gates: clinician("heart-condition"), preferenceTags: ["movement", "group"] },
    minutes: 45,
  }),
  idea("peer", {
    ...{ family: "peer", level: "practitioner", kind: "human", minutes: 60, evidence: [evidenceOf("B")] },
    ...{
      needs: weighed({ relationships: 1, depression: 0.6, "negative-mood": 0.6 }),
      preferenceTags: ["peer", "talking"],
    },
  }),
  idea("bed-and-food", {
    ...{ family: "practical", level: "practitioner", kind: "practical", minutes: 60, evidence: [evidenceOf("B")] },
    ...{ needs: weighed({ "basic-needs": 1, safety: 0.3 }), preferenceTags: ["practical-help"] },
  }),
  idea("faith-link", {
    ...{
      family: "faith",
      level: "practitioner",
      kind: "human",
      needs: weighed({ relationships: 1, "negative-mood": 0.6 }),
    },
    ...{ gates: [{ fact: "asked-for-faith-or-culture", effect: "hide", when: "no", why: "asked for" }] },
    ...{ preferenceTags: ["faith", "culture"], evidence: [evidenceOf("C")], minutes: null },
  }),
  idea("present-centred", {
    ...{
      family: "talking",
      level: "specialist",
      kind: "treatment",
      evidence: [evidenceOf("B", adults)],
      ages: [18, 120],
    },
    ...{ needs: weighed({ intrusion: 1, "negative-mood": 0.8 }), preferenceTags: ["talking", "present-focused"] },
    minutes: 60,
  }),
  idea("exposure", {
    ...{
      family: "exposure",
      level: "specialist",
      kind: "treatment",
      evidence: [evidenceOf("A", adults)],
      ages: [18, 120],
    },
    ...{ needs: weighed({ intrusion: 1, avoidance: 1, arousal: 0.6 }), touches: ["memory"], minutes: 90 },
    gates: [...hide("declined-trauma-talk"), ...clinician("psychosis-or-mania", "acute-risk")],
  }),
  idea("parent-and-child", {
    ...{ family: "family", level: "specialist", kind: "treatment", evidence: [evidenceOf("A")], ages: [3, 18] },
    ...{ needs: weighed({ family: 1 }), gates: hide("unsafe-carer"), preferenceTags: ["family"], minutes: 60 },
  }),
  idea("couple-talks", {
    ...{ family: "couple", level: "specialist", kind: "treatment", evidence: [evidenceOf("C")], ages: [18, 120] },
    ...{ needs: weighed({ relationships: 1 }), gates: hide("current-partner-violence"), minutes: 60 },
  }),
  idea("debriefing", { family: "never", kind: "treatment", level: "specialist", evidence: [evidenceOf("X")] }),
  idea("calming-tablets", {
    ...{ family: "never", kind: "treatment", level: "specialist", evidence: [evidenceOf("B"), evidenceOf("X")] },
  }),
];
