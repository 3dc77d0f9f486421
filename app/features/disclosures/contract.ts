import { z } from "zod";
import { LeavingView } from "#features/guardrails/contract.ts";
import { RecipientStatus } from "#features/releases/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Compartment, Ground, Label, Language } from "#kernel/vocabulary.ts";
import { wordLimits } from "./domain.ts";

const moment = z.iso.datetime();
const words = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");

/** What can go out today: what a room holds and can open by parts. The name goes along. */
export const Givable = z.enum(["identity", "contact", "checkins", "journal", "story", "safety-plan"]);
export type Givable = z.infer<typeof Givable>;

/** Whether the person is told on their own pages at once; if that is not safe, why, and when it is looked at again. */
export const Telling = z.discriminatedUnion("now", [
  z.object({ now: z.literal(true) }),
  z.object({ now: z.literal(false), reason: words(wordLimits.words), lookAgain: z.iso.datetime({ offset: true }) }),
]);
export type Telling = z.infer<typeof Telling>;

export const Part = z.object({
  compartment: Givable,
  ids: z.array(z.uuid()).min(1).max(200).nullable(),
  from: z.iso.datetime({ offset: true }).nullable(),
  until: z.iso.datetime({ offset: true }).nullable(),
});

export const Disclosure = z.object({
  id: z.uuid(),
  basis: Ground,
  at: moment,
  by: z.string().nullable(),
  to: z.string(),
  /** The law, or the number of the order. */
  reference: z.string(),
  why: z.string(),
  compartments: z.array(Compartment),
  builtAt: moment.nullable(),
  /** The package can be put together until then. */
  openUntil: moment,
  packageHash: z.string().nullable(),
  /** Null: the person has been told, or is told when the package is put together. */
  holdUntil: moment.nullable(),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** What goes on paper. Nothing of it is kept; its hash is. */
export const Package = z.object({
  id: z.uuid(),
  basis: Ground,
  name: z.string(),
  from: z.string(),
  to: z.string(),
  reference: z.string(),
  by: z.string(),
  madeAt: moment,
  /** In one sentence what this covers, so that whoever gets it knows what was agreed or ordered. */
  scope: z.array(Compartment),
  until: moment.nullable(),
  sections: z.array(
    z.object({ compartment: Compartment, items: z.array(z.object({ at: moment.nullable(), text: z.string() })) }),
  ),
  /** 42 CFR 2.32, or the notice another law asks for, where one binds. */
  redisclosure: z.string().nullable(),
  /** What rides on the record, so that whoever gets a copy guards it as it is guarded here. */
  labels: z.array(Label),
  hash: z.string(),
});
export type Package = z.infer<typeof Package>;

export const GlassReason = z.enum(["danger-now", "medical", "missing", "cannot-ask"]);
export type GlassReason = z.infer<typeof GlassReason>;
export const Verdict = z.enum(["right", "not-right", "unclear"]);
export type Verdict = z.infer<typeof Verdict>;

export const Glass = z.object({
  id: z.uuid(),
  at: moment,
  by: z.string().nullable(),
  reason: GlassReason,
  words: z.string(),
  openUntil: moment,
  reviewBy: moment,
  overdue: z.boolean(),
  verdict: Verdict.nullable(),
  review: z.string().nullable(),
  /** It was one's own look: then somebody else reviews it. */
  mine: z.boolean(),
});
export type Glass = z.infer<typeof Glass>;

/** How a search in an emergency ended. `personId`: whose record is open now. */
export const Found = z.object({
  outcome: z.enum(["opened", "nobody", "several"]),
  personId: PersonId.nullable(),
  openUntil: moment.nullable(),
});
export type Found = z.infer<typeof Found>;

/** A search as lead and privacy officer see it: never the name, never whom. */
export const Search = z.object({
  id: z.uuid(),
  at: moment,
  by: z.string().nullable(),
  reason: GlassReason,
  outcome: Found.shape.outcome,
});
export type Search = z.infer<typeof Search>;

export const Notice = z.object({
  id: z.uuid(),
  kind: z.enum(["disclosed", "glass", "age-up", "sign", "release-ended"]),
  aboutId: z.uuid(),
  at: moment,
});
export type Notice = z.infer<typeof Notice>;

/** What the packs say of giving something out on one ground: to a court with an order made for such records, or to a kind of recipient. */
export const OnGround = LeavingView.extend({
  basis: Ground,
  meetsPart2: z.boolean(),
  status: RecipientStatus.nullable(),
});
export type OnGround = z.infer<typeof OnGround>;

const ofPerson = z.object({ personId: PersonId });
const one = z.object({ id: z.uuid() });

export const disclosures = {
  mine: endpoint({
    method: "GET",
    path: "/api/disclosures/mine",
    caller: "person",
    about: "What was given out about oneself, and looks in an emergency: to whom, why, by which law.",
    input: z.object({}),
    output: z.object({ given: z.array(Disclosure), glass: z.array(Glass) }),
  }),
  notices: endpoint({
    method: "GET",
    path: "/api/notices",
    caller: "person",
    about: "What one has to be told and has not seen yet.",
    input: z.object({}),
    output: z.array(Notice),
  }),
  seen: endpoint({
    method: "PUT",
    path: "/api/notices/:id/seen",
    caller: "person",
    about: "Puts a notice away.",
    input: one,
    output: z.object({ seen: z.literal(true) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/disclosures",
    caller: "staff",
    about: "What was given out about a person, for their care team.",
    input: ofPerson,
    output: z.array(Disclosure),
  }),
  rules: endpoint({
    method: "GET",
    path: "/api/people/:personId/disclosures/rules",
    caller: "staff",
    about:
      "What the packs of rules say of giving out parts of this record, on each ground: no and why, or yes and with what.",
    input: ofPerson,
    output: z.array(OnGround),
  }),
  record: endpoint({
    method: "PUT",
    path: "/api/people/:personId/disclosures/:id",
    caller: "staff",
    about:
      "Writes down that something has to leave: under a release, a mandated report, a court order or in an emergency.",
    input: one.extend({
      personId: PersonId,
      basis: Ground,
      releaseId: z.uuid().optional(),
      to: words(wordLimits.name),
      reference: words(wordLimits.name),
      why: words(wordLimits.words, 10),
      compartments: z.array(Givable).max(5).default([]),
      parts: z.array(Part).max(20).default([]),
      /** The order meets 42 CFR part 2, subpart E. */
      meetsPart2: z.boolean().default(false),
      telling: Telling,
    }),
    output: Disclosure,
  }),
  build: endpoint({
    method: "POST",
    path: "/api/people/:personId/disclosures/:id/package",
    caller: "staff",
    about: "Puts together what goes out, to be printed. Only what was named, and only while its ground holds.",
    input: one.extend({ personId: PersonId, language: Language.default("en") }),
    output: Package,
  }),
  breakGlass: endpoint({
    method: "PUT",
    path: "/api/people/:personId/glass/:id",
    caller: "staff",
    about: "Opens a record for an hour, with a reason, when somebody is in danger. A second person looks at it.",
    input: one.extend({
      personId: PersonId,
      reason: GlassReason,
      words: words(wordLimits.words, 10),
      telling: Telling,
    }),
    output: z.object({ openUntil: moment, reviewBy: moment }),
  }),
  search: endpoint({
    method: "POST",
    path: "/api/emergency-search",
    caller: "staff",
    about:
      "Finds somebody by their full name in an emergency and opens their record for an hour. The reason comes first; every search is written down, also one that finds nobody.",
    input: one.extend({
      name: words(wordLimits.name, 3),
      reason: GlassReason,
      words: words(wordLimits.words, 10),
      telling: Telling,
    }),
    output: Found,
  }),
  overseen: endpoint({
    method: "GET",
    path: "/api/agency/disclosures",
    caller: "staff",
    about: "What left the agency by law and which looks in an emergency there were, for privacy officer and lead.",
    input: z.object({}),
    output: z.object({
      given: z.array(Disclosure.extend({ person: z.string() })),
      glass: z.array(Glass.extend({ person: z.string() })),
      searches: z.array(Search),
    }),
  }),
  waiting: endpoint({
    method: "GET",
    path: "/api/agency/disclosures/waiting",
    caller: "staff",
    about: "How many looks in an emergency wait for a second person, and how many of them are overdue.",
    input: z.object({}),
    output: z.object({ open: z.int(), overdue: z.int() }),
  }),
  review: endpoint({
    method: "POST",
    path: "/api/agency/glass/:id/review",
    caller: "staff",
    about: "A second person says whether a look in an emergency was right.",
    input: one.extend({ verdict: Verdict, words: words(wordLimits.words) }),
    output: z.object({ reviewed: z.literal(true) }),
  }),
  tell: endpoint({
    method: "PUT",
    path: "/api/agency/disclosures/:id/telling",
    caller: "staff",
    about: "Looks again at when a person is told: now, or on another day with a reason.",
    input: one.extend({ telling: Telling }),
    output: z.object({ kept: z.literal(true) }),
  }),
};
