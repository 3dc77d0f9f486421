import type { Argon2id } from "@mooring/sealing";

/** What the worker is asked and what it answers. */
export type StretchAsk = Parameters<Argon2id>;

/** Argon2id in a worker, so that the page stays alive under the finger; on the page itself where no worker will start. */
export const stretch: Argon2id = async (...ask) => {
  try {
    return await inWorker(ask);
  } catch {
    const { argon2idOf } = await import("./stretch-argon2id.ts");
    return argon2idOf(...ask);
  }
};

function inWorker(ask: StretchAsk): Promise<Uint8Array> {
  const worker = new Worker(new URL("./stretch-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => resolve(data);
    worker.onerror = () => reject(new Error("the worker did not start"));
    worker.postMessage(ask);
  }).finally(() => worker.terminate());
}
