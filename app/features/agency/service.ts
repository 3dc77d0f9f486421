import { z } from "zod";
import { inviteMember as makeInvitation } from "#features/accounts/service.ts";
import { endCareOf } from "#features/people/service.ts";
import { AgencyLine } from "#features/safety/contract.ts";
import type { MemberId } from "#kernel/ids.ts";
import type { Permit } from "#kernel/permit.ts";
import { Refusal } from "#kernel/refusal.ts";
import { AgencyKind, Language, offFromTheStart, Role } from "#kernel/vocabulary.ts";
import type { Context, House } from "#server/context.ts";
import type { AgencyView, agency, Capability, Invitation, Member, Overview, Switch } from "./contract.ts";
import { capabilities, isLastLead } from "./domain.ts";
import {
  countPeople,
  endInvitations,
  findAgency,
  findByRequest,
  insertMember,
  keepProgramme,
  keepSwitch,
  keepTeam,
  raiseEpoch,
  selectMembers,
  selectOpenInvitations,
  selectProgrammes,
  selectSwitches,
  selectTeams,
  updateAgency,
  updateMember,
} from "./store.ts";

export { firstAgency } from "./first.ts";
export { createAgency } from "./founding.ts";

type Needs = Pick<Context, "actor" | "agencyId" | "db" | "door" | "ledger" | "newId" | "now">;
type Given<K extends keyof typeof agency> = z.output<(typeof agency)[K]["input"]>;
type Done = { done: true };

/** What this room asks of sign-in, which keeps its accounts where no other room can look. */
export type AccountsSide = {
  /** Signs an account out everywhere. */
  endSessions?: (accountId: string) => Promise<unknown>;
  /** Of these accounts, the ones that sign in with a password alone. */
  withoutSecondFactor?: (accountIds: readonly string[]) => Promise<readonly string[]>;
};

/** One's own agency, for everyone on its staff. */
export async function readAgency(cx: Needs): Promise<AgencyView> {
  await decideLook(cx);
  const own = await findAgency(cx.db);
  const members = await selectMembers(cx.db);
  const teams = await selectTeams(cx.db);
  return {
    name: own.name,
    kind: AgencyKind.catch("other").parse(own.kind),
    place: own.place,
    zone: own.zone,
    jurisdictions: own.jurisdictions,
    languages: sayLanguages(own.languages),
    isDemo: own.is_demo,
    mayChange: (await cx.door.explain(leading)).allowed,
    memberId: staffId(cx),
    programmes: await selectProgrammes(cx.db),
    teams: teams.map((team) => ({
      id: team.id,
      programmeId: team.programme_id,
      name: team.name,
      staff: members.filter((member) => member.active && member.team_ids.includes(team.id)).length,
    })),
  };
}

/** How the house stands, in numbers. */
export async function readOverview(cx: Needs, side: AccountsSide): Promise<Overview> {
  await decideLook(cx);
  const { people, alone } = await countPeople(cx.db);
  const active = (await selectMembers(cx.db)).filter((member) => member.active);
  const accounts = active.flatMap(({ account_id }) => account_id ?? []);
  const open = await selectOpenInvitations(cx.db, cx.now());
  const switches = await readSwitches(cx);
  return {
    people,
    peopleAlone: alone,
    staff: active.length,
    staffNotYetIn: active.length - accounts.length,
    staffWithoutSecondFactor: side.withoutSecondFactor ? (await side.withoutSecondFactor(accounts)).length : null,
    invitationsOpen: open.all,
    switchesOff: switches
      .filter(
        ({ capability, isOn, changedAt }) => !isOn && (changedAt !== null || !offFromTheStart.includes(capability)),
      )
      .map(({ capability }) => capability),
  };
}

export async function changeAgency(cx: Needs, given: Given<"change">): Promise<Done> {
  const permit = await decideLead(cx);
  await updateAgency(cx.db, given);
  return changed(cx, permit, "agency-changed");
}

export async function saveProgramme(cx: Needs, { id, name, kind }: Given<"saveProgramme">): Promise<Done> {
  const permit = await decideLead(cx);
  await keepProgramme(cx.db, { agency_id: cx.agencyId, id, name, kind, created_at: cx.now() });
  return changed(cx, permit, "programme-kept");
}

/** @throws Refusal `not-understood` for a programme that is not here */
export async function saveTeam(cx: Needs, { id, programmeId, name }: Given<"saveTeam">): Promise<Done> {
  const permit = await decideLead(cx);
  const here = await selectProgrammes(cx.db);
  if (!here.some((programme) => programme.id === programmeId)) throw notUnderstood("programmeId");
  await keepTeam(cx.db, { agency_id: cx.agencyId, id, programme_id: programmeId, name, created_at: cx.now() });
  return changed(cx, permit, "team-kept");
}

/** Colleagues by name, role and team. Codes that are out are for leads to know. */
export async function listMembers(cx: Needs): Promise<Member[]> {
  await decideLook(cx);
  const mayChange = (await cx.door.explain(leading)).allowed;
  const open = await selectOpenInvitations(cx.db, cx.now());
  return (await selectMembers(cx.db)).map((member) => ({
    memberId: member.id as MemberId,
    name: member.name,
    roles: member.roles.flatMap((word) => Role.safeParse(word).data ?? []),
    teamIds: member.team_ids,
    languages: sayLanguages(member.languages),
    active: member.active,
    until: member.until?.toISOString() ?? null,
    hasAccount: member.account_id !== null,
    invitedUntil: (mayChange && open.member.get(member.id)?.toISOString()) || null,
  }));
}

/** Adds a member of staff with a code. Sent twice, it adds one; the second answer carries a new code. */
export async function inviteMember(
  cx: Needs,
  given: Given<"invite">,
): Promise<{ memberId: MemberId; created: boolean; invitation: Invitation | null }> {
  const permit = await decideLead(cx);
  await demandTeams(cx, given.teamIds);
  const made = await insertMember(cx.db, {
    agency_id: cx.agencyId,
    id: cx.newId(),
    account_id: null,
    name: given.name,
    roles: [...new Set(given.roles)],
    team_ids: [...new Set(given.teamIds)],
    languages: given.languages,
    until: null,
    request_id: given.requestId,
    created_at: cx.now(),
  });
  const known = made ? { id: made, account_id: null } : await findByRequest(cx.db, given.requestId);
  if (!known)
    throw new Refusal("changed-meanwhile", "This was saved at the same moment somewhere else. Please look again.");
  const memberId = known.id as MemberId;
  if (made) changed(cx, permit, `member-added:${memberId}`);
  return {
    memberId,
    created: made !== null,
    invitation: known.account_id ? null : sayInvitation(await makeInvitation(cx, { memberId })),
  };
}

/** @throws Refusal `already-done` for someone who has signed in before, or has left */
export async function inviteAgain(cx: Needs, { memberId }: { memberId: MemberId }): Promise<Invitation> {
  const permit = await decideLead(cx);
  const { member } = await findAmongStaff(cx, memberId);
  if (member.account_id || !member.active) throw new Refusal("already-done", "This colleague needs no code.");
  changed(cx, permit, `member-invited:${memberId}`);
  return sayInvitation(await makeInvitation(cx, { memberId }));
}

/** @throws Refusal `not-understood` with field `roles` when nobody would be left to lead the agency */
export async function changeMember(
  cx: Needs,
  { memberId, name, roles, teamIds }: Given<"changeMember">,
): Promise<Done> {
  const permit = await decideLead(cx);
  await demandTeams(cx, teamIds);
  await moveAgencyOn(cx, permit);
  const { member, staff } = await findAmongStaff(cx, memberId);
  if (!roles.includes("lead") && isLastLead(standing(member), staff.map(standing))) throw lastLead();
  await updateMember(cx.db, memberId, { name, roles: [...new Set(roles)], team_ids: [...new Set(teamIds)] });
  return changed(cx, permit, `member-changed:${memberId}`);
}

/**
 * Ends a membership. From this commit on nothing opens to them; their sessions end; people they cared for are told.
 *
 * @returns how many people they were on the care team of
 */
export async function endMember(
  cx: Needs & Pick<Context, "moveOn">,
  { memberId }: { memberId: MemberId },
  side: AccountsSide,
): Promise<{ people: number }> {
  const permit = await decideLead(cx);
  await moveAgencyOn(cx, permit);
  const { member, staff } = await findAmongStaff(cx, memberId);
  if (isLastLead(standing(member), staff.map(standing))) throw lastLead();
  const people = await endCareOf(cx, { memberId, permitId: permit.id });
  if (!member.active) return { people: people.length };
  await updateMember(cx.db, memberId, { active: false });
  await endInvitations(cx.db, memberId, cx.now());
  changed(cx, permit, `member-ended:${memberId}`);
  if (member.account_id) await side.endSessions?.(member.account_id);
  return { people: people.length };
}

/** Signs a colleague out everywhere; the membership stays. Safe to do twice. */
export async function signOutMember(
  cx: Needs,
  { memberId }: { memberId: MemberId },
  side: AccountsSide,
): Promise<{ done: true }> {
  const permit = await decideLead(cx);
  const { member } = await findAmongStaff(cx, memberId);
  changed(cx, permit, `member-signed-out:${memberId}`);
  if (member.account_id) await side.endSessions?.(member.account_id);
  return { done: true };
}

export async function listSwitches(cx: Needs, _ = {}, house?: HasModel): Promise<Switch[]> {
  await decideLook(cx);
  return readSwitches(cx, house);
}

/** Turns one capability on or off. Acts at once: permits given before are dead, and the door refuses the next run. */
export async function turnSwitch(
  cx: Needs,
  { capability, isOn, reason }: Given<"turn">,
  house?: HasModel,
): Promise<Switch> {
  const permit = await decideLead(cx);
  await moveAgencyOn(cx, permit);
  if (capability === "ai") await updateAgency(cx.db, { ai_on: isOn });
  await keepSwitch(cx.db, {
    agency_id: cx.agencyId,
    capability,
    is_on: isOn,
    reason,
    changed_by: staffId(cx),
    changed_at: cx.now(),
  });
  changed(cx, permit, `switch-${isOn ? "on" : "off"}:${capability}`);
  return switchOf(await readSwitches(cx, house), capability);
}

export async function readCrisisLines(cx: Needs): Promise<{ country: string | null; lines: AgencyLine[] }> {
  await decideLook(cx);
  const own = await findAgency(cx.db);
  return {
    country: own.jurisdictions[0]?.split("-")[0] ?? null,
    lines: z.array(AgencyLine).catch([]).parse(own.crisis_lines),
  };
}

export async function saveCrisisLines(cx: Needs, { lines }: { lines: AgencyLine[] }): Promise<Done> {
  const permit = await decideLead(cx);
  await updateAgency(cx.db, { crisis_lines: JSON.stringify(lines) });
  return changed(cx, permit, "crisis-lines-changed");
}

const looking = { action: "read", subject: null, compartments: [], purpose: "administration" } as const;
const leading = { action: "administer", subject: null, compartments: [], purpose: "administration" } as const;

const decideLook = (cx: Needs): Promise<Permit> => cx.door.decide(looking);
const decideLead = (cx: Needs): Promise<Permit> => cx.door.decide(leading);

/** Every permit of this agency's staff dies with this commit. When somebody else did so meanwhile, everything is decided anew. */
async function moveAgencyOn(cx: Needs, permit: Permit): Promise<void> {
  const epoch = await raiseEpoch(cx.db);
  if (epoch !== permit.epoch + 1)
    throw Object.assign(new Error("roles or switches changed meanwhile"), { code: "MO001" });
  cx.door.moveAgencyOn(epoch);
}

function changed(cx: Needs, permit: Permit, why: string): Done {
  cx.ledger.note(permit, "changed", { why });
  return { done: true };
}

type HasModel = Pick<House, "languageModel">;

async function readSwitches(cx: Pick<Context, "db">, house?: HasModel): Promise<Switch[]> {
  const rows = new Map((await selectSwitches(cx.db)).map((row) => [row.capability, row]));
  const { ai_on } = await findAgency(cx.db);
  return capabilities.map((capability) => {
    const row = rows.get(capability);
    return {
      capability,
      isOn: capability === "ai" ? ai_on : (row?.is_on ?? !offFromTheStart.includes(capability)),
      reason: row?.reason ?? null,
      changedBy: row?.changed_by ?? null,
      changedAt: row?.changed_at.toISOString() ?? null,
      isSetUp: capability !== "companion-generation" || Boolean(house?.languageModel),
    };
  });
}

function switchOf(all: readonly Switch[], capability: Capability): Switch {
  const found = all.find((one) => one.capability === capability);
  if (!found) throw new Error("a capability has no switch");
  return found;
}

async function demandTeams(cx: Needs, teamIds: readonly string[]): Promise<void> {
  const here = new Set((await selectTeams(cx.db)).map((team) => team.id));
  if (!teamIds.every((id) => here.has(id))) throw notUnderstood("teamIds");
}

type StaffRow = Awaited<ReturnType<typeof selectMembers>>[number];

async function findAmongStaff(cx: Needs, memberId: string): Promise<{ member: StaffRow; staff: StaffRow[] }> {
  const staff = await selectMembers(cx.db);
  const member = staff.find(({ id }) => id === memberId);
  if (!member) throw new Refusal("not-found", "There is nothing here by that name.");
  return { member, staff };
}

function standing({ id, roles, active, account_id }: StaffRow) {
  return { id, roles, active, hasAccount: account_id !== null };
}

function lastLead(): Refusal {
  return new Refusal("not-understood", "Someone has to lead the agency. Make another colleague a lead first.", [
    "roles",
  ]);
}

function notUnderstood(field: string): Refusal {
  return new Refusal("not-understood", `Something in this is not here: ${field}.`, [field]);
}

function staffId({ actor }: Pick<Context, "actor">): MemberId {
  if (actor.kind !== "staff") throw new Refusal("not-found", "There is nothing here by that name.");
  return actor.memberId;
}

function sayLanguages(languages: readonly string[]): Language[] {
  return languages.flatMap((word) => Language.safeParse(word).data ?? []);
}

function sayInvitation({ code, expiresAt }: { code: string; expiresAt: Date }): Invitation {
  return { code, expiresAt: expiresAt.toISOString() };
}
