import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { importAesKey } from "./aesgcm.ts";
import { newOwnKey } from "./own.ts";
import { unwrapForResume, unwrapOwnKey, wrapForResume, wrapOwnKey } from "./wrap.ts";

const random = (count: number): Uint8Array => randomBytes(count);
const context = { kind: "passphrase", owner: "person-1" } as const;

test("an own key comes back from its wrapping", async () => {
  const ownKeyRaw = newOwnKey(random);
  const wrapKey = await importAesKey(randomBytes(32));
  const wrapped = await wrapOwnKey(ownKeyRaw, wrapKey, context, random);
  expect(wrapped).toMatch(/^w1\.[\w-]{16}\.[\w-]{64}$/);
  expect(await unwrapOwnKey(wrapped, wrapKey, context)).toEqual({ ok: true, ownKeyRaw });
});

test("another key, kind or owner gives wrong-key; text of another form gives malformed", async () => {
  const wrapKey = await importAesKey(randomBytes(32));
  const wrapped = await wrapOwnKey(newOwnKey(random), wrapKey, context, random);
  const wrongKey = { ok: false, reason: "wrong-key" };
  expect(await unwrapOwnKey(wrapped, await importAesKey(randomBytes(32)), context)).toEqual(wrongKey);
  expect(await unwrapOwnKey(wrapped, wrapKey, { ...context, owner: "person-2" })).toEqual(wrongKey);
  expect(await unwrapOwnKey(wrapped, wrapKey, { ...context, kind: "paper" })).toEqual(wrongKey);
  for (const text of ["", "w1", wrapped.slice(3), wrapped.replace("w1", "r1"), `${wrapped}.x`])
    expect(await unwrapOwnKey(text, wrapKey, context)).toEqual({ ok: false, reason: "malformed" });
});

test("the resume wrapping opens with the session's bytes and with no others", async () => {
  const ownKeyRaw = newOwnKey(random);
  const resumeKey = randomBytes(32);
  const wrapped = await wrapForResume(ownKeyRaw, resumeKey, random);
  expect(await unwrapForResume(wrapped, resumeKey)).toEqual({ ok: true, ownKeyRaw });
  expect(await unwrapForResume(wrapped, randomBytes(32))).toEqual({ ok: false, reason: "wrong-key" });
  expect(await unwrapForResume("r1.x.y", resumeKey)).toEqual({ ok: false, reason: "malformed" });
});

test("the resume bytes alone are not the key the own key was wrapped with", async () => {
  const resumeKey = randomBytes(32);
  const wrapped = await wrapForResume(newOwnKey(random), resumeKey, random);
  const asWrapKey = await importAesKey(resumeKey);
  expect(await unwrapOwnKey(wrapped.replace("r1", "w1"), asWrapKey, context)).toMatchObject({ ok: false });
});

test("keys of another length are refused before anything is done", async () => {
  const wrapKey = await importAesKey(randomBytes(32));
  await expect(wrapOwnKey(new Uint8Array(31), wrapKey, context, random)).rejects.toThrow(RangeError);
  await expect(wrapForResume(new Uint8Array(32).fill(1), new Uint8Array(16), random)).rejects.toThrow(RangeError);
  await expect(wrapOwnKey(newOwnKey(random), wrapKey, { ...context, owner: "" }, random)).rejects.toThrow(RangeError);
});
