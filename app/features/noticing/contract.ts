import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";

/** What staff may answer to a finding; a reason goes with each. */
export const StaffAnswer = z.enum(["agreed", "disagreed", "acted"]);
export type StaffAnswer = z.infer<typeof StaffAnswer>;

/** Where a finding stands: the newest answer that was not undone, or its age. */
export const FindingStatus = z.enum(["new", "seen", "agreed", "disagreed", "acted", "disputed", "expired"]);
export type FindingStatus = z.infer<typeof FindingStatus>;

export const Review = z.object({
  id: z.uuid(),
  by: z.enum(["staff", "person"]),
  name: z.string().nullable(),
  answer: z.enum(["seen", "agreed", "disagreed", "acted", "disputed", "undone"]),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Review = z.infer<typeof Review>;

/** The person's own words that carried it. Empty text means: no longer shared, or changed since. */
export const Evidence = z.object({
  where: z.literal("journal"),
  at: z.iso.datetime(),
  state: z.enum(["here", "no-longer-shared", "changed-since"]),
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int(), why: z.string() })),
});
export type Evidence = z.infer<typeof Evidence>;

/** Something noticed, for people to judge. `statement.key` names a sentence in the room's words. */
export const Finding = z.object({
  id: z.uuid(),
  personId: PersonId,
  analyser: z.string(),
  analyserVersion: z.string(),
  urgency: z.enum(["routine", "soon", "now"]),
  statement: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  strength: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  baseRate: z.number().nullable(),
  lookedAt: z.array(z.string()),
  notLookedAt: z.array(z.string()),
  wouldChange: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  status: FindingStatus,
  reviews: z.array(Review),
});
export type Finding = z.infer<typeof Finding>;

export const FindingWithEvidence = Finding.extend({ evidence: z.array(Evidence) });
export type FindingWithEvidence = z.infer<typeof FindingWithEvidence>;

const Reason = z.string().trim().min(1).max(2000);

export const noticing = {
  inbox: endpoint({
    method: "GET",
    path: "/api/noticing/inbox",
    caller: "staff",
    about: "Findings about the people on one's caseload, most urgent first; answered ones only when asked for.",
    input: z.object({ answered: z.enum(["yes", "no"]).default("no") }),
    output: z.object({ findings: z.array(Finding.extend({ personName: z.string() })), people: z.int() }),
  }),
  pulse: endpoint({
    method: "GET",
    path: "/api/noticing/pulse",
    caller: "staff",
    about: "Whether anything changed on one's caseload. Opens nothing, so it leaves no line: ask as often as you like.",
    input: z.object({}),
    /** `mark` changes with every finding, answer or consent; `ids` are the findings one may open now. */
    output: z.object({ mark: z.string(), waiting: z.int(), ids: z.array(z.uuid()) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/findings",
    caller: "staff",
    about: "Findings about one person, newest first.",
    input: z.object({ personId: PersonId }),
    output: z.array(Finding),
  }),
  read: endpoint({
    method: "GET",
    path: "/api/noticing/findings/:id",
    caller: "signed-in",
    about: "One finding with the words that carried it, as far as they are still shared.",
    input: z.object({ id: z.uuid() }),
    output: FindingWithEvidence,
  }),
  review: endpoint({
    method: "POST",
    path: "/api/noticing/findings/:id/reviews",
    caller: "staff",
    about: "A named person's answer to a finding. Nothing is overwritten.",
    input: z.object({
      id: z.uuid(),
      reviewId: z.uuid(),
      answer: StaffAnswer,
      reason: Reason,
      secondsOpen: z.int().min(0).max(86_400),
    }),
    output: Finding,
  }),
  undo: endpoint({
    method: "POST",
    path: "/api/noticing/findings/:id/undo",
    caller: "staff",
    about: "Takes one's own last answer back; both stay on record.",
    input: z.object({ id: z.uuid(), reviewId: z.uuid() }),
    output: Finding,
  }),
  mine: endpoint({
    method: "GET",
    path: "/api/noticing/mine",
    caller: "person",
    about: "What software noticed about oneself, with what people answered.",
    input: z.object({}),
    output: z.array(Finding),
  }),
  answerMine: endpoint({
    method: "POST",
    path: "/api/noticing/findings/:id/mine",
    caller: "person",
    about: "The person's own answer: this fits, or this is wrong, in their words if they like.",
    input: z.object({
      id: z.uuid(),
      reviewId: z.uuid(),
      fits: z.boolean(),
      words: z.string().trim().max(2000).optional(),
    }),
    output: Finding,
  }),
  onDevice: endpoint({
    method: "POST",
    path: "/api/noticing/on-device",
    caller: "person",
    about: "Asks whether software on one's own device may read private writing now. Nothing of it is sent.",
    input: z.object({ analyser: z.enum(["journal-distress"]) }),
    output: z.object({ allowed: z.boolean() }),
  }),
  fromDevice: endpoint({
    method: "POST",
    path: "/api/noticing/from-device",
    caller: "person",
    about: "The person lets their worker know that they are having a hard time. No words are sent.",
    input: z.object({
      id: z.uuid(),
      kind: z.literal("crisis"),
      level: z.enum(["low", "moderate", "high", "imminent"]),
      analyserVersion: z.string().max(40),
      digest: z.string().max(80),
    }),
    output: z.object({ told: z.boolean() }),
  }),
};
