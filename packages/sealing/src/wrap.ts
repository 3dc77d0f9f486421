import { decryptFromText, encryptToText, importAesKey } from "./aesgcm.ts";
import { hkdf, type Random, type WrapKey } from "./webcrypto.ts";

/** What a wrapped own key belongs to: which way of opening it, and whose it is (person or staff id). */
export type WrapContext = { readonly kind: "passphrase" | "paper" | "passkey"; readonly owner: string };

/** `wrong-key`: another passphrase, code, passkey, kind or owner, or a changed text; `malformed`: not of our form. */
export type Unwrapped =
  | { readonly ok: true; readonly ownKeyRaw: Uint8Array }
  | { readonly ok: false; readonly reason: "wrong-key" | "malformed" };

/** Wraps the 32 bytes of an own key: `w1.<nonce>.<ciphertext>`, bound to kind and owner. The server may keep the text. */
export async function wrapOwnKey(
  ownKeyRaw: Uint8Array,
  wrapKey: WrapKey,
  context: WrapContext,
  random: Random,
): Promise<string> {
  return encryptToText("w1", wrapKey, wrapLabel(context), requireOwnKey(ownKeyRaw), random);
}

/** Unwraps what `wrapOwnKey` made. A wrong passphrase is a value, not an exception. */
export async function unwrapOwnKey(wrapped: string, wrapKey: WrapKey, context: WrapContext): Promise<Unwrapped> {
  return toUnwrapped(await decryptFromText("w1", wrapKey, wrapLabel(context), wrapped));
}

/**
 * Wraps the own key for a page reload within one signed-in session: `r1.<nonce>.<ciphertext>`.
 * The device keeps this text, the server keeps `resumeKey` (32 random bytes tied to the session, forgotten with it);
 * neither alone opens anything. Throws RangeError unless both keys have 32 bytes.
 */
export async function wrapForResume(ownKeyRaw: Uint8Array, resumeKey: Uint8Array, random: Random): Promise<string> {
  return encryptToText("r1", await toResumeWrapKey(resumeKey), RESUME_LABEL, requireOwnKey(ownKeyRaw), random);
}

/** Unwraps what `wrapForResume` made. Throws RangeError unless `resumeKey` has 32 bytes. */
export async function unwrapForResume(wrapped: string, resumeKey: Uint8Array): Promise<Unwrapped> {
  return toUnwrapped(await decryptFromText("r1", await toResumeWrapKey(resumeKey), RESUME_LABEL, wrapped));
}

const RESUME_LABEL = "mooring/resume/v1";

async function toResumeWrapKey(resumeKey: Uint8Array): Promise<WrapKey> {
  if (resumeKey.length !== 32) throw new RangeError(`a resume key has 32 bytes, not ${resumeKey.length}`);
  return importAesKey(await hkdf(resumeKey, RESUME_LABEL, "wrap"));
}

function wrapLabel({ kind, owner }: WrapContext): string {
  if (!owner) throw new RangeError("a wrapped key needs an owner");
  return `mooring/own-key/v1:${kind}:${owner}`;
}

function requireOwnKey(raw: Uint8Array): Uint8Array {
  if (raw.length !== 32) throw new RangeError(`an own key has 32 bytes, not ${raw.length}`);
  return raw;
}

function toUnwrapped(plain: Uint8Array | "malformed" | "cannot-open"): Unwrapped {
  if (plain === "malformed") return { ok: false, reason: "malformed" };
  if (plain === "cannot-open") return { ok: false, reason: "wrong-key" };
  return plain.length === 32 ? { ok: true, ownKeyRaw: plain } : { ok: false, reason: "malformed" };
}
