import { openOwnBytes, sealOwnBytes } from "@mooring/sealing";
import { ownKey } from "#web/keys.ts";
import { getParcel, putParcel } from "#web/offline/parcels.ts";
import { newId, randomBytes } from "#web/offline/seal.ts";
import type { PartsPage } from "../contract.ts";
import { type Form, fileLimits, formOf, partIdOf, partsOf } from "../domain/files.ts";
import { KeyAway } from "./piece.ts";

/** A voice or picture of a piece. `here`: its parts lie on this device and have not all arrived at the server. */
export type MediaFile = { readonly id: string; readonly form: Form; readonly bytes: number; readonly here: boolean };

const { partBytes } = fileLimits;
const placeOf = (file: string, place: number) => ({
  table: "story_part",
  row: partIdOf(file, place),
  column: "body",
});

/** Keeps a file on this device in sealed parts, read one after the other, so that a large one needs little memory. */
export async function keepHere(
  blob: Blob,
  form: Form,
  onProgress: (share: number) => void = () => undefined,
): Promise<MediaFile> {
  const id = newId();
  const parts = partsOf(blob.size);
  for (let place = 0; place < parts; place++) {
    const piece = blob.slice(place * partBytes, (place + 1) * partBytes);
    await putParcel(id, place, new Uint8Array(await piece.arrayBuffer()));
    onProgress((place + 1) / parts);
  }
  return { id, form, bytes: blob.size, here: true };
}

/** The same parts under another id, for a piece that goes on its way anew. */
export async function copyHere(file: MediaFile): Promise<MediaFile | null> {
  const id = newId();
  for (let place = 0; place < partsOf(file.bytes); place++) {
    const bytes = await getParcel(file.id, place);
    if (!bytes) return null;
    await putParcel(id, place, bytes);
  }
  return { ...file, id };
}

/** A file that lies on this device, whole; null where a part is missing or does not open. */
export async function readHere({ id, form, bytes }: MediaFile): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let place = 0; place < partsOf(bytes); place++) {
    const piece = await getParcel(id, place);
    if (!piece) return null;
    pieces.push(Uint8Array.from(piece));
  }
  return new Blob(pieces, { type: form });
}

/** One part as it goes to the server: sealed with the own key, or as it is for the agency to seal. @throws KeyAway */
export async function partToSend(
  file: string,
  place: number,
  bytes: Uint8Array,
  held: "owner" | "agency",
): Promise<string> {
  if (held === "agency") return toBase64(bytes);
  const key = ownKey();
  if (!key) throw new KeyAway();
  return sealOwnBytes(key, placeOf(file, place), bytes, randomBytes);
}

/**
 * Fetches a file part by part and opens it; null where it is not whole, does not open, or is not of the kind it says. Only
 * pictures and sounds of known kinds come out, never anything a browser would read as a page.
 */
export async function fetchFile(
  ask: (from: number) => Promise<PartsPage>,
  sealedAs: string | null,
): Promise<Blob | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: PartsPage = await ask(from);
    for (const { place, body } of page.parts) {
      const bytes = sealedAs === null ? fromBase64(body) : await openPart(sealedAs, place, body);
      if (bytes === null || place !== pieces.length) return null;
      pieces.push(Uint8Array.from(bytes));
    }
    if (page.next === null) {
      const whole = new Blob(pieces, { type: page.form });
      const first = pieces[0];
      return first && whole.size === page.bytes && formOf(first) === page.form ? whole : null;
    }
    from = page.next;
  }
  return null;
}

async function openPart(file: string, place: number, sealed: string): Promise<Uint8Array | null> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  return openOwnBytes(key, placeOf(file, place), sealed);
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
