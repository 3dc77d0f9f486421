import { putParcel } from "#web/offline/parcels.ts";
import { newId } from "#web/offline/seal.ts";
import { type Form, fileLimits } from "../domain/files.ts";
import type { MediaFile } from "./media.ts";

export type Running = { readonly stop: () => void; readonly done: Promise<void> };

const kinds: readonly (readonly [mime: string, form: Form])[] = [
  ["audio/webm;codecs=opus", "audio/webm"],
  ["audio/mp4", "audio/mp4"],
  ["audio/ogg;codecs=opus", "audio/ogg"],
];
/** Speech needs no more: an hour is then about 11 MB. */
const bitsPerSecond = 24_000;
const everyMs = 2000;

/**
 * Records sound from the moment the person allows it until they stop. Every two seconds what there is lies sealed on this
 * device, so that a killed browser loses no more; `onFile` is told each time. The microphone is closed as soon as it ends.
 *
 * @throws when the microphone does not open
 */
export async function record(onFile: (file: MediaFile) => void): Promise<Running> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: false });
  const [mimeType, form] = kinds.find(([mime]) => MediaRecorder.isTypeSupported(mime)) ?? [undefined, "audio/webm"];
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond, ...(mimeType ? { mimeType } : {}) });
  const id = newId();
  let bytes = 0;
  /** What does not fill a part yet. It is kept too, and written over as it grows. */
  let tail = new Uint8Array(0);
  let keeping = Promise.resolve();
  const keep = async (data: Blob) => {
    const more = new Uint8Array(await data.arrayBuffer());
    const grown = new Uint8Array(tail.length + more.length);
    grown.set(tail);
    grown.set(more, tail.length);
    let place = Math.floor((bytes - tail.length) / fileLimits.partBytes);
    bytes += more.length;
    let rest = grown;
    while (rest.length >= fileLimits.partBytes) {
      await putParcel(id, place++, rest.subarray(0, fileLimits.partBytes));
      rest = rest.slice(fileLimits.partBytes);
    }
    tail = rest;
    if (tail.length > 0) await putParcel(id, place, tail);
    onFile({ id, form, bytes, here: true });
    if (bytes > fileLimits.recordingBytes - 2 * fileLimits.partBytes) stop();
  };
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) keeping = keeping.then(() => keep(data));
  };
  stream.getAudioTracks()[0]?.addEventListener("ended", stop);
  const done = new Promise<void>((resolve, reject) => {
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      keeping.then(resolve, reject);
    };
    recorder.onerror = stop;
  });
  recorder.start(everyMs);
  return { stop, done };
}
