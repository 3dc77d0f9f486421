import {
  canonicalLine,
  leafHash,
  parseVerifierKey,
  type Sha256,
  verifyCheckpoint,
  verifyInclusion,
} from "@mooring/transparency";
import type { Proof } from "../contract.ts";

/** `no-seal`: the hashes fit, and this browser has no way to check the signature. */
export type Checked = "good" | "no-seal" | "bad";

/**
 * Checks one line on this device: its fields hash to a leaf, the leaf leads to the root, and the root is signed.
 *
 * @param lineId the line the person asked about; a proof for another line is no proof
 */
export async function checkLine(lineId: string, proof: Extract<Proof, { state: "proved" }>): Promise<Checked> {
  const sha256 = await syncSha256();
  const key = parseVerifierKey(sha256, proof.verifierKey);
  if (!key || proof.line.id !== lineId) return "bad";
  let hasSeal = true;
  const signed = await verifyCheckpoint(proof.checkpoint, {
    ...key,
    sha256,
    verify: async (raw, bytes, signature) => {
      const isGood = await verifyEd25519(raw, bytes, signature);
      if (isGood === null) hasSeal = false;
      return isGood ?? true;
    },
  });
  if (!signed.ok || signed.checkpoint.size !== proof.size) return "bad";
  const isIn = verifyInclusion(sha256, {
    leaf: leafHash(sha256, canonicalLine(proof.line)),
    index: proof.seq,
    size: proof.size,
    proof: proof.inclusion.map(fromBase64),
    root: signed.checkpoint.root,
  });
  if (!isIn) return "bad";
  return hasSeal ? "good" : "no-seal";
}

/** The transparency package hashes synchronously, which WebCrypto cannot; this small WebAssembly module can. */
async function syncSha256(): Promise<Sha256> {
  const { createSHA256 } = await import("hash-wasm");
  const hasher = await createSHA256();
  return (bytes) => hasher.init().update(bytes).digest("binary");
}

/** @returns null where the browser does not know Ed25519 */
async function verifyEd25519(raw: Uint8Array, bytes: Uint8Array, signature: Uint8Array): Promise<boolean | null> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey("raw", new Uint8Array(raw), "Ed25519", false, ["verify"]);
  } catch {
    return null;
  }
  return crypto.subtle.verify("Ed25519", key, new Uint8Array(signature), new Uint8Array(bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
