import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPool, type Pool } from "../../app/db/open.ts";
import { signIn, useAccounts } from "../../app/features/accounts/service.test-bed.ts";
import { backupJob } from "../../app/features/backup/service.ts";
import { checkinsFeature } from "../../app/features/checkins/server.ts";
import type { Actor } from "../../app/kernel/actor.ts";
import { features } from "../../app/server/features.ts";
import { openHttp } from "../../app/server/http.ts";
import { type Crawler, openCrawler, pathsOf } from "./crawl.ts";
import { filledIn } from "./filled-in.ts";
import { checkin, expectKindly } from "./kindly.ts";
import { type Agency, type Someone, type Staff, useWorld } from "./world.ts";

const world = useWorld();
const accounts = useAccounts(world);
let crawler: Crawler;
let agency: Agency;
let dana: Staff;
let sam: Staff;
let rosa: Someone;
let owner: Pool;

beforeAll(async () => {
  crawler = await openCrawler(world.house, world.url);
  agency = await world.anAgency();
  dana = await agency.aMember(["practitioner"], { inTeam: true });
  sam = await agency.aMember(["peer-supporter"], { inTeam: true });
  rosa = await agency.aPerson({ careTeam: [dana, sam] });
  owner = openPool(world.url, "owner", 4);
  await world.house.jobs.start([
    ...features.flatMap((room) => room.jobs?.(world.house) ?? []),
    // Asked for here, never made: a backup is no matter of what is typed.
    { name: backupJob, run: async () => {} },
  ]);
});
afterAll(async () => {
  await owner.end();
  await crawler.close();
});

/** One sign from each of the 17 planes, with the first and last of all and two that are not characters. */
const everyPlane = `${Array.from({ length: 17 }, (_, plane) => String.fromCodePoint(plane * 0x10000 + 0x141)).join("")}\u0001\uFFFD\uFFFE\u{1FFFE}\u{10FFFF}`;
const hostile = {
  html: `<img src=x onerror="fetch('//x')"><script>alert(1)</script>&amp;'"\`\${7*7}{{7*7}}`,
  sql: `'; drop table mooring.person; -- \\ %s $1`,
  rightToLeft: "\u202Eمُنى بنت عليّ\u2069 ונועה",
  everyPlane,
  nul: "before\u0000after",
  halfASign: "half \uD83D of a sign",
  longLine: "word ".repeat(30_000),
};

const keep = (who: Someone, word: string, id: string = randomUUID()) =>
  crawler.ask(who.actor, "PUT", `/api/checkins/${id}`, checkin(word));
const wordsKept = async (who: Someone, by = crawler): Promise<(string | undefined)[]> => {
  const { text } = await by.ask(who.actor, "GET", "/api/checkins");
  return (JSON.parse(text) as { answers: { word?: string } }[]).map(({ answers }) => answers.word);
};

describe("whatever is typed", () => {
  test("comes back sign for sign as it was typed, or is refused by the name of its field", async () => {
    for (const text of [hostile.html.slice(0, 80), hostile.sql, hostile.rightToLeft, hostile.everyPlane, hostile.nul]) {
      const profile = { name: text, pronouns: [...text].slice(0, 20).join("").trim(), language: "en", zone: "UTC" };
      const paragraph = { how: "shared", id: randomUUID(), prompt: null, text };
      const entry = { saveId: randomUUID(), version: 0, at: new Date().toISOString(), zone: "UTC" };
      const entryId = randomUUID();
      expect((await keep(rosa, text)).status).toBe(200);
      expect((await crawler.ask(rosa.actor, "PUT", "/api/people/me/profile", profile)).status).toBe(200);
      expect(
        (await crawler.ask(rosa.actor, "PUT", `/api/journal/entries/${entryId}`, { ...entry, paragraphs: [paragraph] }))
          .status,
      ).toBe(200);

      expect(await wordsKept(rosa)).toContain(text);
      expect(JSON.parse((await crawler.ask(rosa.actor, "GET", "/api/people/me")).text).profile.name).toBe(text);
      const mine = await crawler.ask(rosa.actor, "GET", `/api/journal/entries/${entryId}`);
      expect(JSON.parse(mine.text).paragraphs[0].text).toBe(text);
      const shared = await crawler.ask(dana.actor, "GET", `/api/people/${rosa.id}/journal`);
      expect(shared.text).toContain(JSON.stringify(text).slice(1, -1));
    }
    const half = await crawler.ask(rosa.actor, "PUT", "/api/people/me/profile", {
      name: hostile.halfASign,
      pronouns: "",
      language: "en",
      zone: "UTC",
    });
    expectKindly(half, 400, "not-understood");
    expect(JSON.parse(half.text).fields).toEqual(["name"]);
  });

  test("is never sent as a page that a browser would run", async () => {
    await keep(rosa, "<script>alert(1)</script>");
    const answer = await crawler.app.inject({
      url: "/api/checkins",
      headers: { "x-test-actor": JSON.stringify(rosa.actor) },
    });
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(String(answer.headers["content-security-policy"])).toMatch(/default-src 'none'; script-src 'self' 'wasm/);
  });

  test("breaks no route, in no field, whoever sends it", async () => {
    const away = await world.anAgency();
    const lead = await away.aMember(["lead", "supervisor", "practitioner", "privacy-officer"], { inTeam: true });
    const person = await away.aPerson({ careTeam: [lead] });
    const broken: string[] = [];
    let probes = 0;
    for (const [name, text] of Object.entries(hostile)) {
      for (const { endpoint } of crawler.routes) {
        const asker: Actor = endpoint.caller === "person" ? person.actor : lead.actor;
        const ids = { personId: [person.id], purpose: ["P06"], capability: ["ai"] };
        const [at = ""] = pathsOf(endpoint.path, ids, [randomUUID()]);
        const inBody = endpoint.method === "POST" || endpoint.method === "PUT";
        const url = inBody ? at : `${at}?before=${encodeURIComponent(text.toWellFormed().slice(0, 500))}&days=7`;
        const answer = await crawler.ask(
          asker,
          endpoint.method,
          url,
          inBody ? filledIn(endpoint.input, text) : undefined,
        );
        probes++;
        if (answer.status >= 500) broken.push(`${name} in ${endpoint.method} ${endpoint.path}: ${answer.text}`);
      }
    }
    expect(broken).toEqual([]);
    expect(probes).toBeGreaterThan(400);
  }, 60_000);
});

describe("a request that is not what it says", () => {
  const send = async (
    payload: string | Buffer,
    contentType: string | undefined,
    url = `/api/checkins/${randomUUID()}`,
  ) => {
    const headers = { "x-mooring": "1", "x-test-actor": JSON.stringify(rosa.actor) };
    await crawler.ask(rosa.actor, "GET", "/api/checkins");
    const answer = await crawler.app.inject({
      method: "PUT",
      url,
      payload,
      headers: contentType ? { ...headers, "content-type": contentType } : headers,
    });
    return { status: answer.statusCode, text: answer.body };
  };
  const picture = Buffer.from("89504e470d0a1a0a0000000d4948445200000001", "hex");

  test("ten megabytes at once: too much, said kindly, also where much is allowed", async () => {
    const big = JSON.stringify(checkin("x".repeat(10 * 1024 * 1024)));
    expectKindly(await send(big, "application/json"), 413, "too-large");
    expectKindly(await send(big, "application/json", `/api/journal/entries/${randomUUID()}`), 413, "too-large");
  });

  test("broken JSON, JSON of another shape, and JSON that would poison objects", async () => {
    for (const text of [
      '{"at":',
      "",
      "null",
      "[]",
      '"words"',
      "12",
      '{"__proto__":{"isLead":true}}',
      "[".repeat(100_000),
    ])
      expectKindly(await send(text, "application/json"), 400, "not-understood");
  });

  test("a picture, a form or plain text where JSON should be", async () => {
    expectKindly(await send(picture, "application/json"), 400, "not-understood");
    expectKindly(await send(picture, "image/png"), 415, "not-what-it-says");
    expectKindly(await send("a=1&b=2", "application/x-www-form-urlencoded"), 415, "not-what-it-says");
    expectKindly(await send("--x\r\n\r\n--x--", "multipart/form-data; boundary=x"), 415, "not-what-it-says");
    expectKindly(await send(JSON.stringify(checkin("hidden")), "text/plain"), 415, "not-what-it-says");
  });

  test("an address that is nowhere, or not an address", async () => {
    expectKindly(await send("{}", "application/json", "/api/nowhere"), 404, "not-found");
    expectKindly(await send("{}", "application/json", "/api/checkins/%E0%A4%A"), 400, "not-understood");
    expectKindly(await send("{}", "application/json", "/api/checkins/not-an-id"), 400, "not-understood");
    const asked = await crawler.app.inject({ url: "/api/nowhere" });
    expectKindly({ status: asked.statusCode, text: asked.body }, 404, "not-found");
  });
});

test("a session that ended or never was: the words wait, and are kept once after signing in again", async () => {
  const app = await openHttp({
    house: world.house,
    features: [checkinsFeature],
    site: { mount: () => {} },
    resolveActor: accounts.bed.accounts.resolveActor,
  });
  const { name, keys } = await accounts.aPerson();
  const id = randomUUID();
  const send = async (cookie: string) => {
    const answer = await app.inject({
      method: "PUT",
      url: `/api/checkins/${id}`,
      headers: { "x-mooring": "1", cookie },
      payload: checkin("typed before"),
    });
    return { status: answer.statusCode, text: answer.body };
  };
  const before = accounts.bed.browser();
  await signIn(before, name, keys.signInSecret);
  const ended = [...before.jar].map((pair) => pair.join("=")).join("; ");
  await before.post("/api/accounts/sign-out");
  for (const cookie of [ended, `${ended}x`, ended.replace(/=.*/, "=%00%ff"), "better-auth.session_token=", ""])
    expectKindly(await send(cookie), 401, "not-signed-in");

  const again = accounts.bed.browser();
  await signIn(again, name, keys.signInSecret);
  const cookie = [...again.jar].map((pair) => pair.join("=")).join("; ");
  expect(await send(cookie)).toMatchObject({ status: 200 });
  expect(await send(cookie)).toMatchObject({ status: 200 });
  const { body } = await app.inject({ url: "/api/checkins", headers: { cookie } });
  expect(JSON.parse(body)).toMatchObject([{ id, answers: { word: "typed before" } }]);
  await app.close();
});

describe("the database", () => {
  test("goes away in the middle of a request: said plainly, nothing half done, and the same request then works", async () => {
    const someone = await agency.aPerson();
    const held = await owner.connect();
    await held.query("begin");
    await held.query("lock table mooring.checkin in access exclusive mode");
    const ids = Array.from({ length: 4 }, () => randomUUID());
    const asked = ids.map((id) => keep(someone, id, id));
    await untilWaiting(ids.length);
    const { rowCount } = await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'mooring mooring_app'",
    );
    for (const answer of await Promise.all(asked)) expectKindly(answer, 503, "resting");
    await held.query("rollback");
    held.release();

    expect(rowCount).toBeGreaterThanOrEqual(ids.length);
    expect(await wordsKept(someone)).toEqual([]);
    for (const id of ids) expect(await keep(someone, id, id)).toMatchObject({ status: 200 });
    expect((await wordsKept(someone)).sort()).toEqual([...ids].sort());
    await agency.chain();
    expect((await agency.verify()).problems).toEqual([]);
  });

  test("has no room left: said plainly, what was kept is there, and with room again the same request works", async () => {
    const someone = await agency.aPerson();
    const disk = await aFullDisk();
    const acknowledged: string[] = [];
    let refused: { id: string; answer: { status: number; text: string } } | undefined;
    for (let tries = 0; tries < 400 && !refused; tries++) {
      const id = randomUUID();
      const answer = await keep(someone, id, id);
      if (answer.status === 200) acknowledged.push(id);
      else refused = { id, answer };
    }
    expectKindly(refused?.answer ?? { status: 0, text: "{}" }, 507, "storage-full");
    expect((await wordsKept(someone)).sort()).toEqual([...acknowledged].sort());
    await disk.makeRoom();
    expect(await keep(someone, refused?.id ?? "", refused?.id)).toMatchObject({ status: 200 });
    expect((await wordsKept(someone)).sort()).toEqual([...acknowledged, refused?.id].sort());
    await disk.close();
  });

  async function untilWaiting(count: number): Promise<void> {
    for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
      const { rows } = await owner.query<{ waiting: string }>(
        "select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and application_name = 'mooring mooring_app'",
      );
      if (Number(rows[0]?.waiting) >= count) return;
      await sleep(20);
    }
    throw new Error("the requests never reached the database");
  }
});

/**
 * Check-ins on a disk of two megabytes, filled up. Where no disk can be mounted (not root, a server elsewhere), PostgreSQL
 * raises the same error by itself.
 */
async function aFullDisk(): Promise<{ makeRoom(): Promise<void>; close(): Promise<void> }> {
  const { rows } = await owner.query<{ place: string }>("select current_setting('data_directory') as place");
  const place = rows[0]?.place ?? "";
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "mooring-disk-"));
  const mounted =
    fs.existsSync(place) && spawnSync("mount", ["-t", "tmpfs", "-o", "size=2m,mode=777", "none", folder]).status === 0;
  if (!mounted) {
    await owner.query(
      "create function no_room() returns trigger language plpgsql as $$ begin raise 'no room' using errcode = '53100'; end $$",
    );
    await owner.query(
      "create trigger no_room before insert on mooring.checkin for each row execute function no_room()",
    );
    const makeRoom = async () => void (await owner.query("drop function no_room() cascade"));
    return { makeRoom, close: async () => fs.rmSync(folder, { recursive: true }) };
  }
  const { uid, gid } = fs.statSync(place);
  fs.chmodSync(folder, 0o777);
  const own = path.join(folder, "own");
  fs.mkdirSync(own);
  fs.chownSync(own, uid, gid);
  const name = `disk_${randomUUID().slice(0, 8)}`;
  await owner.query(`create tablespace ${name} location '${own}'`);
  await owner.query(`alter table mooring.checkin set tablespace ${name}`);
  const filler = path.join(folder, "filler");
  spawnSync("dd", ["if=/dev/zero", `of=${filler}`, "bs=4096"]);
  return {
    makeRoom: async () => fs.rmSync(filler),
    close: async () => {
      await owner.query("alter table mooring.checkin set tablespace pg_default");
      await owner.query("checkpoint");
      await owner.query(`drop tablespace ${name}`);
      // Lazily: PostgreSQL may hold the emptied files a little longer.
      spawnSync("umount", ["-l", folder]);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
