import { importAesKey } from "./aesgcm.ts";
import { toBase64url } from "./base64url.ts";
import { normaliseName } from "./name.ts";
import { hkdf, type OwnKey, sha256, utf8, type WrapKey } from "./webcrypto.ts";

/** Argon2id cost (RFC 9106). `memoryKiB` in KiB, `outputBytes` in bytes. */
export type Argon2idParams = {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly outputBytes: number;
};

/** Argon2id version 0x13, without secret or associated data. Passed in, so that this package has no dependency. */
export type Argon2id = (passphrase: Uint8Array, salt: Uint8Array, params: Argon2idParams) => Promise<Uint8Array>;

/** 32 MiB, three passes: under two seconds on a cheap phone, dear enough to guess a good passphrase by force. */
export const PASSPHRASE_PARAMS: Argon2idParams = {
  memoryKiB: 32 * 1024,
  iterations: 3,
  parallelism: 1,
  outputBytes: 32,
};

/** `signInSecret` (base64url, 43 letters) goes to the server as the password; `wrapKey` never leaves the device. */
export type PassphraseKeys = { readonly signInSecret: string; readonly wrapKey: WrapKey };

/** As `PassphraseKeys`; `lookup` (base64url, 43 letters) lets the server find the account without a name. */
export type PaperCodeKeys = PassphraseKeys & { readonly lookup: string };

/**
 * Both secrets of a passphrase. `house` names the installation (a stable id, the same on every device).
 * Name and passphrase are normalised here (NFKC), so that composed and decomposed typing agree; nothing is trimmed
 * from the passphrase. A changed name or house means other secrets: the own key must then be wrapped anew.
 * Throws RangeError on an empty passphrase, name or house.
 */
export async function deriveFromPassphrase(given: {
  readonly passphrase: string;
  readonly name: string;
  readonly house: string;
  readonly argon2id: Argon2id;
}): Promise<PassphraseKeys> {
  const name = normaliseName(given.name);
  if (!given.passphrase || !name || !given.house) throw new RangeError("passphrase, name and house must not be empty");
  const salt = (await sha256(utf8(`mooring/passphrase/v1\n${given.house}\n${name}`))).slice(0, 16);
  const stretched = await given.argon2id(utf8(given.passphrase.normalize("NFKC")), salt, PASSPHRASE_PARAMS);
  if (stretched.length !== PASSPHRASE_PARAMS.outputBytes)
    throw new RangeError("argon2id gave another length than asked");
  const keys = await signInAndWrap(stretched, "mooring/passphrase/v1");
  stretched.fill(0);
  return keys;
}

/** Lookup and both secrets of a paper code's 20 bytes. The code is random enough (160 bits) to need no stretching. */
export async function deriveFromPaperCode(code: Uint8Array): Promise<PaperCodeKeys> {
  if (code.length !== 20) throw new RangeError(`a paper code has 20 bytes, not ${code.length}`);
  const lookup = toBase64url(await hkdf(code, "mooring/paper/v1", "lookup"));
  return { lookup, ...(await signInAndWrap(code, "mooring/paper/v1")) };
}

/**
 * Lookup and sealing key of a code under which somebody without an account keeps answers (20 bytes, as of a paper code). Apart
 * from `deriveFromPaperCode`: neither opens what is the other's. `lookup` lets the server find the answers, and tells it
 * nothing of the key.
 */
export async function deriveFromAnswersCode(
  code: Uint8Array,
): Promise<{ readonly lookup: string; readonly key: OwnKey }> {
  if (code.length !== 20) throw new RangeError(`a paper code has 20 bytes, not ${code.length}`);
  const lookup = toBase64url(await hkdf(code, "mooring/answers/v1", "lookup"));
  return { lookup, key: await importAesKey(await hkdf(code, "mooring/answers/v1", "seal")) };
}

/** The wrapping key of a passkey's PRF output (WebAuthn `prf` extension, 32 bytes, asked with `passkeyPrfInput`). */
export async function deriveFromPasskey(prfOutput: Uint8Array): Promise<{ readonly wrapKey: WrapKey }> {
  if (prfOutput.length !== 32) throw new RangeError(`a passkey gives 32 bytes, not ${prfOutput.length}`);
  return { wrapKey: await importAesKey(await hkdf(prfOutput, "mooring/passkey/v1", "wrap")) };
}

/** The 32 bytes to hand the authenticator as `prf.eval.first`. */
export async function passkeyPrfInput(house: string): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(utf8(`mooring/passkey/v1\n${house}`));
}

async function signInAndWrap(secret: Uint8Array, salt: string): Promise<PassphraseKeys> {
  const signInSecret = toBase64url(await hkdf(secret, salt, "sign-in"));
  return { signInSecret, wrapKey: await importAesKey(await hkdf(secret, salt, "wrap")) };
}
