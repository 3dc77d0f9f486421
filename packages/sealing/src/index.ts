export type { OpenFailure } from "./aesgcm.ts";
export {
  type Argon2id,
  type Argon2idParams,
  deriveFromAnswersCode,
  deriveFromPaperCode,
  deriveFromPasskey,
  deriveFromPassphrase,
  PASSPHRASE_PARAMS,
  type PaperCodeKeys,
  type PassphraseKeys,
  passkeyPrfInput,
} from "./derive.ts";
export { normaliseName } from "./name.ts";
export {
  importOwnKey,
  isSealedValue,
  newOwnKey,
  type Opened,
  openOwn,
  openOwnBytes,
  type Place,
  type SealedValue,
  sealOwn,
  sealOwnBytes,
} from "./own.ts";
export { formatPaperCode, newPaperCode, type ParsedPaperCode, parsePaperCode } from "./papercode.ts";
export {
  type OpenAesGcm,
  type OpenedParcel,
  openParcel,
  PARCEL_PARAMS,
  type Parcel,
  type ParcelHeader,
  sealParcel,
} from "./parcel.ts";
export { PASSPHRASE_MIN_LENGTH, passphraseStrength, suggestPassphrase } from "./passphrase.ts";
export { type CryptoKeyLike, isSealingAvailable, type OwnKey, type Random, type WrapKey } from "./webcrypto.ts";
export {
  type Unwrapped,
  unwrapForResume,
  unwrapOwnKey,
  type WrapContext,
  wrapForResume,
  wrapOwnKey,
} from "./wrap.ts";
