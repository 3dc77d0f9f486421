import { createDecipheriv, randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { importOwnKey, isSealedValue, newOwnKey, openOwn, sealOwn } from "./own.ts";
import type { OwnKey } from "./webcrypto.ts";

const random = (count: number): Uint8Array => randomBytes(count);
const place = { table: "journal_paragraph", row: "0197-aa", column: "body" };
let key: OwnKey;
beforeAll(async () => {
  key = await importOwnKey(newOwnKey(random));
});

test("any text comes back as it was, in its place and under its key", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 3000 }), async (text) => {
      const sealed = await sealOwn(key, place, text, random);
      expect(isSealedValue(sealed)).toBe(true);
      expect(await openOwn(key, place, sealed)).toEqual({ ok: true, text });
    }),
  );
});

test("a text that begins with a byte order mark keeps it", async () => {
  expect(await openOwn(key, place, await sealOwn(key, place, "\ufeffhi", random))).toEqual({
    ok: true,
    text: "\ufeffhi",
  });
});

test("a sealed value moved to another row, column or table does not open", async () => {
  const sealed = await sealOwn(key, place, "mine", random);
  for (const other of [{ row: "0197-ab" }, { column: "title" }, { table: "checkin" }, { row: "0197-aa:body" }])
    expect(await openOwn(key, { ...place, ...other }, sealed)).toEqual({ ok: false, reason: "cannot-open" });
});

test("another person's key does not open it", async () => {
  const other = await importOwnKey(newOwnKey(random));
  expect(await openOwn(other, place, await sealOwn(key, place, "mine", random))).toMatchObject({ ok: false });
});

test("one flipped bit anywhere is noticed", async () => {
  const sealed = await sealOwn(key, place, "mine", random);
  const [version, nonce = "", content = ""] = sealed.split(".");
  for (const [part, rebuild] of [
    [nonce, (text: string) => `${version}.${text}.${content}`],
    [content, (text: string) => `${version}.${nonce}.${text}`],
  ] as const) {
    const bytes = Buffer.from(part, "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await openOwn(key, place, rebuild(flipped.toString("base64url")))).toMatchObject({ ok: false });
    }
  }
});

test("one changed letter of the stored text is noticed, spare bits at its end included", async () => {
  const sealed = await sealOwn(key, place, "mine", random);
  for (let i = 0; i < sealed.length; i++)
    for (const letter of "Aa1_.") {
      const changed = sealed.slice(0, i) + letter + sealed.slice(i + 1);
      if (changed !== sealed) expect(await openOwn(key, place, changed)).toMatchObject({ ok: false });
    }
});

test("anything that is not a sealed value is a failure and not an exception", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect(await openOwn(key, place, text)).toEqual({ ok: false, reason: "malformed" });
      expect(await openOwn(key, place, `v1.${text}`)).toMatchObject({ ok: false });
    }),
  );
});

test("the same text sealed twice gives two different values", async () => {
  expect(await sealOwn(key, place, "mine", random)).not.toBe(await sealOwn(key, place, "mine", random));
});

test("two texts of nearly the same length give values of the same length", async () => {
  const lengths = await Promise.all(
    [0, 1, 59].map(async (count) => (await sealOwn(key, place, "a".repeat(count), random)).length),
  );
  expect(new Set(lengths).size).toBe(1);
  expect((await sealOwn(key, place, "a".repeat(61), random)).length).toBeGreaterThan(lengths[0] ?? 0);
});

test("the imported key cannot be read out again", async () => {
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key as CryptoKey)).rejects.toThrow();
});

test("a place whose label could be taken for another's is refused", async () => {
  for (const bad of [{ table: "a:b" }, { column: "a:b" }, { row: "" }, { table: "" }, { column: "" }])
    await expect(sealOwn(key, { ...place, ...bad }, "x", random)).rejects.toThrow(RangeError);
});

test("a random source that gives too little, or only zeros, is refused", async () => {
  expect(() => newOwnKey(() => randomBytes(31))).toThrow(RangeError);
  expect(() => newOwnKey((count) => new Uint8Array(count))).toThrow(RangeError);
  await expect(sealOwn(key, place, "x", () => new Uint8Array(12))).rejects.toThrow(RangeError);
});

test("a value sealed by the first version of this package still opens, with Node's own AES-GCM too", async () => {
  const raw = Uint8Array.from({ length: 32 }, (_, i) => i);
  const sealed =
    "v1.AQIDBAUGBwgJCgsM.Bepa34_1nOts1QIzdWHqKEJD4f6XbVDFoV_5JJ62dsWE5JvfbrXsn7CsuuXF2_hdnvZP4NSZNnE2fQzNbwE0DEEtcv3nH34zOkAJUsQKyJc";
  expect(await openOwn(await importOwnKey(raw), place, sealed)).toEqual({ ok: true, text: "calm water" });
  const [, nonce = "", content = ""] = sealed.split(".");
  const bytes = Buffer.from(content, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", raw, Buffer.from(nonce, "base64url"));
  decipher.setAAD(Buffer.from("journal_paragraph:0197-aa:body:sealed")).setAuthTag(bytes.subarray(-16));
  const plain = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  expect(plain.subarray(0, 14).toString("latin1")).toBe("\0\0\0\ncalm water");
  expect(plain.subarray(14).every((byte) => byte === 0)).toBe(true);
});
