import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFindingsOf } from "../../app/features/noticing/service.ts";
import { features } from "../../app/server/features.ts";
import { openHouse } from "../../app/server/house.ts";
import { backUpKeyring } from "../../app/server/keyring-backup.ts";
import { openLog } from "../../app/server/log.ts";
import { type Crawler, openCrawler } from "./crawl.ts";
import { checkin, expectKindly } from "./kindly.ts";
import { type Agency, type Someone, type Staff, useWorld } from "./world.ts";

const top = path.resolve(import.meta.dirname, "../..");
const world = useWorld();
let crawler: Crawler;
let agency: Agency;
let dana: Staff;
let sam: Staff;
let rosa: Someone;

beforeAll(async () => {
  crawler = await openCrawler(world.house, world.url);
  agency = await world.anAgency();
  dana = await agency.aMember(["practitioner"], { inTeam: true });
  sam = await agency.aMember(["peer-supporter"], { inTeam: true });
  rosa = await agency.aPerson({ careTeam: [dana, sam] });
  await world.house.jobs.start(features.flatMap((room) => room.jobs?.(world.house) ?? []));
});
afterAll(() => crawler.close());

const keep = (who: Someone, word: string, id: string = randomUUID()) =>
  crawler.ask(who.actor, "PUT", `/api/checkins/${id}`, checkin(word));
const wordsKept = async (who: Someone, by = crawler): Promise<(string | undefined)[]> => {
  const { text } = await by.ask(who.actor, "GET", "/api/checkins");
  return (JSON.parse(text) as { answers: { word?: string } }[]).map(({ answers }) => answers.word);
};

describe("the keyring", () => {
  const copies = () => path.join(world.dataFolder, "copies");
  const anotherHouse = () => openHouse({ url: world.url, dataFolder: world.dataFolder, log: openLog("silent") });
  const restoreKeys = (copy: string) =>
    spawnSync(process.execPath, [path.join(top, "app/server/commands/main.ts"), "restore-keys", copy], {
      cwd: top,
      encoding: "utf8",
      env: { ...process.env, MOORING_DATA: world.dataFolder, DATABASE_URL: world.url },
    });
  const fileOf = (id: string) => path.join(world.dataFolder, "keyring/people", id.slice(-2), `${id}.json`);

  const damages: Record<string, (file: string) => void> = {
    "is torn in half": (file) => fs.truncateSync(file, 40),
    "is empty": (file) => fs.truncateSync(file, 0),
    "holds something else": (file) => fs.writeFileSync(file, "null"),
    "holds a damaged key": (file) =>
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/("checkins":")....../, "$1AAAAAA")),
    "is gone": (file) => fs.rmSync(file),
  };

  for (const [how, spoil] of Object.entries(damages)) {
    test(`one person's file ${how}: only theirs is closed, nothing is lost meanwhile, and the copy opens it all again`, async () => {
      const [someone, other] = [await agency.aPerson(), await agency.aPerson()];
      for (const each of [someone, other]) await keep(each, "kept before");
      const copy = backUpKeyring(path.join(world.dataFolder, "keyring"), copies(), new Date());
      spoil(fileOf(someone.id));

      const restarted = await anotherHouse();
      const after = await openCrawler(restarted, world.url);
      expectKindly(await after.ask(someone.actor, "GET", "/api/checkins"), 503, "key-missing");
      const id = randomUUID();
      const write = () => after.ask(someone.actor, "PUT", `/api/checkins/${id}`, checkin("kept after"));
      // Where nothing is left of the file, writing goes on with a new key; the old one comes back beside it.
      if (how === "is gone") expect(await write()).toMatchObject({ status: 200 });
      else expectKindly(await write(), 503, "key-missing");
      expect(await wordsKept(other, after)).toEqual(["kept before"]);

      expect(restoreKeys(copy)).toMatchObject({ status: 0, stdout: "1 key files were put back.\n" });
      expect(await write()).toMatchObject({ status: 200 });
      expect((await wordsKept(someone, after)).sort()).toEqual(["kept after", "kept before"]);
      expect(restoreKeys(copy)).toMatchObject({ status: 0, stdout: "0 key files were put back.\n" });
      await after.close();
      await restarted.pool.end();
    });
  }

  test("without the agency's key the house does not start, makes no new one, and says how to bring it back", async () => {
    await keep(rosa, "kept before the key was lost");
    const copy = backUpKeyring(path.join(world.dataFolder, "keyring"), copies(), new Date());
    const file = path.join(world.dataFolder, "keyring/agencies", `${agency.id}.json`);
    for (const spoil of [
      () => fs.rmSync(file),
      () => fs.writeFileSync(file, '{"master":"x"'),
      () => fs.truncateSync(file),
    ]) {
      spoil();
      await expect(anotherHouse()).rejects.toMatchObject({
        code: "key-missing",
        message: expect.stringMatching(
          /The key of A test agency.*Nothing is lost.*npm run mooring -- restore-keys FOLDER/,
        ),
      });
      expect(restoreKeys(copy)).toMatchObject({ status: 0, stdout: "1 key files were put back.\n" });
      const restarted = await anotherHouse();
      const after = await openCrawler(restarted, world.url);
      expect(await wordsKept(rosa, after)).toContain("kept before the key was lost");
      await after.close();
      await restarted.pool.end();
    }
    expect(restoreKeys(path.join(copy, "nowhere"))).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^There is no copy of a keyring in /),
    });
  });
});

describe("at the same moment", () => {
  test("the same button twice, or ten times, is once", async () => {
    const someone = await agency.aPerson();
    const id = randomUUID();
    const twice = await Promise.all(Array.from({ length: 10 }, () => keep(someone, "once", id)));
    expect(twice.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await wordsKept(someone)).toEqual(["once"]);

    const entry = { saveId: randomUUID(), version: 0, at: new Date().toISOString(), zone: "UTC" };
    const paragraphs = [{ how: "shared", id: randomUUID(), prompt: null, text: "once" }];
    const saved = await Promise.all(
      Array.from({ length: 10 }, () =>
        crawler.ask(someone.actor, "PUT", `/api/journal/entries/${id}`, { ...entry, paragraphs }),
      ),
    );
    expect(saved.map(({ status, text }) => `${status} ${text}`)).toEqual(
      Array(10).fill(saved[0] && `200 ${saved[0].text}`),
    );
    const { text } = await crawler.ask(someone.actor, "GET", "/api/journal/entries");
    expect(JSON.parse(text).entries).toMatchObject([{ version: 1, paragraphs: [{ text: "once" }] }]);
  });

  test("two colleagues answer one finding: both answers stay with their names, and the later one counts", async () => {
    const told = { id: randomUUID(), kind: "crisis", level: "high", analyserVersion: "0", digest: "x" };
    expect((await crawler.ask(rosa.actor, "POST", "/api/noticing/from-device", told)).status).toBe(200);
    const answerOf = (who: Staff, answer: string, reviewId: string) =>
      crawler.ask(who.actor, "POST", `/api/noticing/findings/${told.id}/reviews`, {
        reviewId,
        answer,
        reason: `${answer} for a reason`,
        secondsOpen: 3,
      });
    const [byDana, bySam] = [randomUUID(), randomUUID()];
    const answers = await Promise.all([
      answerOf(dana, "agreed", byDana),
      answerOf(sam, "acted", bySam),
      answerOf(dana, "agreed", byDana),
      answerOf(sam, "acted", bySam),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [finding, ...others] = (await dana.does((cx) => readFindingsOf(cx, { personId: rosa.id }))).filter(
      ({ id }) => id === told.id,
    );
    expect(others).toEqual([]);
    expect(finding?.reviews.map(({ answer, name, reason }) => ({ answer, name, reason })).sort(byAnswer)).toEqual([
      { answer: "acted", name: "Staff", reason: "acted for a reason" },
      { answer: "agreed", name: "Staff", reason: "agreed for a reason" },
    ]);
    expect(finding?.status).toBe(finding?.reviews.at(-1)?.answer);
  });

  const byAnswer = (a: { answer: string }, b: { answer: string }) => a.answer.localeCompare(b.answer);
});

test("the clock set back: writing goes on, what has ended stays ended, and the ledger stays in order, also after a restart", async () => {
  const someone = await agency.aPerson({ careTeam: [dana] });
  const release = { to: "care-team", compartments: ["checkins"] };
  const path = `/api/people/${someone.id}/checkins`;
  expect((await crawler.ask(someone.actor, "PUT", `/api/consent/releases/${randomUUID()}`, release)).status).toBe(200);
  await keep(someone, "before");
  expect((await crawler.ask(dana.actor, "GET", path)).status).toBe(200);

  const future = new Date(Date.now() + 400 * 86_400_000);
  world.setClock(future);
  const ended = await crawler.ask(dana.actor, "GET", path);
  world.setClock(new Date());
  expect(ended.status).toBe(403);
  expect((await crawler.ask(dana.actor, "GET", path)).status).toBe(403);
  expect(await keep(someone, "after")).toMatchObject({ status: 200 });

  const restarted = await openHouse({ url: world.url, dataFolder: world.dataFolder, log: openLog("silent") });
  expect(restarted.clock.now().getTime()).toBeGreaterThanOrEqual(future.getTime());
  await restarted.pool.end();
  await agency.chain();
  expect((await agency.verify()).problems).toEqual([]);
});
