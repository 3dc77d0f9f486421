import { deriveFromPaperCode, importOwnKey, openOwn, sealOwn, unwrapOwnKey } from "@mooring/sealing";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { useWorld } from "../../../tests/app/world.ts";
import { argon2id as nativeArgon2id } from "./server/provision.ts";
import { openSecrets } from "./server/secrets.ts";
import { argon2id, digitsNow, isSignedIn, makeKeys, openBed, random, signIn, useAccounts } from "./service.test-bed.ts";

const world = useWorld();
const rig = useAccounts(world);

test("an invited person makes an account and signs in by name and passphrase, however the name is typed", async () => {
  const { person, name, keys } = await rig.aPerson();
  const browser = rig.bed.browser();
  const answer = await signIn(browser, `  ${name.toUpperCase()} `, keys.signInSecret);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ who: { kind: "person", personId: person.id, agencyId: rig.agency.id } });
  expect((await browser.get("/api/accounts/who")).body).toMatchObject({ personId: person.id });
  const cookie = browser.setCookies.find((line) => line.includes("session_token=")) ?? "";
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  expect(cookie).not.toMatch(/max-age|expires|mooring/i);
});

test("the browser's argon2id and the server's make the same secret", async () => {
  const params = { memoryKiB: 1024, iterations: 2, parallelism: 1, outputBytes: 32 };
  const [words, salt] = [random(20), random(16)];
  expect(await nativeArgon2id(words, salt, params)).toEqual(await argon2id(words, salt, params));
});

test("something sealed with the own key is opened again through the paper code alone", async () => {
  const { person, keys } = await rig.aPerson();
  const place = { table: "journal_paragraph", row: "r1", column: "body" };
  const sealed = await sealOwn(await importOwnKey(keys.own), place, "only for me", random);
  const { lookup, signInSecret, wrapKey } = await deriveFromPaperCode(keys.code.bytes);
  const answer = await rig.bed.browser().post("/api/accounts/sign-in/paper", { lookup, signInSecret });
  const { ownKeys } = answer.body as unknown as { ownKeys: { kind: string; wrapped: string }[] };
  const wrapped = ownKeys.find((key) => key.kind === "paper")?.wrapped ?? "";
  const opened = await unwrapOwnKey(wrapped, wrapKey, { kind: "paper", owner: person.id });
  if (!opened.ok) throw new Error(opened.reason);
  expect(await openOwn(await importOwnKey(opened.ownKeyRaw), place, sealed)).toEqual({ ok: true, text: "only for me" });
});

test("every way of not getting in has the same answer, and takes as long", async () => {
  const { name, keys } = await rig.aPerson();
  const { email, password } = await rig.aStaffMember();
  const other = await makeKeys({ passphrase: "another one entirely", name, house: rig.house, owner: "x" });
  const wrong: [string, object][] = [
    ["/api/accounts/sign-in", { name, signInSecret: other.signInSecret }],
    ["/api/accounts/sign-in", { name: "nobody at all", signInSecret: keys.signInSecret }],
    ["/api/accounts/sign-in/paper", { lookup: keys.paper.lookup, signInSecret: other.signInSecret }],
    ["/api/accounts/sign-in/paper", { lookup: other.paper.lookup, signInSecret: other.paper.signInSecret }],
    ["/api/accounts/sign-in/staff", { email, password: `${password}x` }],
    ["/api/accounts/sign-in/staff", { email: "nobody@example.org", password }],
    ["/api/accounts/sign-in/staff", { email: "not an address", password }],
    [
      "/api/accounts/sign-in/staff",
      { email: openSecrets(rig.bed.secret).addressOf(name), password: keys.signInSecret },
    ],
    ["/api/accounts/sign-in/code", { kind: "digits", code: "123456" }],
    ["/api/accounts/sign-in/passkey", { response: { id: "x" } }],
  ];
  const answers = new Set<string>();
  for (const [path, body] of wrong) {
    const browser = rig.bed.browser();
    const answer = await browser.post(path, body);
    expect(answer.status).toBe(401);
    expect(browser.jar.size).toBe(0);
    answers.add(answer.text);
  }
  expect(answers.size).toBe(1);

  const { name: unguessed } = await rig.aPerson();
  const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 5; i++) {
    for (const which of ["known", "unknown"] as const) {
      const start = performance.now();
      const given = which === "known" ? unguessed : "nobody in particular";
      expect((await signIn(rig.bed.browser(), given, other.signInSecret)).status).toBe(401);
      fastest[which] = Math.min(fastest[which], performance.now() - start);
    }
  }
  // An answer that leaves the hashing out takes a fifth of the time.
  expect(fastest.unknown / fastest.known).toBeGreaterThan(0.4);
  expect(fastest.unknown / fastest.known).toBeLessThan(2.5);
});

test("a staff password alone opens nothing, with digits or a backup code it does", async () => {
  const { member, email, password } = await rig.aStaffMember();
  const browser = rig.bed.browser();
  expect((await browser.post("/api/accounts/sign-in/staff", { email, password })).body).toEqual({ step: "code" });
  expect(await isSignedIn(browser)).toBe(false);
  expect((await browser.get("/api/accounts/who")).body).toBeNull();
  expect((await browser.post("/api/accounts/sign-in/code", { kind: "digits", code: "000000" })).status).toBe(401);
  const code = digitsNow();
  const signedIn = await browser.post("/api/accounts/sign-in/code", { kind: "digits", code });
  expect(signedIn.body).toMatchObject({
    who: { kind: "staff", memberId: member.id, secondFactor: true, roles: ["practitioner"] },
  });
  expect(await isSignedIn(browser)).toBe(true);

  const again = rig.bed.browser();
  await again.post("/api/accounts/sign-in/staff", { email, password });
  expect((await again.post("/api/accounts/sign-in/code", { kind: "digits", code })).status).toBe(401);
  expect(await isSignedIn(again)).toBe(false);

  const { backupCodes } = (await browser.post("/api/accounts/second-factor/backup-codes", { password }))
    .body as unknown as { backupCodes: string[] };
  expect(backupCodes.length).toBeGreaterThanOrEqual(8);
  const lost = rig.bed.browser();
  await lost.post("/api/accounts/sign-in/staff", { email, password });
  expect((await lost.post("/api/accounts/sign-in/code", { kind: "backup", code: backupCodes[0] })).status).toBe(200);
  const twice = rig.bed.browser();
  await twice.post("/api/accounts/sign-in/staff", { email, password });
  expect((await twice.post("/api/accounts/sign-in/code", { kind: "backup", code: backupCodes[0] })).status).toBe(401);
});

test("staff without a second step reach only its set-up, and a stolen password cannot add one where there is one", async () => {
  const { email, password } = await rig.aStaffMember({ digits: false });
  const browser = rig.bed.browser();
  expect((await browser.post("/api/accounts/sign-in/staff", { email, password })).body).toEqual({ step: "set-up" });
  expect((await browser.get("/api/accounts/who")).body).toMatchObject({ secondFactor: false });
  for (const path of ["/api/accounts/sessions", "/api/accounts/resume-key"]) {
    expect(await browser.get(path)).toMatchObject({ status: 403, body: { code: "second-factor-needed" } });
  }
  const thief = rig.bed.browser();
  await thief.post("/api/accounts/sign-in/staff", { email, password });
  const { secret } = (await browser.post("/api/accounts/second-factor/start", { password })).body as unknown as {
    secret: string;
  };
  expect((await browser.post("/api/accounts/second-factor/confirm", { code: "000000" })).status).toBe(401);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  expect((await browser.post("/api/accounts/second-factor/confirm", { code })).body).toMatchObject({
    who: { secondFactor: true },
  });
  expect(await isSignedIn(browser)).toBe(true);
  expect(await thief.post("/api/accounts/second-factor/start", { password })).toMatchObject({ status: 403 });
  expect(await thief.post("/api/accounts/second-factor/confirm", { code })).toMatchObject({ status: 403 });
  expect(
    await thief.post("/api/accounts/passkeys/challenge", { proof: { kind: "password", secret: password } }),
  ).toMatchObject({ status: 403 });
});

test("a session ended from another device is dead at once, also when another process ended it", async () => {
  const { name, keys } = await rig.aPerson();
  const [phone, computer] = [rig.bed.browser(), rig.bed.browser()];
  await signIn(phone, name, keys.signInSecret);
  await signIn(computer, name, keys.signInSecret);
  const list = (await computer.get("/api/accounts/sessions")).body as unknown as {
    id: string;
    isThisOne: boolean;
    device: object;
  }[];
  expect(list).toHaveLength(2);
  expect(list[0]?.device).toEqual({ kind: "computer", system: "Linux", browser: "Firefox" });
  const other = list.find((line) => !line.isThisOne);
  expect(await isSignedIn(phone)).toBe(true);
  expect((await computer.post("/api/accounts/sessions/end", { id: other?.id })).body).toEqual({ ended: 1 });
  expect(await isSignedIn(phone)).toBe(false);
  expect(await isSignedIn(computer)).toBe(true);

  const second = await openBed(world, rig.bed.secret);
  const tablet = second.browser();
  await signIn(tablet, name, keys.signInSecret);
  expect(await isSignedIn(tablet)).toBe(true);
  await computer.post("/api/accounts/sessions/end", {});
  await expect.poll(() => isSignedIn(tablet), { timeout: 5_000, interval: 250 }).toBe(false);
  await second.close();
});

test("signing out ends the session, and a stolen cookie with it", async () => {
  const { name, keys } = await rig.aPerson();
  const browser = rig.bed.browser();
  await signIn(browser, name, keys.signInSecret);
  const stolen = new Map(browser.jar);
  await browser.post("/api/accounts/sign-out");
  expect(browser.jar.size).toBe(0);
  for (const [cookie, value] of stolen) browser.jar.set(cookie, value);
  expect(await isSignedIn(browser)).toBe(false);
});

test("nobody is let in by a cookie that was tampered with", async () => {
  const { name, keys } = await rig.aPerson();
  const browser = rig.bed.browser();
  await signIn(browser, name, keys.signInSecret);
  const [cookie = "", value = ""] = [...browser.jar].find(([key]) => key.endsWith("session_token")) ?? [];
  for (const bad of [
    "",
    "%",
    "x",
    "x.y",
    value.slice(0, -4),
    `${value.slice(0, 5)}A${value.slice(6)}`,
    "%E0%A4%A",
    "a".repeat(9000),
  ]) {
    browser.jar.set(cookie, bad);
    expect(await browser.get("/api/accounts/who")).toMatchObject({ status: 200, body: null });
  }
});

test("a person's session is gone after ten quiet minutes, a staff session after fifteen", async () => {
  const { name, keys } = await rig.aPerson();
  const { email, password } = await rig.aStaffMember();
  const [person, staff] = [rig.bed.browser(), rig.bed.browser()];
  await signIn(person, name, keys.signInSecret);
  await staff.post("/api/accounts/sign-in/staff", { email, password });
  await staff.post("/api/accounts/sign-in/code", { kind: "digits", code: digitsNow() });
  const later = async (minutes: number) => {
    world.setClock(new Date(world.house.clock.now().getTime() + minutes * 60_000));
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    return [await isSignedIn(person), await isSignedIn(staff)];
  };
  expect(await later(9)).toEqual([true, true]);
  expect(await later(9)).toEqual([true, true]);
  expect(await later(11)).toEqual([false, true]);
  expect(await later(16)).toEqual([false, false]);
}, 30_000);
