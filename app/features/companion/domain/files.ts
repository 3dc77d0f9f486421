import { z } from "zod";
import { Language } from "#kernel/vocabulary.ts";

/**
 * What the files of `content/companion/` hold. A flow is one conversation: states, what the companion says in each, what
 * the person can tap, and where words that fit nothing else lead. Unknown keys are errors, so a slip is found.
 */
const text = z.string().trim().min(1);
const oneOrMore = z.union([text, z.array(text).min(1)]);

const provenance = {
  language: Language.exclude(["ar"]),
  version: z.int().positive(),
  licence: z.literal("CC-BY-SA-4.0"),
  source: text,
  reviewer: text,
  translationReviewed: z.boolean().optional(),
};

const stateId = z.string().regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens");
/** `heard` (a state of the same flow), `flow:just-listen` or `flow:just-listen/heard`. */
const target = z
  .string()
  .regex(/^(flow:)?[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/, "a state, flow:<flow> or flow:<flow>/<state>");

const slotValue = z.union([z.string(), z.number(), z.boolean()]);

export const CompanionChoice = z.strictObject({
  say: text,
  to: target,
  /** `night`, `not night`, `topic=court`, `{ topic: court }`; several in a list must all hold. */
  if: z.union([text, z.array(text).min(1), z.record(z.string(), slotValue)]).optional(),
  /** `topic=court` or `{ topic: court }`. */
  set: z.union([text, z.record(z.string(), slotValue)]).optional(),
});
export type CompanionChoice = z.infer<typeof CompanionChoice>;

export const CompanionState = z.strictObject({
  /** A variant with {words} is used only when the person's own words can be given back safely. */
  say: oneOrMore,
  choices: z.array(CompanionChoice).max(5).optional(),
  /** Where free text goes that belongs to no other flow. */
  listen: target.optional(),
  /** How many fitting skills to offer, beside "neither". */
  skills: z.int().min(1).max(4).optional(),
  tags: z.array(text).optional(),
  // biome-ignore lint/suspicious/noThenProperty: the word of the script format; files of words are never awaited.
  then: target.optional(),
  neither: target.optional(),
  /** Asks for a number from 0 to 10, which may be skipped. */
  rate: z.enum(["before", "after"]).optional(),
  better: target.optional(),
  same: target.optional(),
  worse: target.optional(),
  skip: target.optional(),
  /** Offers a person of the rota, with the honest state of it. */
  handover: z.boolean().optional(),
  end: z.boolean().optional(),
});
export type CompanionState = z.infer<typeof CompanionState>;

/** `companion/panic.en.yaml`. `starts` are what people type that should land here; the way in is learned from them. */
export const CompanionFlow = z.strictObject({
  id: stateId,
  ...provenance,
  title: text,
  about: text,
  starts: z.array(text).min(25),
  begin: stateId,
  states: z.record(stateId, CompanionState),
});
export type CompanionFlow = z.infer<typeof CompanionFlow>;

/**
 * `companion/phrases.en.yaml`: more of what people type, from which the ways into flows and calm tools are learned.
 * `(a|b|)` in a phrase stands for any of its alternatives, of which one may be empty.
 */
export const CompanionPhrases = z.strictObject({
  id: z.literal("phrases"),
  ...provenance,
  flows: z.record(stateId, z.array(text).min(4)),
  /** By the id of a calm tool: how somebody asks for that very one. */
  skills: z.record(stateId, z.array(text).min(2)),
});
export type CompanionPhrases = z.infer<typeof CompanionPhrases>;

const variants = z.array(text).min(1);

/** What is said at one level of danger. */
const CrisisLevel = z.strictObject({
  /** Takes in what was said. */
  hear: variants,
  /** One plain, direct question that does not lead. */
  ask: text,
});

const CrisisKind = z.strictObject({
  low: CrisisLevel,
  moderate: CrisisLevel,
  high: CrisisLevel,
  imminent: CrisisLevel,
  /** A professional and a trusted person, in one breath. */
  people: variants,
  /** Said later, one at a time, when the person goes on talking; each stays present. */
  stay: variants.min(3),
});

/** `companion/crisis.en.yaml`: the only words used in danger. Reviewed, fixed, never generated. */
export const CompanionCrisis = z.strictObject({
  id: z.literal("crisis"),
  ...provenance,
  kinds: z.strictObject({
    "self-harm": CrisisKind,
    "hurt-by-someone": CrisisKind,
    "harm-to-others": CrisisKind,
    "child-at-risk": CrisisKind,
    "medical-emergency": CrisisKind,
    "losing-touch": CrisisKind,
  }),
  /** About somebody else's life; every question's good answer is "yes". A child at risk has its own words above. */
  others: z.strictObject({
    "self-harm": CrisisKind,
    "hurt-by-someone": CrisisKind,
    "medical-emergency": CrisisKind,
    "losing-touch": CrisisKind,
    afterSafe: variants,
    afterNotSafe: variants,
  }),
  /** Asked once where words may or may not be about dying. */
  unclear: CrisisLevel,
  answers: z.strictObject({ yes: text, no: text, unsure: text }),
  /** After "yes": the next grave question follows. */
  afterYes: variants,
  /** After "no": believed and kept open. Never lowers what was said before. */
  afterNo: variants,
  afterUnsure: variants,
  /** When danger that was said before is taken back. */
  takenBack: variants,
  /** Said once where a life may be at stake: space from what could harm, and somebody near. */
  firstSteps: variants,
  /** For somebody who says no to calling: other ways, none of them pushed. */
  otherWays: variants,
  /** {minutes} in which they try to answer; {until}: an hour on the clock. */
  told: z.strictObject({
    someone: text,
    /** Told before, and now it is graver. */
    more: text,
    nobody: text,
    nobodyUntil: text,
    /** Signed out: nobody is told. */
    notSignedIn: text,
    /** An alert from earlier in this conversation is still open. */
    already: text,
    offline: text,
  }),
  plan: text,
  choices: z.strictObject({
    card: text,
    person: text,
    plan: text,
    steady: text,
    talk: text,
  }),
  /** What leads on when they choose to go on talking. */
  talk: variants.min(3),
});
export type CompanionCrisis = z.infer<typeof CompanionCrisis>;

/** `companion/voice.en.yaml`: what the companion says between and around the flows. */
export const CompanionVoice = z.strictObject({
  id: z.literal("voice"),
  ...provenance,
  /** Shown, and kept by its hash, before the first message of a first conversation. `limited`: when not signed in. */
  limits: z.strictObject({ title: text, points: variants.min(4), limited: variants, begin: text }),
  greet: variants.min(2),
  greetNight: variants.min(2),
  greetAgain: variants.min(2),
  /** Only with memory on. {what}: a skill; {who}: a first name. */
  remembered: z.strictObject({ skill: text, person: text }),
  /** That it is a program; said again as often as the packs demand. */
  reminder: variants.min(2),
  /** That a break may do good; said where the packs ask for it. */
  pause: variants.min(2),
  notUnderstood: variants.min(3),
  /** {topic}: the title of a flow. */
  guess: text,
  /** Said with `notUnderstood`, before the topics that come nearest. */
  nearest: text,
  guessYes: text,
  guessNo: text,
  moved: variants.min(2),
  back: text,
  repeated: variants.min(3),
  empty: variants.min(2),
  emoji: variants.min(2),
  capitals: variants.min(2),
  pasted: variants.min(2),
  tooLong: text,
  otherLanguage: text,
  /** {when}: one of `ago`. */
  late: text,
  ago: z.strictObject({ minutes: text, hour: text, hours: text, days: text }),
  small: z.strictObject({
    real: variants.min(2),
    rules: variants.min(2),
    testing: variants.min(2),
    hostile: variants.min(3),
    romantic: variants.min(2),
    secrecy: variants.min(2),
    medicine: variants.min(2),
    law: variants.min(2),
    diagnosis: variants.min(2),
    thanks: variants.min(2),
    bye: variants.min(2),
    person: variants.min(2),
  }),
  open: variants.min(4),
  listening: variants.min(4),
  /** {skill}: its title. */
  skills: z.strictObject({
    neither: text,
    opened: text,
    none: text,
    offer: text,
    stopped: text,
    finished: text,
    helpedBefore: text,
  }),
  rate: z.strictObject({ skip: text, before: text }),
  /** {until} and {from}: an hour on the clock. */
  handover: z.strictObject({
    ask: text,
    notNow: text,
    someone: text,
    nobody: text,
    nobodyFrom: text,
    offline: text,
    signedOut: text,
    line: text,
    asked: text,
    askedNobody: text,
    already: text,
    here: text,
    ended: text,
  }),
  end: z.strictObject({ other: text, calm: text, done: text, doneSaid: variants.min(2) }),
  choices: z.strictObject({ topics: text, talk: text, calm: text, person: text }),
  topics: variants.min(2),
  more: text,
  lead: text,
  off: text,
});
export type CompanionVoice = z.infer<typeof CompanionVoice>;

/** Which schema a file of `content/companion/` obeys. */
export function companionSchemaOf(path: string): z.ZodType {
  if (path.startsWith("companion/crisis.")) return CompanionCrisis;
  if (path.startsWith("companion/voice.")) return CompanionVoice;
  if (path.startsWith("companion/phrases.")) return CompanionPhrases;
  return CompanionFlow;
}
