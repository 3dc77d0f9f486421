import { deriveFromPaperCode, importOwnKey, openOwn, sealOwn, unwrapOwnKey } from "@mooring/sealing";
import { getMigrations } from "better-auth/db/migration";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool } from "#db/open.ts";
import { steadyClock } from "#server/clock.ts";
import { type Agency, useWorld } from "../../../tests/app/world.ts";
import { openAuth } from "./server/auth.ts";
import { base32, argon2id as nativeArgon2id } from "./server/provision.ts";
import { openSecrets } from "./server/secrets.ts";
import { openSessionStore } from "./server/session-store.ts";
import { argon2id, type Bed, type Browser, makeKeys, openBed, random } from "./service.test-bed.ts";
import { inviteMember, invitePerson } from "./service.ts";

const world = useWorld();
let bed: Bed;
let agency: Agency;
let house: string;

beforeAll(async () => {
  bed = await openBed(world);
  agency = await world.anAgency();
  house = ((await bed.browser().get("/api/accounts/house")).body as { house: string }).house;
});
afterAll(() => bed.close());

const passphrase = "acorn-bench-cedar-drum-fern";
let made = 0;

/** A person with an account, made through an invitation as their browser would. */
async function aPerson(options: { paper?: boolean } = {}) {
  const person = await agency.aPerson();
  const lead = await agency.aMember(["lead"]);
  const { code } = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const name = `Rivér ${++made}`;
  const keys = await makeKeys({ passphrase, name, house, owner: person.id });
  const body = {
    code,
    name,
    signInSecret: keys.signInSecret,
    wrapped: keys.wrapped,
    ...(options.paper === false ? {} : { paper: keys.paper }),
  };
  const accepted = await bed.browser().post("/api/accounts/invitations/accept", body);
  expect(accepted).toMatchObject({ status: 200 });
  return { person, name, keys, code, body };
}

const seed = "a seed of twenty letters!";

async function aStaffMember(options: { digits?: boolean } = {}) {
  const member = await agency.aMember(["practitioner"]);
  const email = `worker${++made}@example.org`;
  const password = "quiet-harbour-lamp-9";
  await member.does((cx) =>
    bed.accounts.provision.staff(cx, {
      memberId: member.id,
      email,
      password,
      ...(options.digits === false ? {} : { digitsSeed: seed }),
    }),
  );
  return { member, email, password };
}

const digitsNow = (offset = 0) =>
  new TOTP({ secret: Secret.fromBase32(base32(seed)) }).generate({ timestamp: Date.now() + offset });

const signIn = (browser: Browser, name: string, signInSecret: string) =>
  browser.post("/api/accounts/sign-in", { name, signInSecret });

async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.get("/api/accounts/sessions")).status === 200;
}

test("an invited person makes an account and signs in by name and passphrase, however the name is typed", async () => {
  const { person, name, keys } = await aPerson();
  const browser = bed.browser();
  const answer = await signIn(browser, `  ${name.toUpperCase()} `, keys.signInSecret);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ who: { kind: "person", personId: person.id, agencyId: agency.id } });
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
  const { person, keys } = await aPerson();
  const place = { table: "journal_paragraph", row: "r1", column: "body" };
  const sealed = await sealOwn(await importOwnKey(keys.own), place, "only for me", random);
  const { lookup, signInSecret, wrapKey } = await deriveFromPaperCode(keys.code.bytes);
  const answer = await bed.browser().post("/api/accounts/sign-in/paper", { lookup, signInSecret });
  const { ownKeys } = answer.body as unknown as { ownKeys: { kind: string; wrapped: string }[] };
  const wrapped = ownKeys.find((key) => key.kind === "paper")?.wrapped ?? "";
  const opened = await unwrapOwnKey(wrapped, wrapKey, { kind: "paper", owner: person.id });
  if (!opened.ok) throw new Error(opened.reason);
  expect(await openOwn(await importOwnKey(opened.ownKeyRaw), place, sealed)).toEqual({ ok: true, text: "only for me" });
});

test("every way of not getting in has the same answer, and takes as long", async () => {
  const { name, keys } = await aPerson();
  const { email, password } = await aStaffMember();
  const other = await makeKeys({ passphrase: "another one entirely", name, house, owner: "x" });
  const wrong: [string, object][] = [
    ["/api/accounts/sign-in", { name, signInSecret: other.signInSecret }],
    ["/api/accounts/sign-in", { name: "nobody at all", signInSecret: keys.signInSecret }],
    ["/api/accounts/sign-in/paper", { lookup: keys.paper.lookup, signInSecret: other.signInSecret }],
    ["/api/accounts/sign-in/paper", { lookup: other.paper.lookup, signInSecret: other.paper.signInSecret }],
    ["/api/accounts/sign-in/staff", { email, password: `${password}x` }],
    ["/api/accounts/sign-in/staff", { email: "nobody@example.org", password }],
    ["/api/accounts/sign-in/staff", { email: "not an address", password }],
    ["/api/accounts/sign-in/staff", { email: openSecrets(bed.secret).addressOf(name), password: keys.signInSecret }],
    ["/api/accounts/sign-in/code", { kind: "digits", code: "123456" }],
    ["/api/accounts/sign-in/passkey", { response: { id: "x" } }],
  ];
  const answers = new Set<string>();
  for (const [path, body] of wrong) {
    const browser = bed.browser();
    const answer = await browser.post(path, body);
    expect(answer.status).toBe(401);
    expect(browser.jar.size).toBe(0);
    answers.add(answer.text);
  }
  expect(answers.size).toBe(1);

  const { name: unguessed } = await aPerson();
  const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
  for (let i = 0; i < 5; i++) {
    for (const which of ["known", "unknown"] as const) {
      const start = performance.now();
      const given = which === "known" ? unguessed : "nobody in particular";
      expect((await signIn(bed.browser(), given, other.signInSecret)).status).toBe(401);
      fastest[which] = Math.min(fastest[which], performance.now() - start);
    }
  }
  // An answer that leaves the hashing out takes a fifth of the time.
  expect(fastest.unknown / fastest.known).toBeGreaterThan(0.4);
  expect(fastest.unknown / fastest.known).toBeLessThan(2.5);
});

test("a staff password alone opens nothing, with digits or a backup code it does", async () => {
  const { member, email, password } = await aStaffMember();
  const browser = bed.browser();
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

  const again = bed.browser();
  await again.post("/api/accounts/sign-in/staff", { email, password });
  expect((await again.post("/api/accounts/sign-in/code", { kind: "digits", code })).status).toBe(401);
  expect(await isSignedIn(again)).toBe(false);

  const { backupCodes } = (await browser.post("/api/accounts/second-factor/backup-codes", { password }))
    .body as unknown as { backupCodes: string[] };
  expect(backupCodes.length).toBeGreaterThanOrEqual(8);
  const lost = bed.browser();
  await lost.post("/api/accounts/sign-in/staff", { email, password });
  expect((await lost.post("/api/accounts/sign-in/code", { kind: "backup", code: backupCodes[0] })).status).toBe(200);
  const twice = bed.browser();
  await twice.post("/api/accounts/sign-in/staff", { email, password });
  expect((await twice.post("/api/accounts/sign-in/code", { kind: "backup", code: backupCodes[0] })).status).toBe(401);
});

test("staff without a second step reach only its set-up, and a stolen password cannot add one where there is one", async () => {
  const { email, password } = await aStaffMember({ digits: false });
  const browser = bed.browser();
  expect((await browser.post("/api/accounts/sign-in/staff", { email, password })).body).toEqual({ step: "set-up" });
  expect((await browser.get("/api/accounts/who")).body).toMatchObject({ secondFactor: false });
  for (const path of ["/api/accounts/sessions", "/api/accounts/resume-key"]) {
    expect(await browser.get(path)).toMatchObject({ status: 403, body: { code: "second-factor-needed" } });
  }
  const thief = bed.browser();
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
  const { name, keys } = await aPerson();
  const [phone, computer] = [bed.browser(), bed.browser()];
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

  const second = await openBed(world, bed.secret);
  const tablet = second.browser();
  await signIn(tablet, name, keys.signInSecret);
  expect(await isSignedIn(tablet)).toBe(true);
  await computer.post("/api/accounts/sessions/end", {});
  await expect.poll(() => isSignedIn(tablet), { timeout: 5_000, interval: 250 }).toBe(false);
  await second.close();
});

test("signing out ends the session, and a stolen cookie with it", async () => {
  const { name, keys } = await aPerson();
  const browser = bed.browser();
  await signIn(browser, name, keys.signInSecret);
  const stolen = new Map(browser.jar);
  await browser.post("/api/accounts/sign-out");
  expect(browser.jar.size).toBe(0);
  for (const [cookie, value] of stolen) browser.jar.set(cookie, value);
  expect(await isSignedIn(browser)).toBe(false);
});

test("nobody is let in by a cookie that was tampered with", async () => {
  const { name, keys } = await aPerson();
  const browser = bed.browser();
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

test("the database holds no token, name, passphrase secret, code or resume key in the clear", async () => {
  const { name, keys, code } = await aPerson();
  const browser = bed.browser();
  const { resumeKey } = (await signIn(browser, name, keys.signInSecret)).body as unknown as { resumeKey: string };
  const { key } = (await browser.get("/api/accounts/resume-key")).body as unknown as { key: string };
  expect(key).toBe(resumeKey);
  const token = decodeURIComponent([...browser.jar.values()].join(" ")).split(".")[0] ?? "";
  const owner = openPool(world.url, "owner", 1);
  const { rows: columns } = await owner.query(
    "select table_schema, table_name, column_name from information_schema.columns where table_schema in ('auth', 'mooring', 'pgboss') and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')",
  );
  expect(columns.length).toBeGreaterThan(30);
  const marked = {
    token,
    name,
    normal: name.toLowerCase(),
    secret: keys.signInSecret,
    paper: keys.paper.signInSecret,
    lookup: keys.paper.lookup,
    code,
    resumeKey,
  };
  for (const { table_schema, table_name, column_name } of columns) {
    const { rows } = await owner.query(
      `select convert_from(decode(replace(encode(coalesce(convert_to("${column_name}"::text, 'UTF8'), ''), 'hex'), '00', ''), 'hex'), 'UTF8') as text from ${table_schema}."${table_name}"`,
    );
    for (const { text } of rows)
      for (const [what, mark] of Object.entries(marked))
        expect(text.includes(mark), `${what} in ${table_name}.${column_name}`).toBe(false);
  }
  await owner.end();
});

test("an invitation works once, and the answer is one for unknown, used, expired and badly typed codes", async () => {
  const { code, body } = await aPerson();
  const person = await agency.aPerson();
  const lead = await agency.aMember(["lead"]);
  const older = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const newer = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const look = (given: string) => bed.browser().post("/api/accounts/invitations/look", { code: given });
  expect((await look(newer.code.toLowerCase().replaceAll("-", " "))).body).toMatchObject({
    kind: "person",
    owner: person.id,
    agency: "A test agency",
    languages: ["en"],
  });
  const refused = await Promise.all([look(code), look(older.code), look("0000-0000-0000"), look("short"), look("🙂")]);
  expect(new Set(refused.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
  expect((await bed.browser().post("/api/accounts/invitations/accept", body)).status).toBe(404);

  const keys = await makeKeys({ passphrase, name: "Both at once", house, owner: person.id });
  const both = { code: newer.code, name: "Both at once", signInSecret: keys.signInSecret, wrapped: keys.wrapped };
  const answers = await Promise.all([1, 2].map(() => bed.browser().post("/api/accounts/invitations/accept", both)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404]);
});

test("a taken name is said only to someone with a good code, and the code can be used again", async () => {
  const { name } = await aPerson();
  const person = await agency.aPerson();
  const { code } = await (await agency.aMember(["lead"])).does((cx) => invitePerson(cx, { personId: person.id }));
  const keys = await makeKeys({ passphrase, name, house, owner: person.id });
  const body = { code, name, signInSecret: keys.signInSecret, wrapped: keys.wrapped };
  expect(await bed.browser().post("/api/accounts/invitations/accept", body)).toMatchObject({
    status: 400,
    body: { fields: ["name"] },
  });
  expect((await bed.browser().post("/api/accounts/invitations/accept", { ...body, name: `${name} two` })).status).toBe(
    200,
  );
});

test("invited staff choose a password that is not too short or common, then must set up a second step", async () => {
  const lead = await agency.aMember(["lead"]);
  const member = await agency.aMember(["practitioner"]);
  const { code } = await lead.does((cx) => inviteMember(cx, { memberId: member.id }));
  const accept = (email: string, password: string) =>
    bed.browser().post("/api/accounts/invitations/accept-staff", { code, email, password });
  expect(await accept("new.worker@example.org", "passwordpassword1")).toMatchObject({
    status: 400,
    body: { fields: ["password"] },
  });
  expect(await accept("someone@person.invalid", "quiet-harbour-lamp-9")).toMatchObject({
    status: 400,
    body: { fields: ["email"] },
  });
  expect((await accept("New.Worker@example.org", "quiet-harbour-lamp-9")).status).toBe(200);
  const browser = bed.browser();
  expect(
    (
      await browser.post("/api/accounts/sign-in/staff", {
        email: "new.worker@example.org",
        password: "quiet-harbour-lamp-9",
      })
    ).body,
  ).toEqual({ step: "set-up" });
});

test("a new passphrase needs the old one, signs other devices out, and the old one no longer opens", async () => {
  const { person, name, keys } = await aPerson();
  const [browser, other] = [bed.browser(), bed.browser()];
  await signIn(browser, name, keys.signInSecret);
  await signIn(other, name, keys.signInSecret);
  const next = await makeKeys({
    passphrase: "willow-train-soup-moon-hat",
    name: `${name} again`,
    house,
    owner: person.id,
  });
  const change = { name: `${name} again`, signInSecret: next.signInSecret, wrapped: next.wrapped };
  const wrong = await browser.post("/api/accounts/passphrase", {
    ...change,
    proof: { kind: "passphrase", secret: next.signInSecret },
  });
  expect(wrong.status).toBe(401);
  expect(
    (
      await browser.post("/api/accounts/passphrase", {
        ...change,
        proof: { kind: "passphrase", secret: keys.signInSecret },
      })
    ).status,
  ).toBe(200);
  expect([await isSignedIn(browser), await isSignedIn(other)]).toEqual([true, false]);
  expect((await signIn(bed.browser(), name, keys.signInSecret)).status).toBe(401);
  expect((await signIn(bed.browser(), `${name} again`, next.signInSecret)).status).toBe(200);
});

test("a new paper code kills the old one", async () => {
  const { person, name, keys } = await aPerson();
  const browser = bed.browser();
  await signIn(browser, name, keys.signInSecret);
  const next = await makeKeys({ passphrase, name, house, owner: person.id });
  const answer = await browser.post("/api/accounts/paper", {
    ...next.paper,
    proof: { kind: "paper", lookup: keys.paper.lookup, secret: keys.paper.signInSecret },
  });
  expect(answer.status).toBe(200);
  const byPaper = ({ lookup, signInSecret }: { lookup: string; signInSecret: string }) =>
    bed.browser().post("/api/accounts/sign-in/paper", { lookup, signInSecret });
  expect((await byPaper(keys.paper)).status).toBe(401);
  expect((await byPaper(next.paper)).status).toBe(200);
  expect((await browser.get("/api/accounts/standing")).body).toMatchObject({ paper: true, passkeys: [] });
});

test("an account that was taken away is dead at once, and a new invitation makes another", async () => {
  const { person, name, keys } = await aPerson();
  const lead = await agency.aMember(["lead"]);
  const browser = bed.browser();
  await signIn(browser, name, keys.signInSecret);
  await lead.does((cx) => bed.accounts.provision.remove(cx, { kind: "person", id: person.id }));
  expect(await isSignedIn(browser)).toBe(false);
  expect((await signIn(bed.browser(), name, keys.signInSecret)).status).toBe(401);
  const { code } = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const body = { code, name, signInSecret: keys.signInSecret, wrapped: keys.wrapped };
  expect((await bed.browser().post("/api/accounts/invitations/accept", body)).status).toBe(200);
  expect((await signIn(bed.browser(), name, keys.signInSecret)).status).toBe(200);
});

test("people see their own sign-ins and changes in the ledger", async () => {
  const { person, name, keys } = await aPerson();
  const browser = bed.browser();
  await signIn(browser, name, keys.signInSecret);
  await browser.post("/api/accounts/sign-out");
  const owner = openPool(world.url, "owner", 1);
  const { rows } = await owner.query(
    "select actor_kind, action, outcome, why from mooring.ledger_line where subject_id = $1 order by at, id",
    [person.id],
  );
  await owner.end();
  expect(rows).toEqual([
    { actor_kind: "software", action: "sign-in", outcome: "changed", why: "account-made" },
    { actor_kind: "person", action: "sign-in", outcome: "signed-in", why: "passphrase" },
    { actor_kind: "person", action: "sign-in", outcome: "changed", why: "signed-out" },
  ]);
});

test("guessing is slowed down the same for names that exist and names that do not, also from many addresses, and stays so after a restart", async () => {
  const { name, keys } = await aPerson();
  const wrong = (await makeKeys({ passphrase: "not this one at all", name, house, owner: "x" })).signInSecret;
  for (const guessed of [name, "somebody who is not here"]) {
    const tries = [];
    for (let i = 0; i < 7; i++) tries.push((await signIn(bed.browser(), guessed, wrong)).body.code);
    expect(tries).toEqual([...Array(5).fill("sign-in-failed"), "too-many-tries", "too-many-tries"]);
  }
  const restarted = await openBed(world, bed.secret);
  expect((await signIn(restarted.browser(), name, keys.signInSecret)).body.code).toBe("too-many-tries");
  world.setClock(new Date(world.house.clock.now().getTime() + 61_000));
  expect((await signIn(restarted.browser(), name, keys.signInSecret)).status).toBe(200);
  await restarted.close();
});

test("many guesses at the same moment gain nothing", async () => {
  const { name, keys } = await aPerson();
  const wrong = (await makeKeys({ passphrase: "not this one at all", name, house, owner: "x" })).signInSecret;
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(bed.browser(), name, wrong)));
  expect(answers.filter((answer) => answer.body.code === "sign-in-failed")).toHaveLength(5);
  expect((await signIn(bed.browser(), name, keys.signInSecret)).body.code).toBe("too-many-tries");
});

test("one address may not try name after name", async () => {
  const secret = "A".repeat(43);
  const codes = [];
  for (let i = 0; i < 27; i++) codes.push((await signIn(bed.browser("10.9.9.9"), `guess ${i}`, secret)).body.code);
  expect(codes.slice(0, 25).every((code) => code === "sign-in-failed")).toBe(true);
  expect(codes.slice(25)).toEqual(["too-many-tries", "too-many-tries"]);
});

test("a person's session is gone after ten quiet minutes, a staff session after fifteen", async () => {
  const { name, keys } = await aPerson();
  const { email, password } = await aStaffMember();
  const [person, staff] = [bed.browser(), bed.browser()];
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

test("better-auth's own migrator finds nothing left to do", async () => {
  const pool = openPool(world.url, "mooring_auth", 2);
  const secrets = openSecrets(bed.secret);
  const sessions = openSessionStore({ pool, secrets, clock: steadyClock() });
  const auth = openAuth({
    pool,
    secrets,
    sessions,
    baseUrl: "http://localhost:3000",
    log: world.house.log,
    newSessionSecret: () => "",
  });
  const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  await pool.end();
});

test("the house's own role cannot see accounts at all", async () => {
  for (const table of ["account_holder", "credential", "session_store"]) {
    await expect(world.house.pool.query(`select * from auth.${table}`)).rejects.toMatchObject({ code: "42501" });
  }
});

test("demo people are not handed out where any agency is real", async () => {
  bed.accounts.setDemoPeople([{ kind: "person", name: "x", passphrase: "y", about: { en: "", es: "" } }]);
  expect((await bed.browser().get("/api/accounts/demo-people")).status).toBe(404);
  expect((await bed.browser().get("/api/accounts/house")).body).toMatchObject({
    demo: false,
    agencies: [{ name: "A test agency" }],
  });
});
