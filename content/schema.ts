import { z } from "zod";
import { companionSchemaOf } from "../app/features/companion/domain/files.ts";
import { AgencyKind, Compartment, ConsentPurpose, Language } from "../app/kernel/vocabulary.ts";
import { CalmTool } from "./schema-calm.ts";
import { IntakeSet } from "./schema-intake.ts";
import { LedgerSentences } from "./schema-ledger.ts";
import { provenance, text, words } from "./schema-text.ts";

/**
 * What every kind of content file holds. Server and web take their types from here; the test beside this file parses
 * every file with these schemas. Unknown keys are errors, so a slip in a file is found and not ignored.
 */
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
    !/^(purposes|calm|companion|crisis|intake|journal|ledger|releases|safety-plan|setup|legal|retention)\//.test(
      path,
    ) ||
    !path.endsWith(".yaml")
  )
    return null;
  if (path.startsWith("purposes/")) return PurposeText;
  if (path.startsWith("calm/")) return CalmTool;
  if (path.startsWith("companion/")) return companionSchemaOf(path);
  if (path.startsWith("crisis/card.")) return CrisisCard;
  if (path.startsWith("crisis/lines.")) return CrisisLines;
  if (path.startsWith("intake/")) return IntakeSet;
  if (path.startsWith("journal/")) return JournalPrompts;
  if (path.startsWith("ledger/")) return LedgerSentences;
  if (path.startsWith("safety-plan/")) return SafetyPlanText;
  if (path.startsWith("releases/")) return ReleaseStatements;
  if (path.startsWith("setup/rules.")) return AgencyRules;
  if (path.startsWith("setup/")) return AgencyKinds;
  if (path.startsWith("retention/")) return RetentionRules;
  return Limits;
}
