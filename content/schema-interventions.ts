import {
  gateEffects,
  gateFacts,
  grades,
  kinds,
  levels,
  needs,
  preferenceTags,
  requirements,
  touches,
} from "@mooring/recommend";
import { z } from "zod";
import { CalmToolId } from "./schema-calm.ts";
import { provenance, text, words } from "./schema-text.ts";

/** Both languages side by side: what is done, for whom and how sure it is belongs to one idea, whatever one speaks. */
const both = (inner: z.ZodType<string, string> = text) => z.strictObject({ en: inner, es: inner });
export const Both = both();
export type Both = z.infer<typeof Both>;

export const InterventionId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a short name in small letters");

/** Whom something was shown for, and what got better. The room has words for each. */
export const populations = [
  "anyone",
  "adults-distress",
  "adults-ptsd",
  "adults-depression",
  "adults-anxiety",
  "adults-insomnia",
  "adults-alcohol-drugs",
  "adults-suicidal",
  "partner-violence",
  "homeless-adults",
  "refugees",
  "children-trauma",
  "young-children",
] as const;
export const outcomes = [
  "calm-now",
  "ptsd",
  "nightmares",
  "depression",
  "anxiety",
  "distress",
  "negative-mood",
  "sleep",
  "emotion",
  "self-harm",
  "alcohol-drugs",
  "connection",
  "wellbeing",
  "housing",
  "basic-needs",
  "safety",
  "child-behaviour",
] as const;

/**
 * One source and what it says. `uncertain`: the grade is from memory or guidelines differ; whoever reads it is told so.
 * `effect` is a standardised mean difference against a waiting list or usual care; positive is better.
 */
export const EvidenceLine = z.strictObject({
  population: z.enum(populations),
  outcome: z.enum(outcomes),
  grade: z.enum(grades),
  guideline: text.nullable(),
  statement: both(words(45)),
  effect: z.strictObject({ mean: z.number().min(-5).max(5), se: z.number().positive().max(5) }).optional(),
  ref: text,
  checkedOn: z.iso.date(),
  uncertain: z.boolean(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** `why` left out: the common reason of that fact, from `intervention-words.yaml`. */
export const GateLine = z.strictObject({
  fact: z.enum(gateFacts),
  when: z.enum(["yes", "no"]).optional(),
  effect: z.enum(gateEffects),
  substitute: InterventionId.optional(),
  adaptation: InterventionId.optional(),
  why: Both.optional(),
});
export type GateLine = z.infer<typeof GateLine>;

/** `careful` forms are named by a gate; the others are for whoever they fit. */
export const Adaptation = z.strictObject({
  kind: z.enum(["careful", "culture", "faith", "disability"]),
  key: InterventionId.optional(),
  text: both(words(40)),
});
export type Adaptation = z.infer<typeof Adaptation>;

const head = {
  id: InterventionId,
  version: z.int().positive(),
  /** What is shipped is free; an agency may keep its own for itself. */
  licence: z.enum(["CC-BY-SA-4.0", "all-rights-reserved"]),
  source: text,
  reviewer: text,
  translationReviewed: z.boolean(),
  title: both(words(16)),
  /** One line under the title. */
  about: both(words(20)),
  evidence: z.array(EvidenceLine).min(1),
};

/** Something that may be suggested. */
const Offered = z.strictObject({
  ...head,
  listed: z.literal(true),
  level: z.enum(levels),
  kind: z.enum(kinds),
  family: InterventionId,
  needs: z.array(z.strictObject({ need: z.enum(needs), weight: z.number().gt(0).max(1) })).min(1),
  /** Years, both included. */
  ages: z.tuple([z.int().min(0), z.int().max(120)]),
  /** One sitting; null where that is not fixed. */
  minutes: z.int().positive().nullable(),
  sessions: z.int().positive().nullable(),
  touches: z.array(z.enum(touches)),
  preferenceTags: z.array(z.enum(preferenceTags)),
  cost: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  requires: z.array(z.enum(requirements)),
  /** What it is. */
  what: both(words(60)),
  fits: both(words(30)),
  /** When to leave it, and what to look out for. */
  care: both(words(50)),
  /** The steps stand in the calm room; one text, one place. */
  calmTool: CalmToolId.optional(),
  steps: z
    .array(both(words(30)))
    .min(3)
    .optional(),
  /** What one would do there, where somebody else is part of it. */
  there: both(words(50)).optional(),
  /** What can be done while one waits for it. */
  meanwhile: z.array(InterventionId),
  gates: z.array(GateLine),
  adaptations: z.array(Adaptation),
  /** A questionnaire of this house, or `goals`. */
  outcomeMeasure: text,
  reviewAfterDays: z.int().min(7).max(365),
});

/** Something that is never suggested, and says why to whoever asks. It has no level, no weight and no steps. */
const Never = z.strictObject({
  ...head,
  listed: z.literal(false),
  why: both(words(60)),
  instead: both(words(50)),
  insteadOf: z.array(InterventionId).min(1),
  /** To someone who had it or has it. */
  had: both(words(45)),
});

/** `interventions/five-senses.yaml` */
export const InterventionFile = z.discriminatedUnion("listed", [Offered, Never]);
export type InterventionFile = z.infer<typeof InterventionFile>;
export type OfferedFile = z.infer<typeof Offered>;

/** `intervention-words.yaml`: sentences that many ideas share. */
export const InterventionWords = z.strictObject({
  id: z.literal("intervention-words"),
  licence: provenance.licence,
  source: text,
  reviewer: text,
  translationReviewed: z.boolean(),
  gateReasons: z.partialRecord(z.enum(gateFacts), Both),
  /** Added to every line of evidence that is not certain. */
  uncertain: Both,
  /** What a grade means, for people in care. */
  grades: z.strictObject({ A: Both, B: Both, C: Both, D: Both, X: Both }),
});
export type InterventionWords = z.infer<typeof InterventionWords>;
