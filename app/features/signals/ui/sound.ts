import { openOwn, sealOwn } from "@mooring/sealing";
import { useQuery } from "@tanstack/react-query";
import { call } from "#web/api.ts";
import { ownKey } from "#web/keys.ts";
import { addToOutbox, waitingWrites } from "#web/offline/outbox.ts";
import { newId, randomBytes } from "#web/offline/seal.ts";
import { signals } from "../contract.ts";
import { limits } from "../domain.ts";
import { KeyAway, useFresh } from "./kept.ts";

/** What lies in the sealed head of a recording. */
export type Head = { readonly mime: string; readonly seconds: number; readonly text: string };
export type KeptSound = {
  readonly id: string;
  readonly at: number;
  readonly parts: number;
  readonly head: Head;
  /** Still on this device, on its way. */
  readonly waiting: boolean;
};

const headPlace = (id: string) => ({ table: "voice_recording", row: id, column: "body" });
const partPlace = (id: string) => ({ table: "voice_part", row: id, column: "body" });

/** Seals a recording in parts with the own key and keeps it, now or when there is a connection. */
export async function keepSound(sound: Blob, head: Head): Promise<void> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  const id = newId();
  const count = Math.max(1, Math.ceil(sound.size / limits.partBytes));
  const sealed = await sealOwn(key, headPlace(id), JSON.stringify(head), randomBytes);
  await addToOutbox(signals.keepRecording, {
    id,
    at: new Date().toISOString(),
    parts: count,
    bytes: sound.size,
    sealed,
  });
  for (let place = 0; place < count; place++) {
    const piece = sound.slice(place * limits.partBytes, (place + 1) * limits.partBytes);
    const part = newId();
    const text = toBase64(new Uint8Array(await piece.arrayBuffer()));
    const body = await sealOwn(key, partPlace(part), text, randomBytes);
    await addToOutbox(signals.keepPart, { recordingId: id, id: part, place, sealed: body });
  }
}

/** Fetches and opens a recording's sound, part by part; null when some of it is not there or does not open. */
export async function openSound({ id, parts, head }: KeptSound): Promise<Blob | null> {
  const key = ownKey();
  if (!key) throw new KeyAway();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const page: { parts: { id: string; place: number; sealed: string }[]; next: number | null } = await call(
      signals.parts,
      { id, from },
    );
    for (const part of page.parts) {
      const text = await openOwn(key, partPlace(part.id), part.sealed);
      if (!text.ok || part.place !== pieces.length) return null;
      pieces.push(fromBase64(text.text));
    }
    from = page.next;
  }
  return pieces.length === parts ? new Blob(pieces, { type: head.mime }) : null;
}

/** One's recordings, newest first, with those on their way; the sound itself is fetched when it is played. */
export function useSounds() {
  const own = useQuery({
    queryKey: ["signals", "sounds"],
    queryFn: async () => {
      const { recordings, room } = await call(signals.recordings, {});
      const waiting = await waitingWrites(signals.keepRecording).catch(() => []);
      const late = waiting.filter(({ input, refused }) => !refused && !recordings.some(({ id }) => id === input.id));
      const key = ownKey();
      const sounds: KeptSound[] = [];
      const all = [
        ...recordings.map((each) => ({ ...each, waiting: false })),
        ...late.map(({ input }) => ({ ...input, waiting: true })),
      ];
      for (const { id, at, parts, sealed, waiting: onItsWay } of all) {
        const text = key ? await openOwn(key, headPlace(id), sealed) : null;
        if (text?.ok)
          sounds.push({ id, at: new Date(at).getTime(), parts, head: JSON.parse(text.text), waiting: onItsWay });
      }
      return { sounds: sounds.sort((a, b) => b.at - a.at), closed: all.length - sounds.length, room };
    },
    gcTime: 0,
  });
  useFresh("/api/signals/recordings", own.refetch);
  return own;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
