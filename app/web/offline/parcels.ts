import { isSealingAvailable, openOwnBytes, sealOwnBytes } from "@mooring/sealing";
import { ownKey } from "../keys.ts";
import { currentAccount } from "../session.ts";
import { device } from "./device.ts";
import { deviceKey, randomBytes } from "./seal.ts";

const idOf = (file: string, place: number) => `${file}/${String(place).padStart(6, "0")}`;
const placeOf = (row: string) => ({ table: "parcels", row, column: "bytes" });

/** Keeps one part of a file on this device, sealed, on disk when this returns. The same place again takes the old one's. */
export async function putParcel(file: string, place: number, bytes: Uint8Array): Promise<void> {
  if (!isSealingAvailable()) throw new Error("this page cannot seal");
  const id = idOf(file, place);
  const own = ownKey();
  const sealed = await sealOwnBytes(own ?? (await deviceKey()), placeOf(id), bytes, randomBytes);
  const by = own ? ("own" as const) : ("device" as const);
  const putting = (await device()).transaction("parcels", "readwrite", { durability: "strict" });
  await putting.store.put({ id, file, account: currentAccount() ?? "nobody", by, sealed });
  await putting.done;
}

/** One part of a file, or null where it is not here or does not open with the keys that are. */
export async function getParcel(file: string, place: number): Promise<Uint8Array | null> {
  const id = idOf(file, place);
  const kept = await (await device()).get("parcels", id);
  const key = kept && (kept.by === "own" ? ownKey() : await deviceKey());
  return key && kept ? openOwnBytes(key, placeOf(id), kept.sealed) : null;
}

/** Forgets all parts of a file on this device. */
export async function dropParcels(file: string): Promise<void> {
  const dropping = (await device()).transaction("parcels", "readwrite");
  for (const id of await dropping.store.index("file").getAllKeys(file)) await dropping.store.delete(id);
  await dropping.done;
}
