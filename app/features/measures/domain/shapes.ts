import { z } from "zod";
import { Language } from "#kernel/vocabulary.ts";
import { limits } from "./limits.ts";

const moment = z.iso.datetime();

export const InstrumentId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

/** A worker's reason, in words for the person. */
export const Why = z
  .string()
  .trim()
  .min(1)
  .max(limits.why)
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "not text");

/** What a worried answer is about. */
export const HelpKind = z.enum(["suicide", "partner-violence"]);
export type HelpKind = z.infer<typeof HelpKind>;

const Words = z.object({ en: z.string(), es: z.string() });

/** One question, as `Item` of @mooring/measures has it. `critical`: the answers that show help at once. */
export const FormItem = z.object({
  linkId: z.string(),
  text: z.string(),
  under: z.array(z.string()),
  options: z.array(z.object({ code: z.string(), system: z.string().nullable(), text: z.string(), value: z.number() })),
  line: z.object({ min: z.number(), max: z.number(), step: z.number() }).nullable(),
  loinc: z.string().nullable(),
  askedWhen: z
    .object({
      behaviour: z.enum(["all", "any"]),
      answers: z.array(z.object({ linkId: z.string(), value: z.number() })),
    })
    .nullable(),
  critical: z
    .object({
      linkId: z.string(),
      from: z.number(),
      orDeclined: z.boolean(),
      kind: HelpKind,
      urgency: z.enum(["now", "today"]),
      title: Words,
    })
    .nullable(),
});

/** One set of questions in one language, as far as answering needs it. */
export const Form = z.object({
  instrument: InstrumentId,
  version: z.string(),
  title: z.string(),
  language: Language,
  /** Told or agreed before the first question; may be empty. */
  before: z.string(),
  /** Over which time it asks; may be empty. */
  recall: z.string(),
  items: z.array(FormItem),
  /** Whom it comes from, shown letter for letter under it. */
  attribution: z.string(),
  /** Asked only alone, on one's own device, and kept on no device. */
  needsPrivacy: z.boolean(),
});
export type Form = z.infer<typeof Form>;

/** Why a set of questions is not offered. */
export const OffReason = z.enum(["not-here-yet", "language", "age", "with-worker", "ended", "used-up"]);
export type OffReason = z.infer<typeof OffReason>;

export const Offer = z.object({
  instrument: InstrumentId,
  title: z.string(),
  /** One line about what it asks; empty for those that say nothing of themselves before the place is private. */
  about: z.string(),
  questions: z.int(),
  needsPrivacy: z.boolean(),
  off: OffReason.nullable(),
});
export type Offer = z.infer<typeof Offer>;

export const SittingState = z.enum(["open", "complete", "skipped"]);

export const Sitting = z.object({
  id: z.uuid(),
  instrument: InstrumentId,
  title: z.string(),
  language: Language,
  at: moment,
  state: SittingState,
  invitationId: z.uuid().nullable(),
  questions: z.int(),
  answers: z.array(z.object({ linkId: z.string(), value: z.union([z.number(), z.literal("declined")]) })),
});
export type Sitting = z.infer<typeof Sitting>;

/** What a worker asks. `due`: it waits for the person now. */
export const Asked = z.object({
  id: z.uuid(),
  instrument: InstrumentId,
  title: z.string(),
  questions: z.int(),
  why: z.string(),
  /** Why it is asked although it is more than agreed; for staff and the person alike. */
  overWhy: z.string().nullable(),
  by: z.string(),
  from: moment,
  until: moment,
  everyWeeks: z.int().nullable(),
  paused: z.boolean(),
  endedBy: z.enum(["person", "staff", "time"]).nullable(),
  due: z.boolean(),
  needsPrivacy: z.boolean(),
});
export type Asked = z.infer<typeof Asked>;

/** Why something brought from elsewhere was not taken over, as `RefusedCode` of @mooring/measures. */
export const RefusedReason = z.enum([
  "not-a-response",
  "too-large",
  "not-valid",
  "no-time",
  "time-in-future",
  "loinc-not-in-panel",
  "unknown-item",
  "option-set-mismatch",
  "more-than-one-answer",
  "answered-twice",
  "total-mismatch",
  "no-answers",
  "unknown-questions",
]);
export type RefusedReason = z.infer<typeof RefusedReason>;

/** What a file would bring, before anything is kept. `line`: its row, or its place among the forms in the file, from 1. */
export const Preview = z.object({
  rows: z.array(
    z.object({
      line: z.int(),
      instrument: InstrumentId,
      title: z.string(),
      at: moment,
      total: z.number().nullable(),
      most: z.number().nullable(),
      /** The very same is here already, so it is not kept again. */
      isHere: z.boolean(),
    }),
  ),
  refused: z.array(z.object({ line: z.int(), reasons: z.array(z.object({ code: RefusedReason, about: z.string() })) })),
  ignoredColumns: z.array(z.string()),
  /** The file as a whole cannot be read. */
  problem: RefusedReason.nullable(),
});
export type Preview = z.infer<typeof Preview>;

/** Compared with the finished one before it. `reliability` and `source` say what the comparison stands on. */
export const Compared = z.object({
  difference: z.number().nullable(),
  reliable: z.enum(["better", "worse", "no", "unknown"]),
  clinicallySignificant: z.boolean().nullable(),
  threshold: z.number().nullable(),
  reliability: z.object({ kind: z.enum(["retest", "internal"]), r: z.number(), source: z.string() }).nullable(),
  source: z.string().nullable(),
});
export type Compared = z.infer<typeof Compared>;

/** What one scale came to, in words of the instrument's makers where they have any. */
export const Scaled = z.object({
  key: z.string(),
  title: z.string(),
  value: z.number().nullable(),
  band: z.string().nullable(),
  least: z.number(),
  most: z.number(),
  higherIs: z.enum(["worse", "better", "neither"]),
});
export type Scaled = z.infer<typeof Scaled>;

/** One finished set of answers. `even`: the same answer throughout, so it may mean little. */
export const Past = z.object({
  id: z.uuid(),
  instrument: InstrumentId,
  title: z.string(),
  version: z.string(),
  at: moment,
  source: z.enum(["here", "fhir", "csv"]),
  /** The scale that counts as the total; null where there is none, or the instrument is not here any more. */
  total: Scaled.nullable(),
  scales: z.array(Scaled),
  /** Questions asked and neither answered nor declined. */
  missing: z.int(),
  declined: z.int(),
  even: z.boolean(),
  change: Compared.nullable(),
  attribution: z.string(),
  needsPrivacy: z.boolean(),
});
export type Past = z.infer<typeof Past>;
