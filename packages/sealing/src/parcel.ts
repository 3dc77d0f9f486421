import { fromBase64url, toBase64url } from "./base64url.ts";
import type { Argon2id, Argon2idParams } from "./derive.ts";
import { drawBytes, type Random, subtle, utf8 } from "./webcrypto.ts";

/**
 * Bytes sealed under a passphrase, to be carried anywhere: `header` says in clear how the key is made, and is bound into the
 * seal; `body` is base64url of AES-256-GCM ciphertext and tag. Whoever has the passphrase and any AES-GCM can open it.
 */
export type Parcel = { readonly header: string; readonly body: string };

/** What the header says. `salt` 16 bytes and `nonce` 12 bytes, base64url. */
export type ParcelHeader = {
  readonly format: "mooring-parcel/1";
  readonly kdf: "argon2id";
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly salt: string;
  readonly cipher: "AES-256-GCM";
  readonly nonce: string;
};

/** 64 MiB, three passes (RFC 9106 §4, second choice): a file may be guessed at for years, so it costs more than signing in. */
export const PARCEL_PARAMS: Argon2idParams = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1, outputBytes: 32 };

/** Most memory and passes a header may ask for; a forged one must not be able to freeze the reader. */
const most = { memoryKiB: 1024 * 1024, iterations: 20 };

/** Seals bytes under a passphrase. Throws RangeError on an empty passphrase. */
export async function sealParcel(
  passphrase: string,
  bytes: Uint8Array,
  { argon2id, random, params = PARCEL_PARAMS }: { argon2id: Argon2id; random: Random; params?: Argon2idParams },
): Promise<Parcel> {
  if (!passphrase) throw new RangeError("the passphrase must not be empty");
  const salt = drawBytes(random, 16);
  const nonce = drawBytes(random, 12);
  const header = JSON.stringify({
    format: "mooring-parcel/1",
    kdf: "argon2id",
    memoryKiB: params.memoryKiB,
    iterations: params.iterations,
    parallelism: params.parallelism,
    salt: toBase64url(salt),
    cipher: "AES-256-GCM",
    nonce: toBase64url(nonce),
  } satisfies ParcelHeader);
  const raw = await argon2id(wordsOf(passphrase), salt, params);
  const key = await subtle().importKey("raw", raw, "AES-GCM", false, ["encrypt"]);
  raw.fill(0);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: utf8(header), tagLength: 128 } as const;
  return { header, body: toBase64url(new Uint8Array(await subtle().encrypt(algorithm, key, bytes))) };
}

/** The same cipher without WebCrypto, for a page opened from a file where some browsers offer none. Throws when it does not open. */
export type OpenAesGcm = (key: Uint8Array, nonce: Uint8Array, boundTo: Uint8Array, sealed: Uint8Array) => Uint8Array;

export type OpenedParcel =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "malformed" | "cannot-open" };

/** Opens a parcel. `malformed`: not a parcel of ours; `cannot-open`: another passphrase, or a changed file. */
export async function openParcel(
  passphrase: string,
  parcel: Parcel,
  { argon2id, open }: { argon2id: Argon2id; open: OpenAesGcm },
): Promise<OpenedParcel> {
  const header = readHeader(parcel.header);
  const sealed = fromBase64url(parcel.body);
  if (!header || !sealed || sealed.length < 16) return { ok: false, reason: "malformed" };
  const { memoryKiB, iterations, parallelism, salt, nonce } = header;
  const key = await argon2id(wordsOf(passphrase), salt, { memoryKiB, iterations, parallelism, outputBytes: 32 });
  try {
    return { ok: true, bytes: open(key, nonce, utf8(parcel.header), sealed) };
  } catch {
    return { ok: false, reason: "cannot-open" };
  }
}

function readHeader(text: string) {
  let told: Partial<ParcelHeader>;
  try {
    told = JSON.parse(text) as Partial<ParcelHeader>;
  } catch {
    return null;
  }
  const { format, kdf, cipher, memoryKiB, iterations, parallelism } = told;
  const salt = fromBase64url(String(told.salt ?? ""));
  const nonce = fromBase64url(String(told.nonce ?? ""));
  if (format !== "mooring-parcel/1" || kdf !== "argon2id" || cipher !== "AES-256-GCM") return null;
  const isCount = (value: unknown, limit: number): value is number =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= limit;
  if (!isCount(memoryKiB, most.memoryKiB) || !isCount(iterations, most.iterations) || !isCount(parallelism, 4))
    return null;
  return salt?.length === 16 && nonce?.length === 12 ? { memoryKiB, iterations, parallelism, salt, nonce } : null;
}

/** Composed and decomposed typing are the same passphrase. */
function wordsOf(passphrase: string): Uint8Array {
  return utf8(passphrase.normalize("NFKC"));
}
