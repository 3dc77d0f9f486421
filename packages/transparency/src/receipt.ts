import type { Sha256 } from "./bytes.ts";
import { verifyCheckpoint } from "./checkpoint.ts";
import { type NoteSigner, parseVerifierKey, signNote, verifyNote } from "./note.ts";

export const RECEIPT_FORMAT = "mooring-erasure-receipt/1";

/** What an erasure did, without anything of what was erased. Times are ISO 8601, in UTC. */
export type Receipt = {
  readonly format: typeof RECEIPT_FORMAT;
  readonly id: string;
  readonly agency: string;
  readonly askedAt: string;
  readonly erasedAt: string;
  /** Kinds of content, or only `all`. */
  readonly parts: readonly string[];
  readonly erased: readonly { readonly kind: string; readonly rows: number }[];
  readonly kept: readonly { readonly rule: string; readonly kinds: readonly string[]; readonly until: string }[];
  readonly keysDestroyed: number;
  /** From then on no copy of the keyring that was made by the rules holds a key of these any more. */
  readonly copiesOfKeysGoneBy: string;
  /** Only when all was erased: proves which lines of the ledger were about the holder (decision 0038). Hex. */
  readonly ledger: { readonly person: string; readonly nonce: string; readonly alias: string } | null;
  /** The ledger as it stood then; null before its first checkpoint. */
  readonly checkpoint: string | null;
};

/** The receipt as it is handed out: a signed note and the key that signed it. */
export type ReceiptFile = { readonly format: typeof RECEIPT_FORMAT; readonly note: string; readonly key: string };

const head = `${RECEIPT_FORMAT}\n`;

/** Signs a receipt with the key that signs the ledger's checkpoints. */
export async function signReceipt(receipt: Receipt, signer: NoteSigner, key: string): Promise<ReceiptFile> {
  return { format: RECEIPT_FORMAT, note: await signNote(`${head}${JSON.stringify(receipt)}\n`, signer), key };
}

export type CheckedReceipt =
  | { readonly ok: true; readonly receipt: Receipt; readonly key: string }
  | {
      readonly ok: false;
      readonly reason: "malformed" | "bad-signature" | "other-key" | "bad-alias" | "bad-checkpoint";
    };

type Crypto = {
  readonly sha256: Sha256;
  readonly verify: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
};

/**
 * Checks a receipt without the agency: its signature, that the alias follows from person and nonce, and that the checkpoint
 * in it was signed by the same key.
 *
 * @param expectedKey the agency's key as known from elsewhere; without it the receipt is only as good as the key inside it
 */
export async function checkReceipt(text: string, crypto: Crypto, expectedKey?: string): Promise<CheckedReceipt> {
  const file = readFile(text);
  const key = file && parseVerifierKey(crypto.sha256, file.key);
  if (!file || !key) return { ok: false, reason: "malformed" };
  if (expectedKey !== undefined && expectedKey !== file.key) return { ok: false, reason: "other-key" };
  const signed = await verifyNote(file.note, { ...key, ...crypto });
  if (!signed.ok) return { ok: false, reason: signed.reason === "malformed" ? "malformed" : "bad-signature" };
  const receipt = readReceipt(signed.text);
  if (!receipt) return { ok: false, reason: "malformed" };
  if (receipt.ledger && aliasOf(crypto.sha256, receipt.ledger) !== receipt.ledger.alias)
    return { ok: false, reason: "bad-alias" };
  if (receipt.checkpoint !== null && !(await verifyCheckpoint(receipt.checkpoint, { ...key, ...crypto })).ok)
    return { ok: false, reason: "bad-checkpoint" };
  return { ok: true, receipt, key: file.key };
}

/** The name a person had in the ledger: the first 16 bytes of SHA-256(nonce, id) as a UUID of version 8. */
export function aliasOf(sha256: Sha256, { person, nonce }: { person: string; nonce: string }): string | null {
  const bytes = fromHex(`${nonce}${person.replaceAll("-", "")}`);
  if (!bytes) return null;
  const hash = sha256(bytes).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 15) | 128;
  hash[8] = ((hash[8] ?? 0) & 63) | 128;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function readFile(text: string): ReceiptFile | null {
  try {
    const told = JSON.parse(text) as Partial<ReceiptFile> | null;
    const isFile = told?.format === RECEIPT_FORMAT && typeof told.note === "string" && typeof told.key === "string";
    return isFile ? (told as ReceiptFile) : null;
  } catch {
    return null;
  }
}

function readReceipt(text: string): Receipt | null {
  if (!text.startsWith(head)) return null;
  try {
    const told = JSON.parse(text.slice(head.length)) as Partial<Receipt>;
    const isWhole =
      told.format === RECEIPT_FORMAT &&
      typeof told.id === "string" &&
      Array.isArray(told.parts) &&
      Array.isArray(told.erased) &&
      Array.isArray(told.kept) &&
      told.ledger !== undefined &&
      told.checkpoint !== undefined;
    return isWhole ? (told as Receipt) : null;
  } catch {
    return null;
  }
}

function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
