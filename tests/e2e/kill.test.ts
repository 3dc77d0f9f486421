import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@mooring/language";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningPostgres } from "../../app/db/embedded.ts";
import { openPool, withDatabase } from "../../app/db/open.ts";
import {
  aDataFolder,
  type Caller,
  processesOf,
  type RunningHouse,
  signInAsPerson,
  startHouse,
  top,
  untilUp,
} from "./house.ts";

const kills = 30;
let house: RunningHouse;
let rosa: Caller;

beforeAll(async () => {
  house = await startHouse();
  rosa = await signInAsPerson(house.url, "rosa", "quiet harbor seven lamps");
});
afterAll(async () => {
  await house.stop();
  fs.rmSync(house.dataFolder, { recursive: true, force: true });
});

test(`server and database killed at ${kills} moments under writes: every acknowledged word is there, the ledger verifies`, async () => {
  const random = seededRandom(20261122);
  const acknowledged = new Set<string>();
  let writing = true;
  const writers = Array.from({ length: 4 }, async () => {
    while (writing) {
      const id = randomUUID();
      const body = { at: new Date().toISOString(), zone: "UTC", answers: { mood: 3, word: id } };
      const answer = await rosa.call("PUT", `/api/checkins/${id}`, body).catch(() => undefined);
      if (answer?.status === 200) acknowledged.add(id);
      await sleep(answer?.status === 200 ? 4 : 100);
    }
  });
  for (let i = 0; i < kills; i++) {
    const before = acknowledged.size;
    await sleep(100 + random() * 400);
    const { server, postgres } = processesOf(house.dataFolder);
    const victim = i % 2 === 0 ? server : postgres;
    if (victim) process.kill(victim, "SIGKILL");
    await untilUp(house);
    for (let waitedMs = 0; acknowledged.size === before && waitedMs < 30_000; waitedMs += 50) await sleep(50);
  }
  writing = false;
  await Promise.all(writers);

  const lost = await notKept(house.dataFolder, [...acknowledged]);
  expect(acknowledged.size).toBeGreaterThan(kills);
  expect(lost).toEqual([]);

  const verified = spawnSync(process.execPath, [path.join(top, "app/server/commands/main.ts"), "verify-ledger"], {
    cwd: top,
    encoding: "utf8",
    env: { ...process.env, MOORING_DATA: house.dataFolder, DATABASE_URL: "" },
  });
  expect(verified.stdout).toContain("Nothing was altered, removed or reordered.");
  expect(verified.status).toBe(0);
}, 300_000);

/** Which of these the database does not hold; asked of the database itself once it is back. */
async function notKept(dataFolder: string, ids: string[]): Promise<string[]> {
  for (let tries = 0; ; tries++) {
    const url = runningPostgres(path.join(dataFolder, "postgres"));
    const pool = openPool(withDatabase(url ?? "postgres://localhost/none", "mooring"), "owner", 1);
    try {
      const { rows } = await pool.query<{ id: string }>("select id from mooring.checkin where id = any($1)", [ids]);
      const kept = new Set(rows.map((row) => row.id));
      return ids.filter((id) => !kept.has(id));
    } catch (error) {
      if (tries > 40) throw error;
      await sleep(250);
    } finally {
      await pool.end();
    }
  }
}

test("a second Mooring on the same data is turned away with a plain sentence", () => {
  const second = spawnSync(process.execPath, [path.join(top, "app/server/main.ts")], {
    cwd: top,
    encoding: "utf8",
    env: { ...process.env, MOORING_DATA: house.dataFolder, PORT: "0", DATABASE_URL: "" },
  });
  expect(second.stderr).toContain("is already looking after");
  expect(second.status).toBe(78);
});

test("a port that is taken is said plainly, with what to do", () => {
  const folder = aDataFolder();
  const second = spawnSync(process.execPath, [path.join(top, "app/server/main.ts")], {
    cwd: top,
    encoding: "utf8",
    env: { ...process.env, MOORING_DATA: folder, PORT: new URL(house.url).port, DATABASE_URL: "" },
  });
  expect(second.stderr).toMatch(/The port \d+ is taken by another program\. Try another one/);
  expect(second.status).toBe(78);
  fs.rmSync(folder, { recursive: true, force: true });
});
