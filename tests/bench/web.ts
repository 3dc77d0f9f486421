import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser, openContext } from "../e2e/browser.ts";
import { processesOf, startHouse } from "../e2e/house.ts";

const tries = 5;
/** Nobody does anything for this long before memory is read: the server gives back what it needs no more every half minute. */
const untilIdleMs = 75_000;

/**
 * What a person on an old phone waits for: script of the first load of `/me`, time until it is usable over a slow line
 * with a slow processor, reopening without a line. Then what the idle house holds in memory.
 */
export async function benchWeb(): Promise<void> {
  const house = await startHouse();
  const browser = await launchBrowser();
  try {
    const { scriptKb, usableMs } = await firstLoads(browser, house.url);
    console.log(`/me first load: ${scriptKb.toFixed(1)} kB of script (gzip); goal at most 150`);
    console.log(`/me usable at 1.6 Mbit/s, 150 ms, 4x CPU slowdown: ${told(usableMs)}; goal at most 2000 ms`);
    console.log(`/me reopened offline: ${told(await offlineReopens(browser, house.url))}; goal at most 1000 ms`);
    await browser.close();
    await sleep(untilIdleMs);
    const { server, postgres } = processesOf(house.dataFolder);
    console.log(
      `memory, idle with the demo: server ${residentMb(server)} MB (goal at most 300), PostgreSQL ${clusterMb(postgres)} MB (goal at most 150)`,
    );
  } finally {
    await browser.close();
    await house.stop();
    fs.rmSync(house.dataFolder, { recursive: true, force: true });
  }
}

async function firstLoads(browser: Browser, url: string): Promise<{ scriptKb: number; usableMs: number[] }> {
  const usableMs: number[] = [];
  let scriptKb = 0;
  for (let i = 0; i < tries; i++) {
    const context = await openContext(browser, { width: 390, height: 844 });
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on("response", (answer) => {
      if (answer.request().resourceType() === "script")
        scripts.push(
          answer.body().then(
            (body) => gzipSync(body).length,
            () => 0,
          ),
        );
    });
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: 200_000,
      uploadThroughput: 100_000,
    });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const begun = performance.now();
    await page.goto(`${url}/me`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "I need help now" }).waitFor();
    await page.getByRole("heading").first().waitFor();
    usableMs.push(performance.now() - begun);
    scriptKb = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
    await context.close();
  }
  return { scriptKb, usableMs };
}

async function offlineReopens(browser: Browser, url: string): Promise<number[]> {
  const context: BrowserContext = await openContext(browser, { width: 390, height: 844 });
  const page = await context.newPage();
  await page.goto(`${url}/me`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(3000);
  await context.setOffline(true);
  const waitedMs: number[] = [];
  for (let i = 0; i < tries; i++) {
    const begun = performance.now();
    await page.goto(`${url}/me`, { waitUntil: "commit" });
    await page.getByRole("button", { name: "I need help now" }).waitFor();
    waitedMs.push(performance.now() - begun);
  }
  await context.close();
  return waitedMs;
}

function told(ms: readonly number[]): string {
  const sorted = [...ms].sort((a, b) => a - b);
  return `median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms (${Math.round(sorted[0] ?? 0)} to ${Math.round(sorted.at(-1) ?? 0)}, ${sorted.length} tries)`;
}

function residentMb(pid: number | undefined): number {
  return Math.round(statusKb(pid, "VmRSS") / 1000);
}

/** All processes of the cluster, each by its own share of shared memory (PSS). */
function clusterMb(postmaster: number | undefined): number {
  const kb = fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && (Number(name) === postmaster || parentOf(Number(name)) === postmaster))
    .reduce((sum, name) => sum + shareKb(Number(name)), 0);
  return Math.round(kb / 1000);
}

function shareKb(pid: number): number {
  try {
    const text = fs.readFileSync(path.join("/proc", String(pid), "smaps_rollup"), "utf8");
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return statusKb(pid, "RssAnon");
  }
}

function parentOf(pid: number): number {
  return statusKb(pid, "PPid");
}

function statusKb(pid: number | undefined, field: string): number {
  try {
    return Number(
      new RegExp(`^${field}:\\s+(\\d+)`, "m").exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0,
    );
  } catch {
    return 0;
  }
}
