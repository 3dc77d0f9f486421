import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveCheckin } from "../../app/features/checkins/service.ts";
import { giveRelease } from "../../app/features/consent/releases.ts";
import { type Crawler, openCrawler } from "./crawl.ts";
import { type Agency, type Someone, type Staff, useWorld } from "./world.ts";

/** As the staff pages do, see `consent/ui/still-allowed.tsx`. */
const pageAsksEveryMs = 3000;
const people = 24;
const readers = 12;

const world = useWorld();
let crawler: Crawler;
let agency: Agency;
let dana: Staff;
beforeAll(async () => {
  crawler = await openCrawler(world.house, world.url);
  agency = await world.anAgency();
  dana = await agency.aMember(["practitioner"]);
});
afterAll(() => crawler.close());

test("under load, what is taken back stops within five seconds: on the server, and on a page that stays open", async () => {
  const mark = "canary-revoked-finch";
  const all = await Promise.all(Array.from({ length: people }, () => released(mark)));
  const lastSeen = new Map<string, number>();
  const blank = new Map<string, number>();
  let running = true;
  let reads = 0;
  /** Reads as fast as it gets answers, whoever comes next. */
  const load = Array.from({ length: readers }, async (_, at) => {
    for (let turn = at; running; turn++) {
      const { person } = all[turn % all.length] as Given;
      const answer = await crawler.ask(dana.actor, "GET", `/api/people/${person.id}/checkins`);
      reads++;
      if (answer.text.includes(mark)) lastSeen.set(person.id, performance.now());
    }
  });
  /** An open page: asks whether it may still show what it shows. */
  const pages = all.map(async ({ person }, at) => {
    await sleep((pageAsksEveryMs * at) / all.length);
    const epoch = async () => (await crawler.ask(dana.actor, "GET", `/api/consent/epochs?ids=${person.id}`)).text;
    const first = await epoch();
    while (running && !blank.has(person.id)) {
      await sleep(pageAsksEveryMs);
      if ((await epoch()) !== first) blank.set(person.id, performance.now());
    }
  });
  await sleep(pageAsksEveryMs + 500);
  const revoked = new Map<string, number>();
  for (const { person, release } of all) {
    revoked.set(person.id, performance.now());
    await crawler.ask(person.actor, "DELETE", `/api/consent/releases/${release}`);
    await sleep(60);
  }
  await sleep(pageAsksEveryMs + 1500);
  running = false;
  await Promise.all([...load, ...pages]);
  const after = (moments: ReadonlyMap<string, number>) =>
    all.map(({ person }) => Math.max(0, (moments.get(person.id) ?? Number.NaN) - (revoked.get(person.id) ?? 0)));
  const [server, page] = [after(lastSeen), after(blank)];
  process.stdout.write(
    `revoke to stop, ${people} people, ${readers} readers, ${reads} reads: server p95 ${p95(server)} ms, open page p95 ${p95(page)} ms\n`,
  );
  expect(lastSeen.size).toBe(people);
  expect(blank.size).toBe(people);
  expect(p95(server)).toBeLessThan(5000);
  expect(p95(page)).toBeLessThan(5000);
}, 60_000);

type Given = { person: Someone; release: string };

async function released(word: string): Promise<Given> {
  const person = await agency.aPerson({ careTeam: [dana] });
  const at = world.house.clock.now().toISOString();
  await person.does((cx) => saveCheckin(cx, { id: randomUUID(), at, zone: "UTC", answers: { word } }));
  const release = randomUUID();
  await person.does((cx) => giveRelease(cx, { id: release, to: "care-team", compartments: ["checkins"] }));
  return { person, release };
}

function p95(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN);
}
