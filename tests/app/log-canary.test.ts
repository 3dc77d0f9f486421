import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPool, type Pool } from "../../app/db/open.ts";
import {
  digitsNow,
  isSignedIn,
  passphrase,
  signIn,
  useAccounts,
} from "../../app/features/accounts/service.test-bed.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import { features } from "../../app/server/features.ts";
import type { JobKind } from "../../app/server/jobs.ts";
import { openLog } from "../../app/server/log.ts";
import { type Crawler, inStep, openCrawler, pathsOf } from "./crawl.ts";
import { filledIn } from "./filled-in.ts";
import { checkin } from "./kindly.ts";
import { canary, marks } from "./marks.ts";
import { plant } from "./planting.ts";
import { type Agency, type Someone, type Staff, useWorld } from "./world.ts";

/** All that is written out: lines of the log at its most talkative, and whatever goes past it to the console. */
const written: string[] = [];
const log = openLog("trace", { write: (line) => void written.push(line) });
const world = useWorld(log);
const accounts = useAccounts(world);
const typed = "canary-typed-osprey";
const secrets: string[] = [passphrase, typed, ...marks];
const found = (text: string) => secrets.filter((mark) => text.includes(mark));
let crawler: Crawler;
let home: Agency;
let owner: Pool;
let rosa: Someone;
let staff: Record<string, Staff>;
let ids: Record<string, string[]>;
let restore = () => {};

beforeAll(async () => {
  restore = listenToConsole();
  crawler = await openCrawler(world.house, world.url);
  owner = openPool(world.url, "owner", 2);
  home = await world.anAgency("victim-services");
  const dana = await home.aMember(["practitioner"]);
  const gale = await home.aMember(["practitioner"]);
  const officer = await home.aMember(["privacy-officer", "lead", "supervisor"], { inTeam: true });
  staff = { dana, gale, officer, wren: await home.aMember(["auditor"]) };
  rosa = await home.aPerson({ careTeam: [dana], labels: ["victim-service"] });
  const tomas = await home.aPerson({ careTeam: [gale] });
  await world.house.jobs.start([...features.flatMap((room) => room.jobs?.(world.house) ?? []), failing]);
  ids = await plant({ world, home, rosa, tomas, dana, gale, officer });
}, 120_000);
afterAll(async () => {
  restore();
  await owner.end();
  await crawler.close();
});

/** Work that stumbles over somebody's words in the ways that quote them. */
const failing: JobKind = {
  name: "stumbles-over-words",
  run: async ({ how }) => {
    if (how === "json") JSON.parse(canary.private);
    if (how === "row") await owner.query("select $1::text::uuid", [canary.private]);
    if (how === "zone") new Intl.DateTimeFormat("en", { timeZone: canary.private });
    throw Object.assign(new Error("stumbled"), { detail: canary.private, cause: new Error(canary.private) });
  },
};

test("no words, names or reasons reach the log, whichever route they are sent to, by whomever, and wherever they stand", async () => {
  const askers: Actor[] = [{ kind: "nobody" }, rosa.actor, ...Object.values(staff).map(({ actor }) => actor)];
  const query = `?text=${typed}&language=${typed}&before=${typed}&ids=${typed}&reason=${typed}`;
  const asking = askers.flatMap((actor) =>
    crawler.routes.flatMap(({ endpoint: { method, path, input } }) => {
      const hasBody = method === "POST" || method === "PUT";
      const [known = path] = pathsOf(path, actor.kind === "person" ? {} : (ids ?? {}), [randomUUID()]);
      const bodies = hasBody ? [filledIn(input, typed), { [typed]: typed, id: [typed] }] : [undefined];
      const places = [known + query, pathsOf(path, {}, [typed])[0] ?? path];
      return places.flatMap((url) => bodies.map((body) => ({ actor, method, url, body })));
    }),
  );
  const statuses = new Map<number, number>();
  await inStep(asking, async ({ actor, method, url, body }) => {
    const { status } = await crawler.ask(actor, method, url, body);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  const headers = { "x-mooring": "1", "content-type": "application/json", cookie: typed, authorization: typed };
  for (const payload of [`{"${typed}`, `"${typed}"`, Buffer.from(`${typed}\xff\xfe`, "latin1")])
    await crawler.app.inject({ method: "PUT", url: `/api/checkins/${typed}`, headers, payload });
  process.stdout.write(`log canary: ${asking.length} probes, ${JSON.stringify([...statuses])}\n`);

  expect(found(written.join("\n"))).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(50);
  expect(statuses.get(400)).toBeGreaterThan(100);
}, 240_000);

test("an error of the database that quotes the row tells the log its code and route, and none of the row", async () => {
  await owner.query(
    `create function quote_it() returns trigger language plpgsql as $$ begin
       raise exception 'row %', '${canary.checkin}' using detail = '${canary.checkin}', hint = '${canary.name}', errcode = 'XX000';
     end $$`,
  );
  await owner.query(
    "create trigger quote_it before insert on mooring.checkin for each row execute function quote_it()",
  );
  const since = written.length;
  const answer = await crawler.ask(rosa.actor, "PUT", `/api/checkins/${randomUUID()}`, checkin(canary.checkin));
  await owner.query("drop function quote_it() cascade");
  const told = written.slice(since).join("\n");

  expect(answer.status).toBe(500);
  expect(told).toContain('"errorCode":"XX000"');
  expect(told).toContain('"route":"/api/checkins/:id"');
  expect(found(told + answer.text)).toEqual([]);
});

test("passphrases, proofs, sessions, paper codes, seeds and keys reach neither the log nor the console", async () => {
  const { name, keys, code } = await accounts.aPerson();
  const { email, password } = await accounts.aStaffMember();
  const mistyped = "canary-mistyped-passphrase";
  const seed = "a seed of twenty letters!";
  const person = accounts.bed.browser();
  const worker = accounts.bed.browser();
  await signIn(accounts.bed.browser(), name, mistyped);
  await signIn(accounts.bed.browser(), name, Buffer.alloc(32, 5).toString("base64url"));
  await signIn(person, name, keys.signInSecret);
  await person.post("/api/accounts/sign-in/paper", {
    lookup: keys.paper.lookup,
    signInSecret: keys.paper.signInSecret,
  });
  await worker.post("/api/accounts/sign-in/staff", { email: `no-${email}`, password });
  await worker.post("/api/accounts/sign-in/staff", { email, password: mistyped });
  await worker.post("/api/accounts/sign-in/staff", { email, password });
  await worker.post("/api/accounts/sign-in/code", { code: digitsNow() });
  const jars = [person, worker].flatMap(({ jar }) =>
    [...jar.values()].flatMap((value) => [value, decodeURIComponent(value)]),
  );
  const own = [
    keys.signInSecret,
    keys.wrapped,
    keys.paper,
    code,
    name,
    email,
    password,
    mistyped,
    seed,
    accounts.bed.secret,
  ];
  secrets.push(...[...own, ...jars].flatMap(stringsIn).filter((text) => text.length > 7 || text === name));
  secrets.push(
    ...jars.map((value) => value.split(".")[0] ?? value),
    Buffer.from(accounts.bed.secret, "base64").toString("hex"),
  );

  expect(await isSignedIn(person)).toBe(true);
  expect(jars.some((value) => value.length > 20)).toBe(true);
  expect(secrets.every((text) => text.length > 5)).toBe(true);
  expect(found(written.join("\n"))).toEqual([]);
});

test("work that fails leaves its kind and code in the log and the queue, and nothing of what it stumbled over", async () => {
  const told = () => written.filter((line) => line.includes(`"job":"${failing.name}"`)).join("\n");
  const seen = { json: '"SyntaxError"', row: '"22P02"', zone: '"RangeError"', carried: '"stumbled"' };
  for (const [how, sign] of Object.entries(seen)) {
    await rosa.does((cx) => cx.enqueue(failing.name, { agencyId: home.id, how }));
    await expect.poll(told).toContain(sign);
  }
  await expect
    .poll(
      async () =>
        (await owner.query("select 1 from pgboss.job where name = $1 and output is not null", [failing.name])).rowCount,
    )
    .toBe(4);
  const { rows } = await owner.query<{ text: string }>("select j::text as text from pgboss.job j");
  const queue = rows.map(({ text }) => text).join("\n");

  expect(queue).toContain("work failed");
  expect(found(queue)).toEqual([]);
  expect(found(told())).toEqual([]);
});

test("fields that could carry words are cut out even where somebody passes them, and a line that leaks would be seen", () => {
  log.info({ text: typed, person: { name: typed, more: { reason: typed } }, cookie: typed }, "cut out");
  log.error({ err: new SyntaxError(typed) }, "quoted");
  log.error({ err: new TypeError(`it looks like a place\n    at ${typed} (somewhere.ts:1:1)`) }, "quoted");
  expect(written.join("\n")).toContain("cut out");
  expect(found(written.join("\n"))).toEqual([]);
  log.info({ somewhere: typed }, "on purpose");
  expect(found(written.join("\n"))).toEqual([typed]);
  console.error(passphrase);
  expect(found(written.join("\n")).sort()).toEqual([passphrase, typed].sort());
});

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Whatever is told to the console is kept beside the log, and told on. */
function listenToConsole(): () => void {
  const ways = ["log", "info", "warn", "error", "debug", "trace"] as const;
  const before = ways.map((way) => [way, console[way]] as const);
  for (const [way] of before) console[way] = (...told: unknown[]) => void written.push(told.map(String).join(" "));
  return () => {
    for (const [way, was] of before) console[way] = was;
  };
}
