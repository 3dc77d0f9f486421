import { fromBase64url, toBase64url } from "./base64url.ts";
import { type CryptoKeyLike, drawBytes, type Random, subtle, utf8 } from "./webcrypto.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Why bytes did not open: the text is not of our form, or key, place or content do not belong together. */
export type OpenFailure = "malformed" | "cannot-open";

/** Imports 32 bytes as an AES-256-GCM key that can no longer be read out. Throws RangeError on another length. */
export async function importAesKey(raw: Uint8Array): Promise<CryptoKeyLike> {
  if (raw.length !== 32) throw new RangeError(`a key has 32 bytes, not ${raw.length}`);
  return subtle().importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Encrypts to `<version>.<nonce>.<ciphertext and tag>`, both base64url, bound to `boundTo` as additional data. */
export async function encryptToText(
  version: string,
  key: CryptoKeyLike,
  boundTo: string,
  plain: Uint8Array,
  random: Random,
): Promise<string> {
  const nonce = drawBytes(random, NONCE_BYTES);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: utf8(boundTo), tagLength: 128 } as const;
  const sealed = new Uint8Array(await subtle().encrypt(algorithm, key, plain));
  return `${version}.${toBase64url(nonce)}.${toBase64url(sealed)}`;
}

/** Reverses `encryptToText`; every way of not opening is a value, never an exception. */
export async function decryptFromText(
  version: string,
  key: CryptoKeyLike,
  boundTo: string,
  text: string,
): Promise<Uint8Array | OpenFailure> {
  const [found, nonceText, sealedText, ...more] = text.split(".");
  if (found !== version || nonceText === undefined || sealedText === undefined || more.length > 0) return "malformed";
  const nonce = fromBase64url(nonceText);
  const sealed = fromBase64url(sealedText);
  if (nonce === null || sealed === null) return "malformed";
  if (nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return "malformed";
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: utf8(boundTo), tagLength: 128 } as const;
  try {
    return new Uint8Array(await subtle().decrypt(algorithm, key, sealed));
  } catch (error) {
    // WebCrypto reports a failed authentication tag this way; any other error is a bug and must be seen.
    if ((error as { name?: unknown }).name === "OperationError") return "cannot-open";
    throw error;
  }
}
