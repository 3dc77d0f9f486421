import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";

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
const WordsEvidence = z.object({
  where: z.literal("journal"),
  at: z.iso.datetime(),
  state: z.enum(["here", "no-longer-shared", "changed-since"]),
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int(), why: z.string() })),
});

/** Days or scores that were held against each other, oldest first. `gone`: how many of them the person took back since. */
const PointsEvidence = z.object({
  where: z.enum(["checkins", "measures"]),
  points: z.array(z.object({ at: z.iso.datetime(), value: z.number().nullable(), side: z.enum(["before", "now"]) })),
  gone: z.int(),
});
export type PointsEvidence = z.infer<typeof PointsEvidence>;

export const Evidence = z.discriminatedUnion("where", [WordsEvidence, PointsEvidence]);
export type Evidence = z.infer<typeof Evidence>;
export type WordsEvidence = z.infer<typeof WordsEvidence>;

/** What somebody did with a finding besides answering it. `mine`: it was this reader. */
export const Move = z.object({
  id: z.uuid(),
  kind: z.enum(["snoozed", "handed-over", "taken-back"]),
  name: z.string().nullable(),
  mine: z.boolean(),
  to: z.string().nullable(),
  toMe: z.boolean(),
  until: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  at: z.iso.datetime(),
});
export type Move = z.infer<typeof Move>;

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
  /** Where `baseRate` was measured; null when it was not, or with people. */
  baseRateFrom: z.enum(["simulation"]).nullable(),
  lookedAt: z.array(z.string()),
  notLookedAt: z.array(z.string()),
  wouldChange: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  status: FindingStatus,
  reviews: z.array(Review),
  moves: z.array(Move),
});
export type Finding = z.infer<typeof Finding>;

export const FindingWithEvidence = Finding.extend({ evidence: z.array(Evidence) });
export type FindingWithEvidence = z.infer<typeof FindingWithEvidence>;

/** Where a finding stands in one worker's inbox: in front, quiet but there, or put aside by that worker. */
export const Place = z.enum(["front", "quiet", "aside"]);
export type Place = z.infer<typeof Place>;

const Reason = z.string().trim().min(1).max(2000);

/** Low stretches of the last ninety days in somebody's own check-ins, with and without a notice near their beginning. */
export const LookBack = z.discriminatedUnion("assessable", [
  z.object({ assessable: z.literal(false) }),
  z.object({
    assessable: z.literal(true),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    stretches: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime(), days: z.int(), found: z.boolean() })),
    notices: z.int(),
    /** Notices with no low stretch near. */
    noticesAlone: z.int(),
  }),
]);
export type LookBack = z.infer<typeof LookBack>;

/** When somebody was last heard of, by what their worker may see anyway. */
const LastHeard = z.object({ at: z.iso.datetime(), by: z.enum(["checkin", "journal", "answer"]) });

/** One line of the caseload. Sorted by name or by waiting; there is no number here that compares people. */
export const OnCaseload = z.object({
  personId: PersonId,
  name: z.string(),
  lastHeard: LastHeard.nullable(),
  /** The most pressing notice that waits, and how many others do. */
  first: Finding.nullable(),
  more: z.int(),
  /** Since when the oldest of them waits. */
  waitingSince: z.iso.datetime().nullable(),
});
export type OnCaseload = z.infer<typeof OnCaseload>;

/** A share with its 95 % interval; null where fewer than eleven people stand behind it, or it would give such a group away. */
const Share = z.object({ value: z.number(), low: z.number(), high: z.number(), n: z.int() }).nullable();

const Counted = z.object({
  /** Null: too few to say. */
  people: z.int().nullable(),
  stretches: z.int().nullable(),
  found: Share,
  notices: z.int().nullable(),
  noticesAlone: Share,
  /** How forecasts of mood did. Null: too few to say, or counted before forecasts were. */
  forecast: z
    .object({
      people: z.int(),
      /** To how many of them one is shown: to those alone whose own days it foretells better than their own mean. */
      shown: Share,
      /** Squared error less than that of the person's own mean, as a share; mean over people, 95 % interval. */
      skill: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
      /** Days that were inside the 80 % band foretold for them. */
      inside: Share,
    })
    .nullable()
    .default(null),
});
export type Counted = z.infer<typeof Counted>;

/** The agency's own figures, from people who let themselves be counted with no name. */
export const NoticingFigures = z.object({
  countedAt: z.iso.datetime(),
  all: Counted,
  groups: z.array(Counted.extend({ by: z.enum(["age", "language", "service"]), group: z.string() })),
});
export type NoticingFigures = z.infer<typeof NoticingFigures>;

export const noticing = {
  caseload: endpoint({
    method: "GET",
    path: "/api/noticing/caseload",
    caller: "staff",
    about: "Everyone on one's caseload by name, with what waits, how sure it is and when they were last heard of.",
    input: z.object({}),
    output: z.array(OnCaseload),
  }),
  lookBackMine: endpoint({
    method: "GET",
    path: "/api/noticing/look-back",
    caller: "person",
    about: "What was missed beside what was found, about oneself. Null: nothing has been counted.",
    input: z.object({}),
    output: LookBack.nullable(),
  }),
  lookBackOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/look-back",
    caller: "staff",
    about: "What was missed beside what was found, about one person.",
    input: z.object({ personId: PersonId }),
    output: LookBack.nullable(),
  }),
  figures: endpoint({
    method: "GET",
    path: "/api/agency/noticing-figures",
    caller: "staff",
    about:
      "What was found and missed over the whole agency, from people who agreed to be counted. Null: not counted yet.",
    input: z.object({}),
    output: NoticingFigures.nullable(),
  }),
  inbox: endpoint({
    method: "GET",
    path: "/api/noticing/inbox",
    caller: "staff",
    about: "Findings about the people on one's caseload, most urgent first; answered ones only when asked for.",
    input: z.object({ answered: z.enum(["yes", "no"]).default("no") }),
    output: z.object({
      findings: z.array(Finding.extend({ personName: z.string(), place: Place })),
      people: z.int(),
      /** How many may stand in front at once; danger and what was handed over are not counted. */
      budget: z.int(),
    }),
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
  timelineOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/findings/timeline",
    caller: "staff",
    about: "Findings about one person of the last half year, also those that have ended, newest first.",
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
  colleagues: endpoint({
    method: "GET",
    path: "/api/noticing/findings/:id/colleagues",
    caller: "staff",
    about: "Who else is on the care team and could be handed this finding.",
    input: z.object({ id: z.uuid() }),
    output: z.array(z.object({ memberId: MemberId, name: z.string() })),
  }),
  snooze: endpoint({
    method: "POST",
    path: "/api/noticing/findings/:id/snooze",
    caller: "staff",
    about:
      "Puts a finding aside for oneself until a day, with a reason the person can read. Danger cannot be put aside.",
    input: z.object({ id: z.uuid(), moveId: z.uuid(), until: z.iso.date(), reason: Reason }),
    output: Finding,
  }),
  handOver: endpoint({
    method: "POST",
    path: "/api/noticing/findings/:id/hand-over",
    caller: "staff",
    about: "Hands a finding to a colleague on the person's care team, with a reason the person can read.",
    input: z.object({ id: z.uuid(), moveId: z.uuid(), to: MemberId, reason: Reason }),
    output: Finding,
  }),
  takeBack: endpoint({
    method: "POST",
    path: "/api/noticing/findings/:id/take-back",
    caller: "staff",
    about: "Takes one's own snooze or hand-over back; both stay on record.",
    input: z.object({ id: z.uuid(), moveId: z.uuid() }),
    output: Finding,
  }),
  setBudget: endpoint({
    method: "PUT",
    path: "/api/noticing/budget",
    caller: "staff",
    about: "How many findings one wants in front at once. The rest stay quiet and can be found.",
    input: z.object({ most: z.int().min(1).max(50) }),
    output: z.object({ most: z.int() }),
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
