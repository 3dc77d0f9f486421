import { passkey } from "@better-auth/passkey";
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { twoFactor } from "better-auth/plugins/two-factor";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { z } from "zod";
import type { Pool } from "#db/open.ts";
import type { Log } from "#server/log.ts";
import { sessionHours } from "../domain.ts";
import type { Secrets } from "./secrets.ts";
import type { SessionStore } from "./session-store.ts";

// better-auth loads its database part only when first used. By then the service may have given up the right to read the
// code folder, so it is made to load now, over a database that is not there.
await betterAuth({
  baseURL: "http://localhost",
  secret: "only for loading; nothing is ever signed with this one",
  telemetry: { enabled: false },
  logger: { disabled: true },
  advanced: { database: { validateSchema: false } },
  database: {
    type: "postgres",
    db: new Kysely({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    }),
  },
}).$context;

/** Argon2id, 19 MiB, two passes: OWASP's floor. A person's secret has been stretched on their device already. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
export const hashSecret = (secret: string): Promise<string> => hash(secret, argon);
export const verifySecret = (kept: string, secret: string): Promise<boolean> => verify(kept, secret).catch(() => false);

/** Ways into a session that prove more than a password. A person's session has no second step. */
const strongPaths = new Set([
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/passkey/verify-authentication",
]);

/** How cookies are called: nothing in them says what this site is. */
export const cookiePrefix = "visit";

type Parts = {
  pool: Pool;
  secrets: Secrets;
  sessions: SessionStore;
  baseUrl: string;
  log: Log;
  newSessionSecret: () => string;
};

/**
 * better-auth as this house uses it: accounts made by invitation only, sessions in our own store, no route of its own
 * mounted (every flow has an endpoint in `contract.ts`, which calls `auth.api`), nothing told to anyone outside.
 */
export function openAuth({ pool, secrets, sessions, baseUrl, log, newSessionSecret }: Parts) {
  const { origin, hostname, protocol } = new URL(baseUrl);
  return betterAuth({
    appName: "Mooring",
    baseURL: origin,
    basePath: "/api/auth",
    secret: secrets.auth,
    database: pool,
    secondaryStorage: sessions.storage,
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (level, message) =>
        log[level === "error" ? "error" : "warn"]({ from: "better-auth" }, message.slice(0, 120)),
    },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
      password: { hash: hashSecret, verify: ({ hash: kept, password }) => verifySecret(kept, password) },
    },
    user: {
      modelName: "account_holder",
      fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
      additionalFields: {
        agencyId: { type: "string", fieldName: "agency_id", required: true, input: false },
        kind: { type: "string", fieldName: "kind", required: true, input: false },
        subjectId: { type: "string", fieldName: "subject_id", required: true, input: false },
      },
    },
    account: {
      modelName: "credential",
      fields: {
        accountId: "account_id",
        providerId: "provider_id",
        userId: "user_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      modelName: "verification",
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    session: {
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
      additionalFields: {
        mfa: { type: "boolean", required: false, input: false },
        resumeKey: { type: "string", required: false, input: false },
        callName: { type: "string", required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, cx) => ({
            data: { ...session, mfa: strongPaths.has(cx?.path ?? ""), resumeKey: newSessionSecret(), callName: "" },
          }),
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: "Mooring",
        backupCodeOptions: { storeBackupCodes: "encrypted" },
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
        schema: {
          user: { fields: { twoFactorEnabled: "second_factor_on" } },
          twoFactor: {
            modelName: "second_factor",
            fields: {
              backupCodes: "backup_codes",
              userId: "user_id",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
      passkey({
        rpID: hostname,
        rpName: "Notes",
        origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: async ({ verification }) => demandVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) => demandVerified(verification.authenticationInfo.userVerified),
        },
        schema: {
          passkey: {
            modelName: "passkey",
            fields: {
              publicKey: "public_key",
              userId: "user_id",
              credentialID: "credential_id",
              deviceType: "device_type",
              backedUp: "backed_up",
              createdAt: "created_at",
            },
          },
        },
      }),
      paperSignIn(secrets),
    ],
    advanced: {
      cookiePrefix,
      useSecureCookies: protocol === "https:",
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/" },
      database: { generateId: "uuid" },
      ipAddress: { disableIpTracking: true },
    },
  });
}

export type Auth = ReturnType<typeof openAuth>;

/** The plugin asks for a fingerprint, face or PIN but takes an answer without one; we do not. */
function demandVerified(userVerified: boolean | undefined): void {
  if (!userVerified) throw new APIError("UNAUTHORIZED", { message: "the passkey did not check who holds it" });
}

export const paperProvider = "paper";

/** The account a paper code belongs to, by a keyed hash of the code's lookup half. */
export const paperAddress = (secrets: Secrets, lookup: string): string => secrets.blind("paper", lookup);

/** Compared with when there is no such code, so that the answer takes as long. */
const noSecret = hashSecret("there is no such code");

/** A sign-in that needs no name: the first half of what a paper code yields finds the account, the second proves it. */
function paperSignIn(secrets: Secrets) {
  return {
    id: "paper",
    endpoints: {
      signInPaper: createAuthEndpoint(
        "/sign-in/paper",
        { method: "POST", body: z.object({ lookup: z.string(), signInSecret: z.string() }) },
        async (cx) => {
          const { internalAdapter } = cx.context;
          const { lookup, signInSecret } = cx.body;
          const code = await internalAdapter.findAccountByKey({
            providerId: paperProvider,
            accountId: paperAddress(secrets, lookup),
          });
          const fits = await verifySecret(code?.password ?? (await noSecret), signInSecret);
          const user = fits && code ? await internalAdapter.findUserById(code.userId) : null;
          if (!user) throw new APIError("UNAUTHORIZED", { message: "no such code" });
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(cx, { session, user });
          return cx.json({ token: session.token });
        },
      ),
    },
  };
}
