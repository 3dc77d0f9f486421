import { z } from "zod";
import { RuleWords } from "#features/guardrails/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { Caution, Compartment, Language } from "#kernel/vocabulary.ts";
import { formLimits } from "./domain.ts";

const moment = z.iso.datetime();
const words = (most: number, least = 0) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");

/** What can be named in a release today: what a room holds and can open by parts. */
export const Releasable = z.enum(["contact", "checkins", "journal", "story", "safety-plan"]);
export type Releasable = z.infer<typeof Releasable>;

/** Single things by id, or check-ins of a stretch of days. */
export const NamedPart = z.object({
  compartment: Releasable,
  ids: z.array(z.uuid()).min(1).max(200).nullable(),
  from: z.iso.datetime({ offset: true }).nullable(),
  until: z.iso.datetime({ offset: true }).nullable(),
});
export type NamedPart = z.infer<typeof NamedPart>;

/** What somebody outside is under the federal health privacy law; it decides what they may pass on. */
export const RecipientStatus = z.enum(["covered", "associate", "part2", "neither", "shared-database", "unknown"]);
export type RecipientStatus = z.infer<typeof RecipientStatus>;

export const Recipient = z.discriminatedUnion("to", [
  z.object({ to: z.literal("care-team") }),
  z.object({ to: z.literal("member"), memberId: MemberId }),
  z.object({
    to: z.literal("outside"),
    kind: z.enum(["person", "organisation"]),
    name: words(formLimits.name, 1),
    status: RecipientStatus,
  }),
]);
export type Recipient = z.infer<typeof Recipient>;

/** A release as asked for. `textHash`: of the statements that were on the screen. */
export const Asked = z.object({
  recipient: Recipient,
  why: words(formLimits.words, 1),
  compartments: z.array(Releasable).max(5),
  parts: z.array(NamedPart).max(20),
  conditions: words(formLimits.words).default(""),
  endsAt: z.iso.datetime({ offset: true }),
  /** The dangers were read or talked over. Asked for where the frame needs it. */
  dangersTold: z.boolean().default(false),
  /** A trusted person who helps to decide, by name; they have no power over it. */
  supporter: words(formLimits.name).default(""),
  witness: words(formLimits.name).default(""),
  interpreter: words(formLimits.name).default(""),
  textHash: z.string().length(64),
  language: Language,
});
export type Asked = z.infer<typeof Asked>;

const Signature = words(formLimits.name, 1);
export const SignedBy = z.enum(["person", "guardian", "personal-representative", "both"]);
export type SignedBy = z.infer<typeof SignedBy>;

export const Held = z.object({
  id: z.uuid(),
  to: z.enum(["care-team", "member", "outside"]),
  /** Null: the care team, or a worker who is not here any more. */
  who: z.string().nullable(),
  status: RecipientStatus.nullable(),
  why: z.string(),
  conditions: z.string(),
  compartments: z.array(Compartment),
  /** Compartments of which only single things are named, with how many, or from when to when. */
  parts: z.array(
    z.object({
      compartment: Compartment,
      count: z.int().nullable(),
      from: moment.nullable(),
      until: moment.nullable(),
    }),
  ),
  startsAt: moment,
  endsAt: moment,
  signedBy: SignedBy,
  /** `waiting`: somebody still has to sign, and nothing is open. */
  state: z.enum(["live", "waiting", "ended", "stopped"]),
  endedAt: moment.nullable(),
});
export type Held = z.infer<typeof Held>;

/** What a page of a release must hold here, and who has to sign. */
export const Frame = z.object({
  frames: z.array(z.enum(["always", "victim-services", "hipaa", "part2"])),
  statements: z.array(z.object({ id: z.string(), text: z.string() })),
  textHash: z.string(),
  asksDangers: z.boolean(),
  suggestedEnd: moment,
  latestEnd: moment,
  /** Kinds of recipient to whom a rule lets nothing leave, with those rules. */
  against: z.array(z.object({ status: RecipientStatus, rules: z.array(RuleWords) })),
  /** Empty: nobody can sign this now; `whyNobody` says why. */
  ways: z.array(SignedBy),
  whyNobody: z.enum(["custody-conflict", "capacity-in-doubt", "no-guardian", "age-unknown", "said-no"]).nullable(),
});
export type Frame = z.infer<typeof Frame>;

const frameAsked = z.object({ to: z.enum(["care-team", "member", "outside"]), language: Language.default("en") });
const ofPerson = z.object({ personId: PersonId });
const one = z.object({ id: z.uuid() });

export const Representative = z.object({
  id: z.uuid(),
  kind: z.enum(["supporter", "guardian", "personal-representative", "barred"]),
  name: z.string(),
  relation: z.string(),
  /** Which paper was seen that says so. */
  authority: z.string(),
  scope: z.array(Releasable),
  until: moment.nullable(),
  live: z.boolean(),
});
export type Representative = z.infer<typeof Representative>;

export const Standing = z.object({
  ageBand: z.string(),
  cautions: z.array(Caution),
  representatives: z.array(Representative),
  ways: z.array(SignedBy),
  whyNobody: Frame.shape.whyNobody,
});
export type Standing = z.infer<typeof Standing>;

const Stopped = z.object({
  release: Held,
  /** Other live releases that still open some of the same; they are not touched. */
  stillOpen: z.array(z.object({ id: z.uuid(), who: z.string().nullable(), to: Held.shape.to })),
  /** What was given out or seen under it, by day. */
  shared: z.array(z.object({ at: moment, kind: z.enum(["given", "seen"]), count: z.int() })),
});

export const releases = {
  mine: endpoint({
    method: "GET",
    path: "/api/releases",
    caller: "person",
    about: "One's own releases with all they say: waiting for a signature, live, ended.",
    input: z.object({}),
    output: z.array(Held),
  }),
  options: endpoint({
    method: "GET",
    path: "/api/releases/options",
    caller: "person",
    about: "Whom one can name and which single things one can pick.",
    input: z.object({}),
    output: z.object({
      team: z.array(z.object({ id: MemberId, name: z.string() })),
      colleagues: z.array(z.object({ id: MemberId, name: z.string() })),
      pages: z.array(z.object({ id: z.uuid(), at: moment, begins: z.string() })),
      steps: z.array(z.object({ id: z.uuid(), title: z.string() })),
    }),
  }),
  frame: endpoint({
    method: "GET",
    path: "/api/releases/frame",
    caller: "person",
    about: "What has to be read before signing, how long it may last, and who has to sign.",
    input: frameAsked,
    output: Frame,
  }),
  give: endpoint({
    method: "PUT",
    path: "/api/releases/:id",
    caller: "person",
    about: "Signs a release with one's typed name. Sending the same id again changes nothing.",
    input: one.extend({ asked: Asked, signature: Signature }),
    output: Held,
  }),
  sign: endpoint({
    method: "PUT",
    path: "/api/releases/:id/signature",
    caller: "person",
    about: "Signs a release that somebody prepared and that waits for one's own yes.",
    input: one.extend({ signature: Signature }),
    output: Held,
  }),
  stop: endpoint({
    method: "DELETE",
    path: "/api/releases/:id",
    caller: "person",
    about: "Ends a release now, or says no to one that waits. Tells what stays open and what was shared before.",
    input: one,
    output: Stopped,
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/releases",
    caller: "staff",
    about: "For the care team: releases to somebody outside or a colleague, and those that wait for a signature.",
    input: ofPerson,
    output: z.array(Held),
  }),
  standing: endpoint({
    method: "GET",
    path: "/api/people/:personId/signing",
    caller: "staff",
    about: "For the care team: who may sign for a person, who never may, and what has to be settled first.",
    input: ofPerson,
    output: Standing,
  }),
  frameOf: endpoint({
    method: "GET",
    path: "/api/people/:personId/releases/frame",
    caller: "staff",
    about: "The same as one's own frame, for a release that the care team prepares with a person.",
    input: frameAsked.extend(ofPerson.shape),
    output: Frame,
  }),
  prepare: endpoint({
    method: "PUT",
    path: "/api/people/:personId/releases/:id",
    caller: "staff",
    about: "Prepares a release. It opens nothing until everyone who has to has signed.",
    input: one.extend({
      personId: PersonId,
      asked: Asked,
      signedBy: SignedBy,
      /** Whoever signs here and now for the person, and their typed name. */
      representativeId: z.uuid().optional(),
      signature: Signature.optional(),
    }),
    output: Held,
  }),
  keepRepresentative: endpoint({
    method: "PUT",
    path: "/api/people/:personId/representatives/:id",
    caller: "staff",
    about: "Writes down a supporter, a guardian with what they may sign for, or somebody who never may.",
    input: one.extend({
      personId: PersonId,
      kind: Representative.shape.kind,
      name: words(formLimits.name, 1),
      relation: words(formLimits.name).default(""),
      authority: words(formLimits.words).default(""),
      scope: z.array(Releasable).max(5).default([]),
      until: z.iso.datetime({ offset: true }).nullable().default(null),
    }),
    output: Standing,
  }),
  endRepresentative: endpoint({
    method: "DELETE",
    path: "/api/people/:personId/representatives/:id",
    caller: "staff",
    about: "Ends what a guardian or supporter may do. Releases that only they signed end with it.",
    input: one.extend({ personId: PersonId }),
    output: Standing,
  }),
  caution: endpoint({
    method: "PUT",
    path: "/api/people/:personId/cautions/:caution",
    caller: "staff",
    about: "Says that custody is fought over or that somebody may not be able to decide now, or that it is settled.",
    input: z.object({ personId: PersonId, caution: Caution, on: z.boolean() }),
    output: Standing,
  }),
  ageBand: endpoint({
    method: "PUT",
    path: "/api/people/:personId/age-band",
    caller: "staff",
    about: "Writes down another age group. What a guardian said yes to ends, and the person is asked anew.",
    input: z.object({ personId: PersonId, ageBand: z.enum(["under-13", "13-17", "18-24", "25-44", "45-64", "65+"]) }),
    output: Standing,
  }),
  rules: endpoint({
    method: "GET",
    path: "/api/agency/signing-rules",
    caller: "staff",
    about: "Who signs for people under 18 here, and by which law.",
    input: z.object({}),
    output: z.array(
      z.object({
        ageBand: z.enum(["under-13", "13-17"]),
        who: z.enum(["alone", "both", "guardian"]),
        source: z.string(),
        /** Nobody has said; then both have to sign. */
        said: z.boolean(),
      }),
    ),
  }),
  keepRule: endpoint({
    method: "PUT",
    path: "/api/agency/signing-rules/:ageBand",
    caller: "staff",
    about: "The lead says what the state's law allows for an age group.",
    input: z.object({
      ageBand: z.enum(["under-13", "13-17"]),
      who: z.enum(["alone", "both", "guardian"]),
      source: words(formLimits.words, 1),
    }),
    output: z.object({ kept: z.literal(true) }),
  }),
};
