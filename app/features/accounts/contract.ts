import { z } from "zod";
import { endpoint } from "#kernel/endpoint.ts";
import { AccountId, AgencyId, MemberId, PersonId } from "#kernel/ids.ts";
import { Language, Role } from "#kernel/vocabulary.ts";

/** Who is signed in, as far as the screens need to know. */
export const Who = z.object({
  accountId: AccountId,
  kind: z.enum(["person", "staff"]),
  /** What to call them on screen; empty when they have not said. */
  name: z.string(),
  agencyId: AgencyId,
  personId: PersonId.optional(),
  memberId: MemberId.optional(),
  roles: z.array(Role).optional(),
  /** Staff: whether the second step was taken. Without it nothing opens but setting one up. */
  secondFactor: z.boolean().optional(),
  /** Minutes without a sign of life after which the screen covers itself and the session ends. */
  idleMinutes: z.number().positive().optional(),
});
export type Who = z.infer<typeof Who>;

/** A person's own key as wrapped on their device; `id` tells which passkey a passkey's wrapping belongs to. */
export const WrappedKey = z.object({
  kind: z.enum(["passphrase", "paper", "passkey"]),
  id: z.string().max(400),
  wrapped: z.string().max(400),
});
export type WrappedKey = z.infer<typeof WrappedKey>;

const Name = z.string().min(1).max(80);
/** 32 bytes derived on the device, base64url. */
const Derived = z.string().regex(/^[\w-]{43}$/);
const Wrapped = z.string().regex(/^w1\.[\w-]{16}\.[\w-]{20,200}$/);
const Password = z.string().min(1).max(256);
const Code = z.string().min(1).max(40);
const Email = z.string().trim().max(200);

/** Shown again that it is really them: the passphrase's or the paper code's secret, or a staff password. */
export const Proof = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passphrase"), secret: Derived }),
  z.object({ kind: z.literal("paper"), lookup: Derived, secret: Derived }),
  z.object({ kind: z.literal("password"), secret: Password }),
]);
export type Proof = z.infer<typeof Proof>;

/** What a signed-in person's page needs at once: who it is, the wrapped own keys, and the key for a reload. */
export const SignedIn = z.object({ who: Who, ownKeys: z.array(WrappedKey), resumeKey: z.string() });
export type SignedIn = z.infer<typeof SignedIn>;

export const StaffStep = z.object({
  /** `code`: six digits or a backup code next. `passkey`: this account's second step is its passkey. `set-up`: signed in, but a second step must be set up first. */
  step: z.enum(["code", "passkey", "set-up"]),
});
export type StaffStep = z.infer<typeof StaffStep>;

export const SessionLine = z.object({
  id: z.string(),
  isThisOne: z.boolean(),
  since: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
  device: z.object({ kind: z.string(), system: z.string(), browser: z.string() }),
});
export type SessionLine = z.infer<typeof SessionLine>;

export const PasskeyLine = z.object({
  id: z.string(),
  name: z.string(),
  madeAt: z.iso.datetime().nullable(),
  opensOwnKey: z.boolean(),
});
export type PasskeyLine = z.infer<typeof PasskeyLine>;

/** One invented person or member of staff of a demo house. */
export const DemoPerson = z.object({
  kind: z.enum(["person", "staff"]),
  /** Sign-in name, or e-mail for staff. */
  name: z.string(),
  passphrase: z.string(),
  /** Base32 seed of the six-digit codes; demo staff only. */
  totpSecret: z.string().optional(),
  /** What one sees when signed in as them, by language. */
  about: z.object({ en: z.string(), es: z.string() }),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

const Done = z.object({ done: z.literal(true) });
/** What the browser's passkey functions take and give, in WebAuthn's JSON form; checked by the library, not here. */
const WebAuthn = z.record(z.string(), z.unknown());
const Nothing = z.object({});

export const accounts = {
  house: endpoint({
    method: "GET",
    path: "/api/accounts/house",
    caller: "anyone",
    about: "What a sign-in page needs: the house's public name for salts, and whose house it is.",
    input: Nothing,
    output: z.object({
      house: z.string(),
      demo: z.boolean(),
      agencies: z.array(z.object({ name: z.string(), languages: z.array(z.string()) })),
    }),
  }),
  demoPeople: endpoint({
    method: "GET",
    path: "/api/accounts/demo-people",
    caller: "anyone",
    about: "The invented people of a demo house; not there where any agency is real.",
    input: Nothing,
    output: z.array(DemoPerson),
  }),
  who: endpoint({
    method: "GET",
    path: "/api/accounts/who",
    caller: "anyone",
    about: "Who is signed in, or null.",
    input: Nothing,
    output: Who.nullable(),
  }),
  ownKeys: endpoint({
    method: "GET",
    path: "/api/accounts/own-keys",
    caller: "person",
    about: "The person's own key in its wrapped forms.",
    input: Nothing,
    output: z.array(WrappedKey),
  }),
  resumeKey: endpoint({
    method: "GET",
    path: "/api/accounts/resume-key",
    caller: "signed-in",
    about: "32 bytes (base64url) tied to this session, for opening the own key again after a reload.",
    input: Nothing,
    output: z.object({ key: z.string() }),
  }),
  signIn: endpoint({
    method: "POST",
    path: "/api/accounts/sign-in",
    caller: "anyone",
    about: "Signs a person in by the name they chose and what their device made of the passphrase.",
    input: z.object({ name: Name, signInSecret: Derived }),
    output: SignedIn,
  }),
  signInPaper: endpoint({
    method: "POST",
    path: "/api/accounts/sign-in/paper",
    caller: "anyone",
    about: "Signs a person in by what their device made of the paper code.",
    input: z.object({ lookup: Derived, signInSecret: Derived }),
    output: SignedIn,
  }),
  signInStaff: endpoint({
    method: "POST",
    path: "/api/accounts/sign-in/staff",
    caller: "anyone",
    about: "First step for staff: e-mail and password.",
    input: z.object({ email: Email, password: Password }),
    output: StaffStep,
  }),
  signInCode: endpoint({
    method: "POST",
    path: "/api/accounts/sign-in/code",
    caller: "anyone",
    about: "Second step for staff: six digits from their app, or a backup code.",
    input: z.object({ kind: z.enum(["digits", "backup"]), code: Code }),
    output: SignedIn,
  }),
  passkeyChallenge: endpoint({
    method: "POST",
    path: "/api/accounts/sign-in/passkey/challenge",
    caller: "anyone",
    about: "Begins signing in with a passkey.",
    input: Nothing,
    output: WebAuthn,
  }),
  signInPasskey: endpoint({
    method: "POST",
    path: "/api/accounts/sign-in/passkey",
    caller: "anyone",
    about: "Signs in with a passkey that checked who holds it.",
    input: z.object({ response: WebAuthn }),
    output: SignedIn,
  }),
  signOut: endpoint({
    method: "POST",
    path: "/api/accounts/sign-out",
    caller: "anyone",
    about: "Ends this session.",
    input: Nothing,
    output: Done,
  }),
  sessions: endpoint({
    method: "GET",
    path: "/api/accounts/sessions",
    caller: "signed-in",
    about: "Where one is signed in.",
    input: Nothing,
    output: z.array(SessionLine),
  }),
  endSession: endpoint({
    method: "POST",
    path: "/api/accounts/sessions/end",
    caller: "signed-in",
    about: "Signs one of one's devices out; without an id, all but this one.",
    input: z.object({ id: z.string().max(100).optional() }),
    output: z.object({ ended: z.int() }),
  }),
  standing: endpoint({
    method: "GET",
    path: "/api/accounts/standing",
    caller: "signed-in",
    about: "Which ways of signing in this account has.",
    input: Nothing,
    output: z.object({
      paper: z.boolean(),
      digits: z.boolean(),
      backupCodesLeft: z.int().nullable(),
      passkeys: z.array(PasskeyLine),
      /** The address staff sign in with; null for a person, who needs none. */
      address: z.string().nullable(),
    }),
  }),
  changePassphrase: endpoint({
    method: "POST",
    path: "/api/accounts/passphrase",
    caller: "person",
    about: "A new name or passphrase, with the own key wrapped anew. Other devices are signed out.",
    input: z.object({ proof: Proof, name: Name, signInSecret: Derived, wrapped: Wrapped }),
    output: Done,
  }),
  changePassword: endpoint({
    method: "POST",
    path: "/api/accounts/password",
    caller: "staff",
    about: "A new password for staff. Other devices are signed out.",
    input: z.object({ password: Password, newPassword: Password }),
    output: Done,
  }),
  newPaperCode: endpoint({
    method: "POST",
    path: "/api/accounts/paper",
    caller: "person",
    about: "A new paper code, made on the device; the old one stops working.",
    input: z.object({ proof: Proof, lookup: Derived, signInSecret: Derived, wrapped: Wrapped }),
    output: Done,
  }),
  newPasskey: endpoint({
    method: "POST",
    path: "/api/accounts/passkeys/challenge",
    caller: "signed-in",
    about: "Begins adding a passkey.",
    input: z.object({ proof: Proof }),
    output: WebAuthn,
  }),
  addPasskey: endpoint({
    method: "POST",
    path: "/api/accounts/passkeys",
    caller: "signed-in",
    about: "Adds the passkey just made; `wrapped` is the own key wrapped by it, where the browser can.",
    input: z.object({ response: WebAuthn, name: z.string().trim().max(60), wrapped: Wrapped.optional() }),
    output: Done,
  }),
  removePasskey: endpoint({
    method: "POST",
    path: "/api/accounts/passkeys/remove",
    caller: "signed-in",
    about: "Removes a passkey.",
    input: z.object({ id: z.uuid(), proof: Proof }),
    output: Done,
  }),
  startDigits: endpoint({
    method: "POST",
    path: "/api/accounts/second-factor/start",
    caller: "staff",
    about: "Begins setting up six-digit codes: the seed for the app, and backup codes.",
    input: z.object({ password: Password }),
    output: z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) }),
  }),
  confirmDigits: endpoint({
    method: "POST",
    path: "/api/accounts/second-factor/confirm",
    caller: "staff",
    about: "Ends the set-up with a first code; from then on this session counts as fully signed in.",
    input: z.object({ code: Code }),
    output: SignedIn,
  }),
  newBackupCodes: endpoint({
    method: "POST",
    path: "/api/accounts/second-factor/backup-codes",
    caller: "staff",
    about: "New backup codes; the old ones stop working.",
    input: z.object({ password: Password }),
    output: z.object({ backupCodes: z.array(z.string()) }),
  }),
  lookInvitation: endpoint({
    method: "POST",
    path: "/api/accounts/invitations/look",
    caller: "anyone",
    about: "What an invitation code is for. One and the same answer for unknown, used and expired ones.",
    input: z.object({ code: z.string().max(60) }),
    output: z.object({
      kind: z.enum(["person", "staff"]),
      agency: z.string(),
      languages: z.array(Language),
      /** The id the own key will be wrapped for. */
      owner: z.uuid(),
    }),
  }),
  acceptAsPerson: endpoint({
    method: "POST",
    path: "/api/accounts/invitations/accept",
    caller: "anyone",
    about:
      "Makes a person's account. Everything secret was made on their device; only derived and wrapped forms arrive.",
    input: z.object({
      code: z.string().max(60),
      name: Name,
      signInSecret: Derived,
      wrapped: Wrapped,
      paper: z.object({ lookup: Derived, signInSecret: Derived, wrapped: Wrapped }).optional(),
    }),
    output: Done,
  }),
  acceptAsStaff: endpoint({
    method: "POST",
    path: "/api/accounts/invitations/accept-staff",
    caller: "anyone",
    about: "Makes a staff account; a second step must be set up at the first sign-in.",
    input: z.object({ code: z.string().max(60), email: Email, password: Password }),
    output: Done,
  }),
};
