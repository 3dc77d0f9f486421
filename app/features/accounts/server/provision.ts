import { randomBytes } from "node:crypto";
import {
  type Argon2id,
  deriveFromPaperCode,
  deriveFromPassphrase,
  newOwnKey,
  newPaperCode,
  wrapOwnKey,
} from "@mooring/sealing";
import { hashRaw } from "@node-rs/argon2";
import { symmetricEncrypt } from "better-auth/crypto";
import type { AccountId, AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Context } from "#server/context.ts";
import type { Keyring } from "#server/keyring.ts";
import { isWithoutAccount, linkAccount, unlinkAccount } from "../store.ts";
import type { Auth } from "./auth.ts";
import type { Holders } from "./holders.ts";
import type { Secrets } from "./secrets.ts";
import type { SessionStore } from "./session-store.ts";

type Needs = Pick<Context, "db" | "now" | "agencyId">;

/**
 * Accounts made without an invitation: for the set-up wizard's first lead and for the demo. The passphrase is in the
 * clear here, so a real person's account is never made this way.
 */
export type Provision = {
  person(
    cx: Needs,
    given: { personId: PersonId; name: string; passphrase: string },
  ): Promise<{ accountId: AccountId; paperCode: string }>;
  /** `digitsSeed`: plain ASCII text; then six-digit codes are on from the start (see `base32` for what an app wants). */
  staff(
    cx: Needs,
    given: { memberId: MemberId; email: string; password: string; digitsSeed?: string },
  ): Promise<{ accountId: AccountId }>;
  /**
   * Takes an account away, with every session of it, so that a new invitation can be given: for a lost phone, or for
   * someone who has left. What a person sealed for themselves alone stays closed afterwards.
   */
  remove(cx: Needs, subject: { kind: "person" | "staff"; id: string }): Promise<void>;
};

const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

/** The same argon2id as in the browser, natively. */
export const argon2id: Argon2id = async (passphrase, salt, { memoryKiB, iterations, parallelism, outputBytes }) =>
  new Uint8Array(
    await hashRaw(passphrase, {
      salt,
      memoryCost: memoryKiB,
      timeCost: iterations,
      parallelism,
      outputLen: outputBytes,
    }),
  );

type Parts = {
  auth: Auth;
  holders: Holders;
  sessions: SessionStore;
  secrets: Secrets;
  keyring: Keyring;
  /** See `Visits.forget`. */
  forget: () => void;
};

export function openProvision({ auth, holders, sessions, secrets, keyring, forget }: Parts): Provision {
  return {
    person: async (cx, { personId, name, passphrase }) => {
      const byWords = await deriveFromPassphrase({ passphrase, name, house: secrets.house, argon2id });
      const code = newPaperCode(random);
      const byPaper = await deriveFromPaperCode(code.bytes);
      const own = newOwnKey(random);
      const madeAt = cx.now().toISOString();
      const keys = [
        {
          kind: "passphrase" as const,
          id: "passphrase",
          madeAt,
          wrapped: await wrapOwnKey(own, byWords.wrapKey, { kind: "passphrase", owner: personId }, random),
        },
        {
          kind: "paper" as const,
          id: "paper",
          madeAt,
          wrapped: await wrapOwnKey(own, byPaper.wrapKey, { kind: "paper", owner: personId }, random),
        },
      ];
      own.fill(0);
      const { lookup, signInSecret } = byPaper;
      const agencyId: AgencyId = cx.agencyId;
      await demandWithoutAccount(cx, { kind: "person", id: personId });
      const accountId = await holders.makePerson({
        agencyId,
        personId,
        name,
        signInSecret: byWords.signInSecret,
        paper: { lookup, signInSecret },
      });
      await linkAccount(cx.db, { kind: "person", id: personId }, accountId);
      keyring.keepOwnKeys(agencyId, personId, keys);
      return { accountId, paperCode: code.text };
    },
    staff: async (cx, { memberId, email, password, digitsSeed }) => {
      await demandWithoutAccount(cx, { kind: "staff", id: memberId });
      const accountId = await holders.makeStaff({ agencyId: cx.agencyId, memberId, email, password });
      await linkAccount(cx.db, { kind: "staff", id: memberId }, accountId);
      if (digitsSeed) {
        const { secretConfig } = await auth.$context;
        const seal = (data: string) => symmetricEncrypt({ key: secretConfig, data });
        await holders.turnOnDigits(accountId, await seal(digitsSeed), await seal(JSON.stringify([])));
      }
      return { accountId };
    },
    remove: async (cx, subject) => {
      const accountId = await unlinkAccount(cx.db, subject);
      if (!accountId) return;
      await holders.remove(accountId);
      await sessions.endAll(accountId);
      forget();
    },
  };
}

/** @throws Refusal `already-done` */
export async function demandWithoutAccount(
  cx: Pick<Context, "db">,
  subject: { kind: "person" | "staff"; id: string },
): Promise<void> {
  if (await isWithoutAccount(cx.db, subject)) return;
  throw new Refusal("already-done", "There is an account for this already, or nobody to make one for.");
}

/** RFC 4648 base32 of a text, as authenticator apps want a seed. */
export function base32(text: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters.charAt(Number.parseInt(five.padEnd(5, "0"), 2))).join("");
}
