import { decryptFromText, encryptToText, importAesKey, type OpenFailure } from "./aesgcm.ts";
import { pad, unpad } from "./padding.ts";
import { drawBytes, fromUtf8, type OwnKey, type Random, utf8 } from "./webcrypto.ts";

/** A sealed text: `v1.<base64url nonce>.<base64url ciphertext and tag>`. Safe to store as is; tells only a rough length. */
export type SealedValue = string;

/** Where a sealed value lives. It opens at this place and nowhere else. */
export type Place = { readonly table: string; readonly row: string; readonly column: string };

export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: OpenFailure };

/** A new own key: 32 random bytes. Keep it only as long as it takes to wrap and import it, then `fill(0)`. */
export function newOwnKey(random: Random): Uint8Array<ArrayBuffer> {
  return drawBytes(random, 32);
}

/** The own key as WebCrypto holds it, not extractable. Throws RangeError unless `raw` has 32 bytes. */
export async function importOwnKey(raw: Uint8Array): Promise<OwnKey> {
  return importAesKey(raw);
}

/**
 * Seals a text for one place with a fresh nonce (AES-256-GCM, padded length).
 * Throws RangeError on a place with an empty part, or a colon in table or column. A lone surrogate becomes U+FFFD.
 * One key may seal about 2^32 values (NIST SP 800-38D §8.3), far more than a person writes.
 */
export async function sealOwn(key: OwnKey, place: Place, text: string, random: Random): Promise<SealedValue> {
  return encryptToText("v1", key, placeLabel(place), pad(utf8(text)), random);
}

/** Opens what `sealOwn` made. `cannot-open`: another key, another place, or a changed value; `malformed`: not of our form. */
export async function openOwn(key: OwnKey, place: Place, sealed: SealedValue): Promise<Opened> {
  const plain = await decryptFromText("v1", key, placeLabel(place), sealed);
  if (typeof plain === "string") return { ok: false, reason: plain };
  const content = unpad(plain);
  return content === null ? { ok: false, reason: "malformed" } : { ok: true, text: fromUtf8(content) };
}

/** The same for bytes, a part of a recording for instance: a third longer than the bytes, and no more. */
export async function sealOwnBytes(key: OwnKey, place: Place, bytes: Uint8Array, random: Random): Promise<SealedValue> {
  return encryptToText("v1", key, placeLabel(place), pad(bytes), random);
}

/** Opens what `sealOwnBytes` made; null for another key, another place or a changed value. */
export async function openOwnBytes(key: OwnKey, place: Place, sealed: SealedValue): Promise<Uint8Array | null> {
  const plain = await decryptFromText("v1", key, placeLabel(place), sealed);
  return typeof plain === "string" ? null : unpad(plain);
}

/** True for text in the outer form of a sealed value; says nothing about whether it opens. */
export function isSealedValue(text: string): boolean {
  return /^v1\.[\w-]{16}\.[\w-]{107,}$/.test(text);
}

function placeLabel({ table, row, column }: Place): string {
  // Colons may only stand in the row, so that no two places share one label.
  if (!table || !row || !column || table.includes(":") || column.includes(":"))
    throw new RangeError("a place needs table, row and column; table and column without a colon");
  return `${table}:${row}:${column}:sealed`;
}
