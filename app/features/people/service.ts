import type { z } from "zod";
import { invitePerson } from "#features/accounts/service.ts";
import type { MemberId, PersonId } from "#kernel/ids.ts";
import type { PersonPermit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { AgencyKind, type Compartment, Language, type Purpose } from "#kernel/vocabulary.ts";
import type { Context } from "#server/context.ts";
import {
  AgeBand,
  type ContactRules,
  type Invitation,
  type ListedPerson,
  type Opened,
  type PersonPage,
  type people,
  ServiceType,
  type TeamMember,
} from "./contract.ts";
import { isSaid, labelsFor } from "./domain.ts";
import { openContact, openListed, openProfiles, sealContact, sealProfile } from "./profile.ts";
import {
  endCare,
  findAgency,
  findByRequest,
  findPerson,
  insertCare,
  insertPerson,
  selectCaseload,
  selectEnrolledIn,
  selectOpenFor,
  selectProgrammes,
  selectProgrammesOf,
  selectReleasesTo,
  selectStaff,
} from "./store.ts";
import { careTeamOf, notFound, sayRoles } from "./team.ts";

export { relabelled as relabel } from "./domain.ts";
export { preferredName } from "./own.ts";
export { findLiving, openContact } from "./profile.ts";
export { careTeamOf } from "./team.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now" | "vault">;
type Changes = Needs & Pick<Context, "moveOn">;
type Enrolment = z.output<(typeof people.enrol)["input"]>;

/** Roles that may be on a care team. An auditor or privacy officer who is nothing else may not. */
const caring = ["practitioner", "peer-supporter", "supervisor", "lead"];

/**
 * Opens a record for a new person. Sent twice, it makes one record; the second answer carries a new code, because the
 * first may never have arrived.
 *
 * @throws Refusal `not-understood` for a programme or colleague that is not here
 */
export async function enrol(
  cx: Changes,
  given: Enrolment,
): Promise<{ personId: PersonId; created: boolean; invitation: Invitation | null }> {
  const memberId = staffId(cx);
  await cx.door.decide({ action: "administer", subject: null, compartments: [], purpose: "care" });
  const agency = await findAgency(cx.db);
  const kind = AgencyKind.catch("other").parse(agency.kind);
  const now = cx.now();
  const personId = await insertPerson(cx.db, {
    agency_id: cx.agencyId,
    id: cx.newId(),
    account_id: null,
    programme_id: await chosenProgramme(cx, given.programmeId, memberId),
    age_band: given.ageBand,
    service_type: given.serviceType,
    labels: labelsFor({ kind, ageBand: given.ageBand, serviceType: given.serviceType }),
    request_id: given.requestId,
    created_at: now,
  });
  if (!personId) return enrolledBefore(cx, given.requestId);
  const team = new Set([memberId, ...(await chosenColleagues(cx, given.careTeam))]);
  for (const id of team) {
    await insertCare(cx.db, {
      agency_id: cx.agencyId,
      id: cx.newId(),
      person_id: personId,
      member_id: id,
      since: now,
      until: null,
    });
  }
  const permit = await cx.door.decide({
    action: "write",
    subject: personId as PersonId,
    compartments: ["identity", "contact"],
    purpose: "care",
  });
  await sealProfile(cx, permit, { ...given, zone: given.zone ?? agency.zone });
  if (given.contact && isSaid(given.contact)) await sealContact(cx, permit, given.contact);
  cx.ledger.note(permit, "changed", { why: "record-opened" });
  return {
    personId: permit.subject,
    created: true,
    invitation: sayInvitation(await invitePerson(cx, { personId: permit.subject })),
  };
}

async function enrolledBefore(cx: Needs, requestId: string) {
  const known = await findByRequest(cx.db, requestId);
  if (!known)
    throw new Refusal("changed-meanwhile", "This was saved by someone else at the same moment. Please look again.");
  const personId = known.id as PersonId;
  const invitation = known.account_id ? null : await inviteAgain(cx, { personId });
  return { personId, created: false, invitation };
}

/** A new code for someone on one's care team who has no pages of their own yet. @throws Refusal `already-done` when they have */
export async function inviteAgain(cx: Needs, { personId }: { personId: PersonId }): Promise<Invitation> {
  const permit = await decideOrNotFound(cx, "write", personId, ["identity"]);
  const person = await findPerson(cx.db, personId);
  if (!person || person.account_id) throw new Refusal("already-done", "This person has their own pages already.");
  cx.ledger.note(permit, "changed", { why: "invited" });
  return sayInvitation(await invitePerson(cx, { personId }));
}

/** What can be chosen at enrolment. */
export async function readEnrolment(cx: Needs) {
  const memberId = staffId(cx);
  await cx.door.decide({ action: "administer", subject: null, compartments: [], purpose: "care" });
  const agency = await findAgency(cx.db);
  const mine = new Set(await selectProgrammesOf(cx.db, memberId));
  const staff = await selectStaff(cx.db, cx.now());
  return {
    kind: AgencyKind.catch("other").parse(agency.kind),
    zone: agency.zone,
    languages: agency.languages.flatMap((word) => Language.safeParse(word).data ?? []),
    programmes: (await selectProgrammes(cx.db)).map(({ id, name }) => ({ id, name, isMine: mine.has(id) })),
    colleagues: staff
      .filter(({ id, roles }) => id !== memberId && roles.some((role) => caring.includes(role)))
      .map(({ id, name, roles }) => ({ memberId: id as MemberId, name, roles: sayRoles(roles) })),
  };
}

/** One's caseload; for a supervisor also the names of who else is enrolled in their programme. */
export async function listPeople(cx: Needs): Promise<{
  mine: ListedPerson[];
  byName: ListedPerson[];
  forATime: ListedPerson[];
}> {
  const memberId = staffId(cx);
  const asked = { action: "list", compartments: ["identity"] } as const;
  const caseload = (await selectCaseload(cx.db, memberId)) as PersonId[];
  const mine = await cx.door.decideMany({ ...asked, purpose: "care" }, caseload);
  const own = new Set<string>(mine.map((permit) => permit.subject));
  const open = (await selectOpenFor(cx.db, memberId, cx.now())).filter((id) => !own.has(id)) as PersonId[];
  const released = await cx.door.decideMany({ ...asked, purpose: "care" }, open);
  const forATime = (await openListed(cx, released)).map(({ personId, name }) => ({
    ...{ personId, name, programmeId: null, hasAccount: true },
    language: "en" as const,
  }));
  const seen = new Set<string>([...own, ...forATime.map(({ personId }) => personId)]);
  const others = (await selectEnrolledIn(cx.db, await selectProgrammesOf(cx.db, memberId))).filter(
    (id) => !seen.has(id),
  );
  const byName = await cx.door.decideMany({ ...asked, purpose: "supervision" }, others as PersonId[]);
  return { mine: await openListed(cx, mine), byName: await openListed(cx, byName), forATime };
}

/** One person's page, as much of it as is open to whoever asks. @throws Refusal `not-found` for everyone else, whatever the reason */
export async function readPerson(cx: Needs, { personId }: { personId: PersonId }): Promise<PersonPage> {
  const memberId = staffId(cx);
  const care = await mayRead(cx, personId, ["identity"], "care");
  const permit =
    care ??
    (await mayRead(cx, personId, ["identity"], "supervision")) ??
    (await decideOrNotFound(cx, "read", personId, ["identity"]));
  const [profile] = await openProfiles(cx, [permit]);
  const person = await findPerson(cx.db, personId);
  if (!profile || !person) throw notFound();
  // By a release or in an emergency nothing opens but what that names: not the team, not the age, not the service.
  const onTeam = permit.policies.includes("care-team-reads-record");
  const named = permit.purpose === "care" && !onTeam;
  const page = {
    personId,
    name: profile.name,
    careTeam: named ? [] : await careTeamOf(cx, personId),
    programme: named ? null : person.programme,
    mayChangeTeam: (await cx.door.explain(changingTeam(personId))).allowed,
  };
  if (permit.purpose !== "care") return { ...page, record: null };
  const reaching = await mayRead(cx, personId, ["contact"], "care");
  const contact = reaching && (await openContact(cx, reaching));
  const releases = (await selectReleasesTo(cx.db, personId, memberId, cx.now())).filter(
    ({ recipient_kind }) => onTeam || recipient_kind === "member",
  );
  return {
    ...page,
    record: {
      onTeam,
      pronouns: profile.pronouns,
      language: profile.language,
      zone: onTeam ? profile.zone : "UTC",
      ageBand: onTeam ? AgeBand.catch("unknown").parse(person.age_band) : "unknown",
      serviceType: onTeam ? ServiceType.catch("unknown").parse(person.service_type) : "unknown",
      hasAccount: !onTeam || person.account_id !== null,
      contact: contact?.rules ?? null,
      contactSince: contact?.since ?? null,
      opened: await openedTo(cx, personId),
      releases: releases.map((row) => ({
        compartments: [...new Set([...row.compartments, ...row.parts.map(({ compartment }) => compartment)])],
        until: row.ends_at.toISOString(),
      })),
    },
  };
}

/** The person told someone on their care team how they can be reached; it is written down for them. */
export async function tellContact(
  cx: Needs,
  { personId, ...rules }: { personId: PersonId } & ContactRules,
): Promise<{ done: true }> {
  await sealContact(cx, await decideOrNotFound(cx, "write", personId, ["contact"]), rules);
  return { done: true };
}

/** Puts someone on the care team. Everything that was allowed before is decided anew. */
export async function joinTeam(
  cx: Changes,
  { personId, memberId }: { personId: PersonId; memberId: MemberId },
): Promise<{ careTeam: TeamMember[] }> {
  const permit = await decideTeam(cx, personId);
  const [colleague] = await chosenColleagues(cx, [memberId]);
  if (!colleague) throw new Refusal("not-understood", "This colleague is not here.", ["memberId"]);
  const row = {
    agency_id: cx.agencyId,
    id: cx.newId(),
    person_id: personId,
    member_id: colleague,
    since: cx.now(),
    until: null,
  };
  if (await insertCare(cx.db, row)) {
    await cx.moveOn(personId);
    cx.ledger.note(permit, "changed", { why: `team-joined:${colleague}` });
  }
  return { careTeam: await careTeamOf(cx, personId) };
}

export async function leaveTeam(
  cx: Changes,
  { personId, memberId }: { personId: PersonId; memberId: MemberId },
): Promise<{ careTeam: TeamMember[] }> {
  const permit = await decideTeam(cx, personId);
  if (await endCare(cx.db, personId, memberId, cx.now())) {
    await cx.moveOn(personId);
    cx.ledger.note(permit, "changed", { why: `team-left:${memberId}` });
  }
  return { careTeam: await careTeamOf(cx, personId) };
}

/** Names by person id, under permits that cover `identity`. For other rooms' lists. */
export async function openNames(
  cx: Pick<Context, "db" | "vault">,
  permits: readonly PersonPermit[],
): Promise<Map<PersonId, string>> {
  return new Map((await openProfiles(cx, permits)).map(({ personId, name }) => [personId, name]));
}

/**
 * Ends every care relationship of someone who leaves the agency. The caller has decided that they leave.
 *
 * @returns the people concerned
 */
export async function endCareOf(
  cx: Pick<Context, "db" | "now" | "ledger" | "moveOn">,
  { memberId, permitId }: { memberId: MemberId; permitId: string },
): Promise<PersonId[]> {
  const caseload = (await selectCaseload(cx.db, memberId)) as PersonId[];
  for (const personId of caseload) {
    await endCare(cx.db, personId, memberId, cx.now());
    await cx.moveOn(personId);
    cx.ledger.noteBare({
      subject: personId,
      action: "administer",
      compartments: [],
      count: 1,
      purpose: "administration",
      basis: "role",
      permitId,
      policies: ["run-the-agency"],
      factsHash: null,
      analyser: null,
      outcome: "changed",
      why: `team-left:${memberId}`,
    });
  }
  return caseload;
}

/** The compartments with a section of their own on a person's page, asked of the same policies that will open them. */
async function openedTo(cx: Needs, personId: PersonId): Promise<Opened[]> {
  const asked: { opens: Opened; compartment: Compartment; purpose: Purpose }[] = [
    { opens: "findings", compartment: "findings", purpose: "noticing" },
    { opens: "findings", compartment: "findings", purpose: "safety" },
    { opens: "story", compartment: "story", purpose: "care" },
    { opens: "journal", compartment: "journal", purpose: "care" },
    { opens: "checkins", compartment: "checkins", purpose: "care" },
    { opens: "views", compartment: "views", purpose: "care" },
    { opens: "measures", compartment: "measures", purpose: "care" },
    { opens: "measures", compartment: "substance-use", purpose: "care" },
    { opens: "safety-plan", compartment: "safety-plan", purpose: "care" },
    { opens: "signals", compartment: "signals", purpose: "care" },
  ];
  const opened = new Set<Opened>();
  for (const { opens, compartment, purpose } of asked) {
    const decision = await cx.door.explain({ action: "read", subject: personId, compartments: [compartment], purpose });
    if (decision.allowed) opened.add(opens);
  }
  return [...opened];
}

async function mayRead(
  cx: Needs,
  personId: PersonId,
  compartments: Compartment[],
  purpose: Purpose,
): Promise<PersonPermit | undefined> {
  const [permit] = await cx.door.decideMany({ action: "read", compartments, purpose }, [personId]);
  return permit;
}

const changingTeam = (personId: PersonId) =>
  ({ action: "administer", subject: personId, compartments: [], purpose: "supervision" }) as const;

async function decideTeam(cx: Needs, personId: PersonId): Promise<PersonPermit> {
  return hidden(() => cx.door.decide(changingTeam(personId)));
}

async function decideOrNotFound(
  cx: Needs,
  action: "read" | "write",
  personId: PersonId,
  compartments: Compartment[],
): Promise<PersonPermit> {
  return hidden(() => cx.door.decide({ action, subject: personId, compartments, purpose: "care" }));
}

/** A person one has nothing to do with, one of another agency and one who never was all give the same answer. The refusal keeps its line. */
async function hidden<T>(decide: () => Promise<T>): Promise<T> {
  try {
    return await decide();
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-allowed") throw notFound();
    throw error;
  }
}

function staffId({ actor }: Pick<Context, "actor">): MemberId {
  if (actor.kind !== "staff") throw notFound();
  return actor.memberId;
}

/** The one chosen, else one's own, else the first: without a programme nobody could look after the care team. */
async function chosenProgramme(cx: Needs, chosen: string | undefined, memberId: string): Promise<string | null> {
  const here = (await selectProgrammes(cx.db)).map((programme) => programme.id);
  if (chosen !== undefined) {
    if (!here.includes(chosen)) throw new Refusal("not-understood", "This programme is not here.", ["programmeId"]);
    return chosen;
  }
  return (await selectProgrammesOf(cx.db, memberId))[0] ?? here[0] ?? null;
}

async function chosenColleagues(cx: Needs, chosen: readonly MemberId[]): Promise<MemberId[]> {
  if (chosen.length === 0) return [];
  const here = new Set(
    (await selectStaff(cx.db, cx.now()))
      .filter(({ roles }) => roles.some((role) => caring.includes(role)))
      .map(({ id }) => id),
  );
  if (!chosen.every((id) => here.has(id)))
    throw new Refusal("not-understood", "One of these colleagues is not here.", ["careTeam"]);
  return [...chosen];
}

function sayInvitation({ code, expiresAt }: { code: string; expiresAt: Date }): Invitation {
  return { code, expiresAt: expiresAt.toISOString() };
}
