import { isSealingAvailable, type OwnKey, openOwn, type SealedValue, sealOwn } from "@mooring/sealing";
import { ownKey } from "../keys.ts";
import { device, type SealedBy } from "./device.ts";

/** Fresh random bytes from the browser. */
export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

/** A random UUID, also where `randomUUID` is missing (plain http). */
export function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = [...randomBytes(16)];
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The device's own key: it cannot be read out of the browser, and covers what is written before a person's key is open. */
export async function deviceKey(): Promise<OwnKey> {
  const store = await device();
  const known = await store.get("keys", "device");
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const change = store.transaction("keys", "readwrite", { durability: "strict" });
  // Another tab may have been quicker: the first key stays.
  const first = (await change.store.get("device")) ?? made;
  if (first === made) await change.store.put(made, "device");
  await change.done;
  return first;
}

/** Seals for this device: with the own key when it is open, else with the device's. Throws where there is no WebCrypto. */
export async function sealHere(
  table: "drafts" | "outbox",
  row: string,
  text: string,
  own = ownKey(),
): Promise<{ by: SealedBy; sealed: SealedValue }> {
  if (!isSealingAvailable()) throw new Error("this page cannot seal");
  const key = own ?? (await deviceKey());
  const sealed = await sealOwn(key, { table, row, column: "text" }, text, randomBytes);
  return { by: own ? "own" : "device", sealed };
}

/** The text, or null while its key is not open. */
export async function openHere(
  table: "drafts" | "outbox",
  row: string,
  { by, sealed }: { readonly by: SealedBy; readonly sealed: SealedValue },
): Promise<string | null> {
  const key = by === "own" ? ownKey() : await deviceKey();
  if (!key) return null;
  const opened = await openOwn(key, { table, row, column: "text" }, sealed);
  return opened.ok ? opened.text : null;
}
