import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Complaint } from "./domain/linter.ts";
import { makeScripts, markOf, type ReadScripts, readTexts, type Scripts, type Texts } from "./scripts.ts";

export type LiveScripts = {
  /** The scripts as they are now; waits only while the very first are being checked. @throws when there never were any */
  current(): Promise<Scripts>;
  /** What is wrong with the files as they lie there now. While there is anything, the version before stays live. */
  complaints(): readonly Complaint[];
  readAt(): Date;
  /** Looks whether the files have changed. */
  check(): Promise<void>;
  /** Looks by itself from now on. */
  watch(): void;
  close(): void;
};

const checkEveryMs = 60_000;
const settleMs = 400;

/**
 * Keeps scripts that may be edited while people talk: a good version takes the place of the one before, a bad one is
 * complained about and changes nothing.
 *
 * @param folder where `companion/` and `calm/` lie; the project's own unless said
 */
export function openScripts(
  folder?: string,
  onChange: (complaints: readonly Complaint[]) => void = () => {},
): LiveScripts {
  let mark = safely(() => markOf(folder), "");
  // Read at once, so that they are at hand after root has been given up; checked when first asked for.
  let texts: Texts = safely(() => readTexts(folder), {});
  let complaints: readonly Complaint[] = [];
  let readAt = new Date();
  let live: Promise<Scripts> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let settling: NodeJS.Timeout | undefined;
  let watchers: fs.FSWatcher[] = [];

  const first = async (): Promise<Scripts> => {
    const { scripts, complaints: found } = await makeBeside(texts);
    complaints = found;
    if (found.length > 0) onChange(found);
    if (!scripts) throw new Error(`the companion's scripts cannot be used: ${JSON.stringify(found.slice(0, 3))}`);
    return scripts;
  };
  const current = (): Promise<Scripts> => {
    if (!live) {
      live = first();
      live.catch(() => {
        live = null;
      });
    }
    return live;
  };
  const check = async (): Promise<void> => {
    const now = safely(() => markOf(folder), mark);
    if (now === mark) return;
    mark = now;
    texts = safely(() => readTexts(folder), texts);
    const { scripts, complaints: found } = await makeBeside(texts);
    complaints = found;
    readAt = new Date();
    if (scripts) live = Promise.resolve(scripts);
    onChange(found);
  };
  const soon = () => {
    clearTimeout(settling);
    settling = setTimeout(() => void check(), settleMs).unref();
  };
  return {
    current,
    complaints: () => complaints,
    readAt: () => readAt,
    check,
    watch: () => {
      timer ??= setInterval(soon, checkEveryMs).unref();
      const at = folder ?? path.resolve(import.meta.dirname, "../../../content");
      watchers = ["companion", "calm"].flatMap((part) =>
        safely(() => [fs.watch(path.join(at, part), { persistent: false }, soon)], []),
      );
    },
    close: () => {
      clearInterval(timer);
      clearTimeout(settling);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** In a thread of its own where there can be one, else here. */
async function makeBeside(texts: Texts): Promise<ReadScripts> {
  try {
    return await new Promise<ReadScripts>((resolve, reject) => {
      const worker = new Worker(new URL("./scripts-worker.ts", import.meta.url), { workerData: texts });
      worker.once("message", resolve).once("error", reject);
      worker.once("exit", () => reject(new Error("the thread ended early")));
    });
  } catch {
    return makeScripts(texts);
  }
}

/** Files of a house that has given up root, or a folder in the middle of an edit, may not be readable right now. */
function safely<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** The project's own scripts, for the whole process. */
export const projectScripts: LiveScripts = openScripts();
