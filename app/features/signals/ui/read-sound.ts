import type { VoiceReading } from "@mooring/signals";
import type { ToRead } from "./voice-worker.ts";

/** Twice what is read at: the browser's own change of rate is then far from what is measured. */
const rateHz = 16_000;

/** A recording as samples of one channel; null when this browser cannot open it. */
export async function samplesOf(sound: Blob): Promise<Float32Array | null> {
  try {
    const context = new OfflineAudioContext(1, rateHz, rateHz);
    const opened = await context.decodeAudioData(await sound.arrayBuffer());
    const mixed = new Float32Array(opened.length);
    for (let channel = 0; channel < opened.numberOfChannels; channel++) {
      const one = opened.getChannelData(channel);
      for (let at = 0; at < mixed.length; at++) mixed[at] = (mixed[at] ?? 0) + (one[at] ?? 0) / opened.numberOfChannels;
    }
    return mixed;
  } catch {
    return null;
  }
}

/** Reads a voice in a worker of its own, so that the page stays quick; the worker and what it heard are gone afterwards. */
export function readInWorker(samples: Float32Array, words: number | undefined): Promise<VoiceReading> {
  const worker = new Worker(new URL("./voice-worker.ts", import.meta.url), { type: "module" });
  return new Promise<VoiceReading>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<VoiceReading>) => resolve(data);
    worker.onerror = () => reject(new Error("the voice could not be read"));
    const message: ToRead = { samples, rateHz, ...(words === undefined ? {} : { words }) };
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}
