import { randomBytes, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openPool, withDatabase } from "../../app/db/open.ts";
import { listOwnCheckins, saveCheckin } from "../../app/features/checkins/service.ts";
import { carryOut } from "../../app/features/erasure/carry-out.ts";
import { ask, hurry } from "../../app/features/erasure/service.ts";
import { saveEntry } from "../../app/features/journal/service.ts";
import { fillFromBackup, makeBackup, readHeader } from "../../app/server/backup.ts";
import { backUp, generations, newestBefore, readFigures } from "../../app/server/backups.ts";
import { inContext } from "../../app/server/context.ts";
import { forgetAgain } from "../../app/server/erasing.ts";
import { openHouse } from "../../app/server/house.ts";
import { backUpKeyring } from "../../app/server/keyring-backup.ts";
import { openLog } from "../../app/server/log.ts";
import { restoreBackup, sayWhatIsPossible } from "../../app/server/restoring.ts";
import { type Someone, useWorld } from "./world.ts";

/** Every line of the log at its most talkative, as it would lie in a file. */
const logged: string[] = [];
const world = useWorld(openLog("trace", { write: (line) => void logged.push(line) }));
const canary = "canary-erased-lighthouse";
const noAccount = async () => {};
const keyringFolder = () => path.join(world.dataFolder, "keyring");
const aFolder = () => fs.mkdtempSync(path.join(world.dataFolder, "b-"));
const backupNow = (folder: string, now = new Date()) =>
  makeBackup({ url: world.url, keyringFolder: keyringFolder(), folder, now });
const keep = (who: Someone, word: string) =>
  who.does((cx) => saveCheckin(cx, { id: randomUUID(), at: new Date().toISOString(), zone: "UTC", answers: { word } }));

/** A database of its own, filled from a backup, as a house would open it. */
async function restored<T>(
  file: string,
  act: (house: Awaited<ReturnType<typeof openHouse>>, url: string) => Promise<T>,
) {
  const owner = openPool(world.url, "owner", 1);
  const name = `mooring_restored_${randomUUID().slice(0, 8)}`;
  await owner.query(`create database ${name}`);
  try {
    const url = withDatabase(world.url, name);
    await fillFromBackup({ url, keyringFolder: keyringFolder(), file });
    const house = await openHouse({ url, dataFolder: world.dataFolder, log: openLog("silent") });
    try {
      return await act(house, url);
    } finally {
      await house.pool.end();
    }
  } finally {
    await owner.query(`drop database ${name} with (force)`);
    await owner.end();
  }
}

/** Everything in a database as text, sealed values as bytes in hex. */
async function everythingIn(url: string): Promise<string> {
  const owner = openPool(url, "owner", 1);
  const { rows } = await owner.query<{ name: string }>(
    "select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('mooring', 'auth', 'pgboss')",
  );
  const parts: string[] = [];
  for (const { name } of rows)
    parts.push(...(await owner.query(`select t::text as t from ${name} t`)).rows.map(({ t }) => t));
  await owner.end();
  return parts.join("\n");
}

test("a backup restores row for row, keeps the ledger's proofs, and its own check says so", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await keep(rosa, "kept");
  await agency.chain();
  const { file, tables } = await backupNow(aFolder());
  expect(tables["mooring.checkin"]).toBeGreaterThan(0);
  expect(fs.readFileSync(file, "latin1").split("\n")[0]).not.toContain(agency.id);
  await restored(file, async (house) => {
    const own = await inContext(house, rosa.actor, (cx) => listOwnCheckins(cx, { days: 9 }));
    expect(own.map(({ answers }) => answers.word)).toEqual(["kept"]);
  });
  const figures = await backUp({ url: world.url, dataFolder: world.dataFolder, second: aFolder() }, new Date());
  expect(figures).toMatchObject({ inSecondPlace: true, trial: { ok: true, trouble: null } });
  expect(readFigures({ dataFolder: world.dataFolder })[0]).toEqual(figures);
}, 60_000);

test("a half-written, a changed, a foreign and a newer backup are refused with a plain sentence", async () => {
  const folder = aFolder();
  const { file } = await backupNow(folder);
  const bytes = fs.readFileSync(file);
  const spoiled = (name: string, content: Buffer) => {
    const at = path.join(folder, name);
    fs.writeFileSync(at, content);
    return at;
  };
  const fill = (at: string) => restored(at, async () => {});
  await expect(fill(spoiled("cut", bytes.subarray(0, bytes.length - 40)))).rejects.toThrow("half written");
  const changed = Buffer.from(bytes);
  changed[bytes.length - 500] = (changed[bytes.length - 500] ?? 0) ^ 1;
  await expect(fill(spoiled("changed", changed))).rejects.toThrow("damaged or was only half written");
  expect(() => readHeader(spoiled("other", Buffer.from("PGDMP\n")))).toThrow("is not a backup of Mooring");
  expect(() => readHeader(path.join(folder, "nowhere"))).toThrow("There is no backup");
  expect(() => readHeader(spoiled("x.part", bytes))).toThrow("half written");
  const { header, line } = readHeader(file);
  const newer = JSON.stringify({ ...header, migrations: [...header.migrations, "9999-later.sql"] });
  const rest = bytes.subarray(Buffer.byteLength(line));
  expect(() => readHeader(spoiled("newer", Buffer.concat([Buffer.from(newer), rest])))).toThrow("newer Mooring");
  const older = JSON.stringify({ ...header, at: "2020-01-01T00:00:00.000Z" });
  await expect(fill(spoiled("forged", Buffer.concat([Buffer.from(older), rest])))).rejects.toThrow("damaged");
}, 60_000);

test("without its key a backup opens for nobody, and it is said what can and cannot be had back", async () => {
  const folder = aFolder();
  const { file } = await backupNow(folder);
  const at = path.join(keyringFolder(), "backup-key");
  const key = fs.readFileSync(at);
  fs.writeFileSync(at, randomBytes(32).toString("base64"));
  await expect(restored(file, async () => {})).rejects.toThrow("sealed with another key");
  fs.rmSync(at);
  await expect(restored(file, async () => {})).rejects.toThrow("Put the keyring back first");
  expect(sayWhatIsPossible(world.dataFolder, [randomUUID()]).join(" ")).toMatch(
    /No backup can be opened.*cannot be read/,
  );
  fs.writeFileSync(at, key);
}, 60_000);

test("backups are kept for two days, then one a day for a week, then one a week for five weeks", () => {
  const now = new Date("2026-11-28T12:00:00Z");
  const hourly = Array.from({ length: 24 * 60 }, (_, hours) => new Date(now.getTime() - hours * 3_600_000));
  const kept = generations(hourly, now);
  const ages = kept.map((moment) => (now.getTime() - moment.getTime()) / 86_400_000);
  expect(ages.filter((age) => age < 2)).toHaveLength(48);
  expect(ages.filter((age) => age >= 2 && age < 8).length).toBeLessThanOrEqual(7);
  expect(ages.filter((age) => age >= 8).length).toBeLessThanOrEqual(5);
  expect(Math.max(...ages)).toBeLessThan(35);
  expect(generations([new Date("2020-01-01")], now)).toHaveLength(1);
});

test("one asks for a moment and gets the newest backup from before it", async () => {
  const folder = aFolder();
  const days = ["2026-11-01T01:00:00Z", "2026-11-02T01:00:00Z"];
  for (const day of days) await backupNow(folder, new Date(day));
  expect(newestBefore(folder, new Date("2026-11-02T00:00:00Z"))).toMatch(/2026-11-01T01-00-00/);
  expect(() => newestBefore(folder, new Date("2026-10-01"))).toThrow("There is no backup");
});

test("a restore puts the database back as it was, keeps the one from before under another name, and counts what is lost", async () => {
  const agency = await world.anAgency();
  const rosa = await agency.aPerson();
  await keep(rosa, "before");
  await agency.chain();
  const { file } = await backupNow(aFolder());
  await keep(rosa, "after");
  await agency.chain();
  const owner = openPool(world.url, "owner", 1);
  const name = `mooring_there_${randomUUID().slice(0, 8)}`;
  await owner.query(`create database ${name}`);
  const url = withDatabase(world.url, name);
  await fillFromBackup({ url, keyringFolder: keyringFolder(), file });
  const own = openPool(url, "owner", 1);
  await own.query("delete from mooring.checkin");
  await own.end();
  const damaged = path.join(aFolder(), "cut.backup");
  fs.writeFileSync(damaged, fs.readFileSync(file).subarray(0, -9));
  const restore = (from: string) => restoreBackup({ url, dataFolder: world.dataFolder, file: from, now: new Date() });
  await expect(restore(damaged)).rejects.toThrow("half written");
  const done = await restore(file);
  expect(done.lost.find(({ lines }) => lines > 0)?.lines).toBeGreaterThanOrEqual(1);
  const house = await openHouse({ url, dataFolder: world.dataFolder, log: openLog("silent") });
  const words = await inContext(house, rosa.actor, (cx) => listOwnCheckins(cx, { days: 9 }));
  expect(words.map(({ answers }) => answers.word)).toEqual(["before"]);
  await house.pool.end();
  const { rowCount } = await owner.query("select 1 from pg_database where datname = $1", [done.before]);
  expect(rowCount).toBe(1);
  for (const each of [name, done.before]) await owner.query(`drop database "${each}" with (force)`);
  await owner.end();
}, 60_000);

test("the drill: nothing of an erased person opens in the database, in copies of keys, or in three generations of backups", async () => {
  const agency = await world.anAgency("victim-services");
  const [rosa, other] = [await agency.aPerson(), await agency.aPerson()];
  await keep(other, "still here");
  const folder = aFolder();
  const files: string[] = [];
  const copies: string[] = [];
  for (const hour of [1, 2, 3]) {
    await keep(rosa, `${canary} ${hour}`);
    const shared = { how: "shared", id: randomUUID(), prompt: null, text: `${canary} page` } as const;
    const page = {
      id: randomUUID(),
      saveId: randomUUID(),
      version: 0,
      after: [],
      at: new Date().toISOString(),
      zone: "UTC",
    };
    await rosa.does((cx) =>
      saveEntry({ ...cx, agencyId: cx.agencyId, enqueue: async () => {} }, { ...page, paragraphs: [shared] }),
    );
    files.push((await backupNow(folder, new Date(Date.UTC(2026, 10, 28, hour)))).file);
    copies.push(backUpKeyring(keyringFolder(), path.join(world.dataFolder, "keyring-copies"), new Date()));
  }
  const outside = path.join(world.dataFolder, "outside");
  fs.cpSync(copies[2] ?? "", outside, { recursive: true });
  // The drill can see: before the erasure each generation opens her words.
  for (const file of files)
    await restored(file, async (house) => {
      const own = await inContext(house, rosa.actor, (cx) => listOwnCheckins(cx, { days: 9 }));
      expect(own.map(({ answers }) => answers.word)).toContain(`${canary} 1`);
    });

  const code = { lookup: randomBytes(32).toString("base64url"), key: randomBytes(32).toString("base64url") };
  const id = randomUUID();
  await rosa.does((cx) => ask(cx, { id, parts: "all", ...code }));
  await rosa.does((cx) => hurry(cx, { id }));
  expect(await carryOut(world.house, agency.id, rosa.id, noAccount)).toBe("done");
  files.push((await backupNow(folder, new Date(Date.UTC(2026, 10, 28, 4)))).file);

  const hex = Buffer.from(canary).toString("hex");
  const clean = (text: string) => !text.includes(canary) && !text.includes(hex) && !text.includes(rosa.id);
  expect(clean(await everythingIn(world.url))).toBe(true);
  for (const file of files)
    await restored(file, async (house, url) => {
      await forgetAgain(house, noAccount);
      expect(clean(await everythingIn(url))).toBe(true);
      const own = await inContext(house, other.actor, (cx) => listOwnCheckins(cx, { days: 9 }));
      expect(own.map(({ answers }) => answers.word)).toEqual(["still here"]);
      await expect(inContext(house, rosa.actor, (cx) => listOwnCheckins(cx, { days: 9 }))).rejects.toThrow();
    });
  // On disk, bytes as they lie: keys and their copies, backups, logs. Only the tombstone knows that there was somebody.
  for (const entry of fs.readdirSync(world.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.parentPath.startsWith(outside)) continue;
    const text = fs.readFileSync(path.join(entry.parentPath, entry.name), "latin1");
    expect(text.includes(canary), entry.name).toBe(false);
    if (text.includes(rosa.id)) expect(entry.parentPath).toMatch(/erased$/);
  }
  // Logs: none of it was ever in them, at any level, and afterwards nobody is named there any more.
  world.house.log.info({ personId: "drill" }, "the drill can see what is logged");
  expect(logged.some((line) => line.includes("the drill can see"))).toBe(true);
  expect(logged.filter((line) => line.includes(canary) || line.includes(hex))).toEqual([]);
  expect(await clusterHolds(canary)).toBe(false);
  expect(await agency.verify()).toMatchObject({ ok: true });
}, 180_000);

/** Whether the bytes of the server's own files, tables and write-ahead log, hold a text. False where they lie elsewhere. */
async function clusterHolds(text: string): Promise<boolean> {
  const owner = openPool(world.url, "owner", 1);
  await owner.query("checkpoint");
  const { rows } = await owner.query<{ folder: string }>("select current_setting('data_directory') as folder");
  await owner.end();
  const folder = rows[0]?.folder ?? "";
  if (!fs.existsSync(folder)) return false;
  // Tables, write-ahead log, and whatever the server itself wrote into a log beside them.
  for (const entry of fs.readdirSync(path.dirname(folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const at = path.join(entry.parentPath, entry.name);
    // Other test files' databases come and go meanwhile.
    if (fs.existsSync(at) && fs.readFileSync(at).includes(text)) return true;
  }
  return false;
}
