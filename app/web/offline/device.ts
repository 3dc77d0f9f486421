import type { SealedValue } from "@mooring/sealing";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Which key sealed it: the person's own, or the device's (before they have signed in). */
export type SealedBy = "own" | "device";

export type StoredDraft = {
  readonly id: string;
  /** `<account>/<what it is a draft of>` */
  readonly key: string;
  /** `main`, or the name of a tab whose text moved apart from it. */
  readonly branch: string;
  readonly version: number;
  readonly tab: string;
  readonly at: number;
  readonly by: SealedBy;
  readonly sealed: SealedValue;
};

export type StoredWrite = {
  readonly id: string;
  /** Whose it is: another person who signs in on this device neither sees nor sends it. */
  readonly account: string;
  readonly order: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly by: SealedBy;
  readonly sealed: SealedValue;
  readonly tries: number;
  /** The code with which the server refused it for good; kept for the person to see. */
  readonly refused?: string;
};

export type StoredParcel = {
  /** `<file>/<place>` */
  readonly id: string;
  readonly file: string;
  readonly account: string;
  readonly by: SealedBy;
  readonly sealed: SealedValue;
};

interface Device extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { key: string } };
  outbox: { key: string; value: StoredWrite; indexes: { order: number } };
  /** Parts of recordings and pictures on their way, by file and place; large, so apart from the outbox. */
  parcels: { key: string; value: StoredParcel; indexes: { file: string } };
  /** Small things that are not secret: the last known crisis numbers. */
  kept: { key: string; value: unknown };
  /** The device's own key, not extractable. */
  keys: { key: string; value: CryptoKey };
}

let opening: Promise<IDBPDatabase<Device>> | undefined;

/** The one database of this device. The name says nothing. */
export function device(): Promise<IDBPDatabase<Device>> {
  opening ??= openDB<Device>("notes", 2, {
    upgrade(made, before) {
      made.createObjectStore("parcels", { keyPath: "id" }).createIndex("file", "file");
      if (before > 0) return;
      made.createObjectStore("drafts", { keyPath: "id" }).createIndex("key", "key");
      made.createObjectStore("outbox", { keyPath: "id" }).createIndex("order", "order");
      made.createObjectStore("kept");
      made.createObjectStore("keys");
    },
    // Another tab wants a newer form of it: this one lets go and opens it anew.
    blocking(_before, _after, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((reason) => {
    opening = undefined;
    throw reason;
  });
  return opening;
}
