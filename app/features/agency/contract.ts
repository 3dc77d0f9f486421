import { z } from "zod";
import { Foreseen, Said } from "#features/guardrails/contract.ts";
import { AgencyLine } from "#features/safety/contract.ts";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId } from "#kernel/ids.ts";
import { AgencyKind, Language, Role } from "#kernel/vocabulary.ts";
import { capabilities, isWholeLine, isZone, programmeKinds, signs } from "./domain.ts";

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most * 4)
    // PostgreSQL's text cannot hold a NUL.
    .refine((text) => text.isWellFormed() && !text.includes("\0") && signs(text) <= most, `at most ${most} signs`);
const Name = words(200).refine((text) => text.length > 0, "a name is needed");
const Zone = z.string().max(60).refine(isZone, "not a time zone");
/** ISO 3166: a country, or a country and a state. */
const Jurisdiction = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);
const moment = z.iso.datetime();

export const Capability = z.enum(capabilities);
export type Capability = z.infer<typeof Capability>;

export const ProgrammeKind = z.enum(programmeKinds);
export type ProgrammeKind = z.infer<typeof ProgrammeKind>;

const facts = {
  name: Name,
  place: words(120),
  zone: Zone,
  jurisdictions: z.array(Jurisdiction).max(20),
  languages: z.array(Language).min(1).max(Language.options.length),
};

export const Programme = z.object({ id: z.uuid(), name: z.string(), kind: z.string() });
export type Programme = z.infer<typeof Programme>;
export const Team = z.object({ id: z.uuid(), programmeId: z.uuid(), name: z.string(), staff: z.int() });
export type Team = z.infer<typeof Team>;

export const AgencyView = z.object({
  name: z.string(),
  kind: AgencyKind,
  place: z.string(),
  zone: z.string(),
  jurisdictions: z.array(z.string()),
  languages: z.array(Language),
  isDemo: z.boolean(),
  /** Whether whoever asks is a lead and may change these things. */
  mayChange: z.boolean(),
  memberId: MemberId,
  programmes: z.array(Programme),
  teams: z.array(Team),
});
export type AgencyView = z.infer<typeof AgencyView>;

export const Member = z.object({
  memberId: MemberId,
  name: z.string(),
  roles: z.array(Role),
  teamIds: z.array(z.uuid()),
  languages: z.array(Language),
  active: z.boolean(),
  until: moment.nullable(),
  hasAccount: z.boolean(),
  /** A code is out and still good until then. Null for everyone but leads. */
  invitedUntil: moment.nullable(),
});
export type Member = z.infer<typeof Member>;

export const Overview = z.object({
  people: z.int(),
  /** People with nobody on their care team. */
  peopleAlone: z.int(),
  staff: z.int(),
  staffNotYetIn: z.int(),
  /** Null when it cannot be known from here. */
  staffWithoutSecondFactor: z.int().nullable(),
  invitationsOpen: z.int(),
  switchesOff: z.array(Capability),
});
export type Overview = z.infer<typeof Overview>;

export const Switch = z.object({
  capability: Capability,
  isOn: z.boolean(),
  reason: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: moment.nullable(),
  /** False: what it needs is not set up here, so on or off, nothing runs. */
  isSetUp: z.boolean(),
});
export type Switch = z.infer<typeof Switch>;

export const Invitation = z.object({ code: z.string(), expiresAt: moment });
export type Invitation = z.infer<typeof Invitation>;

/** Which way of asking changed nothing else: the browser sends the same id again when it did not hear back. */
const roles = z.array(Role).min(1).max(Role.options.length);
const teamIds = z.array(z.uuid()).max(50);
const CrisisLines = z.array(AgencyLine.refine(isWholeLine, "a name and a number are needed")).max(20);
const Done = z.object({ done: z.literal(true) });
const oneMember = z.object({ memberId: MemberId });

export const SetUp = z.object({
  /** From the terminal in which Mooring was started. */
  code: z.string().max(60),
  /** Made in the browser, so that sending it again is the same set-up. */
  agencyId: z.uuid(),
  leadId: z.uuid(),
  agency: z.object({
    ...facts,
    kind: AgencyKind,
    crisisLines: CrisisLines.default([]),
    /** What it says about itself, for the packs of rules. Null, or left out: nobody knows, and the strictest holds. */
    said: Said.optional(),
  }),
  programme: z.object({ name: Name, kind: ProgrammeKind, team: Name }),
  lead: z.object({ name: Name, email: z.string().trim().max(200), password: z.string().min(1).max(256) }),
});
export type SetUp = z.infer<typeof SetUp>;

export const agency = {
  read: endpoint({
    method: "GET",
    path: "/api/agency",
    caller: "staff",
    about: "One's own agency: what it is called, where it is, its programmes and teams.",
    input: z.object({}),
    output: AgencyView,
  }),
  overview: endpoint({
    method: "GET",
    path: "/api/agency/overview",
    caller: "staff",
    about: "How the house stands, in numbers without names.",
    input: z.object({}),
    output: Overview,
  }),
  change: endpoint({
    method: "PUT",
    path: "/api/agency",
    caller: "staff",
    about: "Changes what the agency is called, where it is and which languages it speaks. For leads.",
    input: z.object(facts),
    output: Done,
  }),
  saveProgramme: endpoint({
    method: "PUT",
    path: "/api/agency/programmes/:id",
    caller: "staff",
    about: "Adds or renames a programme. For leads.",
    input: z.object({ id: z.uuid(), name: Name, kind: ProgrammeKind }),
    output: Done,
  }),
  saveTeam: endpoint({
    method: "PUT",
    path: "/api/agency/teams/:id",
    caller: "staff",
    about: "Adds or renames a team of a programme. For leads.",
    input: z.object({ id: z.uuid(), programmeId: z.uuid(), name: Name }),
    output: Done,
  }),
  members: endpoint({
    method: "GET",
    path: "/api/agency/members",
    caller: "staff",
    about: "Colleagues with their roles and teams.",
    input: z.object({}),
    output: z.array(Member),
  }),
  invite: endpoint({
    method: "POST",
    path: "/api/agency/members",
    caller: "staff",
    about:
      "Adds a member of staff and makes a code for them, shown once. The same `requestId` again adds nobody. For leads.",
    input: z.object({
      requestId: z.uuid(),
      name: Name,
      roles,
      teamIds: teamIds.default([]),
      languages: z.array(Language).min(1).default(["en"]),
    }),
    output: oneMember.extend({ created: z.boolean(), invitation: Invitation.nullable() }),
  }),
  inviteAgain: endpoint({
    method: "POST",
    path: "/api/agency/members/:memberId/invitation",
    caller: "staff",
    about: "A new code for someone who has not signed in yet; the older one stops working. For leads.",
    input: oneMember,
    output: Invitation,
  }),
  changeMember: endpoint({
    method: "PUT",
    path: "/api/agency/members/:memberId",
    caller: "staff",
    about: "Changes someone's name, roles or teams. For leads.",
    input: oneMember.extend({ name: Name, roles, teamIds }),
    output: Done,
  }),
  endMember: endpoint({
    method: "POST",
    path: "/api/agency/members/:memberId/end",
    caller: "staff",
    about: "Ends a membership: signed out everywhere, off every care team. For leads.",
    input: oneMember,
    output: z.object({ people: z.int() }),
  }),
  signOutMember: endpoint({
    method: "POST",
    path: "/api/agency/members/:memberId/sign-out",
    caller: "staff",
    about: "Signs a colleague out everywhere, as after a lost phone. They can sign in again. For leads.",
    input: oneMember,
    output: Done,
  }),
  switches: endpoint({
    method: "GET",
    path: "/api/agency/switches",
    caller: "staff",
    about: "What the software may do here, since when, and who decided it.",
    input: z.object({}),
    output: z.array(Switch),
  }),
  turn: endpoint({
    method: "PUT",
    path: "/api/agency/switches/:capability",
    caller: "staff",
    about: "Turns one thing that software does on or off, with a reason. For leads.",
    input: z.object({
      capability: Capability,
      isOn: z.boolean(),
      reason: words(200).refine((text) => text.length > 0, "a reason is needed"),
    }),
    output: Switch,
  }),
  crisisLines: endpoint({
    method: "GET",
    path: "/api/agency/crisis-lines",
    caller: "staff",
    about: "The agency's own numbers on the crisis card, beside the public lines of its place.",
    input: z.object({}),
    output: z.object({ country: z.string().nullable(), lines: z.array(AgencyLine) }),
  }),
  saveCrisisLines: endpoint({
    method: "PUT",
    path: "/api/agency/crisis-lines",
    caller: "staff",
    about: "Changes the agency's own numbers on the crisis card. For leads.",
    input: z.object({ lines: CrisisLines }),
    output: Done,
  }),
  setUpNeeded: endpoint({
    method: "GET",
    path: "/api/set-up",
    caller: "anyone",
    about: "Whether this house has no agency yet.",
    input: z.object({}),
    output: z.object({ needed: z.boolean() }),
  }),
  foresee: endpoint({
    method: "POST",
    path: "/api/set-up/rules",
    caller: "anyone",
    about:
      "Which packs of rules an agency like this would have, and what would be off; only while there is no agency here.",
    input: z.object({ kind: AgencyKind, jurisdictions: z.array(Jurisdiction).max(20), said: Said }),
    output: Foreseen,
  }),
  setUp: endpoint({
    method: "POST",
    path: "/api/set-up",
    caller: "anyone",
    about:
      "Makes the first agency, its first programme and its first lead; only once, and only with the code from the terminal.",
    input: SetUp,
    output: Done,
  }),
};
