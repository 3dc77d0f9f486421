import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { MemberId, PersonId } from "#kernel/ids.ts";
import { AgencyKind, Language, Role } from "#kernel/vocabulary.ts";
import { ageBands, channels, isZone, serviceTypes, signs } from "./domain.ts";

/** Free words of at most `most` signs; half characters have no UTF-8 form and are refused rather than changed. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most * 4)
    .refine((text) => text.isWellFormed() && signs(text) <= most, `at most ${most} signs`);

export const AgeBand = z.enum(ageBands);
export type AgeBand = z.infer<typeof AgeBand>;

export const ServiceType = z.enum(serviceTypes);
export type ServiceType = z.infer<typeof ServiceType>;

export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/** How a person may be reached safely. Empty means: not said, so nothing is sent anywhere but here. */
export const ContactRules = z.object({
  channels: z.array(Channel).max(4).default([]),
  /** The number to call or text, if one is safe. */
  phone: words(60).default(""),
  safeTimes: words(400).default(""),
  /** Words and topics never to use in a message. */
  avoid: words(400).default(""),
  /** May a message be left, on an answering machine or with someone? null: not said. */
  leaveMessage: z.boolean().nullable().default(null),
  /** A word by which each knows that it is really the other. */
  codeWord: words(80).default(""),
});
export type ContactRules = z.infer<typeof ContactRules>;

const Name = words(200).refine((text) => text.length > 0, "a name is needed");
const Pronouns = words(60);
const Zone = z.string().max(60).refine(isZone, "not a time zone");
const moment = z.iso.datetime();

export const Invitation = z.object({ code: z.string(), expiresAt: moment });
export type Invitation = z.infer<typeof Invitation>;

export const TeamMember = z.object({
  memberId: MemberId,
  name: z.string(),
  roles: z.array(Role),
  since: moment,
});
export type TeamMember = z.infer<typeof TeamMember>;

export const ListedPerson = z.object({
  personId: PersonId,
  name: z.string(),
  language: Language,
  programmeId: z.uuid().nullable(),
  /** Opened their own pages. */
  hasAccount: z.boolean(),
});
export type ListedPerson = z.infer<typeof ListedPerson>;

/** What else is open to whoever asks. What is not open is not named, so that nothing is hinted at. */
export const Opened = z.enum([
  "findings",
  "story",
  "journal",
  "checkins",
  "views",
  "measures",
  "safety-plan",
  "signals",
]);
export type Opened = z.infer<typeof Opened>;

export const PersonPage = z.object({
  personId: PersonId,
  name: z.string(),
  careTeam: z.array(TeamMember),
  programme: z.string().nullable(),
  mayChangeTeam: z.boolean(),
  /** Null for a supervisor who is not on the care team: then the name is all there is to see. */
  record: z
    .object({
      /** False where it is open by a release or in an emergency: then only what that names is said, and the rest is unknown. */
      onTeam: z.boolean(),
      pronouns: z.string(),
      language: Language,
      zone: z.string(),
      ageBand: AgeBand,
      serviceType: ServiceType,
      hasAccount: z.boolean(),
      contact: ContactRules.nullable(),
      contactSince: moment.nullable(),
      opened: z.array(Opened),
      releases: z.array(z.object({ compartments: z.array(z.string()), until: moment })),
    })
    .nullable(),
});
export type PersonPage = z.infer<typeof PersonPage>;

export const MyPeople = z.object({
  profile: z.object({ name: z.string(), pronouns: z.string(), language: Language, zone: z.string() }),
  contact: ContactRules.nullable(),
  careTeam: z.array(TeamMember),
  programme: z.string().nullable(),
  /** Staff who see the name on a list and nothing else. */
  nameOnly: z.array(z.object({ name: z.string(), roles: z.array(Role) })),
  /** Whom to ask when someone on the team should change. */
  talkTo: z.array(z.object({ name: z.string(), roles: z.array(Role) })),
});
export type MyPeople = z.infer<typeof MyPeople>;

const onePerson = z.object({ personId: PersonId });
const Done = z.object({ done: z.literal(true) });

export const people = {
  list: endpoint({
    method: "GET",
    path: "/api/people",
    caller: "staff",
    about:
      "The people whose care team one is on; for a supervisor also who is enrolled in their programme, by name only.",
    input: z.object({}),
    output: z.object({
      mine: z.array(ListedPerson),
      byName: z.array(ListedPerson),
      /** Not on one's caseload: they gave one a release, or it was opened in an emergency. Nothing but the name is said. */
      forATime: z.array(ListedPerson),
    }),
  }),
  enrol: endpoint({
    method: "POST",
    path: "/api/people",
    caller: "staff",
    about:
      "Opens a record for a new person, with a code for their own pages. The same `requestId` again makes no second record.",
    input: z.object({
      requestId: z.uuid(),
      name: Name,
      pronouns: Pronouns.default(""),
      language: Language.default("en"),
      zone: Zone.optional(),
      programmeId: z.uuid().optional(),
      ageBand: AgeBand.default("unknown"),
      serviceType: ServiceType.default("unknown"),
      /** Colleagues besides oneself. */
      careTeam: z.array(MemberId).max(20).default([]),
      contact: ContactRules.optional(),
    }),
    output: z.object({ personId: PersonId, created: z.boolean(), invitation: Invitation.nullable() }),
  }),
  enrolment: endpoint({
    method: "GET",
    path: "/api/people/enrolment",
    caller: "staff",
    about: "What can be chosen when a person is enrolled: programmes, colleagues, languages, the usual time zone.",
    input: z.object({}),
    output: z.object({
      kind: AgencyKind,
      zone: z.string(),
      languages: z.array(Language),
      programmes: z.array(z.object({ id: z.uuid(), name: z.string(), isMine: z.boolean() })),
      colleagues: z.array(z.object({ memberId: MemberId, name: z.string(), roles: z.array(Role) })),
    }),
  }),
  me: endpoint({
    method: "GET",
    path: "/api/people/me",
    caller: "person",
    about: "One's own name and language, how to be reached safely, and who is on one's care team.",
    input: z.object({}),
    output: MyPeople,
  }),
  saveProfile: endpoint({
    method: "PUT",
    path: "/api/people/me/profile",
    caller: "person",
    about: "What one wants to be called, and in which language.",
    input: z.object({ name: Name, pronouns: Pronouns.default(""), language: Language, zone: Zone }),
    output: Done,
  }),
  saveContact: endpoint({
    method: "PUT",
    path: "/api/people/me/contact",
    caller: "person",
    about: "How one may be reached safely.",
    input: ContactRules,
    output: Done,
  }),
  read: endpoint({
    method: "GET",
    path: "/api/people/:personId",
    caller: "staff",
    about: "One person's page: how to reach them safely, who is on the care team, what is open to whoever asks.",
    input: onePerson,
    output: PersonPage,
  }),
  tellContact: endpoint({
    method: "PUT",
    path: "/api/people/:personId/contact",
    caller: "staff",
    about: "How a person may be reached safely, written down for them by their care team.",
    input: onePerson.extend(ContactRules.shape),
    output: Done,
  }),
  invite: endpoint({
    method: "POST",
    path: "/api/people/:personId/invitation",
    caller: "staff",
    about: "A new code for the person's own pages; an older one stops working.",
    input: onePerson,
    output: Invitation,
  }),
  joinTeam: endpoint({
    method: "PUT",
    path: "/api/people/:personId/care-team/:memberId",
    caller: "staff",
    about: "Puts someone on the care team.",
    input: onePerson.extend({ memberId: MemberId }),
    output: z.object({ careTeam: z.array(TeamMember) }),
  }),
  leaveTeam: endpoint({
    method: "DELETE",
    path: "/api/people/:personId/care-team/:memberId",
    caller: "staff",
    about: "Takes someone off the care team; from then on nothing of the record opens to them.",
    input: onePerson.extend({ memberId: MemberId }),
    output: z.object({ careTeam: z.array(TeamMember) }),
  }),
};
