import { deriveFromPaperCode, importOwnKey, newPaperCode, openOwn, parsePaperCode } from "@mooring/sealing";
import { type CheckedReceipt, checkReceipt, keyFingerprint, type Receipt, type Sha256 } from "@mooring/transparency";
import { call } from "#web/api.ts";
import { randomBytes } from "#web/offline/seal.ts";
import { erasure } from "../contract.ts";

/** A new code and what the server needs of it: where the receipt will lie, and the key it will be sealed with. */
export async function newCode(): Promise<{ text: string; lookup: string; key: string }> {
  const { text, bytes } = newPaperCode(randomBytes);
  const { lookup, signInSecret } = await deriveFromPaperCode(bytes);
  return { text, lookup, key: signInSecret };
}

/** The receipt behind a code; null while there is none. Throws RangeError for what is no whole code. */
export async function fetchReceipt(code: string): Promise<string | null> {
  const parsed = parsePaperCode(code);
  if (!parsed.ok) throw new RangeError("not a code");
  const { lookup, signInSecret } = await deriveFromPaperCode(parsed.bytes);
  const { sealed } = await call(erasure.receipt, { lookup });
  if (sealed === null) return null;
  const key = await importOwnKey(fromBase64url(signInSecret));
  const opened = await openOwn(key, { table: "erasure_receipt", row: lookup, column: "sealed" }, sealed);
  return opened.ok ? opened.text : null;
}

export type Shown = { receipt: Receipt; mark: string };

/** Checks a receipt on this device; null when it is not a true one. */
export async function check(text: string): Promise<Shown | null> {
  const [{ createSHA256 }, { verifyAsync }] = await Promise.all([import("hash-wasm"), import("@noble/ed25519")]);
  const hasher = await createSHA256();
  const sha256: Sha256 = (bytes) => hasher.init().update(bytes).digest("binary");
  const checked: CheckedReceipt = await checkReceipt(text, {
    sha256,
    verify: (key, bytes, signature) => verifyAsync(signature, bytes, key),
  });
  return checked.ok ? { receipt: checked.receipt, mark: keyFingerprint(sha256, checked.key) } : null;
}

function fromBase64url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
}
