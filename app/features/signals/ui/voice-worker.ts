import { readVoice } from "@mooring/signals";

/** What the page sends: one channel of sound, and how many words were said, where that is known. */
export type ToRead = { readonly samples: Float32Array; readonly rateHz: number; readonly words?: number };

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToRead>) => void) | null;
  postMessage(message: unknown): void;
};
scope.onmessage = ({ data: { samples, rateHz, words } }) => {
  scope.postMessage(readVoice({ samples, rateHz }, words === undefined ? {} : { words }));
};
