import type { GateFact } from "../facts.ts";
import type { Gate, Grade, Intervention, Kind, Level, PreferenceTag } from "../intervention.ts";
import type { Need } from "../needs.ts";

type Line = {
  readonly id: string;
  readonly family: string;
  readonly who: readonly [Level, Kind];
  readonly grade: Grade;
  readonly needs: Partial<Record<Need, number>>;
  readonly hides?: readonly GateFact[];
  readonly likes?: readonly PreferenceTag[];
  readonly ages?: readonly [number, number];
  readonly languages?: readonly string[];
};

const skill = ["self", "skill"] as const;
const taught = ["practitioner", "skill"] as const;
const treatment = ["specialist", "treatment"] as const;

/** Like the catalogue in shape and size, and invented: the simulation knows the truth about these and about nothing else. */
const lines: readonly Line[] = [
  {
    id: "senses",
    family: "grounding",
    who: skill,
    grade: "D",
    needs: { arousal: 1, intrusion: 0.8, dissociation: 0.8 },
    likes: ["short"],
  },
  {
    id: "place-and-date",
    family: "grounding",
    who: skill,
    grade: "D",
    needs: { intrusion: 0.8, dissociation: 1 },
    likes: ["short"],
  },
  {
    id: "anchor",
    family: "attention",
    who: skill,
    grade: "D",
    needs: { arousal: 0.8, anxiety: 0.8, dissociation: 0.6 },
    likes: ["listening"],
  },
  {
    id: "breathing",
    family: "breathing",
    who: skill,
    grade: "B",
    needs: { arousal: 1, anxiety: 1 },
    hides: ["breath-is-reminder", "asthma"],
    likes: ["body"],
  },
  {
    id: "muscles",
    family: "relaxing",
    who: skill,
    grade: "B",
    needs: { arousal: 1, sleep: 0.6, anxiety: 0.6 },
    hides: ["restraint-memories"],
    likes: ["body"],
  },
  {
    id: "place",
    family: "pictures",
    who: skill,
    grade: "D",
    needs: { arousal: 0.6, sleep: 0.6 },
    hides: ["imagery-brings-it-back"],
    likes: ["imagery"],
  },
  {
    id: "worry-time",
    family: "worry",
    who: skill,
    grade: "B",
    needs: { anxiety: 1, sleep: 0.5 },
    hides: ["real-danger-now"],
    likes: ["alone"],
  },
  {
    id: "kind-words",
    family: "kindness",
    who: skill,
    grade: "C",
    needs: { "negative-mood": 1, emotion: 0.5 },
    likes: ["alone"],
    languages: ["en"],
  },
  {
    id: "sleep-routine",
    family: "sleep",
    who: skill,
    grade: "B",
    needs: { sleep: 1 },
    hides: ["sleep-place-unsafe"],
    likes: ["alone"],
  },
  {
    id: "small-steps",
    family: "activity",
    who: skill,
    grade: "A",
    needs: { depression: 1, avoidance: 0.5 },
    likes: ["movement"],
  },
  {
    id: "writing",
    family: "writing",
    who: skill,
    grade: "C",
    needs: { "negative-mood": 1, depression: 0.5 },
    hides: ["writing-brings-it-back"],
    likes: ["writing"],
  },
  {
    id: "urges",
    family: "urges",
    who: skill,
    grade: "C",
    needs: { "alcohol-drugs": 1, emotion: 0.6 },
    hides: ["alcohol-withdrawal-risk"],
    likes: ["alone"],
  },
  {
    id: "thoughts",
    family: "thinking",
    who: taught,
    grade: "B",
    needs: { "negative-mood": 1, depression: 0.8, anxiety: 0.6 },
    likes: ["writing"],
  },
  {
    id: "problems",
    family: "problems",
    who: taught,
    grade: "A",
    needs: { depression: 0.8, anxiety: 0.8, "basic-needs": 0.5 },
    likes: ["practical-help"],
  },
  {
    id: "nightmares",
    family: "sleep",
    who: taught,
    grade: "B",
    needs: { sleep: 1, intrusion: 0.6 },
    hides: ["imagery-brings-it-back"],
    likes: ["imagery"],
  },
  {
    id: "yoga",
    family: "movement",
    who: ["practitioner", "group"],
    grade: "C",
    needs: { arousal: 1, dissociation: 0.4 },
    hides: ["touch-is-reminder"],
    likes: ["body", "group"],
  },
  {
    id: "walking",
    family: "movement",
    who: ["practitioner", "group"],
    grade: "C",
    needs: { depression: 1, arousal: 0.5 },
    hides: ["heart-condition"],
    likes: ["movement", "group"],
  },
  {
    id: "peer",
    family: "peer",
    who: ["practitioner", "human"],
    grade: "B",
    needs: { relationships: 1, depression: 0.6, "negative-mood": 0.6 },
    likes: ["peer"],
    languages: ["en"],
  },
  { id: "change-talk", family: "talking", who: taught, grade: "B", needs: { "alcohol-drugs": 1 }, likes: ["talking"] },
  {
    id: "papers",
    family: "practical",
    who: ["practitioner", "practical"],
    grade: "B",
    needs: { "basic-needs": 1 },
    likes: ["practical-help"],
  },
  {
    id: "present",
    family: "present",
    who: treatment,
    grade: "B",
    needs: { intrusion: 1, "negative-mood": 0.8 },
    likes: ["present-focused"],
    ages: [18, 120],
  },
  {
    id: "exposure",
    family: "exposure",
    who: treatment,
    grade: "A",
    needs: { intrusion: 1, avoidance: 1 },
    hides: ["declined-trauma-talk", "psychosis-or-mania"],
    likes: ["talking"],
    ages: [18, 120],
  },
  {
    id: "meaning",
    family: "meaning",
    who: treatment,
    grade: "A",
    needs: { "negative-mood": 1, intrusion: 0.8, avoidance: 0.6 },
    hides: ["declined-trauma-talk", "psychosis-or-mania"],
    likes: ["writing"],
    ages: [18, 120],
    languages: ["en"],
  },
  {
    id: "emotion-skills",
    family: "emotion",
    who: ["specialist", "group"],
    grade: "A",
    needs: { emotion: 1, relationships: 0.5 },
    likes: ["group"],
    ages: [18, 120],
  },
];

export const simulatedLibrary: readonly Intervention[] = lines.map(ideaOf);

function ideaOf({
  id,
  family,
  who: [level, kind],
  grade,
  needs,
  hides = [],
  likes = [],
  ages,
  languages,
}: Line): Intervention {
  const wanted = Object.entries(needs) as [Need, number][];
  return {
    ...{ id, version: "1", family, level, kind },
    needs: wanted.map(([need, weight]) => ({ need, weight })),
    gates: hides.map((fact): Gate => ({ fact, effect: "hide", why: fact })),
    touches: [],
    evidence: [
      {
        ...{ population: "invented", ages: [13, 120], helps: wanted.map(([need]) => need), outcome: "invented", grade },
        ...{ guideline: "invented", statement: "", reference: "", checkedOn: "2026-11-28" },
      },
    ],
    preferenceTags: likes,
    ages: ages ?? [13, 120],
    minutes: level === "self" ? 10 : 60,
    cost: 0,
    requires: [],
    languages: languages ?? [],
  };
}
