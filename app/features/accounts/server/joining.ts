import type { MemberId, PersonId } from "#kernel/ids.ts";
import { Language } from "#kernel/vocabulary.ts";
import { type Context, inContext } from "#server/context.ts";
import { hashTypedCode, noSuchInvitation } from "../service.ts";
import {
  claimInvitation,
  findInvitationAgency,
  findOpenInvitation,
  linkAccount,
  type OpenInvitation,
  selectAgencies,
} from "../store.ts";
import { demandWithoutAccount } from "./provision.ts";
import { note, type Room, type Visit } from "./room.ts";

type Looked = { kind: "person" | "staff"; agency: string; languages: Language[]; owner: string };

/** What a code is for; tells nothing about codes that do not open anything. */
export async function lookInvitation(room: Room, visit: Visit, { code }: { code: string }): Promise<Looked> {
  return withInvitation(room, visit, code, async (cx, hash) => {
    const found = await findOpenInvitation(cx.db, hash, cx.now());
    const agency = await cx.db.selectFrom("agency").select(["name", "languages"]).executeTakeFirst();
    const owner = found?.personId ?? found?.memberId;
    if (!found || !agency || !owner) throw noSuchInvitation();
    const languages = agency.languages.flatMap((word) => Language.safeParse(word).data ?? []);
    return { kind: found.personId ? "person" : "staff", agency: agency.name, languages, owner };
  });
}

export type PersonJoining = {
  code: string;
  name: string;
  signInSecret: string;
  wrapped: string;
  paper?: { lookup: string; signInSecret: string; wrapped: string } | undefined;
};

/** Makes the account of an invited person, once. */
export async function acceptAsPerson(room: Room, visit: Visit, given: PersonJoining): Promise<{ done: true }> {
  return accept(room, visit, given.code, async (cx, { personId: id }) => {
    if (!id) throw noSuchInvitation();
    const personId = id as PersonId;
    await demandWithoutAccount(cx, { kind: "person", id: personId });
    const { name, signInSecret, paper, wrapped } = given;
    const accountId = await room.holders.makePerson({ agencyId: cx.agencyId, personId, name, signInSecret, paper });
    await linkAccount(cx.db, { kind: "person", id: personId }, accountId);
    const madeAt = cx.now().toISOString();
    room.house.keyring.keepOwnKeys(cx.agencyId, personId, [
      { kind: "passphrase", id: "passphrase", wrapped, madeAt },
      ...(paper ? [{ kind: "paper" as const, id: "paper", wrapped: paper.wrapped, madeAt }] : []),
    ]);
    note(cx, { outcome: "changed", why: "account-made" }, personId);
    return accountId;
  });
}

/** Makes the account of an invited member of staff, once. */
export async function acceptAsStaff(
  room: Room,
  visit: Visit,
  given: { code: string; email: string; password: string },
): Promise<{ done: true }> {
  return accept(room, visit, given.code, async (cx, { memberId: id }) => {
    if (!id) throw noSuchInvitation();
    const memberId = id as MemberId;
    await demandWithoutAccount(cx, { kind: "staff", id: memberId });
    const accountId = await room.holders.makeStaff({
      agencyId: cx.agencyId,
      memberId,
      email: given.email,
      password: given.password,
    });
    await linkAccount(cx.db, { kind: "staff", id: memberId }, accountId);
    note(cx, { outcome: "changed", why: "account-made" });
    return accountId;
  });
}

async function accept(
  room: Room,
  visit: Visit,
  code: string,
  make: (cx: Context, invitation: OpenInvitation) => Promise<string>,
): Promise<{ done: true }> {
  let made: string | undefined;
  try {
    await withInvitation(room, visit, code, async (cx, hash) => {
      const invitation = await claimInvitation(cx.db, hash, cx.now());
      if (!invitation) throw noSuchInvitation();
      made = await make(cx, invitation);
    });
  } catch (error) {
    // The account lives in another schema and another transaction: take it back when the rest was not saved.
    if (made) await room.holders.remove(made).catch(() => {});
    throw error;
  }
  return { done: true };
}

/** Finds the agency of a code and acts there in the software's own name. Guessing codes is slowed down like guessing names. */
async function withInvitation<T>(
  room: Room,
  visit: Visit,
  code: string,
  act: (cx: Context, hash: Uint8Array) => Promise<T>,
): Promise<T> {
  const tried = { of: `invitation ${code}`, from: visit.from };
  await room.limits.take(tried);
  const hash = hashTypedCode(code);
  const agencyId = await inContext(room.house, { kind: "nobody" }, (cx) => findInvitationAgency(cx.db, hash));
  if (!agencyId) throw noSuchInvitation();
  const result = await inContext(room.house, { kind: "software", agencyId, name: "accounts" }, (cx) => act(cx, hash));
  await room.limits.giveBack(tried);
  return result;
}

/** Whose house this is, for sign-in pages. */
export async function describeHouse(
  room: Room,
): Promise<{ house: string; demo: boolean; agencies: { name: string; languages: string[] }[] }> {
  const agencies = await inContext(room.house, { kind: "nobody" }, (cx) => selectAgencies(cx.db));
  return {
    house: room.secrets.house,
    demo: agencies.length > 0 && agencies.every((agency) => agency.isDemo),
    agencies: agencies.map(({ name, languages }) => ({ name, languages })),
  };
}
