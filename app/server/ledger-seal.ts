import { createPrivateKey, createPublicKey, hash, sign, verify } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import {
  checkpointText,
  type Frontier,
  formatVerifierKey,
  keyFingerprint,
  keyIdOf,
  type NoteSigner,
  type NoteVerifier,
  rootOfFrontier,
  type Sha256,
  signCheckpoint,
} from "@mooring/transparency";
import type { Keyring } from "./keyring.ts";

export const sha256: Sha256 = (bytes) => hash("sha256", bytes, "buffer");

export function originOf(agencyId: string): string {
  return `mooring/ledger/${agencyId}`;
}

/** The agency's public key to hand out, and its mark, for people to compare. */
export function publicKeyOf(keyring: Keyring, agencyId: string): { key: string; fingerprint: string } {
  const key = formatVerifierKey(sha256, originOf(agencyId), rawPublicKey(keyring.ledgerKeys(agencyId).publicKey));
  return { key, fingerprint: keyFingerprint(sha256, key) };
}

export function noteVerifier(keyring: Keyring, agencyId: string): NoteVerifier {
  const { publicKey } = keyring.ledgerKeys(agencyId);
  const key = createPublicKey(publicKey);
  return {
    name: originOf(agencyId),
    publicKey: rawPublicKey(publicKey),
    verify: (_raw, bytes, signature) => verify(null, bytes, key, signature),
  };
}

export function noteSigner(keyring: Keyring, agencyId: string): NoteSigner {
  const { privateKey, publicKey } = keyring.ledgerKeys(agencyId);
  const key = createPrivateKey(privateKey);
  const name = originOf(agencyId);
  return {
    name,
    keyId: keyIdOf(sha256, name, rawPublicKey(publicKey)),
    sign: (bytes) => sign(null, bytes, key),
  };
}

export async function signedNote(keyring: Keyring, agencyId: string, frontier: Frontier): Promise<string> {
  const root = rootOfFrontier(sha256, frontier);
  const text = checkpointText({ origin: originOf(agencyId), size: frontier.size, root });
  return signCheckpoint(text, noteSigner(keyring, agencyId));
}

/** After the commit, never before: a witness may lag behind the database, it may not run ahead of it. */
export function witness(folder: string, agencyId: string, note: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.appendFileSync(path.join(folder, `${agencyId}.checkpoints`), `${JSON.stringify(note)}\n`, { mode: 0o600 });
}

export function readWitness(folder: string, agencyId: string): string[] {
  const file = path.join(folder, `${agencyId}.checkpoints`);
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as string];
      } catch {
        return [];
      }
    });
}

function rawPublicKey(pem: string): Buffer {
  const { x } = createPublicKey(pem).export({ format: "jwk" });
  if (!x) throw new Error("not an Ed25519 key");
  return Buffer.from(x, "base64url");
}
