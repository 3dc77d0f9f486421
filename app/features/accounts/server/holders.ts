import { z } from "zod";
import type { Pool } from "#db/open.ts";
import type { AccountId, AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import type { Proof } from "../contract.ts";
import { type AccountKind, passwordFault } from "../domain.ts";
import { type Auth, hashSecret, paperAddress, paperProvider, verifySecret } from "./auth.ts";
import { personDomain, type Secrets } from "./secrets.ts";

/** Account holders: who can sign in, and with what. Everything here is in schema `auth`, never in the house's own tables. */
export type Holders = ReturnType<typeof openHolders>;

export type NewPerson = {
  agencyId: AgencyId;
  personId: PersonId;
  name: string;
  signInSecret: string;
  paper?: { lookup: string; signInSecret: string } | undefined;
};
export type NewStaff = { agencyId: AgencyId; memberId: MemberId; email: string; password: string };

export function openHolders({ auth, pool, secrets }: { auth: Auth; pool: Pool; secrets: Secrets }) {
  const inside = async () => (await auth.$context).internalAdapter;

  const make = async (given: {
    agencyId: string;
    kind: AccountKind;
    subjectId: string;
    email: string;
    secret: string;
  }): Promise<AccountId> => {
    const { secret, ...fields } = given;
    const adapter = await inside();
    const holder = await adapter.findUserByEmail(fields.email);
    if (holder && (holder.user as { subjectId?: unknown }).subjectId !== fields.subjectId) throw taken();
    const hashed = await hashSecret(secret);
    // Only asked for when the house knows of no account for them: what is there was left behind by a save that failed.
    await pool.query("delete from account_holder where subject_id = $1 and agency_id = $2", [
      fields.subjectId,
      fields.agencyId,
    ]);
    const user = await adapter
      .createUser({ ...fields, name: "", emailVerified: false }, { method: "invitation" })
      .catch((error: unknown) => {
        throw isDouble(error) ? taken() : error;
      });
    await adapter.linkAccount({ userId: user.id, accountId: user.id, providerId: "credential", password: hashed });
    return user.id as AccountId;
  };

  const setPaper = async (accountId: string, paper: { lookup: string; signInSecret: string }): Promise<void> => {
    const password = await hashSecret(paper.signInSecret);
    await pool.query("delete from credential where user_id = $1 and provider_id = $2", [accountId, paperProvider]);
    await (await inside()).linkAccount({
      userId: accountId,
      accountId: paperAddress(secrets, paper.lookup),
      providerId: paperProvider,
      password,
    });
  };

  return {
    /** @throws Refusal `not-understood` with field `name` when the name is taken in this house */
    makePerson: async ({ agencyId, personId, name, signInSecret, paper }: NewPerson): Promise<AccountId> => {
      const id = await make({
        agencyId,
        kind: "person",
        subjectId: personId,
        email: secrets.addressOf(name),
        secret: signInSecret,
      });
      if (paper) await setPaper(id, paper);
      return id;
    },
    /** @throws Refusal `not-understood` with the fields that will not do */
    makeStaff: async ({ agencyId, memberId, email, password }: NewStaff): Promise<AccountId> => {
      const address = email.trim().toLowerCase();
      const fields = [
        ...(z.email().safeParse(address).success && !address.endsWith(`@${personDomain}`) ? [] : ["email"]),
        ...(passwordFault(password, [address]) ? ["password"] : []),
      ];
      if (fields.length > 0) throw new Refusal("not-understood", `These will not do: ${fields.join(", ")}.`, fields);
      return make({ agencyId, kind: "staff", subjectId: memberId, email: address, secret: password });
    },
    /** Undoes `makePerson` and `makeStaff` when what belonged with it could not be saved. */
    remove: async (accountId: string): Promise<void> => {
      await pool.query("delete from account_holder where id = $1", [accountId]);
    },
    setPaper,
    /** Whether what was shown belongs to this account. Takes the same time whether or not. */
    proves: async (accountId: string, proof: Proof): Promise<boolean> => {
      const [provider, address] =
        proof.kind === "paper" ? [paperProvider, paperAddress(secrets, proof.lookup)] : ["credential", accountId];
      const { rows } = await pool.query<{ password: string }>(
        "select password from credential where user_id = $1 and provider_id = $2 and account_id = $3",
        [accountId, provider, address],
      );
      return verifySecret(rows[0]?.password ?? (await nothing), proof.secret);
    },
    changePassphrase: async (accountId: string, name: string, signInSecret: string): Promise<void> => {
      const adapter = await inside();
      const address = secrets.addressOf(name);
      const holder = await adapter.findUserByEmail(address);
      if (holder && holder.user.id !== accountId) throw taken();
      const hashed = await hashSecret(signInSecret);
      if (!holder) {
        await adapter.updateUser(accountId, { email: address }).catch((error: unknown) => {
          throw isDouble(error) ? taken() : error;
        });
      }
      await adapter.updatePassword(accountId, hashed);
    },
    /** @throws Refusal `not-understood` with field `newPassword` when it is too short or too common */
    changePassword: async (accountId: string, email: string, password: string): Promise<void> => {
      if (passwordFault(password, [email]))
        throw new Refusal("not-understood", "Please choose a longer or less common password.", ["newPassword"]);
      await (await inside()).updatePassword(accountId, await hashSecret(password));
    },
    hasPaper: async (accountId: string): Promise<boolean> => {
      const { rows } = await pool.query("select from credential where user_id = $1 and provider_id = $2", [
        accountId,
        paperProvider,
      ]);
      return rows.length > 0;
    },
    hasDigits: async (accountId: string): Promise<boolean> => {
      const { rows } = await pool.query("select from account_holder where id = $1 and second_factor_on", [accountId]);
      return rows.length > 0;
    },
    passkeys: async (
      accountId: string,
    ): Promise<{ id: string; name: string | null; credential_id: string; created_at: Date | null }[]> => {
      const { rows } = await pool.query(
        "select id, name, credential_id, created_at from passkey where user_id = $1 order by created_at",
        [accountId],
      );
      return rows;
    },
    removePasskey: async (accountId: string, passkeyId: string): Promise<void> => {
      await pool.query("delete from passkey where user_id = $1 and id = $2", [accountId, passkeyId]);
    },
    /** For provisioning: six-digit codes that are on from the start. `sealedSeed` and `sealedCodes` as better-auth keeps them. */
    turnOnDigits: async (accountId: string, sealedSeed: string, sealedCodes: string): Promise<void> => {
      await pool.query(
        "insert into second_factor (secret, backup_codes, user_id, verified) values ($1, $2, $3, true)",
        [sealedSeed, sealedCodes, accountId],
      );
      await pool.query("update account_holder set second_factor_on = true where id = $1", [accountId]);
    },
  };
}

const nothing = hashSecret("nothing is kept here");

function taken(): Refusal {
  return new Refusal("not-understood", "Somebody here has this name already. Please choose another.", ["name"]);
}

/** PostgreSQL's unique_violation. */
function isDouble(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "23505";
}
