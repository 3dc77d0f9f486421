import { numberHere } from "#features/guardrails/service.ts";
import { Refusal } from "#kernel/refusal.ts";
import { Role } from "#kernel/vocabulary.ts";
import { type Context, inContext } from "#server/context.ts";
import type { SignedIn, StaffStep, Who } from "../contract.ts";
import { idleMinutesFor } from "../domain.ts";
import { findMember } from "../store.ts";
import { note, noteNow, type Room, type Visit } from "./room.ts";
import { personDomain } from "./secrets.ts";
import type { LiveSession } from "./session-store.ts";
import { actorOf, ask, signInFailed, withoutCookie } from "./visits.ts";

type Answered = { headers: Headers };
/** Checked by the library, which tells apart anything that is not one. */
type PasskeyAnswer = NonNullable<Parameters<Room["auth"]["api"]["verifyPasskeyAuthentication"]>[0]>["body"]["response"];

/** By name and what the device made of the passphrase. */
export async function signInByPassphrase(
  room: Room,
  visit: Visit,
  { name, signInSecret }: { name: string; signInSecret: string },
): Promise<SignedIn> {
  const email = room.secrets.addressOf(name);
  return limited(room, visit, email, async () => {
    const body = { email, password: signInSecret };
    const answered = await ask(() =>
      room.auth.api.signInEmail({ body, headers: withoutCookie(visit.headers, "session_token"), returnHeaders: true }),
    );
    return arrive(room, visit, answered, "passphrase");
  });
}

export async function signInByPaper(
  room: Room,
  visit: Visit,
  { lookup, signInSecret }: { lookup: string; signInSecret: string },
): Promise<SignedIn> {
  return limited(room, visit, `paper ${lookup}`, async () => {
    const body = { lookup, signInSecret };
    const answered = await ask(() =>
      room.auth.api.signInPaper({ body, headers: withoutCookie(visit.headers, "session_token"), returnHeaders: true }),
    );
    return arrive(room, visit, answered, "paper");
  });
}

/** First step of staff. A password alone never opens anything but the set-up of a first second step. */
export async function signInByPassword(
  room: Room,
  visit: Visit,
  { email, password }: { email: string; password: string },
): Promise<StaffStep> {
  const given = email.toLowerCase();
  const address = given.endsWith(`@${personDomain}`) || !given.includes("@") ? "nobody@staff.invalid" : given;
  return limited(room, visit, given, async () => {
    const body = { email: address, password };
    const headers = withoutCookie(visit.headers, "session_token");
    const answered = await ask(() => room.auth.api.signInEmail({ body, headers, returnHeaders: true }));
    const setCookies = answered.headers.getSetCookie();
    if ("twoFactorRedirect" in answered.response) {
      visit.cookies.push(...setCookies);
      return { step: "code" };
    }
    const live = await room.visits.lookAt(setCookies);
    if (!live) throw signInFailed();
    if ((await room.holders.passkeys(live.user.id)).length > 0) {
      await room.sessions.storage.delete(live.session.token);
      room.visits.forget();
      return { step: "passkey" };
    }
    await arrive(room, visit, answered, "password-only");
    return { step: "set-up" };
  });
}

/** Second step of staff. Six digits count once, even within their half minute. */
export async function signInByCode(
  room: Room,
  visit: Visit,
  { kind, code }: { kind: "digits" | "backup"; code: string },
): Promise<SignedIn> {
  const headers = withoutCookie(visit.headers, "session_token");
  const digits = code.replace(/\s/g, "");
  return limited(room, visit, `code ${headers.get("cookie") ?? ""}`, async () => {
    const answered = await ask(() =>
      kind === "digits"
        ? room.auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
        : room.auth.api.verifyBackupCode({ body: { code: code.trim() }, headers, returnHeaders: true }),
    );
    const live = await room.visits.lookAt(answered.headers.getSetCookie());
    if (!live) throw signInFailed();
    if (kind === "digits" && (await isUsed(room, live, digits))) {
      await room.sessions.storage.delete(live.session.token);
      room.visits.forget();
      throw signInFailed();
    }
    return arrive(room, visit, answered, kind === "digits" ? "password-and-digits" : "password-and-backup-code");
  });
}

async function isUsed(room: Room, { user }: LiveSession, digits: string): Promise<boolean> {
  return !(await room.sessions.once(`digits ${user.id} ${digits}`, 120));
}

/** Names the passkeys of this house only; asks for a fingerprint, face or PIN. */
export async function challengePasskey(room: Room, visit: Visit): Promise<Record<string, unknown>> {
  const headers = withoutCookie(visit.headers, "session_token");
  const answered = await ask(() =>
    room.auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
  );
  visit.cookies.push(...answered.headers.getSetCookie());
  return { ...answered.response, userVerification: "required" };
}

export async function signInByPasskey(
  room: Room,
  visit: Visit,
  { response }: { response: Record<string, unknown> },
): Promise<SignedIn> {
  return limited(room, visit, `passkey ${String(response.id)}`, async () => {
    const headers = withoutCookie(visit.headers, "session_token");
    const answered = await ask(() =>
      room.auth.api.verifyPasskeyAuthentication({
        body: { response: response as unknown as PasskeyAnswer },
        headers,
        returnHeaders: true,
      }),
    );
    return arrive(room, visit, answered, "passkey");
  });
}

export async function signOut(room: Room, visit: Visit): Promise<{ done: true }> {
  if (visit.live) {
    await room.sessions.storage.delete(visit.live.session.token);
    room.visits.forget();
    await noteNow(room, visit.actor, { outcome: "changed", why: "signed-out" });
  }
  const { authCookies } = await room.auth.$context;
  const { name, attributes } = authCookies.sessionToken;
  visit.cookies.push(`${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict${attributes.secure ? "; Secure" : ""}`);
  return { done: true };
}

/**
 * Counts a try before it is made and gives it back when it was right. When a known person's own account is being
 * guessed at, that much is in their ledger.
 */
async function limited<T>(room: Room, visit: Visit, of: string, attempt: () => Promise<T>): Promise<T> {
  const tried = { of, from: visit.from };
  try {
    await room.limits.take(tried);
  } catch (error) {
    if (error instanceof Refusal)
      void noteGuessing(room, of).catch((failed: unknown) =>
        room.house.log.warn({ err: failed }, "a line was not written"),
      );
    throw error;
  }
  const result = await attempt();
  await room.limits.giveBack(tried);
  return result;
}

/** One line an hour is enough to be told. */
async function noteGuessing(room: Room, email: string): Promise<void> {
  const found = await (await room.auth.$context).internalAdapter.findUserByEmail(email);
  if (!found || !(await room.sessions.once(`guessed ${found.user.id}`, 3600))) return;
  const user = found.user as unknown as LiveSession["user"];
  const actor = actorOf({ user, session: { id: "", mfa: false } as LiveSession["session"] });
  if (actor.kind === "nobody") return;
  const software = { kind: "software" as const, agencyId: actor.agencyId, name: "accounts" };
  await inContext(room.house, software, async (cx) =>
    note(cx, { outcome: "refused", why: "too-many-tries" }, actor.kind === "person" ? actor.personId : null),
  );
}

/** What every way in ends with: the old session of this browser ends, the line is written, the cookies are handed out. */
export async function arrive(room: Room, visit: Visit, answered: Answered, why: string): Promise<SignedIn> {
  const setCookies = answered.headers.getSetCookie();
  const live = await room.visits.lookAt(setCookies);
  if (!live) throw signInFailed();
  const actor = actorOf(live);
  const end = async () => {
    await room.sessions.storage.delete(live.session.token);
    room.visits.forget();
  };
  try {
    const who = await inContext(room.house, actor, async (cx) => {
      const found = await whoIs(room, cx, live, true);
      if (found) note(cx, { outcome: "signed-in", why });
      return found;
    });
    if (!who) throw signInFailed();
    if (visit.live && visit.live.session.token !== live.session.token)
      await room.sessions.storage.delete(visit.live.session.token);
    if (who.name) await room.sessions.rename(live.session.token, who.name);
    room.visits.forget();
    visit.cookies.push(...setCookies);
    return { who, ownKeys: ownKeysOf(room, live), resumeKey: live.session.resumeKey };
  } catch (error) {
    await end();
    throw error;
  }
}

/** @returns null when the member has left the agency */
export async function whoIs(
  room: Room,
  cx: Context,
  { session, user }: LiveSession,
  isNew = false,
): Promise<Who | null> {
  const actor = cx.actor;
  const idleMinutes = idleMinutesFor(user.kind, await numberHere(cx, "idle-lock-minutes"));
  const shared = { accountId: user.id as Who["accountId"], agencyId: cx.agencyId, idleMinutes };
  if (actor.kind === "person") {
    const name = isNew ? ((await room.preferredName(cx, actor.personId)) ?? "") : session.callName;
    return { ...shared, kind: "person", name, personId: actor.personId };
  }
  if (actor.kind !== "staff") return null;
  const member = await findMember(cx.db, actor.memberId);
  if (!member?.active) return null;
  const roles = member.roles.flatMap((word) => Role.safeParse(word).data ?? []);
  return {
    ...shared,
    kind: "staff",
    name: member.name,
    memberId: actor.memberId,
    roles,
    secondFactor: actor.secondFactor,
  };
}

export function ownKeysOf(room: Room, { user }: LiveSession): SignedIn["ownKeys"] {
  if (user.kind !== "person") return [];
  return room.house.keyring.ownKeys(user.subjectId).map(({ kind, id, wrapped }) => ({ kind, id, wrapped }));
}
