// `npm test`: sets up what is missing (a Chromium too, where it may), runs every test, ends with one counted line.
// `npm test -- e2e --software off` (or refused) runs them in a house where the lead, or every person, said no to it.
// `npm test -- --cut` runs them with no network but this machine's own loopback.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt, ensureInstalled, nodeProgram, say, top } from "./set-up.mjs";

const asked = parseArgs({
  allowPositionals: true,
  options: { software: { type: "string" }, cut: { type: "boolean" } },
});
const only = asked.positionals;
ensureInstalled();
ensureBuilt();
if (only.length === 0 || only.includes("e2e")) ensureChromium();

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "mooring-report-")), "tests.json");
const projects = (only.length > 0 ? only : ["pure", "app", "e2e"])
  .flatMap((name) => (name === "e2e" ? ["e2e-together", "e2e"] : [name]))
  .flatMap((name) => ["--project", name]);
const vitest = path.join(top, "node_modules", "vitest", "vitest.mjs");
const [program, ...args] = [
  ...(asked.values.cut ? withoutNetwork() : []),
  nodeProgram(),
  ...[vitest, "run", ...projects, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
];
const run = spawn(program, args, {
  cwd: top,
  stdio: ["ignore", "inherit", "inherit"],
  env: {
    ...process.env,
    NO_COLOR: process.env.CI ? "1" : (process.env.NO_COLOR ?? ""),
    ...(asked.values.software ? { MOORING_DEMO_AI: asked.values.software } : {}),
  },
});
run.on("exit", (code) => {
  const counted = count(report);
  say(`${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  process.exit(code === 0 && counted.failed === 0 && counted.passed > 0 ? 0 : 1);
});

/** What to start a program with so that it has a network of its own, with loopback and no way out. */
function withoutNetwork() {
  const inside = ["unshare", "--net", "--", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];
  if (spawnSync(inside[0], [...inside.slice(1), "true"], { stdio: "ignore" }).status === 0) return inside;
  say("A network of its own needs Linux, root, and the programs unshare and ip.");
  process.exit(1);
}

/** A file that could not even be loaded counts as one failure. */
function count(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const told = JSON.parse(fs.readFileSync(file, "utf8"));
  const unloaded = told.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.every((test) => test.status !== "failed"),
  ).length;
  return {
    passed: told.numPassedTests,
    failed: told.numFailedTests + unloaded,
    skipped: told.numPendingTests + told.numTodoTests,
  };
}

/** A browser for the end-to-end tests. Without one they fail and say so; they are never skipped. */
function ensureChromium() {
  const names = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    process.env.CHROMIUM,
  ].filter(Boolean);
  if (names.some((name) => fs.existsSync(name))) return;
  const isDebian = fs.existsSync("/etc/debian_version");
  if (process.getuid?.() === 0 && isDebian) {
    say("Installing Chromium for the browser tests (once)…");
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-core"]]) {
      const done = spawnSync("apt-get", ["-qq", ...args], {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      if (done.status !== 0) say(`apt-get ${args[0]} did not finish.`);
    }
  }
  if (!names.some((name) => fs.existsSync(name))) {
    say(
      isDebian
        ? "The browser tests need Chromium: sudo apt-get install chromium"
        : "The browser tests need Chromium; install it, or set CHROMIUM to its program.",
    );
  }
}
