import { createDecipheriv, randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { expect, test } from "vitest";
import type { Argon2id } from "./derive.ts";
import { openParcel, type Parcel, sealParcel } from "./parcel.ts";

const argon2id: Argon2id = async (words, salt, { memoryKiB, iterations, parallelism, outputBytes }) =>
  new Uint8Array(
    await hashRaw(words, { salt, memoryCost: memoryKiB, timeCost: iterations, parallelism, outputLen: outputBytes }),
  );
const open = (key: Uint8Array, nonce: Uint8Array, boundTo: Uint8Array, sealed: Uint8Array) => {
  const cipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(boundTo);
  cipher.setAuthTag(sealed.subarray(-16));
  return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]));
};
const parts = { argon2id, open };
const params = { memoryKiB: 256, iterations: 1, parallelism: 1, outputBytes: 32 };
const sealed = (text: string, passphrase = "harbour lantern 7") =>
  sealParcel(passphrase, new TextEncoder().encode(text), { argon2id, random: (n) => randomBytes(n), params });

test("a parcel opens with its passphrase, however the letters were composed", async () => {
  const parcel = await sealed("everything about me", "cafe\u0301 lantern");
  const opened = await openParcel("café lantern", parcel, parts);
  expect(opened.ok && new TextDecoder().decode(opened.bytes)).toBe("everything about me");
});

test("a wrong passphrase, a changed body and a changed header do not open", async () => {
  const parcel = await sealed("x");
  const weaker = { ...parcel, header: parcel.header.replace('"iterations":1', '"iterations":2') };
  const torn = { ...parcel, body: `${parcel.body.slice(0, -2)}AA` };
  for (const [words, given] of [
    ["another", parcel],
    ["harbour lantern 7", weaker],
    ["harbour lantern 7", torn],
  ] as const)
    expect(await openParcel(words, given, parts)).toEqual({ ok: false, reason: "cannot-open" });
});

test("what is no parcel, and one that asks for a machine's whole memory, is refused before any work", async () => {
  const parcel = await sealed("x");
  const greedy = parcel.header.replace('"memoryKiB":256', '"memoryKiB":99999999');
  const strange: Parcel[] = [
    { header: "", body: parcel.body },
    { header: "[]", body: parcel.body },
    { ...parcel, body: "?" },
    { header: greedy, body: parcel.body },
  ];
  for (const given of strange)
    expect(await openParcel("harbour lantern 7", given, parts)).toEqual({ ok: false, reason: "malformed" });
});
