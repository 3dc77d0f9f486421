import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backupJob } from "../../app/features/backup/service.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import { refusalStatus } from "../../app/kernel/refusal.ts";
import type { Route } from "../../app/server/feature.ts";
import { features } from "../../app/server/features.ts";
import { type Crawler, inStep, openCrawler, pathsOf } from "./crawl.ts";
import { filledIn } from "./filled-in.ts";
import { useWorld } from "./world.ts";

const world = useWorld();
const seed = Number(process.env.FUZZ_SEED ?? 20_261_128);
const slowestMs = 2000;
let crawler: Crawler;
let askers: Record<"person" | "staff", Actor>;
let known: Record<string, string[]>;

beforeAll(async () => {
  crawler = await openCrawler(world.house, world.url);
  // The queue is there, as in every running house, but nobody's backup is made.
  const kinds = features.flatMap((room) => room.jobs?.(world.house) ?? []);
  await world.house.jobs.start([...kinds, { name: backupJob, run: async () => {} }]);
  const agency = await world.anAgency();
  const lead = await agency.aMember(["lead", "supervisor", "practitioner", "privacy-officer"], { inTeam: true });
  const person = await agency.aPerson({ careTeam: [lead] });
  askers = { person: person.actor, staff: lead.actor };
  for (const actor of Object.values(askers)) await crawler.ask(actor, "GET", "/api/health");
  known = { personId: [person.id], purpose: ["P06"], capability: ["ai"] };
});
afterAll(() => crawler.close());

type Probe = { actor: Actor; method: string; url: string; payload?: string | Buffer; contentType?: string };
type Answer = { status: number; type: string; text: string; tookMs: number };

const edges = [0, -0, -1, 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 5e-324, Number.MAX_SAFE_INTEGER, 0.1];
const strange = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "NaN",
  "\u202e",
  "../..",
  "%00",
  "9".repeat(400),
];
const names = fc.constantFrom(
  "id",
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "then",
  "toJSON",
  "",
  "0",
);
const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  fc.constantFrom<unknown>(...edges, ...strange, null, true, [], {}, [[]], [null]),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.integer({ min: 100, max: 3000 }).map((count) => Array(count).fill("x")),
  fc.integer({ min: 1000, max: 60_000 }).map((count) => "ю".repeat(count)),
  fc.integer({ min: 50, max: 2000 }).map((depth) => JSON.parse(`${'{"a":['.repeat(depth)}${"]}".repeat(depth)}`)),
);
/** As text, so that names may stand twice and `__proto__` is a name like any other. */
const members = (pairs: readonly (readonly [string, unknown])[]) =>
  `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value) ?? "null"}`).join()}}`;

/** Bodies as text: near what the contract asks for but spoilt in one or two places, or nothing like it. */
function bodiesOf({ endpoint }: Route): fc.Arbitrary<string> {
  const whole = filledIn(endpoint.input, "words") as Record<string, unknown>;
  const fields = Object.entries(whole ?? {});
  const spot = fc.nat({ max: Math.max(0, fields.length - 1) });
  const swapped = fc
    .tuple(spot, anyValue)
    .map(([at, value]) => members(fields.map(([name, was], index) => [name, index === at ? value : was])));
  const missing = spot.map((at) => members(fields.filter((_, index) => index !== at)));
  const twice = fc
    .tuple(spot, anyValue, names, anyValue)
    .map(([at, value, name, more]) => members([...fields, [fields[at]?.[0] ?? "id", value], [name, more]]));
  const inside = fc
    .tuple(spot, names, anyValue)
    .map(([at, name, value]) =>
      members(fields.map(([field, was], index) => [field, index === at ? deepened(was, name, value) : was])),
    );
  return fc.oneof(
    { weight: 4, arbitrary: swapped },
    missing,
    { weight: 2, arbitrary: twice },
    { weight: 3, arbitrary: inside },
    anyValue.map((value) => JSON.stringify(value)),
  );
}

/** One place further in replaced: in an object a member, in a list its first. */
function deepened(was: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(was)) return [was[0] === undefined ? value : deepened(was[0], name, value), value];
  if (typeof was !== "object" || was === null) return { [name]: value };
  const [first] = Object.keys(was);
  return first === undefined ? value : { ...was, [first]: value };
}

const queries = fc
  .array(
    fc.tuple(
      fc.constantFrom("limit", "days", "from", "to", "before", "after", "ids", "language", "who", "__proto__", "a[b]"),
      fc.oneof(fc.constantFrom(...strange, ...edges.map(String)), fc.string({ maxLength: 40, unit: "binary" })),
    ),
    { maxLength: 6 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join("&"));
const segments = fc.oneof(fc.constantFrom(...strange.filter(Boolean), "%2e%2e", "a".repeat(99)), fc.uuid());

async function put({ actor, method, url, payload, contentType = "application/json" }: Probe): Promise<Answer> {
  const began = performance.now();
  const answer = await crawler.app.inject({
    method: method as "PUT",
    url,
    headers: {
      "x-mooring": "1",
      "x-test-actor": JSON.stringify(actor),
      ...(payload === undefined ? {} : { "content-type": contentType }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const type = String(answer.headers["content-type"]);
  return { status: answer.statusCode, type, text: answer.body, tookMs: performance.now() - began };
}

/** What is wrong with an answer; undefined where it is as the house answers. */
function faultOf({ status, type, text }: Answer): string | undefined {
  if (status >= 500) return `answered ${status}: ${text.slice(0, 200)}`;
  if (status < 400) return undefined;
  try {
    const { code, message, fields = [], ...rest } = JSON.parse(text);
    const isOurs = refusalStatus[code as keyof typeof refusalStatus] === status && Object.keys(rest).length === 0;
    const isPlain =
      typeof message === "string" && !/node_modules|select |postgres|ECONN|errno| at \w+ \(/i.test(message);
    const isNamed = Array.isArray(fields) && fields.every((field) => typeof field === "string");
    return isOurs && isPlain && isNamed && /^application\/json/.test(type)
      ? undefined
      : `refused as ${text.slice(0, 200)}`;
  } catch {
    return `refused with no JSON: ${text.slice(0, 200)}`;
  }
}

/** Asks all; one that was slow is asked again alone, for other work on the machine is no fault of the house. */
async function faultsOf(probes: readonly Probe[]): Promise<string[]> {
  const faults: string[] = [];
  const slow: Probe[] = [];
  const tell = (probe: Probe, what: string) =>
    faults.push(
      `seed ${seed}: ${probe.method} ${probe.url.slice(0, 300)} ${probe.payload?.toString().slice(0, 300) ?? ""} ${what}`,
    );
  await inStep(
    probes,
    async (probe) => {
      const answer = await put(probe);
      const fault = faultOf(answer);
      if (fault) tell(probe, fault);
      if (answer.tookMs > slowestMs) slow.push(probe);
    },
    8,
  );
  for (const probe of slow) {
    const { tookMs } = await put(probe);
    if (tookMs > slowestMs) tell(probe, `took ${Math.round(tookMs)} ms`);
  }
  return faults;
}

const isCarried = ({ endpoint }: Route) => endpoint.method === "POST" || endpoint.method === "PUT";
const addressOf = ({ endpoint }: Route) => pathsOf(endpoint.path, known, [randomUUID()])[0] ?? endpoint.path;
const callersOf = ({ endpoint }: Route): Actor[] =>
  endpoint.caller === "person" || endpoint.caller === "staff" ? [askers[endpoint.caller]] : Object.values(askers);

test("no body of a wrong shape breaks a route, holds it up, or gets an answer that is not the house's own", async () => {
  const routes = crawler.routes.filter(isCarried);
  const probes = routes.flatMap((route, at) =>
    callersOf(route).flatMap((actor) =>
      fc
        .sample(bodiesOf(route), { seed: seed + at, numRuns: 32 })
        .map((payload) => ({ actor, method: route.endpoint.method, url: addressOf(route), payload })),
    ),
  );
  expect(await faultsOf(probes)).toEqual([]);
  process.stdout.write(`fuzz: ${probes.length} bodies to ${routes.length} routes, seed ${seed}\n`);
  expect(probes.length).toBeGreaterThan(1000);
}, 60_000);

test("no query and no piece of an address of a wrong shape breaks a route, or holds it up", async () => {
  const wrong = fc.tuple(queries, segments);
  const probes = crawler.routes.flatMap((route, at) =>
    callersOf(route).flatMap((actor) =>
      fc.sample(wrong, { seed: seed + at, numRuns: 6 }).flatMap(([query, segment]) => {
        const spoilt = pathsOf(route.endpoint.path, {}, [segment])[0] ?? route.endpoint.path;
        const payload = isCarried(route) ? { payload: "{}" } : {};
        return [`${addressOf(route)}?${query}`, `${spoilt}?${query}`].map((url) => ({
          ...{ actor, method: route.endpoint.method, url },
          ...payload,
        }));
      }),
    ),
  );
  expect(await faultsOf(probes)).toEqual([]);
  process.stdout.write(`fuzz: ${probes.length} addresses to ${crawler.routes.length} routes, seed ${seed}\n`);
  expect(probes.length).toBeGreaterThan(1000);
}, 60_000);

test("broken JSON, bytes that are no text, and another kind of content are refused by every route that takes a body", async () => {
  const bytes = fc
    .sample(fc.uint8Array({ minLength: 1, maxLength: 200 }), { seed, numRuns: 4 })
    .map((some) => Buffer.from(some));
  const invalid = [...bytes, Buffer.from('{"id":"\xc3\x28\xff"}', "latin1"), '{"id":1,}', "{'id':1}", "\ufeff{", "nul"];
  const kinds = [
    "application/json",
    "application/json; charset=utf-16",
    "text/xml",
    "application/x-ndjson",
    "x",
    "a/b;;=",
  ];
  const probes = crawler.routes.filter(isCarried).flatMap((route) =>
    callersOf(route).flatMap((actor) => {
      const to = { actor, method: route.endpoint.method, url: addressOf(route) };
      return [
        ...invalid.map((payload) => ({ ...to, payload })),
        ...kinds.map((contentType) => ({ ...to, contentType, payload: '{"id":[]}' })),
      ];
    }),
  );
  expect(await faultsOf(probes)).toEqual([]);
  expect(probes.length).toBeGreaterThan(500);
}, 60_000);

test("headers without end and lines that are no request are answered as the house answers, over a real connection", async () => {
  await crawler.app.listen({ host: "127.0.0.1", port: 0 });
  const address = crawler.app.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const huge = `GET /api/checkins HTTP/1.1\r\nhost: x\r\nx-long: ${"a".repeat(100_000)}\r\n\r\n`;
  expect(faultOf(await overWire(port, huge))).toBeUndefined();
  expect(await overWire(port, huge)).toMatchObject({ status: 413, text: expect.stringContaining("too-large") });
  for (const line of [
    "\x00\x01\x02\r\n\r\n",
    "GET\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "GET /api HTTP/1.1\r\na b: c\r\n\r\n",
  ]) {
    const answer = await overWire(port, line);
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining("not-understood") });
    expect(faultOf(answer)).toBeUndefined();
  }
});

test("an answer that is not the house's own would be seen", () => {
  const answer = { type: "application/json; charset=utf-8", tookMs: 1 };
  const ours = JSON.stringify({ code: "not-understood", message: "This was not understood." });
  expect(faultOf({ ...answer, status: 400, text: ours })).toBeUndefined();
  expect(faultOf({ ...answer, status: 404, text: ours })).toMatch(/refused as/);
  expect(faultOf({ ...answer, status: 400, type: "text/html", text: ours })).toMatch(/refused as/);
  expect(faultOf({ ...answer, status: 400, text: '{"statusCode":400,"message":"x"}' })).toMatch(/refused as/);
  expect(faultOf({ ...answer, status: 400, text: "Bad Request" })).toMatch(/no JSON/);
  expect(faultOf({ ...answer, status: 500, text: ours })).toMatch(/answered 500/);
});

function overWire(port: number, raw: string): Promise<Answer> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(raw, "latin1"));
    socket.on("data", (part) => parts.push(part));
    socket.on("error", reject);
    socket.on("close", () => {
      const [head = "", text = ""] = Buffer.concat(parts).toString().split("\r\n\r\n");
      const type = /^content-type: (.*)$/im.exec(head)?.[1] ?? "";
      resolve({ status: Number(head.split(" ")[1]), type, text, tookMs: performance.now() - began });
    });
  });
}
