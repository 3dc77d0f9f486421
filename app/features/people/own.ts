import type { Context } from "#server/context.ts";
import type { ContactRules, MyPeople } from "./contract.ts";
import { openContact, openProfiles, type Profile, sealContact, sealProfile } from "./profile.ts";
import { findPerson, selectStaff, selectTeamsOf } from "./store.ts";
import { careTeamOf, notFound, sayRoles } from "./team.ts";

type Needs = Pick<Context, "agencyId" | "db" | "door" | "now" | "vault">;

/** One's own page about people: name, safe contact, care team, who else sees the name. */
export async function readMyPeople(cx: Needs): Promise<MyPeople> {
  const permit = await cx.door.decideOwn("read", ["identity", "contact"]);
  const [profile] = await openProfiles(cx, [permit]);
  const person = await findPerson(cx.db, permit.subject);
  if (!person) throw notFound();
  const careTeam = await careTeamOf(cx, permit.subject);
  const onTeam = new Set<string>(careTeam.map((member) => member.memberId));
  const teams = person.programme_id ? new Set(await selectTeamsOf(cx.db, person.programme_id)) : new Set<string>();
  const staff = await selectStaff(cx.db, cx.now());
  const named = (chosen: typeof staff) => chosen.map(({ name, roles }) => ({ name, roles: sayRoles(roles) }));
  const overseeing = staff.filter(
    ({ roles, team_ids }) =>
      ["supervisor", "lead"].some((role) => roles.includes(role)) && team_ids.some((id) => teams.has(id)),
  );
  return {
    profile: {
      name: profile?.name ?? "",
      pronouns: profile?.pronouns ?? "",
      language: profile?.language ?? ("en" as const),
      zone: profile?.zone ?? "UTC",
    },
    contact: (await openContact(cx, permit))?.rules ?? null,
    careTeam,
    programme: person.programme,
    nameOnly: named(overseeing.filter(({ id }) => !onTeam.has(id))),
    talkTo: named(overseeing.length > 0 ? overseeing : staff.filter(({ roles }) => roles.includes("lead"))),
  };
}

export async function saveOwnProfile(cx: Needs, given: Profile): Promise<{ done: true }> {
  await sealProfile(cx, await cx.door.decideOwn("write", ["identity"]), given);
  return { done: true };
}

export async function saveOwnContact(cx: Needs, rules: ContactRules): Promise<{ done: true }> {
  await sealContact(cx, await cx.door.decideOwn("write", ["contact"]), rules);
  return { done: true };
}

/** What a person wants to be called, in their own context; null when nothing was said. For sign-in. */
export async function preferredName(cx: Pick<Context, "db" | "door" | "vault">): Promise<string | null> {
  const permit = await cx.door.decideOwn("read", ["identity"]);
  return (await openProfiles(cx, [permit]))[0]?.name ?? null;
}
