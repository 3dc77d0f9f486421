import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { PersonId } from "#kernel/ids.ts";
import { Language } from "#kernel/vocabulary.ts";
import { declineReasons, outcomes, ownSteps, states, steps, ways } from "./domain/referral.ts";
import { costs, knownWords, limits, needCodes } from "./domain.ts";

const words = (most: number, least = 0) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed(), "half of a character is missing");
const Known = z.enum(knownWords);

/** What somebody looks for. It names nothing about who or where they are. */
export const Query = z.object({
  needs: z.array(z.enum(needCodes)).max(8).default([]),
  words: words(limits.words).default(""),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(8)
    .default([]),
  costs: z.array(z.enum(costs)).max(3).default([]),
  wheelchair: z.boolean().default(false),
  remote: z.boolean().default(false),
  pets: z.boolean().default(false),
  children: z.boolean().default(false),
  immigrationSafe: z.boolean().default(false),
  openNow: z.boolean().default(false),
  age: z.int().min(0).max(120).nullable().default(null),
});
export type Query = z.infer<typeof Query>;

/** When it is open, as of the moment that was asked. */
export const Hours = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open"), until: z.string() }),
  z.object({ state: z.literal("closed"), opens: z.object({ days: z.int(), at: z.string() }).nullable() }),
  z.object({ state: z.literal("unknown") }),
]);

/** A service as it is shown. Of one whose place is secret, `places` is empty and no text leads there. */
export const Card = z.object({
  id: z.uuid(),
  name: z.string(),
  organization: z.string(),
  about: z.string(),
  hidden: z.boolean(),
  needs: z.array(z.enum(needCodes)),
  languages: z.array(z.string()),
  interpreters: Known,
  cost: z.enum([...costs, "unknown"]),
  costWords: z.string(),
  wheelchair: Known,
  remote: Known,
  pets: Known,
  children: Known,
  immigrationSafe: Known,
  ages: z.object({ from: z.number().nullable(), to: z.number().nullable() }),
  phones: z.array(z.object({ number: z.string(), extension: z.string(), note: z.string() })),
  email: z.string(),
  url: z.string(),
  apply: z.string(),
  who: z.string(),
  alert: z.string(),
  wait: z.string(),
  hoursWords: z.string(),
  /** Points to about a kilometre, for distances that are counted on the device that asks. */
  places: z.array(
    z.object({
      town: z.string(),
      address: z.string(),
      point: z.object({ lat: z.number(), lon: z.number() }).nullable(),
    }),
  ),
  checkedOn: z.string().nullable(),
  freshness: z.enum(["fresh", "stale", "never"]),
  hours: Hours,
  /** What it does not say, so that one has to ask. */
  asks: z.array(z.enum(["wheelchair", "remote", "pets", "children", "papers", "cost", "language", "hours"])),
});
export type Card = z.infer<typeof Card>;

/** Files as their browser read them. */
const Files = z
  .array(z.object({ name: words(200, 1), text: z.string().max(limits.fileLetters) }))
  .min(1)
  .max(limits.files);

export const ImportProblem = z.object({
  level: z.enum(["refused", "left-out", "look"]),
  reason: z.string(),
  table: z.string(),
  row: z.int(),
  field: z.string().nullable(),
});

export const Preview = z.object({
  seen: z.int(),
  /** Services that would come in: new ones, and those that are there already. */
  fresh: z.int(),
  known: z.int(),
  hidden: z.int(),
  twins: z.int(),
  refused: z.int(),
  /** The first of what would come in. */
  services: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      organization: z.string(),
      hidden: z.boolean(),
      twin: z.boolean(),
      isNew: z.boolean(),
    }),
  ),
  /** How often each reason was met, and the first of them one by one. Never with a value of a row. */
  counts: z.array(z.object({ level: ImportProblem.shape.level, reason: z.string(), count: z.int() })),
  problems: z.array(ImportProblem),
});
export type Preview = z.infer<typeof Preview>;

export const directory = {
  search: endpoint({
    method: "POST",
    path: "/api/directory/search",
    caller: "anyone",
    about:
      "Services that fit, the best first. Also signed out where the agency allows it. Nothing is kept of what was asked.",
    input: Query,
    output: z.object({ isOpen: z.boolean(), total: z.int(), cards: z.array(Card), languages: z.array(z.string()) }),
  }),
  standing: endpoint({
    method: "GET",
    path: "/api/directory",
    caller: "staff",
    about:
      "How the directory stands: how many services, how many stale, hidden or never checked, and the last imports.",
    input: z.object({}),
    output: z.object({
      services: z.int(),
      hidden: z.int(),
      stale: z.int(),
      never: z.int(),
      openToAll: z.boolean(),
      mayKeep: z.boolean(),
      maySettle: z.boolean(),
      imports: z.array(z.object({ id: z.uuid(), at: z.iso.datetime(), seen: z.int(), kept: z.int(), hidden: z.int() })),
    }),
  }),
  preview: endpoint({
    method: "POST",
    path: "/api/directory/preview",
    caller: "staff",
    about: "What would come in from these files, and why each refused row would not. Keeps nothing.",
    input: z.object({ files: Files }),
    output: Preview,
  }),
  take: endpoint({
    method: "PUT",
    path: "/api/directory/imports/:importId",
    caller: "staff",
    about: "Takes what is right in these files. Sending the same id again changes nothing.",
    input: z.object({ importId: z.uuid(), files: Files, withTwins: z.boolean().default(false) }),
    output: z.object({ kept: z.int(), hidden: z.int() }),
  }),
  mark: endpoint({
    method: "PUT",
    path: "/api/directory/services/:serviceId/mark",
    caller: "staff",
    about:
      "Says of a service that it was checked today, that its place is secret (the place is then forgotten), that it is no secret (lead only), or that it closed.",
    input: z.object({ serviceId: z.uuid(), mark: z.enum(["checked", "secret", "no-secret", "closed", "reopened"]) }),
    output: z.object({ done: z.literal(true) }),
  }),
  openToAll: endpoint({
    method: "PUT",
    path: "/api/directory/open",
    caller: "staff",
    about: "Lets people look without signing in, or no longer. The lead decides.",
    input: z.object({ open: z.boolean() }),
    output: z.object({ open: z.boolean() }),
  }),
  export: endpoint({
    method: "GET",
    path: "/api/directory/export",
    caller: "staff",
    about: "The directory in the Human Services Data Specification: one JSON file, or the CSV files of a datapackage.",
    input: z.object({ form: z.enum(["json", "csv"]).default("json") }),
    output: z.object({ files: z.array(z.object({ name: z.string(), text: z.string() })) }),
  }),
};

const moment = z.iso.datetime();
const Said = words(limits.said);

export const Referral = z.object({
  id: z.uuid(),
  service: z.object({ id: z.uuid(), name: z.string(), organization: z.string(), phone: z.string() }),
  /** What for, in plain words. */
  words: z.string(),
  way: z.enum(ways).nullable(),
  state: z.enum(states),
  openedAt: moment,
  sentAt: moment.nullable(),
  acceptedAt: moment.nullable(),
  metAt: moment.nullable(),
  endedAt: moment.nullable(),
  daysWaited: z.int(),
  reason: z.enum(declineReasons).nullable(),
  outcome: z.enum(outcomes).nullable(),
  /** What happened, oldest first. `who`: null when the person said it themselves. */
  steps: z.array(z.object({ step: z.string(), at: moment, who: z.string().nullable(), words: z.string() })),
});
export type Referral = z.infer<typeof Referral>;

/** What would go to a service, and nothing else. */
export const Sending = z.object({
  to: z.string(),
  name: z.string(),
  phone: z.string(),
  safeTimes: z.string(),
  avoid: z.string(),
  channels: z.array(z.string()),
  /** Releases that fit this service: live, to it by name, and naming how to reach the person and no more. */
  releases: z.array(z.object({ id: z.uuid(), endsAt: moment })),
  /** A release to this service is there but opens more than a referral needs. */
  opensMore: z.boolean(),
});
export type Sending = z.infer<typeof Sending>;

const ofPerson = z.object({ personId: PersonId });
const oneOfPerson = ofPerson.extend({ id: z.uuid() });
const Figure = z.int().nullable();

export const referrals = {
  mine: endpoint({
    method: "GET",
    path: "/api/referrals/mine",
    caller: "person",
    about: "One's own referrals with what happened, newest first.",
    input: z.object({}),
    output: z.array(Referral),
  }),
  ask: endpoint({
    method: "PUT",
    path: "/api/referrals/mine/:id",
    caller: "person",
    about: "Asks one's care team for help with a service. Nothing leaves the agency. Safe to send twice.",
    input: z.object({ id: z.uuid(), serviceId: z.uuid(), words: Said.default("") }),
    output: z.object({ done: z.literal(true) }),
  }),
  sayMine: endpoint({
    method: "PUT",
    path: "/api/referrals/mine/:id/steps/:stepId",
    caller: "person",
    about: "Says of one's own referral that one was there, not yet, or that one does not want it any more.",
    input: z.object({ id: z.uuid(), stepId: z.uuid(), step: z.enum(ownSteps), words: Said.default("") }),
    output: z.object({ done: z.literal(true) }),
  }),
  ofPerson: endpoint({
    method: "GET",
    path: "/api/people/:personId/referrals",
    caller: "staff",
    about: "A person's referrals, for their care team.",
    input: ofPerson,
    output: z.array(Referral),
  }),
  open: endpoint({
    method: "PUT",
    path: "/api/people/:personId/referrals/:id",
    caller: "staff",
    about: "Opens a referral with a person, or takes up one they asked for. Nothing leaves the agency by it.",
    input: oneOfPerson.extend({ serviceId: z.uuid(), way: z.enum(ways), words: Said.default("") }),
    output: Referral,
  }),
  preview: endpoint({
    method: "GET",
    path: "/api/people/:personId/referrals/:id/sending",
    caller: "staff",
    about: "What would go to the service, to the letter, and under which release it could.",
    input: oneOfPerson,
    output: Sending,
  }),
  send: endpoint({
    method: "PUT",
    path: "/api/people/:personId/referrals/:id/sending",
    caller: "staff",
    about: "Puts together what goes to the service under a live release to it. Without one nothing leaves.",
    input: oneOfPerson.extend({ releaseId: z.uuid(), disclosureId: z.uuid(), language: Language.default("en") }),
    output: z.object({ to: z.string(), lines: z.array(z.string()), notice: z.string().nullable(), hash: z.string() }),
  }),
  step: endpoint({
    method: "PUT",
    path: "/api/people/:personId/referrals/:id/steps/:stepId",
    caller: "staff",
    about:
      "Writes down what happened: introduced, accepted, first contact, a no with its reason, an end with its outcome.",
    input: oneOfPerson.extend({
      stepId: z.uuid(),
      step: z.enum(steps),
      reason: z.enum(declineReasons).nullable().default(null),
      outcome: z.enum(outcomes).nullable().default(null),
      words: Said.default(""),
    }),
    output: Referral,
  }),
  list: endpoint({
    method: "GET",
    path: "/api/referrals",
    caller: "staff",
    about: "Open referrals of the people on one's caseload, the longest waiting first, and figures of the agency.",
    input: z.object({}),
    output: z.object({
      open: z.array(Referral.extend({ personId: PersonId, name: z.string() })),
      figures: z.object({
        opened: Figure,
        accepted: Figure,
        met: Figure,
        declined: Figure,
        stopped: Figure,
        waiting: Figure,
        daysToAccepted: z.number().nullable(),
        daysToMet: z.number().nullable(),
      }),
    }),
  }),
};
