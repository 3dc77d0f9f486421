import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { Language } from "#kernel/vocabulary.ts";
import { complaintCodes } from "./domain/complaint.ts";

const spoken = z.object({ language: Language.default("en") });
const IdeaId = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9-]*$/);
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes("\0"), "signs that cannot be kept");
const inBoth = (most: number) => z.object({ en: line(most), es: line(most) });

export const Availability = z.enum(["here", "elsewhere", "paused"]);
export type Availability = z.infer<typeof Availability>;

const Evidence = z.object({
  population: z.string(),
  outcome: z.string(),
  grade: z.enum(["A", "B", "C", "D", "X"]),
  guideline: z.string().nullable(),
  statement: z.string(),
  /** Standardised mean difference with its 95 % interval; positive is better. */
  effect: z.object({ mean: z.number(), low: z.number(), high: z.number() }).nullable(),
  ref: z.string(),
  checkedOn: z.string(),
  uncertain: z.boolean(),
});

/** What people in care read of an idea. Parts an idea has not are left out. */
export const Idea = z.object({
  id: z.string(),
  listed: z.boolean(),
  level: z.enum(["self", "practitioner", "specialist"]).nullable(),
  kind: z.enum(["skill", "human", "practical", "treatment", "group"]).nullable(),
  title: z.string(),
  about: z.string(),
  minutes: z.int().nullable(),
  sessions: z.int().nullable(),
  howSure: z.string(),
  what: z.string().optional(),
  fits: z.string().optional(),
  care: z.string().optional(),
  there: z.string().optional(),
  steps: z.array(z.string()).optional(),
  calmTool: z.string().optional(),
  meanwhile: z.array(z.string()).optional(),
  why: z.string().optional(),
  instead: z.string().optional(),
  insteadOf: z.array(z.string()).optional(),
  had: z.string().optional(),
  availability: Availability.nullable(),
  waitingWeeks: z.int().nullable(),
  /** Where and when, in the agency's words. */
  here: z.string().nullable(),
  translationReviewed: z.boolean(),
});
export type Idea = z.infer<typeof Idea>;

/** What staff read besides: for whom, how sure, what is asked first, and what this agency did with it. */
export const StaffIdea = Idea.extend({
  family: z.string().nullable(),
  needs: z.array(z.object({ need: z.string(), weight: z.number() })),
  ages: z.tuple([z.int(), z.int()]).nullable(),
  touches: z.array(z.string()),
  requires: z.array(z.string()),
  cost: z.int().nullable(),
  evidence: z.array(Evidence),
  gates: z.array(
    z.object({
      fact: z.string(),
      when: z.string().optional(),
      effect: z.string(),
      why: z.string(),
      substitute: z.string().optional(),
      adaptation: z.string().optional(),
    }),
  ),
  adaptations: z.array(z.object({ kind: z.string(), key: z.string().optional(), text: z.string() })),
  outcomeMeasure: z.string().nullable(),
  reviewAfterDays: z.int().nullable(),
  licence: z.string(),
  source: z.string(),
  reviewer: z.string(),
  isOwn: z.boolean(),
  hiddenBecause: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: z.iso.datetime().nullable(),
});
export type StaffIdea = z.infer<typeof StaffIdea>;

export const Complaint = z.object({
  at: z.string(),
  code: z.enum(complaintCodes),
  word: z.string().optional(),
  near: z.string().optional(),
  grade: z.number().optional(),
});

/** What an agency may say about an idea. Null takes it back. Gates, cautions and evidence are never among it. */
export const Setting = z.object({
  hiddenBecause: line(500).nullable(),
  availability: Availability.nullable(),
  waitingWeeks: z.int().min(0).max(520).nullable(),
  here: inBoth(300).nullable(),
  words: z.object({ title: inBoth(120), about: inBoth(200), what: inBoth(500) }).nullable(),
});
export type Setting = z.infer<typeof Setting>;

export const library = {
  ideas: endpoint({
    method: "GET",
    path: "/api/library/ideas",
    caller: "anyone",
    about:
      "What may help, in plain words, and what is not offered here and why. No sign-in needed, nothing about anyone.",
    input: spoken,
    output: z.array(Idea),
  }),
  list: endpoint({
    method: "GET",
    path: "/api/library",
    caller: "staff",
    about: "Every idea of the library as staff read it, with what this agency did with it.",
    input: spoken,
    output: z.object({ mayChange: z.boolean(), ideas: z.array(StaffIdea) }),
  }),
  setting: endpoint({
    method: "GET",
    path: "/api/library/:ideaId/setting",
    caller: "staff",
    about: "What this agency said about one idea, in both languages.",
    input: z.object({ ideaId: IdeaId }),
    output: z.object({
      setting: Setting,
      words: z.object({ title: inBoth(400), about: inBoth(400), what: inBoth(2000) }),
      /** The file of the agency's own, to be changed; null for what is shipped. */
      own: z.string().nullable(),
    }),
  }),
  change: endpoint({
    method: "PUT",
    path: "/api/library/:ideaId/setting",
    caller: "staff",
    about:
      "Hides an idea with a reason, says where and how soon it can be had, or words it for this agency. For the lead.",
    input: Setting.extend({ ideaId: IdeaId }),
    output: z.object({ complaints: z.array(Complaint) }),
  }),
  check: endpoint({
    method: "POST",
    path: "/api/library/check",
    caller: "staff",
    about: "Reads the file of an idea and says what is wrong with it. Nothing is kept.",
    input: z.object({ text: z.string().max(60_000) }),
    output: z.object({ complaints: z.array(Complaint) }),
  }),
  add: endpoint({
    method: "PUT",
    path: "/api/library/own",
    caller: "staff",
    about: "Keeps an idea of this agency's own, when nothing is wrong with its file. For the lead.",
    input: z.object({ text: z.string().max(60_000) }),
    output: z.object({ id: z.string().nullable(), complaints: z.array(Complaint) }),
  }),
};
