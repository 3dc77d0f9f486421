import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { deriveFromPassphrase } from "@mooring/sealing";
import { hashRaw } from "@node-rs/argon2";

export const top = path.resolve(import.meta.dirname, "../..");

/** How the demo houses of these tests begin: software as people chose, switched off by the lead, or refused by everyone. */
export const software = process.env.MOORING_DEMO_AI || "chosen";

/** A whole Mooring in processes of its own, as `npm start` runs it: launcher, server, PostgreSQL, demo agency. */
export type RunningHouse = {
  url: string;
  dataFolder: string;
  launcher: ChildProcess;
  /** Everything it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
};

export async function startHouse({
  args = [],
  dataFolder = aDataFolder(),
  env = {},
}: {
  args?: string[];
  dataFolder?: string;
  env?: Record<string, string>;
} = {}): Promise<RunningHouse> {
  const port = await freePort();
  const launcher = spawn(process.execPath, [path.join(top, "scripts/start.mjs"), ...args], {
    cwd: top,
    env: { ...process.env, PORT: String(port), MOORING_DATA: dataFolder, DATABASE_URL: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  launcher.stdout?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  launcher.stderr?.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const url = `http://localhost:${port}`;
  const house: RunningHouse = {
    url,
    dataFolder,
    launcher,
    printed: () => text,
    stop: async () => {
      if (launcher.exitCode !== null) return;
      const gone = new Promise((resolve) => launcher.once("exit", resolve));
      launcher.kill("SIGTERM");
      await gone;
    },
  };
  await untilUp(house, 120_000);
  return house;
}

/** Waits until the server answers; a launcher that gave up is an error that carries what it said. */
export async function untilUp({ url, launcher, printed }: RunningHouse, mostMs = 60_000): Promise<void> {
  const end = Date.now() + mostMs;
  while (Date.now() < end) {
    if (launcher.exitCode !== null) throw new Error(`Mooring ended: ${printed()}`);
    const up = await fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await sleep(50);
  }
  throw new Error(`Mooring did not come up: ${printed()}`);
}

/** A signed-in caller of the API, as a page would be. */
export type Caller = {
  call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  cookie: string;
};

export async function signInAsPerson(url: string, name: string, passphrase: string): Promise<Caller> {
  const { house } = (await (await fetch(`${url}/api/accounts/house`)).json()) as { house: string };
  const { signInSecret } = await deriveFromPassphrase({
    passphrase,
    name,
    house,
    argon2id: async (words, salt, { memoryKiB, iterations, parallelism, outputBytes }) =>
      new Uint8Array(
        await hashRaw(words, {
          salt,
          memoryCost: memoryKiB,
          timeCost: iterations,
          parallelism,
          outputLen: outputBytes,
        }),
      ),
  });
  return keepCookies(url, await post(url, "/api/accounts/sign-in", { name, signInSecret }));
}

export async function keepCookies(url: string, answer: Response): Promise<Caller> {
  if (!answer.ok) throw new Error(`sign-in failed: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return {
    cookie,
    call: async (method, at, body) => {
      const got = await fetch(`${url}${at}`, {
        method,
        headers: { cookie, "x-mooring": "1", ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await got.text();
      return { status: got.status, body: text === "" ? null : JSON.parse(text) };
    },
  };
}

export function post(url: string, at: string, body: unknown, cookie = ""): Promise<Response> {
  return fetch(`${url}${at}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mooring": "1", cookie },
    body: JSON.stringify(body),
  });
}

export function aDataFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), "mooring-house-"));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Process ids of the server and of PostgreSQL that belong to this data folder. */
export function processesOf(dataFolder: string): { server: number | undefined; postgres: number | undefined } {
  return {
    server: readPid(path.join(dataFolder, "mooring.lock")),
    postgres: readPid(path.join(dataFolder, "postgres/cluster/postmaster.pid")),
  };
}

function readPid(file: string): number | undefined {
  try {
    const text = fs.readFileSync(file, "utf8");
    return text.startsWith("{") ? (JSON.parse(text) as { pid: number }).pid : Number(text.split("\n")[0]);
  } catch {
    return undefined;
  }
}
