import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { argon2id as wasmArgon2id } from "hash-wasm";
import { expect, test } from "vitest";
import { importAesKey } from "./aesgcm.ts";
import {
  type Argon2id,
  deriveFromAnswersCode,
  deriveFromPaperCode,
  deriveFromPasskey,
  deriveFromPassphrase,
  passkeyPrfInput,
} from "./derive.ts";
import { newOwnKey, openOwn, sealOwn } from "./own.ts";
import type { WrapKey } from "./webcrypto.ts";
import { unwrapOwnKey, wrapOwnKey } from "./wrap.ts";

const random = (count: number): Uint8Array => randomBytes(count);
const argon2id: Argon2id = (password, salt, params) =>
  wasmArgon2id({
    password,
    salt,
    memorySize: params.memoryKiB,
    iterations: params.iterations,
    parallelism: params.parallelism,
    hashLength: params.outputBytes,
    outputType: "binary",
  });
const nativeArgon2id: Argon2id = async (password, salt, params) =>
  hashRaw(password, {
    salt,
    algorithm: 2,
    version: 1,
    memoryCost: params.memoryKiB,
    timeCost: params.iterations,
    parallelism: params.parallelism,
    outputLen: params.outputBytes,
  });
const house = "house-1";
const context = { kind: "passphrase", owner: "person-1" } as const;

async function opensWith(wrapKey: WrapKey, other: WrapKey): Promise<boolean> {
  const wrapped = await wrapOwnKey(newOwnKey(random), wrapKey, context, random);
  return (await unwrapOwnKey(wrapped, other, context)).ok;
}

test("two independent argon2id give the same sign-in secret, and it is the one worked out by hand", async () => {
  const given = { passphrase: "lamp-river-bread", name: "Ana", house };
  const keys = await deriveFromPassphrase({ ...given, argon2id });
  expect((await deriveFromPassphrase({ ...given, argon2id: nativeArgon2id })).signInSecret).toBe(keys.signInSecret);
  const salt = createHash("sha256").update("mooring/passphrase/v1\nhouse-1\nana").digest().subarray(0, 16);
  const params = { memoryKiB: 32768, iterations: 3, parallelism: 1, outputBytes: 32 };
  const stretched = await nativeArgon2id(Buffer.from("lamp-river-bread"), salt, params);
  const secret = Buffer.from(hkdfSync("sha256", stretched, "mooring/passphrase/v1", "sign-in", 32));
  expect(keys.signInSecret).toBe(secret.toString("base64url"));
});

test("composed and decomposed, full-width and plain typing of name and passphrase agree", async () => {
  const composed = await deriveFromPassphrase({
    passphrase: "caf\u00e9 ma\u00f1ana",
    name: "Jos\u00e9",
    house,
    argon2id,
  });
  const decomposed = await deriveFromPassphrase({
    passphrase: "cafe\u0301 man\u0303ana",
    name: " \uff2aose\u0301 ",
    house,
    argon2id,
  });
  expect(decomposed.signInSecret).toBe(composed.signInSecret);
  expect(await opensWith(composed.wrapKey, decomposed.wrapKey)).toBe(true);
});

test("a right-to-left name works with and without direction marks around it", async () => {
  const plain = await deriveFromPassphrase({ passphrase: "ماء هادئ وبحر", name: "ليلى", house, argon2id });
  const marked = await deriveFromPassphrase({
    passphrase: "ماء هادئ وبحر",
    name: "\u202bليلى\u202c\u200f",
    house,
    argon2id,
  });
  expect(marked.signInSecret).toBe(plain.signInSecret);
});

test("a space, a letter's case, another name or another house give other secrets", async () => {
  const given = { passphrase: "lamp river bread", name: "Ana", house, argon2id };
  const all = await Promise.all(
    [
      {},
      { passphrase: "lamp river bread " },
      { passphrase: "Lamp river bread" },
      { name: "Anna" },
      { house: "house-2" },
    ].map(async (change) => (await deriveFromPassphrase({ ...given, ...change })).signInSecret),
  );
  expect(new Set(all).size).toBe(all.length);
});

test("a wrong passphrase is a typed failure; the right one opens", async () => {
  const ownKeyRaw = newOwnKey(random);
  const right = await deriveFromPassphrase({ passphrase: "lamp river bread", name: "Ana", house, argon2id });
  const wrong = await deriveFromPassphrase({ passphrase: "lamp river bred", name: "Ana", house, argon2id });
  const wrapped = await wrapOwnKey(ownKeyRaw, right.wrapKey, context, random);
  expect(await unwrapOwnKey(wrapped, right.wrapKey, context)).toEqual({ ok: true, ownKeyRaw });
  expect(await unwrapOwnKey(wrapped, wrong.wrapKey, context)).toEqual({ ok: false, reason: "wrong-key" });
});

test("what the server gets from a passphrase does not open what it wraps", async () => {
  const keys = await deriveFromPassphrase({ passphrase: "lamp river bread", name: "Ana", house, argon2id });
  const secret = new Uint8Array(Buffer.from(keys.signInSecret, "base64url"));
  expect(secret.length).toBe(32);
  expect(await opensWith(keys.wrapKey, (await deriveFromPasskey(secret)).wrapKey)).toBe(false);
  const asKey = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["decrypt"]);
  expect(await opensWith(keys.wrapKey, asKey)).toBe(false);
  expect(keys.wrapKey.extractable).toBe(false);
});

test("a paper code gives a lookup, a secret and a key that are the same each time and unlike each other", async () => {
  const code = new Uint8Array(20).fill(7);
  const [keys, again] = [await deriveFromPaperCode(code), await deriveFromPaperCode(code)];
  expect(keys.lookup).toMatch(/^[\w-]{43}$/);
  expect(keys.lookup).not.toBe(keys.signInSecret);
  expect([again.lookup, again.signInSecret]).toEqual([keys.lookup, keys.signInSecret]);
  expect(await opensWith(keys.wrapKey, again.wrapKey)).toBe(true);
  const other = await deriveFromPaperCode(new Uint8Array(20).fill(8));
  expect(other.lookup).not.toBe(keys.lookup);
  expect(await opensWith(keys.wrapKey, other.wrapKey)).toBe(false);
  const byHand = Buffer.from(hkdfSync("sha256", code, "mooring/paper/v1", "lookup", 32));
  expect(keys.lookup).toBe(byHand.toString("base64url"));
  const wrapByHand = new Uint8Array(hkdfSync("sha256", code, "mooring/paper/v1", "wrap", 32));
  expect(await opensWith(keys.wrapKey, await importAesKey(wrapByHand))).toBe(true);
});

test("a passkey's output gives its own key again and again; the question put to it differs by house", async () => {
  const output = randomBytes(32);
  expect(await opensWith((await deriveFromPasskey(output)).wrapKey, (await deriveFromPasskey(output)).wrapKey)).toBe(
    true,
  );
  const byHand = new Uint8Array(hkdfSync("sha256", output, "mooring/passkey/v1", "wrap", 32));
  expect(await opensWith((await deriveFromPasskey(output)).wrapKey, await importAesKey(byHand))).toBe(true);
  expect(await passkeyPrfInput("house-1")).not.toEqual(await passkeyPrfInput("house-2"));
});

test("empty or ill-sized input is refused", async () => {
  const given = { passphrase: "lamp river bread", name: "Ana", house, argon2id };
  for (const change of [{ passphrase: "" }, { name: " \u200f" }, { house: "" }])
    await expect(deriveFromPassphrase({ ...given, ...change })).rejects.toThrow(RangeError);
  await expect(deriveFromPassphrase({ ...given, argon2id: async () => new Uint8Array(16) })).rejects.toThrow(
    RangeError,
  );
  await expect(deriveFromPaperCode(new Uint8Array(19))).rejects.toThrow(RangeError);
  await expect(deriveFromPasskey(new Uint8Array(31))).rejects.toThrow(RangeError);
});

test("a code for answers seals for itself alone, and shares nothing with a paper code of the same letters", async () => {
  const code = new Uint8Array(20).fill(7);
  const [mine, again] = [await deriveFromAnswersCode(code), await deriveFromAnswersCode(code)];
  expect(mine.lookup).toBe(
    Buffer.from(hkdfSync("sha256", code, "mooring/answers/v1", "lookup", 32)).toString("base64url"),
  );
  expect([again.lookup, mine.key.extractable]).toEqual([mine.lookup, false]);
  expect((await deriveFromPaperCode(code)).lookup).not.toBe(mine.lookup);
  const place = { table: "kept_aside", row: mine.lookup, column: "sealed" };
  const sealed = await sealOwn(mine.key, place, "no place tonight", random);
  expect(await openOwn(again.key, place, sealed)).toEqual({ ok: true, text: "no place tonight" });
  const other = await deriveFromAnswersCode(new Uint8Array(20).fill(8));
  expect(await openOwn(other.key, place, sealed)).toEqual({ ok: false, reason: "cannot-open" });
  await expect(deriveFromAnswersCode(new Uint8Array(19))).rejects.toThrow(RangeError);
});
