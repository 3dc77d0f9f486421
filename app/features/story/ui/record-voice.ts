import { recordPieces } from "#features/signals/ui/record.ts";
import { putParcel } from "#web/offline/parcels.ts";
import { newId } from "#web/offline/seal.ts";
import { type Form, fileLimits } from "../domain/files.ts";
import type { MediaFile } from "./media.ts";

export type Running = { readonly stop: () => void; readonly done: Promise<void> };

/** Speech needs no more: an hour is then about 11 MB. */
const audioBitsPerSecond = 24_000;
const everyMs = 2000;

function formFor(mime: string): Form {
  if (mime.startsWith("audio/mp4")) return "audio/mp4";
  return mime.startsWith("audio/ogg") ? "audio/ogg" : "audio/webm";
}

/**
 * Records a voice from the moment the person allows it until they stop. Every two seconds what there is lies sealed on this
 * device, so that a killed browser loses no more; `onFile` is told each time.
 *
 * @throws MicrophoneAway when the microphone does not open
 */
export async function record(onFile: (file: MediaFile) => void): Promise<Running> {
  const id = newId();
  let form: Form = "audio/webm";
  let bytes = 0;
  /** What does not fill a part yet. It is kept too, and written over as it grows. */
  let tail = new Uint8Array(0);
  let keeping = Promise.resolve();
  let stop = () => {};
  const keep = async (piece: Blob) => {
    const more = new Uint8Array(await piece.arrayBuffer());
    let rest = new Uint8Array(tail.length + more.length);
    rest.set(tail);
    rest.set(more, tail.length);
    let place = Math.floor((bytes - tail.length) / fileLimits.partBytes);
    bytes += more.length;
    while (rest.length >= fileLimits.partBytes) {
      await putParcel(id, place++, rest.subarray(0, fileLimits.partBytes));
      rest = rest.slice(fileLimits.partBytes);
    }
    tail = rest;
    if (tail.length > 0) await putParcel(id, place, tail);
    onFile({ id, form, bytes, here: true });
    if (bytes > fileLimits.recordingBytes - 2 * fileLimits.partBytes) stop();
  };
  const onPiece = (piece: Blob) => {
    keeping = keeping.then(() => keep(piece));
  };
  const running = await recordPieces(onPiece, { audioBitsPerSecond, everyMs });
  form = formFor(running.mime);
  stop = running.stop;
  return { stop, done: running.done.then(() => keeping) };
}
