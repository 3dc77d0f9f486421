import fs from "node:fs";
import { flushCompileCache } from "node:module";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { openPool, withDatabase } from "#db/open.ts";
import { Refusal } from "#kernel/refusal.ts";
import { readEnv } from "./env.ts";
import { lockHouse } from "./house-lock.ts";
import { openLog } from "./log.ts";
import { becomeServiceUser, findServiceUser, type ServiceUser } from "./service-user.ts";
import { loadSite } from "./site.ts";

/** Ends with this when starting again by itself would not help. */
const noUse = 78;

/** By then what was needed to start, and to invent the demo, is needed no more. */
const settledMs = 3000;
const quietMs = 30_000;
const roomBytes = 20_000_000;

const codeFolder = path.resolve(import.meta.dirname, "../..");

async function main(): Promise<void> {
  const env = readEnv(codeFolder);
  const log = openLog(env.logLevel);
  const user = findServiceUser();
  makeDataFolder(env.dataFolder, user);
  const site = loadSite(env.siteFolder);
  const lock = lockHouse(env.dataFolder);
  const starting = env.databaseUrl
    ? undefined
    : startEmbeddedPostgres({
        folder: path.join(env.dataFolder, "postgres"),
        user,
        onTrouble: (message) => log.warn({ message }, "database"),
      });
  starting?.catch(() => {});
  // Loading the rooms and reading the packs takes as long as starting the database, so it is done once that is under way.
  await new Promise(setImmediate);
  const [{ runMooring }, { openPacks }] = await Promise.all([import("./run.ts"), import("./packs/live.ts")]);
  const packs = openPacks();
  const postgres = await starting;
  const stop = [async () => lock.release(), async () => postgres?.stop()];
  try {
    const url = env.databaseUrl ?? (await ownDatabase(postgres));
    await migrate(url);
    const running = await runMooring({
      env,
      url,
      log,
      site,
      user,
      packs,
      empty: process.argv.includes("--empty"),
    });
    // Only now: libraries load parts of themselves when first used, and the code folder may be out of reach afterwards.
    giveDataFolder(env.dataFolder, user);
    // Compiled code is usually kept when the process ends; by then it may no longer write into the code folder.
    flushCompileCache();
    becomeServiceUser(user);
    stop.push(running.stop);
    stopWith(stop);
    process.stdout.write(running.greeting);
    setTimeout(keepLean, settledMs).unref();
  } catch (error) {
    for (const step of stop.reverse()) await step().catch(() => {});
    throw error;
  }
}

/**
 * V8 keeps the room it once needed until it is short of it, and an idle house never is. So it is asked once the house
 * stands, and again after each busy time, in a half minute in which next to nothing is done; it takes about 100 ms.
 */
function keepLean(): void {
  v8.setFlagsFromString("--expose-gc");
  const collect: unknown = vm.runInNewContext("gc");
  if (typeof collect !== "function") return;
  const giveBack = () => {
    collect({ type: "major", flavor: "last-resort" });
    return process.memoryUsage.rss();
  };
  let lean = giveBack();
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const now = performance.eventLoopUtilization();
    const isQuiet = performance.eventLoopUtilization(now, before).utilization < 0.05;
    if (isQuiet && process.memoryUsage.rss() - lean > roomBytes) lean = giveBack();
    before = now;
  }, quietMs).unref();
}

/** One database of our own inside the built-in server. */
async function ownDatabase(postgres: EmbeddedPostgres | undefined): Promise<string> {
  if (!postgres) throw new Error("no database");
  const owner = openPool(postgres.url, "owner", 1);
  try {
    const { rows } = await owner.query("select 1 from pg_database where datname = 'mooring'");
    if (rows.length === 0) await owner.query("create database mooring");
  } finally {
    await owner.end();
  }
  return withDatabase(postgres.url, "mooring");
}

function makeDataFolder(folder: string, user: ServiceUser | undefined): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!user) return;
  fs.chmodSync(path.dirname(folder), fs.statSync(path.dirname(folder)).mode | 0o001);
  fs.chownSync(folder, user.uid, user.gid);
}

/** Everything made so far belongs to the unprivileged account; the database has been its own from the start. */
function giveDataFolder(folder: string, user: ServiceUser | undefined): void {
  if (!user) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "postgres" || entry.name.startsWith("postgres-programs")) continue;
    const at = path.join(folder, entry.name);
    fs.chownSync(at, user.uid, user.gid);
    if (!entry.isDirectory()) continue;
    for (const below of fs.readdirSync(at, { recursive: true, encoding: "utf8" }))
      fs.chownSync(path.join(at, below), user.uid, user.gid);
  }
}

/** Steps run last to first, once, whichever way the end comes; the launcher going away is an end as well. */
function stopWith(steps: (() => Promise<unknown>)[]): void {
  let begun = false;
  const end = async () => {
    if (begun) return;
    begun = true;
    setTimeout(() => process.exit(1), 15_000).unref();
    for (const step of [...steps].reverse()) await step().catch(() => {});
    process.exit(0);
  };
  process.on("SIGINT", end).on("SIGTERM", end).on("disconnect", end);
}

main().catch((error: unknown) => {
  const plain = error instanceof Error ? error.message : String(error);
  const expected =
    error instanceof Refusal ||
    /^(Another Mooring|The port|The key|The database|PORT|MOORING_ROLE|Mooring |There is no|PostgreSQL did)/.test(
      plain,
    );
  process.stderr.write(
    `\nMooring could not start.\n${plain}\n${expected || !(error instanceof Error) ? "" : `${error.stack}\n`}`,
  );
  process.exit(expected ? noUse : 1);
});
