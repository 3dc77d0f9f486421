import { openOwn, type SealedValue, sealOwn } from "@mooring/sealing";
import { randomBytes } from "./seal.ts";

/**
 * The sealed pad of one account on this device: always two sides, each with a place for a PIN, a place for the own key and a
 * body of one fixed size; random bytes where there is nothing. So whether there is a PIN, a plan or another page cannot be
 * told from it: every pad has the same length, and the whole of it is sealed anew with the device's key at every change.
 */
export type Bytes = Uint8Array<ArrayBuffer>;
export type Side = {
  /** The side's key under the PIN's. */
  wrap: Bytes;
  /** The side's key, what it is for and whether it has a PIN, under the account's own key. */
  own: SealedValue;
  body: Bytes;
};
export type Pad = {
  /** After so many wrong PINs both sides are emptied; 0: never. */
  wipeAfter: number;
  sides: readonly [Side, Side];
};

/** `mine`: what the PIN protects; `other`: what the second PIN shows instead. */
export type Use = "mine" | "other";
export type OwnSide = { use: Use; raw: Bytes; hasPin: boolean };

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;
const headBytes = 8;
/** Most bytes a side can hold, and the size it always has. */
export const roomBytes = 128 * 1024;
const wrapBytes = nonceBytes + keyBytes + tagBytes;
const bodyBytes = nonceBytes + roomBytes + tagBytes;
const ownForm = /^v1\.[A-Za-z0-9_-]{16}\.[A-Za-z0-9_-]{107}$/;
const ownLength = 127;
const sideBytes = wrapBytes + ownLength + bodyBytes;
const padBytes = headBytes + 2 * sideBytes;

export const random = (count: number): Bytes => {
  const bytes = new Uint8Array(count);
  // The browser gives at most 64 KiB at a time.
  for (let at = 0; at < count; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

/** AES-256-GCM: nonce, ciphertext, tag. */
export async function lockBytes(key: CryptoKey, bytes: Bytes, label: string): Promise<Bytes> {
  const nonce = random(nonceBytes);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce, additionalData: utf8(label) }, key, bytes);
  return joined([nonce, new Uint8Array(sealed)]);
}

/** Null when it is another key, another place, or changed. */
export async function unlockBytes(key: CryptoKey, bytes: Bytes, label: string): Promise<Bytes | null> {
  try {
    const iv = bytes.slice(0, nonceBytes);
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv, additionalData: utf8(label) },
      key,
      bytes.slice(nonceBytes),
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
}

export function importKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** A body's text in a room that is always the same size. Null when it does not fit. */
export function roomOf(text: string): Bytes | null {
  const content = utf8(text);
  if (content.length + 4 > roomBytes) return null;
  const room = new Uint8Array(roomBytes);
  new DataView(room.buffer).setUint32(0, content.length);
  room.set(content, 4);
  return room;
}

export function textIn(room: Bytes): string {
  const length = new DataView(room.buffer, room.byteOffset).getUint32(0);
  return new TextDecoder().decode(room.subarray(4, 4 + Math.min(length, roomBytes - 4)));
}

export function noWrap(): Bytes {
  return random(wrapBytes);
}

/** A side nobody can open: what a wiped pad is made of. */
export function emptySide(): Side {
  return { wrap: noWrap(), own: looksLikeOwn(), body: random(bodyBytes) };
}

export function padToBytes({ wipeAfter, sides }: Pad): Bytes {
  const head = random(headBytes);
  head[0] = wipeAfter;
  return joined([head, ...sides.flatMap(({ wrap, own, body }) => [wrap, utf8(own), body])]);
}

/** Null when the bytes are not a pad's. */
export function padFromBytes(bytes: Bytes): Pad | null {
  if (bytes.length !== padBytes) return null;
  const side = (at: number): Side => ({
    wrap: bytes.slice(at, at + wrapBytes),
    own: new TextDecoder().decode(bytes.subarray(at + wrapBytes, at + wrapBytes + ownLength)),
    body: bytes.slice(at + wrapBytes + ownLength, at + sideBytes),
  });
  return { wipeAfter: bytes[0] ?? 0, sides: [side(headBytes), side(headBytes + sideBytes)] };
}

const placeOf = (account: string) => ({ table: "pad", row: account, column: "side" });

export async function sealSide(key: CryptoKey, account: string, { use, raw, hasPin }: OwnSide): Promise<SealedValue> {
  const text = `${base64url(raw)}${use === "mine" ? "m" : "o"}${hasPin ? "1" : "0"}`;
  return sealOwn(key, placeOf(account), text, randomBytes);
}

/** Null when this own key is not the one it was sealed with. */
export async function openSide(key: CryptoKey, account: string, sealed: SealedValue): Promise<OwnSide | null> {
  const opened = ownForm.test(sealed) ? await openOwn(key, placeOf(account), sealed) : null;
  if (!opened?.ok) return null;
  const raw = Uint8Array.from(atob(opened.text.slice(0, 43).replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
  return { raw, use: opened.text[43] === "m" ? "mine" : "other", hasPin: opened.text[44] === "1" };
}

/** Random, in the outer form of a sealed value. */
function looksLikeOwn(): SealedValue {
  return `v1.${base64url(random(12))}.${base64url(random(80))}`;
}

function base64url(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
