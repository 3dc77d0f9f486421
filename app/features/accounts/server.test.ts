import { randomUUID } from "node:crypto";
import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { openPool } from "#db/open.ts";
import { steadyClock } from "#server/clock.ts";
import { useWorld } from "../../../tests/app/world.ts";
import { openAuth } from "./server/auth.ts";
import { openSecrets } from "./server/secrets.ts";
import { mostSessions, openSessionStore } from "./server/session-store.ts";
import { isSignedIn, makeKeys, openBed, passphrase, signIn, useAccounts } from "./service.test-bed.ts";
import { inviteMember, invitePerson } from "./service.ts";

const world = useWorld();
const rig = useAccounts(world);

test("the database holds no token, name, passphrase secret, code or resume key in the clear", async () => {
  const { name, keys, code } = await rig.aPerson();
  const browser = rig.bed.browser();
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
  const { code, body } = await rig.aPerson();
  const person = await rig.agency.aPerson();
  const lead = await rig.agency.aMember(["lead"]);
  const older = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const newer = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const look = (given: string) => rig.bed.browser().post("/api/accounts/invitations/look", { code: given });
  expect((await look(newer.code.toLowerCase().replaceAll("-", " "))).body).toMatchObject({
    kind: "person",
    owner: person.id,
    agency: "A test agency",
    languages: ["en"],
  });
  const refused = await Promise.all([look(code), look(older.code), look("0000-0000-0000"), look("short"), look("🙂")]);
  expect(new Set(refused.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
  expect((await rig.bed.browser().post("/api/accounts/invitations/accept", body)).status).toBe(404);

  const keys = await makeKeys({ passphrase, name: "Both at once", house: rig.house, owner: person.id });
  const both = { code: newer.code, name: "Both at once", signInSecret: keys.signInSecret, wrapped: keys.wrapped };
  const answers = await Promise.all([1, 2].map(() => rig.bed.browser().post("/api/accounts/invitations/accept", both)));
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 404]);
});

test("a taken name is said only to someone with a good code, and the code can be used again", async () => {
  const { name } = await rig.aPerson();
  const person = await rig.agency.aPerson();
  const { code } = await (await rig.agency.aMember(["lead"])).does((cx) => invitePerson(cx, { personId: person.id }));
  const keys = await makeKeys({ passphrase, name, house: rig.house, owner: person.id });
  const body = { code, name, signInSecret: keys.signInSecret, wrapped: keys.wrapped };
  expect(await rig.bed.browser().post("/api/accounts/invitations/accept", body)).toMatchObject({
    status: 400,
    body: { fields: ["name"] },
  });
  expect(
    (await rig.bed.browser().post("/api/accounts/invitations/accept", { ...body, name: `${name} two` })).status,
  ).toBe(200);
});

test("invited staff choose a password that is not too short or common, then must set up a second step", async () => {
  const lead = await rig.agency.aMember(["lead"]);
  const member = await rig.agency.aMember(["practitioner"]);
  const { code } = await lead.does((cx) => inviteMember(cx, { memberId: member.id }));
  const accept = (email: string, password: string) =>
    rig.bed.browser().post("/api/accounts/invitations/accept-staff", { code, email, password });
  expect(await accept("new.worker@example.org", "passwordpassword1")).toMatchObject({
    status: 400,
    body: { fields: ["password"] },
  });
  expect(await accept("someone@person.invalid", "quiet-harbour-lamp-9")).toMatchObject({
    status: 400,
    body: { fields: ["email"] },
  });
  expect((await accept("New.Worker@example.org", "quiet-harbour-lamp-9")).status).toBe(200);
  const browser = rig.bed.browser();
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
  const { person, name, keys } = await rig.aPerson();
  const [browser, other] = [rig.bed.browser(), rig.bed.browser()];
  await signIn(browser, name, keys.signInSecret);
  await signIn(other, name, keys.signInSecret);
  const next = await makeKeys({
    passphrase: "willow-train-soup-moon-hat",
    name: `${name} again`,
    house: rig.house,
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
  expect((await signIn(rig.bed.browser(), name, keys.signInSecret)).status).toBe(401);
  expect((await signIn(rig.bed.browser(), `${name} again`, next.signInSecret)).status).toBe(200);
});

test("a new paper code kills the old one", async () => {
  const { person, name, keys } = await rig.aPerson();
  const browser = rig.bed.browser();
  await signIn(browser, name, keys.signInSecret);
  const next = await makeKeys({ passphrase, name, house: rig.house, owner: person.id });
  const answer = await browser.post("/api/accounts/paper", {
    ...next.paper,
    proof: { kind: "paper", lookup: keys.paper.lookup, secret: keys.paper.signInSecret },
  });
  expect(answer.status).toBe(200);
  const byPaper = ({ lookup, signInSecret }: { lookup: string; signInSecret: string }) =>
    rig.bed.browser().post("/api/accounts/sign-in/paper", { lookup, signInSecret });
  expect((await byPaper(keys.paper)).status).toBe(401);
  expect((await byPaper(next.paper)).status).toBe(200);
  expect((await browser.get("/api/accounts/standing")).body).toMatchObject({ paper: true, passkeys: [] });
});

test("an account that was taken away is dead at once, and a new invitation makes another", async () => {
  const { person, name, keys } = await rig.aPerson();
  const lead = await rig.agency.aMember(["lead"]);
  const browser = rig.bed.browser();
  await signIn(browser, name, keys.signInSecret);
  await lead.does((cx) => rig.bed.accounts.provision.remove(cx, { kind: "person", id: person.id }));
  expect(await isSignedIn(browser)).toBe(false);
  expect((await signIn(rig.bed.browser(), name, keys.signInSecret)).status).toBe(401);
  const { code } = await lead.does((cx) => invitePerson(cx, { personId: person.id }));
  const body = { code, name, signInSecret: keys.signInSecret, wrapped: keys.wrapped };
  expect((await rig.bed.browser().post("/api/accounts/invitations/accept", body)).status).toBe(200);
  expect((await signIn(rig.bed.browser(), name, keys.signInSecret)).status).toBe(200);
});

test("people see their own sign-ins and changes in the ledger", async () => {
  const { person, name, keys } = await rig.aPerson();
  const browser = rig.bed.browser();
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
  const { name, keys } = await rig.aPerson();
  const wrong = (await makeKeys({ passphrase: "not this one at all", name, house: rig.house, owner: "x" }))
    .signInSecret;
  for (const guessed of [name, "somebody who is not here"]) {
    const tries = [];
    for (let i = 0; i < 7; i++) tries.push((await signIn(rig.bed.browser(), guessed, wrong)).body.code);
    expect(tries).toEqual([...Array(5).fill("sign-in-failed"), "too-many-tries", "too-many-tries"]);
  }
  const restarted = await openBed(world, rig.bed.secret);
  expect((await signIn(restarted.browser(), name, keys.signInSecret)).body.code).toBe("too-many-tries");
  world.setClock(new Date(world.house.clock.now().getTime() + 61_000));
  expect((await signIn(restarted.browser(), name, keys.signInSecret)).status).toBe(200);
  await restarted.close();
});

test("someone whose account is being guessed at is told so in their ledger, once", async () => {
  const { person, name } = await rig.aPerson();
  for (let i = 0; i < 8; i++) await signIn(rig.bed.browser(), name, "A".repeat(43));
  const owner = openPool(world.url, "owner", 1);
  const told = async () =>
    (
      await owner.query(
        "select outcome, why, actor_kind from mooring.ledger_line where subject_id = $1 and why = 'too-many-tries'",
        [person.id],
      )
    ).rows;
  await expect.poll(told).toEqual([{ outcome: "refused", why: "too-many-tries", actor_kind: "software" }]);
  await owner.end();
});

test("many guesses at the same moment gain nothing", async () => {
  const { name, keys } = await rig.aPerson();
  const wrong = (await makeKeys({ passphrase: "not this one at all", name, house: rig.house, owner: "x" }))
    .signInSecret;
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(rig.bed.browser(), name, wrong)));
  expect(answers.filter((answer) => answer.body.code === "sign-in-failed")).toHaveLength(5);
  expect((await signIn(rig.bed.browser(), name, keys.signInSecret)).body.code).toBe("too-many-tries");
});

test("one address may not try name after name", async () => {
  const secret = "A".repeat(43);
  const codes = [];
  for (let i = 0; i < 27; i++) codes.push((await signIn(rig.bed.browser("10.9.9.9"), `guess ${i}`, secret)).body.code);
  expect(codes.slice(0, 25).every((code) => code === "sign-in-failed")).toBe(true);
  expect(codes.slice(25)).toEqual(["too-many-tries", "too-many-tries"]);
});

test("an account has ten sessions at the most; a new one ends the one left alone longest", async () => {
  const pool = openPool(world.url, "mooring_auth", 2);
  const sessions = openSessionStore({ pool, secrets: openSecrets(rig.bed.secret), clock: steadyClock() });
  const user = { id: randomUUID(), agencyId: "any", kind: "person" };
  const tokens = Array.from({ length: mostSessions + 2 }, () => randomUUID());
  for (const token of tokens) {
    await sessions.storage.set(token, JSON.stringify({ session: { token }, user }), 3600);
    await new Promise((done) => setTimeout(done, 3));
  }
  const alive = await Promise.all(tokens.map(async (token) => (await sessions.see(token)) !== null));
  expect(alive).toEqual([false, false, ...Array.from({ length: mostSessions }, () => true)]);
  await pool.end();
});

test("a session left alone ends by the packs' number, where an agency's is shorter than the house's", async () => {
  const pool = openPool(world.url, "mooring_auth", 2);
  const clock = { ...world.house.clock };
  let later = 0;
  clock.now = () => new Date(Date.now() + later);
  const sessions = openSessionStore({
    pool,
    secrets: openSecrets(rig.bed.secret),
    clock,
    packMinutes: async (agencyId) => (agencyId === "strict" ? 4 : null),
  });
  const begin = async (agencyId: string) => {
    const token = randomUUID();
    const live = { session: { token }, user: { id: randomUUID(), agencyId, kind: "staff" } };
    await sessions.storage.set(token, JSON.stringify(live), 3600);
    return token;
  };
  const [strict, plain] = [await begin("strict"), await begin("plain")];
  const isThere = async (token: string) => (await sessions.see(token)) !== null;
  expect([await isThere(strict), await isThere(plain)]).toEqual([true, true]);
  later = 5 * 60_000;
  expect([await isThere(strict), await isThere(plain)]).toEqual([false, true]);
  later = 19 * 60_000;
  expect(await isThere(plain)).toBe(true);
  later = 36 * 60_000;
  expect(await isThere(plain)).toBe(false);
  await pool.end();
});

test("better-auth's own migrator finds nothing left to do", async () => {
  const pool = openPool(world.url, "mooring_auth", 2);
  const secrets = openSecrets(rig.bed.secret);
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
  rig.bed.accounts.setDemoPeople([{ kind: "person", name: "x", passphrase: "y", about: { en: "", es: "" } }]);
  expect((await rig.bed.browser().get("/api/accounts/demo-people")).status).toBe(404);
  expect((await rig.bed.browser().get("/api/accounts/house")).body).toMatchObject({
    demo: false,
    agencies: [{ name: "A test agency" }],
  });
});
