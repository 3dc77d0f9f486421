import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { Compartment, ConsentPurpose, Language } from "#kernel/vocabulary.ts";

/** What noticing may look at; each is a switch of its own, and all of them start off. */
export const Source = z.enum([
  "journal",
  "private-writing",
  "checkins",
  "typing",
  "voice",
  "archive",
  "measures",
  "themes",
]);
export type Source = z.infer<typeof Source>;

/** What may be released by name so far. */
export const Releasable = z.enum(["checkins", "measures", "substance-use"]);
export type Releasable = z.infer<typeof Releasable>;

/** `restricted`: the care record is kept, as the law asks, and closed to daily use. `ended`: its time was over. */
const ChoiceState = z.enum(["on", "off", "undecided", "ended", "restricted"]);

const moment = z.iso.datetime();

export const Choice = z.object({
  purpose: ConsentPurpose,
  title: z.string(),
  /** False: it does not exist here yet. The person can say what they wish for, and nothing is turned on by it. */
  available: z.boolean(),
  state: ChoiceState,
  /** On from the first day, without having been asked. */
  byDefault: z.boolean(),
  wish: z.boolean().nullable(),
  sources: z.array(Source),
  decidedAt: moment.nullable(),
  until: moment.nullable(),
  /** Which words the person decided about. */
  textVersion: z.int().nullable(),
  textHash: z.string().nullable(),
  /** The words have changed since then. */
  textChanged: z.boolean(),
  /** Nobody asks again before this moment. Null: never asked so far. */
  askAgainAt: moment.nullable(),
});
export type Choice = z.infer<typeof Choice>;

/** A purpose's own screen, as written under `content/purposes/`. */
export const PurposeWords = z.object({
  id: ConsentPurpose,
  language: Language,
  version: z.int().positive(),
  translationReviewed: z.boolean().optional(),
  defaultOn: z.boolean(),
  available: z.boolean(),
  expiryMonths: z.int().nonnegative().nullable(),
  victimServicesDays: z.int().positive().optional(),
  victimServicesMaxDays: z.int().positive().optional(),
  askAgainDays: z.int().min(30),
  title: z.string(),
  short: z.string(),
  sources: z.array(z.object({ id: Source, title: z.string(), text: z.string() })).optional(),
  more: z.object({
    whoSees: z.string(),
    model: z.string(),
    cannot: z.string(),
    risks: z.string(),
    withoutIt: z.string(),
    refusing: z.string(),
    stopping: z.string(),
    howLong: z.string(),
    limits: z.string(),
    whoToAsk: z.string(),
  }),
  teachBack: z
    .object({
      question: z.string(),
      answers: z.array(z.object({ text: z.string(), right: z.boolean(), reply: z.string() })).min(2),
    })
    .optional(),
});
export type PurposeWords = z.infer<typeof PurposeWords>;

export const Release = z.object({
  id: z.uuid(),
  to: z.enum(["care-team", "member", "outside"]),
  /** The worker's name; null when it goes to the care team or outside, or when that worker is not here any more. */
  who: z.string().nullable(),
  compartments: z.array(Compartment),
  startsAt: moment,
  endsAt: moment,
  revokedAt: moment.nullable(),
  live: z.boolean(),
});
export type Release = z.infer<typeof Release>;

export const ReleaseLimits = z.object({ suggestedEnd: moment, latestEnd: moment });
export type ReleaseLimits = z.infer<typeof ReleaseLimits>;

/** How staff were told that something is taken back. */
export const Told = z.enum(["in-person", "by-phone", "in-writing", "by-someone-trusted", "by-guardian"]);
export type Told = z.infer<typeof Told>;

const purposeAsked = z.object({ purpose: ConsentPurpose });
const spoken = z.object({ language: Language.default("en") });
/** The words that were on the screen, by their hash, so that a yes is always a yes to exactly these. */
const wordsShown = z.object({ textHash: z.string().length(64), language: Language });

export const consent = {
  choices: endpoint({
    method: "GET",
    path: "/api/consent/choices",
    caller: "person",
    about: "One's own choices: what is on, what is off, until when.",
    input: spoken,
    output: z.array(Choice),
  }),
  choice: endpoint({
    method: "GET",
    path: "/api/consent/choices/:purpose",
    caller: "person",
    about: "One choice with the words to decide about, and their hash.",
    input: purposeAsked.extend(spoken.shape),
    output: z.object({ choice: Choice, words: PurposeWords, textHash: z.string() }),
  }),
  decide: endpoint({
    method: "PUT",
    path: "/api/consent/choices/:purpose",
    caller: "person",
    about: "Turns one purpose on or off. Acts at once; the same decision again changes nothing.",
    input: purposeAsked.extend(wordsShown.shape).extend({
      on: z.boolean(),
      sources: z.array(Source).max(12).default([]),
      /** Which answer to the question about the words was given, counted from 0; asked where there is one. */
      teachBack: z.int().min(0).max(9).optional(),
    }),
    output: Choice,
  }),
  later: endpoint({
    method: "PUT",
    path: "/api/consent/choices/:purpose/later",
    caller: "person",
    about: "Decides later. Nothing changes, and nobody asks again for a while.",
    input: purposeAsked.extend(spoken.shape),
    output: Choice,
  }),
  restrict: endpoint({
    method: "PUT",
    path: "/api/consent/record",
    caller: "person",
    about: "Closes one's care record to daily use, or opens it again. What the law asks to keep is kept, unread.",
    input: wordsShown.extend({ restricted: z.boolean() }),
    output: Choice,
  }),
  careTeam: endpoint({
    method: "GET",
    path: "/api/consent/care-team",
    caller: "person",
    about: "Who is on one's own care team, by name.",
    input: z.object({}),
    output: z.object({ members: z.array(z.object({ id: MemberId, name: z.string() })), limits: ReleaseLimits }),
  }),
  releases: endpoint({
    method: "GET",
    path: "/api/consent/releases",
    caller: "person",
    about: "What one has released, to whom and until when; those that ended too, newest first.",
    input: z.object({}),
    output: z.array(Release),
  }),
  release: endpoint({
    method: "PUT",
    path: "/api/consent/releases/:id",
    caller: "person",
    about: "Gives a release: one recipient, care, named parts, an end. Sending the same id again changes nothing.",
    input: z.object({
      id: z.uuid(),
      to: z.enum(["care-team", "member"]),
      memberId: MemberId.optional(),
      compartments: z.array(Releasable).min(1),
      endsAt: z.iso.datetime({ offset: true }).optional(),
    }),
    output: Release,
  }),
  revoke: endpoint({
    method: "DELETE",
    path: "/api/consent/releases/:id",
    caller: "person",
    about: "Ends a release now. Every open page that shows what it opened goes blank within seconds.",
    input: z.object({ id: z.uuid() }),
    output: Release,
  }),
  withdraw: endpoint({
    method: "POST",
    path: "/api/people/:personId/consent/withdraw",
    caller: "staff",
    about: "Records that a person on one's caseload took something back by word of mouth. Acts at once.",
    input: z.object({
      personId: PersonId,
      purpose: ConsentPurpose.optional(),
      releaseId: z.uuid().optional(),
      how: Told,
    }),
    output: z.object({ withdrawn: z.literal(true) }),
  }),
  live: endpoint({
    method: "GET",
    path: "/api/people/:personId/consent",
    caller: "staff",
    about:
      "What a person on one's caseload has on now, so that it can be taken back by word. What they refused is not told.",
    input: z.object({ personId: PersonId }).extend(spoken.shape),
    output: z.object({
      choices: z.array(z.object({ purpose: ConsentPurpose, title: z.string() })),
      releases: z.array(Release),
    }),
  }),
  epochs: endpoint({
    method: "GET",
    path: "/api/consent/epochs",
    caller: "staff",
    about: "For people on one's caseload: a counter that moves whenever what they allow changes. Others are left out.",
    input: z.object({ ids: z.string().max(8000) }),
    output: z.array(z.object({ personId: PersonId, epoch: z.int() })),
  }),
};
