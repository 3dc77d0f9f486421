import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { fingerprintOf, writeDurably } from "./keyring.ts";

/**
 * Sealing of a backup as it streams by: pieces of at most 1 MiB, each AES-256-GCM under a key made for this file alone, with
 * its number and whether it is the last in its nonce (Hoang et al. 2015, STREAM). So a piece that is changed, moved, left out
 * or cut off at the end is found.
 */
const pieceBytes = 1024 * 1024;
const tagBytes = 16;

/** The key of backups: in the keyring, never in a backup. Made on first use. */
export function backupKey(keyringFolder: string, make: boolean): Buffer {
  const at = path.join(keyringFolder, "backup-key");
  if (!fs.existsSync(at)) {
    if (!make)
      throw new Error(
        `The key of backups is not in ${keyringFolder}. Put the keyring back first: npm run mooring -- restore-keys FOLDER/keyring-YYYY-MM-DD. Without it nobody can open a backup.`,
      );
    writeDurably(at, randomBytes(32).toString("base64"));
  }
  const key = Buffer.from(fs.readFileSync(at, "utf8"), "base64");
  if (key.length !== 32) throw new Error(`The key of backups in ${keyringFolder} is damaged. Put it back from a copy.`);
  return key;
}

/** Names a key without telling anything about it. */
export const nameOfKey = (key: Buffer): string => fingerprintOf(key).slice(0, 16);

export const newSalt = (): string => randomBytes(16).toString("base64");

function fileKey(key: Buffer, salt: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, Buffer.from(salt, "base64"), "mooring/backup/v1", 32));
}

function nonceOf(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(piece, 7);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** @param boundTo the header in clear, so that nobody can exchange it */
export function sealing(key: Buffer, salt: string, boundTo: string): Transform {
  const own = fileKey(key, salt);
  let held: Buffer[] = [];
  let size = 0;
  let piece = 0;
  const seal = (bytes: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv("aes-256-gcm", own, nonceOf(piece, isLast)).setAAD(Buffer.from(boundTo));
    piece += 1;
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held.push(chunk);
      size += chunk.length;
      // One piece is always held back: only the end tells which is the last.
      if (size > pieceBytes) {
        const all = Buffer.concat(held);
        let at = 0;
        for (; all.length - at > pieceBytes; at += pieceBytes)
          this.push(seal(all.subarray(at, at + pieceBytes), false));
        held = [all.subarray(at)];
        size = all.length - at;
      }
      done();
    },
    flush(done) {
      this.push(seal(Buffer.concat(held), true));
      done();
    },
  });
}

/** Opens what `sealing` made. Fails with a plain sentence when a piece was changed or the end is missing. */
export function opening(key: Buffer, salt: string, boundTo: string): Transform {
  const own = fileKey(key, salt);
  const whole = pieceBytes + tagBytes;
  let held: Buffer = Buffer.alloc(0);
  let piece = 0;
  const open = (bytes: Buffer, isLast: boolean): Buffer => {
    const decipher = createDecipheriv("aes-256-gcm", own, nonceOf(piece, isLast)).setAAD(Buffer.from(boundTo));
    piece += 1;
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]);
    } catch {
      throw new Error("This backup is damaged or was only half written. Nothing was restored; take another one.");
    }
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        while (held.length > whole) {
          this.push(open(held.subarray(0, whole), false));
          held = held.subarray(whole);
        }
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        if (held.length < tagBytes)
          throw new Error("This backup was only half written. Nothing was restored; take another one.");
        this.push(open(held, true));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
