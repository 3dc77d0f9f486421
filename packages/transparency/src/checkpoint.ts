import { concat, fromBase64, HASH_BYTES, type Sha256, sameBytes, toBase64, toHex, utf8 } from "./bytes.ts";

/** What a checkpoint says: this log (origin) has this many lines and this root. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array };

/** A checkpoint as read; `text` is what was signed, `extensions` are further lines after the root. */
export type ParsedCheckpoint = Checkpoint & {
  readonly text: string;
  readonly extensions: readonly string[];
  readonly signatures: readonly NoteSignature[];
};

/** Signs with Ed25519: the bytes in, 64 bytes out. */
export type NoteSigner = {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
};

/** Checks an Ed25519 signature of `bytes` by the 32-byte public key. */
export type NoteVerifier = {
  readonly name: string;
  readonly publicKey: Uint8Array;
  readonly verify: (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
};

export type VerifiedCheckpoint =
  | { readonly ok: true; readonly checkpoint: ParsedCheckpoint }
  | { readonly ok: false; readonly reason: "malformed" | "unknown-key" | "bad-signature" };

const ED25519 = 1;
const DASH = "\u2014";

/** Body of a checkpoint (C2SP tlog-checkpoint): origin, size, base64 root, a line each. Throws RangeError on an unfit part. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  if (!isLine(origin)) throw new RangeError("a checkpoint's origin is one line of text");
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log cannot have ${size} lines`);
  if (root.length !== HASH_BYTES) throw new RangeError("a root has 32 bytes");
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Key id of an Ed25519 key (C2SP signed-note): first 4 bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key). */
export function keyIdOf(sha256: Sha256, name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concat(utf8(name), Uint8Array.of(0x0a, ED25519), publicKey)).slice(0, 4);
}

/** The signed note: text, empty line, signature line. A note that is signed already gains one more signature. */
export async function signCheckpoint(textOrNote: string, { name, keyId, sign }: NoteSigner): Promise<string> {
  if (!isKeyName(name) || keyId.length !== 4)
    throw new RangeError("a signer needs a name without spaces or + and an id");
  const parsed = parseCheckpoint(textOrNote);
  const text = parsed?.text ?? textOrNote;
  if (parseBody(text) === null) throw new RangeError("this is not a checkpoint's text");
  const line = `${DASH} ${name} ${toBase64(concat(keyId, await sign(utf8(text))))}\n`;
  return parsed === null ? `${text}\n${line}` : `${textOrNote}${line}`;
}

/** Reads a signed checkpoint without judging its signatures; null when it is not in the format. */
export function parseCheckpoint(note: string): ParsedCheckpoint | null {
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) return null;
  const text = note.slice(0, split + 1);
  const body = parseBody(text);
  const signatures = note
    .slice(split + 2, -1)
    .split("\n")
    .map(parseSignature);
  if (body === null || !signatures.every((signature) => signature !== null)) return null;
  return { ...body, text, signatures };
}

/** Checks that this very key signed the checkpoint. Signatures of other keys are passed over, as the format asks. */
export async function verifyCheckpoint(
  note: string,
  { name, publicKey, verify, sha256 }: NoteVerifier & { readonly sha256: Sha256 },
): Promise<VerifiedCheckpoint> {
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null) return { ok: false, reason: "malformed" };
  const keyId = keyIdOf(sha256, name, publicKey);
  const own = checkpoint.signatures.filter((line) => line.name === name && sameBytes(line.keyId, keyId));
  if (own.length === 0) return { ok: false, reason: "unknown-key" };
  const bytes = utf8(checkpoint.text);
  for (const { signature } of own)
    if (signature.length !== 64 || !(await verify(publicKey, bytes, signature)))
      return { ok: false, reason: "bad-signature" };
  return { ok: true, checkpoint };
}

/** A public key to hand out (C2SP signed-note): `name+<hex key id>+<base64 of 0x01 and the key>`. */
export function formatVerifierKey(sha256: Sha256, name: string, publicKey: Uint8Array): string {
  if (!isKeyName(name) || publicKey.length !== 32)
    throw new RangeError("a key needs a name without spaces or +, and 32 bytes");
  return `${name}+${toHex(keyIdOf(sha256, name, publicKey))}+${toBase64(concat(Uint8Array.of(ED25519), publicKey))}`;
}

/** Reads what `formatVerifierKey` wrote; null when it is malformed, not Ed25519, or its id does not fit the key. */
export function parseVerifierKey(sha256: Sha256, text: string): { name: string; publicKey: Uint8Array } | null {
  // The key's own base64 may hold plus signs, so only the first two divide.
  const [, name, id, key] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const bytes = key === undefined ? null : fromBase64(key);
  if (name === undefined || !isKeyName(name) || bytes === null || bytes.length !== 33 || bytes[0] !== ED25519)
    return null;
  const publicKey = bytes.slice(1);
  return toHex(keyIdOf(sha256, name, publicKey)) === id ? { name, publicKey } : null;
}

function parseBody(text: string): (Checkpoint & { extensions: readonly string[] }) | null {
  const lines = text.split("\n");
  const [origin, sizeText, rootText] = lines;
  const extensions = lines.slice(3, -1);
  if (origin === undefined || sizeText === undefined || rootText === undefined || lines.at(-1) !== "") return null;
  const size = Number(sizeText);
  const root = fromBase64(rootText);
  if (!isLine(origin) || !/^(0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) return null;
  if (root === null || root.length !== HASH_BYTES || !extensions.every(isLine)) return null;
  return { origin, size, root, extensions };
}

function parseSignature(line: string): NoteSignature | null {
  const [dash, name, encoded, ...more] = line.split(" ");
  if (dash !== DASH || name === undefined || encoded === undefined || more.length > 0 || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  return bytes === null || bytes.length < 5 ? null : { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);
const isLine = (text: string): boolean => /^[^\p{Cc}]+$/u.test(text);
