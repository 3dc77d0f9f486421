import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { importOwnKey, openOwn, sealOwn } from "@mooring/sealing";
import webPush from "web-push";

/** What only this house knows about calling its staff; lies beside the keyring, never in the database. */
export type CallKeys = {
  /** VAPID (RFC 8292), base64url: tells push services that it is us. */
  push: { publicKey: string; privateKey: string };
  /** Seals where somebody is called, for the row it will lie in. */
  seal(row: string, text: string): Promise<string>;
  /** Null when it was sealed with another key: then that way is gone and has to be given again. */
  open(row: string, sealed: string): Promise<string | null>;
};

type KeyFile = { pushPublic: string; pushPrivate: string; seal: string };

const opened = new Map<string, CallKeys>();

/** Opens the keys, making them at first need. Of two processes that make them at once, one wins and both use its keys. */
export function openCallKeys(folder: string): CallKeys {
  const known = opened.get(folder);
  if (known) return known;
  const at = path.join(folder, "call-keys.json");
  if (!fs.existsSync(at)) makeKeys(at);
  const file = JSON.parse(fs.readFileSync(at, "utf8")) as KeyFile;
  const key = importOwnKey(Buffer.from(file.seal, "base64"));
  const place = (row: string) => ({ table: "alert_way", row, column: "sealed" });
  const keys: CallKeys = {
    push: { publicKey: file.pushPublic, privateKey: file.pushPrivate },
    seal: async (row, text) => sealOwn(await key, place(row), text, (count) => new Uint8Array(randomBytes(count))),
    open: async (row, sealed) => {
      const plain = await openOwn(await key, place(row), sealed);
      return plain.ok ? plain.text : null;
    },
  };
  opened.set(folder, keys);
  return keys;
}

function makeKeys(at: string): void {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const file: KeyFile = { pushPublic: publicKey, pushPrivate: privateKey, seal: randomBytes(32).toString("base64") };
  const beside = `${at}.${process.pid}.${randomBytes(4).toString("hex")}`;
  fs.writeFileSync(beside, JSON.stringify(file), { mode: 0o600, flush: true });
  try {
    fs.linkSync(beside, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    fs.rmSync(beside);
  }
}
