import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveCheckin } from "../../app/features/checkins/service.ts";
import { decideChoice } from "../../app/features/consent/service.ts";
import { purposes, shownText } from "../../app/features/consent/texts.ts";
import { saveEntry } from "../../app/features/journal/service.ts";
import { saveOwnContact, saveOwnProfile } from "../../app/features/people/own.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import type { ConsentPurpose } from "../../app/kernel/vocabulary.ts";
import { bodyFor, queriesOf } from "./asking.ts";
import { type Crawler, openCrawler, pathsOf } from "./crawl.ts";
import { type Someone, type Staff, useWorld } from "./world.ts";

/** Software takes part in these; everything else is what an agency is there for. */
const ofSoftware: readonly ConsentPurpose[] = ["P03", "P04", "P06", "P07", "P08", "P11", "P12"];

/** What is about software itself, or says what somebody chose: here the two may differ, and nowhere else. */
const aboutSoftware =
  /^\/api\/(noticing|consent\/choices|consent\/epochs|ledger|agency\/ledger|companion|talk|me\/noticed|guardrails|register|take-out|signals|themes)|\/(consent|noticing|findings|memory)(\/|$)|^\/api\/agency\/companion|^\/api\/plan-together\/[^/]+\/ideas/;

const world = useWorld();
let crawler: Crawler;
beforeAll(async () => {
  crawler = await openCrawler(world.house, world.url);
});
afterAll(() => crawler.close());

type Twin = { actors: Record<string, Actor>; ids: Record<string, string[]> };

test("somebody who refuses all software gets the same answers to everything that is not about software", async () => {
  const [all, none] = [await aTwin(true), await aTwin(false)];
  // The comparison can see: what is about software does differ.
  const about = async ({ actors, ids }: Twin) =>
    plain((await crawler.ask(actors.dana as Actor, "GET", `/api/people/${ids.personId?.[0]}/consent`)).text);
  expect(await about(all)).not.toBe(await about(none));
  const routes = crawler.routes.filter(({ endpoint }) => !aboutSoftware.test(endpoint.path));
  const differing: string[] = [];
  let asked = 0;
  for (const reads of [true, false]) {
    for (const who of Object.keys(all.actors)) {
      for (const { endpoint } of routes) {
        const isRead = endpoint.method === "GET";
        if (isRead !== reads || (!isRead && endpoint.path.startsWith("/api/accounts"))) continue;
        const urls = (twin: Twin) => pathsOf(endpoint.path, twin.ids, twin.ids.id ?? []);
        const theirs = urls(none);
        for (const [at, url] of urls(all).entries()) {
          const id = randomUUID();
          const ask = (twin: Twin, path: string) =>
            crawler.ask(
              twin.actors[who] as Actor,
              endpoint.method,
              isRead ? (queriesOf(path, twin.ids.personId ?? [])[0]?.[0] ?? path) : path,
              isRead || endpoint.method === "DELETE" ? undefined : { ...bodyFor(), id },
            );
          const [one, other] = [await ask(all, url), await ask(none, theirs[at] ?? "")];
          asked++;
          if (one.status !== other.status || plain(one.text) !== plain(other.text))
            differing.push(`${who} ${endpoint.method} ${endpoint.path}: ${one.status} ${other.status}`);
        }
      }
    }
  }
  process.stdout.write(`paired: ${asked} questions asked twice, ${differing.length} answered differently\n`);
  expect(differing).toEqual([]);
  expect(asked).toBeGreaterThan(1000);
}, 240_000);

/** The same agency, staff and person, invented twice; only what they chose about software differs. */
async function aTwin(allows: boolean): Promise<Twin> {
  const home = await world.anAgency("homeless-services");
  const dana = await home.aMember(["practitioner"]);
  const staff: Record<string, Staff> = {
    dana,
    ines: await home.aMember(["supervisor"], { inTeam: true }),
    helen: await home.aMember(["lead"]),
    omar: await home.aMember(["privacy-officer"]),
  };
  const before = await home.aPerson({ careTeam: [dana] });
  const rosa = await home.aPerson({ careTeam: [dana] });
  const after = await home.aPerson({ careTeam: [dana] });
  const ids = { id: [randomUUID(), randomUUID(), randomUUID()] };
  for (const [at, person] of [before, rosa, after].entries()) await livesThrough(person, at);
  await settles(rosa, allows, ids.id);
  const actors = Object.fromEntries(Object.entries({ ...staff, rosa, before }).map(([who, { actor }]) => [who, actor]));
  return {
    actors,
    ids: {
      ...ids,
      personId: [rosa.id, before.id, after.id],
      memberId: [dana.id],
      purpose: ["P01"],
      capability: ["x"],
      ideaId: ["body-scan"],
      key: ["interpreter"],
    },
  };
}

async function livesThrough(person: Someone, at: number): Promise<void> {
  await person.does((cx) => saveOwnProfile(cx, { name: `Person ${at}`, pronouns: "", language: "en", zone: "UTC" }));
  const rules = { channels: [], phone: "", safeTimes: "mornings", avoid: "", leaveMessage: false, codeWord: "" };
  await person.does((cx) => saveOwnContact(cx, rules));
}

async function settles(rosa: Someone, allows: boolean, [checkinId = "", entryId = "", pageId = ""]: string[]) {
  for (const purpose of ofSoftware.filter((one) => purposes.includes(one))) {
    const { hash: textHash, words } = shownText(purpose, "en");
    const teachBack = words.teachBack?.answers.findIndex(({ right }) => right);
    const sources = allows ? (words.sources ?? []).map(({ id }) => id) : [];
    await rosa.does((cx) =>
      decideChoice(cx, { purpose, on: allows, sources, textHash, language: "en", ...(allows ? { teachBack } : {}) }),
    );
  }
  const at = "2026-11-20T10:00:00.000Z";
  await rosa.does((cx) => saveCheckin(cx, { id: checkinId, at, zone: "UTC", answers: { mood: 2, word: "rain" } }));
  const page = { id: entryId, saveId: randomUUID(), version: 0, after: [], at, zone: "UTC" };
  await rosa.does((cx) =>
    saveEntry(
      { ...cx, agencyId: cx.agencyId, enqueue: async () => {} },
      { ...page, paragraphs: [{ how: "shared", id: pageId, prompt: null, text: "I slept badly and I am worn out." }] },
    ),
  );
}

/** Without ids, moments and marks that are new each time, and without the one section that is about software. */
function plain(text: string): string {
  const names = new Map<string, string>();
  const named = text
    .replace(/"findings",?/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      if (!names.has(id)) names.set(id, `id ${names.size}`);
      return names.get(id) ?? id;
    });
  return named
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "a moment")
    .replace(/"code":"[^"]*"|[0-9A-Z]{4}(-[0-9A-Z]{4}){3,}/g, "a code");
}
