// Everything a fresh clone needs before the first command: packages, and the built web app when asked for.
// Runs on any Node from 20 on, with nothing installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The Node that Mooring runs on: the pinned one from npm, else the present one if it is new enough. */
export function nodeProgram() {
  const pinned = path.join(top, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  if (fs.existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  fail(
    `Mooring needs Node 24, which could not be installed for ${process.platform} on ${process.arch}. Install Node 24 and try again.`,
  );
}

/** Installs what the lockfile names, once for each state of the lockfile. */
export function ensureInstalled() {
  const stamp = path.join(top, "node_modules", ".mooring-installed");
  const wanted = createHash("sha256")
    .update(fs.readFileSync(path.join(top, "package-lock.json")))
    .digest("hex");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  say("Installing what Mooring needs (once, a few minutes)…");
  // Not `npm ci`: it refuses a lockfile that lacks other platforms' optional packages, which not every registry has.
  run("npm", ["install", "--no-save", "--loglevel=error", "--no-audit", "--no-fund"]);
  fs.writeFileSync(stamp, wanted);
}

/** Builds the web app when its sources changed since last time, and stores it compressed as well. */
export function ensureBuilt() {
  const out = path.join(top, "dist", "web");
  const stamp = path.join(out, ".built");
  const wanted = hashOf([
    "app/web",
    "app/features",
    "app/kernel",
    "app/package.json",
    "packages",
    "content",
    "package-lock.json",
  ]);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  say("Building the web app…");
  run(nodeProgram(), [
    path.join(top, "node_modules", "vite", "bin", "vite.js"),
    "build",
    "--config",
    "app/web/vite.config.ts",
    "--logLevel",
    "warn",
  ]);
  compress(out);
  fs.writeFileSync(stamp, wanted);
}

export function say(text) {
  process.stdout.write(`${text}\n`);
}

function compress(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest|wasm)$/.test(entry.name)) continue;
    const body = fs.readFileSync(at);
    fs.writeFileSync(`${at}.gz`, gzipSync(body, { level: 9 }));
    fs.writeFileSync(`${at}.br`, brotliCompressSync(body));
  }
}

function hashOf(places) {
  const hash = createHash("sha256");
  for (const place of places)
    for (const file of filesOf(path.join(top, place)))
      hash.update(path.relative(top, file)).update(fs.readFileSync(file));
  return hash.digest("hex");
}

function filesOf(place) {
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules" && !entry.name.endsWith(".test.ts"))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(path.join(place, entry.name)));
}

function run(program, args) {
  const done = spawnSync(program, args, {
    cwd: top,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0)
    fail(
      `"${path.basename(program)} ${args[0]}" did not finish (${done.signal ?? done.status ?? done.error?.message}).`,
    );
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled();
