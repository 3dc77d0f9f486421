import { Refusal } from "#kernel/refusal.ts";
import type { OwnKey } from "#server/keyring.ts";
import type { PasskeyLine, Proof, SessionLine, SignedIn } from "../contract.ts";
import { readDevice } from "../domain.ts";
import { type LiveVisit, noteNow, type Room } from "./room.ts";
import { arrive } from "./sign-in.ts";
import { ask, signInFailed, withoutCookie } from "./visits.ts";

type Done = { done: true };
const done: Done = { done: true };

export async function listSessions(room: Room, { live }: LiveVisit): Promise<SessionLine[]> {
  const seen = await room.sessions.ofAccount(live.user.id);
  return seen.map(({ live: { session }, lastSeen }) => ({
    id: session.id,
    isThisOne: session.id === live.session.id,
    since: new Date(session.createdAt).toISOString(),
    lastSeen: lastSeen.toISOString(),
    device: readDevice(session.userAgent ?? ""),
  }));
}

/** Ends one session, or all but this one. Acts at once here, and within two seconds in any other process. */
export async function endSession(
  room: Room,
  visit: LiveVisit,
  { id }: { id?: string | undefined },
): Promise<{ ended: number }> {
  const { user, session } = visit.live;
  let ended = 0;
  if (id === undefined) {
    ended = await room.sessions.endAll(user.id, session.token);
  } else {
    for (const { live } of await room.sessions.ofAccount(user.id)) {
      if (live.session.id !== id) continue;
      await room.sessions.storage.delete(live.session.token);
      ended += 1;
    }
  }
  room.visits.forget();
  if (ended > 0) await noteNow(room, visit.actor, { outcome: "changed", why: "device-signed-out" });
  return { ended };
}

export type Standing = {
  paper: boolean;
  digits: boolean;
  backupCodesLeft: number | null;
  passkeys: PasskeyLine[];
  /** The address staff sign in with; null for a person. */
  address: string | null;
};

export async function showStanding(room: Room, { live: { user } }: LiveVisit): Promise<Standing> {
  const digits = user.kind === "staff" && (await room.holders.hasDigits(user.id));
  const opening = new Set(ownKeysOf(room, user).flatMap((key) => (key.kind === "passkey" ? [key.id] : [])));
  const passkeys = await room.holders.passkeys(user.id);
  return {
    paper: await room.holders.hasPaper(user.id),
    digits,
    address: user.kind === "staff" ? user.email : null,
    backupCodesLeft: digits ? await countBackupCodes(room, user.id) : null,
    passkeys: passkeys.map(({ id, name, credential_id, created_at }) => ({
      id,
      name: name ?? "",
      madeAt: created_at?.toISOString() ?? null,
      opensOwnKey: opening.has(credential_id),
    })),
  };
}

async function countBackupCodes(room: Room, accountId: string): Promise<number> {
  const { backupCodes } = await room.auth.api
    .viewBackupCodes({ body: { userId: accountId } })
    .catch(() => ({ backupCodes: [] }));
  return backupCodes.length;
}

export async function changePassphrase(
  room: Room,
  visit: LiveVisit,
  given: { proof: Proof; name: string; signInSecret: string; wrapped: string },
): Promise<Done> {
  await demandProof(room, visit, given.proof);
  const { user, session } = visit.live;
  await room.holders.changePassphrase(user.id, given.name, given.signInSecret);
  keepKey(room, visit, { kind: "passphrase", id: "passphrase", wrapped: given.wrapped });
  await room.sessions.endAll(user.id, session.token);
  room.visits.forget();
  await noteNow(room, visit.actor, { outcome: "changed", why: "passphrase-changed", action: "administer" });
  return done;
}

export async function changePassword(
  room: Room,
  visit: LiveVisit,
  given: { password: string; newPassword: string },
): Promise<Done> {
  await demandProof(room, visit, { kind: "password", secret: given.password });
  const { user, session } = visit.live;
  await room.holders.changePassword(user.id, user.email, given.newPassword);
  await room.sessions.endAll(user.id, session.token);
  room.visits.forget();
  await noteNow(room, visit.actor, { outcome: "changed", why: "password-changed", action: "administer" });
  return done;
}

export async function newPaperCode(
  room: Room,
  visit: LiveVisit,
  given: { proof: Proof; lookup: string; signInSecret: string; wrapped: string },
): Promise<Done> {
  await demandProof(room, visit, given.proof);
  keepKey(room, visit, { kind: "paper", id: "paper", wrapped: given.wrapped });
  await room.holders.setPaper(visit.live.user.id, { lookup: given.lookup, signInSecret: given.signInSecret });
  await noteNow(room, visit.actor, { outcome: "changed", why: "paper-code-changed", action: "administer" });
  return done;
}

/** Begins adding a passkey. The authenticator is told a neutral name, not who this is. */
export async function challengeNewPasskey(
  room: Room,
  visit: LiveVisit,
  { proof }: { proof: Proof },
): Promise<Record<string, unknown>> {
  await demandMayAddFactor(room, visit);
  await demandProof(room, visit, proof);
  const answered = await ask(() =>
    room.auth.api.generatePasskeyRegistrationOptions({ headers: visit.headers, query: {}, returnHeaders: true }),
  );
  visit.cookies.push(...answered.headers.getSetCookie());
  const shown = visit.live.user.kind === "staff" ? visit.live.user.email : "me";
  return { ...answered.response, user: { ...answered.response.user, name: shown, displayName: shown } };
}

export async function addPasskey(
  room: Room,
  visit: LiveVisit,
  { response, name, wrapped }: { response: Record<string, unknown>; name: string; wrapped?: string | undefined },
): Promise<Done> {
  await demandMayAddFactor(room, visit);
  await ask(() =>
    room.auth.api.verifyPasskeyRegistration({
      body: { response, name: name || undefined },
      headers: visit.headers,
      returnHeaders: true,
    }),
  );
  if (wrapped) keepKey(room, visit, { kind: "passkey", id: String(response.id), wrapped });
  await noteNow(room, visit.actor, { outcome: "changed", why: "passkey-added", action: "administer" });
  return done;
}

/** @throws Refusal `not-allowed` when it is a staff account's last second step */
export async function removePasskey(
  room: Room,
  visit: LiveVisit,
  { id, proof }: { id: string; proof: Proof },
): Promise<Done> {
  await demandProof(room, visit, proof);
  const { user } = visit.live;
  const passkeys = await room.holders.passkeys(user.id);
  const found = passkeys.find((passkey) => passkey.id === id);
  if (!found) throw new Refusal("not-found", "This passkey is not here any more.");
  if (user.kind === "staff" && passkeys.length === 1 && !(await room.holders.hasDigits(user.id))) {
    throw new Refusal("not-allowed", "This is the only second step of this account. Set up six-digit codes first.");
  }
  await room.holders.removePasskey(user.id, id);
  if (user.kind === "person") {
    room.house.keyring.keepOwnKeys(
      user.agencyId,
      user.subjectId,
      ownKeysOf(room, user).filter((key) => key.id !== found.credential_id),
    );
  }
  await noteNow(room, visit.actor, { outcome: "changed", why: "passkey-removed", action: "administer" });
  return done;
}

export async function startDigits(
  room: Room,
  visit: LiveVisit,
  { password }: { password: string },
): Promise<{ uri: string; secret: string; backupCodes: string[] }> {
  await demandMayAddFactor(room, visit);
  await demandProof(room, visit, { kind: "password", secret: password });
  const { response } = await ask(() =>
    room.auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers: visit.headers, returnHeaders: true }),
  );
  if (!("totpURI" in response)) throw new Error("no seed came back");
  return {
    uri: response.totpURI,
    secret: new URL(response.totpURI).searchParams.get("secret") ?? "",
    backupCodes: response.backupCodes,
  };
}

export async function confirmDigits(room: Room, visit: LiveVisit, { code }: { code: string }): Promise<SignedIn> {
  await demandMayAddFactor(room, visit);
  const tried = { of: `confirm ${visit.live.user.id}`, from: visit.from };
  await room.limits.take(tried);
  const headers = withoutCookie(visit.headers, "two_factor");
  const answered = await ask(() =>
    room.auth.api.verifyTOTP({ body: { code: code.replace(/\s/g, "") }, headers, returnHeaders: true }),
  );
  await room.limits.giveBack(tried);
  room.visits.forget();
  const signedIn = await arrive(room, visit, answered, "password-and-digits");
  await noteNow(room, visit.actor, { outcome: "changed", why: "second-step-added", action: "administer" });
  return signedIn;
}

export async function newBackupCodes(
  room: Room,
  visit: LiveVisit,
  { password }: { password: string },
): Promise<{ backupCodes: string[] }> {
  await demandProof(room, visit, { kind: "password", secret: password });
  const { backupCodes } = await ask(() =>
    room.auth.api.generateBackupCodes({ body: { password }, headers: visit.headers }),
  );
  await noteNow(room, visit.actor, { outcome: "changed", why: "backup-codes-changed", action: "administer" });
  return { backupCodes };
}

/** A password alone may set up a first second step, never add one to an account that has one. */
async function demandMayAddFactor(room: Room, { live: { user, session } }: LiveVisit): Promise<void> {
  if (user.kind !== "staff" || session.mfa) return;
  const has = (await room.holders.hasDigits(user.id)) || (await room.holders.passkeys(user.id)).length > 0;
  if (has) throw new Refusal("second-factor-needed", "Please finish the second step of signing in.");
}

/** @throws Refusal `sign-in-failed` or `too-many-tries` */
async function demandProof(room: Room, visit: LiveVisit, proof: Proof): Promise<void> {
  const { user } = visit.live;
  const tried = { of: `proof ${user.id}`, from: visit.from };
  await room.limits.take(tried);
  const fitsKind = (proof.kind === "password") === (user.kind === "staff");
  if (!(await room.holders.proves(user.id, proof)) || !fitsKind) throw signInFailed();
  await room.limits.giveBack(tried);
}

function ownKeysOf(room: Room, user: { kind: string; subjectId: string }): OwnKey[] {
  return user.kind === "person" ? room.house.keyring.ownKeys(user.subjectId) : [];
}

/** Passphrase and paper have one wrapping each; every passkey has its own. */
function keepKey(room: Room, { live: { user } }: LiveVisit, key: Omit<OwnKey, "madeAt">): void {
  if (user.kind !== "person") return;
  const others = ownKeysOf(room, user).filter((kept) => !(kept.kind === key.kind && kept.id === key.id));
  const madeAt = room.house.clock.now().toISOString();
  room.house.keyring.keepOwnKeys(user.agencyId, user.subjectId, [...others, { ...key, madeAt }]);
}
