import { z } from "zod";
import { companionSchemaOf } from "../app/features/companion/domain/files.ts";
import { AgencyKind, Basis, Compartment, ConsentPurpose, Language, Purpose, Role } from "../app/kernel/vocabulary.ts";

/**
 * What every kind of content file holds. Server and web take their types from here; the test beside this file parses
 * every file with these schemas. Unknown keys are errors, so a slip in a file is found and not ignored.
 */
const text = z.string().trim().min(1);
const words = (most: number) =>
  text.refine((value) => value.split(/\s+/).length <= most, { error: `more than ${most} words` });

/** Stands at the head of every file. `translationReviewed` is there on translations only. */
const provenance = {
  language: Language,
  licence: z.literal("CC-BY-SA-4.0"),
  source: text,
  reviewer: text,
  translationReviewed: z.boolean().optional(),
};

/** `purposes/P06.en.yaml`: one consent purpose, on its own screen. `expiryMonths` 0 asks every session, null never ends. */
export const PurposeText = z.strictObject({
  id: ConsentPurpose,
  ...provenance,
  version: z.int().positive(),
  defaultOn: z.boolean(),
  available: z.boolean(),
  expiryMonths: z.int().nonnegative().nullable(),
  victimServicesDays: z.int().positive().optional(),
  victimServicesMaxDays: z.int().positive().optional(),
  askAgainDays: z.int().min(30),
  title: words(20),
  short: words(120),
  sources: z
    .array(
      z.strictObject({
        id: z.enum(["journal", "private-writing", "checkins", "typing", "voice", "archive", "measures", "themes"]),
        title: text,
        text,
      }),
    )
    .optional(),
  more: z.strictObject({
    whoSees: text,
    model: text,
    cannot: text,
    risks: text,
    withoutIt: text,
    refusing: text,
    stopping: text,
    howLong: text,
    limits: text,
    whoToAsk: text,
  }),
  /** It needs a language model: what is added while none is set up, and what fills {place} in `more.model` while one is. */
  languageModel: z
    .strictObject({
      notSetUp: text,
      places: z.strictObject({ "this-computer": text, "own-network": text, outside: text }),
    })
    .optional(),
  /** Asked in the person's own time; any answer leads on, the reply only explains. */
  teachBack: z
    .strictObject({
      question: text,
      answers: z
        .array(z.strictObject({ text, right: z.boolean(), reply: text }))
        .min(2)
        .max(3),
    })
    .optional(),
});
export type PurposeText = z.infer<typeof PurposeText>;

export const CalmToolId = z.enum([
  "look-around",
  "five-senses",
  "longer-exhale",
  "feet-on-floor",
  "cold-water",
  "hold-something",
  "date-place-age",
  "push-the-wall",
  "slow-beat",
  "tense-and-let-go",
  "one-sound",
  "pocket-anchor",
  "calm-place",
  "on-the-shelf",
  "worry-for-later",
  "name-the-feeling",
  "kind-hand",
  "kind-words",
  "letter-to-a-friend",
  "small-opposite",
  "urge-wave",
  "ten-minutes",
  "slow-walk",
  "chair-stretch",
  "humming",
  "warm-drink",
  "after-a-nightmare",
  "new-ending",
  "quiet-list",
  "tiny-task",
  "sort-a-worry",
  "message-to-someone",
  "before-appointment",
  "after-hard-talk",
  "hot-to-warm",
  "true-and-kind",
  "small-remembering",
  "ride-it-out",
  "color-hunt",
  "nobody-notices",
  "with-a-child",
  "next-hour",
]);
export type CalmToolId = z.infer<typeof CalmToolId>;

/** The tools that are there in Arabic too; of the others an Arabic reader sees the English, marked so. */
export const calmToolsInArabic: readonly CalmToolId[] = [
  "look-around",
  "five-senses",
  "longer-exhale",
  "feet-on-floor",
  "cold-water",
  "hold-something",
];

/** What a tool is good for, how it works and where: the companion and the calm room find it by these. */
export const CalmTag = z.enum([
  "panic",
  "grounding",
  "orient",
  "breath",
  "body",
  "move",
  "senses",
  "imagery",
  "sleep",
  "nightmare",
  "anger",
  "shame",
  "grief",
  "urge",
  "lonely",
  "worry",
  "kindness",
  "decide",
  "night",
  "public-place",
  "one-minute",
]);
export type CalmTag = z.infer<typeof CalmTag>;

/** What can make a tool worse than nothing. Whoever knows that one fits already leaves the tool out and does not ask. */
export const CalmGateKind = z.enum([
  "breath",
  "body",
  "eyes",
  "water",
  "memory",
  "heart",
  "pregnancy",
  "eating",
  "fainting",
  "pain",
  "restraint",
  "privacy",
]);
export type CalmGateKind = z.infer<typeof CalmGateKind>;

/** Asked before the steps. "Yes" and "not sure" both lead to the other tools, "no" to the steps. */
export const CalmGate = z.strictObject({
  id: text,
  /** All that the one question covers. */
  kinds: z.array(CalmGateKind).min(1),
  question: text,
  yes: text,
  no: text,
  notSure: text,
  ifYes: text,
  yesLeadsTo: z.array(CalmToolId).min(1),
});
export type CalmGate = z.infer<typeof CalmGate>;

const stepWords = { text, seconds: z.int().positive().optional() };

/** `seconds` is a kind pace, never a limit: the person can go on at once or stay. */
export const CalmStep = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("read"), ...stepWords }),
  z.strictObject({
    kind: z.literal("breathe"),
    ...stepWords,
    breathe: z.strictObject({
      inSeconds: z.number().positive(),
      outSeconds: z.number().positive(),
      rounds: z.int().positive(),
    }),
  }),
  /** One box to tick for each item. */
  z.strictObject({ kind: z.literal("count"), ...stepWords, items: z.array(text).min(1) }),
  /** Pick any, or none; nothing is stored. */
  z.strictObject({ kind: z.literal("choose"), ...stepWords, items: z.array(text).min(2) }),
  /** A box for own words, or none; kept sealed on the device of someone who is signed in, and nowhere else. */
  z.strictObject({ kind: z.literal("write"), ...stepWords, label: text }),
]);
export type CalmStep = z.infer<typeof CalmStep>;

/** `calm/look-around.en.yaml`: one calm-down tool. `before` and `after` are questions answered 0-10, always optional. */
export const CalmTool = z.strictObject({
  id: CalmToolId,
  ...provenance,
  title: words(8),
  /** One line under the title. */
  about: words(14),
  tags: z.array(CalmTag).min(2),
  minutes: z.int().positive(),
  gates: z.array(CalmGate),
  before: text.optional(),
  steps: z.array(CalmStep).min(3),
  closing: text,
  after: text.optional(),
  ifNotBetter: text,
});
export type CalmTool = z.infer<typeof CalmTool>;

/** `crisis/card.en.yaml`. Texts ending in `NoNumber` are shown where the place, and so its number, is not known. */
export const CrisisCard = z.strictObject({
  id: z.literal("card"),
  ...provenance,
  version: z.int().positive(),
  title: text,
  intro: text,
  close: text,
  offline: text,
  danger: z.strictObject({ title: text, text, textNoNumber: text, button: text, silent: text }),
  breathe: z.strictObject({ title: text, start: text, text, in: text, out: text, stop: text, otherWay: text }),
  call: z.strictObject({
    title: text,
    text,
    mayAct: text,
    callButton: text,
    textButton: text,
    textSend: text,
    chatButton: text,
    copy: text,
    languages: text,
    hours: text,
    notChecked: text,
    checkedOn: text,
    noNumbers: text,
  }),
  agency: z.strictObject({
    title: text,
    someone: text,
    someoneNoName: text,
    callButton: text,
    notLive: text,
    nobody: text,
    unknown: text,
  }),
  hurt: z.strictObject({ title: text, points: z.array(text).min(1) }),
  took: z.strictObject({
    title: text,
    urgent: text,
    urgentNoNumber: text,
    points: z.array(text).min(1),
    poisonButton: text,
  }),
  device: z.strictObject({ title: text, points: z.array(text).min(1) }),
  after: text,
});
export type CrisisCard = z.infer<typeof CrisisCard>;

const inEachLanguage = z.strictObject({ en: text, es: text, ar: text });
/** A number nobody has checked has `checkedOn: null`, and the card says so. `verify` asks the agency to look at it. */
const checked = { checkedOn: z.iso.date().nullable(), verify: z.boolean() };

export const CrisisLine = z.strictObject({
  id: text,
  for: z.array(z.enum(["crisis", "partner-violence", "native", "child", "lgbtq-young", "poison"])).min(1),
  name: inEachLanguage,
  what: inEachLanguage,
  ways: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("call"), number: text, note: inEachLanguage.optional() }),
        /** `send` is the word to text, by language; without it any message will do. */
        z.strictObject({ kind: z.literal("text"), number: text, send: z.partialRecord(Language, text).optional() }),
        z.strictObject({ kind: z.literal("chat"), url: z.url({ protocol: /^https$/ }) }),
      ]),
    )
    .min(1),
  languages: z.array(text).min(1),
  interpreters: z.boolean(),
  hours: inEachLanguage,
  ...checked,
});
export type CrisisLine = z.infer<typeof CrisisLine>;

/** `crisis/lines.us.yaml`: all languages in one file, so that a number is written once. */
export const CrisisLines = z.strictObject({
  id: text,
  licence: provenance.licence,
  source: text,
  reviewer: text,
  translationReviewed: z.boolean(),
  place: text,
  emergency: z.strictObject({ number: text.nullable(), text: z.boolean(), what: inEachLanguage, ...checked }),
  lines: z.array(CrisisLine),
});
export type CrisisLines = z.infer<typeof CrisisLines>;

export const JournalFamilyId = z.enum([
  "here-now",
  "event-meaning-need",
  "strength",
  "kindness",
  "small-step",
  "values",
  "closing",
]);
export type JournalFamilyId = z.infer<typeof JournalFamilyId>;

/** `journal/prompts.en.yaml`. `night` is what to ask from `fromHour` to `toHour`; null: not asked at night. */
export const JournalPrompts = z.strictObject({
  id: z.literal("prompts"),
  ...provenance,
  version: z.int().positive(),
  title: text,
  intro: text,
  ownWords: text,
  another: text,
  stop: text,
  /** Shown after a prompt of a family with `deep`; at most one such prompt a sitting. */
  breakAfterDeep: text,
  night: z.strictObject({ fromHour: z.int().min(0).max(23), toHour: z.int().min(0).max(23), intro: text }),
  families: z.array(
    z.strictObject({
      id: JournalFamilyId,
      title: text,
      deep: z.boolean(),
      prompts: z.array(z.strictObject({ id: text, text, night: text.nullable(), skip: text })).min(1),
    }),
  ),
});
export type JournalPrompts = z.infer<typeof JournalPrompts>;

export const LedgerOutcome = z.enum(["shown", "refused", "changed", "exported", "ran", "erased", "signed-in", "alarm"]);
export type LedgerOutcome = z.infer<typeof LedgerOutcome>;

const byOutcome = z.partialRecord(LedgerOutcome, text);
const linesOfActor = z.strictObject({
  read: byOutcome.optional(),
  list: byOutcome.optional(),
  write: byOutcome.optional(),
  answer: byOutcome.optional(),
  analyse: byOutcome.optional(),
  export: byOutcome.optional(),
  erase: byOutcome.optional(),
  administer: byOutcome.optional(),
  "sign-in": byOutcome.optional(),
  otherwise: z.record(LedgerOutcome, text),
});
/** {what}: `name` for refusals, the person's own acts and several compartments; `one` or `many` for what was let in. */
const counted = z.strictObject({ name: text, one: text, many: text });

/**
 * `ledger/sentences.en.yaml`: a ledger line in plain words. Pick `lines[actor kind][action][outcome]`, else
 * `lines[actor kind].otherwise[outcome]`; when software ran or was refused, `analysers[id]` (else
 * `analysers.otherwise`) is more exact. Fill {who} {role} {what} {count} {why} {when} {also}.
 */
export const LedgerSentences = z.strictObject({
  id: z.literal("sentences"),
  ...provenance,
  version: z.int().positive(),
  title: text,
  intro: text,
  empty: text,
  at: text,
  purpose: text,
  basis: text,
  reason: text,
  notAllowed: text,
  joinTwo: text,
  joinMore: text,
  unknownWho: text,
  unknownRole: text,
  dispute: z.strictObject({ ask: text, text, sent: text }),
  lines: z.strictObject({ person: linesOfActor, staff: linesOfActor, software: linesOfActor, nobody: linesOfActor }),
  acts: z.record(
    z.enum([
      "choice-on",
      "choice-off",
      "choice-ended",
      "release-given",
      "release-ended",
      "release-expired",
      "paragraph-shared",
      "paragraph-unshared",
      "record-opened",
      "team-joined",
      "team-left",
      "alert-raised",
      "questions-asked",
      "alert-called",
      "alert-taken",
      "alert-reopened",
      "ledger-file",
      "erasure-asked",
      "erasure-cancelled",
      "erasure-now",
      "erased-part",
      "release-prepared",
      "release-lapsed",
      "signer-kept",
      "signer-ended",
      "caution-on",
      "caution-off",
      "age-group-changed",
      "under-ground",
      "disclosure-recorded",
      "disclosure-built",
      "disclosure-told",
      "glass-broken",
      "glass-reviewed",
    ]),
    text,
  ),
  compartments: z.record(Compartment, counted),
  purposes: z.record(Purpose, text),
  bases: z.record(z.enum([...Basis.options, "none"]), text),
  /** Why one policy allowed it, by its id; where it has no words of its own, the basis is told. */
  whys: z.record(z.string(), text),
  /** After a run: what was given to the software, and what it made of it. */
  wentIn: text,
  cameOut: z.strictObject({ none: text, one: text, many: text, answer: text, help: text }),
  roles: z.record(Role, text),
  analysers: z.record(
    z.enum([
      "journal-distress",
      "early-warning-checkins",
      "early-warning-rules",
      "early-warning-measures",
      "noticing-figures",
      "crisis-triage",
      "crisis-rules",
      "typing-rhythm",
      "voice-features",
      "own-archive",
      "journal-themes",
      "companion-intent",
      "companion-generation",
      "otherwise",
    ]),
    z.strictObject({ name: text, ran: text, refused: text }),
  ),
});
export type LedgerSentences = z.infer<typeof LedgerSentences>;

/** `releases/statements.en.yaml`: what is read before a release is signed, by the rules that ask for it. */
export const ReleaseStatements = z.strictObject({
  id: z.literal("statements"),
  ...provenance,
  version: z.int().positive(),
  title: text,
  statements: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]{2,30}$/),
        frames: z.array(z.enum(["always", "victim-services", "hipaa", "part2"])).min(1),
        text,
      }),
    )
    .min(5),
  part2Notice: text,
  passOnNotice: text,
});

export const SafetyPlanId = z.enum(["crisis", "leaving"]);
export type SafetyPlanId = z.infer<typeof SafetyPlanId>;

/** `safety-plan/crisis.en.yaml`: the steps one may fill in, in an order one may change. Every step may be skipped. */
export const SafetyPlanText = z.strictObject({
  id: SafetyPlanId,
  ...provenance,
  version: z.int().positive(),
  title: words(8),
  /** Stands on the tab: says nothing to someone who looks over a shoulder. */
  tab: words(3),
  intro: text,
  steps: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z-]{2,30}$/),
        title: words(8),
        about: words(10),
        prompt: text,
        examples: z.array(text).min(2).max(4),
      }),
    )
    .min(5),
});
export type SafetyPlanText = z.infer<typeof SafetyPlanText>;

/** `setup/kinds.en.yaml`: the kinds of agency, for the person who sets Mooring up. */
export const AgencyKinds = z.strictObject({
  id: z.literal("kinds"),
  ...provenance,
  title: text,
  help: text,
  kinds: z.array(z.strictObject({ id: AgencyKind, name: text, line: text })).length(AgencyKind.options.length),
});
export type AgencyKinds = z.infer<typeof AgencyKinds>;

/** `setup/rules.en.yaml`: what an agency says about itself, asked in plain words; values are those of `packs/facts.yaml`. */
export const AgencyRules = z.strictObject({
  id: z.literal("rules"),
  ...provenance,
  title: text,
  help: text,
  unknown: words(6),
  unknownLine: words(8),
  questions: z
    .array(
      z.strictObject({
        fact: z.enum(["org_type", "funder", "licence", "service_type", "public_access"]),
        ask: text,
        help: text,
        /** Empty: the names of the values themselves are asked with. */
        answers: z.array(z.strictObject({ id: z.string(), label: text })),
      }),
    )
    .length(5),
});
export type AgencyRules = z.infer<typeof AgencyRules>;

/** `legal/limits.en.yaml`: shown before a person first writes; not a choice. */
export const Limits = z.strictObject({
  id: z.literal("limits"),
  ...provenance,
  version: z.int().positive(),
  title: text,
  intro: text,
  points: z.array(z.strictObject({ id: text, title: text, text })).min(3),
  nobodyWatching: text,
  closing: text,
  understood: text,
  notNow: text,
});
export type Limits = z.infer<typeof Limits>;

/** `retention/rules.en.yaml`: what the law has an agency keep, and what goes by itself. */
export const RetentionRules = z.strictObject({
  id: z.literal("rules"),
  ...provenance,
  version: z.int().positive(),
  keeping: z.array(
    z.strictObject({
      id: text,
      for: z.array(Compartment).min(1),
      kinds: z.array(AgencyKind).min(1),
      years: z.int().positive(),
      source: text,
      why: words(60),
    }),
  ),
  clearing: z.array(
    z.strictObject({
      id: text,
      for: z.array(Compartment).min(1),
      table: text,
      days: z.int().positive(),
      daysInVictimServices: z.int().positive(),
      why: words(60),
    }),
  ),
});
export type RetentionRules = z.infer<typeof RetentionRules>;

/** Which schema a file under `content/` obeys, by its path from there. Null: not a file of words. */
export function schemaOf(path: string): z.ZodType | null {
  if (
    !/^(purposes|calm|companion|crisis|journal|ledger|releases|safety-plan|setup|legal|retention)\//.test(path) ||
    !path.endsWith(".yaml")
  )
    return null;
  if (path.startsWith("purposes/")) return PurposeText;
  if (path.startsWith("calm/")) return CalmTool;
  if (path.startsWith("companion/")) return companionSchemaOf(path);
  if (path.startsWith("crisis/card.")) return CrisisCard;
  if (path.startsWith("crisis/lines.")) return CrisisLines;
  if (path.startsWith("journal/")) return JournalPrompts;
  if (path.startsWith("ledger/")) return LedgerSentences;
  if (path.startsWith("safety-plan/")) return SafetyPlanText;
  if (path.startsWith("releases/")) return ReleaseStatements;
  if (path.startsWith("setup/rules.")) return AgencyRules;
  if (path.startsWith("setup/")) return AgencyKinds;
  if (path.startsWith("retention/")) return RetentionRules;
  return Limits;
}
