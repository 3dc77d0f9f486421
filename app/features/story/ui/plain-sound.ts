import type { Form } from "../domain/files.ts";
import { blankBoxes, boxKind, id3Length, isTagBox } from "../domain/tags.ts";

const mostIndex = 32 * 1024 * 1024;

/**
 * A recording somebody already has, without what it says besides its sound: names, places, devices, when. MP4, MP3 and WAV;
 * what this browser records itself, and WebM and Ogg of others, stay as they are.
 *
 * @throws when its boxes cannot be read
 */
export async function plainSound(sound: Blob, form: Form): Promise<Blob> {
  if (form === "audio/mp4") return plainMp4(sound);
  if (form === "audio/mpeg") return plainMp3(sound);
  return form === "audio/wav" ? plainWav(sound) : sound;
}

async function plainMp3(sound: Blob): Promise<Blob> {
  const from = id3Length(await bytesOf(sound, 0, 10));
  const last = await bytesOf(sound, sound.size - 128, sound.size);
  const hasOldTag = String.fromCharCode(...last.subarray(0, 3)) === "TAG";
  return sound.slice(from, sound.size - (hasOldTag ? 128 : 0));
}

/** Box by box: the sound itself is passed on unread, so that a large one needs little memory. */
async function plainMp4(sound: Blob): Promise<Blob> {
  const pieces: (Blob | Uint8Array<ArrayBuffer>)[] = [];
  for (let at = 0; at < sound.size; ) {
    const head = await bytesOf(sound, at, at + 16);
    if (head.length < 8) throw new Error("a box is cut off");
    const view = new DataView(head.buffer);
    const written = view.getUint32(0);
    const size = written === 0 ? sound.size - at : written === 1 ? Number(view.getBigUint64(8)) : written;
    if (size < 8 || at + size > sound.size) throw new Error("a box is longer than its file");
    const kind = boxKind(head);
    if ((kind === "moov" || isTagBox(kind)) && written > 1) {
      if (size > mostIndex) throw new Error("an index this large is not read");
      pieces.push(blankBoxes(await bytesOf(sound, at, at + size)));
    } else pieces.push(sound.slice(at, at + size));
    at += size;
  }
  return new Blob(pieces);
}

/** The form and the samples, nothing else. */
async function plainWav(sound: Blob): Promise<Blob> {
  const kept: Blob[] = [];
  for (let at = 12; at + 8 <= sound.size; ) {
    const head = await bytesOf(sound, at, at + 8);
    const size = new DataView(head.buffer).getUint32(4, true);
    const end = Math.min(sound.size, at + 8 + size + (size % 2));
    if (["fmt ", "data"].includes(String.fromCharCode(...head.subarray(0, 4)))) kept.push(sound.slice(at, end));
    at = end;
  }
  const body = new Blob(kept);
  const head = new Uint8Array(12);
  head.set([..."RIFF"].map((sign) => sign.charCodeAt(0)));
  new DataView(head.buffer).setUint32(4, body.size + 4, true);
  head.set(
    [..."WAVE"].map((sign) => sign.charCodeAt(0)),
    8,
  );
  return new Blob([head, body]);
}

async function bytesOf(sound: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sound.slice(Math.max(0, from), to).arrayBuffer());
}
