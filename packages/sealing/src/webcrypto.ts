/** The few parts of WebCrypto and text coding this package uses, typed here so that it needs neither DOM nor Node types. */

/** A source of random bytes: n in, n fresh random bytes out. In a browser `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
export type Random = (count: number) => Uint8Array;

/** What we need to know of a WebCrypto `CryptoKey`; the real one is assignable to it. */
export type CryptoKeyLike = {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
};

/** A person's own key, imported and not extractable. The mark keeps it from being used where a wrapping key belongs. */
export type OwnKey = CryptoKeyLike & { readonly sealingKind?: "own" };

/** A key that only wraps an own key; made from a passphrase, a paper code or a passkey. Not extractable. */
export type WrapKey = CryptoKeyLike & { readonly sealingKind?: "wrap" };

type Subtle = {
  digest(algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: "raw",
    bytes: Uint8Array,
    algorithm: string,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKeyLike>;
  encrypt(algorithm: AesGcm, key: CryptoKeyLike, bytes: Uint8Array): Promise<ArrayBuffer>;
  decrypt(algorithm: AesGcm, key: CryptoKeyLike, bytes: Uint8Array): Promise<ArrayBuffer>;
  deriveBits(algorithm: Hkdf, key: CryptoKeyLike, bits: number): Promise<ArrayBuffer>;
};
type AesGcm = { name: "AES-GCM"; iv: Uint8Array; additionalData: Uint8Array; tagLength: 128 };
type Hkdf = { name: "HKDF"; hash: "SHA-256"; salt: Uint8Array; info: Uint8Array };
type Platform = {
  crypto?: { subtle?: Subtle };
  TextEncoder: new () => { encode(text: string): Uint8Array };
  TextDecoder: new (label: string, options: object) => { decode(bytes: Uint8Array): string };
};

const platform = globalThis as unknown as Platform;
const encoder = new platform.TextEncoder();
const decoder = new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** True where WebCrypto is offered: Node, and browsers on https or localhost. A page on plain http has none. */
export function isSealingAvailable(): boolean {
  return platform.crypto?.subtle !== undefined;
}

/** WebCrypto's `subtle`. Throws where there is none; ask `isSealingAvailable` first. */
export function subtle(): Subtle {
  const found = platform.crypto?.subtle;
  if (found === undefined) throw new Error("sealing needs WebCrypto, which this page does not offer");
  return found;
}

/** UTF-8 bytes of the text; a lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes. Throws TypeError on bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** SHA-256 of the bytes, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await subtle().digest("SHA-256", bytes));
}

/** HKDF-SHA-256 (RFC 5869) to 32 bytes; salt and info are short ASCII labels. */
export async function hkdf(secret: Uint8Array, salt: string, info: string): Promise<Uint8Array> {
  const key = await subtle().importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const algorithm: Hkdf = { name: "HKDF", hash: "SHA-256", salt: utf8(salt), info: utf8(info) };
  return new Uint8Array(await subtle().deriveBits(algorithm, key, 256));
}

/** Takes exactly `count` bytes from `random`; throws if the source gives another amount, or nothing but zeros. */
export function drawBytes(random: Random, count: number): Uint8Array<ArrayBuffer> {
  // A copy, because a source may lend bytes out of a shared pool.
  const bytes = new Uint8Array(random(count));
  if (bytes.length !== count) throw new RangeError(`random source gave ${bytes.length} bytes, not ${count}`);
  if (count >= 8 && bytes.every((byte) => byte === 0)) throw new RangeError("random source gave only zeros");
  return bytes;
}
