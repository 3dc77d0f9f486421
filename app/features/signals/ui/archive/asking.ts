import type { Answer, Ask } from "./archive-worker.ts";

export type Final = Exclude<Answer, { kind: "at" }>;

/** Has a worker read the archive, so that the page stays alive under the finger; ending it forgets all it held. */
export function askWorker(ask: Ask, told: (share: number) => void): { answer: Promise<Final>; stop(): void } {
  const worker = new Worker(new URL("./archive-worker.ts", import.meta.url), { type: "module" });
  const answer = new Promise<Final>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === "at") told(data.share);
      else resolve(data);
    };
    worker.onerror = () => resolve({ kind: "trouble", why: null });
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
  return { answer, stop: () => worker.terminate() };
}
